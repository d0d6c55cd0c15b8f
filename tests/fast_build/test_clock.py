"""SOURCE_DATE_EPOCH decides what "now" is."""

from datetime import datetime, timedelta

import pytest

from plugins.fast_build.clock import build_moment
from plugins.vietnamese.dates import VIETNAM


def test_the_variable_wins_and_is_shown_at_utc_plus_7() -> None:
    assert build_moment({"SOURCE_DATE_EPOCH": "0"}).isoformat() == "1970-01-01T07:00:00+07:00"


@pytest.mark.parametrize("environ", [{}, {"SOURCE_DATE_EPOCH": ""}])
def test_without_it_the_clock_counts(environ: dict[str, str]) -> None:
    assert abs(build_moment(environ) - datetime.now(VIETNAM)) < timedelta(minutes=1)


@pytest.mark.parametrize("value", ["hôm qua", "1e9", "1.5", "253402300800", "9" * 30])
def test_a_value_that_is_no_moment_is_refused(value: str) -> None:
    with pytest.raises(ValueError, match=f'phải là số giây nguyên kể từ 1970, nhận được "{value}"; sửa: '):
        build_moment({"SOURCE_DATE_EPOCH": value})
