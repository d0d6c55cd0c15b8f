"""Mistakes in the calendar's data: observances and the days off that are announced year by year."""

from collections.abc import Iterator
from pathlib import Path

from plugins.content_checks.rule import Problem, Rule
from plugins.content_checks.site import Site
from plugins.content_model.finding import Severity
from plugins.content_model.source import SourceError, read_text
from plugins.lunar_calendar.almanac_files import DAYS_OFF, OBSERVANCES
from plugins.lunar_calendar.data_file import DataFileError
from plugins.lunar_calendar.days_off_file import read_days_off
from plugins.lunar_calendar.observance_file import read_observances


def check(site: Site) -> Iterator[Problem]:
    """Report every mistake in every file."""
    for name in site.files.names:
        if name == OBSERVANCES or (name.startswith(f"{DAYS_OFF}/") and name.endswith(".yml")):
            yield from _problems(site.content.root, name)


def _problems(root: Path, name: str) -> Iterator[Problem]:
    read = read_observances if name == OBSERVANCES else read_days_off
    try:
        read(read_text(root / name), name)
    except SourceError as error:
        yield Problem(error.line, error.message, error.remedy, name)
    except DataFileError as error:
        for mistake in error.mistakes:
            yield Problem(mistake.line, mistake.message, "viết lại theo mẫu trong sổ tay biên tập, mục Lịch", name)


RULE = Rule(
    name="calendar_data",
    severity=Severity.ERROR,
    description="Tệp ngày lễ (data/observances.yml) hoặc tệp ngày nghỉ của một năm (data/days-off/) ghi sai mẫu.",
    remedy="Viết lại theo mẫu trong sổ tay biên tập, mục Lịch.",
    wrong="trong data/observances.yml có dòng lunar: 32/1",
    right="trong data/observances.yml có dòng lunar: 10/3",
    check_site=check,
)
