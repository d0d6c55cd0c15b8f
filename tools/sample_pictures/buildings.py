"""Houses, from the stilt house to the office, and what rooms are made of."""

from __future__ import annotations

from math import sin

from tools.sample_pictures.canvas import Canvas, darker, lighter, mix

GLASS = "#8fb9cf"


def room(c: Canvas, floor: float, wall: tuple[str, str], ground: tuple[str, str]) -> None:
    """Paint the back wall of a room and its floor, which begins at height `floor`."""
    c.shade_box(0, 0, c.width, floor + 2, *wall)
    c.shade_box(0, floor, c.width, c.height - floor, *ground)
    c.box(0, floor - 14, c.width, 14, darker(wall[1], 0.12))


def window(c: Canvas, x: float, y: float, wide: float, high: float, outside: tuple[str, str], panes: int = 2) -> None:
    """Paint a window from its upper left corner, with the sky and a hint of green outside."""
    c.box(x - 12, y - 12, wide + 24, high + 24, "#f5f0e4", 4)
    c.shade_box(x, y, wide, high, *outside)
    for lift, tint in ((0.3, "#8fbf93"), (0.18, "#6fa877")):
        crowns = [
            (x + wide * step / 24, y + high * (1 - lift - 0.06 * abs(sin(step * 0.9 + lift * 9)))) for step in range(25)
        ]
        c.fill([*crowns, (x + wide, y + high), (x, y + high)], mix(tint, outside[0], 0.22))
    for pane in range(1, panes):
        c.box(x + wide * pane / panes - 4, y, 8, high, "#f5f0e4")
    c.box(x - 22, y + high, wide + 44, 16, "#e3dac6", 4)
    c.fill(
        [
            (x + wide * 0.06, y + high * 0.5),
            (x + wide * 0.3, y + 8),
            (x + wide * 0.38, y + 8),
            (x + wide * 0.14, y + high * 0.5),
        ],
        "#ffffff",
        0.25,
    )


def office(c: Canvas, x: float, y: float, wide: float, high: float, colour: str, floors: int, columns: int) -> None:
    """Paint an office building whose foot runs from (x, y) to the right."""
    c.soft(x + wide / 2, y, wide * 0.52, high * 0.03, "#1b2033", 0.3, 14)
    c.shade_box(x, y - high, wide, high, lighter(colour, 0.18), darker(colour, 0.05))
    c.box(x - wide * 0.02, y - high - 12, wide * 1.04, 18, darker(colour, 0.18), 3)
    step, rise = wide / columns, high * 0.86 / floors
    for floor in range(floors):
        c.box(x, y - high + rise * (floor + 1) - 4, wide, 5, darker(colour, 0.12), 0, 0.6)
        for column in range(columns):
            left, top = x + step * (column + 0.2), y - high + high * 0.05 + rise * floor
            c.shade_box(left, top, step * 0.6, rise * 0.58, lighter(GLASS, 0.3), darker(GLASS, 0.15))
            c.fill(
                [
                    (left, top + rise * 0.4),
                    (left + step * 0.4, top),
                    (left + step * 0.55, top),
                    (left, top + rise * 0.55),
                ],
                "#ffffff",
                0.22,
            )


def house(c: Canvas, x: float, y: float, wide: float, wall: str, roof: str) -> None:
    """Paint a one-storey house with a tiled roof, its foot in the middle at (x, y)."""
    high = wide * 0.42
    c.soft(x, y, wide * 0.6, wide * 0.04, "#1b2033", 0.3, 12)
    c.shade_box(x - wide * 0.44, y - high, wide * 0.88, high, lighter(wall, 0.12), darker(wall, 0.08))
    eaves = [
        (x - wide * 0.56, y - high * 0.92),
        (x - wide * 0.36, y - high * 1.65),
        (x + wide * 0.36, y - high * 1.65),
        (x + wide * 0.56, y - high * 0.92),
    ]
    c.shade(eaves, lighter(roof, 0.1), darker(roof, 0.18))
    for row in range(1, 5):
        at = y - high * (1.65 - row * 0.146)
        half = wide * (0.36 + 0.04 * row)
        c.box(x - half, at, half * 2, 3, darker(roof, 0.3), 0, 0.5)
    c.box(x - wide * 0.38, y - high * 1.69, wide * 0.76, wide * 0.03, darker(roof, 0.25), 4)
    c.box(x - wide * 0.08, y - high * 0.68, wide * 0.16, high * 0.68, "#7a4a33", 3)
    c.box(x - wide * 0.002, y - high * 0.68, wide * 0.004, high * 0.68, "#4d2d20")
    for left in (x - wide * 0.34, x + wide * 0.18):
        c.box(left - 4, y - high * 0.68, wide * 0.16 + 8, high * 0.36 + 8, "#f5efe0", 2)
        c.shade_box(left, y - high * 0.68 + 4, wide * 0.16, high * 0.36, lighter(GLASS, 0.2), darker(GLASS, 0.25))
        c.box(left + wide * 0.077, y - high * 0.68, wide * 0.008, high * 0.37, "#f5efe0")
    c.box(x - wide * 0.5, y - high * 0.03, wide, high * 0.06, mix(wall, "#8a8378", 0.6), 3)


def stilt_house(c: Canvas, x: float, y: float, wide: float, roof: str = "#8c6a4a", wall: str = "#b98a5e") -> None:
    """Paint a mountain house on stilts, its posts on the ground at y around x."""
    deck = y - wide * 0.26
    for post in range(5):
        c.box(x - wide * 0.4 + post * wide * 0.195, deck, wide * 0.022, wide * 0.26, "#5a3f2c")
    c.shade_box(x - wide * 0.42, deck - wide * 0.24, wide * 0.84, wide * 0.24, lighter(wall, 0.1), darker(wall, 0.2))
    for plank in range(1, 14):
        c.box(x - wide * 0.42 + plank * wide * 0.06, deck - wide * 0.24, 2, wide * 0.24, darker(wall, 0.35), 0, 0.5)
    c.box(x - wide * 0.06, deck - wide * 0.19, wide * 0.12, wide * 0.19, "#4a3222")
    c.box(x - wide * 0.48, deck - wide * 0.01, wide * 0.96, wide * 0.03, "#6d4c34", 3)
    shape = [
        (x - wide * 0.55, deck - wide * 0.2),
        (x - wide * 0.34, deck - wide * 0.52),
        (x + wide * 0.34, deck - wide * 0.52),
        (x + wide * 0.55, deck - wide * 0.2),
    ]
    c.shade(shape, lighter(roof, 0.12), darker(roof, 0.22))
    for step in range(4):
        c.box(x + wide * (0.06 + 0.035 * step), deck + wide * 0.065 * step, wide * 0.09, wide * 0.016, "#5a3f2c")


def booth(c: Canvas, x: float, y: float, wide: float, colour: str) -> None:
    """Paint an exhibition stand with a back wall and a counter, its foot in the middle at (x, y)."""
    high = wide * 0.95
    c.soft(x, y, wide * 0.56, wide * 0.04, "#1b2033", 0.28, 12)
    c.shade_box(x - wide * 0.48, y - high, wide * 0.96, high, lighter(colour, 0.55), lighter(colour, 0.35))
    c.box(x - wide * 0.5, y - high - wide * 0.02, wide, wide * 0.17, colour, 6)
    for share, part in ((0.16, 0.5), (0.58, 0.24)):
        c.box(
            x - wide * 0.5 + wide * share,
            y - high + wide * 0.045,
            wide * part * 0.5,
            wide * 0.035,
            lighter(colour, 0.75),
            4,
        )
    for post in (x - wide * 0.5, x + wide * 0.475):
        c.box(post, y - high, wide * 0.025, high, darker(colour, 0.3))
    for index, tint in enumerate(("#f6c667", "#7fb3a8", "#e88b73")):
        left = x - wide * 0.36 + index * wide * 0.26
        c.box(left, y - high * 0.78, wide * 0.2, wide * 0.2, "#fdfaf2", 4)
        c.box(left + wide * 0.02, y - high * 0.78 + wide * 0.02, wide * 0.16, wide * 0.09, tint, 3)
        for row in range(2):
            c.box(
                left + wide * 0.02,
                y - high * 0.78 + wide * (0.13 + row * 0.03),
                wide * (0.15 - row * 0.05),
                wide * 0.012,
                "#b9bdc8",
                2,
            )


def counter(c: Canvas, x: float, y: float, wide: float, high: float, colour: str) -> None:
    """Paint a service counter from its upper left corner, with a glossy top."""
    c.soft(x + wide / 2, y + high, wide * 0.5, high * 0.05, "#1b2033", 0.3, 14)
    c.shade_box(x, y, wide, high, lighter(colour, 0.1), darker(colour, 0.18))
    parts = max(2, round(wide / 320))
    for part in range(parts):
        left = x + wide * (part + 0.06) / parts
        c.box(left, y + high * 0.22, wide * 0.88 / parts, high * 0.66, darker(colour, 0.08), 8)
    c.box(x - 10, y - 14, wide + 20, 30, lighter(colour, 0.65), 8)
