"""Records of official documents that would lose one another, have no good address, or lack their full text."""

import re
from collections.abc import Iterator
from pathlib import PurePosixPath

from plugins.content_checks.rule import Problem, Rule
from plugins.content_checks.site import Site
from plugins.content_model.addresses import DOCUMENTS_BY_NUMBER
from plugins.content_model.finding import Severity
from plugins.content_model.library import CONTENT_FOLDER, DOCUMENTS, Record
from plugins.vietnamese.slugs import slug

_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_TAKEN = DOCUMENTS_BY_NUMBER.strip("/").rpartition("/")[2]


def check(site: Site) -> Iterator[Problem]:
    """Report what is wrong with each record beyond its schema."""
    first: dict[str, str] = {}
    for record in site.content.documents:
        earlier = first.setdefault(record.slug, record.path)
        if earlier != record.path:
            yield Problem(1, f'trùng tên với "{CONTENT_FOLDER}/{earlier}"', "đổi tên một trong hai tệp", record.path)
        yield from _address(record)
        yield from _full_text(site, record)
    for path, other in site.catalogue.doubles:
        message = f'văn bản này đã có hồ sơ ở "{CONTENT_FOLDER}/{other}"'
        yield Problem(1, message, "gộp hai hồ sơ rồi xóa một tệp", path)
    for name in site.files.names:
        if name.startswith(f"{DOCUMENTS}/") and name.lower().endswith((".yaml", ".yml")) and not name.endswith(".yml"):
            yield Problem(1, "hồ sơ văn bản có đuôi này không được đọc", "đổi đuôi tệp thành .yml", name)


def _address(record: Record) -> Iterator[Problem]:
    if record.slug == _TAKEN:
        yield Problem(1, f'tên "{record.slug}" là của một trang có sẵn', _remedy(record), record.path)
    elif not _SLUG.fullmatch(record.slug):
        yield Problem(1, f'tên "{record.slug}" không làm địa chỉ trang được', _remedy(record), record.path)


def _remedy(record: Record) -> str:
    return f'đổi tên tệp thành "{slug(f"{record.facts.number} {record.facts.date.year}")}.yml"'


def _full_text(site: Site, record: Record) -> Iterator[Problem]:
    file = record.facts.file
    if file is None:
        return
    line = site.file_line_of(record.path, "file")
    if file not in site.files:
        yield Problem(line, *site.missing_file(file, "tệp"), record.path)
    elif PurePosixPath(file).suffix.lower() in (".yml", ".yaml", ".md"):
        yield Problem(line, f'"{file}" không phải tệp toàn văn', "ghi tệp PDF hoặc Word của văn bản", record.path)


RULE = Rule(
    name="document_record",
    severity=Severity.ERROR,
    description="Hồ sơ văn bản trong content/documents trùng nhau, có tên tệp không làm địa chỉ được, hoặc thiếu tệp "
    "toàn văn đã ghi.",
    remedy="Gộp hai hồ sơ của một văn bản; đặt tên tệp theo số và năm; chép tệp toàn văn vào content/documents.",
    wrong="content/documents/36-KH ĐUK.yml",
    right="content/documents/36-kh-duk-2022.yml",
    check_site=check,
)
