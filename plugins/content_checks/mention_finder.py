"""Finds the mentions of documents in a file, or remembers them while file and short names stay the same."""

from __future__ import annotations

from plugins.citations import Mention
from plugins.citations.declared import aliases_of
from plugins.citations.stored import read_mentions, write_mentions
from plugins.content_checks.manuscript import Manuscript
from plugins.content_model.document import CitationNames
from plugins.fast_build.memo import Memo


class MentionFinder:
    """Asks the grammar once for each text."""

    def __init__(self, memo: Memo, names: CitationNames) -> None:
        self._memo = memo
        self._aliases = aliases_of(names)
        self._names = names.digest()

    def find(self, manuscript: Manuscript) -> tuple[Mention, ...]:
        """Return the mentions in the prose of a file, each with its line of the file."""
        digest = manuscript.source.digest
        if not digest:  # a file whose front matter cannot be read
            return manuscript.mentions(self._aliases)
        known = self._memo.made(
            "mention_finder.find",
            digest,
            self._names,
            make=lambda: write_mentions(manuscript.mentions(self._aliases)),
        )
        return read_mentions(known)
