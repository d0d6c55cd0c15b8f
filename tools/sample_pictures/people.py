"""People without faces, in the manner of flat illustration: nobody in a sample picture is anybody."""

from __future__ import annotations

from dataclasses import dataclass
from math import hypot

from tools.sample_pictures.canvas import Canvas, Point, darker, lighter, mix

SKINS = ("#e6b48f", "#d9a27c", "#c98f69", "#edc2a0")
HAIR = "#241f26"
GREY_HAIR = "#c9c6c4"
NAVY = "#26344f"


@dataclass(frozen=True, slots=True)
class Look:
    """How one person looks."""

    top: str = "#f4f1ea"
    bottom: str = NAVY
    skin: str = SKINS[0]
    hair: str = HAIR
    long_hair: bool = False
    dress: str = "shirt"
    """``shirt`` with trousers, or ``ao_dai``: the long tunic over white trousers."""
    hat: str | None = None
    """Colour of a conical hat (``cone``) or a helmet."""
    hat_kind: str = "cone"
    away: bool = False
    """Whether the person stands with the back to the viewer."""


def standing(c: Canvas, x: float, y: float, high: float, look: Look, left: Point, right: Point) -> None:
    """Paint a person whose feet are at (x, y).

    `left` and `right` are where the hands are, as shares of the height: sideways from the middle, up from the feet.
    """
    c.soft(x, y, high * 0.17, high * 0.025, "#1b2033", 0.28, 8)
    shoulder, hip = y - high * 0.8, y - high * 0.47
    _back_hair(c, x, y - high * 0.905, high * 0.078, look)
    if look.dress == "ao_dai":
        _ao_dai(c, x, y, high, look)
    else:
        _legs(c, x, y, hip, high, look.bottom)
        _torso(c, x, shoulder, hip + high * 0.03, high, look.top, not look.away)
    _arms(c, x, shoulder, y, high, look, (left, right))
    head(c, x, y - high * 0.905, high * 0.078, look)


def seated(c: Canvas, x: float, y: float, high: float, look: Look, hands: tuple[Point, Point]) -> None:
    """Paint the upper half of a person behind a table whose edge is at y; `high` is that of the person standing."""
    shoulder = y - high * 0.3
    _back_hair(c, x, shoulder - high * 0.105, high * 0.078, look)
    _torso(c, x, shoulder, y + high * 0.06, high, look.top)
    _arms(c, x, shoulder, y, high, look, hands)
    head(c, x, shoulder - high * 0.105, high * 0.078, look)


def from_behind(c: Canvas, x: float, y: float, high: float, look: Look) -> None:
    """Paint head and shoulders of a seated person seen from behind; y is where the seat hides the back."""
    radius = high * 0.3
    side = [(0.6, 0.0), (0.58, 0.3), (0.5, 0.45), (0.3, 0.53), (0.1, 0.58)]
    outline = [(x - aside * high, y - up * high) for aside, up in side]
    c.shade(
        [*outline, *((2 * x - px, py) for px, py in reversed(outline))], lighter(look.top, 0.1), darker(look.top, 0.12)
    )
    c.box(x - high * 0.1, y - high * 0.68, high * 0.2, high * 0.22, darker(look.skin, 0.08), high * 0.06)
    c.ellipse(x, y - high * 0.92, radius * 0.94, radius * 1.08, look.skin)
    if look.long_hair:
        c.box(x - radius * 0.97, y - high * 0.98, radius * 1.94, high * 0.6, look.hair, radius * 0.6)
    c.ellipse(x, y - high * 0.97, radius, radius * 1.08, look.hair)
    c.ellipse(x - radius * 0.25, y - high * 1.08, radius * 0.5, radius * 0.45, lighter(look.hair, 0.09))


def head(c: Canvas, x: float, y: float, radius: float, look: Look) -> None:
    """Paint a head, its centre at (x, y)."""
    if look.away:
        _head_from_behind(c, x, y, radius, look)
        return
    c.box(x - radius * 0.36, y + radius * 0.5, radius * 0.72, radius * 0.95, darker(look.skin, 0.12), radius * 0.3)
    c.ellipse(x - radius * 0.95, y + radius * 0.12, radius * 0.2, radius * 0.26, darker(look.skin, 0.07))
    c.ellipse(x + radius * 0.95, y + radius * 0.12, radius * 0.2, radius * 0.26, darker(look.skin, 0.07))
    c.ellipse(x, y, radius * 0.93, radius * 1.08, look.skin)
    fringe = [
        (x - radius * 1.02, y + radius * 0.05),
        (x - radius * 0.95, y - radius * 0.75),
        (x - radius * 0.2, y - radius * 1.22),
        (x + radius * 0.75, y - radius * 0.98),
        (x + radius * 1.02, y + radius * 0.05),
        (x + radius * 0.75, y - radius * 0.42),
        (x - radius * 0.1, y - radius * 0.5),
        (x - radius * 0.72, y - radius * 0.3),
    ]
    c.blob(fringe, look.hair)
    if look.hat:
        _hat(c, x, y, radius, look.hat, look.hat_kind)


def _head_from_behind(c: Canvas, x: float, y: float, radius: float, look: Look) -> None:
    c.box(x - radius * 0.36, y + radius * 0.5, radius * 0.72, radius * 0.95, darker(look.skin, 0.12), radius * 0.3)
    c.ellipse(x, y + radius * 0.1, radius * 0.96, radius * 1.04, look.skin)
    if look.long_hair:
        c.box(x - radius * 1.02, y - radius * 0.4, radius * 2.04, radius * 2.5, look.hair, radius * 0.6)
    c.ellipse(x, y - radius * 0.1, radius * 1.03, radius * 1.1, look.hair)
    c.ellipse(x - radius * 0.25, y - radius * 0.5, radius * 0.45, radius * 0.35, lighter(look.hair, 0.09))
    if look.hat:
        _hat(c, x, y, radius, look.hat, look.hat_kind)


def _back_hair(c: Canvas, x: float, y: float, radius: float, look: Look) -> None:
    if look.long_hair:
        c.box(x - radius * 1.12, y - radius * 0.8, radius * 2.24, radius * 2.9, look.hair, radius * 0.8)


def _hat(c: Canvas, x: float, y: float, radius: float, colour: str, kind: str) -> None:
    if kind == "cone":
        brim = y - radius * 0.32
        c.ellipse(x, brim, radius * 2.0, radius * 0.34, darker(colour, 0.25))
        c.shade(
            [(x - radius * 2.0, brim), (x, y - radius * 1.95), (x + radius * 2.0, brim)], colour, darker(colour, 0.13)
        )
        c.fill([(x - radius * 2.0, brim), (x, y - radius * 1.95), (x - radius * 0.5, brim)], lighter(colour, 0.4), 0.5)
        return
    crown = y - radius * 0.42
    c.ellipse(x, crown, radius * 1.12, radius * 0.95, colour)
    c.box(x - radius * 1.2, crown + radius * 0.05, radius * 2.4, radius * 0.28, darker(colour, 0.12), radius * 0.14)
    c.ellipse(x - radius * 0.4, crown - radius * 0.5, radius * 0.34, radius * 0.2, lighter(colour, 0.5), 0.7)


def _torso(c: Canvas, x: float, shoulder: float, hip: float, high: float, colour: str, has_collar: bool = True) -> None:
    wide = high * 0.115
    outline = [
        (x - high * 0.045, shoulder - high * 0.022),
        (x - wide, shoulder + high * 0.012),
        (x - wide * 1.08, shoulder + high * 0.06),
        (x - wide * 0.86, hip),
        (x + wide * 0.86, hip),
        (x + wide * 1.08, shoulder + high * 0.06),
        (x + wide, shoulder + high * 0.012),
        (x + high * 0.045, shoulder - high * 0.022),
    ]
    c.shade(outline, lighter(colour, 0.12), darker(colour, 0.09))
    if has_collar:
        c.fill([outline[0], (x, shoulder + high * 0.05), outline[-1]], darker(colour, 0.2))


def _legs(c: Canvas, x: float, y: float, hip: float, high: float, colour: str) -> None:
    for side in (-1, 1):
        inner, outer = x + side * high * 0.008, x + side * high * 0.098
        foot = x + side * high * 0.088
        c.fill(
            [(inner, hip), (outer, hip), (foot, y - high * 0.02), (foot - side * high * 0.062, y - high * 0.02)], colour
        )
        c.ellipse(foot - side * high * 0.022, y - high * 0.013, high * 0.048, high * 0.02, darker(colour, 0.55))
    c.box(x - high * 0.099, hip - high * 0.01, high * 0.198, high * 0.085, colour, high * 0.012)


def _ao_dai(c: Canvas, x: float, y: float, high: float, look: Look) -> None:
    shoulder = y - high * 0.8
    for side in (-1, 1):
        leg = [(0.0, 0.4), (0.075, 0.4), (0.085, 0.02), (0.015, 0.02)]
        c.fill([(x + side * aside * high, y - up * high) for aside, up in leg], "#f6f2ea")
        c.ellipse(x + side * high * 0.05, y - high * 0.012, high * 0.036, high * 0.016, darker(look.top, 0.5))
    _torso(c, x, shoulder, y - high * 0.52, high, look.top, not look.away)
    waist, hem = y - high * 0.54, y - high * 0.11
    panel = [(x - high * 0.099, waist), (x + high * 0.099, waist), (x + high * 0.13, hem), (x - high * 0.13, hem)]
    c.shade(panel, darker(look.top, 0.09), darker(look.top, 0.2))
    fold = [(x + high * 0.02, waist), (x + high * 0.04, hem), (x + high * 0.1, hem)]
    c.fill(fold, lighter(look.top, 0.25), 0.3)


def _arms(
    c: Canvas, x: float, shoulder: float, feet: float, high: float, look: Look, hands: tuple[Point, Point]
) -> None:
    for side, (aside, up) in zip((-1, 1), hands, strict=True):
        start = (x + side * high * 0.1, shoulder + high * 0.045)
        hand = (x + aside * high, feet - up * high)
        elbow = _elbow(start, hand, side, high)
        sleeve = mix(look.top, "#141a2e", 0.1)
        c.curve([start, elbow, hand], sleeve, high * 0.06)
        c.ellipse(hand[0], hand[1], high * 0.034, high * 0.034, look.skin)


def _elbow(start: Point, hand: Point, side: int, high: float) -> Point:
    """Return where the arm bends: outwards, the more the nearer the hand is to the shoulder."""
    reach = hypot(hand[0] - start[0], hand[1] - start[1])
    slack = max(0.0, high * 0.34 - reach) * 0.55 + high * 0.012
    middle = ((start[0] + hand[0]) / 2, (start[1] + hand[1]) / 2)
    return middle[0] + side * slack, middle[1] + slack * 0.45
