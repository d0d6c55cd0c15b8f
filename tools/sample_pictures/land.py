"""Scenes of the country: mountains, the river, the coast in a storm, a flood."""

from __future__ import annotations

from math import sin

from tools.sample_pictures.buildings import house, office, stilt_house
from tools.sample_pictures.canvas import Canvas, Point, darker, lighter, mix, smooth
from tools.sample_pictures.nature import bush, cloud, palm, ridge, sky, sun, tree, water
from tools.sample_pictures.people import GREY_HAIR, SKINS, Look, seated, standing
from tools.sample_pictures.things import flying_flag


def terraces(c: Canvas) -> None:
    """Rice terraces step down from blue mountains; stilt houses and two walkers among them."""
    sky(c, "#7db7dd", "#fdeccb", 520)
    sun(c, 1180, 190, 58, "#ffc45c")
    cloud(c, 360, 170, 340, "#ffffff", 0.85)
    ridge(c, 520, (200, 360, 260, 440, 300, 380, 240), "#7f9fc4", "#a9c0cf")
    ridge(c, 560, (120, 200, 260, 160, 240, 180, 280), "#6a9aa0", "#8fb8a4")
    for x in (280, 880, 1400):
        c.soft(x, 500, 300, 24, "#ffffff", 0.5, 34)
    for step in range(13):
        y = 500 + step * 32 + step * step * 1.3
        swing = 30 + step * 3
        edge = smooth(
            [(x, y + swing * sin(x / 270 + step * 0.22)) for x in range(-100, 1801, 100)], closed=False, steps=6
        )
        colour = mix(("#e3c14f", "#b9c94e", "#8fbd4f")[step % 3], "#5f9a45", step / 26)
        c.shade([*edge, (1800, 1100), (-100, 1100)], lighter(colour, 0.12), colour)
        lip = [*edge, *((x, py + 7 + step * 0.8) for x, py in reversed(edge))]
        c.fill(lip, darker(colour, 0.42), 0.75)
    for x, y, wide in ((330, 660, 190), (1180, 630, 170), (1330, 700, 230)):
        tree(c, x - wide * 0.75, y + 6, wide * 0.9, "#5a9455")
        stilt_house(c, x, y, wide)
    for x, y, look in (
        (720, 960, Look(top="#34407a", bottom="#23284f", hat="#ecd9a6", skin=SKINS[2])),
        (840, 985, Look(top="#b7485c", bottom="#23284f", long_hair=True, skin=SKINS[1])),
    ):
        standing(c, x, y, 300, look, (-0.16, 0.46), (0.15, 0.5))


def river_bridge(c: Canvas) -> None:
    """A cable bridge over a wide river towards the town at sunrise; boats on the water."""
    sky(c, "#4f8fc4", "#ffdcae", 600)
    sun(c, 1090, 500, 74, "#ffb347")
    for x, y, wide in ((260, 170, 320), (760, 110, 260), (1380, 210, 330)):
        cloud(c, x, y, wide, "#fff3e4", 0.8)
    ridge(c, 600, (80, 160, 120, 200, 140, 170, 110), "#7f9dbb", "#a9b7bf")
    for place, (high, wide) in enumerate(
        ((150, 80), (220, 70), (120, 110), (260, 84), (180, 90), (140, 120), (200, 76))
    ):
        office(
            c,
            40 + place * 96,
            604,
            wide,
            high,
            ("#e8cfa6", "#cdd8de", "#e3b896", "#d9dfe0")[place % 4],
            4 + place % 3,
            3,
        )
    for x in range(720, 1640, 110):
        bush(c, x, 612, 130, "#6f9f77")
    water(c, 600, 1067, "#2f6f95", "#f0c79a", 110)
    c.beam([(1020, 600), (1160, 600), (1290, 1067), (880, 1067)], "#ffe0a8", 0.35, 40)
    c.shade([(-20, 560), (1620, 500), (1620, 536), (-20, 600)], "#e9e4da", "#a9a59f")
    for tower, top in ((480, 190), (1120, 160)):
        deck = 560 - 60 * tower / 1600
        for cable in range(-9, 10):
            if cable:
                x = tower + cable * 44
                c.stroke([(tower, top + abs(cable) * 9), (x, 560 - 60 * x / 1600 + 8)], "#f7efe2", 2.4)
        c.shade([(tower - 16, 760), (tower - 9, top), (tower + 9, top), (tower + 16, 760)], "#f3ead8", "#b9ad98")
        c.box(tower - 46, deck + 26, 92, 18, "#b9ad98", 3)
        c.shade_box(tower - 40, 730, 80, 46, "#a69a86", "#7d7364")
    for x in range(40, 1600, 190):
        c.stroke([(x, 558 - 60 * x / 1600), (x, 520 - 60 * x / 1600)], "#d8d2c6", 3)
    for x, y, size, hull in ((260, 860, 150, "#8a5a3c"), (820, 960, 210, "#7a4a33"), (1400, 830, 130, "#6b4a36")):
        _boat(c, x, y, size, hull)
    for reed in range(26):
        x = 20 + reed * 22 + c.chance.randrange(-8, 9)
        c.curve([(x, 1080), (x + 8, 1020), (x + 24, 985 - c.chance.uniform(0, 40))], "#4f7f4a", 5)


def _boat(c: Canvas, x: float, y: float, size: float, hull: str) -> None:
    c.soft(x, y + size * 0.12, size * 0.7, size * 0.06, "#14304a", 0.4, 12)
    outline: list[Point] = [(x - size * 0.75, y - size * 0.12), (x - size * 0.4, y), (x + size * 0.4, y)]
    outline += [(x + size * 0.8, y - size * 0.16), (x + size * 0.5, y + size * 0.14), (x - size * 0.5, y + size * 0.14)]
    c.shade(outline, lighter(hull, 0.15), darker(hull, 0.25))
    roof = [
        (x - size * 0.3, y - size * 0.02),
        (x - size * 0.22, y - size * 0.24),
        (x + size * 0.1, y - size * 0.24),
        (x + size * 0.18, y - size * 0.02),
    ]
    c.shade(smooth(roof), "#d9bb86", "#a98754")
    standing(
        c,
        x + size * 0.42,
        y + size * 0.04,
        size * 0.72,
        Look(top="#5f7fa8", hat="#ecd9a6", skin=SKINS[2]),
        (-0.16, 0.5),
        (0.18, 0.56),
    )
    c.stroke([(x + size * 0.58, y - size * 0.44), (x + size * 0.86, y + size * 0.2)], "#6b4a36", max(3, size * 0.022))


def storm_shore(c: Canvas) -> None:
    """Palms bend in the storm; waves break on the sea wall; men carry sandbags."""
    sky(c, "#39485e", "#8fa3ad", 620)
    for x, y, wide, tint in (
        (200, 200, 620, "#2f3c50"),
        (760, 140, 760, "#43536a"),
        (1330, 210, 640, "#33415a"),
        (500, 300, 560, "#51637a"),
        (1120, 330, 620, "#566a80"),
    ):
        cloud(c, x, y, wide, tint, 0.8)
    c.stroke([(1120, 210), (1080, 330), (1130, 330), (1070, 480)], "#fdf3c4", 7)
    c.soft(1100, 340, 120, 160, "#e9ecc9", 0.25, 90)
    water(c, 520, 1067, "#274b5c", "#5f8590", 30)
    for row, (y, high, colour) in enumerate(((580, 40, "#5b8490"), (650, 66, "#47717f"), (740, 100, "#38616f"))):
        crest = smooth(
            [(x, y - high * (0.5 + 0.5 * sin(x / 130 + row * 1.7))) for x in range(-100, 1801, 65)],
            closed=False,
            steps=5,
        )
        c.shade([*crest, (1800, 1100), (-100, 1100)], lighter(colour, 0.15), darker(colour, 0.25))
        foam = [*crest, *((x, py + 5 + 3 * row + 4 * sin(x / 23)) for x, py in reversed(crest))]
        c.fill(foam, "#eaf3f2", 0.7)
    for _ in range(60):
        x = round(c.chance.gauss(430, 130))
        y = 760 - round(abs(c.chance.gauss(0, 130)) * max(0.1, 1 - abs(x - 430) / 400))
        c.ellipse(x, y, c.chance.uniform(3, 13), c.chance.uniform(3, 11), "#f2f7f6", 0.75)
    c.shade([(-20, 850), (760, 790), (1640, 760), (1640, 1100), (-20, 1100)], "#8f8a80", "#55524f")
    c.shade([(-20, 840), (760, 780), (1640, 750), (1640, 782), (760, 814), (-20, 878)], "#b9b3a6", "#8a857b")
    house(c, 1360, 800, 420, "#c9c2ae", "#7d4638")
    for x, high, lean in ((1010, 470, -0.34), (1130, 520, -0.38), (1580, 500, -0.3)):
        _bent_palm(c, x, 820, high, lean)
    for x, y, high, top in ((300, 1000, 360, "#e9a23b"), (520, 1020, 380, "#d9653f"), (760, 990, 360, "#e9a23b")):
        standing(
            c,
            x,
            y,
            high,
            Look(top=top, bottom="#2f3a4a", skin=SKINS[2], hat="#e8622c", hat_kind="helmet"),
            (-0.2, 0.56),
            (0.2, 0.56),
        )
        c.shade(
            smooth([(x - 64, y - 230), (x + 64, y - 236), (x + 72, y - 176), (x - 70, y - 170)]), "#cfc0a0", "#9c8d6c"
        )
    for row in range(3):
        for bag in range(7 - row):
            x = 920 + bag * 84 + row * 42
            c.shade(
                smooth(
                    [
                        (x - 33, 1010 - row * 40),
                        (x + 33, 1010 - row * 40),
                        (x + 36, 1046 - row * 40),
                        (x - 36, 1046 - row * 40),
                    ]
                ),
                "#cfc0a0",
                "#9c8d6c",
            )
    for _ in range(240):
        x, y = c.chance.randrange(-40, 1640), c.chance.randrange(1067)
        c.fill([(x, y), (x + 2, y), (x - 20, y + 46), (x - 22, y + 46)], "#dfe9ee", 0.3)


def _bent_palm(c: Canvas, x: float, y: float, high: float, lean: float) -> None:
    top = (x + lean * high, y - high * 0.86)
    c.curve([(x, y), (x + lean * high * 0.3, y - high * 0.5), top], "#6b5440", high * 0.04)
    for frond in range(7):
        long = high * (0.42 - 0.02 * frond)
        drop = (frond - 2.4) * high * 0.07
        rib = smooth(
            [
                top,
                (top[0] - long * 0.5, top[1] + drop * 0.5 - high * 0.03),
                (top[0] - long, top[1] + drop + high * 0.05),
            ],
            closed=False,
        )
        lower = [(px - 4, py + high * 0.06 * sin(3.1 * index / len(rib))) for index, (px, py) in enumerate(rib)]
        c.fill([*rib, *reversed(lower)], ("#3f6f55", "#4f8263")[frond % 2])


def relief_boats(c: Canvas) -> None:
    """Boats bring boxes of food along a flooded village lane."""
    sky(c, "#8fa9b8", "#dfe3dc", 520)
    for x, y, wide in ((300, 170, 460), (900, 130, 520), (1400, 220, 420)):
        cloud(c, x, y, wide, "#b9c6cd", 0.9)
    ridge(c, 540, (80, 150, 100, 180, 120), "#8fa7a8", "#a9bab0")
    for x, wide, roof in ((240, 470, "#a84a38"), (820, 420, "#9c5240"), (1380, 500, "#b0523c")):
        house(c, x, 690, wide, "#e6d9bc", roof)
    tree(c, 560, 660, 380, "#5d8f60")
    palm(c, 1090, 680, 460, "#4f8f60", 0.05)
    water(c, 610, 1067, "#6d7f6a", "#b7bda4", 80)
    for x, y, size in ((1180, 760, 250), (520, 900, 360)):
        _relief_boat(c, x, y, size)
    standing(
        c, 1440, 760, 240, Look(top="#8f5e7d", hair=GREY_HAIR, long_hair=True, skin=SKINS[1]), (-0.2, 0.62), (0.14, 0.5)
    )
    c.shade_box(1330, 742, 240, 40, "#cfc3a6", "#a99c7d")
    for _ in range(8):
        x, y = c.chance.randrange(80, 1540), c.chance.randrange(820, 1040)
        c.ellipse(x, y, 46, 7, "#dfe3d2", 0.35)


def _relief_boat(c: Canvas, x: float, y: float, size: float) -> None:
    c.soft(x, y + size * 0.2, size * 0.8, size * 0.07, "#2b3a33", 0.45, 14)
    for aside, top, woman in ((-0.42, "#e8622c", False), (0.44, "#3f78b8", True)):
        look = Look(
            top=top, long_hair=woman, skin=SKINS[0 if woman else 2], hat=None if woman else "#f2c230", hat_kind="helmet"
        )
        seated(c, x + aside * size, y - size * 0.02, size * 1.15, look, ((-0.15, 0.1), (0.16, 0.12)))
    for index, (aside, up) in enumerate(((-0.14, 0.0), (0.08, 0.0), (-0.03, 0.16), (0.2, 0.01))):
        c.shade_box(
            x + aside * size - size * 0.1,
            y - size * (0.18 + up),
            size * 0.2,
            size * 0.17,
            ("#d9b27c", "#c9a06a")[index % 2],
            "#a97c45",
        )
        c.box(x + aside * size - size * 0.02, y - size * (0.18 + up), size * 0.04, size * 0.17, "#c8313a")
    hull = [
        (x - size * 0.85, y - size * 0.12),
        (x + size * 0.85, y - size * 0.12),
        (x + size * 0.66, y + size * 0.2),
        (x - size * 0.66, y + size * 0.2),
    ]
    c.shade(hull, "#e8752f", "#a8451c")
    c.box(x - size * 0.86, y - size * 0.15, size * 1.72, size * 0.06, "#ffb066", size * 0.03)
    c.stroke([(x - size * 0.62, y - size * 0.3), (x - size * 1.0, y + size * 0.24)], "#8a5a3c", size * 0.03)
    flying_flag(c, x + size * 0.78, y - size * 0.08, size * 0.5, size * 0.2)


def sports_day(c: Canvas) -> None:
    """Two pairs play badminton on an outdoor court while colleagues watch."""
    sky(c, "#7cc4ea", "#f6f2d6", 540)
    cloud(c, 360, 140, 300, "#ffffff")
    cloud(c, 1260, 190, 340, "#ffffff", 0.85)
    for place in range(8):
        tree(c, 20 + place * 224, 600, 330 + 50 * (place % 3), ("#6bae6a", "#5a9f60")[place % 2])
    c.shade_box(0, 536, 1600, 534, "#8fc077", "#5c9450")
    c.shade([(180, 690), (1420, 690), (1620, 1060), (-20, 1060)], "#2f8a78", "#226a5e")
    for line in (
        ((180, 690), (1420, 690)),
        ((90, 870), (1510, 870)),
        ((180, 690), (-20, 1060)),
        ((1420, 690), (1620, 1060)),
        ((800, 690), (800, 870)),
    ):
        c.stroke(list(line), "#eef5ea", 6)
    for x in range(60, 1600, 118):
        look = Look(top=("#f5f3ee", "#e58a6f", "#7fa6cf", "#f0c35a")[x % 4], skin=SKINS[x % 3], long_hair=x % 5 < 2)
        standing(c, x, 670, 190, look, (-0.1, 0.6), (0.1, 0.6))
    players = (
        (330, 850, "#d9534a", True, (0.24, 0.98)),
        (560, 990, "#d9534a", False, (0.3, 0.86)),
        (1060, 990, "#3f74b0", False, (0.16, 0.46)),
        (1290, 850, "#3f74b0", True, (0.16, 0.5)),
    )
    for x, y, top, woman, right in players:
        left = (-0.3, 0.88) if x > 800 else (-0.17, 0.5)
        standing(c, x, y, 350, Look(top=top, bottom="#2a2f45", long_hair=woman, skin=SKINS[x % 4]), left, right)
        grip = (x + right[0] * 350, y - right[1] * 350) if x < 800 else (x + left[0] * 350, y - left[1] * 350)
        _racket(c, grip, 1 if x < 800 else -1)
    mesh = [(800, 640), (806, 640), (846, 780), (846, 930), (800, 780)]
    c.fill(mesh, "#f5f3ee", 0.35)
    for row in range(7):
        c.stroke([(800, 650 + row * 20), (846, 790 + row * 20)], "#f5f3ee", 2)
    c.stroke([(800, 630), (800, 790)], "#4a5468", 7)
    c.stroke([(848, 770), (848, 940)], "#4a5468", 9)
    c.fill([(706, 356), (744, 344), (738, 372)], "#ffffff")
    c.ellipse(742, 358, 9, 9, "#e9a23b")


def _racket(c: Canvas, grip: Point, side: int) -> None:
    neck = (grip[0] + side * 34, grip[1] - 62)
    c.stroke([grip, neck], "#3a4356", 8)
    c.ellipse(neck[0] + side * 14, neck[1] - 38, 30, 42, "#e9edf0")
    c.ellipse(neck[0] + side * 14, neck[1] - 38, 23, 35, "#9fd0c4", 0.75)
