"""What one text counts for: places, pairs, short items."""

import unicodedata

import pytest

from plugins.related_news.counting import BATCH, MOST_HALVES, Counting, Counts
from plugins.related_news.documents import Document
from plugins.vietnamese.pieces import Pieces

BODY = " ".join(f"chữ{number}" for number in range(200))


def count(*documents: Document) -> Counts:
    return Counting(Pieces()).count(documents)


def counts_of(**fields: str) -> dict[int, float]:
    counts = count(Document("a", **{"title": "", **fields}))
    return dict(zip(counts.terms.tolist(), (counts.halves / 2).tolist(), strict=True))


def number_of(syllable: str) -> int:
    """The term of a syllable."""
    (term,) = counts_of(title=syllable)
    return term


@pytest.mark.parametrize(
    ("fields", "weight"),
    [
        ({"title": "bão", "body": BODY}, 5),
        ({"lead": "bão", "body": BODY}, 3),
        ({"body": f"bão {BODY}"}, 1.5),
        ({"body": f"{BODY} bão"}, 1),
        ({"title": "Bão bão", "lead": "BÃO", "body": f"bão {BODY} bão"}, 5 + 5 + 3 + 1.5 + 1),
    ],
)
def test_a_syllable_weighs_what_its_place_weighs(fields: dict[str, str], weight: float) -> None:
    assert counts_of(**fields)[number_of("bão")] == weight


@pytest.mark.parametrize(("fields", "weight"), [({"title": "bão"}, 1.5), ({"lead": "bão"}, 1), ({"body": "bão"}, 1)])
def test_without_a_body_to_speak_of_the_title_weighs_little_more(fields: dict[str, str], weight: float) -> None:
    assert counts_of(**fields)[number_of("bão")] == weight


def test_neighbours_are_counted_as_pairs_inside_a_field_and_never_across() -> None:
    together = counts_of(title="bão số bốn")
    apart = counts_of(title="bão số", lead="bốn")
    assert len(together) == 3 + 2
    assert len(apart) == 3 + 1
    assert sum(term % 2 for term in together) == 2


def test_a_pair_is_not_the_same_pair_turned_round() -> None:
    assert counts_of(title="nhà nước").keys() != counts_of(title="nước nhà").keys()


def test_counts_come_back_from_bytes() -> None:
    counts = count(Document("a", "Bão số 4", "Bão đổ bộ", BODY), Document("b", "Lũ"))
    back = Counts.from_bytes(counts.to_bytes())
    assert back.to_bytes() == counts.to_bytes()
    assert back.is_short.tolist() == counts.is_short.tolist() == [False, True]
    assert back.terms.tolist() == counts.terms.tolist()


@pytest.mark.parametrize("data", [b"", b"abc", b"\0" * 13])
def test_damaged_bytes_are_refused(data: bytes) -> None:
    with pytest.raises(ValueError, match=f"counts of {len(data)} bytes"):
        Counts.from_bytes(data)


def test_what_is_counted_of_a_document_depends_on_no_other() -> None:
    """More than a batch of them, some empty, in one go and one by one."""
    documents = [
        Document(str(number), "Bão số" * (number % 3), "" if number % 5 else "Tin", BODY[: number * 7])
        for number in range(BATCH + 3)
    ]
    assert count(*documents).to_bytes() == Counts.joined([count(document) for document in documents]).to_bytes()


def test_the_opening_is_the_first_six_hundred_letters_however_they_are_written() -> None:
    """Of "chữ " × 200 the opening has 150: taken apart each is two characters longer."""
    body = "chữ " * 200
    for text in (body, unicodedata.normalize("NFD", body)):
        assert counts_of(body=text)[number_of("chữ")] == 150 * 1.5 + 50


def test_a_word_said_thousands_of_times_counts_as_often_as_is_told_apart() -> None:
    assert counts_of(body="bão " * 5000)[number_of("bão")] == MOST_HALVES / 2
