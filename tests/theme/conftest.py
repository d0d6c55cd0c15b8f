"""Renders the theme as the site does: autoescape, strict names, the `fragment` global."""

from __future__ import annotations

from pathlib import Path

import pytest
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from plugins.site_pages.views import Site
from tests.theme.samples import SITE

THEME = Path(__file__).parents[2] / "theme"


def make_environment(site: Site) -> Environment:
    """Return the Jinja environment of a build for `site`, every fragment rendered once."""
    environment = Environment(
        loader=FileSystemLoader(THEME / "templates"),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
    )
    rendered: dict[str, Markup] = {}

    def fragment(name: str) -> Markup:
        if name not in rendered:
            rendered[name] = Markup(environment.get_template(f"fragments/{name}.html").render(site=site))
        return rendered[name]

    environment.globals["fragment"] = fragment
    return environment


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the flag that writes the golden files anew."""
    parser.addoption("--update-golden", action="store_true", help="write tests/theme/golden/*.html anew")


@pytest.fixture(scope="session")
def theme() -> Path:
    """The theme's folder."""
    return THEME


@pytest.fixture(scope="session")
def environment() -> Environment:
    """The environment of a build for the sample site."""
    return make_environment(SITE)
