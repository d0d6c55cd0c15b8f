"""What editors declare about documents: short names and local issuers, records, and lists in front matter.

All of it is turned into what the grammar makes of texts, so that one way of telling documents apart serves everything.
"""

from __future__ import annotations

import datetime

from plugins.citations.aliases import Alias, Aliases, phrase_key
from plugins.citations.kinds import kind_named
from plugins.citations.mentions import Mention, issuer_name, kind_name
from plugins.citations.numbers import DocumentNumber, parse_number
from plugins.citations.resolutions import NamedResolution
from plugins.content_model.document import CitationNames


def aliases_of(names: CitationNames) -> Aliases:
    """What data/citations.yml says, as the grammar asks for it."""
    documents = [Alias(one.alias, parse_number(one.number), one.kind, one.issuer, one.date) for one in names.documents]
    return Aliases(documents, {one.abbreviation: one.name for one in names.issuers})


def declared_mention(
    number: str, kind: str | None, issuer: str | None, date: datetime.date | None, aliases: Aliases, place: int = -1
) -> Mention | None:
    """The mention that a declaration is; None where its number is no complete one and no alias completes it.

    Args:
        place: stands for the offset, which a declaration has not; negative, so that it comes before the text.
    """
    key = phrase_key(number)
    alias = aliases.document(key)
    meant = alias.number if alias else key
    if not isinstance(meant, DocumentNumber | NamedResolution):
        return None
    if isinstance(meant, NamedResolution) and meant.is_plenum and not meant.term:
        return None
    said = kind_named(kind) if kind else kind_named((alias and alias.kind) or "")
    return Mention(
        start=place,
        end=place,
        line=0,
        text=number,
        kind=kind_name(said, meant),
        number=meant,
        issuer=issuer_name(meant, issuer or (alias.issuer if alias else None), aliases),
        date=date or (alias.date if alias else None),
        year=None,
        term=meant.term if isinstance(meant, NamedResolution) else "",
        is_linkable=False,
    )
