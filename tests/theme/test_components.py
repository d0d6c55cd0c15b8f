"""A component is a macro, a style sheet and named examples, and every example renders.

The rule that each example is rendered and checked is GOV.UK Frontend's (packages/govuk-frontend/src/govuk/components).
"""

from __future__ import annotations

import dataclasses
import re
import typing
from pathlib import Path

import pytest
from jinja2 import Environment
from markupsafe import Markup

from plugins.citations import views as document_views
from plugins.congress import views as congress
from plugins.lunar_calendar import month_pages
from plugins.media.players import Player
from plugins.site_pages import views
from plugins.style_guide.examples import Example, load_examples
from plugins.visitor_counter.service.answer_page import Refused
from tests.theme.samples import THEME

COMPONENTS = load_examples(THEME)
CALLS = [
    pytest.param(component.name, component.macro, example, id=f"{component.name}: {example.name}")
    for component in COMPONENTS
    for example in component.examples
]
VIEW_OF_ARGUMENT: dict[str, type] = {
    "article": views.ArticleView,
    "articles": views.Card,
    "banner": views.Banner,
    "block": views.SectionBlock,
    "card": views.Card,
    "cards": views.Card,
    "contact": views.ContactBlock,
    "counter": views.Counter,
    "day": month_pages.DayInWords,
    "documents": document_views.DocumentCard,
    "entries": views.MenuEntry,
    "events": views.EventRow,
    "former": views.FormerUnit,
    "groups": views.IndexGroup,
    "hub": views.CampaignHub,
    "links": views.Link,
    "list": views.LinkList,
    "matrix": congress.Matrix,
    "month": month_pages.MonthTable,
    "orders": views.Link,
    "pages": views.Link,
    "pagination": views.Pagination,
    "panel": views.EventPanel,
    "picture": views.Picture,
    "pictures": views.Picture,
    "player": Player,
    "refused": Refused,
    "rows": congress.UnitRow,
    "search": views.SearchView,
    "table": congress.RegisterTable,
    "unit": views.UnitFacts,
    "view": document_views.DocumentView,
}
VIEW_OF_COMPONENT: dict[str, type] = {"media-card": views.MediaCard}
"""Where an argument of a common name is another view."""
PARTIAL = {"article-head", "article-foot", "document-facts"}
"""Components that show a part of their view; their examples give that part alone."""

IMPORTED = {"calendar-words", "lunar-calendar", "search-index", "search-marking", "search-words"}
"""Modules without a component of their own: those of the calendar and of search import them."""

WORDLESS = {
    "article-views",
    "calendar-explorer",
    "calendar-today",
    "reader-settings",
    "today",
    "pagination",
    "prose",
    "search-marks",
}
"""Components that show no word of an editor, or nothing but HTML."""


def render(environment: Environment, name: str, macro: str, example: Example) -> str:
    module = environment.get_template(f"components/{name}.html").module
    return str(getattr(module, macro)(**example.args))


def names(folder: Path, suffix: str) -> set[str]:
    return {path.stem for path in folder.glob(f"*{suffix}")}


def test_every_component_has_a_template_a_style_sheet_and_examples(theme: Path) -> None:
    templates = names(theme / "templates/components", ".html")
    assert templates == names(theme / "static/css/components", ".css") == names(theme / "examples", ".yml")


def test_every_script_belongs_to_a_component_that_binds_it(theme: Path) -> None:
    for script in (theme / "static/js").glob("*.js"):
        if script.stem in IMPORTED:
            continue
        template = theme / "templates/components" / f"{script.stem}.html"
        binding = f'data-component="{script.stem}"'
        assert binding in template.read_text(encoding="utf-8")
        assert binding in script.read_text(encoding="utf-8")


@pytest.mark.parametrize("component", COMPONENTS, ids=lambda component: component.name)
def test_a_template_holds_one_macro_of_its_name(theme: Path, component: typing.Any) -> None:
    source = (theme / f"templates/components/{component.name}.html").read_text(encoding="utf-8")
    assert re.findall(r"{%-? *macro +(\w+)", source) == [component.macro]


@pytest.mark.parametrize(("name", "macro", "example"), CALLS)
def test_an_example_renders_and_shows_text_as_text(
    environment: Environment, name: str, macro: str, example: Example
) -> None:
    html = render(environment, name, macro, example)
    for text in texts(example.args):
        assert "<" not in text or text not in html


@pytest.mark.parametrize(
    "component",
    [component for component in COMPONENTS if component.name not in WORDLESS],
    ids=lambda component: component.name,
)
def test_text_that_looks_like_html_is_among_the_examples(component: typing.Any) -> None:
    assert any("<b>" in text for example in component.examples for text in texts(example.args))


@pytest.mark.parametrize(("name", "macro", "example"), CALLS)
def test_the_arguments_of_an_example_have_the_shape_of_the_views(name: str, macro: str, example: Example) -> None:
    for argument, value in example.args.items():
        if isinstance(value, dict | list):
            view = VIEW_OF_COMPONENT.get(name) or VIEW_OF_ARGUMENT[argument]
            check_shape(view, value, is_part=name in PARTIAL)


def texts(value: object) -> list[str]:
    """Return every plain text in the arguments of an example."""
    if isinstance(value, dict):
        return [text for item in value.values() for text in texts(item)]
    if isinstance(value, list):
        return [text for item in value for text in texts(item)]
    return [value] if isinstance(value, str) and not isinstance(value, Markup) else []


def check_shape(view: type, value: typing.Any, is_part: bool = False) -> None:
    """Assert that a mapping, or each of a list of them, has the fields of a view, down to the leaves."""
    if isinstance(value, list):
        for item in value:
            check_shape(view, item, is_part)
        return
    fields = {field.name for field in dataclasses.fields(view)}
    assert set(value) <= fields
    assert is_part or set(value) == fields
    for name, hint in typing.get_type_hints(view).items():
        inner = [part for part in (hint, *typing.get_args(hint)) if dataclasses.is_dataclass(part)]
        if inner and value.get(name) is not None:
            check_shape(inner[0], value[name])


def test_the_documentation_names_every_component_and_how_it_is_called(theme: Path) -> None:
    documented = re.findall(
        r"^\| ([\w-]+) \| `(\w+\(.*\))` \|$", (theme.parent / "docs/theme.md").read_text("utf-8"), re.M
    )
    calls = [
        (path.stem, call)
        for path in sorted((theme / "templates/components").glob("*.html"), key=lambda path: path.stem)
        for call in re.findall(r"{% macro (.*) %}", path.read_text(encoding="utf-8"))
    ]
    assert documented == calls
