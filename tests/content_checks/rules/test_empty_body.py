"""Articles and pages without a text."""

from tests.content_checks.conftest import Desk


def test_an_empty_body_is_reported_where_it_should_begin(desk: Desk) -> None:
    desk.article(body="\n \n")
    desk.page(body="")
    assert [(finding.path, finding.line) for finding in desk.findings("empty_body")] == [
        ("content/articles/2022/tin.md", 7),
        ("content/pages/gioi-thieu.md", 4),
    ]


def test_a_contact_page_needs_no_text_and_a_draft_none_yet(desk: Desk) -> None:
    desk.page("lien-he", body="", template="contact")
    desk.article(body="", status="draft")
    assert desk.findings("empty_body") == []
