"""One file while its text is in memory: what the rules of a file look at."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace
from datetime import datetime
from functools import cached_property
from itertools import accumulate
from pathlib import Path

from plugins.citations import Aliases, Mention, find_mentions
from plugins.content_checks.files import Files
from plugins.content_checks.outline import Outline, outline
from plugins.content_checks.prose import names_in, prose, whole
from plugins.content_model.library import Article, Page
from plugins.content_model.references import References
from plugins.content_model.source import Location, Source, SourceError, read_markdown
from plugins.vietnamese.flaws import Flaw
from plugins.vietnamese.hygiene import flaws_in


class Manuscript:
    """A Markdown file with its entry, None where the schema refused it, and what can be asked about it.

    Each reading of the text is made at most once, and only when a rule asks for it.
    """

    def __init__(
        self,
        root: Path,
        path: str,
        source: Source | None,
        entry: Article | Page | None,
        references: References,
        files: Files,
        now: datetime,
    ) -> None:
        """Take the file at `path`, posix and relative to `root`; without a `source` it is read when a rule asks."""
        self.path = path
        self.entry = entry
        self._root = root
        self._given = source
        self._references = references
        self._files = files
        self._now = now
        self.asked_beyond = False
        """True when somebody has asked for what the file itself does not say."""

    @property
    def references(self) -> References:
        """What the data files declare."""
        self.asked_beyond = True
        return self._references

    @property
    def files(self) -> Files:
        """What lies in the content folder."""
        self.asked_beyond = True
        return self._files

    @property
    def now(self) -> datetime:
        """The moment of the readers."""
        self.asked_beyond = True
        return self._now

    @cached_property
    def source(self) -> Source:
        """The file itself; if it has been spoilt since it was read, what can still be looked at."""
        try:
            return self._given or read_markdown(self._root, self.path)
        except SourceError as error:
            return error.source or Source(self.path, {}, "", "", 1)

    @property
    def article(self) -> Article | None:
        """The entry if it is an article."""
        return self.entry if isinstance(self.entry, Article) else None

    @cached_property
    def outline(self) -> Outline:
        """What the Markdown engine makes of the body."""
        return outline(self.source.body, self.source.body_line)

    @cached_property
    def prose(self) -> str:
        """The file's sentences, each where it stands in the file; see prose.py."""
        return prose(self.source.front_text, self.source.body)

    @cached_property
    def flaws(self) -> tuple[Flaw, ...]:
        """The flaws of hygiene in the prose."""
        return flaws_in(self.prose, names_in(self.source.front))

    def mentions(self, aliases: Aliases) -> tuple[Mention, ...]:
        """Return the mentions of documents in the prose, each with its line of the file."""
        found = find_mentions(self.prose, aliases)
        return tuple(replace(mention, line=self.line_at(mention.start)) for mention in found)

    def line_of(self, *location: str | int) -> int:
        """Return the line of the file with a value of the front matter, such as "image", "alt"."""
        place: Location = location
        return self.source.line_of(place)

    def line_at(self, offset: int) -> int:
        """Return the line of the file with the character `offset` of the prose."""
        return bisect_right(self._line_starts, offset)

    @cached_property
    def _line_starts(self) -> list[int]:
        lines = whole(self.source.front_text, self.source.body).split("\n")
        return list(accumulate((len(line) + 1 for line in lines), initial=0))
