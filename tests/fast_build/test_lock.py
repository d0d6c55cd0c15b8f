"""Two builds of one output never run at once."""

import subprocess
import sys
from pathlib import Path

import pytest

from plugins.fast_build.lock import BusyError, held
from tests.sites import ROOT, TINY, build_site, files_below

HOLD = """
import sys
from pathlib import Path
from plugins.fast_build.lock import held
with held(Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.read()
"""


def test_a_second_holder_is_refused_until_the_first_is_done(tmp_path: Path) -> None:
    with held(tmp_path / "lock"), pytest.raises(BusyError), held(tmp_path / "lock"):
        pytest.fail("two hold one lock")
    with held(tmp_path / "lock"):
        pass


def test_a_lock_that_cannot_be_written_is_not_said_to_be_anothers(tmp_path: Path) -> None:
    (tmp_path / "lock").mkdir()
    with pytest.raises(PermissionError), held(tmp_path / "lock"):
        pytest.fail("a folder was locked")


def test_a_build_beside_another_is_refused_in_words_and_harms_nothing(tmp_path: Path) -> None:
    site = tmp_path / "site"
    build_site(TINY, site)
    before = files_below(site)
    with held(Path(f"{site}.pending.lock")):
        result = build_site(TINY, site)
    (finding,) = result.findings
    assert not result.ok
    assert finding.message == "một lần dựng khác đang ghi vào thư mục này"
    assert finding.remedy == "đợi lần dựng kia xong rồi chạy lại"
    assert files_below(site) == before


def test_a_killed_build_is_in_nobodys_way(tmp_path: Path) -> None:
    command = [sys.executable, "-c", HOLD, str(tmp_path / "lock")]
    with subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as other:
        assert other.stdout is not None
        assert other.stdout.readline().strip() == b"held"
        with pytest.raises(BusyError), held(tmp_path / "lock"):
            pytest.fail("another process holds it")
        other.kill()
        other.wait()
    with held(tmp_path / "lock"):
        pass
