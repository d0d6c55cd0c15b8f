"""What stands in for a front matter that the schema refused: the rest of it, and nothing that a rule complains of."""

import pytest

from plugins.content_model.data import Portal
from plugins.content_model.stand_in import article_stand_in, page_stand_in

PORTAL = Portal.read(
    {"department": {"name": "Sở", "responsible": "Giám đốc"}, "sections": [{"slug": "tin", "name": "Tin"}]}
)
PATH = "articles/2022/dai-hoi.md"


def test_right_keys_are_kept_and_faulty_ones_left_out() -> None:
    front = {
        "title": "Đại hội",
        "date": "32/1",
        "section": "Thông báo",
        "tags": ["Đại hội"],
        "image": {"file": "a.jpg"},
    }
    kept = article_stand_in(PATH, front, PORTAL)
    assert kept is not None
    assert (kept.title, kept.section, kept.tags, kept.image) == ("Đại hội", "Thông báo", ("Đại hội",), None)
    assert f"{kept.date:%Y-%m-%d}" == "2022-01-01"


def test_of_two_keys_that_contradict_each_other_one_goes() -> None:
    front = {"title": "Đại hội", "date": "2022-04-28 08:00", "modified": "2022-04-27 08:00", "lead": "Mở đầu."}
    kept = article_stand_in(PATH, front, PORTAL)
    assert kept is not None
    assert kept.modified is None
    assert kept.lead == "Mở đầu."


@pytest.mark.parametrize("front", [{}, {"titel": "x"}, {"title": ["a"], "event": 3, "authors": [[]]}])
def test_something_stands_in_for_anything(front: dict[str, object]) -> None:
    kept = article_stand_in(PATH, front, PORTAL)
    assert kept is not None
    assert (kept.title, kept.section) == ("dai-hoi", "tin")


@pytest.mark.parametrize("path", ["articles/dai-hoi.md", "articles/khac/dai-hoi.md"])
def test_nothing_stands_in_outside_the_folder_of_a_year(path: str) -> None:
    """Its date, and so its address, could only be guessed."""
    assert article_stand_in(path, {}, PORTAL) is None


def test_a_page_needs_a_title_alone() -> None:
    assert page_stand_in("pages/gioi-thieu.md", {"titel": "x", "template": "contact"}).title == "gioi-thieu"


@pytest.mark.parametrize("name", ["b\udcb5i", "\ufeffbai", "\u00a0", "bai\x07", "bai\n2"])
def test_something_stands_in_under_a_file_name_that_is_no_text(name: str) -> None:
    """Such names come out of archives and by copy and paste; the search for keys to leave out must end."""
    kept = article_stand_in(f"articles/2022/{name}.md", {"titel": "x"}, PORTAL)
    assert kept is not None
    assert kept.title.isprintable()
    assert page_stand_in(f"pages/{name}.md", {}).title != page_stand_in(f"pages/{name}/{name}.md", {}).title
