"""When an event is, in words; the sources of the lunar dates stand in tests/lunar_calendar."""

import pytest

from plugins.congress.when import end_for_machines, lunar_words, start_for_machines, time_words
from tests.congress.conftest import congress, gathered, make_article


@pytest.mark.parametrize(
    ("start", "end", "words", "lunar", "iso"),
    [
        (
            "2022-05-19 13:30",
            "2022-05-19 16:30",
            "Thứ Năm, 19/05/2022, 13:30–16:30",
            "ngày 19 tháng Tư năm Nhâm Dần",
            ("2022-05-19T13:30:00+07:00", "2022-05-19T16:30:00+07:00"),
        ),
        (
            "2020-08-05 13:30",
            "2020-08-06 16:30",
            "Thứ Tư, 05/08/2020, 13:30 – Thứ Năm, 06/08/2020, 16:30",
            "ngày 16 tháng Sáu năm Canh Tý – ngày 17 tháng Sáu năm Canh Tý",
            ("2020-08-05T13:30:00+07:00", "2020-08-06T16:30:00+07:00"),
        ),
        ("2027-02-06 08:00", None, "Thứ Bảy, 06/02/2027, 08:00", "mùng 1 tháng Giêng năm Đinh Mùi",
         ("2027-02-06T08:00:00+07:00", None)),
        ("2025-07-25", None, "Thứ Sáu, 25/07/2025", "mùng 1 tháng 6 nhuận năm Ất Tỵ", ("2025-07-25", None)),
        (
            "2026-11-15",
            "2026-12-15",
            "Chủ Nhật, 15/11/2026 – Thứ Ba, 15/12/2026",
            "mùng 7 tháng Mười năm Bính Ngọ – mùng 7 tháng Mười một năm Bính Ngọ",
            ("2026-11-15", "2026-12-15"),
        ),
        ("1900-01-30 08:00", None, "Thứ Ba, 30/01/1900, 08:00", None, ("1900-01-30T08:00:00+07:00", None)),
    ],
)  # fmt: skip
def test_the_time_of_an_event(
    start: str, end: str | None, words: str, lunar: str | None, iso: tuple[str, str | None]
) -> None:
    (record,) = gathered(make_article("2022/tin", congress(start=start, end=end))).records
    assert (time_words(record), lunar_words(record)) == (words, lunar)
    assert (start_for_machines(record), end_for_machines(record)) == iso
