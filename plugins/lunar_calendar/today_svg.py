"""The day's leaf of a tear-off calendar as an SVG picture, for readers whose browser runs no script.

The picture stands alone: no script, no font and no file from elsewhere, and its words again in title and desc for those
who do not see it. Loaded as an image, its own style element follows the reader's light or dark scheme without touching
the page's content security policy; where even that is refused, the presentation attributes give the light scheme.
"""

from collections.abc import Iterator
from datetime import date
from textwrap import wrap
from typing import NamedTuple
from xml.sax.saxutils import escape

from plugins.lunar_calendar.day_panel import DayPanel, day_panel
from plugins.lunar_calendar.lunar_words import in_short, spoken
from plugins.lunar_calendar.observances import NO_OBSERVANCES, ObservanceTable

WIDTH = 320
LETTERS_A_LINE = 36  # at the size of a note, Vietnamese text of this length stays inside the leaf


class Scheme(NamedTuple):
    """The colours of the leaf, each "#rrggbb"; ink and accent are read on paper."""

    paper: str
    ink: str
    accent: str


LIGHT = Scheme(paper="#ffffff", ink="#1f2328", accent="#b3121d")
DARK = Scheme(paper="#1b1f24", ink="#f0f2f4", accent="#ff9d94")


class Line(NamedTuple):
    """A line of the leaf: its words, the colour they take, their size and the height they need, in pixels."""

    words: str
    colour: str
    size: int
    height: int


def today_svg(day: date, table: ObservanceTable = NO_OBSERVANCES) -> str:
    """The leaf of a solar day as an SVG document; ValueError, in Vietnamese, outside 1900-01-31 to 2100-12-31."""
    panel = day_panel(day, table)
    lines = list(_lines(panel))
    height = sum(line.height for line in lines) + 32
    names = (observance.name for observance in panel.observances)
    return f"""<svg xmlns="http://www.w3.org/2000/svg" lang="vi" width="{WIDTH}" height="{height}" \
viewBox="0 0 {WIDTH} {height}" role="img" aria-labelledby="title desc">
<title id="title">{escape(spoken(day, names))}</title>
<desc id="desc">{escape(_description(panel))}</desc>
<style>
@media (prefers-color-scheme: dark) {{
  .paper {{ fill: {DARK.paper} }}
  .ink {{ fill: {DARK.ink} }}
  .accent {{ fill: {DARK.accent} }}
  .edge {{ stroke: {DARK.accent} }}
}}
</style>
<rect class="paper edge" x="1" y="1" width="{WIDTH - 2}" height="{height - 2}" rx="12" fill="{LIGHT.paper}" \
stroke="{LIGHT.accent}" stroke-width="2"/>
<g font-family="system-ui, sans-serif" text-anchor="middle">
{_texts(lines)}
</g>
</svg>
"""


def _lines(panel: DayPanel) -> Iterator[Line]:
    day, names = panel.day, panel.can_chi
    lunar = in_short(panel.lunar)
    yield Line(f"Tháng {day.month} năm {day.year}", "accent", 18, 26)
    yield Line(str(day.day), "ink", 80, 84)
    yield Line(panel.weekday, "accent", 20, 34)
    yield Line(f"{lunar[0].upper()}{lunar[1:]}", "ink", 20, 34)
    yield Line(f"Âm lịch, năm {names.year}", "ink", 16, 24)
    yield Line(f"Tháng {names.month} · Ngày {names.day}", "ink", 16, 24)
    for observance in panel.observances:
        for words in wrap(observance.name, LETTERS_A_LINE):
            yield Line(words, "accent", 16, 24)


def _texts(lines: list[Line]) -> str:
    texts, bottom = [], 10
    for line in lines:
        bottom += line.height
        fill = getattr(LIGHT, line.colour)
        texts.append(
            f'<text class="{line.colour}" x="{WIDTH // 2}" y="{bottom}" font-size="{line.size}" fill="{fill}">'
            f"{escape(line.words)}</text>"
        )
    return "\n".join(texts)


def _description(panel: DayPanel) -> str:
    names = panel.can_chi
    return f"Ngày {names.day}, tháng {names.month}, năm {names.year}, tiết {panel.tiet_khi}."
