"""Makes the body of an entry as its page shows it; its file is read again, unless its HTML is remembered.

What is remembered depends on the text alone. Links and pictures get their addresses each time, because those depend on
other files.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from plugins.content_model.source import body_of, digest_of, read_text
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

    def read(self, path: str) -> str:
        """Return the body of the source file `path` as HTML with final addresses."""
        return self._links.resolve(self._html(path), path)

    def _html(self, path: str) -> str:
        known = self._memo.recall(self._key(self._digests[path]))
        if known is not None:
            return known.decode()
        text = read_text(self._root / path)
        html = to_html(body_of(text))
        self._memo.keep(self._key(digest_of(text)), html.encode())  # it may have changed since it was checked
        return html

    def _key(self, digest: bytes) -> bytes:
        return self._memo.key("markdown.to_html", digest)
