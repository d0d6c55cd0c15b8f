"""Plans the style-guide page, which shows every component with every example.

Only builds for the editors have it: it names no news and would be noise to readers.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from plugins.content_model.addresses import STYLE_GUIDE
from plugins.site_pages import views
from plugins.site_pages.plan import PlannedPage
from plugins.site_pages.site import Place
from plugins.style_guide.examples import ComponentExamples, load_examples

TEMPLATE = "style_guide"
"""The page's template, without its suffix."""
HEADING = "Thư viện giao diện"
"""Title and h1 of the page."""


@dataclass(frozen=True, slots=True)
class StyleGuideView:
    """The style-guide page."""

    heading: str
    components: tuple[ComponentExamples, ...]


def style_guide(theme: Path, site: views.Site, place: Place) -> PlannedPage:
    """Return the style-guide page of a theme, for editors and not for indexes; ValueError as `load_examples`."""
    meta = views.Meta(
        title=f"{HEADING} – {site.name}",
        description="Mọi thành phần của giao diện với từng ví dụ.",
        canonical=place.absolute(STYLE_GUIDE),
        robots="noindex",
        breadcrumbs=(views.Link("Trang chủ", site.home),),
    )
    return PlannedPage(STYLE_GUIDE, TEMPLATE, meta, StyleGuideView(HEADING, load_examples(theme)), is_public=False)


def pictures(theme: Path) -> dict[str, bytes]:
    """Return the pictures that examples show, by their path inside the site: beside the page that shows them."""
    folder = STYLE_GUIDE.lstrip("/")
    return {f"{folder}{path.name}": path.read_bytes() for path in sorted((theme / "examples").glob("*.svg"))}
