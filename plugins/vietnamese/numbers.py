"""Figures as Vietnamese offices write them: 1.316.340 and 21,05%.

A dot groups thousands and a comma begins the decimals: Luật Kế toán số 88/2015/QH13, Điều 11; Unicode's CLDR for vi
agrees and sets the percent sign close to the figure ("#,##0%"). Rounding is half up, as on paper, and works on the
decimal figure one sees, not on its nearest binary fraction.
"""

from decimal import ROUND_HALF_UP, Context, Decimal


def group_digits(number: int) -> str:
    """A whole number with dots between its thousands: 1316340 gives "1.316.340", -1500 gives "-1.500"."""
    return f"{number:,}".replace(",", ".")


def decimal(value: int | float | Decimal, places: int = 2) -> str:
    """A number with a decimal comma, rounded half up to at most so many places, no zeros at the end: "21,05".

    Raises ValueError for a number that is not finite and for negative places.
    """
    if places < 0:
        raise ValueError(f"places must not be negative, got {places}")
    exact = Decimal(str(value))
    if not exact.is_finite():
        raise ValueError(f"{value} is no finite number")
    room = Context(prec=max(exact.adjusted(), 0) + places + 2)  # the usual 28 digits would refuse longer figures
    rounded = exact.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP, room)
    whole, _, fraction = f"{rounded:,f}".partition(".")
    fraction = fraction.rstrip("0")
    sign_of_zero = not rounded and whole.startswith("-")
    return (whole[1:] if sign_of_zero else whole).replace(",", ".") + (f",{fraction}" if fraction else "")


def percent(value: int | float | Decimal, places: int = 2) -> str:
    """A number of hundredths with its sign: 21.05 gives "21,05%", 100 gives "100%"; raises as `decimal` does."""
    return f"{decimal(value, places)}%"
