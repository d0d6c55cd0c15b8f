"""The room as a whole: what it may import, what its documents promise."""

import doctest
import re
import subprocess
import sys
from pathlib import Path

from plugins.citations import find_mentions
from plugins.citations.kinds import KINDS

ROOT = Path(__file__).parents[2]
DOCS = (ROOT / "docs/citations.md").read_text(encoding="utf-8")
PORTALS = Path(__file__).parent / "portals"


def test_the_core_needs_the_standard_library_alone() -> None:
    """An isolated Python without site-packages finds a mention: neither Pelican nor any other package is asked."""
    program = (
        f"import sys; sys.path.insert(0, {str(ROOT)!r});"
        "from plugins.citations import find_mentions, gather;"
        "print(ascii(str(find_mentions('Ch\\u1ec9 th\\u1ecb 35-CT/TW')[0].number)))"
    )
    run = subprocess.run([sys.executable, "-I", "-S", "-c", program], capture_output=True, text=True, check=True)
    assert run.stdout == "'35-CT/TW'\n"


def test_the_program_in_the_docs_prints_what_the_docs_show() -> None:
    program = DOCS.split("```pycon\n")[1].split("```")[0]
    test = doctest.DocTestParser().get_doctest(program, {}, "docs/citations.md", None, None)
    assert len(test.examples) == 8
    assert doctest.DocTestRunner().run(test).failed == 0


def test_the_docs_list_every_kind() -> None:
    rows = re.findall(r"^\| ([^|]+?) \| ([^|]*?) \|$", DOCS.split("## Kinds")[1].split("\n## ")[0], re.MULTILINE)
    assert rows[1:] == [(kind.name, kind.abbreviation or "–") for kind in KINDS]


def test_the_texts_of_three_portals_give_their_citations_and_nothing_else() -> None:
    """The facts are those of three old portals' reports of congresses; the sentences were written for the test."""
    found = [
        (path.stem, str(mention.number), mention.date and mention.date.isoformat())
        for path in sorted(PORTALS.glob("*.md"))
        for mention in find_mentions(path.read_text(encoding="utf-8"))
    ]
    assert found == [
        ("a", "36-KH/ĐUK", "2022-03-30"),
        ("a", "20-KH/ĐU", "2022-04-06"),
        ("b", "35-CT/TW", "2019-05-30"),
        ("c", "96-KH/ĐUK", "2022-08-18"),
        ("c", "Nghị quyết Trung ương 4", None),
        ("c", "05-CT/TW", None),
    ]
