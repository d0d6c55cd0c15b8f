"""Every example of the style guide is there and is conforming HTML.

That it is open to everybody is tested with the other types of page. So GOV.UK Frontend treats the examples of its
components (packages/govuk-frontend/src/govuk/components).
"""

from collections.abc import Callable
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from plugins.content_model.addresses import STYLE_GUIDE
from plugins.style_guide.examples import load_examples
from tests.sites import ROOT

EXAMPLES = [
    (component.name, example.name) for component in load_examples(ROOT / "theme") for example in component.examples
]


@pytest.fixture
def shown(preview_site: Path) -> BeautifulSoup:
    return BeautifulSoup((preview_site / STYLE_GUIDE.strip("/") / "index.html").read_text("utf-8"), "html.parser")


def test_the_page_shows_every_example_in_order(shown: BeautifulSoup) -> None:
    names = [
        (section["id"], caption.b.string.removesuffix("."))
        for section in shown.main.find_all("section", recursive=False)
        for caption in section.select(".style-guide-example > figcaption")
    ]
    assert names == EXAMPLES


def test_every_example_is_conforming_html(
    shown: BeautifulSoup, validate_html: Callable[[list[str]], list[str]]
) -> None:
    examples = shown.select(".style-guide-example")
    for example in examples:
        for words_about_it in (example.figcaption, example.find("details", recursive=False)):
            words_about_it.extract()
    # What stands above a component on a page: without it the checker misses the levels of heading.
    above = "<h1>Trang</h1><h2>Phần</h2>"
    faults = validate_html([("" if example.h1 else above) + example.decode_contents() for example in examples])
    named = [f"{EXAMPLES[int(fault.partition('.')[0])]}: {fault}" for fault in faults]
    assert not named, "\n".join(named)
