"""The document's program runs as it is printed."""

import doctest
from pathlib import Path

DOCUMENT = Path(__file__).parents[2] / "docs/related-news.md"


def test_the_program_in_the_document_prints_what_it_says() -> None:
    program = DOCUMENT.read_text("utf-8").split("```pycon\n")[1].split("```")[0]
    test = doctest.DocTestParser().get_doctest(program, {}, DOCUMENT.name, None, None)
    assert test.examples
    assert doctest.DocTestRunner().run(test).failed == 0
