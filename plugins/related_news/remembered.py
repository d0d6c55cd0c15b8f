"""The index of related news by what a memo has of the last one; what is remembered saves work and changes nothing."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable

from plugins.fast_build.memo import Memo
from plugins.fast_build.progress import ProgressLine
from plugins.related_news.documents import Entry
from plugins.related_news.index import Count, Index, index_of
from plugins.related_news.nearest import Memory, no_memory


def memory_key(memo: Memo) -> bytes:
    """Return the key of what the last index has left for the next."""
    return memo.key("related_news.nearest")


def remembered_index(given: Iterable[Entry], count: Count, memo: Memo) -> Index:
    """Index documents and leave for the next index what saves it work, telling on a terminal how far it is.

    ValueError if two documents have the same id.
    """
    key = memory_key(memo)
    kept = memo.recall(key)
    memory = no_memory() if kept is None else Memory.from_bytes(kept)
    told = (ProgressLine(f"Tin liên quan, {work}", sys.stderr, os.environ) for work in ("đếm từ", "so bài"))
    index, memory = index_of(given, count, memory, *told)
    if (remembered := memory.to_bytes()) != kept:
        memo.keep(key, remembered)
    return index
