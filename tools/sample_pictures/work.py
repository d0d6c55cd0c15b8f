"""Scenes of work: fairs, workshops, counters, desks."""

from __future__ import annotations

from tools.sample_pictures.buildings import booth, counter, house, room, window
from tools.sample_pictures.canvas import Canvas, darker, lighter, mix, smooth
from tools.sample_pictures.nature import bush, cloud, palm, ridge, sky, sun, tree
from tools.sample_pictures.people import GREY_HAIR, NAVY, SKINS, Look, head, seated, standing
from tools.sample_pictures.things import (
    PAPER,
    awning,
    envelope,
    flying_flag,
    folders,
    laptop,
    motorbike,
    news_page,
    papers,
    pennants,
    pot_plant,
    screen,
    table,
)

FAIR = ("#e05c4b", "#2f8f8a", "#e9a23b", "#4a72b8")
CLOTHES = ("#f5f3ee", "#e58a6f", "#7fa6cf", "#f0c35a", "#8dbb8a", "#c58bb5", "#f5f3ee")


def job_fair(c: Canvas) -> None:
    """Stands in a row under pennants; visitors talk with recruiters."""
    sky(c, "#7cc0e4", "#fdeccd", 620)
    cloud(c, 300, 150, 340, "#ffffff")
    cloud(c, 1250, 110, 280, "#ffffff", 0.8)
    for x, high in ((40, 420), (330, 330), (800, 360), (1230, 340), (1560, 430)):
        tree(c, x, 560, high, "#63a76a")
    c.shade_box(0, 540, 1600, 530, "#dccbab", "#b79f78")
    for place, colour in enumerate(FAIR):
        x = 230 + place * 385
        booth(c, x, 650, 340, colour)
        seated(
            c,
            x + 36,
            602,
            290,
            Look(top=lighter(colour, 0.5), skin=SKINS[place], long_hair=place % 2 == 0),
            ((-0.15, 0.0), (0.15, 0.02)),
        )
        counter(c, x - 150, 600, 300, 90, colour)
        papers(c, x - 110, 600, 62, 3)
    pennants(c, [(0, 90), (400, 190), (800, 110), (1200, 190), (1600, 90)], 46, FAIR)
    for place in range(9):
        x = 70 + place * 182 + 24 * (place % 3)
        y = 830 + 70 * (place % 2) + 26 * (place % 3)
        look = Look(
            top=CLOTHES[place % 7],
            bottom=(NAVY, "#5a4a42", "#3d5a52")[place % 3],
            skin=SKINS[place % 4],
            long_hair=place % 3 == 1,
            away=place % 2 == 0,
        )
        bent = 0.56 if place % 2 else 0.44
        standing(c, x, y, 330 + 34 * (place % 2), look, (-0.14, bent), (0.15, 0.5))
        if place % 2:
            c.box(x - 46, y - 236, 60, 76, PAPER, 3)
            c.box(x - 36, y - 222, 40, 6, "#c9cdd6", 2)
            c.box(x - 36, y - 206, 30, 6, "#c9cdd6", 2)


def market_fair(c: Canvas) -> None:
    """Recruiting tables beside a mountain market, with baskets, awnings and mist."""
    sky(c, "#a8cfe0", "#fdf0d6", 620)
    sun(c, 1240, 210, 52, "#ffc45c")
    ridge(c, 560, (150, 330, 230, 400, 260, 360, 200), "#8fb4c4", "#b9d0c8")
    ridge(c, 600, (60, 150, 120, 60, 170, 110, 160), "#6ea38f", "#8db89a")
    for x in (260, 900, 1450):
        c.soft(x, 560, 260, 26, "#ffffff", 0.55, 34)
    c.shade_box(0, 590, 1600, 480, "#d8c19a", "#ab8d63")
    for place, colours in enumerate((("#d9534a", "#fbf3e4"), ("#2f8f8a", "#fbf3e4"), ("#e39a36", "#fbf3e4"))):
        x = 80 + place * 350
        for post in (x + 8, x + 262):
            c.box(post, 430, 10, 270, "#7d5b40")
        seated(
            c,
            x + 138,
            618,
            320,
            Look(top=CLOTHES[place + 1], skin=SKINS[place], long_hair=place == 1),
            ((-0.15, 0.02), (0.16, 0.02)),
        )
        table(c, x, 620, 280, 84, "#a9714b")
        for heap in range(6):
            tint = (("#e9763d", "#f0b13f"), ("#76ab4e", "#4d8a45"), ("#f7e3b0", "#d98f4e"))[place][heap % 2]
            c.ellipse(x + 36 + heap * 42, 606 - 9 * (heap % 2), 25, 22, tint)
        awning(c, x - 12, 350, 304, 92, colours)
    flying_flag(c, 1170, 700, 400, 130)
    table(c, 1210, 690, 330, 110, "#b98056", "#2f6f9f")
    seated(c, 1300, 690, 380, Look(top="#dfe8f2", skin=SKINS[3], long_hair=True), ((-0.15, 0.02), (0.14, 0.03)))
    seated(c, 1455, 690, 390, Look(top="#7fa6cf", skin=SKINS[1]), ((-0.14, 0.03), (0.14, 0.02)))
    papers(c, 1340, 690, 80, 3)
    buyers = (
        (180, 930, Look(top="#4e5f9c", bottom="#2b2f52", hat="#ecd9a6", away=True), (-0.2, 0.4)),
        (420, 980, Look(top="#b7485c", bottom="#2b2f52", long_hair=True, skin=SKINS[1]), (-0.16, 0.5)),
        (690, 930, Look(top="#3f8f7a", bottom="#3a3344", hat="#ecd9a6", skin=SKINS[2], away=True), (-0.18, 0.44)),
        (960, 990, Look(top="#8a5ea8", bottom="#2b2f52", long_hair=True, away=True), (-0.18, 0.42)),
        (1180, 960, Look(top="#f5f3ee", hair=GREY_HAIR, skin=SKINS[2]), (-0.14, 0.5)),
        (1420, 1000, Look(top="#e0a33d", skin=SKINS[1], away=True), (-0.15, 0.46)),
    )
    for x, y, look, left in buyers:
        standing(c, x, y, 390, look, left, (0.16, 0.5))
    for x, y in ((275, 950), (780, 965)):
        _basket(c, x, y, 92)


def _basket(c: Canvas, x: float, y: float, wide: float) -> None:
    c.soft(x, y, wide * 0.5, 8, "#1b2033", 0.3, 8)
    for heap in range(5):
        c.ellipse(
            x - wide * 0.32 + heap * wide * 0.16,
            y - wide * 0.72,
            wide * 0.13,
            wide * 0.12,
            ("#76ab4e", "#97c463")[heap % 2],
        )
    c.shade(
        [
            (x - wide * 0.5, y - wide * 0.7),
            (x + wide * 0.5, y - wide * 0.7),
            (x + wide * 0.34, y),
            (x - wide * 0.34, y),
        ],
        "#d9b070",
        "#a97c45",
    )
    for row in range(1, 5):
        at = y - wide * 0.14 * row
        c.box(x - wide * 0.47, at, wide * 0.94, 3, "#8a6334", 0, 0.5)


def workshop(c: Canvas) -> None:
    """Apprentices and their teacher at lathes under workshop lamps."""
    room(c, 700, ("#d5e0df", "#b4c7c8"), ("#8a9aa3", "#5b6a76"))
    for x in (90, 480, 870, 1260):
        window(c, x, 90, 250, 200, ("#b8dcec", "#eef5e8"), 3)
    for x in (300, 800, 1300):
        c.stroke([(x, 0), (x, 330)], "#4a5468", 6)
        c.fill([(x - 26, 330), (x + 26, 330), (x + 78, 390), (x - 78, 390)], "#e9a23b")
        c.beam([(x - 70, 392), (x + 70, 392), (x + 190, 760), (x - 190, 760)], "#fff1c4", 0.3, 30)
    for place, x in enumerate((250, 700, 1160)):
        look = Look(
            top="#2f6f9f",
            bottom="#27364f",
            skin=SKINS[place],
            hat=("#f2c230", "#f5f3ee", "#f2c230")[place],
            hat_kind="helmet",
        )
        standing(c, x - 10, 850, 470, look, (-0.2, 0.5), (0.2, 0.52))
        _lathe(c, x - 130, 860, 380)
    standing(c, 1470, 940, 540, Look(top="#f5f3ee", skin=SKINS[2], hair=GREY_HAIR), (-0.26, 0.58), (0.15, 0.46))
    standing(
        c,
        480,
        1000,
        520,
        Look(top="#2f6f9f", bottom="#27364f", long_hair=True, skin=SKINS[3]),
        (-0.12, 0.55),
        (0.13, 0.55),
    )
    c.box(430, 700, 104, 74, PAPER, 4)
    for row in range(4):
        c.box(444, 714 + row * 14, 74 - 16 * (row % 2), 6, "#9fb3c8", 3)


def _lathe(c: Canvas, x: float, y: float, wide: float) -> None:
    c.soft(x + wide / 2, y, wide * 0.55, 14, "#1b2033", 0.4, 12)
    for leg in (x + wide * 0.05, x + wide * 0.75):
        c.shade_box(leg, y - 150, wide * 0.2, 150, "#4f7f6e", "#335848")
    c.shade_box(x, y - 180, wide, 46, "#79ad97", "#4c8069")
    c.shade_box(x + wide * 0.02, y - 262, wide * 0.26, 90, "#6aa088", "#45755f")
    c.ellipse(x + wide * 0.31, y - 212, 32, 32, "#c3ccd3")
    c.ellipse(x + wide * 0.31, y - 212, 20, 20, "#8b97a3")
    c.shade_box(x + wide * 0.34, y - 222, wide * 0.36, 20, "#eef2f4", "#9aa6b1")
    c.shade_box(x + wide * 0.7, y - 240, wide * 0.16, 64, "#6aa088", "#45755f")
    c.ellipse(x + wide * 0.93, y - 208, 22, 22, "#d9534a")
    c.ellipse(x + wide * 0.1, y - 226, 9, 9, "#d9534a")
    c.ellipse(x + wide * 0.19, y - 226, 9, 9, "#8fd08a")


def sewing_line(c: Canvas) -> None:
    """A sewing line: women in blue at machines, rolls of cloth behind."""
    room(c, 560, ("#efe6f0", "#d9cbe0"), ("#a79bb8", "#75698c"))
    for shelf in range(2):
        c.box(60, 200 + shelf * 150, 1480, 16, "#b98a5e", 3)
        for roll in range(19):
            tint = ("#d9656a", "#4a8fb5", "#f0b35a", "#7fb38a", "#8a6fb0", "#f2e3d0")[(roll * 5 + shelf * 2) % 6]
            x, y = 110 + roll * 77, 164 + shelf * 150
            c.ellipse(x, y, 36, 36, tint)
            c.ellipse(x, y, 22, 22, lighter(tint, 0.3))
            c.ellipse(x, y, 8, 8, darker(tint, 0.5))
    for lamp in range(4):
        c.box(150 + lamp * 400, 60, 240, 18, "#ffffff", 9)
        c.soft(270 + lamp * 400, 78, 160, 30, "#fff6dc", 0.6, 30)
    for row, (y, high, count) in enumerate(((620, 330, 5), (800, 430, 4), (1010, 560, 3))):
        step = 1600 / count
        for place in range(count):
            x = round(step * (place + 0.5)) + (row % 2) * 30 - 15
            look = Look(top=("#5f93c9", "#6f9fd0", "#5f93c9")[row], skin=SKINS[(place + row) % 4], long_hair=True)
            seated(c, x, y, high, look, ((-0.16, 0.03), (0.13, 0.04)))
        c.soft(800, y + 40, 800, 20, "#2a2240", 0.3, 20)
        c.shade_box(0, y, 1600, 26 + row * 14, "#f3ead8", "#cdbd9f")
        for place in range(count):
            x = round(step * (place + 0.5)) + (row % 2) * 30 - 15
            cloth = ("#d9656a", "#f0b35a", "#7fb38a", "#8a6fb0")[(place + row) % 4]
            c.blob(
                [
                    (x - high * 0.32, y + 6),
                    (x - high * 0.2, y - high * 0.06),
                    (x, y - high * 0.02),
                    (x + high * 0.04, y + 16),
                ],
                cloth,
            )
            _sewing_machine(c, x + high * 0.06, y + 8, high * 0.42)


def _sewing_machine(c: Canvas, x: float, y: float, wide: float) -> None:
    c.box(x - wide * 0.1, y - wide * 0.1, wide, wide * 0.1, "#5b6478", wide * 0.02)
    c.shade_box(x + wide * 0.62, y - wide * 0.52, wide * 0.2, wide * 0.44, "#f2f4f6", "#c3cad3")
    c.box(x, y - wide * 0.56, wide * 0.82, wide * 0.17, "#eef1f4", wide * 0.06)
    c.box(x, y - wide * 0.48, wide * 0.12, wide * 0.24, "#dfe4ea", wide * 0.03)
    c.stroke([(x + wide * 0.06, y - wide * 0.26), (x + wide * 0.06, y - wide * 0.11)], "#8b97a3", wide * 0.02)
    c.ellipse(x + wide * 0.86, y - wide * 0.47, wide * 0.09, wide * 0.11, "#8b97a3")


def building_site(c: Canvas) -> None:
    """Workers in helmets on a site with a crane and scaffolding at sunrise."""
    sky(c, "#6aa5cf", "#fbd9a8", 760)
    sun(c, 380, 470, 66, "#ffb347")
    for x, y, wide in ((900, 140, 300), (1350, 240, 260), (220, 200, 240)):
        cloud(c, x, y, wide, "#fff6e8", 0.75)
    ridge(c, 780, (60, 120, 80, 140, 90), "#8aa7b8", "#a9b7ae")
    c.shade_box(0, 770, 1600, 300, "#c9a878", "#94744d")
    c.shade_box(860, 330, 560, 450, "#d8cfc0", "#b3a793")
    for floor in range(4):
        c.box(840, 330 + floor * 112, 600, 18, "#8f8472")
        for bay in range(4):
            c.box(890 + bay * 135, 352 + floor * 112, 92, 90, "#6c7f8d" if (bay + floor) % 3 else "#4f5f6d")
    for pole in range(8):
        c.box(846 + pole * 82, 280, 7, 500, "#e0a33d")
    for bar in range(5):
        c.box(840, 300 + bar * 112, 600, 6, "#e0a33d")
    for bay in range(0, 7, 2):
        c.stroke([(850 + bay * 82, 412), (932 + bay * 82, 304)], "#c98a2c", 5)
    for rung in range(20):
        y = 790 - rung * 34
        c.stroke([(600, y), (640, y - 34)], "#d9903a", 5)
        c.stroke([(640, y), (600, y - 34)], "#d9903a", 5)
    c.box(596, 90, 8, 700, "#e9a23b")
    c.box(636, 90, 8, 700, "#e9a23b")
    c.box(360, 96, 900, 12, "#e9a23b")
    c.stroke([(620, 30), (1240, 98)], "#7a5a2c", 4)
    c.stroke([(620, 30), (380, 98)], "#7a5a2c", 4)
    c.box(350, 100, 70, 66, "#6c7480", 4)
    c.stroke([(1120, 106), (1120, 250)], "#4a4f5a", 4)
    c.box(1060, 250, 120, 30, "#a9714b", 3)
    for x, y, high, top, hat in (
        (230, 960, 500, "#f08a3c", "#f2c230"),
        (440, 1000, 530, "#3f74b0", "#f5f3ee"),
        (1130, 990, 520, "#f08a3c", "#f2c230"),
    ):
        look = Look(top=top, bottom="#3a4356", skin=SKINS[2], hat=hat, hat_kind="helmet")
        left = (-0.24, 0.6) if x == 1130 else (-0.14, 0.5)
        standing(c, x, y, high, look, left, (0.15, 0.56))
        for band in (0.62, 0.69):
            c.box(x - high * 0.095, y - high * band, high * 0.19, high * 0.018, "#fff3a0", 3)
    c.fill([(300, 640), (386, 624), (396, 714), (312, 730)], PAPER)
    c.stroke([(322, 656), (374, 646)], "#6f93b8", 5)
    c.stroke([(326, 684), (378, 674)], "#6f93b8", 5)
    for place in range(3):
        x = 640 + place * 120
        c.fill([(x, 900), (x + 26, 900), (x + 46, 1000), (x - 20, 1000)], "#e8622c")
        c.fill([(x - 5, 930), (x + 31, 930), (x + 37, 958), (x - 11, 958)], "#fff6e8")


def one_stop(c: Canvas) -> None:
    """Citizens at the counters of the one-stop office; an old man is shown to a seat."""
    room(c, 640, ("#eaf1ee", "#cfdfda"), ("#b7a892", "#8a7a66"))
    c.shade_box(0, 0, 1600, 120, "#2f7f7a", "#25645f")
    c.box(0, 118, 1600, 8, "#f0c35a")
    for place in range(4):
        x = 60 + place * 390
        c.box(x + 30, 170, 250, 92, "#26343f", 10)
        for light in range(3):
            c.ellipse(x + 70 + light * 34, 216, 10, 10, ("#ff6b5e", "#ffd166", "#7fd6a8")[light])
        c.box(x + 176, 202, 78, 28, "#7fd6a8", 4)
        c.box(x + 8, 300, 300, 270, "#ffffff", 4, 0.35)
        c.box(x, 290, 10, 330, "#9fb8b1")
        seated(
            c,
            x + 165,
            606,
            420,
            Look(top="#f5f3ee", skin=SKINS[place], long_hair=place % 2 == 0),
            ((-0.16, 0.03), (0.15, 0.04)),
        )
    c.shade_box(0, 600, 1600, 180, "#c98d5c", "#8f5f3d")
    c.box(0, 588, 1600, 28, "#f1e0c3", 6)
    for place in range(4):
        x = 60 + place * 390
        laptop(c, x + 250, 592, 110)
        papers(c, x + 40, 596, 80, 3)
        c.box(x - 6, 640, 4, 130, "#7a4f32")
        c.ellipse(x + 170, 694, 44, 44, "#e9c48f", 0.6)
    visitors = (
        (290, 960, 480, Look(top="#e58a6f", long_hair=True, skin=SKINS[1], away=True), (0.2, 0.62)),
        (720, 970, 500, Look(top="#5f93c9", skin=SKINS[0], bottom="#4a4038", away=True), (0.12, 0.64)),
        (1090, 1010, 490, Look(top="#8fae6f", hair=GREY_HAIR, skin=SKINS[2], bottom="#5a4a42"), (0.24, 0.5)),
        (1270, 1010, 500, Look(top="#cf5b63", dress="ao_dai", long_hair=True, skin=SKINS[3]), (0.2, 0.6)),
    )
    for x, y, high, look, right in visitors:
        standing(c, x, y, high, look, (-0.15, 0.5), right)
    for place in range(3):
        x = 1420 + place * 72
        c.box(x, 850, 66, 110, "#2f7f7a", 10)
        c.box(x, 946, 66, 34, "#3c9a93", 8)
    pot_plant(c, 90, 1010, 280)


def postman(c: Canvas) -> None:
    """A postman on a motorbike carries files along a village road between rice fields."""
    sky(c, "#86c5e3", "#fdf1d3", 560)
    cloud(c, 420, 170, 380, "#ffffff")
    cloud(c, 1200, 120, 300, "#ffffff", 0.85)
    ridge(c, 560, (60, 170, 110, 220, 130, 180, 90), "#8fb9b5", "#b5d0b8")
    c.shade_box(0, 550, 1600, 520, "#a9cf6f", "#5f9a45")
    for row in range(9):
        y = 580 + row * row * 6.4
        c.box(0, y, 1600, 2 + row * 0.7, "#86b955", 0, 0.7)
    house(c, 1280, 640, 330, "#f2dfb8", "#b9543d")
    tree(c, 1500, 650, 330, "#5c9f63")
    palm(c, 1080, 650, 380, "#4f9a63", 0.06)
    bush(c, 1430, 664, 120, "#5aa564")
    c.fill(
        smooth(
            [(-200, 860), (500, 800), (1100, 800), (1800, 870), (1800, 1010), (1100, 960), (500, 960), (-200, 1030)]
        ),
        "#d6c2a0",
    )
    c.fill(
        smooth([(-200, 930), (500, 872), (1100, 872), (1800, 932), (1800, 944), (1100, 884), (500, 884), (-200, 942)]),
        "#f1e6cf",
        0.8,
    )
    motorbike(c, 640, 944, 430, "#d9534a")
    rider = Look(top="#2f6f9f", skin=SKINS[1], hat="#f2c230", hat_kind="helmet", bottom="#27364f")
    c.curve([(590, 735), (700, 790), (690, 890)], "#27364f", 56)
    c.ellipse(706, 900, 38, 16, "#1c2434")
    c.shade([(548, 590), (640, 560), (680, 640), (650, 760), (540, 760)], "#3f82b4", "#2b6490")
    c.curve([(640, 610), (700, 690), (762, 650)], "#2a5f8c", 42)
    c.ellipse(766, 646, 20, 20, SKINS[1])
    head(c, 628, 505, 50, rider)
    c.shade_box(392, 560, 150, 150, "#e9b15a", "#c98a35")
    c.box(386, 552, 162, 26, "#f2c77c", 6)
    envelope(c, 467, 646, 90)
    for x, y, wide, tilt in ((250, 480, 92, -0.4), (180, 620, 76, 0.3), (320, 380, 66, 0.5)):
        envelope(c, x, y, wide, tilt)
    for tuft in range(20):
        x = 40 + tuft * 84
        c.fill([(x - 14, 1067), (x - 4, 1000), (x, 1067), (x + 10, 990), (x + 20, 1067)], "#4f8a3c")


def archive(c: Canvas) -> None:
    """A records room: shelves of folders, a scanner and a clerk who feeds it."""
    room(c, 800, ("#e9e2d2", "#d3c8b0"), ("#8f7a62", "#63523f"))
    for unit in range(3):
        x = 30 + unit * 350
        c.box(x, 90, 330, 720, "#8a6547", 6)
        for shelf in range(4):
            top = 110 + shelf * 174
            c.shade_box(x + 12, top, 306, 160, "#5b4230", "#715340")
            folders(c, x + 16, top + 158, 296, 140, 12, ("#b9543d", "#3f6f8f", "#d9a441", "#6b8f5e", "#8a5e7a"))
            c.box(x + 6, top + 156, 318, 14, "#a27a56")
    c.soft(1330, 320, 220, 200, "#fff3d0", 0.55, 120)
    c.soft(480, 1010, 260, 18, "#2b1f14", 0.4, 14)
    for deck in (830, 950):
        for box in range(4):
            c.shade_box(290 + box * 100, deck - 84, 86, 84, ("#c9a06a", "#d9b27c")[box % 2], "#a97c45")
            c.box(312 + box * 100, deck - 60, 42, 22, PAPER, 3)
        c.box(262, deck, 440, 14, "#7b8794", 4)
    for post in (266, 684):
        c.box(post, 760, 12, 220, "#5c6773", 4)
        c.ellipse(post + 6, 994, 20, 20, "#2b303b")
    seated(c, 1240, 760, 720, Look(top="#c9646f", long_hair=True, skin=SKINS[3]), ((-0.23, 0.06), (0.2, 0.06)))
    table(c, 980, 770, 620, 300, "#b17a50")
    c.shade_box(980, 786, 620, 284, "#bf875b", "#8c5d3d")
    c.box(985, 690, 250, 82, "#e6eaee", 12)
    c.box(1000, 706, 220, 10, "#aeb8c4", 5)
    c.ellipse(1206, 748, 7, 7, "#63d08f")
    c.fill([(1036, 694), (1056, 610), (1186, 610), (1176, 694)], PAPER)
    for row in range(4):
        c.box(1066, 626 + row * 15, 96 - 18 * (row % 2), 6, "#b9bdc8", 3)
    screen(c, 1465, 772, 250)
    for heap in range(3):
        c.box(1270 + heap * 5, 748 - heap * 24, 110, 24, ("#b9543d", "#3f6f8f", "#d9a441")[heap], 3)


def news_desk(c: Canvas) -> None:
    """The portal on a monitor, a tablet and a phone on a desk by a window in the evening."""
    room(c, 790, ("#34496b", "#546a8c"), ("#7a5a48", "#4d372d"))
    window(c, 110, 90, 380, 360, ("#24365c", "#f0a66b"), 2)
    c.soft(300, 320, 260, 230, "#ffb870", 0.18, 90)
    c.shade_box(0, 760, 1600, 310, "#b47d55", "#7c5239")
    c.box(0, 752, 1600, 16, "#d6a277")
    c.soft(880, 520, 420, 320, "#cfe4ff", 0.28, 120)
    screen(c, 880, 800, 720)
    c.box(130, 620, 250, 330, "#23293a", 20)
    news_page(c, 146, 640, 218, 290)
    c.soft(1390, 930, 120, 30, "#1b1420", 0.4, 16)
    c.box(1310, 650, 160, 300, "#23293a", 24)
    news_page(c, 1322, 676, 136, 246)
    c.box(560, 850, 520, 90, "#d9dee6", 14)
    for row in range(3):
        for key in range(12):
            c.box(576 + key * 41, 862 + row * 25, 34, 19, "#ffffff", 4)
    c.ellipse(1150, 900, 36, 52, "#e6eaef")
    c.stroke([(1150, 856), (1150, 884)], "#aeb8c4", 4)
    c.shade([(440, 830), (530, 830), (516, 950), (454, 950)], "#f2efe6", "#cfc7b8")
    c.ellipse(485, 832, 45, 12, "#7a4a2c")
    pot_plant(c, 1530, 800, 300)


def digital_class(c: Canvas) -> None:
    """Young volunteers help elderly villagers with their phones under a banyan tree."""
    sky(c, "#8fcbe2", "#fdf2d8", 620)
    ridge(c, 600, (80, 160, 110, 190, 120), "#94bfae", "#b9d6b4")
    c.shade_box(0, 590, 1600, 480, "#b8cf8a", "#7fa25c")
    house(c, 1320, 650, 420, "#f3e2bf", "#b0523c")
    tree(c, 420, 760, 780, "#5a9c5f")
    c.soft(430, 800, 460, 60, "#24401f", 0.25, 30)
    pairs = (
        (250, 830, Look(top="#7d8f6a", hair=GREY_HAIR, skin=SKINS[2]), Look(top="#2f74c0", skin=SKINS[0])),
        (
            800,
            850,
            Look(top="#9c6b8f", hair=GREY_HAIR, long_hair=True, skin=SKINS[1]),
            Look(top="#2f74c0", long_hair=True, skin=SKINS[3]),
        ),
        (1270, 880, Look(top="#a5764f", hair=GREY_HAIR, skin=SKINS[2]), Look(top="#2f74c0", skin=SKINS[1])),
    )
    for x, y, elder, helper in pairs:
        standing(c, x + 150, y + 30, 460, helper, (-0.2, 0.5), (0.14, 0.48))
        c.soft(x, y + 110, 130, 18, "#24401f", 0.35, 12)
        c.box(x - 110, y + 10, 220, 26, "#a9714b", 6)
        for leg in (x - 92, x + 74):
            c.box(leg, y + 30, 18, 84, "#7d5238")
        for knee in (-44, 44):
            c.curve([(x + knee * 0.7, y), (x + knee, y + 24), (x + knee, y + 106)], "#4a4452", 46)
            c.ellipse(x + knee, y + 112, 30, 11, "#2b2833")
        seated(c, x, y - 8, 500, elder, ((-0.06, 0.1), (0.06, 0.1)))
        c.box(x - 17, y - 96, 34, 58, "#23293a", 7)
        c.box(x - 13, y - 90, 26, 44, "#bfe3f5", 3)


def cashless(c: Canvas) -> None:
    """An old woman at home looks at the allowance that has reached her phone; a cat sleeps beside her."""
    room(c, 760, ("#f3dfc0", "#e2c398"), ("#a9764f", "#74492f"))
    window(c, 150, 130, 380, 320, ("#aedcf0", "#f4f3d8"))
    c.box(1080, 170, 360, 26, "#9c6b47", 4)
    c.box(1120, 82, 120, 90, "#8a5a3c", 4)
    c.box(1130, 92, 100, 70, "#dfe9d8", 2)
    pot_plant(c, 1350, 172, 130)
    c.soft(820, 1000, 520, 40, "#3a2414", 0.35, 24)
    c.shade_box(420, 620, 780, 360, "#6f8f86", "#4d6b63")
    c.box(380, 700, 110, 290, "#5c7d74", 40)
    c.box(1130, 700, 110, 290, "#5c7d74", 40)
    c.box(450, 800, 720, 130, "#82a399", 30)
    grandmother = Look(top="#a0567a", hair=GREY_HAIR, skin=SKINS[1])
    seated(c, 760, 860, 900, grandmother, ((-0.12, 0.12), (0.07, 0.16)))
    c.ellipse(760, 420, 42, 34, "#c9c6c4")
    c.box(664, 838, 192, 96, "#2f2a3a", 46)
    for knee in (-70, 70):
        c.curve([(760 + knee * 0.5, 870), (760 + knee, 900), (760 + knee, 1040)], "#2f2a3a", 96)
    c.box(792, 640, 92, 150, "#23293a", 14)
    c.box(800, 652, 76, 120, "#e9f5ee", 6)
    c.ellipse(838, 694, 22, 22, "#3fae7a")
    c.stroke([(828, 694), (836, 703), (850, 686)], "#ffffff", 6)
    c.box(814, 732, 48, 8, "#9fc7b0", 4)
    for index, (x, y) in enumerate(((960, 560), (1020, 480), (950, 420))):
        c.ellipse(x, y, 30 - index * 5, 30 - index * 5, "#f6c445")
        c.ellipse(x, y, 20 - index * 4, 20 - index * 4, "#ffe08a")
    c.blob([(960, 850), (1010, 790), (1090, 790), (1130, 840), (1090, 868), (1000, 870)], "#e39a4e")
    c.ellipse(986, 822, 34, 30, "#eba860")
    c.fill([(962, 802), (966, 776), (984, 794)], "#d98a3c")
    c.fill([(990, 794), (1008, 778), (1010, 804)], "#d98a3c")
    c.curve([(1120, 850), (1150, 860), (1120, 876), (1060, 874)], "#d98a3c", 16)


def new_house(c: Canvas) -> None:
    """Neighbours lay bricks and tiles on a new house; the old hut stands behind."""
    sky(c, "#7fc1e6", "#fdeed0", 640)
    cloud(c, 1150, 160, 360, "#ffffff")
    ridge(c, 640, (110, 240, 170, 300, 190, 260), "#86b0b4", "#a9c9ae")
    c.shade_box(0, 630, 1600, 440, "#c9b98a", "#94804f")
    c.fill([(90, 700), (110, 560), (210, 470), (330, 560), (346, 700)], "#9c8054")
    c.fill([(60, 580), (210, 440), (372, 580)], "#7d6238")
    palm(c, 420, 720, 420, "#4f9a63", -0.05)
    c.soft(900, 850, 430, 24, "#3a2c14", 0.35, 20)
    c.shade_box(560, 520, 700, 330, "#e6a27a", "#c97c52")
    for row in range(15):
        for brick in range(15):
            x = 560 + brick * 48 + (24 if row % 2 else 0)
            if x < 1250:
                c.box(x, 522 + row * 22, min(44, 1258 - x), 18, mix("#d98a5f", "#c06a42", c.chance.random()), 2)
    c.box(700, 610, 120, 240, "#5e6b70")
    c.box(980, 600, 160, 120, "#7f98a5")
    c.shade([(500, 524), (640, 340), (1180, 340), (1320, 524)], "#e7cfa6", "#b98f5c")
    for rafter in range(10):
        c.stroke([(650 + rafter * 58, 344), (516 + rafter * 88, 520)], "#8a5a3c", 9)
    for batten in range(1, 5):
        half = 270 + batten * 28
        c.stroke([(910 - half, 340 + batten * 37), (910 + half, 340 + batten * 37)], "#a9714b", 7)
    c.shade([(496, 528), (640, 336), (872, 336), (838, 528)], "#dd6a45", "#a8432c")
    for row in range(1, 7):
        at = 336 + row * 27
        c.stroke([(640 - row * 20, at), (872 - row * 4.8, at)], "#8f3522", 4)
    c.box(632, 326, 556, 18, "#8a5a3c", 6)
    standing(
        c, 940, 520, 250, Look(top="#e0a33d", skin=SKINS[2], hat="#ecd9a6", bottom="#4a4038"), (-0.24, 0.5), (0.2, 0.46)
    )
    standing(c, 460, 930, 440, Look(top="#3f74b0", skin=SKINS[1], hat="#ecd9a6"), (-0.14, 0.5), (0.27, 0.66))
    standing(c, 1450, 950, 450, Look(top="#5d8f5a", skin=SKINS[0]), (-0.24, 0.6), (0.14, 0.48))
    c.stroke([(1250, 860), (1330, 470)], "#c9995e", 10)
    c.stroke([(1310, 870), (1380, 480)], "#c9995e", 10)
    for rung in range(8):
        c.stroke([(1258 + rung * 10, 830 - rung * 46), (1316 + rung * 9, 836 - rung * 46)], "#c9995e", 7)
    for row in range(3):
        for brick in range(5 - row):
            c.box(640 + brick * 56 + row * 28, 960 - row * 30, 52, 27, mix("#d98a5f", "#b8623c", c.chance.random()), 3)
    c.fill([(980, 985), (1180, 985), (1150, 940), (1090, 905), (1030, 930)], "#d9c9a5")


def interview(c: Canvas) -> None:
    """A young woman is interviewed across a desk; papers and tea between them."""
    room(c, 720, ("#e3ebe4", "#c8d6c9"), ("#9c8468", "#6f5a44"))
    c.box(620, 110, 360, 250, "#f7f1e2", 8)
    for row, (start, share) in enumerate(((640, 0.8), (640, 0.6), (640, 0.72))):
        c.box(start, 150 + row * 60, 320 * share, 26, ("#e05c4b", "#2f8f8a", "#e9a23b")[row], 13)
    window(c, 1170, 110, 280, 330, ("#a9d5ec", "#f0f3dc"))
    pot_plant(c, 130, 860, 420)
    seated(c, 440, 770, 800, Look(top="#f0c9a8", long_hair=True, skin=SKINS[0]), ((-0.14, 0.03), (0.15, 0.04)))
    seated(c, 960, 770, 820, Look(top="#3f5f8f", skin=SKINS[1]), ((-0.18, 0.05), (0.17, 0.03)))
    seated(c, 1250, 770, 780, Look(top="#8f4f63", long_hair=True, skin=SKINS[3]), ((-0.14, 0.03), (0.15, 0.04)))
    c.shade_box(160, 790, 1300, 280, "#c08a5e", "#8d5d3d")
    c.box(140, 768, 1340, 30, "#e0b184", 8)
    papers(c, 620, 776, 200, 2)
    laptop(c, 1120, 772, 220, "#c9b9a0")
    for x in (330, 860):
        c.shade([(x, 736), (x + 54, 736), (x + 46, 774), (x + 8, 774)], "#fbf8f0", "#d9d3c4")
        c.curve([(x + 20, 716), (x + 28, 700), (x + 22, 682)], "#ffffff", 4)
