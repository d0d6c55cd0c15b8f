"""Decides what stands below an article: what the editor pinned, what is related, and older news where that is little.

The fill is older news of the section and never the newest: it stays the same when news is added, where the newest would
change every poorly related page of a section each day, and with it what readers' caches and the host must fetch anew.
Related news itself may be newer, or an old page would never lead to what became of its matter.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

LEAST_SHOWN = 5
MOST_SHOWN = 8
LEAST_SCORE = 0.2
"""Below it articles share everyday words of the portal, no matter (docs/related-news.md says how it was found)."""


@dataclass(frozen=True, slots=True)
class Ranking:
    """What the index says of one article, in paths of source files."""

    related: tuple[str, ...] = ()
    """Most related first, near-copies left out, every score at least LEAST_SCORE."""
    copies: frozenset[str] = frozenset()
    """Near-copies of the article."""


@dataclass(frozen=True, slots=True)
class Below:
    """What is shown below an article, in paths of source files."""

    related: tuple[str, ...] = ()
    older: tuple[str, ...] = ()
    """Older news of the section, where there are fewer than LEAST_SHOWN related."""


def choose(
    pinned: Sequence[str] | Literal[False],
    ranking: Ranking,
    older: Iterable[str],
    copies_of: Callable[[str], frozenset[str]],
) -> Below:
    """Choose for one article; `pinned` is what its front matter names and readers may see, False for nothing at all.

    `older` are older articles of its section, newest first; `copies_of` gives the near-copies of any article.
    """
    if pinned is False:
        return Below()
    chosen = list(pinned)
    hidden = set(ranking.copies).union(chosen, *map(copies_of, chosen))
    chosen += [path for path in ranking.related if path not in hidden][: max(MOST_SHOWN - len(chosen), 0)]
    if len(chosen) >= LEAST_SHOWN:
        return Below(tuple(chosen))
    hidden.update(chosen)
    fill = [path for path in older if path not in hidden]
    return Below(tuple(chosen), tuple(fill[: min(LEAST_SHOWN, MOST_SHOWN - len(chosen))]))
