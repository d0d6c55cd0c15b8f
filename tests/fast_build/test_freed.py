"""Memory that was freed goes back to the system, where the C library can be asked."""

from __future__ import annotations

import platform
from pathlib import Path

import pytest

from plugins.fast_build.freed import give_back

MEGABYTE = 1_000_000


def resident() -> int:
    """Return the bytes of this process that are in memory (proc(5), statm)."""
    return int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1]) * 4096


@pytest.mark.skipif(platform.libc_ver()[0] != "glibc", reason="other C libraries have no malloc_trim")
def test_holes_between_what_is_kept_go_back() -> None:
    chunks = [bytes(2000) for _ in range(50_000)]
    kept = chunks[::500]
    before = resident()
    del chunks
    give_back()
    assert before - resident() > 50 * MEGABYTE
    assert len(kept) == 100
