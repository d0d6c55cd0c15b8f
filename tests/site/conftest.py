"""The sample portal, built once for all tests."""

from datetime import datetime
from pathlib import Path

import pytest

from tests.sites import ROOT, build_site

SAMPLE_NOW = datetime.fromisoformat("2026-11-22T08:00:00+07:00")


@pytest.fixture(scope="session")
def public_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample portal as the public gets it."""
    site = tmp_path_factory.mktemp("public") / "site"
    result = build_site(ROOT / "content", site, SAMPLE_NOW)
    assert result.ok, "\n".join(map(str, result.findings))
    return site


@pytest.fixture(scope="session")
def preview_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample portal as editors preview it: drafts and the style guide are there."""
    site = tmp_path_factory.mktemp("preview") / "site"
    result = build_site(ROOT / "content", site, SAMPLE_NOW, settings="pelicanconf.py")
    assert result.ok, "\n".join(map(str, result.findings))
    return site
