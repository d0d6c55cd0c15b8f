"""Takes a written syllable apart into onset, rhyme and tone, or says that it is not Vietnamese.

Tone placement and the reading of titles in capitals both rest on one question: is this string a Vietnamese syllable?
The tables are the closed lists of Vietnamese onsets and rhymes; they read every one of the 6,600 syllables in Debian's
hunspell-vi dictionary. A closed list keeps names such as Noël or café out, where a pattern of vowels would let them in.
"""

from dataclasses import dataclass

from plugins.vietnamese.alphabet import PARTS, VOWELS

_ONSETS = "b c d đ g h k l m n p r s t v x ch gh gi kh ng nh ph qu th tr ngh"
_RHYMES = """
a ai am an ang anh ao au ay ac ach ap at  ăm ăn ăng ăc ăp ăt  âm ân âng âu ây âc âp ât
e em en eng eo ec ep et  ê êm ên êng ênh êu êch êp êt
i ia im in inh iu ich ip it  iêm iên iêng iêu iêc iêp iêt
o oi om on ong oc op ot  oong ooc  oa oai oam oan oang oanh oao oay oac oach oap oat
oăm oăn oăng oăc oăp oăt  oe oem oen oeo oet
ô ôi ôm ôn ông ôc ôp ôt ôông ôôc  ơ ơi ơm ơn ơp ơt
u ua ui um un ung uc up ut  uân uâng uât uây  uê uên uênh uêu uêch  uôi uôm uôn uông uôc uôp uôt  uơ
uy uya uych uyn uynh uyp uyt uyu  uyên uyêt
ư ưa ưi ưm ưn ưng ưu ưc ưt  ươi ươm ươn ương ươu ươc ươp ươt
y ych yn ynh yp yt  yêm yên yêng yêu yêt
"""
# The longer onset, being later, wins: "gia" is gi + a, not g + ia; "gìn" can only be g + in.
_SPLIT = {onset + rhyme: (onset, rhyme) for onset in ["", *_ONSETS.split()] for rhyme in _RHYMES.split()}


@dataclass(frozen=True, slots=True)
class Syllable:
    """A syllable: its onset and rhyme in lower case without the tone, then the tone and the letter that carries it."""

    onset: str
    rhyme: str
    tone: int
    """0–5 in the dictionary's order: ngang, huyền, hỏi, ngã, sắc, nặng."""
    tone_at: int | None
    """Index, in the whole syllable, of the letter that carries the tone mark; None for ngang."""


def syllable(word: str) -> Syllable | None:
    """The parts of one word in NFC, either case; None when it is not a Vietnamese syllable or carries two tones.

    The mark may stand on a wrong vowel ("tìên"): telling that is what the parts are for.
    """
    letters = []
    tone, tone_at = 0, None
    for index, character in enumerate(word):
        letter, own_tone = PARTS.get(character, ("", 0))
        if not letter or (own_tone and tone):
            return None
        if own_tone:
            tone, tone_at = own_tone, index
        letters.append(letter)
    split = _SPLIT.get("".join(letters).lower())
    return Syllable(*split, tone, tone_at) if split else None


def vowels(rhyme: str) -> str:
    """The vowel letters a rhyme begins with: "iê" of "iêng"."""
    return rhyme.rstrip("cghmnpt") if rhyme[-1] not in VOWELS else rhyme
