"""What every article of the sample portal says of itself to machines, and that it agrees with what readers see."""

import json
from pathlib import Path
from typing import Any

import pytest
from bs4 import BeautifulSoup

from plugins.content_model.library import Article, Content
from plugins.site_output.dublin_core import REQUIRED
from tests.sites import SAMPLE_NOW

NEEDED = ("author", "dateModified", "datePublished", "description", "headline", "inLanguage", "publisher", "url")
"""What a NewsArticle of https://schema.org cannot do without."""
Pages = list[tuple[Article, BeautifulSoup]]


@pytest.fixture(scope="module")
def articles(sample: Content, public_pages: dict[str, BeautifulSoup]) -> Pages:
    """Every public article with its page."""
    found = [(article, public_pages[article.url]) for article in sample.public_articles(SAMPLE_NOW)]
    assert found
    return found


def described(page: BeautifulSoup, kind: str) -> dict[str, Any]:
    """Return the only description of a kind that a page carries as JSON-LD."""
    texts = [script.string for script in page.find_all("script", type="application/ld+json")]
    [found] = [node for node in map(json.loads, texts) if node["@type"] == kind]
    assert found["@context"] == "https://schema.org"
    return found


def dublin_core(page: BeautifulSoup, name: str) -> list[str]:
    return [tag["content"] for tag in page.find_all("meta", {"name": name})]


def names_of(authors: Any) -> list[str]:
    return [author["name"] for author in (authors if isinstance(authors, list) else [authors])]


def test_an_article_is_described_with_all_that_is_needed(articles: Pages, public_url: str) -> None:
    for article, page in articles:
        news = described(page, "NewsArticle")
        assert [name for name in NEEDED if not news.get(name)] == [], article.path
        assert news["headline"] == page.h1.get_text() == article.front.title
        assert news["url"] == news["mainEntityOfPage"] == public_url + article.url
        assert news["description"] == article.front.lead


def test_an_article_has_the_six_fields_of_dublin_core(articles: Pages, public_url: str) -> None:
    """Circular 24/2011/TT-BTTTT, article 4."""
    for article, page in articles:
        fields = {name: dublin_core(page, name) for name in REQUIRED}
        assert [name for name, contents in fields.items() if not all(contents) or not contents] == [], article.path
        assert fields["DC.Title"] == [article.front.title]
        assert fields["DC.Identifier"] == [public_url + article.url]


def test_dates_for_readers_feeds_and_crawlers_are_one_and_in_vietnamese_time(articles: Pages) -> None:
    for article, page in articles:
        published, changed = article.front.date.isoformat(), (article.front.modified or article.front.date).isoformat()
        news = described(page, "NewsArticle")
        assert published.endswith("+07:00")
        assert page.select_one(".article-head time")["datetime"] == published == news["datePublished"], article.path
        assert dublin_core(page, "DC.Date") == [published]
        assert news["dateModified"] == changed


def test_authors_for_readers_and_machines_are_the_same(articles: Pages) -> None:
    for article, page in articles:
        shown = [link.get_text() for link in page.select(".article-head [rel=author]")]
        machines = names_of(described(page, "NewsArticle")["author"])
        assert machines == dublin_core(page, "DC.Creator"), article.path
        assert machines == shown or not shown


def test_the_picture_of_an_article_is_a_file_of_the_site(articles: Pages, public_url: str, public_site: Path) -> None:
    pictured = [(article, page) for article, page in articles if article.front.image]
    assert pictured
    for article, page in pictured:
        address = described(page, "NewsArticle")["image"]["url"]
        assert page.find("meta", {"property": "og:image"})["content"] == address, article.path
        assert (public_site / address.removeprefix(f"{public_url}/")).is_file(), article.path


def test_the_way_to_a_page_is_the_same_for_readers_and_machines(articles: Pages, public_url: str) -> None:
    for article, page in articles:
        shown = [(link.get_text(), public_url + link["href"]) for link in page.select(".breadcrumbs a")]
        steps = [(step["name"], step["item"]) for step in described(page, "BreadcrumbList")["itemListElement"]]
        assert steps == [*shown, (article.front.title, public_url + article.url)], article.path
