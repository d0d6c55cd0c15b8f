"""Sky, land, water and plants."""

from __future__ import annotations

from collections.abc import Sequence
from math import cos, pi, sin

from tools.sample_pictures.canvas import Canvas, Point, darker, lighter, mix, smooth


def sky(c: Canvas, top: str, bottom: str, horizon: float) -> None:
    """Paint the sky down to the horizon."""
    c.shade_box(0, 0, c.width, horizon + 2, top, bottom)


def sun(c: Canvas, x: float, y: float, radius: float, colour: str) -> None:
    """Paint the sun with the light around it."""
    c.soft(x, y, radius * 2.6, radius * 2.6, lighter(colour, 0.4), 0.35, radius * 1.4)
    c.soft(x, y, radius * 1.4, radius * 1.4, lighter(colour, 0.5), 0.6, radius * 0.5)
    c.ellipse(x, y, radius, radius, lighter(colour, 0.55))


def cloud(c: Canvas, x: float, y: float, wide: float, colour: str, opacity: float = 0.9) -> None:
    """Paint a flat-bottomed cloud around (x, y)."""
    outline: list[Point] = [(x - wide * 0.5, y), (x - wide * 0.42, y - wide * 0.07), (x - wide * 0.28, y - wide * 0.08)]
    outline += [(x - wide * 0.18, y - wide * 0.17), (x, y - wide * 0.2), (x + wide * 0.14, y - wide * 0.13)]
    outline += [(x + wide * 0.3, y - wide * 0.12), (x + wide * 0.38, y - wide * 0.05), (x + wide * 0.5, y)]
    c.fill(smooth([*outline, (x, y + wide * 0.012)]), colour, opacity)


def ridge(c: Canvas, base: float, heights: Sequence[float], top: str, bottom: str) -> None:
    """Paint a range of hills over the whole width; heights are measured up from `base`."""
    step = c.width / (len(heights) - 1)
    line = smooth([(index * step, base - height) for index, height in enumerate(heights)], closed=False, steps=14)
    c.shade([*line, (c.width, c.height), (0, c.height)], top, bottom)


def water(c: Canvas, y: float, bottom: float, near: str, far: str, glints: int = 60) -> None:
    """Paint still water between two heights, with glints that grow towards the viewer."""
    c.shade_box(0, y, c.width, bottom - y, far, near)
    for _ in range(glints):
        depth = c.chance.random() ** 1.5
        at = y + 8 + (bottom - y - 16) * depth
        wide = 18 + 90 * depth * c.chance.random()
        c.box(c.chance.uniform(-20, c.width), at, wide, 1.5 + 3 * depth, lighter(far, 0.5), 2, 0.35)


def tree(c: Canvas, x: float, y: float, high: float, leaf: str, trunk: str = "#6b4a36") -> None:
    """Paint a broad tree that stands at (x, y)."""
    c.soft(x, y, high * 0.3, high * 0.03, "#1b2033", 0.25, 10)
    c.fill(
        [
            (x - high * 0.035, y),
            (x - high * 0.02, y - high * 0.5),
            (x + high * 0.02, y - high * 0.5),
            (x + high * 0.035, y),
        ],
        trunk,
    )
    c.stroke([(x, y - high * 0.38), (x + high * 0.12, y - high * 0.55)], trunk, high * 0.022)
    c.stroke([(x, y - high * 0.33), (x - high * 0.13, y - high * 0.52)], trunk, high * 0.022)
    crown = (
        (0, 0.68, 0.27),
        (-0.2, 0.58, 0.17),
        (0.21, 0.59, 0.17),
        (-0.13, 0.8, 0.16),
        (0.14, 0.79, 0.16),
        (0, 0.88, 0.13),
    )
    for aside, up, size in crown:
        c.ellipse(x + aside * high, y - up * high, size * high, size * high * 0.92, darker(leaf, 0.2))
    for aside, up, size in crown:
        c.ellipse(x + (aside - 0.025) * high, y - (up + 0.03) * high, size * high * 0.84, size * high * 0.74, leaf)
    for _ in range(34):
        aside, up = c.chance.uniform(-0.27, 0.16), c.chance.uniform(0.6, 0.94)
        if abs(aside + 0.05) + abs(up - 0.75) < 0.3:
            c.ellipse(x + aside * high, y - up * high, high * 0.022, high * 0.011, lighter(leaf, 0.28), 0.7)


def palm(c: Canvas, x: float, y: float, high: float, leaf: str, lean: float = 0.08, trunk: str = "#8a6b4e") -> None:
    """Paint a coconut or areca palm; `lean` bends its stem to the right, as a share of the height."""
    top = (x + lean * high, y - high)
    c.soft(x, y, high * 0.12, high * 0.02, "#1b2033", 0.25, 8)
    c.curve([(x, y), (x + lean * high * 0.3, y - high * 0.45), top], trunk, high * 0.035)
    for turn in (-2.95, -2.3, -0.85, -0.2):
        _frond(c, top, turn, high * 0.3, darker(leaf, 0.16))
    for turn in (-3.35, -2.65, -1.75, -1.2, -0.5, 0.2):
        _frond(c, top, turn, high * 0.34, leaf)


def _frond(c: Canvas, root: Point, turn: float, long: float, colour: str) -> None:
    """Paint one feathered leaf: an arch out of `root` with leaflets that hang from its rib."""
    tip = (root[0] + cos(turn) * long, root[1] + sin(turn) * long * 0.8 + long * 0.42)
    bend = (root[0] + cos(turn) * long * 0.6, root[1] + sin(turn) * long * 0.75 - long * 0.06)
    rib = smooth([root, bend, tip], closed=False, steps=12)
    lower = [(x, y + long * 0.17 * sin(pi * index / (len(rib) - 1)) ** 0.7) for index, (x, y) in enumerate(rib)]
    c.fill([*rib, *reversed(lower)], colour)
    for index in range(3, len(rib) - 2, 2):
        c.stroke([lower[index], (lower[index][0], lower[index][1] + long * 0.07)], colour, long * 0.05)
    c.stroke(rib, lighter(colour, 0.2), long * 0.018)


def bush(c: Canvas, x: float, y: float, wide: float, leaf: str) -> None:
    """Paint a round shrub whose foot is at (x, y)."""
    for aside, up, size in ((-0.32, 0.16, 0.22), (0.3, 0.15, 0.22), (0, 0.24, 0.3)):
        c.ellipse(x + aside * wide, y - up * wide, size * wide, size * wide * 0.9, darker(leaf, 0.12))
        c.ellipse(x + (aside - 0.04) * wide, y - (up + 0.05) * wide, size * wide * 0.75, size * wide * 0.62, leaf)


def grass(c: Canvas, top: float, bottom: float, colour: str, blades: int) -> None:
    """Strew tufts over the ground between two heights, larger towards the viewer."""
    for _ in range(blades):
        depth = c.chance.random()
        x, y = c.chance.uniform(0, c.width), top + (bottom - top) * depth
        size = 6 + 16 * depth
        for lean in (-0.5, 0, 0.5):
            c.stroke(
                [(x, y), (x + lean * size, y - size)], mix(colour, "#ffffff", 0.08 * c.chance.random()), 1.5 + depth
            )


def leaf_pair(c: Canvas, x: float, y: float, size: float, colour: str) -> None:
    """Paint two opposite leaves at the tip of a stem."""
    for side in (-1, 1):
        tip = (x + side * size, y - size * 0.45)
        upper = [(x, y), (x + side * size * 0.4, y - size * 0.62), tip]
        lower = [tip, (x + side * size * 0.6, y - size * 0.02), (x, y)]
        outline = [*smooth(upper, closed=False), *smooth(lower, closed=False)]
        c.fill(outline, colour if side > 0 else darker(colour, 0.12))
        c.stroke([(x, y), (x + side * size * 0.8, y - size * 0.36)], lighter(colour, 0.35), max(1.5, size * 0.025))


def blossom(c: Canvas, x: float, y: float, radius: float, colour: str) -> None:
    """Paint a five-petalled flower, as of the peach or the apricot at Tết."""
    for petal in range(5):
        turn = petal * 2 * pi / 5 - pi / 2
        c.ellipse(x + cos(turn) * radius * 0.6, y + sin(turn) * radius * 0.6, radius * 0.48, radius * 0.48, colour)
    c.ellipse(x, y, radius * 0.28, radius * 0.28, "#f6d65b")


def lotus(c: Canvas, x: float, y: float, size: float, colour: str) -> None:
    """Paint a lotus seen from the side, its foot at (x, y)."""
    for turn in (-1.15, 1.15, -0.72, 0.72, -0.34, 0.34, 0):
        tip = (x + sin(turn) * size, y - cos(turn) * size * 0.95)
        wide = size * 0.2
        left = (x + sin(turn - 0.32) * size * 0.62 - wide * 0.1, y - cos(turn - 0.32) * size * 0.62)
        right = (x + sin(turn + 0.32) * size * 0.62 + wide * 0.1, y - cos(turn + 0.32) * size * 0.62)
        outline = [*smooth([(x, y), left, tip], closed=False), *smooth([tip, right, (x, y)], closed=False)]
        c.shade(outline, colour, lighter(colour, 0.55 if abs(turn) < 0.5 else 0.3))
