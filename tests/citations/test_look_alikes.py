"""What looks like a document's number and is none. docs/citations.md says why licences and forms are not."""

from pathlib import Path

import pytest

from plugins.citations import find_mentions

LINES = (Path(__file__).parent / "look_alikes.txt").read_text(encoding="utf-8").split("\n")
LOOK_ALIKES = [line for line in LINES if line and not line.startswith("#")]


@pytest.mark.parametrize("words", LOOK_ALIKES)
def test_it_is_no_citation(words):
    for text in (words, f"{words}.", f"Ban Biên tập cho biết {words}, các chi bộ thực hiện.", f"- {words}\n- {words}"):
        assert [mention.text for mention in find_mentions(text)] == []


@pytest.mark.parametrize("words", LOOK_ALIKES)
def test_a_citation_beside_it_is_found_all_the_same(words):
    before, after = "Thực hiện Kế hoạch số 36-KH/ĐUK: ", "; theo Chỉ thị số 05-CT/TW."
    found = [str(mention.number) for mention in find_mentions(f"{before}{words}{after}")]
    assert found == ["36-KH/ĐUK", "05-CT/TW"]
