"""Scenes of care: visits, Tết, remembrance, children, volunteers."""

from __future__ import annotations

from math import sin

from tools.sample_pictures.buildings import house, room, window
from tools.sample_pictures.canvas import Canvas, darker, lighter, mix, smooth, star
from tools.sample_pictures.nature import (
    blossom,
    bush,
    cloud,
    grass,
    leaf_pair,
    lotus,
    palm,
    ridge,
    sky,
    sun,
    tree,
    water,
)
from tools.sample_pictures.people import GREY_HAIR, SKINS, Look, seated, standing
from tools.sample_pictures.things import (
    GOLD,
    RED,
    bouquet,
    candle,
    flower,
    flying_flag,
    gift_box,
    hand,
    pot_plant,
    table,
)


def home_visit(c: Canvas) -> None:
    """Officials bring a gift and flowers to an old soldier in front of his house."""
    sky(c, "#8ac7e4", "#fdf0d2", 640)
    cloud(c, 380, 150, 360, "#ffffff")
    ridge(c, 640, (60, 140, 90, 170, 110), "#8fbdb0", "#b5d2b2")
    c.shade_box(0, 620, 1600, 450, "#d9c7a0", "#b09a6c")
    tree(c, 1480, 680, 430, "#5c9f63")
    house(c, 980, 720, 760, "#f5e3bb", "#b9543d")
    flying_flag(c, 560, 720, 420, 130)
    palm(c, 120, 740, 600, "#4f9a63", 0.04)
    palm(c, 260, 720, 500, "#4f9a63", 0.06)
    for x in (500, 610, 1330, 1440):
        bush(c, x, 760, 110, "#5aa564")
        for bloom in range(5):
            flower(c, x - 36 + bloom * 18, 724 + 12 * (bloom % 2), 9, ("#e8607a", "#ffd166")[bloom % 2])
    standing(
        c,
        950,
        980,
        440,
        Look(top="#6d7f56", bottom="#4f5f42", hair=GREY_HAIR, skin=SKINS[2]),
        (-0.22, 0.56),
        (0.14, 0.46),
    )
    for medal in range(3):
        c.box(925 + medal * 17, 706, 12, 9, (RED, GOLD, RED)[medal])
        c.ellipse(931 + medal * 17, 722, 6, 6, GOLD)
    standing(
        c,
        1090,
        985,
        410,
        Look(top="#8f5e7d", hair=GREY_HAIR, long_hair=True, skin=SKINS[1]),
        (-0.12, 0.52),
        (0.12, 0.52),
    )
    standing(c, 690, 995, 480, Look(top="#f5f3ee", skin=SKINS[0]), (-0.13, 0.5), (0.26, 0.56))
    gift_box(c, 828, 760, 96, "#c8313a", "#ffd166")
    standing(
        c, 510, 1005, 460, Look(top="#2f7f8c", dress="ao_dai", long_hair=True, skin=SKINS[3]), (-0.06, 0.6), (0.06, 0.6)
    )
    bouquet(c, 510, 772, 74, ("#e8607a", "#fff1e0", "#ffd166"))
    standing(c, 350, 1000, 480, Look(top="#7fa6cf", skin=SKINS[1]), (-0.14, 0.46), (0.14, 0.46))


def tet_gifts(c: Canvas) -> None:
    """Peach blossom, square cakes in green leaves and wrapped gifts on a red table."""
    c.shade_box(0, 0, 1600, 1067, "#fbe9d0", "#f3cfa6")
    c.soft(1080, 330, 420, 330, "#fff6dd", 0.7, 160)
    for x, y in ((180, 150), (180, 520), (470, 240)):
        c.box(x - 54, y - 66, 108, 150, "#c8313a", 6)
        c.fill(star(x, y + 8, 34), GOLD)
        c.box(x - 40, y - 52, 80, 4, "#f1b93a")
    c.shade_box(0, 770, 1600, 300, "#c23038", "#8d1a23")
    c.box(0, 762, 1600, 18, "#e2575c")
    c.shade([(1130, 520), (1310, 520), (1350, 800), (1290, 880), (1150, 880), (1090, 800)], "#3f7fb0", "#244f78")
    c.box(1120, 500, 200, 30, "#5b98c6", 10)
    lotus(c, 1220, 760, 70, "#cfe4f2")
    branches = (
        ((1220, 510), (1190, 360), (1080, 240), (900, 150)),
        ((1200, 420), (1300, 280), (1420, 200), (1500, 90)),
        ((1110, 270), (1140, 160), (1120, 60)),
        ((1300, 280), (1260, 180), (1290, 70)),
        ((1000, 195), (900, 230), (800, 220)),
        ((1400, 210), (1480, 250), (1560, 240)),
    )
    for width, branch in zip((20, 16, 12, 10, 10, 9), branches, strict=True):
        c.curve(list(branch), "#6b4a3c", width)
        for node in smooth(list(branch), closed=False, steps=7)[3:]:
            for _ in range(2):
                at = (node[0] + c.chance.uniform(-38, 38), node[1] + c.chance.uniform(-38, 38))
                if c.chance.random() < 0.3:
                    leaf_pair(c, *at, 20, "#7fb05a")
                else:
                    blossom(c, *at, c.chance.uniform(15, 26), ("#f28aa8", "#ee6d92", "#f7b0c3")[c.chance.randrange(3)])
    for x, y, wide in ((360, 930, 250), (620, 950, 250), (490, 790, 240)):
        _square_cake(c, x, y, wide)
    for x, y, wide, colour, ribbon in (
        (860, 900, 200, "#e9a23b", "#c8313a"),
        (1010, 990, 170, "#2f8f8a", "#ffd166"),
        (760, 1000, 140, "#e8607a", "#fff1e0"),
    ):
        c.soft(x, y, wide * 0.6, 12, "#3a0a10", 0.4, 12)
        gift_box(c, x, y, wide, colour, ribbon)
    for petal in range(22):
        c.ellipse(c.chance.uniform(60, 1560), c.chance.uniform(800, 1040), 10, 6, ("#f7b0c3", "#ee6d92")[petal % 2])


def _square_cake(c: Canvas, x: float, y: float, wide: float) -> None:
    high = wide * 0.5
    c.soft(x, y, wide * 0.55, 14, "#3a0a10", 0.4, 12)
    c.shade(
        [(x - wide / 2, y - high), (x + wide / 2, y - high), (x + wide * 0.48, y), (x - wide * 0.48, y)],
        "#5d9a4a",
        "#35692f",
    )
    c.shade(
        [
            (x - wide / 2, y - high),
            (x - wide * 0.38, y - high * 1.45),
            (x + wide * 0.38, y - high * 1.45),
            (x + wide / 2, y - high),
        ],
        "#83bb63",
        "#65a04f",
    )
    for share in (-0.22, 0.22):
        c.stroke(
            [(x + wide * share * 0.8, y - high * 1.45), (x + wide * share, y - high), (x + wide * share, y)],
            "#f1e3bd",
            5,
        )
    for down in (0.35, 0.7):
        c.stroke([(x - wide * 0.49, y - high * down), (x + wide * 0.49, y - high * down)], "#f1e3bd", 5)


def candles(c: Canvas) -> None:
    """Young people light candles on rows of graves below a monument at dusk."""
    sky(c, "#1f2a55", "#e58a5c", 620)
    for _ in range(70):
        c.ellipse(c.chance.uniform(0, 1600), c.chance.uniform(0, 330), 1.6, 1.6, "#fff6dc", 0.8)
    ridge(c, 620, (90, 170, 120, 210, 140, 190, 100), "#3d3a63", "#4f4468")
    for x, high in ((110, 420), (300, 330), (1300, 340), (1500, 430)):
        tree(c, x, 640, high, "#2f4a4a", "#33283a")
    c.shade_box(0, 610, 1600, 460, "#4c4a5c", "#2b2a40")
    c.soft(800, 560, 260, 300, "#ffb866", 0.35, 130)
    c.shade([(745, 620), (775, 170), (800, 130), (825, 170), (855, 620)], "#f1dcb8", "#b58e6a")
    c.fill(star(800, 230, 30), "#f2c230")
    for step in range(3):
        c.shade_box(660 - step * 36, 612 + step * 20, 280 + step * 72, 22, "#cdb08c", "#9a7d62")
    for row, (y, size, count) in enumerate(((735, 66, 13), (840, 92, 10), (985, 132, 7))):
        for place in range(count):
            x = round(1600 * (place + 0.5) / count)
            c.shade_box(x - size * 0.42, y - size * 0.8, size * 0.84, size * 0.8, "#cfc4bd", "#8f8592")
            c.fill(
                [(x - size * 0.42, y - size * 0.8), (x, y - size * 1.05), (x + size * 0.42, y - size * 0.8)], "#ddd2c8"
            )
            c.fill(star(x, y - size * 0.62, size * 0.13), RED)
            c.shade_box(x - size * 0.6, y, size * 1.2, size * 0.2, "#a39aa2", "#6d6678")
            candle(c, x + size * 0.02, y + size * 0.1, size * 0.34)
        if row == 0:
            for x, woman in ((330, True), (560, False), (1050, True), (1270, False)):
                look = Look(top="#3f78b8", long_hair=woman, skin=SKINS[1], away=True, bottom="#20263c")
                standing(c, x, 800, 250, look, (-0.1, 0.5), (0.12, 0.52))
    for x in (240, 720, 1210):
        look = Look(top="#3a70b0", skin=SKINS[0], long_hair=x == 720, bottom="#1c2238")
        standing(c, x, 960, 400, look, (-0.06, 0.55), (0.08, 0.57))
        candle(c, x + 6, 742, 44)


def playground(c: Canvas) -> None:
    """Children fly kites and swing in a park beside a lake."""
    sky(c, "#69bde6", "#e8f5e0", 560)
    for x, y, wide in ((250, 170, 300), (760, 110, 240), (1380, 200, 330)):
        cloud(c, x, y, wide, "#ffffff", 0.9)
    ridge(c, 560, (50, 120, 80, 140, 70), "#8cc0ac", "#a9d2b2")
    water(c, 550, 660, "#5fb0c9", "#a5d9e2", 26)
    c.shade_box(0, 640, 1600, 430, "#a5d27a", "#5f9f4c")
    grass(c, 700, 1060, "#7fbf5f", 110)
    tree(c, 1380, 820, 560, "#4f9f5c")
    tree(c, 90, 780, 440, "#5fae66")
    for x, y, size, colour, string in (
        (420, 250, 90, "#e8607a", (560, 800)),
        (830, 180, 110, "#f2a33c", (800, 850)),
        (1080, 320, 76, "#7f6fd0", (1010, 800)),
    ):
        c.stroke(
            smooth([(x, y + size * 0.6), ((x + string[0]) / 2 + 40, (y + string[1]) / 2), string], closed=False),
            "#fdf6e6",
            2,
        )
        c.fill(
            [
                (x, y - size * 0.7),
                (x + size * 0.55, y - size * 0.1),
                (x, y + size * 0.8),
                (x - size * 0.55, y - size * 0.1),
            ],
            colour,
        )
        c.fill([(x, y - size * 0.7), (x + size * 0.55, y - size * 0.1), (x, y - size * 0.1)], lighter(colour, 0.35))
        c.fill([(x - size * 0.55, y - size * 0.1), (x, y - size * 0.1), (x, y + size * 0.8)], darker(colour, 0.15))
        for knot in range(4):
            at = (x + 16 * sin(knot * 1.4), y + size * (0.95 + knot * 0.24))
            c.fill(
                [(at[0] - 12, at[1] - 7), (at[0] + 12, at[1] + 7), (at[0] + 12, at[1] - 7), (at[0] - 12, at[1] + 7)],
                lighter(colour, 0.2),
            )
    for x, y, high, top, right, girl in (
        (545, 940, 250, "#e58a6f", (0.1, 0.62), True),
        (780, 1000, 270, "#4a8fd0", (0.1, 0.6), False),
        (990, 930, 240, "#f0c35a", (0.1, 0.62), True),
        (330, 1000, 230, "#8dbb8a", (0.16, 0.94), False),
    ):
        look = Look(top=top, bottom="#3d4f7f" if not girl else "#9c5f8f", skin=SKINS[round(x) % 4], long_hair=girl)
        standing(c, x, y, high, look, (-0.16, 0.9 if x == 330 else 0.44), right)
    for post in ((1130, 960, 1180, 560), (1230, 960, 1180, 560), (1490, 960, 1440, 560), (1390, 960, 1440, 560)):
        c.stroke([(post[0], post[1]), (post[2], post[3])], "#d9534a", 16)
    c.stroke([(1170, 560), (1450, 560)], "#b93f3a", 18)
    for rope in (1270, 1350):
        c.stroke([(rope - 4, 566), (rope - 24, 850)], "#f1e3bd", 5)
    c.box(1230, 846, 112, 16, "#a9714b", 6)
    seated(c, 1288, 842, 270, Look(top="#f28aa8", long_hair=True, skin=SKINS[3]), ((-0.15, 0.2), (0.15, 0.2)))
    for leg in (-18, 18):
        c.curve([(1288 + leg, 846), (1280 + leg, 866), (1262 + leg, 914)], "#5f6fb0", 26)
        c.ellipse(1256 + leg, 920, 17, 10, "#fdf6e6")
    c.ellipse(640, 1010, 38, 38, "#f5f3ee")
    c.fill(star(640, 1010, 24), "#e05c4b")


def blood_drive(c: Canvas) -> None:
    """A donor rests on a couch while a nurse tends the line; a heart hangs on the wall."""
    room(c, 740, ("#f6e7e4", "#edcfca"), ("#b99f9a", "#8b726f"))
    window(c, 120, 120, 320, 330, ("#b6dff0", "#f4f5e2"))
    heart = [(800, 430), (650, 270), (680, 160), (760, 150), (800, 210), (840, 150), (920, 160), (950, 270)]
    c.soft(800, 290, 190, 180, "#ffffff", 0.6, 60)
    c.fill(smooth(heart), "#d8303c")
    c.blob([(690, 240), (710, 190), (750, 190), (730, 220)], "#f6a3a3", 0.8)
    c.stroke([(640, 300), (730, 300), (765, 240), (800, 360), (835, 270), (860, 300), (960, 300)], "#fff1ec", 10)
    standing(
        c,
        1090,
        960,
        600,
        Look(top="#fbfbf8", bottom="#e9eef0", long_hair=True, skin=SKINS[3]),
        (-0.28, 0.5),
        (0.12, 0.46),
    )
    c.box(1064, 372, 56, 24, "#fbfbf8", 6)
    c.soft(640, 1000, 520, 26, "#3a2026", 0.35, 18)
    c.shade([(190, 820), (1000, 820), (1040, 900), (170, 900)], "#5fa3a0", "#3d7a78")
    c.shade([(190, 820), (130, 600), (230, 570), (300, 820)], "#6fb3af", "#4a8f8b")
    for leg in (260, 920):
        c.box(leg, 900, 22, 100, "#7b8794", 6)
    c.curve([(470, 770), (760, 760), (960, 800)], "#34466b", 110)
    c.ellipse(985, 770, 34, 60, "#2b303b")
    c.shade([(240, 620), (330, 590), (540, 710), (520, 815), (300, 815)], "#f0b35a", "#d9903a")
    c.curve([(330, 660), (470, 720), (610, 715)], "#e0a04a", 62)
    c.curve([(470, 716), (560, 726), (640, 712)], SKINS[1], 40)
    c.ellipse(652, 708, 26, 26, SKINS[1])
    c.ellipse(225, 540, 62, 70, SKINS[1])
    c.blob([(160, 560), (166, 480), (230, 450), (296, 490), (280, 520), (220, 500)], "#241f26")
    c.curve([(560, 705), (600, 600), (720, 640), (790, 560)], "#c8313a", 7)
    c.box(772, 470, 74, 112, "#f3c7c0", 16)
    c.box(778, 520, 62, 56, "#c8313a", 12)
    c.stroke([(810, 470), (810, 420), (900, 420), (900, 1000)], "#8b97a3", 8)
    table(c, 1230, 760, 320, 210, "#e4e9ea")
    for bottle in range(3):
        c.box(1270 + bottle * 60, 690, 36, 66, ("#f6c667", "#8fd0c4", "#f3a3a0")[bottle], 8)
        c.box(1278 + bottle * 60, 676, 20, 18, "#ffffff", 4)
    pot_plant(c, 1490, 762, 190)


def equality_walk(c: Canvas) -> None:
    """Women and men walk together with balloons and orange scarves along a tree-lined street."""
    sky(c, "#84bfe3", "#fde7d2", 620)
    cloud(c, 300, 140, 320, "#ffffff", 0.85)
    cloud(c, 1200, 180, 380, "#ffffff", 0.85)
    for place in range(7):
        tree(c, 60 + place * 250, 640, 400 + 40 * (place % 2), mix("#6fae6a", "#9cc47a", 0.5 * (place % 2)))
    c.shade_box(0, 620, 1600, 450, "#cfc4bb", "#9d918c")
    c.box(0, 612, 1600, 22, "#e9e0d2")
    for dash in range(6):
        c.fill(
            [(120 + dash * 270, 900), (240 + dash * 270, 900), (230 + dash * 270, 914), (104 + dash * 270, 914)],
            "#fdf8ee",
            0.7,
        )
    for place in range(8):
        x = 150 + place * 190
        colour = ("#f28f3c", "#8a5fc0", "#f2b84a", "#e0709a")[place % 4]
        top = (x + 30 * sin(place), 240 + 50 * (place % 3))
        c.curve([(x + 30, 700), (x + 10, 500), (top[0], top[1] + 74)], "#fdf6e6", 3)
        c.ellipse(*top, 56, 68, colour)
        c.ellipse(top[0] - 18, top[1] - 24, 14, 20, lighter(colour, 0.6), 0.8)
        c.fill([(top[0], top[1] + 62), (top[0] - 10, top[1] + 80), (top[0] + 10, top[1] + 80)], darker(colour, 0.15))
    for row, (y, high, count) in enumerate(((860, 370, 8), (1010, 440, 6))):
        for place in range(count):
            x = round(1600 * (place + 0.5) / count) + 20 * row
            woman = (place + row) % 2 == 0
            look = Look(
                top=("#f5f3ee", "#8a6fc0", "#f5f3ee", "#7fa6cf")[(place + row) % 4],
                dress="ao_dai" if woman and place % 4 == 0 else "shirt",
                long_hair=woman,
                skin=SKINS[(place + row) % 4],
                hair=GREY_HAIR if place == 3 else "#241f26",
            )
            standing(c, x, y, high, look, (-0.15, 0.46), (0.12, 0.62 if row == 0 else 0.46))
            shoulder = y - high * 0.8
            scarf = [
                (x - high * 0.06, shoulder - high * 0.01),
                (x + high * 0.06, shoulder - high * 0.01),
                (x + high * 0.02, shoulder + high * 0.07),
                (x, shoulder + high * 0.16),
                (x - high * 0.03, shoulder + high * 0.07),
            ]
            c.fill(scarf, "#f28f3c")


def planting_hands(c: Canvas) -> None:
    """Two pairs of hands set a young tree into the earth, seen close by."""
    sky(c, "#bfe3e0", "#f6f3cf", 720)
    sun(c, 1260, 220, 70, "#ffd166")
    for x, y, size in ((180, 520, 300), (520, 560, 240), (1080, 560, 260), (1450, 520, 320)):
        c.soft(x, y, size * 0.6, size * 0.5, "#8fc08a", 0.6, 60)
    c.shade(
        [
            *smooth([(-60, 720), (300, 660), (800, 640), (1300, 665), (1660, 720)], closed=False),
            (1660, 1100),
            (-60, 1100),
        ],
        "#8a6243",
        "#4e3325",
    )
    for _ in range(150):
        x, y = c.chance.randrange(1600), c.chance.randrange(720, 1060)
        size = c.chance.randrange(4, 14)
        c.ellipse(x, y, size, size * 0.6, ("#6b4a33", "#9c7350", "#543828")[c.chance.randrange(3)], 0.7)
    c.shade(
        smooth([(520, 760), (640, 640), (800, 600), (960, 640), (1080, 760), (960, 830), (640, 830)]),
        "#7a5439",
        "#4a3022",
    )
    c.curve([(800, 640), (792, 500), (806, 360), (800, 250)], "#6f8f3f", 20)
    for y, size, colour in ((540, 120, "#5fa04c"), (430, 150, "#6fb254"), (320, 130, "#86c463"), (240, 90, "#a5d77a")):
        leaf_pair(c, 800, y, size, colour)
    hand(c, 640, 690, 130, SKINS[1], "#3f74b0", -1)
    hand(c, 960, 690, 130, SKINS[3], "#d96f5b", 1)
    c.shade(
        smooth([(600, 800), (700, 740), (800, 726), (900, 740), (1000, 800), (900, 850), (700, 850)]),
        "#80583c",
        "#553726",
    )
    grass(c, 980, 1067, "#6fa84e", 60)


def tree_planting(c: Canvas) -> None:
    """Office workers and young people plant trees on a slope above the river in spring."""
    sky(c, "#9fd3ea", "#fbf3d8", 520)
    ridge(c, 520, (90, 200, 140, 240, 150, 200), "#8fbcc0", "#b0d2c2")
    water(c, 500, 620, "#6fb3c6", "#b3dde4", 30)
    c.shade(
        [*smooth([(-50, 640), (400, 590), (900, 620), (1650, 570)], closed=False), (1650, 1100), (-50, 1100)],
        "#b0cf7c",
        "#6f9f4f",
    )
    grass(c, 680, 1050, "#86b85f", 90)
    for place in range(9):
        x, y = 110 + place * 178, 700 + 46 * (place % 2)
        c.ellipse(x, y + 4, 36, 10, "#7a5439")
        c.stroke([(x, y), (x, y - 80)], "#6f8f3f", 5)
        leaf_pair(c, x, y - 52, 30, "#5fa04c")
        leaf_pair(c, x, y - 78, 26, "#86c463")
        c.stroke([(x + 16, y), (x + 16, y - 92)], "#c9a06a", 4)
    people = (
        (270, 980, "#3f78b8", True),
        (520, 930, "#f5f3ee", False),
        (860, 1000, "#3f78b8", False),
        (1130, 940, "#d96f5b", True),
        (1380, 990, "#f5f3ee", False),
    )
    for place, (x, y, top, woman) in enumerate(people):
        look = Look(
            top=top, long_hair=woman, skin=SKINS[place % 4], hat="#ecd9a6" if place % 2 else None, bottom="#3d4a3f"
        )
        standing(c, x, y, 420, look, (-0.16, 0.44), (0.2, 0.5))
        if place % 2 == 0:
            c.stroke([(x + 84, y - 250), (x + 92, y - 20)], "#a9714b", 12)
            c.fill(
                [(x + 70, y - 50), (x + 114, y - 50), (x + 110, y + 6), (x + 92, y + 26), (x + 74, y + 6)], "#8b97a3"
            )
        else:
            c.shade(
                [(x + 66, y - 190), (x + 120, y - 190), (x + 112, y - 136), (x + 74, y - 136)], "#d9653f", "#a8432c"
            )
            leaf_pair(c, x + 93, y - 206, 34, "#5fa04c")
    flying_flag(c, 1240, 640, 330, 120)


def care_centre(c: Canvas) -> None:
    """Carers and old people in the garden of a care centre: a wheelchair, a walking stick, a bench."""
    sky(c, "#9fd1e6", "#fdf3da", 560)
    cloud(c, 500, 130, 320, "#ffffff")
    c.shade_box(0, 560, 1600, 510, "#bcd58c", "#86ad62")
    house(c, 420, 650, 760, "#f3e6c6", "#b0523c")
    house(c, 1260, 640, 620, "#f6e1c4", "#a84a38")
    c.fill(
        smooth([(640, 650), (760, 640), (1100, 820), (1660, 1010), (1660, 1100), (500, 1100), (760, 860)]), "#e4d6b4"
    )
    tree(c, 1520, 760, 470, "#5aa564")
    for x in (120, 260, 1000, 1130):
        bush(c, x, 720, 130, "#63a76a")
        for bloom in range(6):
            flower(c, x - 48 + bloom * 19, 686 + 14 * (bloom % 2), 9, ("#f28aa8", "#ffd166", "#fff1e0")[bloom % 3])
    standing(
        c,
        880,
        930,
        470,
        Look(top="#7fc0c4", bottom="#e9eef0", long_hair=True, skin=SKINS[3]),
        (-0.26, 0.54),
        (0.13, 0.48),
    )
    _wheelchair(c, 740, 960)
    standing(
        c,
        1180,
        990,
        430,
        Look(top="#9c7a5a", hair=GREY_HAIR, skin=SKINS[2], bottom="#4f4a52"),
        (-0.2, 0.4),
        (0.13, 0.48),
    )
    c.stroke([(1094, 820), (1088, 990)], "#6b4a36", 9)
    standing(c, 1330, 985, 470, Look(top="#7fc0c4", bottom="#e9eef0", skin=SKINS[0]), (-0.22, 0.56), (0.14, 0.46))
    for x, look in (
        (240, Look(top="#a5678a", hair=GREY_HAIR, long_hair=True, skin=SKINS[1])),
        (400, Look(top="#6d8fae", hair=GREY_HAIR, skin=SKINS[2])),
    ):
        for knee in (-30, 30):
            c.curve([(x + knee * 0.8, 880), (x + knee, 900), (x + knee, 980)], "#4a4452", 40)
            c.ellipse(x + knee, 988, 26, 10, "#2b2833")
        seated(c, x, 880, 440, look, ((-0.08, 0.06), (0.1, 0.06)))
    c.box(150, 876, 350, 20, "#a9714b", 6)
    for leg in (170, 460):
        c.box(leg, 892, 18, 100, "#7d5238")


def _wheelchair(c: Canvas, x: float, y: float) -> None:
    c.soft(x, y, 120, 14, "#24401f", 0.35, 12)
    seated(c, x, y - 130, 430, Look(top="#c98a5a", hair=GREY_HAIR, skin=SKINS[1]), ((-0.1, 0.04), (0.1, 0.04)))
    c.box(x - 84, y - 150, 168, 40, "#c9646f", 16)
    for knee in (-34, 34):
        c.curve([(x + knee, y - 130), (x + knee * 1.1, y - 96), (x + knee * 1.1, y - 30)], "#c9646f", 42)
        c.ellipse(x + knee * 1.1, y - 20, 28, 10, "#2b2833")
    for side in (-92, 92):
        c.ellipse(x + side, y - 78, 26, 78, "#2b303b")
        c.ellipse(x + side, y - 78, 17, 66, "#c3ccd3")
        c.ellipse(x + side, y - 78, 6, 20, "#2b303b")
