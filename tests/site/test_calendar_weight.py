"""The sidebar's calendar adds at most 3 KB to a page, compressed: markup, styles, its module and the month's words."""

import gzip
import re
from pathlib import Path

from tests.sites import ROOT

LIMIT = 3 * 1024
OWN = ("calendar-grid", "calendar-today")
"""Components that the sidebar shows; the others belong to the pages below /lich/."""


def compressed(data: bytes) -> int:
    return len(gzip.compress(data, 9))


def styles(*components: str) -> bytes:
    css = ROOT / "theme/static/css"
    sheets = [css / "tokens.css", css / "base.css", css / "layout.css", *sorted((css / "components").glob("*.css"))]
    return b"".join(
        path.read_bytes() for path in sheets if not path.stem.startswith("calendar-") or path.stem in components
    )


def test_the_sidebar_adds_at_most_3_kb_to_a_page(public_site: Path) -> None:
    page = (public_site / "gioi-thieu/index.html").read_text("utf-8")
    slot = re.search(r'<section class="calendar-today".*?</script>', page, re.DOTALL)
    assert slot is not None
    [module] = public_site.glob("theme/calendar-today.*.js")
    months = [compressed(path.read_bytes()) for path in public_site.glob("lich/20*/*.json")]
    assert len(months) == 24
    parts = {
        "markup": compressed(page.encode()) - compressed(page.replace(slot[0], "").encode()),
        "styles": compressed(styles(*OWN)) - compressed(styles()),
        "module": compressed(module.read_bytes()),
        "month": max(months),
    }
    assert sum(parts.values()) <= LIMIT, parts


def test_what_the_sidebar_loads_at_once_is_one_module_and_one_file(public_site: Path) -> None:
    """The other modules are imported when the grid is used or the month has no file."""
    [module] = public_site.glob("theme/calendar-today.*.js")
    assert not re.search(r"^(import|export .* from) ", module.read_text("utf-8"), re.MULTILINE)
