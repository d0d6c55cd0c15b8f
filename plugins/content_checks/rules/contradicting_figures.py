"""Sentences whose figures cannot all be right: 9/8 chi bộ, 8/10 that are 85%, 20 elected of whom 13 and 6.

Only a person knows which figure is wrong, so this is a warning; how little is read as a contradiction stands in
figures.py.
"""

from collections.abc import Iterator

from plugins.content_checks.figures import fractions, sums, women
from plugins.content_checks.manuscript import Manuscript
from plugins.content_checks.rule import Problem, Rule
from plugins.content_model.finding import Severity

_REMEDY = "đối chiếu với văn bản gốc rồi ghi lại cho khớp"


def check(manuscript: Manuscript) -> Iterator[Problem]:
    """Report each contradiction with its figures."""
    for offset, message in sorted(_contradictions(manuscript.prose)):
        yield Problem(manuscript.line_at(offset), message, _REMEDY)


def _contradictions(text: str) -> Iterator[tuple[int, str]]:
    for fraction in fractions(text):
        if fraction.part > fraction.whole:
            yield fraction.start, f'"{fraction.written}": tử số lớn hơn mẫu số'
        elif fraction.share is not None and not fraction.share.agrees(fraction.part, fraction.whole):
            yield (
                fraction.start,
                f'"{fraction.written}" là {_percent(fraction.part, fraction.whole)}, bài ghi {fraction.share}',
            )
    for found in sums(text):
        if not found.is_right:
            parts = " + ".join(f"{number} {what}" for number, what in found.parts)
            total = sum(number for number, _ in found.parts)
            yield found.start, f"tổng số ghi {found.total}, nhưng {parts} = {total}"
    for offset, part, whole, share in women(text):
        if not share.agrees(part, whole):
            yield offset, f"{part} nữ trong {whole} người được bầu là {_percent(part, whole)}, bài ghi {share}"


def _percent(part: int, whole: int) -> str:
    return f"{100 * part / whole:.2f}%".replace(".", ",")


RULE = Rule(
    name="contradicting_figures",
    severity=Severity.WARNING,
    description="Các con số trong bài mâu thuẫn nhau: tổng khác các phần cộng lại, tử số lớn hơn mẫu số, tỷ lệ sai.",
    remedy="Đối chiếu với văn bản gốc rồi ghi lại cho khớp.",
    wrong="Đại hội bầu 20 đồng chí; trong đó có 13 đồng chí tái cử, 6 đồng chí trúng cử lần đầu.",
    right="Đại hội bầu 19 đồng chí; trong đó có 13 đồng chí tái cử, 6 đồng chí trúng cử lần đầu.",
    check_file=check,
)
