"""One reader of stats.json for the build and for the jobs of a server."""

from __future__ import annotations

import json

import pytest

from plugins.visitor_counter.stats_file import StatsError, parse

GIVEN = {"v": 1, "online": 2, "today": 77, "total": 1316340, "as_of": "2026-11-22T14:05:09+00:00", "views": {"/a/": 2}}


def test_what_was_known_is_read_and_gaps_are_gaps() -> None:
    stats = parse(json.dumps({**GIVEN, "month": None, "token": "bí mật"}))
    assert (stats.online, stats.counts, stats.views) == (2, {"today": 77, "total": 1316340}, {"/a/": 2})
    assert stats.as_of.isoformat() == "2026-11-22T21:05:09+07:00"
    assert parse(stats.text()) == stats
    assert "token" not in stats.text()


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"today": "77"}, '"today" phải là số nguyên không âm, nhận được "77"'),
        ({"today": True}, '"today" phải là số nguyên không âm, nhận được true'),
        ({"today": 1.5}, '"today" phải là số nguyên không âm'),
        ({"total": -1}, '"total" phải là số nguyên không âm, nhận được -1'),
        ({"online": "2"}, '"online" phải là số nguyên không âm'),
        ({"views": {"/a/": None}}, '"/a/" phải là số nguyên không âm, nhận được null'),
        ({"views": []}, '"views" phải là bảng'),
        ({"as_of": None}, '"as_of" phải là ngày giờ dạng'),
        ({"as_of": "hôm qua"}, '"as_of" phải là ngày giờ dạng'),
        ({"as_of": "2026-11-22T10:00:00"}, '"as_of" thiếu múi giờ'),
        ({"today": None, "total": None}, "tệp không có con số nào"),
    ],
)
def test_what_is_wrong_is_said_in_vietnamese(changes: dict[str, object], said: str) -> None:
    with pytest.raises(StatsError) as refusal:
        parse(json.dumps({**GIVEN, **changes}))
    assert str(refusal.value).startswith(said)


@pytest.mark.parametrize("text", ["", "{", "[" * 100_000, "[]", '"a"'])
def test_other_text_is_no_stats_file(text: str) -> None:
    with pytest.raises(StatsError, match="tệp không phải"):
        parse(text)
