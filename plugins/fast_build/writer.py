"""The writer that Pelican uses: renders with the documented context and hands the bytes to the output tree."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from jinja2 import Template
from pelican.writers import Writer

from plugins.fast_build.output_tree import Changes, OutputTree


class ComparingWriter(Writer):  # type: ignore[misc] # Pelican has no types
    """Nothing it is given reaches the output folder before `commit`."""

    def __init__(self, output_path: str, settings: dict[str, Any]) -> None:
        super().__init__(output_path, settings)
        self._tree = OutputTree(Path(output_path), Path(settings["PENDING_PATH"]))
        settings["WRITER"] = self

    def write_file(self, name: str, template: Template, context: dict[str, Any], *_: object, **values: Any) -> None:
        """Render one page: a planned one, or that of Pelican's article or page, whose plan is in the context.

        An empty name is Pelican's way of saying that a setting has turned the page off.
        """
        if not name:
            return
        plan = context["SITE_PLAN"]
        source = values.get("article") or values.get("page")
        page = values["planned"] if source is None else plan.pages[source.entry.url]
        self.write_bytes(name, template.render(site=plan.site, meta=plan.head(page), view=page.view).encode())

    def write_bytes(self, name: str, data: bytes) -> None:
        """Take a finished file; raises WrittenTwiceError when another part of the build made it already."""
        self._tree.write(name, data)

    def commit(self) -> Changes:
        """Let the build's files take their places."""
        return self._tree.commit()
