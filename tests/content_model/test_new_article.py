"""The file of a new article passes what every article must pass."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.content_model.article import Status
from plugins.content_model.fields import parse_text
from plugins.content_model.library import Article, Library
from plugins.content_model.new_article import PLACEHOLDER, NewArticle, NewArticleError, new_article
from plugins.content_model.source import read_yaml

NOW = datetime(2022, 12, 31, 18, 5, 59, tzinfo=UTC)


def front(article: NewArticle) -> object:
    return read_yaml(article.text.split("---\n")[1])


def test_a_new_article_is_a_draft_of_this_minute_in_vietnam():
    article = new_article("Đại hội: bước tiến", "Xây dựng Đảng", "Mở đầu.", "Ban Biên tập", NOW)
    assert article == NewArticle(
        "articles/2023/dai-hoi-buoc-tien.md",
        '---\ntitle: "Đại hội: bước tiến"\ndate: 2023-01-01 01:05\nsection: Xây dựng Đảng\nlead: "Mở đầu."\n'
        f"authors: [Ban Biên tập]\nstatus: draft\n---\n\n{PLACEHOLDER}\n",
    )


def test_a_new_article_needs_no_author():
    assert "authors" not in new_article("Tin", "Tin tức", "Mở đầu.", None, NOW).text


def test_a_new_article_may_be_for_the_public_at_once(tmp_path: Path):
    article = new_article("Tin", "Tin tức", "Mở đầu.", None, NOW, Status.PUBLISHED)
    (tmp_path / article.path).parent.mkdir(parents=True)
    (tmp_path / article.path).write_text(article.text, encoding="utf-8")
    ((_, _, entry),) = Library(tmp_path).read()
    assert isinstance(entry, Article)
    assert entry.is_public(NOW)
    assert entry.url == "/tin-tuc/2023/tin/"


@pytest.mark.parametrize(
    "title",
    [
        'Phong trào "Đền ơn đáp nghĩa"',
        "Kết quả: 8/8 chi bộ # 1",
        "- Gạch đầu dòng",
        "'Nháy đơn' và \"nháy kép\"",
        "100% đại biểu",
        "*Nổi bật*",
        "{a: b} [c]",
        "C:\\Users\\new",
        "true",
        "null",
        "2022",
        "Vui 🎉 Tết",
        "@so & !x | > % `",
        "--- tin",
    ],
)
def test_every_title_reads_back_as_it_was_given(title: str):
    assert front(new_article(title, "tin", title, None, NOW))["title"] == title


PRINTABLE = st.text(
    st.characters(codec="utf-8", exclude_categories=["Cc", "Cn"], exclude_characters="\ufeff"), max_size=100
)
NOT_BLANK = st.builds(lambda before, after: f"{before}x{after}", PRINTABLE, PRINTABLE)


@given(NOT_BLANK, NOT_BLANK, NOT_BLANK, st.none() | NOT_BLANK)
def test_what_is_written_reads_back_equal(title: str, section: str, lead: str, author: str | None):
    facts = front(new_article(title, section, lead, author, NOW))
    assert (facts["title"], facts["section"], facts["lead"]) == tuple(map(parse_text, (title, section, lead)))
    assert facts.get("authors") == ([parse_text(author)] if author else None)


@pytest.mark.parametrize(
    ("title", "section", "said"),
    [
        ("", "tin", 'bài mới:1: "title" để trống; sửa: điền nội dung cho mục này [schema]'),
        ("Tin", " ", 'bài mới:1: "section" để trống; sửa: điền nội dung cho mục này [schema]'),
        (
            "🎉",
            "tin",
            'bài mới:1: "title" không có chữ cái hay chữ số nào để đặt tên tệp, nhận được "🎉"; '
            "sửa: viết tiêu đề bằng chữ [schema]",
        ),
    ],
)
def test_what_makes_no_article_is_refused_in_the_same_words(title: str, section: str, said: str):
    with pytest.raises(NewArticleError) as caught:
        new_article(title, section, "Mở đầu.", None, NOW)
    assert [str(finding) for finding in caught.value.findings] == [said]
