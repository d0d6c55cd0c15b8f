"""Ranks related articles as the first example of any textbook does: scikit-learn's TF-IDF and the cosine.

    python -m benchmarks._plain_tfidf DOCS.jsonl RUN.jsonl

Reads and writes what ``python -m plugins.related_news`` does.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

import numpy as np
from sklearn.feature_extraction.text import TfidfVectorizer

LISTED, BLOCK = 10, 500


def main(docs: Path, run: Path) -> None:
    """Rank the articles of one file into another."""
    lines = [json.loads(line) for line in docs.read_text("utf-8").splitlines()]
    names = [line["id"] for line in lines]
    matrix = TfidfVectorizer().fit_transform(f"{line['title']} {line['lead']} {line['body']}" for line in lines)
    with run.open("w", encoding="utf-8") as file:
        for first in range(0, len(names), BLOCK):
            cosines = (matrix[first : first + BLOCK] @ matrix.T).toarray()
            for place, row in enumerate(cosines, first):
                row[place] = -1
                ranked = [names[other] for other in np.argsort(-row, kind="stable")[:LISTED] if row[other] > 0]
                file.write(json.dumps({"id": names[place], "ranked": ranked}) + "\n")


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
