"""Conversions a second of the lunar calendar beside two packages of the Python Package Index, in one run.

    python3 tasks.py bench --of lunar_conversions

lunardate reads a table of the Chinese calendar; lunar-vn computes the Vietnamese one and remembers the years it has
met. Each converts the same days to lunar dates of its own and those back, taking turns, and its best round counts:
read the ratios, since the numbers depend on the machine. The site never loads either package.
"""

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from importlib import import_module
from time import perf_counter
from typing import Any, NamedTuple

from plugins.lunar_calendar import to_lunar, to_solar

ROUNDS = 5
DAYS = [date(1950, 1, 1) + timedelta(days=7 * week) for week in range(5_000)]


class Side(NamedTuple):
    """A calendar to measure; `to_solar` takes what `to_lunar` gives."""

    name: str
    to_lunar: Callable[[date], Any]
    to_solar: Callable[[Any], date]


def main() -> None:
    """Print conversions a second of each side, and how many times ours are that."""
    sides = (Side("cong-tin", to_lunar, to_solar), *_others())
    there = _best_times([(side.to_lunar, DAYS) for side in sides])
    back = _best_times([(side.to_solar, [side.to_lunar(day) for day in DAYS]) for side in sides])
    print(f"{'':10}{'solar to lunar':>24}{'lunar to solar':>24}")
    for side, *times in zip(sides, there, back, strict=True):
        cells = (_cell(time, ours) for time, ours in zip(times, (there[0], back[0]), strict=True))
        print(f"{side.name:10}{''.join(cells)}")


def _others() -> tuple[Side, Side]:
    try:
        chinese, vietnamese = import_module("lunardate").LunarDate, import_module("lunar_vn")
    except ModuleNotFoundError as missing:
        raise SystemExit(f"No package {missing.name}: pip install lunardate==0.3.0 lunar-vn==1.4.0") from missing
    return (
        Side("lunardate", lambda day: chinese.from_solar_date(day.year, day.month, day.day), chinese.to_solar_date),
        Side("lunar-vn", vietnamese.solar_to_lunar, vietnamese.lunar_to_solar),
    )


def _best_times(works: Sequence[tuple[Callable[[Any], Any], list[Any]]]) -> list[float]:
    """The seconds of each side's best round; sides take turns, so that a busy moment hits no one alone."""
    rounds = [[_seconds(convert, arguments) for convert, arguments in works] for _ in range(ROUNDS)]
    return [min(times) for times in zip(*rounds, strict=True)]


def _seconds(convert: Callable[[Any], Any], arguments: list[Any]) -> float:
    start = perf_counter()
    for argument in arguments:
        convert(argument)
    return perf_counter() - start


def _cell(seconds: float, ours: float) -> str:
    return f"{len(DAYS) / seconds:>14,.0f}/s {seconds / ours:>6.1f} x"


if __name__ == "__main__":
    main()
