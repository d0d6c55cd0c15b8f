"""What a document is, in the words of schema.org, as JSON-LD.

A number with a year is that of a legal document (Law 64/2025/QH15), which schema.org calls Legislation; plans,
directives and letters are a DigitalDocument (https://schema.org/Legislation, read 2026-11-22).
"""

from __future__ import annotations

from markupsafe import Markup

from plugins.citations.catalogue import CataloguedDocument
from plugins.site_output.json_ld import Node, script_text


def structured_data(document: CataloguedDocument, address: str) -> Markup:
    """Return what machines are told of a document, whose page has the absolute `address`."""
    issuer: Node | None = {"@type": "Organization", "name": document.issuer} if document.issuer else None
    facts = document.record.facts if document.record else None
    node: Node = {
        "@context": "https://schema.org",
        "name": document.name,
        "abstract": facts.abstract if facts else None,
        "inLanguage": "vi",
        "mainEntityOfPage": address,
        "sameAs": document.url,
        "datePublished": document.date.isoformat() if document.date else None,
        **(_as_legislation(document, issuer) if document.is_legislation else _as_document(document, issuer)),
    }
    return script_text({name: value for name, value in node.items() if value})


def _as_legislation(document: CataloguedDocument, issuer: Node | None) -> Node:
    facts = document.record.facts if document.record else None
    return {
        "@type": "Legislation",
        "legislationIdentifier": document.number,
        "legislationType": document.kind,
        "legislationDate": document.date.isoformat() if document.date else None,
        "legislationPassedBy": issuer,
        "legislationDateOfApplicability": facts.effective.isoformat() if facts and facts.effective else None,
    }


def _as_document(document: CataloguedDocument, issuer: Node | None) -> Node:
    return {"@type": "DigitalDocument", "identifier": document.number, "publisher": issuer}
