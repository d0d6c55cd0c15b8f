"""Renders the theme as the site does: autoescape, strict names, the globals `fragment` and `once`."""

from __future__ import annotations

from pathlib import Path

import pytest
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from plugins.fast_build.fragments import Fragments
from plugins.site_pages.views import Site
from tests.theme.samples import PAGES, SITE, THEME


def make_environment(site: Site) -> Environment:
    """Return the Jinja environment of a build for `site`."""
    environment = Environment(
        loader=FileSystemLoader(THEME / "templates"),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
    )
    Fragments().install(environment)
    return environment


def render_sample(environment: Environment, name: str, site: Site = SITE) -> str:
    """Return the HTML of a sample page."""
    page = PAGES[name]
    return environment.get_template(f"{page.template}.html").render(site=site, meta=page.meta, view=page.view)


@pytest.fixture(scope="session")
def theme() -> Path:
    """The theme's folder."""
    return THEME


@pytest.fixture(scope="session")
def environment() -> Environment:
    """The environment of a build for the sample site."""
    return make_environment(SITE)


@pytest.fixture(scope="session")
def pages(environment: Environment) -> dict[str, str]:
    """The HTML of every sample page by its name."""
    return {name: render_sample(environment, name) for name in PAGES}
