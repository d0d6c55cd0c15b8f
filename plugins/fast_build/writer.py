"""The writer that Pelican uses: renders with the documented context and hands the bytes to the output tree.

A page is a pure function of what its plan gives it, of what all pages share and of the theme. Where these are those of
a build before and the file of that build still stands, byte for byte, it is not rendered again.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from hashlib import blake2b
from pathlib import Path
from typing import Any

from jinja2 import Template
from pelican.writers import Writer

from plugins.fast_build.facts import Facts
from plugins.fast_build.memo import memo_of
from plugins.fast_build.output_tree import Changes, OutputTree
from plugins.site_pages.views import Card


class ComparingWriter(Writer):  # type: ignore[misc] # Pelican has no types
    """Nothing it is given reaches the output folder before `commit`."""

    def __init__(self, output_path: str, settings: dict[str, Any]) -> None:
        super().__init__(output_path, settings)
        self._tree = OutputTree(Path(output_path), Path(settings["PENDING_PATH"]))
        self._memo = memo_of(settings)
        self._facts = Facts(Card)
        self._theme = _theme_digest(settings)
        self._shared = b""
        settings["WRITER"] = self

    def write_file(self, name: str, template: Template, context: dict[str, Any], *_: object, **values: Any) -> None:
        """Render one planned page; an empty name is Pelican's way of saying that a setting has turned the page off."""
        if not name:
            return
        plan, page = context["SITE_PLAN"], values["planned"]
        facts = self._facts.of(page.meta, page.view, page.last_modified, page.is_public)
        key = self._memo.key("writer.page", self._shared_by_all(plan, template), page.template.encode(), facts)
        known = self._memo.recall(key)
        if known is None or not self._tree.keep(name, known.hex()):
            html: str = template.render(site=plan.site, meta=plan.head(page), view=page.view)
            self._memo.keep(key, bytes.fromhex(self._tree.write(name, html.encode())))

    def write_bytes(self, name: str, data: bytes) -> None:
        """Take a finished file; raises WrittenTwiceError when another part of the build made it already."""
        self._tree.write(name, data)

    def commit(self) -> Changes:
        """Let the build's files take their places."""
        return self._tree.commit()

    def _shared_by_all(self, plan: Any, template: Template) -> bytes:
        """Return what stands for all that every page depends on."""
        if not self._shared:
            values = {
                name: value for name, value in sorted(template.environment.globals.items()) if not callable(value)
            }
            facts = self._facts.of(plan.site, plan.place, values)
            self._shared = blake2b(self._theme + facts, digest_size=16).digest()
        return self._shared


def _theme_digest(settings: Mapping[str, Any]) -> bytes:
    """Return what stands for every template and for the way in which it is compiled."""
    state = blake2b(repr(sorted(settings["JINJA_ENVIRONMENT"].items(), key=str)).encode(), digest_size=16)
    for path in _templates(settings):
        state.update(blake2b(str(path).encode()).digest())
        state.update(blake2b(path.read_bytes()).digest())
    return state.digest()


def _templates(settings: Mapping[str, Any]) -> Iterator[Path]:
    for folder in (*settings["THEME_TEMPLATES_OVERRIDES"], f"{settings['THEME']}/templates"):
        yield from sorted(path for path in Path(folder).rglob("*") if path.is_file())
