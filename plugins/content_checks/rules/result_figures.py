"""Results of a congress in the front matter that cannot be right; they go into tables and open data as they are.

More parts than the whole is impossible. Fewer is possible (a member elected again after a break is neither re-elected
nor new), so that is a warning.
"""

from collections.abc import Iterator

from plugins.content_checks.manuscript import Manuscript
from plugins.content_checks.rule import Problem, Rule
from plugins.content_model.event import Event, EventResults
from plugins.content_model.finding import Severity

_REMEDY = "đối chiếu với biên bản đại hội rồi ghi lại"


def check(manuscript: Manuscript) -> Iterator[Problem]:
    """Report the figures that contradict each other."""
    article = manuscript.article
    if article is None or not isinstance(article.front.event, Event) or article.front.event.results is None:
        return
    for key, message, severity in _contradictions(article.front.event.results):
        yield Problem(manuscript.line_of("event", "results", key), message, _REMEDY, severity=severity)


def _contradictions(results: EventResults) -> Iterator[tuple[str, str, Severity]]:
    size, again, new = results.committee_size, results.re_elected, results.newly_elected
    if size is None:
        return
    if results.women is not None and results.women > size:
        yield "women", f'"women" là {results.women}, lớn hơn "committee_size" là {size}', Severity.ERROR
    elected = (again or 0) + (new or 0)
    parts = f'"re_elected" {again or 0} + "newly_elected" {new or 0} = {elected}'
    if elected > size:
        yield "committee_size", f'"committee_size" là {size}, nhưng {parts}', Severity.ERROR
    elif again is not None and new is not None and elected < size:
        yield "committee_size", f'"committee_size" là {size}, nhưng {parts}', Severity.WARNING


RULE = Rule(
    name="result_figures",
    severity=Severity.ERROR,
    description="Kết quả đại hội ở phần đầu bài mâu thuẫn nhau; tái cử cộng lần đầu ít hơn số được bầu là cảnh báo.",
    remedy="Đối chiếu với biên bản đại hội rồi ghi lại.",
    wrong="event: {name: Đại hội, start: 2022-03-30 08:00, "
    "results: {committee_size: 18, re_elected: 13, newly_elected: 6}}",
    right="event: {name: Đại hội, start: 2022-03-30 08:00, "
    "results: {committee_size: 19, re_elected: 13, newly_elected: 6}}",
    check_file=check,
)
