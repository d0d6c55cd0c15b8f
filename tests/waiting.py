"""Waiting for what another process or thread does in its own time: never longer than needed, never too short."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable

_PATIENCE = 30
"""Seconds: far more than a busy machine takes, so that only what never happens fails."""
_PAUSE = 0.02


def wait_until(is_so: Callable[[], object], seconds: float = _PATIENCE) -> None:
    """Wait until `is_so` says so; fail when it does not within `seconds`."""
    end = time.monotonic() + seconds
    while not is_so():
        assert time.monotonic() < end, "it did not happen in time"
        time.sleep(_PAUSE)


async def until(is_so: Callable[[], Awaitable[object]], seconds: float = _PATIENCE) -> None:
    """Wait in an event loop until `is_so` says so; fail when it does not within `seconds`."""
    end = time.monotonic() + seconds
    while not await is_so():
        assert time.monotonic() < end, "it did not happen in time"
        await asyncio.sleep(_PAUSE)
