"""Reads a text once over for every flaw of hygiene, and mends those that can be mended safely.

The content checks report what `flaws_in` finds; `mended` is what their --fix writes. What a machine reads is passed
over whole. In quotations and names a flaw of wording is still reported but has no replacement, for the words are not
ours. Flaws nobody can see (loose accents, odd blanks, unseen characters, Ð for Đ) are mended there too: the quotation
reads the same before and after, and its editor could not do it by hand.
"""

import re
from bisect import bisect_left
from collections.abc import Callable, Collection, Iterable, Iterator
from contextlib import suppress
from dataclasses import replace
from functools import lru_cache
from itertools import accumulate

from plugins.vietnamese.characters import decomposed_letters, eths, invisible_characters, is_plain, odd_blanks
from plugins.vietnamese.flaws import Flaw, Kind, in_text_order, mend
from plugins.vietnamese.numbering import JOINTS, document_numbers_apart, may_be_apart, year_ranges_apart
from plugins.vietnamese.protected import Protected, protected_spans
from plugins.vietnamese.repetition import doubled_words, edge_words, may_repeat
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
"""A new one is for `rules_to_ask` too; a law holds that no rule that finds something goes unasked."""
_WITHIN_CHUNKS = (decomposed_letters, eths, missing_blanks, misplaced_tones)
"""The rules to which a blank is the end of all that matters."""
_WORD = re.compile(r"\w+")
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
    words = [*map(_WORDS.get, chunks)]
    asked: set[Rule] = set()
    for place in _places_of_none(words):
        rules, first, words[place] = _studied(chunks[place])
        asked.update(rules)
        if chunks[place] in JOINTS and chunks[place - 1][-1].isalnum():
            asked.update(_NUMBERING)
        if first and first in words[max(0, place - 2) : place]:
            asked.add(doubled_words)
    if may_repeat(words):
        asked.add(doubled_words)
    if "\n " in text or text.startswith(" "):
        asked.add(indents)
    if "  " in text:
        asked.add(blank_runs)
    return tuple(rule for rule in RULES if rule in asked)


_WORDS: dict[str, str | None] = {}
"""The word of each chunk that has no more than one and for which no rule is to be asked: most chunks of any text.

A cache for all texts, which depends on the rules alone.
"""
_MOST_KEPT = 40_000
"""Chunks kept; dates and figures are without end."""


def _places_of_none(words: list[str | None]) -> Iterator[int]:
    """Each place where None stands, in order; the caller may put a word there."""
    place = -1
    with suppress(ValueError):  # no further one
        while True:
            place = words.index(None, place + 1)
            yield place


@lru_cache(maxsize=8192)
def _studied(chunk: str) -> tuple[tuple[Rule, ...], str, str]:
    """The rules that may find something in or around a chunk of a plain text, and the words at its edges."""
    rules: list[Rule] = [rule for rule in _WITHIN_CHUNKS if any(rule(chunk))]
    rules += [blanks_before_punctuation] if chunk[0] in PUNCTUATION else []
    rules += _NUMBERING if may_be_apart(chunk) else ()
    first, last = edge_words(chunk)
    words = _WORD.findall(chunk)
    if not rules and len(words) < 2 and chunk not in JOINTS and len(_WORDS) < _MOST_KEPT:
        _WORDS[chunk] = words[0].casefold() if words else ""
    return tuple(rules), first, last


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
