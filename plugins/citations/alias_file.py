"""The portal's own file of short names and local issuers, read into aliases; docs/citations.md has its form.

Every mistake is told at once, with its line and the rule it breaks.
"""

from __future__ import annotations

from pathlib import Path

from plugins.citations.aliases import Alias, Aliases, Key, phrase_key
from plugins.citations.kinds import kind_named
from plugins.citations.numbers import parse_number
from plugins.lunar_calendar.data_file import DataFile, Entry, iso_date, plain_text

_LISTS = ("documents", "issuers")
_DOCUMENT = ("alias", "number", "kind", "issuer", "date")
_ISSUER = ("abbreviation", "name")
_STAND_IN = parse_number("01-KH/ĐU")


def load_aliases(path: Path, name: str) -> Aliases:
    """The aliases in a file that messages call `name`; DataFileError, in Vietnamese, with every mistake in it."""
    return read_aliases(path.read_text(encoding="utf-8"), name)


def read_aliases(text: str, name: str) -> Aliases:
    """The aliases in the text of such a file; DataFileError as for `load_aliases`."""
    file = DataFile(name, text)
    lists = file.entry(_LISTS)
    taken: dict[Key, int] = {}
    documents = []
    for entry in lists.entries("documents", _DOCUMENT):
        alias = _alias(entry)
        line = taken.setdefault(phrase_key(alias.phrase), entry.line)
        if line == entry.line:
            documents.append(alias)
        else:
            entry.report(f'"alias" {alias.phrase} đã khai ở dòng {line}, hãy bỏ một')
    issuers: dict[str, str] = {}
    for entry in lists.entries("issuers", _ISSUER):
        abbreviation = entry.required("abbreviation", plain_text, f"dòng {entry.line}")
        if abbreviation in issuers:
            entry.report(f'"abbreviation" {abbreviation} đã khai ở trên, hãy bỏ một')
        issuers[abbreviation] = entry.required("name", plain_text, "")
    file.finish()
    return Aliases(documents, issuers)


def _alias(entry: Entry) -> Alias:
    return Alias(
        phrase=entry.required("alias", plain_text, f"dòng {entry.line}"),
        number=entry.required("number", parse_number, _STAND_IN),
        kind=entry.optional("kind", _kind, None),
        issuer=entry.optional("issuer", plain_text, None),
        date=entry.optional("date", iso_date, None),
    )


def _kind(value: str) -> str:
    kind = kind_named(value)
    if kind is None:
        raise ValueError('phải là tên một loại văn bản như "Kế hoạch", "Chỉ thị"')
    return kind.name
