"""The picture for pages without script: it counts by being loaded and shows the figures.

Attributes instead of a style sheet, since the policy of a site may forbid inline style in pictures opened by
themselves.
"""

from __future__ import annotations

from plugins.vietnamese.numbers import group_digits
from plugins.visitor_counter.service.semantics import Figures

_ROWS = (
    ("Đang truy cập", "online"),
    ("Hôm nay", "today"),
    ("Trong tuần", "week"),
    ("Trong tháng", "month"),
    ("Tổng lượt truy cập", "total"),
)
_TEXT = 'font-family="sans-serif" font-size="14" fill="#1b1b1b"'


def badge(figures: Figures | None) -> bytes:
    """Return the picture as SVG; without figures it says that there are none now."""
    if figures is None:
        rows = [f'<text x="12" y="64" {_TEXT}>Chưa có số liệu truy cập</text>']
    else:
        numbers = figures.mapping()
        shown = [(label, numbers[name]) for label, name in _ROWS if numbers[name] is not None]
        rows = [_row(24 + 21 * place, label, int(number or 0)) for place, (label, number) in enumerate(shown)]
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" width="220" height="120" viewBox="0 0 220 120">'
        '<rect x="0.5" y="0.5" width="219" height="119" fill="#ffffff" stroke="#767676"/>'
        f"{''.join(rows)}</svg>"
    ).encode()


def _row(y: int, label: str, number: int) -> str:
    return (
        f'<text x="12" y="{y}" {_TEXT}>{label}</text>'
        f'<text x="208" y="{y}" {_TEXT} text-anchor="end">{group_digits(number)}</text>'
    )
