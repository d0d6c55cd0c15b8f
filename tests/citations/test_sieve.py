"""The sieve beside the grammar: what it holds back has no mention, and most of what mentions nothing is held back."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.citations.aliases import Alias, Aliases
from plugins.citations.mentions import mentions_by_grammar
from plugins.citations.numbers import parse_number
from plugins.citations.short_forms import BEFORE_FIGURES
from plugins.citations.sieve import may_mention
from tests.citations.strategies import loose_spellings, numbers
from tests.vietnamese.strategies import any_text, prose

ROOT = Path(__file__).parents[2]
REAL = [
    path.read_text(encoding="utf-8")
    for folder in (ROOT / "content", Path(__file__).parent / "portals")
    for path in folder.rglob("*.md")
]
SENTENCES = [
    line.replace("⟦", "").replace("⟧", "")
    for name in ("mentions.txt", "look_alikes.txt")
    for line in (Path(__file__).parent / name).read_text(encoding="utf-8").split("\n")
]
ALIASES = Aliases(
    [
        Alias("Bộ luật Lao động", parse_number("45/2019/QH14")),
        Alias("Đề án ỦY ban", parse_number("06/QĐ-TTg")),
    ]
)

pieces = st.lists(
    st.sampled_from(
        [
            *(word for phrase in BEFORE_FIGURES for word in (phrase, phrase.title(), phrase.upper())),
            *("Nghị", "quyết", "Kết", "luận", "NQ", "KL", "Trung ương", "Đại hội", "XIII", "của Đảng", "khóa", "khoá"),
            *("Quyết ðịnh", "36", "2021", "05", "30a", "KH", "NĐ", "ĐUK", "CP", "QH15", "UBND", "đề nghị", "thảo luận"),
            *(
                "-",
                "–",
                "/",
                "⁄",
                "**",
                "_",
                ">",
                "\n",
                "\n> ",
                "\n\n",
                " ",
                " ",
                "\u00a0",
                "\t",
                "`",
                "](",
                ")",
                "<b>",
            ),
            *("<b>", "\u200b", "\\", "ſ", "ı", "a", "ngày 5/6/2020", "Bộ LUẬT lao", "động", "đề án Uỷ", "ban"),
        ]
    ),
    max_size=12,
)


@given(pieces)
def test_what_the_grammar_finds_is_let_through(words):
    for text in ("".join(words), " ".join(words)):
        assert may_mention(text, ALIASES) or not mentions_by_grammar(text, ALIASES)


@given(prose | any_text)
def test_it_is_let_through_from_any_text(text):
    assert may_mention(text) or not mentions_by_grammar(text)


@given(numbers.flatmap(loose_spellings))
def test_every_spelling_of_a_number_is_let_through(spelling):
    assert may_mention(f"Theo Kế hoạch số {spelling} của Sở")


@pytest.mark.parametrize("texts", [REAL, SENTENCES])
def test_it_is_let_through_from_real_texts(texts):
    assert any(map(mentions_by_grammar, texts))
    assert all(may_mention(text) for text in texts if mentions_by_grammar(text))


@pytest.mark.parametrize(
    "text",
    [
        "Sáng 19/12, Sở đề nghị 45 đơn vị nộp 8/10 báo cáo trước ngày 30/6/2022.",
        "Nhiệm kỳ 2022-2025 có 12 tổ – 36 người thảo luận.",
        "- Mục 1;\n- Mục 2.\n\n| a | 5 |\n|---|---|",
    ],
)
def test_figures_that_are_dates_or_counts_are_held_back(text):
    assert not may_mention(text, ALIASES)


@pytest.mark.parametrize("text", ["theo bộ luật  LAO động", "Đề án Uỷ ban", "**Đề** án ủy ban"])
def test_the_words_of_an_alias_are_let_through(text):
    assert may_mention(text, ALIASES)
    assert not may_mention(text)
