"""Folds text to accent-free lower case, so that "dai hoi" finds "Đại hội".

Folding is for matching only, never for display. It is Unicode's canonical caseless match (The Unicode Standard, 3.13,
D145) with two additions: marks are dropped, and đ becomes d, which no normal form does because its stroke is not a
mark. Ð (eth, U+00D0) and Ɖ (U+0189) look like Đ (U+0110) and arrive in its place from Word and old key maps, so they
fold alike. Each character folds by itself, whatever stands around it; that makes one `str.translate` enough and gives
`fold_with_origins` the same answer as `fold`.
"""

import unicodedata
from dataclasses import dataclass

_STROKED_D = dict.fromkeys(map(ord, "đĐðÐɖƉ"), "d")


class _FoldTable(dict[int, str]):
    """The fold of each code point, worked out when first met; safe to share, since it depends on nothing else."""

    def __missing__(self, code: int) -> str:
        folded = unicodedata.normalize("NFD", unicodedata.normalize("NFD", chr(code)).casefold())
        self[code] = "".join(character for character in folded if not unicodedata.combining(character))
        return self[code]


_FOLDED = _FoldTable(_STROKED_D)


@dataclass(frozen=True, slots=True)
class Folded:
    """Folded text that knows where each of its characters came from."""

    text: str
    origins: tuple[int, ...]
    """For each folded character the offset of its source; one entry more at the end, the length of the source."""

    def source_span(self, start: int, end: int) -> tuple[int, int]:
        """Where the folded characters start..end (end excluded, start < end) stand in the source, marks included."""
        after = end
        while after < len(self.text) and self.origins[after] == self.origins[end - 1]:
            after += 1  # one source letter may fold to two, as ß does
        return self.origins[start], self.origins[after]


def fold(text: str) -> str:
    """Accent-free lower case for matching: "Đại hội" gives "dai hoi".

    NFC and NFD fold alike, and folding twice changes nothing. Text in NFC with no letters but Vietnamese ones keeps its
    length.
    """
    return text.translate(_FOLDED)


def fold_with_origins(text: str) -> Folded:
    """The same fold together with the offsets needed to mark a match in the letters the editor wrote."""
    pieces = [_FOLDED[ord(character)] for character in text]
    origins = [offset for offset, piece in enumerate(pieces) for _ in piece]
    return Folded("".join(pieces), (*origins, len(text)))
