"""The counter's saved figures, which data/counter.yml names."""

from collections.abc import Iterator

from plugins.content_checks.rule import Problem, Rule
from plugins.content_checks.site import Site
from plugins.content_model.finding import Severity
from plugins.content_model.source import SourceError, read_text
from plugins.visitor_counter import stats_file

_DATA_FILE = "data/counter.yml"


def check(site: Site) -> Iterator[Problem]:
    """Report a file that is not there or holds no figures."""
    counter = site.content.portal.counter
    if counter is None or counter.figures is None:
        return
    if counter.figures not in site.files.names:
        message = f'"figures" là "{counter.figures}", không có tệp này'
        yield Problem(site.data_line_of("counter", "figures"), message, RULE.remedy, _DATA_FILE)
        return
    try:
        stats_file.parse(read_text(site.content.root / counter.figures))
    except SourceError as error:
        yield Problem(error.line, error.message, error.remedy, counter.figures)
    except stats_file.StatsError as error:
        yield Problem(1, str(error), RULE.remedy, counter.figures)


RULE = Rule(
    name="counter_figures",
    severity=Severity.ERROR,
    description="Tệp số liệu của bộ đếm (mục figures trong data/counter.yml) không có hoặc không đọc được.",
    remedy="Ghi lại tệp bằng lệnh stats của dịch vụ đếm, hoặc bỏ mục figures.",
    wrong="data/counter.yml ghi figures: data/so-lieu.json mà không có tệp ấy",
    right="data/counter.yml ghi figures: data/counter-figures.json và có tệp ấy",
    check_site=check,
)
