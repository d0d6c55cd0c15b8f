"""Articles and pages without a text."""

from plugins.content_model.new_article import PLACEHOLDER
from tests.content_checks.conftest import Desk


def test_an_empty_body_is_reported_where_it_should_begin(desk: Desk) -> None:
    desk.article(body="\n \n")
    desk.page(body="<!-- ghi chú\nhai dòng -->\n")
    assert [(finding.path, finding.line) for finding in desk.findings("empty_body")] == [
        ("content/articles/2022/tin.md", 7),
        ("content/pages/gioi-thieu.md", 4),
    ]


def test_a_contact_page_needs_no_text_and_a_draft_none_yet(desk: Desk) -> None:
    desk.page("lien-he", body="", template="contact")
    desk.article(body="", status="draft")
    assert desk.findings("empty_body") == []


def test_the_line_that_a_new_article_begins_with_is_an_error_once_published(desk: Desk) -> None:
    desk.article(body=f"\n{PLACEHOLDER}\n")
    desk.article("2022/nhap", body=f"\n{PLACEHOLDER}\n", status="draft")
    (finding,) = desk.findings("empty_body")
    assert (finding.path, finding.line, finding.severity) == ("content/articles/2022/tin.md", 8, "error")
    assert finding.message == f'còn dòng mẫu "{PLACEHOLDER}"'
