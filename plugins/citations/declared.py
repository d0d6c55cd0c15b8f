"""What editors declare about documents: short names and local issuers, records, and lists in front matter.

All of it is turned into what the grammar makes of texts, so that one way of telling documents apart serves everything.
"""

from __future__ import annotations

import datetime

from plugins.citations.aliases import Alias, Aliases, phrase_key
from plugins.citations.kinds import kind_named
from plugins.citations.mentions import Mention, gap_of, issuer_name, kind_name
from plugins.citations.numbers import parse_number
from plugins.citations.resolutions import NamedResolution
from plugins.content_model.document import CitationNames


def aliases_of(names: CitationNames) -> Aliases:
    """What data/citations.yml says, as the grammar asks for it."""
    documents = [Alias(one.alias, parse_number(one.number), one.kind, one.issuer, one.date) for one in names.documents]
    return Aliases(documents, {one.abbreviation: one.name for one in names.issuers})


def declared_mention(
    number: str, kind: str | None, issuer: str | None, date: datetime.date | None, aliases: Aliases, place: int = -1
) -> Mention | None:
    """The mention that a declaration is, with a gap like a text's own; None where it names no number at all.

    Args:
        place: stands for the offset, which a declaration has not; negative, so that it comes before the text.
    """
    key = phrase_key(number)
    alias = aliases.document(key)
    named = alias.number if alias else key
    if isinstance(named, str):
        return None
    abbreviation, meant = named if isinstance(named, tuple) else ("", named)
    said = kind_named(kind or (alias and alias.kind) or abbreviation)
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
        gap=gap_of(meant),
    )
