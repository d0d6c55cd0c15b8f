"""Flaws are values; mending is putting their replacements in."""

from plugins.vietnamese.flaws import Flaw, Kind, in_text_order, mend

BLANK = Flaw(3, 5, Kind.BLANK_RUN, " ")


def test_mends_from_left_to_right_whatever_the_order():
    flaws = [Flaw(8, 11, Kind.TONE_PLACEMENT, "hòa"), BLANK]
    assert mend("hai  ba hoà", flaws) == mend("hai  ba hoà", reversed(flaws)) == "hai ba hòa"


def test_leaves_what_only_a_person_can_mend():
    assert mend("xuân xuân", [Flaw(0, 9, Kind.DOUBLED_WORD, None)]) == "xuân xuân"


def test_of_two_that_overlap_mends_the_earlier():
    assert mend("hai  ba", [BLANK, Flaw(4, 7, Kind.INDENT, "")]) == "hai ba"


def test_orders_by_place_then_kind():
    later = Flaw(3, 5, Kind.ODD_BLANK, None)
    assert in_text_order([later, BLANK, Flaw(0, 1, Kind.ETH, "Đ")]) == [Flaw(0, 1, Kind.ETH, "Đ"), BLANK, later]
