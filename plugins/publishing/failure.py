"""Why a publication did not happen, in the words of whoever has to mend it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Refusal:
    """One reason not to publish."""

    message: str
    """What is wrong, in Vietnamese."""
    remedy: str
    """How to mend it, in Vietnamese, without the word "sửa"."""

    def __str__(self) -> str:
        return f"{self.message}; sửa: {self.remedy}"


class PublishError(Exception):
    """A publication that was not made; its text is Vietnamese and says what, where, how to mend it."""
