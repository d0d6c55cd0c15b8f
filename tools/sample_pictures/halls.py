"""Scenes of meetings and congresses."""

from __future__ import annotations

from math import cos, pi, sin

from tools.sample_pictures.buildings import office, room, window
from tools.sample_pictures.canvas import Canvas, darker, lighter, mix, star
from tools.sample_pictures.nature import bush, cloud, palm, sky, tree
from tools.sample_pictures.people import GREY_HAIR, HAIR, SKINS, Look, from_behind, seated, standing
from tools.sample_pictures.things import (
    GOLD,
    PAPER,
    RED,
    ballot_box,
    bouquet,
    curtain,
    flag,
    flower,
    flying_flag,
    laptop,
    papers,
    pennants,
    pot_plant,
    rostrum,
    table,
)

WARM = ("#e8607a", "#ffd166", "#fff1e0", "#f28f5c")
SHIRTS = ("#f5f3ee", "#f5f3ee", "#dfe8f2", "#f5f3ee", "#cfdcea", "#f1e3d3")


def meeting_hall(c: Canvas) -> None:
    """Rows of delegates seen from behind, before a stage with flags, a rostrum and flowers."""
    room(c, 600, ("#f3e3c8", "#e9d0ab"), ("#a8724e", "#6e4532"))
    curtain(c, 180, 60, 1240, 460, "#a8202a", 22)
    c.box(150, 36, 1300, 40, "#7d151f", 6)
    flag(c, 690, 130, 220)
    for side in (-1, 1):
        c.shade_box(800 + side * 700 - 70, 40, 140, 540, "#f8ecd6", "#e2c79d")
        c.box(800 + side * 700 - 80, 30, 160, 26, "#d0a96f", 4)
    c.shade_box(150, 500, 1300, 90, "#c78d5f", "#93603f")
    c.box(150, 496, 1300, 14, "#dcae80", 3)
    for x, look in (
        (560, Look()),
        (690, Look(skin=SKINS[1])),
        (910, Look(top="#cfe0ee", long_hair=True)),
        (1040, Look(hair=GREY_HAIR)),
    ):
        seated(c, x, 420, 330, look, ((-0.12, 0.02), (0.12, 0.02)))
    table(c, 480, 420, 640, 92, "#7a1820", "#b3232c")
    for x in (520, 800, 1080):
        bouquet(c, x, 424, 46, WARM)
    standing(c, 320, 506, 270, Look(top="#f5f3ee"), (-0.13, 0.55), (0.13, 0.55))
    rostrum(c, 320, 512, 130)
    bouquet(c, 320, 352, 50, WARM)
    for x in (200, 1400):
        pot_plant(c, x, 500, 160)
    c.beam([(1150, 0), (1600, 0), (1250, 700), (700, 700)], "#fff0c9", 0.16, 70)
    for row, (y, high, count) in enumerate(((676, 80, 13), (768, 104, 10), (884, 138, 8), (1034, 184, 6))):
        _row(c, y, high, count, 0.5 * (row % 2))


def _row(c: Canvas, y: float, high: float, count: int, shift: float) -> None:
    step = c.width / count
    for place in range(-1, count + 1):
        x = (place + 0.5 + shift) * step
        woman = c.chance.random() < 0.35
        look = Look(
            top=SHIRTS[c.chance.randrange(len(SHIRTS))],
            skin=SKINS[c.chance.randrange(len(SKINS))],
            hair=GREY_HAIR if c.chance.random() < 0.15 else HAIR,
            long_hair=woman,
        )
        from_behind(c, x, y + high * 0.12, high, look)
        c.shade_box(x - step * 0.4, y + high * 0.02, step * 0.8, high * 0.75, "#b53a3f", "#7c2029")
        c.box(x - step * 0.42, y - high * 0.02, step * 0.84, high * 0.1, "#d2575a", high * 0.05)


def ballot(c: Canvas) -> None:
    """A hand drops a folded paper into a red ballot box; delegates wait in a line behind."""
    room(c, 660, ("#f7e9d2", "#ecd3ad"), ("#b07c56", "#7a4d36"))
    curtain(c, 0, 0, 1600, 560, "#b2242e", 26)
    c.fill(star(800, 210, 120), GOLD)
    c.soft(800, 220, 260, 220, "#ffcf70", 0.22, 90)
    for place, (x, tint) in enumerate(((1060, "#f5f3ee"), (1200, "#7fa6cf"), (1335, "#f5f3ee"), (1470, "#d98a94"))):
        look = Look(
            top=tint, skin=SKINS[place % 4], long_hair=place % 2 == 1, dress="ao_dai" if place == 3 else "shirt"
        )
        standing(c, x, 850 - place * 8, 500 - place * 12, look, (-0.1, 0.52), (0.05, 0.55))
    standing(c, 250, 950, 640, Look(top="#fbf8f2", skin=SKINS[1]), (-0.16, 0.45), (0.42, 0.62))
    table(c, 380, 800, 480, 270, "#8f1c24", "#b9262f")
    ballot_box(c, 610, 800, 290)
    c.fill([(515, 500), (600, 474), (640, 540), (556, 562)], PAPER)
    c.fill([(515, 500), (556, 490), (596, 550), (556, 562)], darker(PAPER, 0.08))
    c.ellipse(522, 548, 23, 23, SKINS[1])
    bouquet(c, 800, 806, 90, WARM)
    bouquet(c, 420, 806, 74, ("#fff1e0", "#ffd166"))
    c.beam([(300, 0), (700, 0), (1000, 1067), (350, 1067)], "#fff2cf", 0.12, 80)


def speaker(c: Canvas) -> None:
    """A speaker in a long tunic at the rostrum, close by, with flags and flowers."""
    c.shade_box(0, 0, 1600, 1067, "#b82c34", "#7f1620")
    curtain(c, 0, 0, 1600, 900, "#b3242d", 18)
    flag(c, 210, 130, 420)
    c.soft(1090, 420, 320, 330, "#ffd48a", 0.35, 130)
    c.shade_box(0, 890, 1600, 177, "#a9714b", "#6f442f")
    c.box(0, 884, 1600, 14, "#d6a277")
    standing(
        c,
        1090,
        1060,
        900,
        Look(top="#2f7f8c", dress="ao_dai", long_hair=True, skin=SKINS[3]),
        (-0.19, 0.52),
        (0.2, 0.52),
    )
    rostrum(c, 1090, 1050, 380)
    bouquet(c, 1090, 606, 110, WARM)
    for x, y, size in ((180, 1010, 130), (370, 1040, 150), (560, 1010, 130)):
        bouquet(c, x, y, size, ("#ffd166", "#fff1e0", "#f6a04d"))
    pot_plant(c, 1480, 950, 330)


def round_table(c: Canvas) -> None:
    """A meeting table seen from straight above: papers, tea, a laptop and the people around it."""
    c.shade_box(0, 0, 1600, 1067, "#d9c3a3", "#c9ad88")
    for plank in range(12):
        c.box(0, plank * 92, 1600, 3, "#b99a72", 0, 0.6)
    for place in range(8):
        turn = place * pi / 4 + pi / 8
        _from_above(c, 800 + cos(turn) * 610, 530 + sin(turn) * 425, turn, place)
    c.soft(815, 560, 540, 350, "#3a2618", 0.35, 30)
    c.ellipse(800, 530, 545, 355, "#9c6843")
    c.ellipse(800, 524, 540, 350, "#b98056")
    c.ellipse(780, 490, 430, 250, "#c48c62", 0.5)
    for place in range(8):
        turn = place * pi / 4 + pi / 8
        x, y = 800 + cos(turn) * 400, 524 + sin(turn) * 250
        _sheet(c, x, y, turn + pi / 2 + 0.12 * (place % 3 - 1))
        cup_x, cup_y = 800 + cos(turn + 0.28) * 420, 524 + sin(turn + 0.28) * 262
        c.ellipse(cup_x + 4, cup_y + 6, 25, 25, "#5d3a24", 0.4)
        c.ellipse(cup_x, cup_y, 25, 25, "#f8f5ee")
        c.ellipse(cup_x, cup_y, 17, 17, "#b5863c")
    for index in range(12):
        turn = index * pi / 6
        flower(c, 800 + cos(turn) * 62, 524 + sin(turn) * 48, 26, WARM[index % 4])
    for x, y in ((775, 510), (825, 512), (800, 545), (800, 490)):
        flower(c, x, y, 28, "#fff1e0")


def _from_above(c: Canvas, x: float, y: float, turn: float, place: int) -> None:
    shirt = ("#f5f3ee", "#8fb2d6", "#f5f3ee", "#e2a38f", "#f5f3ee", "#a8c9a4", "#f5f3ee", "#d9c7e6")[place]
    skin = SKINS[place % 4]
    across = (-sin(turn), cos(turn))
    c.soft(x + 10, y + 16, 110, 90, "#3a2618", 0.3, 14)
    for side in (-1, 1):
        shoulder = (x + across[0] * side * 78, y + across[1] * side * 78)
        wrist = (
            shoulder[0] - cos(turn) * 118 - across[0] * side * 24,
            shoulder[1] - sin(turn) * 118 - across[1] * side * 24,
        )
        c.curve([(x, y), shoulder, wrist], shirt, 50)
        c.ellipse(*wrist, 23, 23, skin)
    c.ellipse(x, y, 66, 66, darker(shirt, 0.06))
    c.ellipse(x - cos(turn) * 14, y - sin(turn) * 14, 52, 54, skin)
    c.ellipse(x + cos(turn) * 6, y + sin(turn) * 6, 54, 56, GREY_HAIR if place == 5 else HAIR)
    c.ellipse(x - 12, y - 14, 20, 14, "#4a4450", 0.6)


def _sheet(c: Canvas, x: float, y: float, turn: float) -> None:
    def at(across: float, down: float) -> tuple[float, float]:
        return x + across * cos(turn) - down * sin(turn), y + across * sin(turn) + down * cos(turn)

    corners = [at(-46, -62), at(46, -62), at(46, 62), at(-46, 62)]
    c.fill([(px + 5, py + 7) for px, py in corners], "#5d3a24", 0.3)
    c.fill(corners, PAPER)
    for row in range(6):
        c.stroke([at(-32, -40 + row * 14), at(30 - 12 * (row % 3 == 2), -40 + row * 14)], "#b9bdc8", 3)
    c.stroke([at(58, -40), at(66, 40)], "#2f5e94", 7)


def head_office(c: Canvas) -> None:
    """An office building with flag, palms and people on the steps on a bright morning."""
    sky(c, "#5fb0dc", "#fbe7c6", 800)
    for x, y, wide in ((260, 200, 330), (900, 130, 240), (1380, 260, 360)):
        cloud(c, x, y, wide, "#ffffff", 0.85)
    for x, high in ((60, 360), (1560, 400), (1420, 300)):
        tree(c, x, 815, high, "#5c9f63")
    c.shade_box(0, 800, 1600, 270, "#d9cdb5", "#b5a78e")
    office(c, 290, 806, 1020, 480, "#eccf9b", 3, 11)
    c.shade_box(650, 300, 300, 506, "#f6dfb4", "#dcb97f")
    c.box(630, 290, 340, 26, "#b98d52", 4)
    for column in (670, 750, 830, 906):
        c.shade_box(column, 430, 24, 370, "#fff7e6", "#e0c79b")
    c.box(640, 412, 320, 26, "#a8343a", 4)
    c.fill(star(800, 362, 34), RED)
    c.shade_box(712, 560, 176, 240, "#6f94a8", "#3d5a6d")
    c.box(797, 560, 6, 240, "#f6eedc")
    for step in range(4):
        c.shade_box(620 - step * 26, 800 + step * 16, 360 + step * 52, 17, "#efe5cf", "#cdbd9e")
    flying_flag(c, 430, 880, 640, 190)
    for x, y, high, look in (
        (560, 900, 190, Look(top="#cf5b63", dress="ao_dai", long_hair=True)),
        (1040, 905, 200, Look(top="#f5f3ee")),
        (1110, 925, 205, Look(top="#8fb2d6", skin=SKINS[2])),
        (760, 868, 170, Look(top="#f5f3ee", hair=GREY_HAIR)),
    ):
        standing(c, x, y, high, look, (-0.14, 0.46), (0.14, 0.46))
    palm(c, 190, 930, 520, "#4f9a63", -0.06)
    palm(c, 1390, 940, 560, "#4f9a63", 0.05)
    for x in (90, 240, 1270, 1420, 1540):
        bush(c, x, 975, 150, "#5aa564")
        for bloom in range(6):
            flower(c, x - 50 + bloom * 20, 930 + 18 * (bloom % 2), 10, WARM[bloom % 2])


def plenary(c: Canvas) -> None:
    """A conference room from the side: people at long tables listen to a presentation on a screen."""
    room(c, 700, ("#dfe9ee", "#c6d6de"), ("#8f9fb0", "#5f6d80"))
    for x in (80, 330):
        window(c, x, 150, 190, 330, ("#a9d5ec", "#eaf3ea"))
    c.box(640, 110, 660, 390, "#3b475c", 12)
    c.shade_box(656, 126, 628, 358, "#fdfbf5", "#eef0ee")
    for bar, (high, tint) in enumerate(((120, "#7fb3a8"), (170, "#f0b35a"), (210, "#5b8fc0"), (258, "#d9656a"))):
        c.box(720 + bar * 92, 450 - high, 56, high, tint, 6)
    c.box(1110, 170, 130, 14, "#59657c", 6)
    for row in range(5):
        c.box(1110, 210 + row * 34, 130 - 22 * (row % 3), 10, "#b7bfcc", 5)
    standing(c, 1420, 800, 520, Look(top="#b5485a", long_hair=True, skin=SKINS[3]), (-0.38, 0.82), (0.14, 0.48))
    for row, (y, high, wide) in enumerate(((690, 340, 170), (850, 400, 205), (1040, 480, 250))):
        for place in range(7):
            x = 60 + place * wide + row * 30
            if x > 1220 - row * 40:
                break
            look = Look(
                top=SHIRTS[(place + row) % 6],
                skin=SKINS[(place * 3 + row) % 4],
                long_hair=(place + row) % 3 == 1,
                hair=GREY_HAIR if (place + 2 * row) % 7 == 3 else HAIR,
            )
            seated(c, x, y, high, look, ((-0.13, 0.0), (0.12, 0.01)))
        table(c, -40, y, 1290 - row * 30, 74 + row * 14, mix("#c08a5e", "#8d5f40", row * 0.3), "#3f6f8f")
        for place in range(5):
            x = 130 + place * 235 + row * 20
            papers(c, x, y + 6, 70 + row * 10, 2)
    c.beam([(80, 150), (330, 150), (700, 1067), (250, 1067)], "#fff4d6", 0.13, 60)


def committee(c: Canvas) -> None:
    """Nine people with flowers stand in a row on the stage while the hall applauds."""
    c.shade_box(0, 0, 1600, 1067, "#c03a40", "#8a1a24")
    curtain(c, 0, 0, 1600, 760, "#b3242d", 24)
    flag(c, 690, 70, 220)
    c.shade_box(0, 740, 1600, 330, "#bd8257", "#7a4b33")
    c.box(0, 734, 1600, 14, "#e0b184")
    for place in range(9):
        x = 176 + place * 156
        woman = place in (2, 6)
        look = Look(
            top=("#e6a53c", "#3f8f9a")[place // 4 % 2] if woman else "#f7f4ee",
            dress="ao_dai" if woman else "shirt",
            long_hair=woman,
            skin=SKINS[place % 4],
            hair=GREY_HAIR if place in (0, 4) else HAIR,
        )
        standing(c, x, 800, 430 - 14 * (place % 3) - 20 * woman, look, (-0.06, 0.6), (0.06, 0.6))
        bouquet(c, x, 594, 58, (WARM[place % 4], "#fff1e0"))
    c.soft(800, 500, 760, 260, "#ffdf9e", 0.12, 120)
    for place in range(8):
        look = Look(top=SHIRTS[place % 6], skin=SKINS[place % 4], long_hair=place % 3 == 0)
        from_behind(c, 90 + place * 205, 1090, 175, look)
    pennants(c, [(0, 30), (400, 64), (800, 20), (1200, 64), (1600, 30)], 34, (RED, GOLD))


def desk_laptop(c: Canvas) -> None:
    """Two colleagues compare figures at a desk by the window."""
    room(c, 720, ("#f4ead6", "#e5d3b3"), ("#9c7a5c", "#6b503b"))
    window(c, 960, 110, 440, 360, ("#9fd0e8", "#f3f0d8"), 3)
    c.box(140, 140, 330, 230, "#cfa878", 8)
    c.box(156, 156, 298, 198, "#f6eedb", 4)
    for note in range(6):
        tint = ("#f6c667", "#7fb3a8", "#e88b73")[note % 3]
        c.box(180 + (note % 3) * 90, 180 + (note // 3) * 86, 66, 66, tint, 3)
        c.ellipse(213 + (note % 3) * 90, 184 + (note // 3) * 86, 6, 6, "#a8343a")
    seated(c, 560, 740, 760, Look(top="#3f8f9a", long_hair=True, skin=SKINS[3]), ((-0.16, 0.02), (0.18, 0.05)))
    seated(c, 960, 740, 800, Look(top="#f5f3ee", skin=SKINS[1], hair=GREY_HAIR), ((-0.2, 0.06), (0.16, 0.02)))
    table(c, 180, 750, 1240, 330, "#b17a50")
    c.shade_box(180, 764, 1240, 306, "#c08a5e", "#94633f")
    laptop(c, 770, 760, 300)
    papers(c, 1020, 770, 190, 4)
    papers(c, 330, 770, 170, 3)
    pot_plant(c, 1310, 756, 210)
    c.beam([(960, 110), (1400, 110), (1100, 1067), (500, 1067)], "#fff3d0", 0.16, 60)
    lamp = lighter("#f0b35a", 0.2)
    c.stroke([(250, 750), (250, 600), (330, 560)], "#4a5468", 12)
    c.fill([(300, 520), (400, 560), (350, 620), (290, 580)], lamp)
