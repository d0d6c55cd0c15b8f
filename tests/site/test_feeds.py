"""The feeds of the sample portal, read as feed readers read them."""

import json
from pathlib import Path
from urllib.parse import unquote, urlsplit

import feedparser
import pytest
from bs4 import BeautifulSoup

ADDRESSES = {"a": "href", "img": "src", "source": "srcset", "video": "src"}


@pytest.fixture(scope="module")
def feeds(public_site: Path) -> dict[str, feedparser.FeedParserDict]:
    """Every Atom feed by its file; feedparser is given bytes, since a name would be looked up on the network."""
    paths = sorted(public_site.rglob("feed.xml"))
    return {path.relative_to(public_site).as_posix(): feedparser.parse(path.read_bytes()) for path in paths}


def test_every_feed_is_well_formed_vietnamese_and_says_where_it_is(
    feeds: dict[str, feedparser.FeedParserDict], public_url: str
) -> None:
    assert "feed.xml" in feeds
    for name, feed in feeds.items():
        assert not feed.bozo, f"{name}: {feed.get('bozo_exception')}"
        assert feed.version == "atom10"
        assert feed.feed.language == "vi"
        assert [link.href for link in feed.feed.links if link.rel == "self"] == [f"{public_url}/{name}"]


def test_ids_are_permanent_addresses_and_no_feed_has_one_twice(
    feeds: dict[str, feedparser.FeedParserDict], public_url: str
) -> None:
    for name, feed in feeds.items():
        ids = [entry.id for entry in feed.entries]
        assert len(ids) == len(set(ids)), name
        assert ids == [entry.link for entry in feed.entries]
        assert all(urlsplit(address).path.startswith("/tin-tuc/") for address in ids)
        assert all(address.startswith(f"{public_url}/") for address in ids)


def test_every_address_in_a_feed_is_absolute_and_those_of_the_site_exist(
    feeds: dict[str, feedparser.FeedParserDict], public_url: str, public_site: Path
) -> None:
    addresses = {address for feed in feeds.values() for address in addresses_in(feed)}
    assert [address for address in addresses if not urlsplit(address).scheme] == []
    inner = {urlsplit(address).path for address in addresses if address.startswith(f"{public_url}/")}
    assert inner
    files = {public_site / unquote(path).lstrip("/") / ("index.html" if path.endswith("/") else "") for path in inner}
    assert [file for file in files if not file.is_file()] == []


def addresses_in(feed: feedparser.FeedParserDict) -> list[str]:
    found = [link.href for link in feed.feed.links] + [feed.feed.icon]
    for entry in feed.entries:
        found += [link.href for link in entry.links]
        body = BeautifulSoup(entry.content[0].value, "html.parser")
        found += [element[ADDRESSES[element.name]] for element in body.find_all(list(ADDRESSES))]
    return found


def test_newest_first_and_dated_in_vietnamese_time(public_site: Path) -> None:
    for path in sorted(public_site.rglob("feed.json")):
        dates = [item["date_published"] for item in json.loads(path.read_bytes())["items"]]
        assert dates == sorted(dates, reverse=True), path
        assert all(date.endswith("+07:00") for date in dates), path


def test_both_kinds_of_feed_say_the_same(feeds: dict[str, feedparser.FeedParserDict], public_site: Path) -> None:
    for name, feed in feeds.items():
        other = json.loads((public_site / name).with_suffix(".json").read_bytes())
        assert other["language"] == "vi"
        assert [(item["id"], item["title"], item["summary"]) for item in other["items"]] == [
            (entry.id, entry.title, entry.summary) for entry in feed.entries
        ]
