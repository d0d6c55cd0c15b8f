"""The sample portal is the same to the byte wherever it is built."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from tests.sites import ROOT, SAMPLE_NOW, files_below

BUILD = """
import sys
from pathlib import Path
from plugins.fast_build.build import build
places = {"PATH": sys.argv[1], "PENDING_PATH": sys.argv[2] + ".pending"}
sys.exit(not build(Path("publishconf.py"), Path(sys.argv[2]), overrides=places).ok)
"""
ELSEWHERE = {
    "LC_ALL": "POSIX",
    "PYTHONHASHSEED": "7",
    "PYTHONUTF8": "0",
    "SOURCE_DATE_EPOCH": str(int(SAMPLE_NOW.timestamp())),
    "TZ": "Pacific/Kiritimati",
}


def test_another_machine_builds_the_same_bytes(public_site: Path, tmp_path: Path) -> None:
    """Another zone, locale, hash seed and path, files made in another order: https://reproducible-builds.org/docs/
    (read 2026-11-22) names these."""
    content, site = tmp_path / "nơi khác" / "content", tmp_path / "nơi khác" / "site"
    for file in sorted((ROOT / "content").rglob("*"), reverse=True):
        if file.is_file():
            copy = content / file.relative_to(ROOT / "content")
            copy.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(file, copy)
    command = [sys.executable, "-c", BUILD, str(content), str(site)]
    subprocess.run(command, cwd=ROOT, env={**os.environ, **ELSEWHERE}, check=True)
    here, there = files_below(public_site), files_below(site)
    assert here.keys() == there.keys()
    assert [name for name in here if here[name] != there[name]] == []
