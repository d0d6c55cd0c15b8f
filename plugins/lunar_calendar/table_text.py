"""The text of the packed tables, for Python and for the browser's module.

Month lengths are packed as runs because 29 and 30 days mostly take turns: the digits are few and much alike, so the
browser's copy shrinks to a third of what one number a year would take once it is compressed.
"""

import struct
from base64 import b64encode
from collections.abc import Iterable, Sequence
from itertools import pairwise
from textwrap import wrap

from plugins.lunar_calendar.month_rules import LunarMonth
from plugins.lunar_calendar.sun_estimate import SECONDS_A_DAY, estimated_day, estimated_second

YEARS = range(1900, 2101)
BASE_36 = "0123456789abcdefghijklmnopqrstuvwxyz"

PYTHON_HEAD = '''"""Packed tables of the lunar calendar, 1900–2100. Written by generate_tables.py, not by hand.

MONTH_RUNS: lunar months of 29 and 30 days take turns, but for places where two neighbours are equal. Each base-36
digit is the number of months in a run that takes turns; the first month of a run is as long as the last one before it.
The first month of all is Giêng of 1900; the last is Giêng of 2101, so that every day of the calendar has a next Tết.
LEAP_GAPS: one base-36 digit a leap month, the number of ordinary months since the leap month before, or since the first
month of all; a leap month takes the number of the month before it.
TERM_SECONDS: one line a year, the base64 of 24 little-endian 16-bit numbers, Tiểu hàn to Đông chí: seconds to add to
sun_estimate.estimated_second.
"""
'''


def python_table(months: Sequence[LunarMonth], corrections: Sequence[int]) -> str:
    """The text of packed_tables.py; `corrections` are seconds from the estimate to each term, from Tiểu hàn of 1900."""
    rows = [corrections[start : start + 24] for start in range(0, len(corrections), 24)]
    return "\n".join(
        [
            PYTHON_HEAD,
            f"YEARS = range({YEARS.start}, {YEARS.stop})",
            f"FIRST_MONTH_DAYS = {months[0].days}",
            *_strings("MONTH_RUNS", wrap(month_runs(months), 100)),
            f'LEAP_GAPS = "{leap_gaps(months)}"',
            *_strings("TERM_SECONDS", [b64encode(struct.pack("<24h", *row)).decode("ascii") for row in rows], end=","),
            "",
        ]
    )


def with_browser_table(module: str, months: Sequence[LunarMonth], corrections: Sequence[int]) -> str:
    """The text of the browser's module with what stands between its two markers written anew."""
    missed = {count: _missed_days(count, seconds) for count, seconds in enumerate(corrections)}
    table = [
        f'const MONTH_RUNS = "{month_runs(months)}";',
        f'const LEAP_GAPS = "{leap_gaps(months)}";',
        f"const A_DAY_EARLIER = {[count for count, days in missed.items() if days == -1]};",
        f"const A_DAY_LATER = {[count for count, days in missed.items() if days == 1]};",
    ]
    head, _, rest = module.partition("// tables\n")
    _, _, tail = rest.partition("// end of tables\n")
    return "\n".join([f"{head}// tables", *table, f"// end of tables\n{tail}"])


def month_runs(months: Iterable[LunarMonth]) -> str:
    """The lengths of the months as runs of months that take turns."""
    lengths = [month.days for month in months]
    runs = [1]
    for before, days in pairwise(lengths):
        if days == before:
            runs.append(0)
        runs[-1] += 1
    return "".join(BASE_36[run] for run in runs)


def leap_gaps(months: Iterable[LunarMonth]) -> str:
    """How many ordinary months stand before each leap month, after the one before; never more than 35."""
    leaps = [index for index, month in enumerate(months) if month.leap]
    return "".join(BASE_36[leap - before - 1] for before, leap in pairwise([-1, *leaps]))


def _strings(name: str, lines: Iterable[str], end: str = "") -> list[str]:
    """A constant with a string on each line: one long string, or with "," as `end` a tuple of strings."""
    return [f"{name} = (", *(f'    "{line}"{end}' for line in lines), ")"]


def _missed_days(count: int, correction: int) -> int:
    """How many days after the estimated day the term `count` begins: -1, 0 or 1."""
    return (estimated_second(count) + correction) // SECONDS_A_DAY - estimated_day(count)
