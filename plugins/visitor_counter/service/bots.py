"""Which agents are no readers.

The list is crawler-user-agents (https://github.com/monperrus/crawler-user-agents, MIT, 1.67.0 of October 2026), the
one that is kept best; 1,500 patterns take a third of a millisecond, so the last answers are remembered. The in-app
browsers through which most of our readers come are named here as people, so that a pattern added there ("coccoc" is
one, for Cốc Cốc's robot) can never lose them.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from crawleruseragents import is_crawler

LONGEST = 512
"""Characters of an agent that are looked at; no browser's is that long but Facebook's, whose end says nothing."""

_PEOPLE = re.compile(
    r"\bcoc_coc_browser/|\bCocCocBrowser/"  # Cốc Cốc, on computers and phones
    r"|\bZalo (?:android|iOS|iPhone)/"  # Zalo's in-app browser
    r"|\[FB(?:AN|AV|_IAB)[/;]"  # Facebook, Messenger
)


def prepare() -> None:
    """Compile the list now: it takes 30 ms and more, which the first readers would otherwise wait for."""
    is_crawler("")


def is_bot(agent: str) -> bool:
    """Say whether an agent is a robot's; an empty one is."""
    return not agent.strip() or _is_listed(agent[:LONGEST])


@lru_cache(maxsize=4096)
def _is_listed(agent: str) -> bool:
    return _PEOPLE.search(agent) is None and is_crawler(agent)


def is_prefetch(headers: Mapping[bytes, bytes]) -> bool:
    """Say whether a browser loads ahead what nobody looks at yet."""
    purposes = (headers.get(name, b"") for name in (b"sec-purpose", b"purpose", b"x-purpose", b"x-moz"))
    return any(b"prefetch" in purpose or b"prerender" in purpose or purpose == b"preview" for purpose in purposes)
