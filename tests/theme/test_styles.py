"""The style sheets: contrast of every pair of colours, weight, and the manner they are written in."""

from __future__ import annotations

import gzip
import re
from pathlib import Path

import pytest

from tests.theme.samples import THEME

CSS = THEME / "static/css"
ORDER = (
    CSS / "tokens.css",
    CSS / "base.css",
    CSS / "layout.css",
    *sorted((CSS / "components").glob("*.css")),
)
MADE_BY_MARKDOWN = {"align-center", "footnote-ref", "footnotes"}
TEXT_PAIRS = [(text, ground) for text in ("--ink", "--ink-soft", "--accent") for ground in ("--paper", "--surface")] + [
    ("--on-accent", "--accent-ground")
]
PART_PAIRS = [("--line-strong", "--paper"), ("--line-strong", "--surface"), ("--accent", "--paper")]


def rules(css: str) -> list[tuple[str, str]]:
    """Return selector and declarations of every innermost rule."""
    bare = re.sub(r"/\*.*?\*/", "", css, flags=re.DOTALL)
    return [(selector.strip(), body) for selector, body in re.findall(r"([^{}]+){([^{}]*)}", bare)]


def scheme(name: str) -> dict[str, str]:
    """Return the tokens of the rule with a given color-scheme; every rule of one scheme must agree."""
    tokens = (CSS / "tokens.css").read_text(encoding="utf-8")
    found = [
        {key: value for key, value in re.findall(r"([\w-]+):\s*([^;]+);", body) if value.startswith("#")}
        for _, body in rules(tokens)
        if f"color-scheme: {name};" in body
    ]
    assert all(one == found[0] for one in found)
    return found[0]


def luminance(colour: str) -> float:
    """Relative luminance, https://www.w3.org/TR/WCAG22/#dfn-relative-luminance (read 2026-11-22)."""
    digits = colour.removeprefix("#")
    pairs = [digit * 2 for digit in digits] if len(digits) == 3 else re.findall("..", digits)
    channels = [int(pair, 16) / 255 for pair in pairs]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Contrast ratio, https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio (read 2026-11-22)."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_the_contrast_formula_gives_the_figures_of_wcag() -> None:
    """Black on white is 21:1; #767676 is the lightest grey that passes on white (WebAIM, contrast checker)."""
    assert contrast("#000", "#fff") == pytest.approx(21)
    assert contrast("#767676", "#ffffff") >= 4.5 > contrast("#777", "#fff")


@pytest.mark.parametrize("name", ["light", "dark"])
@pytest.mark.parametrize(("text", "ground"), TEXT_PAIRS)
def test_text_stands_out_from_its_ground(name: str, text: str, ground: str) -> None:
    """WCAG 2.2, 1.4.3 Contrast (Minimum)."""
    colours = scheme(name)
    assert contrast(colours[text], colours[ground]) >= 4.5


@pytest.mark.parametrize("name", ["light", "dark"])
@pytest.mark.parametrize(("part", "ground"), PART_PAIRS)
def test_the_edge_of_a_control_stands_out_from_its_ground(name: str, part: str, ground: str) -> None:
    """WCAG 2.2, 1.4.11 Non-text Contrast."""
    colours = scheme(name)
    assert contrast(colours[part], colours[ground]) >= 3


def test_the_dark_colours_name_the_tokens_of_the_light_ones() -> None:
    assert scheme("dark").keys() == scheme("light").keys()


def test_colours_stand_in_the_tokens_alone() -> None:
    for path in (path for path in ORDER if path.name != "tokens.css"):
        assert not re.search(r"#[0-9a-f]{3,8}\b|rgba?\(|hsla?\(", path.read_text(encoding="utf-8")), path.name


def test_every_token_that_is_used_is_declared_and_every_one_declared_is_used() -> None:
    css = "".join(path.read_text(encoding="utf-8") for path in (*ORDER, CSS / "print.css"))
    declared = set(re.findall(r"^\s*(--[\w-]+):", css, re.MULTILINE))
    assert set(re.findall(r"var\((--[\w-]+)", css)) == declared


def test_every_class_of_a_template_has_a_style_and_every_style_a_class() -> None:
    css = "".join(path.read_text(encoding="utf-8") for path in (*ORDER, CSS / "print.css"))
    styled = {name for selector, _ in rules(css) for name in re.findall(r"\.([a-z][\w-]*)", selector)}
    sources = [path.read_text(encoding="utf-8") for path in sorted((THEME / "templates").rglob("*.html"))]
    values = [re.sub(r"{%.*?%}", "", value) for source in sources for value in re.findall(r'class="([^"]*)"', source)]
    used = {name for value in values for name in value.split()}
    assert used - styled == set()
    assert styled - used == MADE_BY_MARKDOWN


@pytest.mark.parametrize("path", [*ORDER, CSS / "print.css"], ids=lambda path: path.name)
def test_a_style_sheet_is_plain_and_calls_nobody(path: Path) -> None:
    css = path.read_text(encoding="utf-8")
    assert "@import" not in css
    assert "url(" not in css
    assert not re.search(r"(margin|padding|border|inset)-(left|right|top|bottom)|[^-]\b(left|right):", css)
    assert not re.search(r"\b(animation|transition|scroll-behavior)\b", css)


@pytest.mark.parametrize("path", sorted((CSS / "components").glob("*.css")), ids=lambda path: path.stem)
def test_every_rule_of_a_component_is_about_its_class(path: Path) -> None:
    for selector, _ in rules(path.read_text(encoding="utf-8")):
        if selector.startswith("@"):
            continue
        for one in re.split(r",(?![^(]*\))", selector):
            assert f".{path.stem}" in one


def test_the_style_sheets_weigh_at_most_8_kib() -> None:
    css = b"".join(path.read_bytes() for path in ORDER)
    assert len(gzip.compress(css)) + len(gzip.compress((CSS / "print.css").read_bytes())) <= 8 * 1024


OF_SEARCH = {"search-index", "search-marking", "search-results", "search-words"}
"""Loaded on the search page, or in a page that a result leads to."""


def test_the_modules_that_every_article_loads_weigh_at_most_3_kb() -> None:
    """But the calendar's and the counter's, which have measures of their own (tests/site/test_calendar_weight.py)."""
    others = [path for path in (THEME / "static/js").glob("*.js") if path.stem not in OF_SEARCH]
    modules = (path for path in others if not re.search("calendar|counter|feedback|album|video", path.stem))
    assert sum(len(gzip.compress(path.read_bytes())) for path in modules) <= 3_000


def test_the_modules_of_search_weigh_at_most_8_and_a_half_kib() -> None:
    assert sum(len(gzip.compress((THEME / f"static/js/{name}.js").read_bytes())) for name in OF_SEARCH) <= 8.5 * 1024


def test_the_counters_module_weighs_at_most_2_kb() -> None:
    assert len(gzip.compress((THEME / "static/js/visitor-counter.js").read_bytes())) <= 2_048


def test_an_article_page_with_all_it_loads_weighs_at_most_30_kb(pages: dict[str, str]) -> None:
    """Feature row 46, without pictures."""
    css = b"".join(path.read_bytes() for path in ORDER)
    files = [pages["article"].encode(), css, (CSS / "print.css").read_bytes()]
    files += [path.read_bytes() for path in (THEME / "static/js").glob("*.js") if path.stem not in OF_SEARCH]
    assert sum(len(gzip.compress(content)) for content in files) <= 30_000


@pytest.mark.parametrize("path", sorted((THEME / "static/js").glob("*.js")), ids=lambda path: path.name)
def test_a_module_keeps_to_itself(path: Path) -> None:
    """No words on the console, no globals, no markup from text, no request."""
    source = path.read_text(encoding="utf-8")
    assert not re.search(r"console\.|innerHTML|outerHTML|document\.write|eval\(|window\.\w+ *=|https?://", source)
