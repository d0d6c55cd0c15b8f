"""What is not public yet, or not at all, is in no byte of the public site: not its words, its address, its pictures."""

import html
from collections.abc import Iterable
from datetime import datetime, timedelta
from pathlib import Path
from urllib.parse import unquote

import pytest

from plugins.content_model.library import Article, Content, Page
from tests.sites import ROOT, SAMPLE_NOW, build_site, files_below

BINARY = {".avif", ".jpeg", ".jpg", ".mp4", ".pdf", ".png", ".webp"}


def traces(files: dict[str, bytes], entries: Iterable[Article | Page], shown: Iterable[Article | Page]) -> list[str]:
    """Return where the built files name what an entry alone has: its title, its slug, its lead, its picture."""
    texts = {name: readable(name, data) for name, data in files.items()}
    told = "\n".join(f"{entry.front.title}\n{entry.front.lead}\n{entry.front.image}" for entry in shown)
    return [
        f"{entry.path}: {mark!r} in {name}"
        for entry in entries
        for mark in marks_of(entry)
        if mark not in told
        for name, text in texts.items()
        if mark in text
    ]


def readable(name: str, data: bytes) -> str:
    """Return a file's name and what a person or a program would read in it, whatever it is escaped for."""
    text = "" if Path(name).suffix in BINARY else data.decode()
    return f"/{name}\n{text}\n{html.unescape(html.unescape(unquote(text)))}"


def marks_of(entry: Article | Page) -> list[str]:
    marks = [f"/{entry.slug}/", entry.front.title, *([entry.front.lead] if entry.front.lead else [])]
    return marks + ([entry.front.image.file] if entry.front.image else [])


def test_a_draft_leaves_no_trace(public_site: Path, sample: Content) -> None:
    entries = [*sample.articles, *sample.pages]
    drafts = [entry for entry in entries if entry.is_draft]
    assert drafts
    assert traces(files_below(public_site), drafts, [entry for entry in entries if not entry.is_draft]) == []


def test_an_article_that_was_taken_back_is_named_on_its_own_page_alone(public_site: Path, sample: Content) -> None:
    """Its hosts have a list of such addresses, so that they answer 410."""
    (article,) = (article for article in sample.articles if article.is_withdrawn(SAMPLE_NOW))
    page = f"{article.url.lstrip('/')}index.html"
    files = files_below(public_site)
    told = {name for name, data in files.items() if article.slug in readable(name, data).replace("\\", "")}
    hosts = {".htaccess", "_host/caddy.conf", "_host/nginx-http.conf", "manifest.sha256"}
    assert {name.removesuffix(".gz").removesuffix(".br") for name in told} == {page, *hosts}
    assert [name for name, data in files.items() if article.front.title in readable(name, data)] == [page]
    assert [name for name, data in files.items() if article.front.lead in readable(name, data)] == []
    text = readable(page, files[page])
    assert article.front.withdrawn
    assert article.front.withdrawn.reason in text
    assert '<time datetime="2026-07-07T08:15:00+07:00">Thứ Ba, 07/07/2026, 08:15 [GMT+7]</time>' in text
    assert '<meta name="robots" content="noindex">' in text


@pytest.fixture(scope="module")
def before_the_newest(sample: Content) -> datetime:
    """The last second before the fifth newest article is published, so that five await their moment."""
    return sample.public_articles(SAMPLE_NOW)[4].front.date - timedelta(seconds=1)


def test_what_awaits_its_moment_leaves_no_trace(sample: Content, before_the_newest: datetime, tmp_path: Path) -> None:
    result = build_site(ROOT / "content", tmp_path / "site", before_the_newest)
    assert result.ok, "\n".join(map(str, result.findings))
    public = sample.public_articles(before_the_newest)
    waiting = [one for one in sample.articles if not one.is_draft and one.front.date > before_the_newest]
    assert len(waiting) >= 5
    assert traces(files_below(tmp_path / "site"), waiting, [*public, *sample.pages]) == []
