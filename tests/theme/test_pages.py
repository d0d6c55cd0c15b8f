"""Every type of page, as a browser, a screen reader and a strict content security policy meet it."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from itertools import pairwise

import pytest
from jinja2 import ChoiceLoader, DictLoader

from tests.theme.conftest import make_environment, render_sample
from tests.theme.markup import elements
from tests.theme.samples import PAGES, SITE

WHOLE_PAGES = [name for name, page in PAGES.items() if page.template != "redirect"]
NEWS_PAGES = [name for name in WHOLE_PAGES if name != "style_guide"]


@pytest.mark.parametrize("name", PAGES)
def test_a_page_has_no_inline_style_script_or_handler(pages: dict[str, str], name: str) -> None:
    """CSP without 'unsafe-inline': https://www.w3.org/TR/CSP3/ (read 2026-11-22)."""
    for element in elements(pages[name]):
        assert element.tag != "style"
        assert "style" not in element.attributes
        assert not [attribute for attribute in element.attributes if attribute.startswith("on")]
        if element.tag == "script":
            assert "src" in element.attributes or element.attributes["type"] == "application/ld+json"


@pytest.mark.parametrize("name", PAGES)
def test_a_page_loads_nothing_from_elsewhere(pages: dict[str, str], name: str) -> None:
    for element in elements(pages[name]):
        loads = element.tag in {"img", "script"} or element.attributes.get("rel") in {"stylesheet", "icon"}
        address = element.attributes.get("src") or element.attributes.get("href") or ""
        assert not loads or re.match(r"/(?!/)", address) or element.attributes.get("type") == "application/ld+json"


@pytest.mark.parametrize("name", NEWS_PAGES)
def test_a_page_has_one_h1_and_no_level_of_heading_is_skipped(pages: dict[str, str], name: str) -> None:
    body = pages[name].partition("<main")[2]
    levels = [int(element.tag[1]) for element in elements(body) if re.fullmatch("h[1-6]", element.tag)]
    assert levels.count(1) == 1
    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


@pytest.mark.parametrize("name", WHOLE_PAGES)
def test_the_first_link_leads_to_the_main_part(pages: dict[str, str], name: str) -> None:
    """WCAG 2.2, 2.4.1 Bypass Blocks."""
    found = elements(pages[name])
    first = next(element for element in found if element.tag == "a")
    main = next(element for element in found if element.tag == "main")
    assert first.attributes["href"] == f"#{main.attributes['id']}"


@pytest.mark.parametrize("name", WHOLE_PAGES)
def test_ids_and_landmark_names_are_unique(pages: dict[str, str], name: str) -> None:
    found = elements(pages[name])
    landmarks = [
        (element.attributes.get("role") or element.tag, element.attributes.get("aria-label"))
        for element in found
        if element.tag in {"nav", "aside"} or element.attributes.get("role") == "search"
    ]
    ids = [element.attributes["id"] for element in found if "id" in element.attributes]
    assert not [item for item, times in Counter(landmarks).items() if times > 1 and name != "style_guide"]
    assert not [item for item, times in Counter(ids).items() if times > 1]


def test_no_id_of_the_theme_can_be_that_of_a_heading(pages: dict[str, str]) -> None:
    """Headings are named by slugs of lower-case letters, digits and hyphens: "Danh mục" is danh-muc."""
    ids = [element.attributes["id"] for element in elements(pages["home"]) if "id" in element.attributes]
    assert ids
    assert all(not re.fullmatch(r"[a-z0-9-]+", str(name)) for name in ids)


@pytest.mark.parametrize("name", WHOLE_PAGES)
def test_a_picture_keeps_its_place_and_has_an_alternative(pages: dict[str, str], name: str) -> None:
    for image in (element for element in elements(pages[name]) if element.tag == "img"):
        assert {"alt", "width", "height"} <= set(image.attributes)


@pytest.mark.parametrize("name", WHOLE_PAGES)
def test_a_page_loads_the_modules_of_its_components_and_no_other(pages: dict[str, str], name: str) -> None:
    found = elements(pages[name])
    bound = {element.attributes["data-component"] for element in found if "data-component" in element.attributes}
    loaded = [element.attributes["src"] for element in found if element.attributes.get("type") == "module"]
    assert sorted(loaded, key=str) == sorted(SITE.scripts[component] for component in bound)


@pytest.mark.parametrize("name", NEWS_PAGES)
def test_the_constant_parts_are_the_same_on_every_page(pages: dict[str, str], name: str) -> None:
    """What stands on all pages does not depend on one of them, or one new article would change every file."""
    for part in ("header", "aside", "footer"):
        pattern = rf'<{part} class="(site-)?{part}".*?</{part}>'
        here, home = (re.search(pattern, pages[page], re.DOTALL) for page in (name, "home"))
        assert here is not None
        assert home is not None
        assert here[0] == home[0]


def test_an_article_shows_its_dates_for_readers_and_machines(pages: dict[str, str]) -> None:
    article = pages["article"]
    assert '<time datetime="2022-12-16T13:07:00+07:00">Thứ Sáu, 16/12/2022, 13:07 [GMT+7]</time>' in article
    assert 'Cập nhật: <time datetime="2022-12-19T09:00:00+07:00">19/12/2022</time>' in article
    assert "Cập nhật" not in pages["article-bare"]


def test_a_draft_says_that_it_is_one(pages: dict[str, str]) -> None:
    assert "Bản nháp." in pages["article-bare"]
    assert "Bản nháp." not in pages["article"]
    assert '<meta name="robots" content="noindex">' in pages["article-bare"]


def test_an_article_without_older_news_has_no_empty_box(pages: dict[str, str]) -> None:
    assert "Tin cũ hơn cùng chuyên mục" in pages["article"]
    assert "Tin cũ hơn cùng chuyên mục" not in pages["article-bare"]


def test_an_article_without_credits_or_tags_has_no_empty_foot(pages: dict[str, str]) -> None:
    assert 'class="article-foot"' in pages["article"]
    assert 'class="article-foot"' not in pages["article-bare"]


def test_the_only_page_of_a_list_that_is_marked_is_the_current_one(pages: dict[str, str]) -> None:
    current = [element for element in elements(pages["section"]) if "aria-current" in element.attributes]
    assert [element.attributes["aria-current"] for element in current] == ["page"]


def test_a_redirect_leads_on_and_stays_out_of_indexes(pages: dict[str, str]) -> None:
    target = PAGES["redirect"].meta.canonical
    found = elements(pages["redirect"])
    refresh = next(element for element in found if element.attributes.get("http-equiv") == "refresh")
    assert refresh.attributes["content"] == f"0; url={target}"
    assert [element.attributes["href"] for element in found if element.tag in {"a", "link"}] == [target, target]
    assert '<meta name="robots" content="noindex">' in pages["redirect"]


def test_a_site_without_extras_prints_none_of_them() -> None:
    bare = replace(
        SITE, slogan=None, superior=None, menu=(), links=(), licence=None, reuse_note=None, accessibility=None
    )
    html = render_sample(make_environment(bare), "article", bare)
    assert 'class="link-list"' not in html
    for words in ("Trợ năng", "Giấy phép", "Ghi rõ nguồn", "Ủy ban nhân dân"):
        assert words not in html.partition("<main")[0] + html.partition("</main>")[2]


def test_a_slot_is_printed_in_the_sidebar_once_its_template_exists() -> None:
    site = replace(SITE, links=())
    environment = make_environment(site)
    slots = {"slots/counter.html": "<p>Lượt truy cập của {{ site.short_name }}</p>"}
    environment.loader = ChoiceLoader([DictLoader(slots), environment.loader])
    aside = re.search("<aside.*</aside>", render_sample(environment, "home", site), re.DOTALL)
    assert aside is not None
    assert "<p>Lượt truy cập của Sở Công Thương</p>" in aside[0]


def test_a_superior_without_a_portal_is_named_and_not_linked() -> None:
    superior = replace(SITE.superior, href="") if SITE.superior else None
    site = replace(SITE, superior=superior)
    html = render_sample(make_environment(site), "home", site)
    assert '<span class="superior">Ủy ban nhân dân tỉnh Bến Tre</span>' in html


def test_a_preview_says_on_every_page_that_it_is_one() -> None:
    site = replace(SITE, is_preview=True)
    environment = make_environment(site)
    for name in NEWS_PAGES:
        assert "Bản xem trước." in render_sample(environment, name, site).partition("</header>")[0]


def test_the_style_guide_shows_every_component(pages: dict[str, str]) -> None:
    view = PAGES["style_guide"].view
    for component in view.components:
        assert f'<section id="{component.name}">' in pages["style_guide"]
