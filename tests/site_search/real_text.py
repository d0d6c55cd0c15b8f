"""The sample portal's articles as records, a record for each paragraph: some hundreds of them in real Vietnamese."""

from __future__ import annotations

from functools import cache
from html import escape

import yaml

from plugins.site_pages.views import Body
from plugins.site_search.records import Record
from tests.sites import ROOT


@cache
def paragraphs() -> tuple[Record, ...]:
    """Every paragraph with the title, lead and tags of its article; addresses are different from each other."""
    found: list[Record] = []
    for file in sorted((ROOT / "content/articles").rglob("*.md")):
        _, front_matter, body = file.read_text(encoding="utf-8").split("---\n", 2)
        front = yaml.safe_load(front_matter)
        more = "\n".join(front.get("tags", ()))
        for number, text in enumerate(body.split("\n\n")):
            href, day = f"/tin-tuc/{file.stem}/{number}/", str(front["date"])
            html = Body.of(f"<p>{escape(' '.join(text.split()))}</p>")
            found.append(Record(href, front["title"], front["lead"], html, more, front["section"], day, day[:10]))
    return tuple(found)
