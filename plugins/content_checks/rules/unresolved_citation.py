"""Mentions of official documents that leave it open which document is meant: they cannot become links."""

from collections.abc import Iterator

from plugins.citations import Unresolved
from plugins.citations.catalogue import CataloguedDocument
from plugins.content_checks.rule import Problem, Rule
from plugins.content_checks.site import Site
from plugins.content_model.finding import Severity
from plugins.content_model.library import DATA, Article
from plugins.vietnamese import dates

_SHOWN = 3
"""Documents that a message names at most."""


def check(site: Site) -> Iterator[Problem]:
    """Report each mention that means no document, or may mean several."""
    known = {document.key: document for document in site.catalogue.documents}
    entries = {entry.path: entry for entry in site.entries}
    for unresolved in site.catalogue.unresolved:
        path, mention = unresolved.citation.path, unresolved.citation.mention
        line = mention.line
        entry = entries.get(path)
        if isinstance(entry, Article) and mention.start < 0:
            line = site.line_of(path, "documents", len(entry.front.documents) + mention.start)
        candidates = [_named(known[key]) for key in unresolved.candidates if key in known]
        yield Problem(max(line, 1), *_words(unresolved, candidates), path)


def _words(unresolved: Unresolved, candidates: list[str]) -> tuple[str, str]:
    """Return message and remedy."""
    mention = unresolved.citation.mention
    listed = "; ".join(candidates[:_SHOWN]) + (" …" if len(candidates) > _SHOWN else "")
    declare = f"khai trong {DATA}/citations.yml"
    if mention.gap is None:
        message = f'"{mention.text}" có thể là nhiều văn bản: {listed}'
        return message, f"ghi ngày ban hành và cơ quan ban hành ngay sau số, hoặc {declare}"
    remedy = f"viết đủ số, ký hiệu và ngày ban hành, hoặc {declare} văn bản này là gì"
    message = f'"{mention.text}" {mention.gap}, chưa rõ là văn bản nào'
    return message, f'có phải "{listed}"? Nếu phải thì {remedy}' if candidates else remedy


def _named(document: CataloguedDocument) -> str:
    day = f" ngày {dates.numeric_date(document.date)}" if document.date else ""
    issuer = f" của {document.issuer}" if document.issuer else ""
    return f"{document.name}{day}{issuer}"


RULE = Rule(
    name="unresolved_citation",
    severity=Severity.WARNING,
    description="Bài nhắc một văn bản bằng tên gọi tắt hoặc số không đủ, nên không dẫn liên kết đến văn bản được.",
    remedy="Viết đủ số, ký hiệu, ngày ban hành; tên gọi tắt hay dùng thì khai trong data/citations.yml.",
    wrong="Thực hiện Chỉ thị 05, chi bộ họp.",
    right="Thực hiện Chỉ thị số 05-CT/TW ngày 15/5/2016 của Bộ Chính trị, chi bộ họp.",
    check_site=check,
)
