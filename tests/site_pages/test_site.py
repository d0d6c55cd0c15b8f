"""What every page shares."""

from __future__ import annotations

import pytest

from plugins.content_model.data import Counter, Department, Portal
from plugins.site_pages.assets import Assets
from plugins.site_pages.site import Place, make_site

ASSETS = Assets({}, "theme/site.css", "theme/print.css", {}, "theme/icon.svg")


@pytest.mark.parametrize(
    ("counter", "rows"),
    [
        (Counter(service="/v1/"), ["online", "today", "week", "month", "total"]),
        (Counter(figures="data/so-lieu.json"), ["today", "week", "month", "total"]),
        (Counter(), ["total"]),
        (Counter(service="/v1/", rows=("total", "today")), ["total", "today"]),
    ],
)
def test_the_counters_box_has_only_lines_that_somebody_can_fill(counter: Counter, rows: list[str]) -> None:
    department = Department(name="Sở Công Thương", responsible="Giám đốc Sở")
    site = make_site(Portal(department=department, counter=counter), Place("", ""), ASSETS, [], is_preview=False)
    assert site.counter is not None
    assert [row.key for row in site.counter.rows] == rows
