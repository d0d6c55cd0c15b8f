"""About when the Sun reaches each solar term: an ellipse that turns slowly, within half an hour over 1900–2100.

The packed table corrects this estimate to the second, so it need not be better than its table is wide; the browser's
module has the same formula and only the few terms whose day it misses. The formula is the equation of the centre read
backwards (J. Meeus, Astronomical Algorithms, 2nd ed., chapter 25): one step a term, less 2e·sin v, plus (3/4)e²·sin 2v,
where v is the angle from perigee and e = 0.0167. The six numbers were fitted to the ephemeris and are now part of the
table's format: a change means writing the table again.

Terms are counted from 0, Tiểu hàn of January 1900. Days are counted from 1970-01-01T00:00 at UTC+7.
"""

from math import floor, sin

SECONDS_A_DAY = 86_400


def estimated_second(count: int) -> int:
    """The estimated instant of the solar term `count`, in whole seconds from 1970-01-01T00:00 at UTC+7."""
    return round(_estimate(count) * SECONDS_A_DAY)


def estimated_day(count: int) -> int:
    """The day on which the estimate puts the solar term `count`, in days from 1970-01-01."""
    return floor(_estimate(count))


def _estimate(count: int) -> float:
    anomaly = 0.261787 * count + 0.065
    return 15.218424 * count - 25561.821 - 1.943 * sin(anomaly) + 0.011 * sin(2 * anomaly)
