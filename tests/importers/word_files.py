"""Makes Word files for tests with python-docx, which writes the same parts of the format as Word does."""

from __future__ import annotations

import re
import shutil
import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import docx
from docx.document import Document
from docx.text.paragraph import Paragraph
from PIL import Image


def photo(colour: str = "red", kind: str = "JPEG") -> BytesIO:
    """Return a picture file."""
    made = BytesIO()
    Image.new("RGB", (800, 600), colour).save(made, kind)
    made.seek(0)
    return made


def saved(folder: Path, write: Callable[[Document], None]) -> Path:
    """Save a Word file that `write` has written."""
    document = docx.Document()
    write(document)
    file = folder / "bai.docx"
    document.save(str(file))
    return file


def in_font(paragraph: Paragraph, text: str, font: str) -> None:
    """Add letters in a font."""
    paragraph.add_run(text).font.name = font


def changed(file: Path, part: str, pattern: str, replacement: str) -> Path:
    """Change the XML of one part of a Word file as no library offers to; fail when there is nothing to change."""
    other = file.with_name("khac.docx")
    with zipfile.ZipFile(file) as source, zipfile.ZipFile(other, "w") as target:
        for name in source.namelist():
            data = source.read(name)
            if name == part:
                text, count = re.subn(pattern, replacement, data.decode(), count=1, flags=re.DOTALL)
                assert count == 1
                data = text.encode()
            target.writestr(name, data)
    shutil.move(other, file)
    return file
