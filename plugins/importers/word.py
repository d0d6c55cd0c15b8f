"""Reads a Word file (.docx) as blocks.

The mammoth library reads the file; this module turns what it found into blocks, reads fonts of before Unicode, and says
what the file holds that no block can: a chart, a formula, a change that nobody has accepted yet.
"""

from __future__ import annotations

import re
import unicodedata
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, BinaryIO
from xml.etree import ElementTree
from xml.parsers.expat import ExpatError

import mammoth
from mammoth import documents
from mammoth.docx.files import InvalidFileReferenceError

from plugins.importers.blocks import Align, Block, Doubt, Paragraph, Photo, Span, Table
from plugins.importers.word_styles import Look, Styles
from plugins.vietnamese.legacy_fonts import LegacyFont, legacy_font, to_unicode

_MOST = 500_000_000
"""Bytes that a file may have unpacked; one that has more was made to do harm."""
_SAVE_AS = 'mở bằng Word, chọn "Lưu thành" (Save As), kiểu "Word Document (*.docx)"'
_OTHERS = (
    (b"\xd0\xcf\x11\xe0", "là tệp Word đời cũ (.doc) hoặc có mật khẩu", f"{_SAVE_AS}, bỏ mật khẩu nếu có"),
    (b"%PDF", "là tệp PDF", "lấy bản Word của bài"),
    (b"{\\rtf", "là tệp RTF", _SAVE_AS),
)
_BROKEN = (zipfile.BadZipFile, zlib.error, ElementTree.ParseError, ExpatError, LookupError, ValueError, RuntimeError)
"""What the readers of archives and of XML raise on files that are cut off, spoilt or made up."""
_ALIGNS = {"center": Align.CENTRE, "right": Align.RIGHT, "end": Align.RIGHT}
_LOST = (
    (r"<m:oMath\b", "công thức", "viết lại bằng chữ hoặc chụp thành ảnh"),
    (r"drawingml/2006/chart\"", "biểu đồ", "chụp thành ảnh, hoặc viết số liệu thành bảng"),
    (r"drawingml/2006/diagram\"", "sơ đồ SmartArt", "chụp thành ảnh, hoặc viết thành danh sách"),
)
_CHANGED = re.compile(r"<w:(?:ins|del|moveFrom)\b")
_GUESSED = re.compile(
    r"automatically generated|AI-generated|được tạo tự động|^(?:Picture|Hình ảnh) \d+$", re.IGNORECASE
)
_CROPPED = re.compile(r"<a:srcRect\s[^>]*\b[lrtb]=\"[1-9]")


class UnreadableWordError(Exception):
    """A file that is no Word file or is broken; its text is Vietnamese and says what, where, how to mend it."""


@dataclass(frozen=True, slots=True)
class WordText:
    """What a Word file holds."""

    blocks: tuple[Block, ...]
    doubts: tuple[Doubt, ...]
    """About the whole of it."""


def read_word(file: Path) -> WordText:
    """Return the blocks of a Word file in the order of reading; UnreadableWordError when it cannot be read."""
    try:
        with file.open("rb") as opened, zipfile.ZipFile(opened) as archive:
            if sum(entry.file_size for entry in archive.infolist()) > _MOST:
                raise UnreadableWordError(f"{file} quá lớn khi giải nén; sửa: lấy bản Word gốc của bài.")
            source = _source(archive)
            document = _document(opened)
            reader = _Reader(Styles.of(archive), document.notes)
            blocks = tuple(reader.blocks(document.children))
    except _BROKEN as error:
        raise UnreadableWordError(_unreadable(file)) from error
    return WordText(blocks, (*_doubts(source, document), *reader.doubts))


def _source(archive: zipfile.ZipFile) -> str:
    """Return the XML of the text; KeyError when the archive holds none. Word on the web numbers the file's name."""
    name = next((name for name in archive.namelist() if re.fullmatch(r"word/document\d*\.xml", name)), "")
    return archive.read(name).decode("utf-8", "replace")


def _document(opened: BinaryIO) -> Any:
    """Return mammoth's document: its way of handing it out is a transformation before HTML is made."""
    kept = []

    def keep(document: Any) -> Any:
        kept.append(document)
        return document.copy(children=[])

    mammoth.convert_to_html(opened, transform_document=keep, include_embedded_style_map=False)
    return kept[0]


def _unreadable(file: Path) -> str:
    with file.open("rb") as opened:
        head = opened.read(8)
    for start, what, remedy in _OTHERS:
        if head.startswith(start):
            return f"{file} {what}; sửa: {remedy}."
    return f"{file} không phải tệp Word (.docx) hoặc đã hỏng; sửa: {_SAVE_AS}."


def _doubts(source: str, document: Any) -> Iterator[Doubt]:
    for pattern, what, remedy in _LOST:
        if count := len(re.findall(pattern, source)):
            yield Doubt(f"{count} {what} trong Word không chuyển được", remedy)
    if _CHANGED.search(source):
        message = "bản Word còn chỗ sửa chưa duyệt (Track Changes); ở đây lấy như đã chấp nhận tất cả"
        yield Doubt(message, "đọc lại những chỗ ấy với người sửa")
    if document.comments:
        message = f"bản Word có {len(document.comments)} nhận xét (Comment), không chuyển sang"
        yield Doubt(message, "xem lại các nhận xét ấy trong Word")
    if _CROPPED.search(source):
        message = "có ảnh được cắt bớt trong Word; tệp ảnh ở đây là ảnh chưa cắt"
        yield Doubt(message, "cắt lại ảnh nếu phần thừa không được đăng")


class _Reader:
    """Turns mammoth's elements into blocks."""

    def __init__(self, styles: Styles, notes: Any) -> None:
        self._styles = styles
        self._notes = notes
        self._legacy: set[LegacyFont] = set()
        self._has_merged = False
        self._linked = 0

    @property
    def doubts(self) -> Iterator[Doubt]:
        """What was noticed on the way."""
        if self._legacy:
            kinds = ", ".join(sorted({font.value.partition(",")[0] for font in self._legacy}))
            message = f"bài gõ bằng phông cũ ({kinds}), đã chuyển sang Unicode"
            yield Doubt(message, "đọc lại tên riêng và chữ hoa")
        if self._linked:
            message = f"{self._linked} ảnh chỉ được liên kết, không nằm trong tệp Word"
            yield Doubt(message, "chép tệp ảnh ấy vào content/images rồi chèn vào bài")
        if self._has_merged:
            yield Doubt("có bảng gộp ô; chữ của ô gộp nằm ở ô đầu, các ô kia để trống", "xem lại bảng")

    def blocks(self, elements: Iterable[Any]) -> Iterator[Block]:
        for element in elements:
            if isinstance(element, documents.Paragraph):
                yield from self._paragraph(element)
            elif isinstance(element, documents.Table):
                yield Table(tuple(self._rows(element)))

    def _rows(self, table: Any) -> Iterator[tuple[tuple[Block, ...], ...]]:
        """Yield the rows of a table with merged cells taken apart: what was merged stands in the first of them."""
        below: dict[int, int] = {}
        rows = []
        for row in table.children:
            cells: list[tuple[Block, ...]] = []
            for cell in row.children:
                _skip(below, cells)
                self._has_merged = self._has_merged or cell.colspan > 1 or cell.rowspan > 1
                for column in range(cell.colspan):
                    if cell.rowspan > 1:
                        below[len(cells)] = cell.rowspan - 1
                    cells.append(tuple(self.blocks(cell.children)) if column == 0 else ())
            _skip(below, cells)
            rows.append(cells)
        width = max(map(len, rows), default=0)
        for cells in rows:
            yield tuple(cells) + ((),) * (width - len(cells))

    def _paragraph(self, element: Any) -> Iterator[Block]:
        """Yield a paragraph, and the photos that stand in it each by itself."""
        look = self._styles.of_paragraph(element.style_id)
        made = Paragraph(
            (),
            align=_ALIGNS.get(element.alignment or look.align, Align.LEFT),
            style=(element.style_name or "").lower(),
            depth=int(element.numbering.level_index) if element.numbering else None,
            is_numbered=bool(element.numbering and element.numbering.is_ordered),
        )
        spans: list[Span] = []
        for part in self._inline(element.children, look, None):
            if isinstance(part, Span):
                spans.append(part)
                continue
            yield from _with_spans(made, spans)
            spans = []
            yield part
        yield from _with_spans(made, spans)

    def _inline(self, elements: Iterable[Any], look: Look, href: str | None) -> Iterator[Span | Photo]:
        for element in elements:
            match element:
                case documents.Run():
                    own = Look(element.font or "", element.is_bold or None, element.is_italic or None)
                    looks = own.on(self._styles.of_run(element.style_id)).on(look)
                    yield from self._inline(element.children, looks, href)
                case documents.Text():
                    yield _span(self._read(element.value, look.font), look, href)
                case documents.Tab():
                    yield _span(" ", look, href)
                case documents.Break(break_type="line"):
                    yield _span("\n", look, href)
                case documents.Hyperlink():
                    yield from self._inline(element.children, look, element.href)
                case documents.NoteReference():
                    yield Span("", note=self._note(element))
                case documents.Image():
                    yield from self._photo(element)

    def _photo(self, image: Any) -> Iterator[Photo]:
        try:
            with image.open() as opened:
                yield Photo(opened.read(), _alt(image.alt_text))
        except InvalidFileReferenceError:
            self._linked += 1

    def _note(self, reference: Any) -> str:
        paragraphs = (block for block in self.blocks(self._notes.resolve(reference).body))
        return " ".join(block.text for block in paragraphs if isinstance(block, Paragraph))

    def _read(self, text: str, font: str) -> str:
        kind = legacy_font(font)
        if kind is None:
            return unicodedata.normalize("NFC", text)
        self._legacy.add(kind)
        return to_unicode(text, kind)


def _skip(below: dict[int, int], cells: list[tuple[Block, ...]]) -> None:
    """Leave cells empty that one further up reaches down into."""
    while below.get(len(cells), 0):
        below[len(cells)] -= 1
        cells.append(())


def _with_spans(paragraph: Paragraph, spans: list[Span]) -> Iterator[Paragraph]:
    made = replace(paragraph, spans=tuple(spans))
    if made.text or any(span.note for span in spans):
        yield made


def _span(text: str, look: Look, href: str | None) -> Span:
    return Span(text, bool(look.is_bold), bool(look.is_italic), href)


def _alt(text: str | None) -> str:
    """Return what a person wrote; Word's own guesses are in English and say so."""
    written = " ".join((text or "").split())
    return "" if _GUESSED.search(written) else written
