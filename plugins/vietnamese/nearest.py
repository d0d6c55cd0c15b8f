"""Finds the known name a misspelt one was meant to be, for "có phải ý bạn là …?" in messages.

Accents go first, because a name typed without them is the commonest slip of all and no misspelling; what is left is
compared by difflib, whose ratio suits names of one to five words. Accents still decide between names that fold alike.
"""

from collections.abc import Iterable
from difflib import SequenceMatcher

from plugins.vietnamese.folding import fold

_CLOSE_ENOUGH = 0.7


def nearest(name: str, choices: Iterable[str]) -> str | None:
    """The choice most like the name, or None when none is close; the order of the choices does not matter."""
    folded, written = fold(name), name.lower()
    close = []
    for choice in sorted(set(choices)):
        likeness = _likeness(folded, fold(choice))
        if likeness >= _CLOSE_ENOUGH:
            close.append((likeness, _likeness(written, choice.lower()), choice))
    return max(close, key=lambda found: found[:2])[2] if close else None


def _likeness(one: str, other: str) -> float:
    """0.0 for nothing in common to 1.0 for the same; 0.0 early where the letters alone rule a close match out."""
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    if matcher.real_quick_ratio() < _CLOSE_ENOUGH or matcher.quick_ratio() < _CLOSE_ENOUGH:
        return 0.0
    return matcher.ratio()
