"""Reads how the styles of a Word file look: mammoth tells only what letters and lines were given one by one."""

from __future__ import annotations

import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from xml.etree import ElementTree

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


@dataclass(frozen=True, slots=True)
class Look:
    """What a style says of its letters and lines; None or "" what it leaves to the style that it is based on."""

    font: str = ""
    is_bold: bool | None = None
    is_italic: bool | None = None
    align: str = ""

    @classmethod
    def of(cls, style: ElementTree.Element) -> Look:
        """Read the element of a style, or of the file's defaults."""
        fonts, lines = style.find(f".//{_W}rPr/{_W}rFonts"), style.find(f".//{_W}pPr/{_W}jc")
        return cls(
            fonts.get(f"{_W}ascii", "") if fonts is not None else "",
            _is_on(style.find(f".//{_W}rPr/{_W}b")),
            _is_on(style.find(f".//{_W}rPr/{_W}i")),
            lines.get(f"{_W}val", "") if lines is not None else "",
        )

    def on(self, base: Look) -> Look:
        """Return this look with what it leaves open taken from another."""
        return Look(
            self.font or base.font,
            base.is_bold if self.is_bold is None else self.is_bold,
            base.is_italic if self.is_italic is None else self.is_italic,
            self.align or base.align,
        )


def _is_on(element: ElementTree.Element | None) -> bool | None:
    return None if element is None else element.get(f"{_W}val") not in ("0", "false")


class Styles:
    """The looks that a file's styles bring."""

    def __init__(self, own: Mapping[str, Look], based_on: Mapping[str, str], default: Look, ordinary: str) -> None:
        self._own = own
        self._based_on = based_on
        self._default = default
        self._ordinary = ordinary

    @classmethod
    def of(cls, archive: zipfile.ZipFile) -> Styles:
        """Read the styles of a Word file."""
        if "word/styles.xml" not in archive.namelist():
            return cls({}, {}, Look(), "")
        root = ElementTree.fromstring(archive.read("word/styles.xml"))  # noqa: S314 - expat itself refuses XML bombs
        own, based_on, ordinary = {}, {}, ""
        for style in root.iter(f"{_W}style"):
            name = style.get(f"{_W}styleId", "")
            own[name] = Look.of(style)
            based = style.find(f"{_W}basedOn")
            based_on[name] = based.get(f"{_W}val", "") if based is not None else ""
            if style.get(f"{_W}type") == "paragraph" and style.get(f"{_W}default") == "1":
                ordinary = name
        default = root.find(f"{_W}docDefaults")
        return cls(own, based_on, Look.of(default) if default is not None else Look(), ordinary)

    def of_paragraph(self, style: str | None) -> Look:
        """Return how a paragraph looks where nothing else is said."""
        return self._of(style or self._ordinary).on(self._default)

    def of_run(self, style: str | None) -> Look:
        """Return what a character style changes."""
        return self._of(style or "")

    def _of(self, style: str) -> Look:
        look, seen = Look(), {""}
        while style not in seen:
            look = look.on(self._own.get(style, Look()))
            seen.add(style)
            style = self._based_on.get(style, "")
        return look
