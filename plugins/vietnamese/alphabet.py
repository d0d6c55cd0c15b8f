"""The letters and tones of Vietnamese, and each precomposed letter taken apart into the two.

Everything else in this room derives its tables from here, so that a letter is written down once. The order of letters
and of tones is the dictionary's: Vũ Xuân Lương, "Quy tắc sắp xếp đơn vị từ vựng trong từ điển tiếng Việt", Vietlex
(https://vietlex.com/xu-li-ngon-ngu/29-Quy_tac_sap_xep_don_vi_tu_vung_trong_tu_dien_tieng_Viet, read 2026-11-22);
Unicode's CLDR has the same in common/collation/vi.xml. f, j, w and z are no Vietnamese letters but stand in names and
loans.
"""

import unicodedata

LETTERS = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
VOWELS = "aăâeêioôơuưy"
TONE_MARKS = ("", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323")
"""Combining marks of ngang, huyền, hỏi, ngã, sắc, nặng, in this order; the index is the tone's number."""


def toned(letter: str, tone: int) -> str:
    """The precomposed vowel, upper or lower case, with the tone of that number (0–5)."""
    return unicodedata.normalize("NFC", letter + TONE_MARKS[tone])


PARTS: dict[str, tuple[str, int]] = {
    toned(letter, tone): (letter, tone)
    for letter in LETTERS + LETTERS.upper()
    for tone in (range(6) if letter.lower() in VOWELS else (0,))
}
"""Every Vietnamese letter of either case to its toneless letter and the number of its tone."""

LOWER = "".join(letter for letter in PARTS if letter.islower())
UPPER = "".join(letter for letter in PARTS if letter.isupper())
