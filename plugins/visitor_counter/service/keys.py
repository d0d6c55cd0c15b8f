"""The keys that stand for a visitor during one day, and the salt that makes them meaningless afterwards.

BLAKE2b keyed with 32 random bytes: whoever has the database but not the salt cannot even try addresses, of which there
are only four thousand million. The salt is held in memory, and for restarts in a folder of memory (tmpfs); it is
overwritten and deleted at midnight. The views' key covers the path too, and another domain word, so that nobody can
join the pages of one visitor, not even with the database in hand on the same day.
"""

from __future__ import annotations

import os
import secrets
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path

from plugins.visitor_counter.service.store import UnavailableError

_SALT = 32
_KEY = 12  # bytes: among a million visitors two share a key with a chance of 10^-17


def is_in_memory(folder: Path) -> bool:
    """Say whether a folder, or where it will be made, is in memory; true where the system does not tell (not Linux)."""
    mounts = Path("/proc/self/mounts")
    if not mounts.is_file():
        return True
    kinds = {Path(line.split()[1]): line.split()[2] for line in mounts.read_text(encoding="utf-8").splitlines()}
    place = folder.resolve()
    return next(kinds[parent] for parent in (place, *place.parents) if parent in kinds) in ("tmpfs", "ramfs")


def visitor_key(salt: bytes, prefix: bytes, agent: str) -> bytes:
    """Return the key of a visitor for the day of `salt`.

    Args:
        prefix: The packed IPv4 address or /64 network (client.prefix).
        agent: The header User-Agent.
    """
    return _key(salt, b"visit", prefix, agent.encode())


def viewing_key(salt: bytes, prefix: bytes, agent: str, path: str) -> bytes:
    """Return the key of a visitor at one page for the day of `salt`; it cannot be joined with `visitor_key`."""
    return _key(salt, b"view", prefix, agent.encode(), path.encode())


def _key(salt: bytes, person: bytes, *parts: bytes) -> bytes:
    hashing = blake2b(digest_size=_KEY, key=salt, person=person)
    for part in parts:
        hashing.update(len(part).to_bytes(4, "big"))  # else "a" + "bc" would be "ab" + "c"
        hashing.update(part)
    return hashing.digest()


class Salts:
    """The salt of the day, and of no other day."""

    def __init__(self, folder: Path | None) -> None:
        """Keep the salt in memory, and in a file of `folder` where one is given, so that a restart goes on with it.

        Args:
            folder: In memory (tmpfs), such as systemd's RuntimeDirectory; shared by all workers of one host.
        """
        self._folder = folder
        self._day: int | None = None
        self._salt = bytearray()

    def of(self, day: int) -> bytes:
        """Return the salt of `day`; that of any other day is destroyed first.

        Raises:
            UnavailableError: When the folder cannot be written.
        """
        if day != self._day:
            self._destroy()
            self._salt = bytearray(_shared(self._folder, day) if self._folder else secrets.token_bytes(_SALT))
            self._day = day
        return bytes(self._salt)

    def _destroy(self) -> None:
        self._salt[:] = bytes(len(self._salt))
        self._day = None


def _shared(folder: Path, day: int) -> bytes:
    """Return the salt that all workers of this host use on a day, and destroy those of other days."""
    try:
        return _made(folder, day)
    except OSError as error:
        raise UnavailableError(f"salt: {error}") from error


def _made(folder: Path, day: int) -> bytes:
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    file = folder / f"salt-{day}"
    for other in folder.glob("salt-*"):
        if other != file:
            _shred(other)
    made = folder / f".salt-{os.getpid()}-{secrets.token_hex(4)}"
    made.touch(mode=0o600)
    made.write_bytes(secrets.token_bytes(_SALT))
    try:
        with suppress(FileExistsError):  # another worker was first, or this is a restart
            os.link(made, file)
        return file.read_bytes()
    finally:
        made.unlink()


def _shred(file: Path) -> None:
    with suppress(FileNotFoundError):  # another worker did it
        with file.open("r+b") as opened:
            opened.write(bytes(_SALT))
        file.unlink()
