"""Turns the values that a template receives into bytes that are equal exactly when the values are.

They are what a page is remembered by. `marshal` in its second format knows neither shared objects nor interned
strings, so that the bytes depend on the values alone; pickle's would change with what happens to be the same object.
"""

from __future__ import annotations

import marshal
from collections.abc import Callable, Iterable
from dataclasses import fields, is_dataclass
from datetime import date
from enum import Enum
from hashlib import blake2b
from operator import attrgetter
from typing import Any

from markupsafe import Markup

_FORMAT = 2
_PLAIN = frozenset({str, int, float, bool, type(None), bytes})
_Parts = tuple[str, Callable[[Any], tuple[Any, ...]]]


class Facts:
    """Works out the bytes of values; those of `shared` classes, which stand on many pages, once each."""

    def __init__(self, *shared: type) -> None:
        self._shared = frozenset(shared)
        self._known: dict[int, tuple[object, bytes]] = {}
        self._parts: dict[type, _Parts] = {}

    def of(self, *values: object) -> bytes:
        """Return the bytes of some values; TypeError names what is neither plain, a collection nor a dataclass."""
        return marshal.dumps([self._plain(value) for value in values], _FORMAT)

    def _plain(self, value: Any) -> object:
        kind = value.__class__
        if kind in _PLAIN:
            return value
        if kind in self._shared:
            return self._remembered(value)
        if kind is tuple or kind is list:
            return self._all(value)
        if kind is Markup:
            return (value.encode(),)
        return self._composed(kind, value)

    def _composed(self, kind: type, value: Any) -> object:
        known = self._parts.get(kind)
        if known is not None or is_dataclass(kind):
            name, parts = known or self._learnt(kind)
            return (name, self._all(parts(value)))
        if kind is dict:
            return ("dict", [(self._plain(key), self._plain(item)) for key, item in value.items()])
        if isinstance(value, Enum):
            return (kind.__qualname__, value.value)
        if isinstance(value, date):  # moments too
            return (kind.__qualname__, value.isoformat())
        raise TypeError(f"a page cannot be remembered by a {kind.__qualname__}: give templates plain values")

    def _all(self, values: Iterable[Any]) -> list[object]:
        return [value if value.__class__ in _PLAIN else self._plain(value) for value in values]

    def _learnt(self, kind: Any) -> _Parts:
        names = [field.name for field in fields(kind)]
        get = attrgetter(*names)
        self._parts[kind] = (kind.__qualname__, get if len(names) > 1 else lambda value: (get(value),))
        return self._parts[kind]

    def _remembered(self, value: object) -> bytes:
        known = self._known.get(id(value))
        if known is None:  # the value is kept beside its bytes, so that no other can get its id
            plain: Any = self._composed(value.__class__, value)
            known = value, blake2b(marshal.dumps(plain, _FORMAT), digest_size=16).digest()
            self._known[id(value)] = known
        return known[1]
