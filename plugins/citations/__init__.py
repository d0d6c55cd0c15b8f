"""Official documents by their numbers: reading, writing and finding them in texts; pure, see docs/citations.md."""

from plugins.citations.aliases import NO_ALIASES, Alias, Aliases
from plugins.citations.documents import Citation, Document, DocumentKey, Gathering, Unresolved, gather
from plugins.citations.mentions import Gap, Mention, find_mentions
from plugins.citations.numbers import DocumentNumber, Layout, format_number, parse_number
from plugins.citations.resolutions import NamedResolution
from plugins.citations.short_forms import ShortNumber

__all__ = [
    "NO_ALIASES",
    "Alias",
    "Aliases",
    "Citation",
    "Document",
    "DocumentKey",
    "DocumentNumber",
    "Gap",
    "Gathering",
    "Layout",
    "Mention",
    "NamedResolution",
    "ShortNumber",
    "Unresolved",
    "find_mentions",
    "format_number",
    "gather",
    "parse_number",
]
