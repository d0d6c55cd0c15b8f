"""Luật Kế toán 88/2015/QH13, Điều 11: a dot after thousands, a comma before decimals."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.vietnamese.numbers import decimal, group_digits, percent


@pytest.mark.parametrize(
    ("number", "written"),
    [
        (1316340, "1.316.340"),
        (717743, "717.743"),
        (1000, "1.000"),
        (999, "999"),
        (93, "93"),
        (0, "0"),
        (-1500, "-1.500"),
    ],
)
def test_groups_the_digits_of_whole_numbers_by_thousands(number, written):
    assert group_digits(number) == written


@pytest.mark.parametrize(
    ("value", "places", "written"),
    [
        (21.05, 2, "21,05"),
        (21.5, 2, "21,5"),
        (21, 2, "21"),
        (100.0, 2, "100"),
        (1234567.891, 2, "1.234.567,89"),
        (2.675, 2, "2,68"),  # half up on the figure one sees; its binary fraction is a little less
        (Decimal("0.125"), 2, "0,13"),
        (0.05, 1, "0,1"),
        (2.5, 0, "3"),
        (-2.5, 0, "-3"),
        (-0.001, 2, "0"),
        (1e21, 0, "1.000.000.000.000.000.000.000"),
        (0, 2, "0"),
    ],
)
def test_writes_decimals_with_a_comma(value, places, written):
    assert decimal(value, places) == written


@pytest.mark.parametrize(("value", "written"), [(21.05, "21,05%"), (100, "100%"), (Decimal(1900) / 23, "82,61%")])
def test_sets_the_percent_sign_close(value, written):
    assert percent(value) == written


@pytest.mark.parametrize("value", [float("nan"), float("inf"), Decimal("-Infinity")])
def test_a_number_without_end_is_refused(value):
    with pytest.raises(ValueError, match="is no finite number"):
        decimal(value)


def test_negative_places_are_refused():
    with pytest.raises(ValueError, match="places must not be negative, got -1"):
        percent(1, -1)


@given(st.integers())
def test_whole_numbers_read_back(number):
    assert int(group_digits(number).replace(".", "")) == number
    assert decimal(number) == group_digits(number)


@given(st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**12), max_value=10**12), st.integers(0, 6))
def test_decimals_read_back_within_half_a_unit_of_the_last_place(value, places):
    read = Decimal(decimal(value, places).replace(".", "").replace(",", "."))
    assert abs(read - value) <= Decimal(5).scaleb(-places - 1)
