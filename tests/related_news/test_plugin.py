"""Related news on built pages: stories that belong together lead to each other, and the memo changes no byte."""

from pathlib import Path

import pytest
import yaml
from bs4 import BeautifulSoup

from plugins.related_news import plugin
from tests.related_news.stories import STORIES, event
from tests.sites import build_site, copy_tiny, files_below

RELEASE = "\n\n".join(f"Đoàn kiểm tra số {number} làm việc tại xã thứ {number} từ sáng." for number in range(20))


def write(content: Path, name: str, title: str, lead: str, body: str, **front: object) -> None:
    facts = {"title": title, "date": "2023-02-01 08:00", "section": "Tin hoạt động", "lead": lead, **front}
    text = yaml.safe_dump(facts, allow_unicode=True)
    path = content / f"articles/2023/{name}.md"
    path.write_text(f"---\n{text}---\n\n{body}\n", encoding="utf-8")


def tell(content: Path, **fronts: dict[str, object]) -> None:
    """Write the stories; `fronts` adds to the front matter of single ones, named with underscores."""
    for name, texts in STORIES.items():
        write(content, name, *texts, **fronts.get(name.replace("-", "_"), {}))


def built(content: Path, folder: Path, **settings: object) -> Path:
    result = build_site(content, folder, **settings)
    assert result.ok, "\n".join(map(str, result.findings))
    return folder


def shown(site: Path, name: str, block: str = "related-news") -> list[str]:
    """The slugs of a block of an article's page."""
    page = BeautifulSoup((site / f"tin-tuc/2023/{name}/index.html").read_text("utf-8"), "html.parser")
    links = page.select(f".{block} :is(h3, li) > a")
    return [str(link["href"]).strip("/").rpartition("/")[2] for link in links]


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return copy_tiny(tmp_path)


def test_an_article_leads_to_the_other_reports_of_its_event(content: Path, tmp_path: Path) -> None:
    tell(content)
    site = built(content, tmp_path / "site")
    for name in STORIES:
        others = {other for other in STORIES if event(other) == event(name) and other != name}
        assert set(shown(site, name)[: len(others)]) == others
        assert name not in shown(site, name) + shown(site, name, "older-news")


def test_pins_come_first_and_false_leaves_the_page_without_related_news(content: Path, tmp_path: Path) -> None:
    tell(content, bao_1={"related": ["hoc-nghe", "mau-2"]}, bao_2={"related": False})
    site = built(content, tmp_path / "site")
    assert shown(site, "bao-1")[:2] == ["hoc-nghe", "mau-2"]
    assert set(shown(site, "bao-1")[2:4]) == {"bao-2", "bao-3"}
    assert "Tin liên quan" not in (site / "tin-tuc/2023/bao-2/index.html").read_text("utf-8")
    assert "bao-2" in shown(site, "bao-3")


def test_drafts_and_what_awaits_its_moment_are_never_related(content: Path, tmp_path: Path) -> None:
    hidden = {"status": "draft"}, {"date": "2023-12-31 08:00"}
    tell(content, bao_1=hidden[0], bao_2=hidden[1], bao_3={"related": ["bao-1", "bao-2"]})
    told = [
        path
        for path, data in files_below(built(content, tmp_path / "site")).items()
        if b"bao-1" in data or b"bao-2" in data
    ]
    assert told == []


def test_a_near_copy_is_not_shown(content: Path, tmp_path: Path) -> None:
    for name in ("thong-cao", "dang-lai"):
        write(content, name, f"Mười đoàn kiểm tra về xã ({name})", "Sở lập mười đoàn kiểm tra.", RELEASE)
    write(
        content, "tin-khac", "Kết quả kiểm tra tại xã", "Đoàn kiểm tra kết luận.", "Đoàn kiểm tra nêu ba việc phải sửa."
    )
    site = built(content, tmp_path / "site")
    below = shown(site, "thong-cao") + shown(site, "thong-cao", "older-news")
    assert "tin-khac" in below
    assert "dang-lai" not in below


def test_what_other_builds_remember_changes_no_byte_of_the_site(content: Path, tmp_path: Path) -> None:
    site, memo = tmp_path / "site", tmp_path / "site.pending.memo"
    write(content, "mot-bai", "Bão số 4", "Bão số 4 đổ bộ.", "Gió giật cấp 12.")
    built(content, site)
    tell(content)
    expected = files_below(built(content, tmp_path / "expected"))
    assert files_below(built(content, site)) == expected
    memo.write_bytes(memo.read_bytes()[:-9000])
    assert files_below(built(content, site)) == expected


def test_text_is_compared_and_not_its_markup(content: Path, tmp_path: Path) -> None:
    """Two articles have no word in common; both have tables, links to one address and quotation marks."""
    markup = '| {0} |\n|---|\n| [{0}](https://vanban.example.gov.vn/toan-van.pdf) |\n\n> "{0}" & **{0}**'
    for name, word in (("mot", "lúa"), ("hai", "thép")):
        write(content, name, word * 2, word, markup.format(word), related=[])
    site = built(content, tmp_path / "site")
    assert shown(site, "mot") == shown(site, "hai") == []


def test_a_build_in_which_no_article_changed_shows_the_lists_of_the_one_before(content: Path, tmp_path: Path) -> None:
    tell(content)
    before = files_below(built(content, tmp_path / "site"))
    assert files_below(built(content, tmp_path / "site")) == before
    (content / "articles/2023/bao-3.md").unlink()
    site = built(content, tmp_path / "site")
    assert "bao-3" not in shown(site, "bao-1")
    assert files_below(site) == files_below(built(content, tmp_path / "expected"))


def test_a_large_preview_shows_what_was_ranked_before_until_many_articles_have_changed(
    content: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(plugin, "MOST_RANKED_IN_PREVIEW", 3)
    monkeypatch.setattr(plugin, "MOST_CHANGES_IN_PREVIEW", 4)
    site, settings = tmp_path / "site", {"settings": "pelicanconf.py"}
    tell(content)
    before = shown(built(content, site, **settings), "bao-1")
    (content / "articles/2023/bao-2.md").unlink()
    write(content, "bao-4", *STORIES["bao-2"])
    after = shown(built(content, site, **settings), "bao-1")
    assert after == [name for name in before if name != "bao-2"]
    for name in ("bao-5", "bao-6", "bao-7"):
        write(content, name, *STORIES["bao-3"])
    assert "bao-4" in shown(built(content, site, **settings), "bao-1")
