"""Plans the style-guide page, which shows every component with every example.

Only builds for the editors have it: it names no news and would be noise to readers.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from plugins.style_guide.examples import ComponentExamples, load_examples

ADDRESS = "mau-giao-dien/"
"""Where the page stands, below the site's root."""
TEMPLATE = "style_guide"
"""The page's template, without its suffix."""
HEADING = "Mẫu giao diện"
"""Title and h1 of the page."""


@dataclass(frozen=True, slots=True)
class StyleGuideView:
    """The style-guide page."""

    heading: str
    components: tuple[ComponentExamples, ...]


def plan(theme_dir: Path) -> StyleGuideView:
    """Return what the style-guide page of a theme shows; ValueError as `load_examples`."""
    return StyleGuideView(HEADING, load_examples(theme_dir))
