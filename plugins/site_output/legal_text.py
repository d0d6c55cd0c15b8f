"""Text that XML 1.0 and UTF-8 can carry.

A control character pasted from Word makes a whole feed unreadable: XML has no escape for it (XML 1.0, production 2,
"Char"), and a lone surrogate has no UTF-8 form. Neither has anything to say to a reader, so they are dropped.
"""

from __future__ import annotations

import re

_ILLEGAL = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def legal(text: str) -> str:
    """Return `text` without the characters that XML 1.0 forbids."""
    return _ILLEGAL.sub("", text)
