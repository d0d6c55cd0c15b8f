"""docs/tu-dien.md obeys the rules it explains."""

import re
from pathlib import Path

import pytest

from plugins.vietnamese.collation import sort_key
from plugins.vietnamese.hygiene import flaws_in

GLOSSARY = (Path(__file__).parents[2] / "docs" / "tu-dien.md").read_text(encoding="utf-8")
ENTRIES = re.findall(r"^## (.+)\n((?:(?!## ).*\n?)*)", GLOSSARY, re.MULTILINE)


def test_the_entries_stand_in_dictionary_order():
    words = [word for word, _ in ENTRIES]
    assert words == sorted(words, key=sort_key)


@pytest.mark.parametrize(("word", "text"), ENTRIES, ids=[word for word, _ in ENTRIES])
def test_each_entry_has_a_paragraph_in_english_and_one_in_vietnamese(word, text):
    english, vietnamese = text.strip().split("\n\n")
    accented = "[ăâđêôơưĂÂĐÊÔƠƯ]|[\u1ea0-\u1ef9]"
    assert len(re.findall(accented, vietnamese)) > len(re.findall(accented, english))


def test_its_spelling_has_no_flaws():
    assert [GLOSSARY[flaw.start - 20 : flaw.end + 20] for flaw in flaws_in(GLOSSARY)] == []
