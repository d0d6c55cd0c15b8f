"""The editors' folder as typed entries."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.content_model.article import ArticleFront, PageFront, Status
from plugins.content_model.library import Article, Library, Page
from plugins.vietnamese.dates import VIETNAM
from tests.content_model.sample import WHOLE, Write

MOMENTS = st.datetimes(datetime(1901, 1, 1), datetime(2099, 12, 31), timezones=st.just(UTC))  # noqa: DTZ001
SECOND = timedelta(seconds=1)


def article(date: datetime | str, status: Status = Status.PUBLISHED, path: str = "articles/2022/x.md") -> Article:
    return Article(path, ArticleFront(title="Tin", date=date, section="tin", lead="Mở đầu.", status=status))


def library(root: Path) -> Library:
    read = Library(root)
    for _ in read.read():
        pass
    return read


@given(MOMENTS)
def test_an_article_appears_at_the_very_second_of_its_date(moment: datetime):
    published = article(moment)
    at = published.front.date
    assert not published.is_public(at - SECOND)
    assert published.is_public(at)
    assert published.is_public(at + SECOND)


@given(MOMENTS, MOMENTS)
def test_a_draft_is_never_public(moment: datetime, now: datetime):
    assert not article(moment, Status.DRAFT).is_public(now)


@given(MOMENTS, st.timedeltas(timedelta(0), timedelta(days=300)), st.sampled_from(Status))
def test_an_article_that_is_taken_back_is_never_to_be_read_again_and_said_to_be_so(
    moment: datetime, later: timedelta, status: Status
):
    front = {"title": "Tin", "date": moment, "section": "tin", "lead": "Mở đầu.", "status": status}
    withdrawn = Article(
        "articles/2022/x.md", ArticleFront(**front, withdrawn={"date": moment + later, "reason": "Sai."})
    )
    before, at = (withdrawn.front.withdrawn.date + step for step in (-SECOND, timedelta(0)))
    is_published = status is Status.PUBLISHED
    assert (withdrawn.is_public(before), withdrawn.is_withdrawn(before)) == (
        is_published and later > timedelta(0),
        False,
    )
    assert (withdrawn.is_public(at), withdrawn.is_withdrawn(at)) == (False, is_published)


@given(MOMENTS)
def test_the_year_of_an_address_is_that_of_the_date_in_vietnam(moment: datetime):
    assert article(moment).url == f"/tin-tuc/{moment.astimezone(VIETNAM).year}/x/"


def test_new_year_comes_seven_hours_before_it_does_in_greenwich():
    assert article("2022-12-31T17:00:00Z").url == "/tin-tuc/2023/x/"
    assert article("2022-12-31T16:59:59Z").url == "/tin-tuc/2022/x/"


def test_the_address_of_an_article_does_not_follow_its_folder_or_section():
    moved = article("2022-12-19", path="articles/2021/y.md")
    assert (moved.slug, moved.url) == ("y", "/tin-tuc/2022/y/")


def test_drafts_live_apart():
    assert article("2022-12-19", Status.DRAFT).url == "/ban-nhap/x/"
    assert Page("pages/a.md", PageFront(title="A", status="draft")).url == "/ban-nhap/a/"


@pytest.mark.parametrize(
    ("path", "slug", "url"),
    [
        ("pages/gioi-thieu.md", "gioi-thieu", "/gioi-thieu/"),
        ("pages/gioi-thieu/lich-su.md", "gioi-thieu/lich-su", "/gioi-thieu/lich-su/"),
    ],
)
def test_the_address_of_a_page_is_its_path(path: str, slug: str, url: str):
    page = Page(path, PageFront(title="A"))
    assert (page.slug, page.url) == (slug, url)


def test_articles_stand_newest_first_and_by_path_within_a_moment(tmp_path: Path, write: Write):
    for name, date in (("b", "2022-01-01"), ("a", "2022-01-01"), ("c", "2023-01-01"), ("d", "2021-01-01")):
        write(f"articles/2022/{name}.md", f"---\n{WHOLE.replace('2022-12-19 08:30', date)}---\n")
    content = library(tmp_path).content()
    assert [article.slug for article in content.articles] == ["c", "a", "b", "d"]
    now = datetime(2022, 6, 1, tzinfo=UTC)
    assert [article.slug for article in content.public_articles(now)] == ["a", "b", "d"]


def test_a_file_that_is_refused_is_yielded_with_what_can_be_kept_and_hides_nothing(tmp_path: Path, write: Write):
    write("articles/2022/a.md", "---\ntitle: a\n---\n")
    write("articles/2022/b.md", f"---\n{WHOLE}---\n")
    write("pages/c.md", "---\ntitle: C\n---\n")
    read = Library(tmp_path)
    entries = {path: entry for path, _, entry in read.read()}
    assert entries["articles/2022/a.md"].front.title == "a"
    assert isinstance(entries["articles/2022/b.md"], Article)
    assert isinstance(entries["pages/c.md"], Page)
    assert {finding.path for finding in read.findings} == {"content/articles/2022/a.md"}


@pytest.mark.parametrize("text", ["", "# chưa khai\n"])
def test_an_empty_department_file_says_what_to_write(tmp_path: Path, write: Write, text: str):
    write("data/department.yml", text)
    (finding,) = library(tmp_path).findings
    assert finding.message == "tệp khai báo cơ quan để trống"
    assert finding.remedy == 'tạo tệp với ít nhất hai dòng "name: Tên cơ quan" và "responsible: Giám đốc Sở"'


def test_a_folder_without_a_department_says_what_to_write(tmp_path: Path):
    (finding,) = library(tmp_path).findings
    assert (finding.path, finding.message) == ("content/data/department.yml", "tệp khai báo cơ quan không có")


def test_a_wrong_data_file_counts_as_empty_and_is_reported(tmp_path: Path, write: Write):
    write("data/sections.yml", "- slug: tin\n  name: Tin\n")
    write("data/tags.yml", "- slug: Thẻ\n  name: Thẻ\n")
    read = library(tmp_path)
    assert [section.slug for section in read.portal.sections] == ["tin"]
    assert read.portal.tags == ()
    assert [finding.path for finding in read.findings] == ["content/data/tags.yml"]
