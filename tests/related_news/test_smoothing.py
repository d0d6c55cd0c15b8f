"""Documents that vouch for each other, held against the product written out."""

import numpy as np
import pytest

from plugins.fast_build.arrays import starts_of
from plugins.related_news.nearest import Lists
from plugins.related_news.smoothing import NEIGHBOURS, SCALE, smooth


def lists_of(cosines: np.ndarray) -> Lists:
    best = [[other for other in np.argsort(-row, kind="stable") if row[other] > 0] for row in cosines]
    others = np.array([other for order in best for other in order], np.int32)
    values = np.array([row[other] for row, order in zip(cosines, best, strict=True) for other in order])
    return Lists(starts_of(np.array([len(order) for order in best], np.int64)), others, values)


def written_out(cosines: np.ndarray) -> np.ndarray:
    """W·S·Wᵀ of dense matrices, divided by the roots of its diagonal."""
    similar = cosines + np.eye(len(cosines))
    widened = np.eye(len(cosines))
    for document, row in enumerate(cosines):
        for other in np.argsort(-row, kind="stable")[:NEIGHBOURS]:
            widened[document, other] += row[other]
    product = widened @ similar @ widened.T
    roots = np.sqrt(np.diag(product))
    return product / np.outer(roots, roots)


def scores(lists: Lists, size: int) -> np.ndarray:
    found = np.zeros((size, size))
    found[lists.documents(), lists.others] = lists.cosines
    return found


@pytest.mark.parametrize("size", [1, 2, 5, 30])
def test_scores_are_those_of_the_product_written_out(size: int) -> None:
    chance = np.random.default_rng(size)
    half = np.triu(chance.random((size, size)), 1) * 0.8
    cosines = half + half.T
    expected = written_out(cosines) - np.eye(size)
    assert scores(smooth(lists_of(cosines)), size) == pytest.approx(expected, abs=2 / SCALE)


def test_two_reports_that_share_no_word_are_related_through_a_third() -> None:
    cosines = np.array([[0, 0, 0.6, 0.1], [0, 0, 0.6, 0], [0.6, 0.6, 0, 0], [0.1, 0, 0, 0]])
    first = smooth(lists_of(cosines)).first(2)
    assert first.others[:2].tolist() == [2, 1]
