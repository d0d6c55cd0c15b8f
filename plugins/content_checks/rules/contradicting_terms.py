"""A congress with two different terms, or a term that ends before it begins.

Read are the event's term against a title and lead that name but one term, and two mentions of one congress by the same
name and number. An article may well name several terms: the old one, the new one, that of the congress above.
"""

import re
from collections.abc import Iterator

from plugins.content_checks.manuscript import Manuscript
from plugins.content_checks.rule import Problem, Rule
from plugins.content_model.event import Event
from plugins.content_model.finding import Severity

_TERM = r"nhiệm kỳ[ \u00a0]((?:19|20)\d\d)[ \u00a0]?[-–][ \u00a0]?((?:19|20)\d\d)(?!\d)"
_ANY_TERM = re.compile(_TERM, re.IGNORECASE)
_NUMBERED = re.compile(
    r"(?:đại hội|đảng bộ|chi bộ)((?:[ \u00a0][\w&-]+){0,8}?)[ \u00a0]lần thứ[ \u00a0]([IVXLC]+),?[ \u00a0]" + _TERM,
    re.IGNORECASE,
)
_REMEDY = "đối chiếu với văn bản gốc rồi ghi lại"


def check(manuscript: Manuscript) -> Iterator[Problem]:
    """Report each contradiction about a term."""
    yield from _against_the_event(manuscript)
    text = manuscript.prose
    if "hiệm kỳ" not in text:
        return
    for match in _ANY_TERM.finditer(text):
        if match[1] >= match[2]:
            yield Problem(manuscript.line_at(match.start()), f'"{match[0]}": năm trước không nhỏ hơn năm sau', _REMEDY)
    first_terms: dict[tuple[str, str], str] = {}
    for match in _NUMBERED.finditer(text):
        term = f"{match[3]}-{match[4]}"
        congress = (" ".join(match[1].casefold().split()), match[2].upper())
        first = first_terms.setdefault(congress, term)
        if first != term:
            message = f'đại hội lần thứ {match[2]} có hai nhiệm kỳ: "{first}" và "{term}"'
            yield Problem(manuscript.line_at(match.start()), message, _REMEDY)


def _against_the_event(manuscript: Manuscript) -> Iterator[Problem]:
    article = manuscript.article
    event = article.front.event if article is not None else None
    if article is None or not isinstance(event, Event) or event.term is None:
        return
    said = {f"{first}-{last}" for first, last in _ANY_TERM.findall(f"{article.front.title}\n{article.front.lead}")}
    if len(said) == 1 and said != {event.term}:
        message = f'"event.term" là "{event.term}", tiêu đề hoặc sapô ghi "{said.pop()}"'
        yield Problem(manuscript.line_of("event", "term"), message, _REMEDY)


RULE = Rule(
    name="contradicting_terms",
    severity=Severity.WARNING,
    description="Một đại hội mang hai nhiệm kỳ khác nhau, hoặc nhiệm kỳ có năm sau nhỏ hơn năm trước.",
    remedy="Đối chiếu với văn bản gốc rồi ghi lại nhiệm kỳ.",
    wrong="Đại hội Chi bộ Nghiệp vụ II nhiệm kỳ 2025-2022 thành công tốt đẹp.",
    right="Đại hội Chi bộ Nghiệp vụ II nhiệm kỳ 2022-2025 thành công tốt đẹp.",
    check_file=check,
)
