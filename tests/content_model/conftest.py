"""A content folder with one article or one data file, read as the build reads it."""

from pathlib import Path

import pytest

from plugins.content_model.library import Library
from tests.content_model.sample import ARTICLE, DEPARTMENT, Messages, Write


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Write a file of the content folder, which begins with a department alone."""

    def write_file(path: str, text: str) -> None:
        file = tmp_path / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8", newline="")

    write_file("data/department.yml", DEPARTMENT)
    return write_file


@pytest.fixture
def messages(tmp_path: Path, write: Write) -> Messages:
    """Return what is said of an article with this front matter, or of the file at `path` with this text."""

    def read(text: str, path: str = ARTICLE) -> list[str]:
        write(path, f"---\n{text.rstrip()}\n---\n\nNội dung.\n" if path.endswith(".md") else text)
        library = Library(tmp_path)
        for _ in library.read():
            pass
        return [str(finding).removeprefix(f"content/{path}:") for finding in sorted(library.findings)]

    return read
