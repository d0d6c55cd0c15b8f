"""Inside Pelican the checks stand before everything else."""

from pathlib import Path

import pytest
from pelican import Pelican
from pelican.settings import read_settings

from plugins.content_checks import ContentRefused
from plugins.content_checks.examine import Examination
from tests.content_checks.conftest import NOW, Desk


def start(desk: Desk, output: Path) -> Pelican:
    """Start Pelican with the checks as its one plugin."""
    settings = {
        "PATH": str(desk.root),
        "OUTPUT_PATH": str(output),
        "PENDING_PATH": str(output.with_name("pending")),
        "MEDIA_CACHE": str(output.with_name("media")),
        "NOW": NOW,
        "PREVIEW": False,
        "PLUGINS": ["plugins.content_checks.plugin"],
    }
    return Pelican(read_settings(override=settings))


def test_an_error_refuses_the_content_with_every_finding(desk: Desk, tmp_path: Path) -> None:
    desk.article(body="<b>đậm</b>  hai dấu cách  nữa\n")
    with pytest.raises(ContentRefused) as refusal:
        start(desk, tmp_path / "output")
    assert [finding.rule for finding in refusal.value.findings] == ["extra_blanks", "raw_html"]
    assert str(refusal.value) == "\n".join(str(finding) for finding in refusal.value.findings)
    assert not (tmp_path / "output").exists()


def test_warnings_let_it_pass_and_the_examination_is_kept(desk: Desk, tmp_path: Path) -> None:
    desk.article(body="Hai  dấu cách.\n")
    settings = start(desk, tmp_path / "output").settings
    settings["MEMO"].close()
    examination: Examination = settings["EXAMINATION"]
    assert [finding.rule for finding in examination.findings] == ["extra_blanks"]
    assert [article.slug for article in examination.content.articles] == ["tin"]
