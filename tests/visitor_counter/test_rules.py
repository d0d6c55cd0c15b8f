"""The small rules: whose address counts, what one page is, who may ask, how much."""

from __future__ import annotations

from ipaddress import ip_network

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.visitor_counter.service import semantics
from plugins.visitor_counter.service.client import LOOPBACK, client_address, prefix
from plugins.visitor_counter.service.nonces import Nonces, is_nonce
from plugins.visitor_counter.service.paths import BadPathsFileError, KnownPaths, canonical, parse
from plugins.visitor_counter.service.rate_limit import Buckets, Rate

PROXY = (*LOOPBACK, ip_network("10.0.0.0/8"))


@pytest.mark.parametrize(
    ("peer", "forwarded", "address"),
    [
        ("203.0.113.9", [], "203.0.113.9"),
        ("203.0.113.9", ["1.2.3.4"], "203.0.113.9"),  # no proxy of ours: its word counts for nothing
        ("127.0.0.1", ["1.2.3.4"], "1.2.3.4"),
        ("127.0.0.1", ["6.6.6.6, 1.2.3.4"], "1.2.3.4"),  # what the client wrote stands on the left
        ("127.0.0.1", ["6.6.6.6", "1.2.3.4, 10.1.1.1"], "1.2.3.4"),
        ("127.0.0.1", ["1.2.3.4, vô lý"], "127.0.0.1"),
        ("127.0.0.1", [], "127.0.0.1"),
        ("127.0.0.1", ["10.1.1.1, 10.1.1.2"], "10.1.1.1"),
        (None, ["1.2.3.4"], "1.2.3.4"),
        ("", ["2001:db8::1"], "2001:db8::1"),
        ("::ffff:203.0.113.9", [], "203.0.113.9"),
    ],
)
def test_the_client_is_the_first_hop_from_the_right_that_is_no_proxy(peer, forwarded, address):
    assert str(client_address(peer, forwarded, PROXY)) == address


def test_a_socket_whose_proxy_tells_nothing_is_nobody():
    assert client_address(None, [], PROXY) is None


def test_an_ipv6_visitor_is_a_64():
    first, second, other = (
        prefix(client_address(text, [], ())) for text in ("2001:db8::1", "2001:db8::ffff", "2001:db8:0:1::1")
    )
    assert first == second != other


@pytest.mark.parametrize(
    ("asked", "path"),
    [
        ("/", "/"),
        ("/index.html", "/"),
        ("/tin-tuc/2022/%C4%91%E1%BA%A1i-h%E1%BB%99i/index.html?a=1#b", "/tin-tuc/2022/đại-hội/"),
        ("/tin-tuc/2022/đại-hội", "/tin-tuc/2022/đại-hội/"),
        ("/tin-tuc/2022/đại-hội/", "/tin-tuc/2022/đại-hội/"),  # NFD, as macOS writes it
        ("/van-ban/a.pdf", "/van-ban/a.pdf"),
        ("/%FF/", "/\ufffd/"),
    ],
)
def test_one_page_has_one_path(asked, path):
    assert canonical(asked) == path


@given(st.text())
def test_a_canonical_path_stays_as_it_is_unless_it_is_encoded_twice(text):
    once = canonical(f"/{text}")
    assert "%" in once or "?" in once or "#" in once or canonical(once) == once


def test_paths_are_read_again_when_the_build_wrote_them_anew(tmp_path):
    file = tmp_path / "paths.json"
    known = KnownPaths(file)
    known.refresh()
    assert known.problem.startswith(f"{file}: không đọc được (No such file or directory); sửa: dựng lại trang")
    file.write_text('{"v":1,"paths":["/a/"]}', encoding="utf-8")
    known.refresh()
    assert (known.find("/a/index.html"), known.find("/b/"), known.problem) == ("/a/", None, None)
    file.write_text('{"v":1,"paths":["/a/","/b/"]}', encoding="utf-8")
    known.refresh()
    assert known.find("/b") == "/b/"
    file.write_text("{", encoding="utf-8")
    known.refresh()
    assert known.find("/b/") == "/b/", "what was known stays"
    assert "không đúng dạng" in known.problem


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        '{"paths":1}',
        '{"paths":[1]}',
        '{"paths":[],"form":{"email":1}}',
        '{"paths":[],"carried_over":-1}',
        '{"paths":[],"views":{"/":true}}',
        "[" * 100_000,
    ],
)
def test_a_wrong_paths_file_says_so(text):
    with pytest.raises(BadPathsFileError, match="không đúng dạng"):
        parse(text)


@pytest.mark.parametrize(("text", "holds"), [("a" * 8, True), ("aA0_-aA0", True), ("a" * 7, False), ("a" * 65, False)])
def test_a_nonce_has_eight_to_sixty_four_plain_characters(text, holds):
    assert is_nonce(text) is holds
    assert not is_nonce(f"{text}\n")


def test_nonces_are_remembered_for_ten_minutes_and_bounded():
    nonces = Nonces(most=3)
    assert nonces.is_new("một", 0)
    assert not nonces.is_new("một", 599)
    assert nonces.is_new("một", 600)
    assert not nonces.is_new("một", 1199)
    for number in range(1000):
        nonces.is_new(str(number), 1199 + number)
    assert len(nonces) == 3


def test_a_bucket_holds_its_burst_and_fills_again():
    buckets = Buckets(Rate(per_second=0.5, burst=3), most=2)
    assert [buckets.take(1, 0.0) for _ in range(4)] == [True, True, True, False]
    assert not buckets.take(1, 1.0)
    assert buckets.take(1, 2.0)
    for key in range(100):
        buckets.take(key, 3.0)
    assert len(buckets) == 2


def test_weeks_begin_on_monday_and_months_are_calendar_months():
    days = [semantics.civil_day(at) for at in (1_795_366_799, 1_795_366_800)]  # 23:59:59 and 00:00:00 at UTC+7
    assert [semantics.date_of(day).isoformat() for day in days] == ["2026-11-22", "2026-11-23"]
    week = semantics.week(days[0])
    assert (semantics.date_of(week[0]).isoformat(), week[-1]) == ("2026-11-16", days[0])
    assert semantics.week(days[1])[0] == days[1]
    assert len(semantics.month(days[0])) == 30
