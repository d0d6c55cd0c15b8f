"""The build that the preview's process does, told in lines."""

from pathlib import Path

from plugins.preview.site_build import build_site
from tests.sites import COMPILED_ONCE, ROOT, TINY


def test_a_disk_that_refuses_is_said_in_words(tmp_path: Path) -> None:
    (tmp_path / "pending.lock").mkdir()
    places = {"PATH": str(TINY), "PENDING_PATH": str(tmp_path / "pending"), "JINJA_ENVIRONMENT": COMPILED_ONCE}
    outcome = build_site(ROOT / "pelicanconf.py", tmp_path / "site", places)
    assert not outcome.ok
    (problem,) = outcome.problems
    assert problem.startswith(f"Không ghi được {tmp_path / 'pending.lock'}: không có quyền ghi")
    assert "sửa: " in problem
