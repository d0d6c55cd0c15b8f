"""Finds the Chromium that the browser tests drive.

The system's own browser, since it comes with its libraries and security updates, while a test tool's private download
needs an address that many offices block. Any Chromium will do: Chrome and Edge are the same engine.
"""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Mapping
from pathlib import Path

PACKAGES = ("chromium-headless-shell", "fonts-noto-core")
"""Debian's. The Chromium that has no windows does the same tests in half the time. Without a font that has Vietnamese
letters, pages would be measured with boxes in place of text."""

NOT_FOUND = """\
Không tìm thấy trình duyệt Chromium, Chrome hoặc Edge cho các phép thử bằng trình duyệt.
Sửa: cài một trong ba (Debian: sudo apt-get install chromium-headless-shell fonts-noto-core), hoặc đặt biến CHROME là
đường dẫn tới tệp chạy của trình duyệt; không cần các phép thử này thì thêm --fast."""

_NAMES = (
    "chromium-headless-shell",
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "microsoft-edge",
)
_ON_MACOS = ("Chromium", "Google Chrome", "Microsoft Edge")
_ON_WINDOWS = (r"Google\Chrome\Application\chrome.exe", r"Microsoft\Edge\Application\msedge.exe")


def find(environ: Mapping[str, str] = os.environ) -> Path | None:
    """Return the browser that CHROME names, else the first that is installed, else None."""
    if named := environ.get("CHROME"):
        return Path(named)
    candidates = [shutil.which(name, path=environ.get("PATH")) for name in _NAMES]
    if sys.platform == "darwin":
        candidates += [f"/Applications/{name}.app/Contents/MacOS/{name}" for name in _ON_MACOS]
    if sys.platform == "win32":
        folders = [environ.get(name) for name in ("PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA")]
        candidates += [str(Path(folder) / name) for folder in folders if folder for name in _ON_WINDOWS]
    return next((Path(file) for file in candidates if file and Path(file).is_file()), None)
