"""A drawing surface of 1600 × 1000 units: flat shapes, soft edges by supersampling, one palette."""

import math
from random import Random

from PIL import Image, ImageDraw

WIDTH, HEIGHT = 1600, 1000
SUPERSAMPLING = 2

DEEP, BLUE, SKY, PALE = "#123f7a", "#2f6db5", "#9fcdea", "#e3f1f8"
RED, CORAL, ROOF, ROOF_DARK = "#b3202c", "#e4584b", "#c2553c", "#9c3f2d"
FOREST, LEAF, GRASS, LIME = "#245c3c", "#3c8a4c", "#6fb257", "#a9cd6b"
SUN, GLOW, CREAM, PAPER = "#f6b73c", "#fde3a7", "#fdf6e6", "#f3e8d0"
WALL, WALL_SHADE, STONE, INK = "#f7e2ae", "#e7c883", "#cfc6b4", "#1f2d47"
WOOD, WOOD_DARK, EARTH, WHITE = "#bd7d45", "#80502c", "#8a5a3a", "#ffffff"

Point = tuple[float, float]


def rgba(colour: str, alpha: float = 1.0) -> tuple[int, int, int, int]:
    """A hex colour with an opacity from 0 to 1."""
    red, green, blue = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
    return red, green, blue, round(255 * alpha)


def mix(first: str, second: str, share: float) -> str:
    """A colour between two: share 0 is the first, 1 the second."""
    pairs = zip(rgba(first)[:3], rgba(second)[:3], strict=True)
    return "#" + "".join(f"{round(a + (b - a) * share):02x}" for a, b in pairs)


class Canvas:
    """One picture under way; every length is in units of a 1600 × 1000 sheet."""

    def __init__(self, key: str, width: int):
        self.scale = width * SUPERSAMPLING / WIDTH
        self.image = Image.new("RGB", (round(WIDTH * self.scale), round(HEIGHT * self.scale)), CREAM)
        self.draw = ImageDraw.Draw(self.image, "RGBA")
        self.random = Random(key)

    def finished(self) -> Image.Image:
        return self.image.reduce(SUPERSAMPLING)

    def _at(self, points) -> list[Point]:
        return [(x * self.scale, y * self.scale) for x, y in points]

    def poly(self, points, fill: str, alpha: float = 1.0) -> None:
        self.draw.polygon(self._at(points), fill=rgba(fill, alpha))

    def rect(self, x: float, y: float, w: float, h: float, fill: str, r: float = 0, alpha: float = 1.0) -> None:
        box = [*self._at([(x, y), (x + w, y + h)])]
        self.draw.rounded_rectangle(box, radius=r * self.scale, fill=rgba(fill, alpha))

    def oval(self, x: float, y: float, rx: float, ry: float, fill: str, alpha: float = 1.0) -> None:
        self.draw.ellipse(self._at([(x - rx, y - ry), (x + rx, y + ry)]), fill=rgba(fill, alpha))

    def disc(self, x: float, y: float, r: float, fill: str, alpha: float = 1.0) -> None:
        self.oval(x, y, r, r, fill, alpha)

    def ring(self, x: float, y: float, r: float, fill: str, width: float, start: float = 0, end: float = 360) -> None:
        box = self._at([(x - r, y - r), (x + r, y + r)])
        self.draw.arc(box, start, end, fill=rgba(fill), width=round(width * self.scale))

    def line(self, points, fill: str, width: float, alpha: float = 1.0) -> None:
        points = list(points)
        self.draw.line(self._at(points), fill=rgba(fill, alpha), width=round(width * self.scale), joint="curve")
        if width > 5 and alpha == 1:
            for x, y in (points[0], points[-1]):
                self.disc(x, y, width / 2, fill)

    def fade(self, top: str, bottom: str, y: float = 0, h: float = HEIGHT, x: float = 0, w: float = WIDTH) -> None:
        """A vertical gradient over a rectangle."""
        steps = max(2, round(h * self.scale))
        strip = Image.new("RGB", (1, steps))
        strip.putdata([rgba(mix(top, bottom, step / (steps - 1)))[:3] for step in range(steps)])
        self.image.paste(strip.resize((round(w * self.scale), steps)), (round(x * self.scale), round(y * self.scale)))

    def glow(self, x: float, y: float, r: float, colour: str, strength: float = 0.6) -> None:
        """A soft light that fades outwards."""
        side = round(2 * r * self.scale)
        mask = Image.radial_gradient("L").point(lambda level: round(max(0, 1 - level / 181) ** 1.6 * 255 * strength))
        corner = (round((x - r) * self.scale), round((y - r) * self.scale))
        self.image.paste(rgba(colour)[:3], (*corner, corner[0] + side, corner[1] + side), mask.resize((side, side)))

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
