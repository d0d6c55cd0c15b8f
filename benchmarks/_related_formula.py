"""Ranks related articles by the formula of docs/related-news.md written out, with nothing done for speed:

    python -m benchmarks._related_formula DOCS.jsonl RUN.jsonl

Strings for terms, plain floats, no grid, no rounding, rarity asked of all articles, no cut but the tenth.
What plugins/related_news does besides the formula is held against it. Reads and writes what ``python -m
plugins.related_news --no-duplicate-filter`` does; the articles are taken to have no dates.
"""

from __future__ import annotations

import json
import math
import re
import sys
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from pathlib import Path

CANDIDATES, NEIGHBOURS, LISTED, OPENING, SHORT_BODY, SMALL_SITE = 50, 3, 10, 600, 30, 200

Term = tuple[str, ...]
"""One syllable, or two."""
Vector = dict[int, float]
"""A value for each other article that has one."""


def rank(documents: Sequence[Mapping[str, str | None]]) -> dict[str, list[tuple[str, float]]]:
    """Return for each id the others, best first, with their scores."""
    ordered = sorted(documents, key=lambda document: str(document["id"]), reverse=True)
    names = [str(document["id"]) for document in ordered]
    similar = _candidates([*_vectors(ordered)])
    return {
        names[place]: [(names[other], score) for other, score in row] for place, row in enumerate(_smoothed(similar))
    }


def _vectors(documents: Sequence[Mapping[str, str | None]]) -> Iterable[dict[Term, float]]:
    counted = [_count(*(document.get(field) or "" for field in ("title", "lead", "body"))) for document in documents]
    total = len(counted)
    frequency = Counter(term for counts, _ in counted for term in counts)
    most = total / 10 if total >= SMALL_SITE else total
    rarity = {term: math.log((total + 1) / (df + 1)) + 1 for term, df in frequency.items() if 2 <= df <= most}
    for counts, is_short in counted:
        power, pair = (1.5, 0.5) if is_short else (2.0, 0.7)
        weights = {
            term: math.log(1 + count) * rarity[term] ** power * (pair if len(term) == 2 else 1.0)
            for term, count in counts.items()
            if term in rarity
        }
        length = math.sqrt(sum(weight * weight for weight in weights.values()))
        yield {term: weight / length for term, weight in weights.items()}


def _count(title: str, lead: str, body: str) -> tuple[dict[Term, float], bool]:
    """Weighted counts of the terms of a document, and whether it has no body to speak of."""
    titles, leads, bodies = map(_terms, (title, lead, body))
    is_short = sum(len(term) == 1 for term, _ in bodies) < SHORT_BODY
    counts: defaultdict[Term, float] = defaultdict(float)
    for term, _ in titles:
        counts[term] += 1.5 if is_short else 5
    for term, _ in leads:
        counts[term] += 1 if is_short else 3
    for term, begin in bodies:
        counts[term] += 1 if is_short or begin >= OPENING else 1.5
    return counts, is_short


def _terms(text: str) -> list[tuple[Term, int]]:
    """Syllables and pairs of syllables, each with the place of its first letter."""
    found = [
        (syllable[0].lower(), syllable.start()) for syllable in re.finditer(r"\w+", unicodedata.normalize("NFC", text))
    ]
    pairs = [((first, second), begin) for (first, begin), (second, _) in pairwise(found)]
    return [*(((syllable,), begin) for syllable, begin in found), *pairs]


def _candidates(vectors: Sequence[Mapping[Term, float]]) -> list[Vector]:
    """For each article the cosines of its candidates, the most similar first."""
    holders: defaultdict[Term, list[tuple[int, float]]] = defaultdict(list)
    for place, vector in enumerate(vectors):
        for term, weight in vector.items():
            holders[term].append((place, weight))
    found = []
    for place, vector in enumerate(vectors):
        cosines: defaultdict[int, float] = defaultdict(float)
        for term, weight in vector.items():
            for other, of_other in holders[term]:
                cosines[other] += weight * of_other
        cosines.pop(place, None)
        found.append(dict(sorted(cosines.items(), key=_best_first)[:CANDIDATES]))
    return found


def _smoothed(similar: Sequence[Vector]) -> Iterable[list[tuple[int, float]]]:
    """For each article the entries of W·S·Wᵀ in its row, divided by the roots of the diagonal, best first."""
    near: list[Vector] = [{place: 1.0} for place in range(len(similar))]
    for place, row in enumerate(similar):
        for other, cosine in row.items():
            near[place][other] = near[other][place] = cosine
    widened = [{place: 1.0, **dict([*row.items()][:NEIGHBOURS])} for place, row in enumerate(similar)]
    through: defaultdict[int, Vector] = defaultdict(dict)
    for place, row in enumerate(widened):
        for other, weight in row.items():
            through[other][place] = weight
    product: list[Vector] = []
    for row in widened:
        half: defaultdict[int, float] = defaultdict(float)
        for neighbour, weight in row.items():
            for other, cosine in near[neighbour].items():
                half[other] += weight * cosine
        whole: defaultdict[int, float] = defaultdict(float)
        for middle, value in half.items():
            for other, weight in through[middle].items():
                whole[other] += value * weight
        product.append(whole)
    roots = [math.sqrt(row[place]) for place, row in enumerate(product)]
    for place, row in enumerate(product):
        scores = {other: value / (roots[place] * roots[other]) for other, value in row.items() if other != place}
        yield sorted(scores.items(), key=_best_first)[:LISTED]


def _best_first(entry: tuple[int, float]) -> tuple[float, int]:
    return (-entry[1], entry[0])


def main(docs: Path, run: Path) -> None:
    """Rank the articles of one file into another."""
    documents = [json.loads(line) for line in docs.read_text("utf-8").splitlines() if line.strip()]
    lists = rank(documents)
    lines = (
        {"id": document["id"], "ranked": [other for other, _ in lists[str(document["id"])]]} for document in documents
    )
    run.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
