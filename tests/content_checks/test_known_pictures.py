"""Pictures that an earlier build has published are not opened again, and judged all the same."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from PIL import Image

from plugins.content_checks import site
from plugins.content_checks.examine import examine
from plugins.media.facts import read_facts
from plugins.media.known_facts import KnownFacts
from tests.content_checks.conftest import NOW, Desk
from tests.media.pictures import file_of

HOUR = 3_600_000_000_000


def test_a_known_picture_is_judged_unopened(desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    picture = desk.write("images/a.png", file_of(Image.new("1", (703, 900)), "PNG"))
    desk.article(body="![Đại biểu](images/a.png)\n")
    first = examine(desk.root, NOW)
    assert [finding.rule for finding in first.findings] == ["small_picture"]

    kept = KnownFacts(tmp_path / "facts.json", time.time_ns() + HOUR)
    kept.keep(picture, read_facts(picture))
    kept.save()
    monkeypatch.setattr(site, "read_head", None)  # whoever calls one fails
    monkeypatch.setattr(site, "damage", None)
    known = KnownFacts(tmp_path / "facts.json", time.time_ns())
    assert examine(desk.root, NOW, known_pictures=known).findings == first.findings


def test_a_known_picture_that_was_cut_off_since_is_found(desk: Desk, tmp_path: Path) -> None:
    picture = desk.write("images/a.png", file_of(Image.effect_noise((900, 800), 40), "PNG"))
    desk.article(body="![Đại biểu](images/a.png)\n")
    known = KnownFacts(tmp_path / "facts.json", time.time_ns() + HOUR)
    known.keep(picture, read_facts(picture))
    picture.write_bytes(picture.read_bytes()[:-5000])
    known.save()
    known = KnownFacts(tmp_path / "facts.json", time.time_ns())
    assert [finding.rule for finding in examine(desk.root, NOW, known_pictures=known).findings] == [
        "unreadable_picture"
    ]
