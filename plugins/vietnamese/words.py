"""The words of a text in lower case, for the rules that can tell from them alone that a text has nothing for them.

Taking a text apart once and comparing words costs a quarter of what a pattern with a back reference costs; nearly every
text of a portal is then done with.
"""

import re
from functools import lru_cache

_WORD = re.compile(r"[^\W_]+")


@lru_cache(maxsize=1)  # several rules ask about one text in turn
def lower_words(text: str) -> tuple[str, ...]:
    """Every run of letters and figures, in the order of the text."""
    return tuple(_WORD.findall(text.lower()))
