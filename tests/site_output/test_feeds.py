"""Atom after RFC 4287 and RFC 3339, JSON Feed after its version 1.1 (jsonfeed.org/version/1.1, read 2026-11-22)."""

import json
import re
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

import feedparser
import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.site_output.feeds import Feed, FeedEntry, atom, json_feed
from plugins.site_output.legal_text import legal
from tests.site_output.conftest import parsed_xml

ATOM = "{http://www.w3.org/2005/Atom}"
RFC_3339 = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)")
VIETNAM = timezone(timedelta(hours=7))
HOSTILE = [
    "<b>đậm</b>",
    "a ]]> b",
    "A & B &amp; C",
    "🎉 lễ",
    "\"nháy\" 'đơn'",
    "chuông\x07 và \x00",
    "</title><script>",
]


def entry(number: int = 1, **facts: object) -> FeedEntry:
    url = f"https://so.example.vn/tin-tuc/2022/tin-{number}/"
    moment = datetime(2022, 4, 1, 8, tzinfo=VIETNAM) + timedelta(hours=number)
    plain = FeedEntry(url, url, f"Tin {number}", "Mở đầu.", "<p>Thân bài</p>", moment, moment, "Tin hoạt động")
    return replace(plain, **facts)


def feed(*entries: FeedEntry) -> Feed:
    home = "https://so.example.vn/"
    return Feed("Sở Thử nghiệm: tin mới", home, f"{home}feed.xml", f"{home}feed.json", "Sở Thử nghiệm", entries)


def test_an_atom_feed_has_what_rfc_4287_requires() -> None:
    """Section 4.1.1 for the feed, 4.1.2 for entries; 4.2.7.2: one self and one alternate link."""
    root = parsed_xml(atom(feed(entry(2), entry(1))))
    assert root.tag == f"{ATOM}feed"
    assert root.get("{http://www.w3.org/XML/1998/namespace}lang") == "vi"
    assert root.findtext(f"{ATOM}id") == "https://so.example.vn/"
    assert root.findtext(f"{ATOM}author/{ATOM}name") == "Sở Thử nghiệm"
    assert {link.get("rel"): link.get("href") for link in root.findall(f"{ATOM}link")} == {
        "self": "https://so.example.vn/feed.xml",
        "alternate": "https://so.example.vn/",
    }
    for element in root.findall(f"{ATOM}entry"):
        for name in ("id", "title", "published", "updated", "summary"):
            assert element.findtext(f"{ATOM}{name}"), name
        assert element.find(f"{ATOM}content").get("type") == "html"
    dates = [element.text for element in root.iter() if element.tag in (f"{ATOM}published", f"{ATOM}updated")]
    assert len(dates) == 5
    assert all(RFC_3339.fullmatch(text) for text in dates)


def test_a_feed_reader_understands_every_part() -> None:
    shown = entry(
        authors=("Tổ truyền thông", "Cộng tác viên"), tags=("Đại hội",), picture="https://so.example.vn/a.JPG"
    )
    parsed = feedparser.parse(atom(feed(shown)))
    assert not parsed.bozo
    assert parsed.version == "atom10"
    first = parsed.entries[0]
    assert first.title == "Tin 1"
    assert first.link == first.id == "https://so.example.vn/tin-tuc/2022/tin-1/"
    assert first.summary == "Mở đầu."
    assert first.content[0].value == "<p>Thân bài</p>"
    assert [author.name for author in first.authors] == ["Tổ truyền thông", "Cộng tác viên"]
    assert [tag.term for tag in first.tags] == ["Tin hoạt động", "Đại hội"]
    assert first.enclosures[0].type == "image/jpeg"
    assert first.published == "2022-04-01T09:00:00+07:00"


@pytest.mark.parametrize("title", HOSTILE)
def test_a_hostile_title_arrives_as_it_was_written(title: str) -> None:
    root = parsed_xml(atom(feed(entry(title=title, lead=title, html=f"<p>{title}</p>", section=title))))
    assert root.findtext(f"{ATOM}entry/{ATOM}title") == legal(title)
    assert root.find(f"{ATOM}entry/{ATOM}category").get("term") == legal(title)
    item = json.loads(json_feed(feed(entry(title=title))))["items"][0]
    assert item["title"] in (title, legal(title))


@given(st.text(st.characters(exclude_characters="\r")))
def test_any_text_gives_well_formed_feeds(text: str) -> None:
    hostile = feed(entry(title=text, lead=text, html=text, tags=(text,), authors=(text,)))
    found = parsed_xml(atom(hostile)).findtext(f"{ATOM}entry/{ATOM}content")
    assert found == legal(text)
    assert json.loads(json_feed(hostile))["version"] == "https://jsonfeed.org/version/1.1"


def test_the_feed_was_updated_when_its_entries_were_last_changed() -> None:
    changed = entry(1, updated=datetime(2022, 12, 19, 8, tzinfo=VIETNAM))
    root = parsed_xml(atom(feed(entry(2), changed)))
    assert root.findtext(f"{ATOM}updated") == "2022-12-19T08:00:00+07:00"


def test_an_empty_feed_is_valid_and_knows_no_build_time() -> None:
    parsed = feedparser.parse(atom(feed()))
    assert not parsed.bozo
    assert parsed.feed.updated == "1970-01-01T00:00:00+00:00"
    assert json.loads(json_feed(feed()))["items"] == []


def test_only_the_twenty_newest_are_sent_and_only_they_date_the_feed() -> None:
    old = entry(0, updated=datetime(2030, 1, 1, tzinfo=UTC))
    many = feed(*(entry(number) for number in range(40, 0, -1)), old)
    items = json.loads(json_feed(many))["items"]
    assert [item["title"] for item in items] == [f"Tin {number}" for number in range(40, 20, -1)]
    assert len(parsed_xml(atom(many)).findall(f"{ATOM}entry")) == 20
    assert many.updated == entry(40).updated


def test_a_json_feed_has_the_required_members_and_nothing_empty() -> None:
    document = json.loads(json_feed(feed(entry(picture="https://so.example.vn/a.jpg"))))
    assert document["version"] == "https://jsonfeed.org/version/1.1"
    assert document["title"] == "Sở Thử nghiệm: tin mới"
    assert document["feed_url"] == "https://so.example.vn/feed.json"
    assert document["language"] == "vi"
    assert "description" not in document
    assert document["items"] == [
        {
            "id": "https://so.example.vn/tin-tuc/2022/tin-1/",
            "url": "https://so.example.vn/tin-tuc/2022/tin-1/",
            "title": "Tin 1",
            "summary": "Mở đầu.",
            "content_html": "<p>Thân bài</p>",
            "image": "https://so.example.vn/a.jpg",
            "date_published": "2022-04-01T09:00:00+07:00",
            "date_modified": "2022-04-01T09:00:00+07:00",
            "tags": ["Tin hoạt động"],
        }
    ]


def test_a_picture_of_an_unknown_kind_is_sent_without_a_type() -> None:
    root = parsed_xml(atom(feed(entry(picture="https://so.example.vn/a.jxl"))))
    enclosure = root.find(f"{ATOM}entry/{ATOM}link[@rel='enclosure']")
    assert enclosure.attrib == {"rel": "enclosure", "href": "https://so.example.vn/a.jxl"}
