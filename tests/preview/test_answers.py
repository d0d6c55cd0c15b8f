"""What a request is answered with, decided without a socket."""

from __future__ import annotations

import os
from datetime import UTC, datetime

import pytest

from plugins.preview.answers import Request, answer, media_type, with_tag
from tests.preview.conftest import HOME, NOT_FOUND

TAG = b"<script></script>"


@pytest.mark.parametrize(
    ("target", "body"),
    [
        ("/", HOME),
        ("/index.html", HOME),
        ("/?trang=2", HOME),
        ("//", HOME),
        ("/tin-tuc/2022/", HOME),
        ("/t%E1%BB%87p%20c%C3%B3%20d%E1%BA%A5u.txt?v=1#a", "nội dung"),
    ],
)
def test_files_are_found_by_their_address(built, target, body):
    found = answer(built, Request(target))
    assert (found.status, found.body.decode()) == (200, body)


@pytest.mark.parametrize(
    "target",
    [
        "/khong-co",
        "/khong-co/",
        "/trong/",  # a folder without a page is never listed
        "/index.html/",
        "/../secret.txt",
        "/%2e%2e/secret.txt",
        "/tin-tuc/../../secret.txt",
        "/..%2fsecret.txt",
        "/..\\secret.txt",
        "/C:/secret.txt",
        "/a%00b",
        "/%ff",
        "/lien-ket/secret.txt",
    ],
)
def test_everything_else_is_the_sites_own_404_page(built, target):
    (built / "lien-ket").symlink_to(built.parent)
    found = answer(built, Request(target))
    assert (found.status, found.body.decode()) == (404, NOT_FOUND)
    assert found.headers["Content-Type"] == "text/html; charset=utf-8"


def test_a_site_without_a_404_page_still_answers_in_vietnamese(tmp_path):
    found = answer(tmp_path, Request("/"), TAG)
    assert found.status == 404
    assert "Bản xem trước không có địa chỉ này." in found.body.decode()
    assert TAG in found.body


@pytest.mark.parametrize(
    ("target", "address"),
    [
        ("/tin-tuc", "/tin-tuc/"),
        ("/tin-tuc/2022?a=1", "/tin-tuc/2022/"),
        ("//tin-tuc", "/tin-tuc/"),  # one slash: two would name a host
    ],
)
def test_a_folder_is_shown_under_its_address_with_a_slash(built, target, address):
    found = answer(built, Request(target))
    assert (found.status, found.headers) == (301, {"Location": address})


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("a.html", "text/html; charset=utf-8"),
        ("a.JS", "text/javascript; charset=utf-8"),
        ("a.css", "text/css; charset=utf-8"),
        ("feed.xml", "application/xml"),
        ("feed.json", "application/json; charset=utf-8"),
        ("lich.ics", "text/calendar; charset=utf-8"),
        ("a.svg", "image/svg+xml; charset=utf-8"),
        ("a.avif", "image/avif"),
        ("a.webp", "image/webp"),
        ("a.woff2", "font/woff2"),
        ("a.webmanifest", "application/manifest+json; charset=utf-8"),
        ("a.pf_index", "application/octet-stream"),
        ("a.tar.gz", "application/octet-stream"),
        ("khong-duoi", "application/octet-stream"),
    ],
)
def test_types_are_those_of_the_web_and_not_of_the_machine(name, kind):
    assert media_type(name) == kind


def test_what_the_browser_has_is_not_sent_again(built):
    first = answer(built, Request("/"))
    again = answer(built, Request("/", none_match=first.headers["ETag"]))
    assert (again.status, again.body) == (304, b"")
    assert again.headers["ETag"] == first.headers["ETag"]
    dated = Request("/", modified_since=first.headers["Last-Modified"])
    assert answer(built, dated).status == 304


@pytest.mark.parametrize(
    ("none_match", "modified_since"),
    [
        ('"khac"', ""),
        ('"khac"', "Fri, 31 Dec 2100 00:00:00 GMT"),  # the tag decides where both are sent
        ("", "Sat, 01 Jan 2000 00:00:00 GMT"),
        ("", "hôm qua"),
        ("", ""),
    ],
)
def test_what_it_has_not_is_sent(built, none_match, modified_since):
    assert answer(built, Request("/", none_match, modified_since)).status == 200


def test_several_tags_and_weak_ones_are_understood(built):
    mark = answer(built, Request("/")).headers["ETag"]
    assert answer(built, Request("/", none_match=f'"a", W/{mark}')).status == 304


def test_a_change_within_one_second_is_a_change(built):
    file = built / "index.html"
    moment = int(datetime(2022, 2, 14, tzinfo=UTC).timestamp()) * 10**9
    os.utime(file, ns=(moment, moment))
    first = answer(built, Request("/"))
    os.utime(file, ns=(moment + 1, moment + 1))
    assert answer(built, Request("/", none_match=first.headers["ETag"])).status == 200


def test_the_script_is_put_into_pages_only_and_changes_their_tag(built):
    page, script = answer(built, Request("/"), TAG), answer(built, Request("/theme/app.js"), TAG)
    assert page.body.decode() == HOME.replace("</body>", "<script></script></body>")
    assert script.body == b"export {};"
    assert page.headers["ETag"] != answer(built, Request("/")).headers["ETag"]


def test_a_page_without_an_end_gets_the_script_at_its_own():
    assert with_tag(b"<p>a", TAG) == b"<p>a<script></script>"
    assert with_tag(b"<pre></body></pre></body>\n", TAG) == b"<pre></body></pre><script></script></body>\n"


@pytest.mark.parametrize(
    ("asked", "status", "body", "said"),
    [
        ("bytes=2-5", 206, b"2345", "bytes 2-5/10"),
        ("bytes=7-", 206, b"789", "bytes 7-9/10"),
        ("bytes=-3", 206, b"789", "bytes 7-9/10"),
        ("bytes=-99", 206, b"0123456789", "bytes 0-9/10"),
        ("bytes=5-99", 206, b"56789", "bytes 5-9/10"),
        ("bytes=10-", 416, b"", "bytes */10"),
        ("bytes=-0", 416, b"", "bytes */10"),
        ("bytes=5-2", 200, b"0123456789", None),
        ("bytes=0-1,4-5", 200, b"0123456789", None),
        ("bytes=-", 200, b"0123456789", None),
        ("lines=1-2", 200, b"0123456789", None),
        ("", 200, b"0123456789", None),
    ],
)
def test_a_film_is_sent_in_the_parts_that_are_asked_for(built, asked, status, body, said):
    (built / "le.mp4").write_bytes(b"0123456789")
    found = answer(built, Request("/le.mp4", part=asked))
    assert (found.status, found.body, found.headers.get("Content-Range")) == (status, body, said)
    assert found.headers["Accept-Ranges"] == "bytes"
