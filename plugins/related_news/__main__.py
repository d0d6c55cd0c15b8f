"""Ranks related articles of a file, to measure the ranking without a site:

    python -m plugins.related_news DOCS.jsonl RUN.jsonl [--no-duplicate-filter] [--cache FILE]

A line of DOCS.jsonl is an object with "id" and any of "title", "lead" and "body"; a line of RUN.jsonl is
``{"id": …, "ranked": [ids]}``, best first, 10 at most, in the order of DOCS.jsonl.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from plugins.fast_build.memo import Memo
from plugins.related_news import jsonl
from plugins.related_news.counting import Counting, Counts
from plugins.related_news.documents import Document, Entry
from plugins.related_news.index import Count
from plugins.related_news.remembered import remembered_index
from plugins.vietnamese.pieces import Pieces

MOST = 10


def main(arguments: list[str] | None = None) -> int:
    """Run the command; return 0, or 1 after saying what is wrong with a file."""
    options = _parser().parse_args(arguments)
    try:
        _rank(options.docs, options.run, options.cache, hide_copies=not options.no_duplicate_filter)
    except (jsonl.BadLineError, OSError) as error:
        print(f"related_news: {error}", file=sys.stderr)
        return 1
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m plugins.related_news", description="Rank related articles.")
    parser.add_argument("docs", type=Path, metavar="DOCS.jsonl", help='lines of {"id", "title", "lead", "body"}')
    parser.add_argument("run", type=Path, metavar="RUN.jsonl", help='to be written: lines of {"id", "ranked"}')
    parser.add_argument("--no-duplicate-filter", action="store_true", help="rank near-copies like any other article")
    parser.add_argument("--cache", type=Path, metavar="FILE", help="keep what the next run can use again")
    return parser


def _rank(docs: Path, run: Path, cache: Path | None, *, hide_copies: bool) -> None:
    read = list(jsonl.read(docs))
    written = {document.id: name for name, document in read}
    with Memo(cache) as memo:
        documents = {document.id: document for _, document in read}
        index = remembered_index(map(Entry.of, documents.values()), _counter(documents, memo), memo)
        memo.save()
        ranked = dict(index.lists(MOST, hide_copies=hide_copies))
    jsonl.write(run, ((name, [written[other] for other in ranked[id_]]) for id_, name in written.items()))


def _counter(documents: Mapping[str, Document], memo: Memo) -> Count:
    counting = Counting(Pieces())

    def count(ids: Sequence[str]) -> Counts:
        chosen = [documents[id_] for id_ in ids]
        texts = (text for document in chosen for text in (document.title, document.lead, document.body))
        inputs = (text.encode("utf-8", "surrogatepass") for text in texts)
        made = memo.made("related_news.count", *inputs, make=lambda: counting.count(chosen).to_bytes())
        return Counts.from_bytes(made)

    return count


if __name__ == "__main__":
    sys.exit(main())
