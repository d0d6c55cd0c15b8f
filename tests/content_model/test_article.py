"""Rules of an article's front matter that concern more than one value."""

import pytest
from pydantic import ValidationError

from plugins.content_model.article import ArticleFront, Byline, CitedDocument, Source

FACTS = {"title": "Tin", "date": "2022-12-19 08:30", "section": "tin", "lead": "Mở đầu."}


def front(**more: object) -> ArticleFront:
    return ArticleFront.read({**FACTS, **more})


def test_short_forms_say_the_same_as_long_ones():
    short = front(authors=["Ban Biên tập"], source="VP Sở", documents=["36-KH/ĐUK"])
    assert short == front(
        authors=[{"name": "Ban Biên tập"}], source={"name": "VP Sở"}, documents=[{"number": "36-KH/ĐUK"}]
    )
    assert short.authors == (Byline(name="Ban Biên tập"),)
    assert short.source == Source(name="VP Sở")
    assert short.documents == (CitedDocument(number="36-KH/ĐUK"),)


@pytest.mark.parametrize("modified", ["2022-12-19 08:30", "2022-12-20", "2022-12-19T01:30:00Z"])
def test_an_update_may_come_with_or_after_the_publication(modified: str):
    assert front(modified=modified).modified is not None


@pytest.mark.parametrize("modified", ["2022-12-19 08:29", "2021-01-01", "2022-12-19"])
def test_an_update_before_the_publication_is_refused(modified: str):
    with pytest.raises(ValidationError):
        front(modified=modified)


@pytest.mark.parametrize(
    ("written", "related"), [(None, None), ("", None), (False, False), ([], ()), (["a", "b-c"], ("a", "b-c"))]
)
def test_related_articles_are_chosen_by_the_portal_by_the_editor_or_not_at_all(written: object, related: object):
    assert front(related=written).related == related
