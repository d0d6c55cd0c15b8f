"""All rules together, on text as editors paste it."""

import pytest
from hypothesis import given

from plugins.vietnamese.flaws import Kind
from plugins.vietnamese.hygiene import UNSEEN, flaws_in, mended
from plugins.vietnamese.protected import protected_spans
from tests.vietnamese.strategies import any_text, prose

PASTED = (
    "\u00a0 \u00a0 Thực hiện Kế hoạch số 36 - KH/ĐUK, nhiệm kỳ 2022 – 2025 .\n\n"
    "    Ðại hội  diễn ra nghiêm túc.Thư ký của của Đảng uỷ ghi,ho\u0323p.\u200b\n"
)
CLEAN = (
    "Thực hiện Kế hoạch số 36-KH/ĐUK, nhiệm kỳ 2022-2025.\n\nĐại hội diễn ra nghiêm túc. Thư ký của Đảng ủy ghi, họp.\n"
)


def test_finds_every_kind_of_flaw_in_pasted_text():
    assert {flaw.kind for flaw in flaws_in(PASTED)} == set(Kind)


def test_mends_pasted_text():
    assert mended(PASTED) == CLEAN
    assert flaws_in(CLEAN) == ()


def test_mends_only_the_kinds_asked_for():
    assert mended("Ðảng uỷ  tỉnh", kinds=[Kind.ETH]) == "Đảng uỷ  tỉnh"


def test_a_repair_that_bares_another_flaw_is_followed_by_the_other():
    assert mended("văn kiện ,nhân sự") == "văn kiện, nhân sự"


@pytest.mark.parametrize(
    "text",
    [
        "`của của  hoà`",
        "<a title='của của  hoà'>",
        "xem [tin](/của của  hoà)",
        "<!-- 36 - KH/ĐUK của của -->",
        "https://a.vn/2022,hoà?x=Ðảng\u200b",
        "tệp anh.Hoà.jpg và nghiêm-túc.Thư.docx",
    ],
)
def test_what_a_machine_reads_has_no_flaws(text):
    assert flaws_in(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        "“hoà  bình ,của của dân”",
        '"hoà  bình ,của của dân"',
        "«hoà  bình ,của của dân»",
        "> hoà  bình ,của của dân",
        "“nhiệm kỳ 2022 - 2025”",
        "“số 36 - KH/ĐUK”",
        "Nguyễn Thị Hoà",
        "bà Thuỷ",
    ],
)
def test_quotations_and_names_are_reported_but_never_reworded(text):
    assert flaws_in(text)
    assert all(flaw.replacement is None for flaw in flaws_in(text))
    assert mended(text) == text


def test_a_known_name_is_never_reworded():
    assert mended("Hoà hát", names=["Hoà"]) == "Hoà hát"
    assert mended("Hoà hát") == "Hòa hát"


def test_unseen_flaws_are_mended_in_quotations_too():
    assert mended("“Ðảng\u00a0ta ho\u0323p\u200b”") == "“Đảng ta họp”"


@given(prose)
def test_mending_twice_changes_nothing(text):
    assert mended(mended(text)) == mended(text)


@given(any_text)
def test_mending_ends_on_any_text_and_leaves_nothing_it_could_mend(text):
    assert [flaw for flaw in flaws_in(mended(text)) if flaw.replacement is not None] == []


@given(prose)
def test_flaws_stand_in_order_and_outside_what_machines_read(text):
    flaws = flaws_in(text)
    assert [flaw.start for flaw in flaws] == sorted(flaw.start for flaw in flaws)
    spans = protected_spans(text)
    for flaw in flaws:
        touching = [span for span in spans if span.start < flaw.end and flaw.start < span.end]
        assert not any(span.reason.is_for_machines for span in touching)
        assert not touching or flaw.replacement is None or flaw.kind in UNSEEN
