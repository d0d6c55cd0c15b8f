"""Decides whether a request counts, and makes the hit that does: the one place where an address meets a key."""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from plugins.visitor_counter.service import bots, client, keys, origins, rate_limit
from plugins.visitor_counter.service.client import Network
from plugins.visitor_counter.service.nonces import Nonces
from plugins.visitor_counter.service.paths import KnownPaths
from plugins.visitor_counter.service.request import Asked
from plugins.visitor_counter.service.semantics import Hit, civil_day


@dataclass(frozen=True, slots=True)
class Decision:
    """What is to be done with a request that wants to count."""

    path: str | None
    """Canonical path; None for one that the site does not have."""
    hit: Hit | None = None
    """To be committed; None when nothing counts."""
    is_again: bool = False
    """A page load that was seen before: answer when that one is committed."""


class Admission:
    """The rules that need memory: the salt, the nonces, the buckets."""

    def __init__(
        self,
        known: KnownPaths,
        salts: keys.Salts,
        trusted: Sequence[Network] = client.LOOPBACK,
        allowed: AbstractSet[str] = frozenset(),
    ) -> None:
        self.known = known
        self.salts = salts
        self.nonces = Nonces()
        self._trusted = trusted
        self._allowed = allowed
        self._readers = rate_limit.Buckets(rate_limit.READER)
        self._prefixes = rate_limit.Buckets(rate_limit.PREFIX)
        self._writers = rate_limit.Buckets(rate_limit.FEEDBACK)
        self._all_writers = rate_limit.Buckets(rate_limit.ALL_FEEDBACK)

    def is_own(self, asked: Asked) -> bool:
        """Say whether a page of ours sent the request."""
        return origins.is_own(asked.origin, asked.fetch_site, asked.referrer, self._allowed)

    def decide(self, asked: Asked, path: str, nonce: str, now: int, ticks: float) -> Decision:
        """Decide on one page load.

        Args:
            nonce: "" for the badge, which has none.
            now: Unix seconds.
            ticks: Seconds of a clock that does not go back.
        """
        known = self.known.find(path)
        prefix = self._prefix(asked)
        if known is None or asked.is_prefetch or not self._is_moderate(prefix, asked.agent, ticks):
            return Decision(known)
        if bots.is_bot(asked.agent):
            return Decision(known)
        if nonce and not self.nonces.is_new(nonce, ticks):
            return Decision(known, is_again=True)
        if asked.opted_out:
            return Decision(known, Hit(now, known, None, None))
        salt = self.salts.of(civil_day(now))
        visitor = keys.visitor_key(salt, prefix, asked.agent)
        return Decision(known, Hit(now, known, visitor, keys.viewing_key(salt, prefix, asked.agent, known)))

    def may_write(self, asked: Asked, ticks: float) -> bool:
        """Say whether one more opinion from this place is accepted now."""
        return self._writers.take(hash(self._prefix(asked)), ticks) and self._all_writers.take(0, ticks)

    def _is_moderate(self, prefix: bytes, agent: str, ticks: float) -> bool:
        # Both are asked: the reader's own bucket first, so that one noisy agent does not empty its whole office's.
        return self._readers.take(hash((prefix, agent)), ticks) and self._prefixes.take(hash(prefix), ticks)

    def _prefix(self, asked: Asked) -> bytes:
        address = client.client_address(asked.peer, asked.forwarded, self._trusted)
        return b"" if address is None else client.prefix(address)
