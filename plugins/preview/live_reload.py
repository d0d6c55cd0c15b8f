"""Tells open pages how the last build went: reload, or what is to be mended.

Server-sent events, because news goes one way only and a browser reconnects by itself. The script is a file of its
own, so pages keep the public site's strict content security policy.
"""

from __future__ import annotations

import json
import secrets
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from http import HTTPStatus
from importlib.resources import files
from threading import Condition

from plugins.preview.answers import Answer, media_type

EVENTS = "/-/events"
_FILES = ("live-reload.js", "live-reload.css")
_HEARTBEAT = 15.0
_RETRY = 500
"""Milliseconds after which a page asks again when the server was stopped; browsers' own are up to five seconds."""


@dataclass(frozen=True, slots=True)
class State:
    """What the pages are to know."""

    build: str
    """Name of the last good build; a page of another build reloads."""
    problems: tuple[str, ...] = ()
    """Why the newest build was refused, one line each; empty when it was good."""
    warnings: tuple[str, ...] = ()
    """What the newest good build found to be looked at, one line each."""


class LiveReload:
    """The state of the preview, and everyone who waits for it to change."""

    def __init__(self) -> None:
        self._changed = Condition()
        self._state = State(_new_name())
        self._closed = False

    def succeed(self, changed: bool, warnings: tuple[str, ...] = ()) -> None:
        """Tell every page that the site is good, what is to be looked at, and to reload if the site changed."""
        self._set(State(_new_name() if changed else self._state.build, warnings=warnings))

    def fail(self, problems: tuple[str, ...]) -> None:
        """Tell every page why there is none."""
        self._set(State(self._state.build, problems))

    def close(self) -> None:
        """End every stream."""
        with self._changed:
            self._closed = True
            self._changed.notify_all()

    def tag(self) -> bytes:
        """Return the script tag for a page of the build that is served now."""
        return f'<script type="module" src="/-/live-reload.js?build={self._state.build}"></script>'.encode()

    def file(self, target: str) -> Answer | None:
        """Return the answer to a request for one of this room's own files, or None if it is for something else."""
        name = target.partition("?")[0].removeprefix("/-/")
        if name not in _FILES or not target.startswith("/-/"):
            return None
        body = files("plugins.preview").joinpath(name).read_bytes()
        return Answer(HTTPStatus.OK, {"Content-Type": media_type(name), "Cache-Control": "no-store"}, body)

    def events(self) -> Iterator[bytes]:
        """Yield the state now and at each change, with a sign of life in between, until closed."""
        told: State | None = None
        yield f"retry: {_RETRY}\n\n".encode()
        while not self._closed:
            with self._changed:
                if self._state is told:
                    self._changed.wait(_HEARTBEAT)
                state = self._state
            # The comment line finds out that a page was left; browsers ignore it.
            yield b":\n\n" if state is told else _event(state)
            told = state

    def _set(self, state: State) -> None:
        with self._changed:
            self._state = state
            self._changed.notify_all()


def _event(state: State) -> bytes:
    data = json.dumps(asdict(state), ensure_ascii=False)
    return f"data: {data}\n\n".encode()


def _new_name() -> str:
    # Drawn, not counted: a page that outlives the server must see that the new one's build is another.
    return secrets.token_hex(4)
