"""Buildings, flags and festive things of the school."""

from .canvas import (
    BLUE,
    CORAL,
    CREAM,
    DEEP,
    INK,
    PALE,
    RED,
    ROOF,
    ROOF_DARK,
    SKY,
    STONE,
    SUN,
    WALL,
    WALL_SHADE,
    WHITE,
    WOOD_DARK,
    Canvas,
    curve,
    mix,
)

FLAG_RED, FLAG_GOLD = "#da251d", "#ffcd00"


def flag(c: Canvas, x: float, y: float, height: float = 420, width: float = 150) -> None:
    """The national flag, 2 by 3, on a pole that stands at (x, y)."""
    s = max(0.4, height / 450)
    c.rect(x - 34 * s, y - 16 * s, 68 * s, 16 * s, STONE, 3)
    c.rect(x - 22 * s, y - 30 * s, 44 * s, 16 * s, mix(STONE, WHITE, 0.4), 3)
    c.rect(x - 4 * s, y - height, 8 * s, height - 28 * s, "#e8edf2", 3)
    c.disc(x, y - height - 4, 8 * s, SUN)
    c.rect(x + 4, y - height + 10, width, width * 2 / 3, FLAG_RED)
    c.star(x + 4 + width / 2, y - height + 10 + width / 3, width / 5, FLAG_GOLD)


def building(c: Canvas, x: float, y: float, bays: int = 7, floors: int = 2, s: float = 1) -> float:
    """A school block with galleries, yellow walls and a tiled roof, standing on y; returns its width."""
    bay, floor = 118 * s, 128 * s
    w, h = bays * bay + 40 * s, floors * floor
    c.poly(
        [(x - 30 * s, y - h), (x + 34 * s, y - h - 92 * s), (x + w - 34 * s, y - h - 92 * s), (x + w + 30 * s, y - h)],
        ROOF,
    )
    for step in range(1, 5):
        at = y - h - 92 * s + step * 18.4 * s
        c.line([(x + 34 * s - step * 12.8 * s, at), (x + w - 34 * s + step * 12.8 * s, at)], ROOF_DARK, 2.5 * s, 0.5)
    c.rect(x, y - h, w, h, WALL)
    c.rect(x, y - h, w, 14 * s, ROOF_DARK, 0, 0.28)
    for level in range(floors):
        ground = y - level * floor
        for number in range(bays):
            _bay(c, x + 20 * s + number * bay, ground, s, door=number % 3 == 1)
        c.rect(x - 10 * s, ground - floor - 2 * s, w + 20 * s, 12 * s, CREAM)
        if level:
            c.rect(x, ground - 34 * s, w, 26 * s, mix(WALL_SHADE, WHITE, 0.45))
            c.rect(x, ground - 38 * s, w, 7 * s, CREAM)
        for number in range(bays + 1):
            c.rect(x + 14 * s + number * bay, ground - floor + 8 * s, 13 * s, floor - 8 * s, CREAM)
    c.rect(x - 14 * s, y - 12 * s, w + 28 * s, 14 * s, STONE)
    return w


def _bay(c: Canvas, x: float, ground: float, s: float, door: bool) -> None:
    if door:
        c.rect(x + 34 * s, ground - 96 * s, 62 * s, 92 * s, mix(BLUE, DEEP, 0.3), 3 * s)
        c.rect(x + 62 * s, ground - 92 * s, 4 * s, 86 * s, DEEP)
        return
    c.rect(x + 26 * s, ground - 92 * s, 76 * s, 56 * s, WHITE, 3 * s)
    c.rect(x + 31 * s, ground - 87 * s, 66 * s, 46 * s, mix(SKY, BLUE, 0.35))
    c.poly(
        [
            (x + 31 * s, ground - 55 * s),
            (x + 63 * s, ground - 87 * s),
            (x + 85 * s, ground - 87 * s),
            (x + 39 * s, ground - 41 * s),
            (x + 31 * s, ground - 41 * s),
        ],
        PALE,
        0.5,
    )
    c.rect(x + 62 * s, ground - 87 * s, 4 * s, 46 * s, WHITE)


def bunting(c: Canvas, start, end, sag: float = 60, count: int = 16, size: float = 30) -> None:
    """A sagging string of small pennants."""
    bend = ((start[0] + end[0]) / 2, (start[1] + end[1]) / 2 + 2 * sag)
    points = curve(start, bend, end, count)
    c.line(points, INK, 2.5, 0.7)
    colours = (RED, SUN, BLUE, WHITE, "#3c8a4c")
    for number, (x, y) in enumerate(points[:-1]):
        nx, ny = points[number + 1]
        mx, my = (x + nx) / 2, (y + ny) / 2
        half = min(size / 2, (nx - x) / 2.4)
        c.poly([(mx - half, my), (mx + half, my), (mx, my + size)], colours[number % 5])


def balloon(c: Canvas, x: float, y: float, r: float, colour: str, anchor=None) -> None:
    """A balloon with a shine; its string runs to the anchor."""
    if anchor:
        c.line(curve((x, y + r), (x, (y + anchor[1]) / 2 + 40), anchor), INK, 1.8, 0.55)
    c.oval(x, y, r * 0.86, r, colour)
    c.poly([(x - 6, y + r + 7), (x + 6, y + r + 7), (x, y + r - 4)], colour)
    c.oval(x - r * 0.3, y - r * 0.36, r * 0.18, r * 0.28, WHITE, 0.55)


def pupil(c: Canvas, x: float, y: float, s: float = 1, scarf: str = BLUE) -> None:
    """Somebody seated, seen from behind: dark hair, a white shirt, no face."""
    c.rect(x - 34 * s, y - 52 * s, 68 * s, 90 * s, mix(WHITE, SKY, 0.14), 26 * s)
    c.poly([(x - 22 * s, y - 52 * s), (x + 22 * s, y - 52 * s), (x, y - 22 * s)], scarf)
    c.rect(x - 9 * s, y - 66 * s, 18 * s, 20 * s, "#d9a57c")
    c.disc(x, y - 84 * s, 25 * s, "#2b2330")
    if scarf == CORAL:
        c.rect(x - 9 * s, y - 84 * s, 18 * s, 66 * s, "#2b2330", 9 * s)


def bench(c: Canvas, x: float, y: float, s: float = 1) -> None:
    c.shadow(x + 70 * s, y, 90 * s, 10 * s)
    for leg in (14, 116):
        c.rect(x + leg * s, y - 40 * s, 12 * s, 40 * s, mix(STONE, INK, 0.25))
    c.rect(x, y - 50 * s, 142 * s, 16 * s, STONE, 5 * s)
    c.rect(x, y - 96 * s, 142 * s, 26 * s, mix(STONE, WHITE, 0.3), 5 * s)
    for leg in (22, 110):
        c.rect(x + leg * s, y - 90 * s, 9 * s, 46 * s, WOOD_DARK)
