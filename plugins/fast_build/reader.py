"""Makes the body of an entry as its page shows it; its file is read again, unless its HTML is remembered.

What is remembered depends on the text, and on the portal's short names of documents, alone. Links and pictures get
their addresses each time, because those depend on other files.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from plugins.citations.links import NO_LINKS, CitationLinks
from plugins.content_checks.prose import body_start
from plugins.content_model.source import digest_of, front_and_body, read_text
from plugins.fast_build.links import LinkResolver
from plugins.fast_build.markdown import to_html
from plugins.fast_build.memo import Memo


class BodyReader:
    """Reads and renders one body at a time; the front matter was read and checked before."""

    def __init__(self, root: Path, digests: Mapping[str, bytes], memo: Memo, links: LinkResolver) -> None:
        """`digests` has what stands for the text of each file, as it was when it was checked."""
        self._root = root
        self._digests = digests
        self._memo = memo
        self._links = links
        self._citations = NO_LINKS

    def with_citations(self, citations: CitationLinks) -> BodyReader:
        """Return a reader that links the mentions of documents too."""
        reader = BodyReader(self._root, self._digests, self._memo, self._links)
        reader._citations = citations
        return reader

    def read(self, path: str) -> str:
        """Return the body of the source file `path` as HTML with final addresses."""
        return self._links.resolve(self._citations.linked(self._html(path), path), path)

    def _html(self, path: str) -> str:
        known = self._memo.recall(self._key(self._digests.get(path, b"")))
        if known is not None:
            return known.decode()
        text = read_text(self._root / path)
        digest = digest_of(text)
        front_text, body = front_and_body(text)
        if digest != self._digests[path]:  # changed since it was checked, so that its mentions stand elsewhere
            return to_html(body)
        html = to_html(self._citations.marked(body, path, body_start(front_text)))
        self._memo.keep(self._key(digest), html.encode())
        return html

    def _key(self, digest: bytes) -> bytes:
        return self._memo.key("reader.marked_html", digest, self._citations.names)
