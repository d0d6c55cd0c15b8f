"""A surface on which the sample pictures are painted in coordinates of the finished picture.

Everything is painted twice as large and reduced at the end, because Pillow draws shapes without smoothing their edges.
The same calls give the same bytes under one version of Pillow: chance comes from a seeded generator alone.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import cos, pi, sin
from random import Random

from PIL import Image, ImageChops, ImageDraw, ImageFilter

Point = tuple[float, float]
SCALE = 2
"""Painted pixels for each pixel of the finished picture, along each side."""


def rgba(colour: str, opacity: float = 1.0) -> tuple[int, int, int, int]:
    """Return ``#rrggbb`` as numbers with an opacity from 0 to 1."""
    red, green, blue = (int(colour[start : start + 2], 16) for start in (1, 3, 5))
    return red, green, blue, round(255 * opacity)


def mix(first: str, second: str, share: float) -> str:
    """Return the colour that lies `share` (0 to 1) of the way from the first to the second."""
    pairs = zip(rgba(first)[:3], rgba(second)[:3], strict=True)
    return "#" + "".join(f"{round(one + (other - one) * share):02x}" for one, other in pairs)


def lighter(colour: str, share: float = 0.2) -> str:
    """Return the colour moved towards a warm white."""
    return mix(colour, "#fff8ec", share)


def darker(colour: str, share: float = 0.2) -> str:
    """Return the colour moved towards a cool black."""
    return mix(colour, "#141a2e", share)


def smooth(points: Sequence[Point], closed: bool = True, steps: int = 10) -> list[Point]:
    """Return a Catmull–Rom curve through the points."""
    count = len(points)
    curve: list[Point] = []
    for index in range(count if closed else count - 1):
        around = [
            points[(index + offset) % count] if closed else points[min(max(index + offset, 0), count - 1)]
            for offset in (-1, 0, 1, 2)
        ]
        curve += [_between(around, step / steps) for step in range(steps)]
    return curve if closed else [*curve, points[-1]]


def _between(around: Sequence[Point], share: float) -> Point:
    weights = (
        -0.5 * share**3 + share**2 - 0.5 * share,
        1.5 * share**3 - 2.5 * share**2 + 1,
        -1.5 * share**3 + 2 * share**2 + 0.5 * share,
        0.5 * share**3 - 0.5 * share**2,
    )
    return (
        sum(weight * point[0] for weight, point in zip(weights, around, strict=True)),
        sum(weight * point[1] for weight, point in zip(weights, around, strict=True)),
    )


def star(x: float, y: float, radius: float) -> list[Point]:
    """Return the ten corners of a five-pointed star that stands upright."""
    inner = radius * 0.382
    return [
        (x + reach * sin(corner * pi / 5), y - reach * cos(corner * pi / 5))
        for corner, reach in ((corner, inner if corner % 2 else radius) for corner in range(10))
    ]


class Canvas:
    """A picture being painted; the origin is its upper left corner, lengths are pixels of the finished picture."""

    def __init__(self, width: int, height: int, seed: int) -> None:
        self.width, self.height = width, height
        self.chance = Random(seed)  # noqa: S311 - where leaves fall, no secret
        self.image = Image.new("RGB", (width * SCALE, height * SCALE))
        self._pen = ImageDraw.Draw(self.image, "RGBA")

    def fill(self, points: Sequence[Point], colour: str, opacity: float = 1.0) -> None:
        """Paint a polygon."""
        self._pen.polygon(_scaled(points), fill=rgba(colour, opacity))

    def blob(self, points: Sequence[Point], colour: str, opacity: float = 1.0) -> None:
        """Paint a closed curve through the points."""
        self.fill(smooth(points), colour, opacity)

    def ellipse(self, x: float, y: float, wide: float, high: float, colour: str, opacity: float = 1.0) -> None:
        """Paint an ellipse around a centre, with its half axes."""
        corners = [(x - wide) * SCALE, (y - high) * SCALE, (x + wide) * SCALE, (y + high) * SCALE]
        self._pen.ellipse(corners, fill=rgba(colour, opacity))

    def box(
        self, x: float, y: float, wide: float, high: float, colour: str, radius: float = 0, opacity: float = 1.0
    ) -> None:
        """Paint a rectangle from its upper left corner, with rounded corners when there is a radius."""
        corners = [x * SCALE, y * SCALE, (x + wide) * SCALE, (y + high) * SCALE]
        self._pen.rounded_rectangle(corners, radius * SCALE, fill=rgba(colour, opacity))

    def stroke(self, points: Sequence[Point], colour: str, width: float) -> None:
        """Paint a line with round ends and joints."""
        self._pen.line(_scaled(points), fill=rgba(colour), width=round(width * SCALE))
        # Pillow's own curved joints leave hair lines between the short pieces of a thick curve.
        for x, y in points:
            self.ellipse(x, y, width / 2, width / 2, colour)

    def curve(self, points: Sequence[Point], colour: str, width: float) -> None:
        """Paint a smooth line through the points."""
        self.stroke(smooth(points, closed=False), colour, width)

    def shade(self, points: Sequence[Point], top: str, bottom: str) -> None:
        """Paint a polygon whose colour runs from its top to its bottom."""
        scaled = _scaled(points)
        left, upper = (int(min(point[axis] for point in scaled)) for axis in (0, 1))
        right, lower = (int(max(point[axis] for point in scaled)) + 1 for axis in (0, 1))
        mask = Image.new("L", (right - left, lower - upper))
        ImageDraw.Draw(mask).polygon([(x - left, y - upper) for x, y in scaled], fill=255)
        self.image.paste(_gradient(mask.size, top, bottom), (left, upper), mask)

    def shade_box(self, x: float, y: float, wide: float, high: float, top: str, bottom: str) -> None:
        """Paint a rectangle whose colour runs from its top to its bottom."""
        size = (max(1, round(wide * SCALE)), max(1, round(high * SCALE)))
        self.image.paste(_gradient(size, top, bottom), (round(x * SCALE), round(y * SCALE)))

    def soft(self, x: float, y: float, wide: float, high: float, colour: str, opacity: float, blur: float = 20) -> None:
        """Paint an ellipse with a blurred edge: a shadow on the ground, the light around a lamp."""
        reach = 2 * blur
        size = (round((wide + reach) * 2 * SCALE / 4), round((high + reach) * 2 * SCALE / 4))
        mask = Image.new("L", size)
        inset = reach * SCALE / 4
        ImageDraw.Draw(mask).ellipse([inset, inset, size[0] - inset, size[1] - inset], fill=round(255 * opacity))
        mask = mask.filter(ImageFilter.GaussianBlur(blur * SCALE / 4)).resize((size[0] * 4, size[1] * 4))
        corner = (round((x - wide - reach) * SCALE), round((y - high - reach) * SCALE))
        self.image.paste(Image.new("RGB", mask.size, rgba(colour)[:3]), corner, mask)

    def beam(self, points: Sequence[Point], colour: str, opacity: float, blur: float = 30) -> None:
        """Paint a polygon with blurred edges: light that falls through a window."""
        mask = Image.new("L", (self.width // 2, self.height // 2))
        ImageDraw.Draw(mask).polygon([(x / 2, y / 2) for x, y in points], fill=round(255 * opacity))
        mask = mask.filter(ImageFilter.GaussianBlur(blur / 2)).resize(self.image.size)
        self.image.paste(Image.new("RGB", self.image.size, rgba(colour)[:3]), (0, 0), mask)

    def finish(self) -> Image.Image:
        """Return the finished picture, with the corners a little darker and the slight grain of paper."""
        picture = self.image.resize((self.width, self.height), Image.Resampling.LANCZOS)
        corners = Image.radial_gradient("L").resize(picture.size).point(lambda value: max(0, value - 110) // 4)
        picture.paste(Image.new("RGB", picture.size, (20, 22, 44)), (0, 0), corners)
        return ImageChops.soft_light(picture, self._paper(picture.size))

    def _paper(self, size: tuple[int, int]) -> Image.Image:
        """Return a grey sheet, nearly even, whose coarse and fine specks suggest paper."""
        coarse = self._specks((size[0] // 5, size[1] // 5), 9).resize(size, Image.Resampling.BICUBIC)
        fine = self._specks((size[0] // 2, size[1] // 2), 13).resize(size, Image.Resampling.BICUBIC)
        return Image.blend(coarse, fine, 0.5).convert("RGB")

    def _specks(self, size: tuple[int, int], spread: int) -> Image.Image:
        noise = Image.frombytes("L", size, self.chance.randbytes(size[0] * size[1]))
        return noise.point(lambda value: 128 + (value - 128) * spread // 128)


def _scaled(points: Sequence[Point]) -> list[Point]:
    return [(x * SCALE, y * SCALE) for x, y in points]


def _gradient(size: tuple[int, int], top: str, bottom: str) -> Image.Image:
    ramp = Image.linear_gradient("L").resize(size)
    bands = [
        ramp.point([round(one + (other - one) * value / 255) for value in range(256)])
        for one, other in zip(rgba(top)[:3], rgba(bottom)[:3], strict=True)
    ]
    return Image.merge("RGB", bands)
