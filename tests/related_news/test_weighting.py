"""Weights of terms, held against the formula worked out by hand."""

import math

import numpy as np
import pytest

from plugins.related_news.counting import Counting
from plugins.related_news.documents import Document
from plugins.related_news.weighting import SMALL_SITE, UNIT, Vectors, reference_size, weigh
from plugins.vietnamese.pieces import Pieces

FILLER = " ".join(f"riêng{number}" for number in range(40))


def vectors_of(*titles: str, body: str = "") -> Vectors:
    return weigh(
        Counting(Pieces()).count([Document(str(number), title, "", body) for number, title in enumerate(titles)])
    )


def weights_of(vectors: Vectors, document: int) -> list[float]:
    wanted = np.arange(len(vectors.fingerprints)) == document
    return sorted((vectors.documents(wanted).weights * UNIT).tolist())


def test_a_term_of_one_article_and_what_nobody_shares_has_no_weight() -> None:
    assert weights_of(vectors_of("bão", "lũ"), 0) == []


def test_weights_of_a_short_item_follow_the_formula() -> None:
    """Titles count 1.5; idf to the power 1.5, pairs × 0.5; "bão" is in 4 of 4 titles, "bão lũ" in 2 of them."""
    vectors = vectors_of("bão lũ", "bão lũ", "bão", "bão")
    common, rare = (math.log(5 / (df + 1)) + 1 for df in (4, 2))
    expected = np.array([common**1.5, rare**1.5, rare**1.5 * 0.5]) * math.log1p(1.5)
    assert weights_of(vectors, 0) == pytest.approx(sorted(expected / np.linalg.norm(expected)), abs=UNIT)


def test_weights_of_a_whole_article_follow_the_formula() -> None:
    """Titles count 5; idf to the power 2, pairs × 0.7; the body's words are in every article, once at its beginning."""
    vectors = vectors_of("bão lũ", "bão lũ", "bão", "bão", body=FILLER)
    common, rare = (math.log(5 / (df + 1)) + 1 for df in (4, 2))
    title = [math.log1p(5) * common**2, math.log1p(5) * rare**2, math.log1p(5) * rare**2 * 0.7]
    body = [math.log1p(1.5) * common**2] * 40 + [math.log1p(1.5) * common**2 * 0.7] * 39
    expected = np.array([*title, *body])
    assert weights_of(vectors, 0) == pytest.approx(sorted(expected / np.linalg.norm(expected)), abs=UNIT)


def test_words_of_more_than_a_tenth_of_a_large_site_say_nothing() -> None:
    many = ["họp"] * (SMALL_SITE // 5) + [f"tin{number // 2}" for number in range(SMALL_SITE)]
    vectors = vectors_of(*many)
    assert weights_of(vectors, 0) == []
    assert weights_of(vectors, len(many) - 1) == [1.0]


def test_the_squares_of_a_document_add_up_to_one() -> None:
    vectors = vectors_of("bão lũ", "bão lũ mưa", "mưa bão", body=FILLER)
    assert [sum(weight**2 for weight in weights_of(vectors, one)) for one in range(3)] == pytest.approx([1] * 3)


@pytest.mark.parametrize("documents", [0, 1, SMALL_SITE - 1, SMALL_SITE, 999, 1000, 10_000, 50_001])
def test_nearly_all_articles_say_how_rare_a_term_is(documents: int) -> None:
    assert 0.95 * documents <= reference_size(documents) <= documents


def test_a_new_article_leaves_the_rows_of_others_as_they_were() -> None:
    """Newest first: what the new article shares with none changes no fingerprint but its own."""
    titles = [f"sự việc số{number // 4}" for number in range(1000)]
    before, after = vectors_of(*titles), vectors_of("chuyện chưa ai kể", *titles)
    assert after.fingerprints[1:].tolist() == before.fingerprints.tolist()
