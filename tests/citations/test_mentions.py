"""Mentions in running text: where each begins and ends, and which document it tells.

Brackets ⟦…⟧ mark the mentions in a text. Below each sentence of mentions.txt stand, for each of its mentions, kind
and number, date and issuer, "?" for what the text leaves open. Every sentence was written for the test; the forms are
those that portals use.
"""

import re
from pathlib import Path
from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.citations import Gap, Mention, NamedResolution, find_mentions
from tests.citations.strategies import loose_spellings, numbers
from tests.vietnamese.strategies import any_text, prose

FORMS = (Path(__file__).parent / "mentions.txt").read_text(encoding="utf-8").strip().split("\n\n")

OVER_LINES = [
    "Theo ⟦Kế hoạch số\n36-KH/ĐUK ngày\n30/3/2022⟧ của Đảng ủy Khối",
    "> Theo ⟦Kế hoạch số\n> 36-KH/ĐUK\n> ngày 30/3/2022⟧ của Đảng ủy\n> Khối.",
    "- Theo ⟦Kế hoạch số\n  36-KH/ĐUK ngày 30/3/2022⟧ của Đảng ủy Khối",
    "Theo ⟦Kế hoạch số\r\n36-KH/ĐUK ngày\r\n30/3/2022⟧ của Đảng ủy Khối",
    "Theo ⟦Kế\u00a0hoạch số 36\u00a0-\u00a0KH/ÐUK ngày\u00a030/3/2022⟧ của Đảng ủy Khối",
    "Theo ⟦Kế hoạch số 36\u200b-KH/ĐUK ngày 30/3/2022⟧ của Đảng ủy Khối",
    "Theo ⟦Kế hoạch số **36-KH/ĐUK** ngày *30/3/2022*⟧ của Đảng ủy Khối",
    "Theo ⟦**Kế hoạch số 36-KH/ĐUK** ngày 30/3/2022⟧ của Đảng ủy Khối",
    "Theo ⟦Kế hoạch **số 36-KH/ĐUK** ngày 30/3/2022⟧ của Đảng ủy Khối",
    "Theo **Nghị quyết và ⟦Kế hoạch số 36-KH/ĐUK⟧** ngày 30/3/2022 của Đảng ủy Khối",
    "Theo _⟦Kế hoạch số 36-KH/ĐUK ngày 30/3/2022⟧ của Đảng ủy Khối_",
    "Theo ⟦Kế hoạch số 36\\-KH/ĐUK ngày 30/3/2022⟧ của Đảng ủy Khối",
    "Theo ⟦Kế hoạch số 36-KH/ĐUK ngày 30/3/2022⟧ của Đảng uỷ Khối",
    "1. ⟦Kế hoạch số 36-KH/ĐUK ngày 30/3/2022⟧ của Đảng ủy Khối;\n2. việc khác",
    "### ⟦Kế hoạch số 36-KH/ĐUK ngày 30/3/2022⟧ của Đảng ủy Khối\n\nĐoạn sau",
]

UNTOUCHED = """
`Kế hoạch số 36-KH/ĐUK`
```\\nKế hoạch số 36-KH/ĐUK\\n```
[toàn văn](https://vanban.example.gov.vn/36-KH/ĐUK)
[toàn văn](/tep/36-KH/ĐUK.pdf)
https://vanban.example.gov.vn/?so=36-KH/ĐUK
<https://vanban.example.gov.vn/36-KH/ĐUK>
<!-- Kế hoạch số 36-KH/ĐUK -->
<a name="36-KH/ĐUK">
[kh]: /tep/36-KH/ĐUK
tệp 36-KH/ĐUK.pdf
"""


def marked(text: str) -> tuple[str, list[tuple[int, int]]]:
    """The text without its brackets, and the spans that they mark."""
    spans = []
    while found := re.search("⟦([^⟧]*)⟧", text):
        spans.append((found.start(), found.start() + len(found[1])))
        text = text[: found.start()] + found[1] + text[found.end() :]
    return text, spans


def told(mention: Mention) -> str:
    date = mention.date or mention.year or "?"
    return f"{mention.kind or '?'} {mention.number}, {date}, {mention.issuer or '?'}"


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.split("\n")[0])
def test_a_mention_is_found_where_it_stands_and_tells_its_document(form):
    sentence, *expected = form.split("\n  = ")
    text, spans = marked(sentence)
    mentions = find_mentions(text)
    assert [(mention.start, mention.end) for mention in mentions] == spans
    assert [told(mention) for mention in mentions] == expected


@pytest.mark.parametrize("case", OVER_LINES)
def test_line_ends_emphasis_and_unseen_characters_do_not_hide_a_mention(case):
    text, spans = marked(case)
    (mention,) = find_mentions(text)
    assert [(mention.start, mention.end)] == spans
    issuer = "Đảng uỷ Khối" if "uỷ" in case else "Đảng ủy Khối"
    assert told(mention) == f"Kế hoạch 36-KH/ĐUK, 2022-03-30, {issuer}"


def test_loose_accents_are_read_and_the_span_is_that_of_the_source():
    composed = "Kế hoạch số 36-KH/ĐUK ngày 30/3/2022"
    text = normalize("NFD", f"Thực hiện {composed} của Đảng ủy Khối.")
    (mention,) = find_mentions(text)
    assert text[mention.start : mention.end] == normalize("NFD", composed) != composed
    assert (mention.text, mention.issuer) == (composed, "Đảng ủy Khối")


@pytest.mark.parametrize("written", UNTOUCHED.strip().split("\n"))
def test_what_a_machine_reads_is_left_alone(written):
    text = f"Xem {written} và cho ý kiến."
    assert find_mentions(text.replace("\\n", "\n").replace("Xem ```", "Xem\n\n```")) == ()


def test_a_paragraph_s_end_ends_a_mention():
    (mention,) = find_mentions("Nội dung Kế hoạch\n\n36-KH/ĐUK\n\nngày 30/3/2022")
    assert (mention.text, mention.date) == ("36-KH/ĐUK", None)


def test_the_words_of_a_link_are_a_mention_that_no_link_can_be_put_around():
    linked, plain = find_mentions("Xem [Kế hoạch số 36-KH/ĐUK](/a.md) và Kế hoạch số 20-KH/ĐU.")
    assert (linked.text, linked.is_linkable) == ("Kế hoạch số 36-KH/ĐUK", False)
    assert (plain.text, plain.is_linkable) == ("Kế hoạch số 20-KH/ĐU", True)


def test_a_mention_tells_its_line_and_reads_on_one():
    text = "# Tiêu đề\n\nĐoạn một.\n\n> Theo Kế hoạch số\n> 36-KH/ĐUK.\n"
    (mention,) = find_mentions(text)
    assert (mention.line, mention.text) == (5, "Kế hoạch số 36-KH/ĐUK")


def test_a_footnote_is_read():
    (mention,) = find_mentions("Theo quy định[^1].\n\n[^1]: Nghị định số 42/2022/NĐ-CP.\n")
    assert str(mention.number) == "42/2022/NĐ-CP"


def test_the_term_of_the_central_committee_is_told():
    (mention,) = find_mentions("Nghị quyết số 18-NQ/TW của Ban Chấp hành Trung ương Đảng (khóa XII) về bộ máy")
    assert (mention.term, mention.issuer) == ("XII", "Ban Chấp hành Trung ương Đảng")


def test_a_short_form_is_completed_by_the_one_number_of_its_text_that_fits():
    text = "Chỉ thị 35 đã rõ. Theo Chỉ thị số 35-CT/TW ngày 30/5/2019 của Bộ Chính trị, chi bộ họp."
    short, full = find_mentions(text)
    assert (short.text, told(short), short.gap) == ("Chỉ thị 35", told(full), None)


@pytest.mark.parametrize(
    "text",
    [
        "Chỉ thị 35 đã rõ. Chỉ thị số 35-CT/TW, Chỉ thị số 35-CT/TU.",
        "Chỉ thị 35 đã rõ. Chỉ thị số 35-CT/TW ngày 30/5/2019, Chỉ thị số 35-CT/TW ngày 14/6/2024.",
        "Chỉ thị 35 đã rõ. Kế hoạch số 35-KH/TW.",
        "Chỉ thị 35 ngày 14/6/2024 đã rõ. Chỉ thị số 35-CT/TW ngày 30/5/2019.",
    ],
)
def test_a_short_form_stays_open_when_none_or_several_fit(text):
    short = find_mentions(text)[0]
    assert (short.text.split(" ngày")[0], short.gap) == ("Chỉ thị 35", Gap.SYMBOL)


def test_a_resolution_without_its_term_is_completed_in_the_same_way():
    first, second = find_mentions("Nghị quyết Trung ương 4 (khóa XII) đã rõ. Theo Nghị quyết Trung ương 4, chi bộ họp.")
    assert second.number == first.number == NamedResolution("NQ", "Trung ương 4", "XII")
    assert second.gap is None


@given(numbers, st.data())
def test_every_number_is_found_in_whatever_spelling(number, data):
    spelled = data.draw(loose_spellings(number))
    text = f"Thực hiện Công văn số {spelled}, chi bộ họp."
    assert [mention.number for mention in find_mentions(text)] == [number]


@given(
    prose
    | any_text
    | st.lists(st.sampled_from([*"0123456789-/., \n>*[](`#|", "KH", "ĐUK", "số ", "Nghị quyết Trung ương "])).map(
        "".join
    )
)
def test_mentions_lie_in_the_text_in_order_and_apart(text):
    mentions = find_mentions(text)
    bounds = [bound for mention in mentions for bound in (mention.start, mention.end)]
    assert bounds == sorted(bounds)
    assert all(mention.start < mention.end <= len(text) for mention in mentions)
    assert all(text[: mention.start].count("\n") + 1 == mention.line for mention in mentions)


@given(prose, prose)
def test_paragraphs_are_read_apart_from_each_other(one, other):
    """What is found in a text is found after any closed paragraph too, but for what completes short forms."""
    whole = [mention.text for mention in find_mentions(f"{one}\n\n")]
    both = [mention.text for mention in find_mentions(f"Việc khác.\n\n{one}\n\n")]
    assert both == whole
