"""All rules together, on text as editors paste it."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.vietnamese.flaws import Kind
from plugins.vietnamese.hygiene import RULES, UNSEEN, flaws_in, mended, rules_to_ask
from plugins.vietnamese.protected import protected_spans
from tests.vietnamese.strategies import any_text, prose

ROOT = Path(__file__).resolve().parents[2]
CONTENT, PORTALS = ROOT / "content", ROOT / "tests" / "citations" / "portals"
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


def rules_that_find(text):
    return {rule for rule in RULES if any(rule(text))}


@given(prose)
def test_every_rule_that_finds_something_is_asked(text):
    assert rules_that_find(text) <= set(rules_to_ask(text))


@given(st.lists(st.sampled_from(["của", "của,", "(của", "Của", "tại", "UBND", "36-KH/ĐUK", "İ", "*tại*"]), max_size=9))
def test_a_word_or_a_pair_of_words_that_comes_again_is_looked_at(words):
    text = " ".join(words)
    assert rules_that_find(text) <= set(rules_to_ask(text))


@pytest.mark.parametrize(
    "text", ["36 - KH/ĐUK", "36 –KH/ĐUK", "15/QĐ- UBND", "2022 - 2025", "nay ,mai", " \tdòng", "a  b", "\n thụt"]
)
def test_what_stands_around_a_blank_is_looked_at(text):
    assert rules_that_find(text)
    assert rules_that_find(text) <= set(rules_to_ask(text))


def test_every_rule_that_finds_something_in_real_texts_is_asked_and_few_others_are():
    texts = [path.read_text("utf-8") for path in (*CONTENT.rglob("*.md"), *PORTALS.glob("*.md"))]
    asked = [(set(rules_to_ask(text)), rules_that_find(text)) for text in texts]
    assert all(found <= rules for rules, found in asked)
    assert 0 < sum(len(rules) for rules, _ in asked) < 5 * len(texts)


def test_a_clean_text_asks_no_rule():
    assert rules_to_ask(CLEAN) == ()
