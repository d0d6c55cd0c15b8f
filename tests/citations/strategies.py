"""Numbers of every layout, and the spellings that editors give them."""

import unicodedata

from hypothesis import strategies as st

from plugins.citations import DocumentNumber, Layout
from plugins.citations.issuers import family
from plugins.citations.kinds import KINDS, Family

_KINDS = st.sampled_from(sorted({kind.abbreviation for kind in KINDS if kind.abbreviation}))
_SERIALS = st.integers(min_value=1, max_value=99_999)
_SUFFIXES = st.sampled_from(["", "", "", "a", "b"])
_YEARS = st.integers(min_value=1945, max_value=2099)
_PARTY_ISSUERS = st.sampled_from(["TW", "TU", "ĐU", "ĐUK", "HU", "BTCTU", "BTGTW", "UBKTĐU", "TWĐTN", "ĐTN", "ABC"])
_STATE_ISSUERS = st.sampled_from(
    ["CP", "TTg", "UBND", "HĐND", "UBND-VX", "SNV", "BTTTT", "BNV-BTC", "SLĐ-TB&XH", "BCĐ389", "UBND.ĐTXD"]
)
_LETTER_ISSUERS = st.sampled_from(["UBND-VX", "VPCP-KGVX", "SNV-CCVC", "BNV-TCBC", "SNV", "QH15", "UBTVQH14"])


def _numbers_of(layout, issuers, years, kinds=_KINDS):
    return st.builds(DocumentNumber, _SERIALS, _SUFFIXES, years, kinds, issuers, st.just(layout))


numbers = st.one_of(
    _numbers_of(Layout.PARTY, _PARTY_ISSUERS, st.none()),
    _numbers_of(Layout.STATE, _STATE_ISSUERS, st.none() | _YEARS),
    _numbers_of(Layout.SLASHED, _STATE_ISSUERS.filter(lambda issuer: family(issuer) is not Family.PARTY), _YEARS),
    _numbers_of(Layout.LETTER, _LETTER_ISSUERS, st.none() | _YEARS, st.just("")),
    _numbers_of(Layout.OLD, st.sampled_from(["CP", "TTg", "HĐBT"]), st.none(), st.just("")),
)
"""Any document number, as its issuer would write it."""

_BLANKS = st.sampled_from(["", " ", "\u00a0", "  "])
_DASHES = st.sampled_from(["-", "–", "—", "‑"])


@st.composite
def loose_spellings(draw, number):
    """A spelling of a number that everybody reads as that number: blanks, dashes, Ð, loose accents."""
    head, joint, tail = _around_first_joint(str(number))
    dash = draw(_DASHES) if joint == "-" else joint
    loose = f"{head}{draw(_BLANKS)}{dash}{draw(_BLANKS)}{tail}"
    if draw(st.booleans()):
        loose = loose.replace("Đ", "Ð")
    return unicodedata.normalize("NFD", loose) if draw(st.booleans()) else loose


def _around_first_joint(spelled):
    at = min(spelled.index(joint) for joint in "-/" if joint in spelled)
    return spelled[:at], spelled[at], spelled[at + 1 :]
