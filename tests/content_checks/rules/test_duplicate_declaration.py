"""Entries of a data file that share a slug or a name."""

from tests.content_checks.conftest import Desk


def test_a_slug_or_name_that_comes_again_is_an_error_at_the_later(desk: Desk) -> None:
    desk.write("data/tags.yml", "- slug: a\n  name: Đại hội\n- slug: b\n  name: đại hội\n- slug: a\n  name: Khác\n")
    assert [(finding.line, finding.message) for finding in desk.findings("duplicate_declaration")] == [
        (4, '"name" là "đại hội", trùng với mục ở dòng 2'),
        (5, '"slug" là "a", trùng với mục ở dòng 1'),
    ]


def test_different_files_may_share_names(desk: Desk) -> None:
    desk.write("data/units.yml", "- {slug: dai-hoi, name: Đại hội}\n")
    assert desk.findings("duplicate_declaration") == []
