"""The list of documents for machines: CSV that office programs open as it is, and JSON.

The CSV begins with a byte order mark, without which Excel takes UTF-8 for the local code page, and a cell that Excel
would take for a formula begins with an apostrophe (OWASP, CSV Injection, read 2026-11-22).
"""

from __future__ import annotations

import csv
import io
import json

from plugins.citations.catalogue import CataloguedDocument
from plugins.content_model import addresses
from plugins.site_pages.site import Place

COLUMNS = {
    "number": "Số, ký hiệu",
    "kind": "Loại",
    "issuer": "Cơ quan ban hành",
    "date": "Ngày ban hành",
    "effective": "Có hiệu lực từ",
    "expired": "Hết hiệu lực từ",
    "abstract": "Trích yếu",
    "citations": "Số bài, trang dẫn",
    "page": "Trang văn bản",
    "file": "Tệp toàn văn",
    "official": "Địa chỉ chính thức",
}
"""Keys of the JSON with the headings of the CSV."""
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def documents_csv(documents: tuple[CataloguedDocument, ...], place: Place) -> bytes:
    """Return the documents as CSV, a row each in the order given."""
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(COLUMNS.values())
    for document in documents:
        row = _row(document, place)
        writer.writerow([_cell(row[key]) for key in COLUMNS])
    return text.getvalue().encode("utf-8-sig")


def documents_json(documents: tuple[CataloguedDocument, ...], place: Place) -> bytes:
    """Return the documents as JSON; a key whose value is not known is left out."""
    rows = [{key: value for key, value in _row(document, place).items() if value is not None} for document in documents]
    return (json.dumps({"documents": rows}, ensure_ascii=False, indent=1) + "\n").encode()


def _row(document: CataloguedDocument, place: Place) -> dict[str, str | int | None]:
    facts = document.record.facts if document.record else None
    return {
        "number": document.number,
        "kind": document.kind,
        "issuer": document.issuer,
        "date": document.date.isoformat() if document.date else None,
        "effective": facts.effective.isoformat() if facts and facts.effective else None,
        "expired": facts.expired.isoformat() if facts and facts.expired else None,
        "abstract": facts.abstract if facts else None,
        "citations": len(document.cited_in),
        "page": place.absolute(addresses.document_url(document.slug)),
        "file": place.absolute(f"/{document.file}") if document.file else None,
        "official": document.url,
    }


def _cell(value: str | int | None) -> str:
    text = "" if value is None else str(value)
    return f"'{text}" if text.startswith(_FORMULA) else text
