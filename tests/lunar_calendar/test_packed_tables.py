"""The packed tables, one text for Python and for the browser.

The checksum stands for a run of generate_tables.py, which needs an ephemeris of 114 MB. docs/lunar-calendar.md says
how to make that run and what to compare before the checksum may change.
"""

import hashlib
import struct
from base64 import b64decode
from pathlib import Path

from plugins.lunar_calendar import packed_tables
from plugins.lunar_calendar.lunar_months import MONTHS
from plugins.lunar_calendar.packed_tables import FIRST_MONTH_DAYS, LEAP_GAPS, MONTH_RUNS, TERM_SECONDS, YEARS
from plugins.lunar_calendar.table_text import python_table, with_browser_table

MODULE = Path(__file__).parents[2] / "theme/static/js/lunar-calendar.js"
CHECKSUM = "860163c65e29df8354dca7280ce3b676e8882b48670e2f79cdc971eeacc8df9c"


def corrections() -> list[int]:
    return [seconds for row in TERM_SECONDS for seconds in struct.unpack("<24h", b64decode(row))]


def test_the_tables_are_those_that_were_checked_against_the_ephemeris() -> None:
    tables = repr((YEARS, FIRST_MONTH_DAYS, MONTH_RUNS, LEAP_GAPS, TERM_SECONDS))
    assert hashlib.sha256(tables.encode("utf-8")).hexdigest() == CHECKSUM


def test_packing_what_was_unpacked_gives_the_same_python_file() -> None:
    text = Path(packed_tables.__file__).read_text(encoding="utf-8")
    assert python_table(MONTHS, corrections()) == text


def test_packing_what_was_unpacked_gives_the_same_module_for_the_browser() -> None:
    text = MODULE.read_text(encoding="utf-8")
    assert with_browser_table(text, MONTHS, corrections()) == text


def test_the_months_take_about_three_digits_a_year() -> None:
    assert len(MONTH_RUNS) + len(LEAP_GAPS) <= 3.4 * len(YEARS)


def test_the_estimate_is_within_half_an_hour_of_every_term() -> None:
    assert max(map(abs, corrections())) < 1800
