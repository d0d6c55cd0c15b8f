"""Reads the settings of a site, and says what is wrong with them as it is said of content.

A settings file is Python, so a slip in it is an exception, which nobody who builds a site should have to read.
"""

from __future__ import annotations

import traceback
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from pelican.settings import get_settings_from_file

from plugins.content_model.finding import Finding


class SettingsError(Exception):
    """A settings file that cannot be read; its text is that of the finding."""

    def __init__(self, finding: Finding) -> None:
        super().__init__(str(finding))
        self.finding = finding


def settings_in(file: Path) -> dict[str, Any]:
    """Return what a settings file and Pelican's own settings say; SettingsError when the file cannot be read."""
    try:
        settings: dict[str, Any] = get_settings_from_file(str(file))
    except Exception as error:
        raise SettingsError(_broken(file, error)) from error
    return settings


def wrong_settings(file: Path, settings: Mapping[str, Any]) -> Iterator[Finding]:
    """Say what of the settings cannot be right."""
    for name in ("PATH", "THEME"):
        folder = Path(settings[name])
        if not folder.is_dir():
            remedy = f"lấy lại thư mục từ git; nếu đã đổi chỗ thì ghi chỗ mới ở {name} trong {file.name}"
            yield Finding(folder.as_posix(), 1, "build", "không có thư mục này", remedy)
    if not is_web_address(url := str(settings["SITEURL"])):
        message = f'SITEURL phải là địa chỉ bắt đầu bằng http:// hoặc https://, nhận được "{url}"'
        yield Finding(file.name, 1, "build", message, "viết lại giá trị này")


def is_web_address(url: str) -> bool:
    """Say whether a text is an address that a site may have."""
    try:
        parts = urlsplit(url)
        is_plain = parts.port != 0 and not (parts.query or parts.fragment)
        return parts.scheme in ("http", "https") and bool(parts.hostname) and is_plain
    except ValueError:  # of a port that is no number, of half an IPv6 address
        return False


def _broken(file: Path, error: Exception) -> Finding:
    """Name the line of the project's own files that the exception comes from."""
    if not file.exists():
        return Finding(file.name, 1, "build", "không có tệp này", "lấy lại tệp từ git")
    root = file.absolute().parent
    where = [(frame.filename, frame.lineno or 1) for frame in traceback.extract_tb(error.__traceback__)]
    if isinstance(error, SyntaxError):
        where.append((error.filename or "", error.lineno or 1))
    ours = [(Path(name).relative_to(root).as_posix(), line) for name, line in where if _is_ours(Path(name), root)]
    name, line = ours[-1] if ours else (file.name, 1)
    message = f"tệp thiết lập bị lỗi ({type(error).__name__}: {error})"
    return Finding(name, line, "build", message, "chữa dòng này, hoặc lấy lại tệp từ git")


def _is_ours(file: Path, root: Path) -> bool:
    return file.is_relative_to(root) and not file.is_relative_to(root / ".venv") and "plugins" not in file.parts
