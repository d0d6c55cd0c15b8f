"""The exact HTML of a few small components; `pytest tests/theme --update-golden` writes it anew for review."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from jinja2 import Environment

from plugins.style_guide.examples import load_examples
from tests.theme.samples import THEME

GOLDEN = Path(__file__).parent / "golden"
SMALL = ("breadcrumbs", "contact-block", "figure", "menu", "notice", "pagination", "search-box", "share")
COMPONENTS = {component.name: component for component in load_examples(THEME)}


@pytest.mark.parametrize("name", SMALL)
def test_the_html_of_a_component_is_the_one_reviewed(
    environment: Environment, golden: Callable[[Path, str], None], name: str
) -> None:
    component = COMPONENTS[name]
    macro = getattr(environment.get_template(f"components/{name}.html").module, component.macro)
    html = "".join(f"<!-- {example.name} -->\n{macro(**example.args)}\n" for example in component.examples)
    golden(GOLDEN / f"{name}.html", html)


def test_every_golden_file_is_compared() -> None:
    assert sorted(path.stem for path in GOLDEN.iterdir()) == sorted(SMALL)
