"""Reads a text once over for every flaw of hygiene, and mends those that can be mended safely.

The content checks report what `flaws_in` finds; `mended` is what their --fix writes. What a machine reads is passed
over whole. In quotations and names a flaw of wording is still reported but has no replacement, for the words are not
ours. Flaws nobody can see (loose accents, odd blanks, unseen characters, Ð for Đ) are mended there too: the quotation
reads the same before and after, and its editor could not do it by hand.
"""

from bisect import bisect_left
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import replace
from itertools import accumulate

from plugins.vietnamese.characters import decomposed_letters, eths, invisible_characters, is_plain, odd_blanks
from plugins.vietnamese.flaws import Flaw, Kind, in_text_order, mend
from plugins.vietnamese.numbering import document_numbers_apart, has_lone_joints, may_be_apart, year_ranges_apart
from plugins.vietnamese.protected import Protected, protected_spans
from plugins.vietnamese.repetition import doubled_words, first_word, last_word, may_repeat
from plugins.vietnamese.spacing import PUNCTUATION, blank_runs, blanks_before_punctuation, indents, missing_blanks
from plugins.vietnamese.tones import misplaced_tones

Rule = Callable[[str], Iterator[Flaw]]
RULES: tuple[Rule, ...] = (
    decomposed_letters,
    odd_blanks,
    invisible_characters,
    eths,
    indents,
    blank_runs,
    missing_blanks,
    blanks_before_punctuation,
    doubled_words,
    document_numbers_apart,
    year_ranges_apart,
    misplaced_tones,
)
_WITHIN_CHUNKS = (decomposed_letters, eths, missing_blanks, misplaced_tones)
"""The rules to which a blank is the end of all that matters."""
_NUMBERING = (document_numbers_apart, year_ranges_apart)
UNSEEN = frozenset({Kind.DECOMPOSED, Kind.ODD_BLANK, Kind.INVISIBLE, Kind.ETH})
"""The kinds that cannot be seen on the page."""


def flaws_in(text: str, names: Iterable[str] = ()) -> tuple[Flaw, ...]:
    """All flaws of a Markdown body or a title, by start; `names` are people it mentions, whose spelling is theirs."""
    suspected = [flaw for rule in rules_to_ask(text) for flaw in rule(text)]
    if not suspected:
        return ()
    protected = protected_spans(text, names)
    for_machines = _Cover([span for span in protected if span.reason.is_for_machines])
    of_people = _Cover([span for span in protected if not span.reason.is_for_machines])
    return tuple(
        replace(flaw, replacement=None) if flaw.kind not in UNSEEN and of_people.touches(flaw) else flaw
        for flaw in in_text_order(suspected)
        if not for_machines.touches(flaw)
    )


def rules_to_ask(text: str) -> tuple[Rule, ...]:
    """The rules that may find something in a text; none that is left out does.

    That is told from the chunks between blanks: a portal's texts are made of a few thousand that come again and again,
    so that each is looked at once, not in every article. It costs a quarter of asking all rules.
    """
    if not is_plain(text):
        return RULES
    chunks = text.split()
    lasts = [*map(_LAST_WORDS.get, chunks)]
    firsts = [*map(_FIRST_WORDS.get, chunks, lasts)]
    asked: set[Rule] = set()
    for place in [place for place, last in enumerate(lasts) if last is None] if None in lasts else ():
        firsts[place], lasts[place] = first_word(chunks[place]), last_word(chunks[place])
        asked.update(_suspicions(chunks[place]))
    if may_repeat(firsts, lasts):
        asked.add(doubled_words)
    if has_lone_joints(text):
        asked.update(_NUMBERING)
    if "\n " in text or text.startswith(" "):
        asked.add(indents)
    if "  " in text:
        asked.add(blank_runs)
    return tuple(rule for rule in RULES if rule in asked)


_LAST_WORDS: dict[str, str | None] = {}
_FIRST_WORDS: dict[str, str | None] = {}
"""The last word of each chunk for which no rule is to be asked, and its first where that is another.

Caches for all texts, which depend on the rules alone.
"""
_MOST_KEPT = 40_000
"""Chunks kept; dates and figures are without end."""


def _suspicions(chunk: str) -> list[Rule]:
    """The rules that may find something in or around a chunk of a plain text; if there are none, it is kept in mind."""
    rules: list[Rule] = [rule for rule in _WITHIN_CHUNKS if any(rule(chunk))]
    rules += [blanks_before_punctuation] if chunk[0] in PUNCTUATION else []
    rules += _NUMBERING if may_be_apart(chunk) else ()
    if not rules and len(_LAST_WORDS) < _MOST_KEPT:
        first, last = first_word(chunk), last_word(chunk)
        if first != last:
            _FIRST_WORDS[chunk] = first
        _LAST_WORDS[chunk] = last
    return rules


def mended(text: str, names: Iterable[str] = (), kinds: Collection[Kind] = tuple(Kind)) -> str:
    """The text with every safe repair of these kinds made; mending twice changes nothing.

    One repair may bare another flaw (a comma moved up to its word then lacks its blank), so it goes on until none is
    left. That ends because no rule takes away what another adds: the blank after a mark, a line end, a composed letter.
    """
    names = tuple(names)
    while (better := mend(text, (flaw for flaw in flaws_in(text, names) if flaw.kind in kinds))) != text:
        text = better
    return text


class _Cover:
    """Spans of text, asked whether they touch another in logarithmic time."""

    def __init__(self, spans: list[Protected]) -> None:
        self._starts = [span.start for span in spans]
        self._furthest_ends = list(accumulate((span.end for span in spans), max))

    def touches(self, flaw: Flaw) -> bool:
        before = bisect_left(self._starts, flaw.end)
        return before > 0 and self._furthest_ends[before - 1] > flaw.start
