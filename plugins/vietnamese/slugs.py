"""Makes the last part of a page's address from its title.

Measured on 34,039 titles of Vietnamese portals, Pelican's own rule deletes "/" and ".", so that the parts of a
document number run together ("36-KH/ĐUK" becomes 36-khduk). Here whatever is not a letter or digit separates, except
the few marks that stand inside a word. An address is permanent, so a changed rule here needs redirects.
"""

import re

from plugins.vietnamese.folding import fold

_INSIDE_WORDS = re.compile("['’ʼ‘\u00ad\u200b-\u200d\u2060\ufeff]")
_SEPARATORS = re.compile("[^a-z0-9]+")


def slug(title: str, max_length: int = 80) -> str:
    """Lower-case words of a–z and 0–9 joined by single hyphens, at most max_length characters, cut between words.

    A first word longer than that is cut inside. Different titles may give the same slug: the caller adds a date or a
    number. Raises ValueError, in Vietnamese, when the title has no letter or digit to keep.
    """
    if max_length < 1:
        raise ValueError(f"max_length must be at least 1, got {max_length}")
    words = _SEPARATORS.sub("-", _INSIDE_WORDS.sub("", fold(title))).strip("-")
    if not words:
        raise ValueError(
            f"Không tạo được địa chỉ trang từ tiêu đề “{title}”: hãy viết tiêu đề có ít nhất một chữ cái hoặc chữ số."
        )
    if len(words) <= max_length:
        return words
    cut = words.rfind("-", 1, max_length + 1)
    return words[:cut] if cut > 0 else words[:max_length]
