"""The files that the build writes for the counter (docs/visitor-counter.md)."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from plugins.content_model.data import Counter
from plugins.visitor_counter.figures import figures_file, site_file
from plugins.visitor_counter.service.paths import Form, SiteFile, parse

ANSWER = {"v": 1, "online": 3, "today": 77, "week": 1402, "month": 5310, "total": 1316340, "views": {"/a/": 2}}


def test_saved_figures_are_published_without_what_only_a_living_service_knows(tmp_path: Path) -> None:
    saved = {**ANSWER, "as_of": "2026-11-22T14:05:09+00:00"}
    (tmp_path / "so-lieu.json").write_text(json.dumps(saved), encoding="utf-8")
    assert json.loads(figures_file(Counter(figures="so-lieu.json"), tmp_path)) == {
        "v": 1,
        "today": 77,
        "week": 1402,
        "month": 5310,
        "total": 1316340,
        "as_of": "2026-11-22T21:05:09+07:00",
        "views": {},
    }


def test_without_a_saved_file_the_total_of_the_old_portal_stands_with_its_moment(tmp_path: Path) -> None:
    counter = Counter.read({"carried_over": 1316340, "as_of": "2026-11-01 00:00"})
    assert json.loads(figures_file(counter, tmp_path)) == {
        "v": 1,
        "total": 1316340,
        "as_of": "2026-11-01T00:00:00+07:00",
        "views": {},
    }


def test_a_new_portal_has_no_figures_yet(tmp_path: Path) -> None:
    assert json.loads(figures_file(Counter(), tmp_path)) == {"v": 1, "views": {}}


@pytest.mark.parametrize("order", [["/", "/a,b/", "/đ/"], ["/đ/", "/a,b/", "/"]])
def test_what_the_service_is_told_is_written_in_one_order_and_read_as_it_was_meant(order: list[str]) -> None:
    form = Form("/theme/site.css", "/quyen-rieng-tu/", "so@example.gov.vn")
    told = SiteFile(frozenset(order), form, 1_316_340, {path: 7 for path in order if path != "/"})
    written = site_file(told)
    found = json.loads(written)
    assert (found["paths"], list(found["views"])) == (["/", "/a,b/", "/đ/"], ["/a,b/", "/đ/"])
    assert parse(written.decode("utf-8")) == told
