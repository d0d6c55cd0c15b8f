"""Makes the body of an entry as its page shows it: its file is read again, for texts are not kept in memory."""

from __future__ import annotations

from pathlib import Path

from plugins.content_model.source import body_of, read_text
from plugins.fast_build.links import LinkResolver
from plugins.fast_build.markdown import to_html


class BodyReader:
    """Reads and renders one body at a time; the front matter was read and checked before."""

    def __init__(self, root: Path, links: LinkResolver) -> None:
        self._root = root
        self._links = links

    def read(self, path: str) -> str:
        """Return the body of the source file `path` as HTML with final addresses."""
        return self._links.resolve(to_html(body_of(read_text(self._root / path))), path)
