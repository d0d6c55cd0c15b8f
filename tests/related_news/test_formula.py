"""The ranking is that of docs/related-news.md: held against the formula written out, which shares no line with it."""

from collections.abc import Iterator

import pytest

from benchmarks._related_corpus import reports
from benchmarks._related_formula import rank
from plugins.related_news import weighting
from plugins.related_news.documents import Document
from plugins.related_news.index import build


def compared(articles: int, *fields: str) -> Iterator[tuple[list[tuple[str, float]], dict[str, float]]]:
    """For each generated article the ten best by the formula and the scores that the index gives to all."""
    lines = [{"id": report.id, **{field: getattr(report, field) for field in fields}} for report in reports(articles)]
    index = build(Document(**{"title": "", **line}) for line in lines)
    for name, expected in rank(lines).items():
        yield expected, {scored.id: scored.score for scored in index.ranked(name)}


WHOLE, SHORT = ("title", "lead", "body"), ("title", "lead")


@pytest.mark.parametrize("articles", [120, 260])  # of fewer than 200 none of the terms is too common
@pytest.mark.parametrize("fields", [WHOLE, SHORT])
def test_scores_are_those_of_the_formula_where_all_articles_are_asked_and_nothing_is_rounded(
    monkeypatch: pytest.MonkeyPatch, articles: int, fields: tuple[str, ...]
) -> None:
    monkeypatch.setattr(weighting, "reference_size", lambda documents: documents)
    monkeypatch.setattr(weighting, "_STEPS_IN_AN_OCTAVE", 10_000)
    found = [
        ([score for _, score in expected], [scores.get(name, 0.0) for name, _ in expected], [*scores.values()][:10])
        for expected, scores in compared(articles, *fields)
    ]
    same = [one == pytest.approx(other, abs=1e-5) == best for one, other, best in found]
    assert sum(same) > 0.7 * articles  # here and there two terms share a number, and that shows in neighbours too
    assert all(one == pytest.approx(best, abs=0.002) for one, _, best in found)


@pytest.mark.parametrize("fields", [WHOLE, SHORT])
def test_rounding_moves_few_articles_into_or_out_of_the_first_five(fields: tuple[str, ...]) -> None:
    """Those that it moves are the last of a list and nearly tied, where nothing tells of the same event."""
    shared = [
        len({name for name, _ in expected[:5]} & set(list(scores)[:5])) for expected, scores in compared(260, *fields)
    ]
    assert sum(shared) > 0.95 * 5 * len(shared)
