"""Results of a congress in the front matter that cannot be right; they go into tables and open data as they are.

More parts than the whole is impossible. Fewer is possible (a member elected again after a break is neither re-elected
nor new), so that is a warning, as is a share of votes that no number of ballots gives.
"""

from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal

from plugins.content_checks.manuscript import Manuscript
from plugins.content_checks.rule import Problem, Rule
from plugins.content_model.event import Event, EventResults
from plugins.content_model.finding import Severity
from plugins.vietnamese.numbers import decimal

_REMEDY = "đối chiếu với biên bản đại hội rồi ghi lại"


def check(manuscript: Manuscript) -> Iterator[Problem]:
    """Report the figures that contradict each other."""
    article = manuscript.article
    if article is None or not isinstance(article.front.event, Event) or article.front.event.results is None:
        return
    for key, message, severity in _contradictions(article.front.event.results):
        yield Problem(manuscript.line_of("event", "results", key), message, _REMEDY, severity=severity)


def _contradictions(results: EventResults) -> Iterator[tuple[str, str, Severity]]:
    yield from _against_the_delegates(results)
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


def _against_the_delegates(results: EventResults) -> Iterator[tuple[str, str, Severity]]:
    size, present, votes = results.committee_size, results.delegates, results.votes
    if not present:
        return
    if size is not None and size > present:
        yield "committee_size", f'"committee_size" là {size}, lớn hơn "delegates" là {present}', Severity.WARNING
    if votes is not None and not is_share_of_votes(votes, present):
        message = f'"votes" là {decimal(votes)}%, nhưng {present} người bỏ phiếu không cho được tỷ lệ ấy'
        yield "votes", message, Severity.WARNING


def is_share_of_votes(percentage: float, present: int) -> bool:
    """Say whether some ballots of at most `present` give a percentage, rounded to the decimals it is written with.

    Not everyone present may vote, so that every number of ballots up to `present` is tried.
    """
    written = Decimal(str(percentage)).normalize()
    step = Decimal(1).scaleb(min(int(written.as_tuple().exponent), 0))
    return any(
        (Decimal(100 * votes) / cast).quantize(step, ROUND_HALF_UP) == written
        for cast in range(1, present + 1)
        for votes in {int(written * cast / 100), int(written * cast / 100) + 1}
        if votes <= cast
    )


RULE = Rule(
    name="result_figures",
    severity=Severity.ERROR,
    description="Kết quả đại hội ở phần đầu bài mâu thuẫn nhau; tái cử cộng lần đầu ít hơn số được bầu, tỷ lệ phiếu "
    "không ứng với số người dự thì là cảnh báo.",
    remedy="Đối chiếu với biên bản đại hội rồi ghi lại.",
    wrong="event: {name: Đại hội, start: 2022-03-30 08:00, "
    "results: {committee_size: 18, re_elected: 13, newly_elected: 6}}",
    right="event: {name: Đại hội, start: 2022-03-30 08:00, "
    "results: {committee_size: 19, re_elected: 13, newly_elected: 6}}",
    check_file=check,
)
