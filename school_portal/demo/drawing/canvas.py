"""A drawing surface of 1600 × 1000 units: flat shapes, soft edges by supersampling, one palette."""

import math
from functools import lru_cache
from random import Random

from PIL import Image, ImageDraw

from .light import Light

WIDTH, HEIGHT = 1600, 1000
SUPERSAMPLING = 2

DEEP, BLUE, SKY, PALE = "#123f7a", "#2f6db5", "#9fcdea", "#e3f1f8"
RED, CORAL, ROOF, ROOF_DARK = "#b3202c", "#e4584b", "#c2553c", "#9c3f2d"
FOREST, LEAF, GRASS, LIME = "#245c3c", "#3c8a4c", "#6fb257", "#a9cd6b"
SUN, GLOW, CREAM, PAPER = "#f6b73c", "#fde3a7", "#fdf6e6", "#f3e8d0"
WALL, WALL_SHADE, STONE, INK = "#f7e2ae", "#e7c883", "#cfc6b4", "#1f2d47"
WOOD, WOOD_DARK, EARTH, WHITE = "#bd7d45", "#80502c", "#8a5a3a", "#ffffff"

Point = tuple[float, float]


@lru_cache(4096)
def rgba(colour: str, alpha: float = 1.0) -> tuple[int, int, int, int]:
    """A hex colour with an opacity from 0 to 1."""
    red, green, blue = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
    return red, green, blue, round(255 * alpha)


@lru_cache(4096)
def mix(first: str, second: str, share: float) -> str:
    """A colour between two: share 0 is the first, 1 the second."""
    pairs = zip(rgba(first)[:3], rgba(second)[:3], strict=True)
    return "#" + "".join(f"{round(a + (b - a) * share):02x}" for a, b in pairs)


class Canvas:
    """One picture under way; every length is in units of a 1600 × 1000 sheet.

    `light` is the time of day or year it is seen in; `near` is how much closer than the whole sheet it is seen, and
    `at` the point that stays in its place then.
    """

    def __init__(self, key: str, width: int, light: Light, near: float = 1.0, at: Point = (800, 500)):
        self.scale = near * width * SUPERSAMPLING / WIDTH
        self.left, self.top = at[0] * (near - 1) / near, at[1] * (near - 1) / near
        self.light = light
        sheet = (round(width * SUPERSAMPLING), round(width * SUPERSAMPLING * HEIGHT / WIDTH))
        self.image = Image.new("RGB", sheet, light(rgba(CREAM)[:3]))
        self.solid = ImageDraw.Draw(self.image)
        self.glass = ImageDraw.Draw(self.image, "RGBA")
        self.random = Random(key)

    def finished(self) -> Image.Image:
        return self.image.reduce(SUPERSAMPLING)

    def _pen(self, colour: str, alpha: float = 1.0):
        """What to draw with, and its colour in this picture's light; solid colours need no blending."""
        red, green, blue, opacity = rgba(colour, alpha)
        shown = self.light((red, green, blue))
        return (self.solid, shown) if opacity == 255 else (self.glass, (*shown, opacity))

    def _at(self, points) -> list[Point]:
        k, left, top = self.scale, self.left, self.top
        return [((x - left) * k, (y - top) * k) for x, y in points]

    def poly(self, points, fill: str, alpha: float = 1.0) -> None:
        pen, colour = self._pen(fill, alpha)
        pen.polygon(self._at(points), fill=colour)

    def rect(self, x: float, y: float, w: float, h: float, fill: str, r: float = 0, alpha: float = 1.0) -> None:
        pen, colour = self._pen(fill, alpha)
        box = self._at([(x, y), (x + w, y + h)])
        if r:
            pen.rounded_rectangle(box, radius=r * self.scale, fill=colour)
        else:
            pen.rectangle(box, fill=colour)

    def oval(self, x: float, y: float, rx: float, ry: float, fill: str, alpha: float = 1.0) -> None:
        pen, colour = self._pen(fill, alpha)
        pen.ellipse(self._at([(x - rx, y - ry), (x + rx, y + ry)]), fill=colour)

    def disc(self, x: float, y: float, r: float, fill: str, alpha: float = 1.0) -> None:
        self.oval(x, y, r, r, fill, alpha)

    def ring(self, x: float, y: float, r: float, fill: str, width: float, start: float = 0, end: float = 360) -> None:
        pen, colour = self._pen(fill)
        box = self._at([(x - r, y - r), (x + r, y + r)])
        pen.arc(box, start, end, fill=colour, width=round(width * self.scale))

    def line(self, points, fill: str, width: float, alpha: float = 1.0) -> None:
        points = list(points)
        pen, colour = self._pen(fill, alpha)
        pen.line(self._at(points), fill=colour, width=round(width * self.scale), joint="curve")
        if width > 5 and alpha == 1:
            for x, y in (points[0], points[-1]):
                self.disc(x, y, width / 2, fill)

    def fade(self, top: str, bottom: str, y: float = 0, h: float = HEIGHT, x: float = 0, w: float = WIDTH) -> None:
        """A vertical gradient over a rectangle."""
        (left, upper), (right, lower) = ((round(a), round(b)) for a, b in self._at([(x, y), (x + w, y + h)]))
        size = (max(1, right - left), max(1, lower - upper))
        ends = zip(self._pen(top)[1], self._pen(bottom)[1], strict=True)
        ramp = Image.linear_gradient("L").crop((0, 0, 1, 256)).resize((1, size[1]), Image.Resampling.BILINEAR)
        bands = [ramp.point([round(a + (b - a) * step / 255) for step in range(256)]) for a, b in ends]
        strip = Image.merge("RGB", bands)
        self.image.paste(strip.resize(size, Image.Resampling.NEAREST), (left, upper))

    def glow(self, x: float, y: float, r: float, colour: str, strength: float = 0.6) -> None:
        """A soft light that fades outwards."""
        side = round(2 * r * self.scale)
        mask = Image.radial_gradient("L").point(
            [round(max(0, 1 - f / 181) ** 1.6 * 255 * strength) for f in range(256)]
        )
        (left, upper), *_ = self._at([(x - r, y - r)])
        box = (round(left), round(upper), round(left) + side, round(upper) + side)
        self.image.paste(self._pen(colour)[1], box, mask.resize((side, side), Image.Resampling.BILINEAR))

    def taper(self, x: float, y: float, foot: float, top: float, h: float, fill: str, alpha: float = 1.0) -> None:
        """A shape standing on (x, y), as wide as twice `foot` below and twice `top` above."""
        self.poly([(x - foot, y), (x - top, y - h), (x + top, y - h), (x + foot, y)], fill, alpha)

    def star(self, x: float, y: float, r: float, fill: str) -> None:
        """A five-pointed star, the inner corners where the long sides cross."""
        corners = ((r if step % 2 == 0 else r * 0.382, math.pi * (step / 5 - 0.5)) for step in range(10))
        self.poly([(x + far * math.cos(turn), y + far * math.sin(turn)) for far, turn in corners], fill)

    def shadow(self, x: float, y: float, rx: float, ry: float, alpha: float = 0.16) -> None:
        """What a standing thing casts on the ground."""
        self.oval(x, y, rx, ry, INK, alpha)


def arc(x: float, y: float, rx: float, ry: float, start: float, end: float, steps: int = 24) -> list[Point]:
    """Points along an ellipse between two angles in degrees, 0 at the right, turning downwards."""
    turns = (math.radians(start + (end - start) * step / steps) for step in range(steps + 1))
    return [(x + rx * math.cos(turn), y + ry * math.sin(turn)) for turn in turns]


def curve(start: Point, bend: Point, end: Point, steps: int = 24) -> list[Point]:
    """Points along a curve that leaves one point and reaches another, drawn towards a third."""
    shares = [step / steps for step in range(steps + 1)]
    (ax, ay), (bx, by), (cx, cy) = start, bend, end
    return [
        ((1 - t) ** 2 * ax + 2 * t * (1 - t) * bx + t * t * cx, (1 - t) ** 2 * ay + 2 * t * (1 - t) * by + t * t * cy)
        for t in shares
    ]
