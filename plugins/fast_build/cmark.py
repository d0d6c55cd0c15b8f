"""The Markdown engine: cmark-gfm through cmarkgfm, whose memory is given back.

cmarkgfm 2025.10.22 frees neither the tree nor the text that it renders (its cmark.py, read 2026-11-22): 50 KiB an
article, 2.5 GiB for 50,000, and half as much time again for fresh memory. cmark's own functions for it stand in the
same library, whose names Linux and macOS let anyone call; Windows does not, and there a process only grows.
"""

from __future__ import annotations

import ctypes
from collections.abc import Callable
from functools import lru_cache
from typing import Any

from cmarkgfm import _cmark, cmark
from cmarkgfm.cmark import Options

_EXTENSIONS = ("table", "autolink", "tagfilter", "strikethrough", "tasklist")
_Release = Callable[[int], None]


def to_html(text: str, options: int) -> str:
    """Render GitHub's Markdown; `options` are those of cmarkgfm's `Options`."""
    options |= Options.CMARK_OPT_GITHUB_PRE_LANG
    encoded = text.encode()
    parser = _cmark.lib.cmark_parser_new(options)
    try:
        for extension in _extensions():
            _cmark.lib.cmark_parser_attach_syntax_extension(parser, extension)
        _cmark.lib.cmark_parser_feed(parser, encoded, len(encoded))
        return _rendered(_cmark.lib.cmark_parser_finish(parser), options, parser)
    finally:
        _cmark.lib.cmark_parser_free(parser)


def _rendered(tree: Any, options: int, parser: Any) -> str:
    release_tree, release_text = _releases()
    html = _cmark.lib.cmark_render_html(tree, options, _cmark.lib.cmark_parser_get_syntax_extensions(parser))
    text: bytes = _cmark.ffi.string(html)
    release_text(_address(html))
    release_tree(_address(tree))
    return text.decode()


def _address(pointer: Any) -> int:
    return int(_cmark.ffi.cast("uintptr_t", pointer))


@lru_cache(maxsize=1)
def _extensions() -> tuple[Any, ...]:
    cmark.core_extensions_ensure_registered()
    return tuple(map(cmark.find_syntax_extension, _EXTENSIONS))


@lru_cache(maxsize=1)
def _releases() -> tuple[_Release, _Release]:
    """Return what frees a tree and a text; on a system that hides them, what does nothing."""
    try:
        return _freeing(ctypes.CDLL(_cmark.__file__).cmark_node_free), _freeing(ctypes.CDLL(None).free)
    except (AttributeError, TypeError, OSError):
        return _keep, _keep


def _freeing(function: Any) -> _Release:
    function.argtypes, function.restype = [ctypes.c_void_p], None
    release: _Release = function
    return release


def _keep(address: int) -> None:
    """Leave the memory to the end of the process."""
