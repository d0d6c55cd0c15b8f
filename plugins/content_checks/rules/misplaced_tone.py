"""Tone marks on a vowel where neither of the two Vietnamese spellings puts them: "tìên", from careless keyboards."""

from collections.abc import Iterator

from plugins.content_checks.manuscript import Manuscript
from plugins.content_checks.rule import Problem, Rule
from plugins.content_model.finding import Severity
from plugins.vietnamese.flaws import Kind
from plugins.vietnamese.tones import placement


def check(manuscript: Manuscript) -> Iterator[Problem]:
    """Report each word that is wrong in both spellings and ours; uỷ for ủy is for mixed_tones."""
    for flaw in manuscript.flaws:
        word = manuscript.prose[flaw.start : flaw.end]
        if flaw.kind is Kind.TONE_PLACEMENT and flaw.replacement is not None and placement(word) is None:
            message = f'dấu thanh đặt sai chữ cái trong "{word}"'
            yield Problem(manuscript.line_at(flaw.start), message, f'viết "{flaw.replacement}"')


RULE = Rule(
    name="misplaced_tone",
    severity=Severity.WARNING,
    description="Dấu thanh đặt sai chữ cái, theo cả hai lối viết.",
    remedy="Gõ lại chữ theo gợi ý.",
    wrong="đã hòan thành",
    right="đã hoàn thành",
    check_file=check,
)
