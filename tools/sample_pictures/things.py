"""Things that offices, halls and markets are full of."""

from __future__ import annotations

from math import cos, pi, sin

from tools.sample_pictures.canvas import Canvas, Point, darker, lighter, mix, smooth, star
from tools.sample_pictures.nature import leaf_pair, lotus

RED, GOLD = "#d8262c", "#ffd23f"
WOOD = "#a9714b"
PAPER = "#fbf8f0"


def flag(c: Canvas, x: float, y: float, wide: float) -> None:
    """Paint the national flag hung flat; (x, y) is its upper left corner, its sides are as two to three."""
    high = wide * 2 / 3
    c.shade_box(x, y, wide, high, lighter(RED, 0.06), darker(RED, 0.12))
    c.fill(star(x + wide / 2, y + high * 0.52, high * 0.3), GOLD)


def flying_flag(c: Canvas, x: float, y: float, high: float, wide: float) -> None:
    """Paint the national flag on a pole whose foot is at (x, y)."""
    c.stroke([(x, y), (x, y - high)], "#d7d9de", max(3, high * 0.018))
    c.ellipse(x, y - high, high * 0.016, high * 0.016, GOLD)
    top, tall = y - high * 0.97, wide * 2 / 3
    upper: list[Point] = [(x + wide * share, top + sin(share * 2 * pi) * tall * 0.07) for share in _shares(18)]
    lower = [(px, py + tall) for px, py in reversed(upper)]
    c.shade([*upper, *lower], lighter(RED, 0.08), darker(RED, 0.16))
    c.fill(star(x + wide / 2, top + tall * 0.53, tall * 0.29), GOLD)


def pennants(c: Canvas, points: list[Point], size: float, colours: tuple[str, ...]) -> None:
    """Hang a string of small pennants along a curve."""
    line = smooth(points, closed=False, steps=8)
    c.stroke(line, "#f7f2e8", 2)
    for index, (x, y) in enumerate(line[::2]):
        c.fill([(x - size * 0.45, y), (x + size * 0.45, y), (x, y + size)], colours[index % len(colours)])


def curtain(c: Canvas, x: float, y: float, wide: float, high: float, colour: str, folds: int) -> None:
    """Paint a hanging curtain with soft folds."""
    step = wide / folds
    for fold in range(folds):
        left = x + fold * step
        c.shade_box(left, y, step + 1, high, colour, darker(colour, 0.18))
        c.fill(
            [(left, y), (left + step * 0.3, y), (left + step * 0.24, y + high), (left, y + high)],
            darker(colour, 0.3),
            0.45,
        )
        light = [
            (left + step * 0.55, y),
            (left + step * 0.75, y),
            (left + step * 0.78, y + high),
            (left + step * 0.6, y + high),
        ]
        c.fill(light, lighter(colour, 0.3), 0.3)


def bouquet(c: Canvas, x: float, y: float, size: float, colours: tuple[str, ...]) -> None:
    """Paint flowers in a bowl whose foot is at (x, y)."""
    for turn in (-1.3, -0.9, -0.5, 0.5, 0.9, 1.3):
        tip = (x + sin(turn) * size * 0.95, y - size * 0.35 - cos(turn) * size * 0.8)
        side = 0.13 * size
        c.fill(
            smooth([(x, y - size * 0.3), (tip[0] - side, tip[1] + side), tip, (tip[0] + side, tip[1] + side)]),
            "#4d8f57",
        )
    places = (
        (-0.5, 0.5),
        (0.5, 0.5),
        (-0.22, 0.62),
        (0.24, 0.62),
        (0, 0.46),
        (-0.36, 0.82),
        (0.36, 0.82),
        (0, 0.98),
        (0.02, 0.74),
    )
    for index, (aside, up) in enumerate(places):
        flower(c, x + aside * size, y - up * size, size * 0.17, colours[index % len(colours)])
    bowl = [
        (x - size * 0.34, y - size * 0.34),
        (x + size * 0.34, y - size * 0.34),
        (x + size * 0.2, y),
        (x - size * 0.2, y),
    ]
    c.shade(bowl, "#f3ead8", "#cdb89b")


def flower(c: Canvas, x: float, y: float, radius: float, colour: str) -> None:
    """Paint a full round flower, such as a rose or a chrysanthemum."""
    for petal in range(8):
        turn = petal * pi / 4
        c.ellipse(
            x + cos(turn) * radius * 0.6, y + sin(turn) * radius * 0.6, radius * 0.5, radius * 0.5, darker(colour, 0.1)
        )
    c.ellipse(x, y, radius * 0.72, radius * 0.72, colour)
    c.ellipse(x - radius * 0.1, y - radius * 0.12, radius * 0.4, radius * 0.4, lighter(colour, 0.3))


def pot_plant(c: Canvas, x: float, y: float, high: float, leaf: str = "#4c9160", pot: str = "#c9744f") -> None:
    """Paint a leafy plant in a pot that stands at (x, y)."""
    c.soft(x, y, high * 0.2, high * 0.03, "#1b2033", 0.28, 8)
    for level in range(4):
        at = y - high * (0.36 + level * 0.15)
        c.stroke([(x, y - high * 0.3), (x, at)], darker(leaf, 0.3), high * 0.018)
        leaf_pair(c, x, at, high * (0.3 - level * 0.04), mix(leaf, "#8fd08a", level * 0.1))
    c.shade(
        [
            (x - high * 0.15, y - high * 0.32),
            (x + high * 0.15, y - high * 0.32),
            (x + high * 0.1, y),
            (x - high * 0.1, y),
        ],
        lighter(pot, 0.15),
        darker(pot, 0.12),
    )
    c.box(x - high * 0.17, y - high * 0.35, high * 0.34, high * 0.07, pot, high * 0.02)


def table(c: Canvas, x: float, y: float, wide: float, high: float, colour: str, cloth: str | None = None) -> None:
    """Paint a table seen from the front, from its upper left corner; a cloth hides its legs."""
    c.soft(x + wide / 2, y + high, wide * 0.5, high * 0.06, "#1b2033", 0.3, 14)
    if cloth:
        c.shade_box(x + wide * 0.01, y, wide * 0.98, high, cloth, darker(cloth, 0.2))
        for fold in range(1, 9):
            left = x + wide * fold / 9
            c.fill(
                [(left, y + high * 0.12), (left + wide * 0.012, y + high * 0.12), (left + wide * 0.02, y + high)],
                darker(cloth, 0.25),
                0.5,
            )
    else:
        for left in (x + wide * 0.04, x + wide * 0.93):
            c.box(left, y, wide * 0.03, high, darker(colour, 0.3))
    c.box(x - wide * 0.01, y - 4, wide * 1.02, 16, lighter(colour, 0.12), 5)


def laptop(c: Canvas, x: float, y: float, wide: float, lid: str = "#b9c2cf") -> None:
    """Paint an open laptop seen from behind, standing at (x, y)."""
    high = wide * 0.62
    c.box(x - wide / 2, y - high, wide, high, lid, wide * 0.05)
    c.box(x - wide / 2 + 4, y - high + 4, wide - 8, high * 0.5, lighter(lid, 0.25), wide * 0.04, 0.5)
    c.ellipse(x, y - high * 0.5, wide * 0.05, wide * 0.05, lighter(lid, 0.6))
    c.box(x - wide * 0.58, y - wide * 0.04, wide * 1.16, wide * 0.06, darker(lid, 0.25), wide * 0.03)


def screen(c: Canvas, x: float, y: float, wide: float, page: str = PAPER) -> None:
    """Paint a monitor seen from the front, its foot at (x, y), with a news page on it."""
    high = wide * 0.6
    top = y - high - wide * 0.16
    c.fill(
        [
            (x - wide * 0.06, y - wide * 0.2),
            (x + wide * 0.06, y - wide * 0.2),
            (x + wide * 0.1, y),
            (x - wide * 0.1, y),
        ],
        "#8b94a3",
    )
    c.box(x - wide * 0.2, y - wide * 0.02, wide * 0.4, wide * 0.03, "#6f7887", wide * 0.015)
    c.box(x - wide / 2, top, wide, high, "#2b3345", wide * 0.03)
    news_page(c, x - wide * 0.47, top + wide * 0.03, wide * 0.94, high - wide * 0.06, page)


def news_page(c: Canvas, x: float, y: float, wide: float, high: float, page: str = PAPER) -> None:
    """Paint a news page as blocks: a red bar, a picture, lines of text."""
    c.box(x, y, wide, high, page)
    c.box(x, y, wide, high * 0.11, "#b3282d")
    for entry in range(4):
        c.box(x + wide * (0.05 + entry * 0.16), y + high * 0.04, wide * 0.11, high * 0.03, "#f6c9b8", 2)
    left, top, broad, tall = x + wide * 0.05, y + high * 0.18, wide * 0.42, high * 0.42
    c.shade_box(left, top, broad, tall, "#8fc3df", "#f4dcb0")
    c.fill([(left, top + tall), (left + broad * 0.35, top + tall * 0.45), (left + broad * 0.7, top + tall)], "#5f957f")
    c.fill(
        [(left + broad * 0.4, top + tall), (left + broad * 0.75, top + tall * 0.6), (left + broad, top + tall)],
        "#4b7f6c",
    )
    for row, share in enumerate((0.4, 0.42, 0.34, 0.41, 0.38, 0.24)):
        c.box(
            x + wide * 0.52,
            y + high * (0.2 + row * 0.075),
            wide * share,
            high * 0.03,
            "#56607a" if row < 2 else "#bcc1cc",
            2,
        )
    for row in range(3):
        for column in range(3):
            c.box(
                x + wide * (0.05 + column * 0.31),
                y + high * (0.68 + row * 0.085),
                wide * (0.26 - 0.03 * row),
                high * 0.035,
                "#c9cdd6",
                2,
            )


def papers(c: Canvas, x: float, y: float, wide: float, sheets: int = 3) -> None:
    """Paint a pile of papers lying on a table at (x, y), seen slightly from above."""
    for sheet in range(sheets):
        lift, shift = sheet * 4, (sheet % 2) * wide * 0.04
        c.fill(
            [
                (x + shift, y - lift),
                (x + wide * 0.16 + shift, y - wide * 0.16 - lift),
                (x + wide + shift, y - wide * 0.16 - lift),
                (x + wide * 0.86 + shift, y - lift),
            ],
            mix(PAPER, "#c9c3b4", 0.35 if sheet < sheets - 1 else 0.0),
        )
    for row in range(3):
        at = y - sheets * 4 - wide * 0.02 - row * wide * 0.04
        c.stroke([(x + wide * (0.14 + row * 0.04), at), (x + wide * (0.72 + row * 0.03), at)], "#b6bac6", 2)


def folders(c: Canvas, x: float, y: float, wide: float, high: float, count: int, colours: tuple[str, ...]) -> None:
    """Stand a row of file folders on a shelf board at height y, from x to the right."""
    step = wide / count
    for index in range(count):
        colour = colours[c.chance.randrange(len(colours))]
        tall = high * c.chance.uniform(0.84, 0.98)
        c.shade_box(x + index * step + 1, y - tall, step - 2, tall, lighter(colour, 0.1), darker(colour, 0.12))
        c.box(x + index * step + step * 0.24, y - tall * 0.82, step * 0.52, tall * 0.3, PAPER, 2, 0.9)
        c.ellipse(x + index * step + step / 2, y - tall * 0.18, step * 0.15, step * 0.15, darker(colour, 0.35))


def ballot_box(c: Canvas, x: float, y: float, wide: float) -> None:
    """Paint a red ballot box with a gold star, its foot in the middle at (x, y)."""
    high = wide * 0.9
    c.soft(x, y, wide * 0.62, wide * 0.07, "#2a1414", 0.4, 16)
    top = [
        (x - wide / 2, y - high),
        (x - wide * 0.38, y - high * 1.2),
        (x + wide * 0.38, y - high * 1.2),
        (x + wide / 2, y - high),
    ]
    c.shade(
        [(x - wide / 2, y - high), (x + wide / 2, y - high), (x + wide * 0.47, y), (x - wide * 0.47, y)],
        "#d9343a",
        "#9c1b22",
    )
    c.shade(top, "#e9656a", "#d9343a")
    c.box(x - wide * 0.2, y - high * 1.12, wide * 0.4, high * 0.04, "#5a1015", 4)
    c.box(x - wide / 2, y - high, wide, high * 0.06, "#f1b93a", 3)
    c.box(x - wide * 0.47, y - high * 0.07, wide * 0.94, high * 0.07, "#7f141a", 3)
    c.fill(star(x, y - high * 0.48, wide * 0.2), GOLD)


def rostrum(c: Canvas, x: float, y: float, wide: float, cloth: str = WOOD) -> None:
    """Paint a speaker's desk with a lotus on its front and two microphones, its foot at (x, y)."""
    high = wide * 1.25
    c.soft(x, y, wide * 0.6, wide * 0.07, "#1b1420", 0.35, 14)
    front = [(x - wide * 0.5, y - high), (x + wide * 0.5, y - high), (x + wide * 0.4, y), (x - wide * 0.4, y)]
    c.shade(front, lighter(cloth, 0.12), darker(cloth, 0.22))
    c.box(x - wide * 0.56, y - high - wide * 0.08, wide * 1.12, wide * 0.12, lighter(cloth, 0.25), wide * 0.03)
    c.ellipse(x, y - high * 0.5, wide * 0.27, wide * 0.27, darker(cloth, 0.18))
    lotus(c, x, y - high * 0.38, wide * 0.23, "#f0b5c4")
    for side in (-1, 1):
        c.curve(
            [
                (x + side * wide * 0.2, y - high - wide * 0.06),
                (x + side * wide * 0.16, y - high - wide * 0.3),
                (x + side * wide * 0.06, y - high - wide * 0.4),
            ],
            "#30333d",
            wide * 0.02,
        )
        c.ellipse(x + side * wide * 0.06, y - high - wide * 0.41, wide * 0.045, wide * 0.035, "#191b22")


def awning(c: Canvas, x: float, y: float, wide: float, high: float, colours: tuple[str, str]) -> None:
    """Paint a striped awning with a scalloped edge, from its upper left corner."""
    stripes = 8
    step, flare = wide / stripes, wide * 0.05
    for stripe in range(stripes):
        colour = colours[stripe % 2]
        left, right = x + stripe * step, x + (stripe + 1) * step
        low_left = x - flare + stripe * (wide + 2 * flare) / stripes
        low_right = low_left + (wide + 2 * flare) / stripes
        c.shade([(left, y), (right, y), (low_right, y + high), (low_left, y + high)], lighter(colour, 0.12), colour)
        c.ellipse((low_left + low_right) / 2, y + high, (low_right - low_left) / 2, high * 0.2, darker(colour, 0.07))


def gift_box(c: Canvas, x: float, y: float, wide: float, colour: str, ribbon: str) -> None:
    """Paint a wrapped parcel with a bow, its foot in the middle at (x, y)."""
    high = wide * 0.72
    c.shade_box(x - wide / 2, y - high, wide, high, lighter(colour, 0.08), darker(colour, 0.15))
    c.box(x - wide * 0.54, y - high, wide * 1.08, high * 0.22, lighter(colour, 0.12), wide * 0.03)
    c.box(x - wide * 0.07, y - high, wide * 0.14, high, ribbon)
    for side in (-1, 1):
        c.ellipse(x + side * wide * 0.13, y - high * 1.1, wide * 0.13, high * 0.11, ribbon)
    c.ellipse(x, y - high * 1.07, wide * 0.06, wide * 0.06, darker(ribbon, 0.15))


def motorbike(c: Canvas, x: float, y: float, size: float, colour: str) -> None:
    """Paint a motorbike seen from its side, its wheels on the ground at y around x."""
    c.soft(x, y, size * 0.62, size * 0.05, "#1b2033", 0.35, 10)
    for wheel in (x - size * 0.4, x + size * 0.42):
        c.ellipse(wheel, y - size * 0.17, size * 0.17, size * 0.17, "#23262f")
        c.ellipse(wheel, y - size * 0.17, size * 0.1, size * 0.1, "#b9bec8")
        c.ellipse(wheel, y - size * 0.17, size * 0.035, size * 0.035, "#23262f")
    c.stroke([(x + size * 0.42, y - size * 0.17), (x + size * 0.28, y - size * 0.66)], "#5a6070", size * 0.045)
    c.stroke([(x + size * 0.16, y - size * 0.68), (x + size * 0.31, y - size * 0.7)], "#23262f", size * 0.035)
    body = [
        (-0.5, 0.45),
        (-0.2, 0.5),
        (0.02, 0.3),
        (0.22, 0.34),
        (0.26, 0.6),
        (0.36, 0.58),
        (0.32, 0.28),
        (0.1, 0.16),
        (-0.25, 0.2),
    ]
    c.blob([(x + aside * size, y - up * size) for aside, up in body], colour)
    c.box(x - size * 0.45, y - size * 0.54, size * 0.44, size * 0.09, "#2b2e38", size * 0.045)
    c.ellipse(x + size * 0.35, y - size * 0.58, size * 0.05, size * 0.06, "#fff1b8")


def envelope(c: Canvas, x: float, y: float, wide: float, tilt: float = 0.0) -> None:
    """Paint an envelope around (x, y), turned by `tilt` radians."""

    def turned(px: float, py: float) -> Point:
        return x + px * cos(tilt) - py * sin(tilt), y + px * sin(tilt) + py * cos(tilt)

    half, tall = wide / 2, wide * 0.32
    corners = [turned(-half, -tall), turned(half, -tall), turned(half, tall), turned(-half, tall)]
    c.fill([(px + 5, py + 7) for px, py in corners], "#1b2033", 0.18)
    c.fill(corners, PAPER)
    c.fill([turned(-half, -tall), turned(half, -tall), turned(0, tall * 0.25)], "#e9dfca")
    c.ellipse(*turned(0, tall * 0.15), wide * 0.055, wide * 0.055, "#c8313a")


def candle(c: Canvas, x: float, y: float, high: float) -> None:
    """Paint a lit candle in a lotus cup, its foot at (x, y), with its light around it."""
    c.soft(x, y - high * 1.1, high * 1.1, high * 1.1, "#ffb347", 0.35, high * 0.9)
    c.shade_box(x - high * 0.14, y - high, high * 0.28, high * 0.8, "#fff0d0", "#e8b878")
    flame = [
        (x - high * 0.1, y - high * 1.12),
        (x, y - high * 1.5),
        (x + high * 0.1, y - high * 1.12),
        (x, y - high * 1.0),
    ]
    c.blob(flame, "#ffd166")
    c.ellipse(x, y - high * 1.12, high * 0.045, high * 0.09, "#fff6dc")
    lotus(c, x, y, high * 0.5, "#d9658a")


def hand(c: Canvas, x: float, y: float, size: float, skin: str, sleeve: str, side: int) -> None:
    """Paint a cupped hand seen from its edge at (x, y); its arm comes from the left (-1) or the right (1)."""

    def place(aside: float, down: float) -> Point:
        return x + side * aside * size, y + down * size

    c.fill(smooth([place(0.6, -0.12), place(2.6, 0.55), place(2.3, 1.4), place(0.5, 0.55)]), skin)
    c.shade(
        [place(1.55, -0.02), place(7.0, 1.75), place(6.4, 3.9), place(1.15, 1.12)],
        lighter(sleeve, 0.1),
        darker(sleeve, 0.2),
    )
    c.stroke([place(1.62, 0.02), place(1.22, 1.1)], lighter(sleeve, 0.35), size * 0.17)
    palm = [
        place(0.9, -0.12),
        place(0.35, -0.02),
        place(-0.25, 0.02),
        place(-0.62, -0.12),
        place(-0.6, 0.12),
        place(-0.2, 0.42),
        place(0.5, 0.6),
        place(1.0, 0.4),
    ]
    c.fill(smooth(palm), skin)
    c.curve([place(0.6, -0.05), place(0.3, -0.34), place(-0.05, -0.4)], lighter(skin, 0.12), size * 0.2)
    for finger in range(3):
        c.curve(
            [place(0.25 - finger * 0.06, 0.18 + finger * 0.12), place(-0.3, 0.2 + finger * 0.07)],
            darker(skin, 0.14),
            size * 0.025,
        )


def _shares(steps: int) -> list[float]:
    return [step / steps for step in range(steps + 1)]
