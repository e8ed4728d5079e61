"""Walls, windows, boards, books and other things of a room."""

import math

from . import nature
from .canvas import (
    BLUE,
    CORAL,
    CREAM,
    DEEP,
    FOREST,
    GRASS,
    INK,
    LEAF,
    PALE,
    PAPER,
    RED,
    ROOF,
    SKY,
    STONE,
    SUN,
    WALL,
    WALL_SHADE,
    WHITE,
    WOOD,
    WOOD_DARK,
    Canvas,
    arc,
    curve,
    mix,
)

BOARD = "#1f5a48"
CHALK = "#f4f3e6"
SPINES = (DEEP, RED, LEAF, SUN, BLUE, CORAL, "#6f4f8f", FOREST, ROOF, "#2f8f95")


def room(c: Canvas, floor: float = 800, wall: str = WALL) -> None:
    """A painted wall with a darker skirting, and a tiled floor."""
    c.fade(mix(wall, WHITE, 0.35), wall, 0, floor)
    c.rect(0, floor - 150, 1600, 150, mix(wall, WALL_SHADE, 0.8))
    c.rect(0, floor - 156, 1600, 8, mix(WALL_SHADE, WOOD, 0.4))
    c.fade("#d9b58a", "#c49a6c", floor, 1000 - floor)
    for x in range(-2400, 4200, 240):
        c.line([(800 + (x - 800) * 0.62, floor), (x, 1000)], "#a97d51", 3, 0.5)
    for share in (0.3, 0.66):
        c.line([(0, floor + (1000 - floor) * share), (1600, floor + (1000 - floor) * share)], "#a97d51", 3, 0.5)


def window(c: Canvas, x: float, y: float, w: float, h: float) -> None:
    """A window on the hills, with blue shutters thrown open."""
    c.rect(x - 18, y - 18, w + 36, h + 36, WHITE, 6)
    c.fade("#8cc4e8", "#eaf5f2", y, h * 0.68, x, w)
    c.fade(GRASS, LEAF, y + h * 0.68, h * 0.32, x, w)
    far = [(x + w * step / 20, y + h * (0.6 - 0.16 * math.sin(step / 20 * 5))) for step in range(21)]
    c.poly([(x, y + h * 0.72), *far, (x + w, y + h * 0.72)], mix("#7fa9c6", PALE, 0.2))
    near = [(x + w * step / 20, y + h * (0.7 - 0.1 * math.sin(step / 20 * 6 + 2))) for step in range(21)]
    c.poly([(x, y + h), *near, (x + w, y + h)], LEAF)
    for share, size in ((0.18, 0.1), (0.36, 0.08), (0.66, 0.09), (0.84, 0.11)):
        nature.bush(c, x + w * share, y + h * 0.82, h * size, True)
    for share in (1 / 3, 2 / 3):
        c.rect(x + w * share - 6, y, 12, h, WHITE)
    c.rect(x, y + h * 0.3 - 5, w, 10, WHITE)
    for side, step in ((x - 18, -1), (x + w + 18, 1)):
        _shutter(c, side, y - 10, step * w * 0.17, h + 20)
    c.rect(x - 40, y + h + 18, w + 80, 20, CREAM, 5)
    c.rect(x - 40, y + h + 34, w + 80, 8, WALL_SHADE, 4)


def _shutter(c: Canvas, x: float, y: float, w: float, h: float) -> None:
    slope = abs(w) * 0.22
    c.poly([(x, y), (x + w, y - slope), (x + w, y + h + slope), (x, y + h)], mix(BLUE, DEEP, 0.25))
    for step in range(1, 12):
        at = y + h * step / 12
        tilt = slope * (step / 12 - 0.5) * 1.6
        c.line([(x + w * 0.14, at), (x + w * 0.86, at + tilt)], mix(BLUE, WHITE, 0.28), 5, 0.75)


def chalkboard(c: Canvas, x: float, y: float, w: float, h: float) -> None:
    c.rect(x - 6, y - 2, w + 24, h + 28, INK, 10, 0.14)
    c.rect(x - 18, y - 18, w + 36, h + 36, WOOD, 8)
    c.fade(mix(BOARD, WHITE, 0.08), BOARD, y, h, x, w)
    for _ in range(7):
        at, top = x + w * c.random.random(), y + h * c.random.random()
        c.oval(min(max(at, x + 170), x + w - 170), min(max(top, y + 50), y + h - 50), 160, 40, WHITE, 0.025)
    c.rect(x + 20, y + h + 14, w - 40, 14, WOOD_DARK, 5)
    for at, colour in ((0.2, WHITE), (0.24, CORAL), (0.7, SUN)):
        c.rect(x + w * at, y + h + 6, 38, 9, colour, 4)
    c.rect(x + w * 0.8, y + h - 6, 74, 22, DEEP, 4)


def book(c: Canvas, x: float, y: float, w: float, h: float, colour: str) -> None:
    """A book lying flat, its spine to the front, its foot on y."""
    c.rect(x, y - h, w, h, colour, 5)
    c.rect(x + w - 16, y - h + 5, 16, h - 10, CREAM, 3)
    c.rect(x + 18, y - h, 10, h, mix(colour, WHITE, 0.45))
    c.rect(x + 42, y - h * 0.62, w * 0.34, h * 0.2, mix(colour, WHITE, 0.6), 3)


def stack(c: Canvas, x: float, y: float, count: int, w: float = 230, h: float = 36) -> float:
    """A pile of books; returns the height of its top."""
    for number in range(count):
        shift = c.random.uniform(-16, 16)
        width = w * c.random.uniform(0.84, 1)
        book(c, x + shift, y - number * h, width, h - 2, SPINES[(number * 3 + count) % len(SPINES)])
    return y - count * h


def open_book(c: Canvas, x: float, y: float, s: float = 1) -> None:
    """An open book seen from the reader's side, its spine at (x, y)."""
    c.shadow(x, y + 22 * s, 250 * s, 22 * s)
    c.poly(
        [(x - 236 * s, y + 14 * s), (x - 206 * s, y - 118 * s), (x + 206 * s, y - 118 * s), (x + 236 * s, y + 14 * s)],
        DEEP,
    )
    for side in (-1, 1):
        top = curve((x, y - 112 * s), (x + side * 90 * s, y - 152 * s), (x + side * 196 * s, y - 120 * s))
        foot = curve((x + side * 224 * s, y + 4 * s), (x + side * 100 * s, y - 34 * s), (x, y + 10 * s))
        c.poly([*top, *foot], WHITE if side < 0 else mix(WHITE, PAPER, 0.5))
        for line in range(5):
            share = 0.16 + line * 0.16
            near = x + side * (22 + 4 * share) * s
            far = x + side * (180 + 24 * share) * s * (0.66 if line == 4 else 1)
            at = y - 112 * s + share * 120 * s
            c.line(curve((near, at), ((near + far) / 2, at - 28 * s), (far, at - 6 * s)), STONE, 5 * s)
    c.line([(x, y - 112 * s), (x, y + 10 * s)], mix(STONE, INK, 0.2), 4 * s)


def pot_plant(c: Canvas, x: float, y: float, s: float = 1) -> None:
    for lean, high, tone in ((-90, 150, FOREST), (90, 150, FOREST), (-50, 210, LEAF), (54, 204, LEAF), (0, 236, GRASS)):
        tip = (x + lean * s, y - (70 + high) * s)
        over = curve((x, y - 70 * s), (x + (lean * 0.9 - 34) * s, y - (60 + high * 0.62) * s), tip)
        under = curve(tip, (x + (lean * 0.9 + 34) * s, y - (60 + high * 0.5) * s), (x, y - 70 * s))
        c.poly([*over, *under], tone)
    c.poly([(x - 56 * s, y - 84 * s), (x + 56 * s, y - 84 * s), (x + 40 * s, y), (x - 40 * s, y)], ROOF)
    c.rect(x - 64 * s, y - 100 * s, 128 * s, 26 * s, mix(ROOF, WHITE, 0.18), 6 * s)


def clock(c: Canvas, x: float, y: float, r: float = 56) -> None:
    c.disc(x + 4, y + 6, r, INK, 0.15)
    c.disc(x, y, r, DEEP)
    c.disc(x, y, r * 0.84, WHITE)
    for point in arc(x, y, r * 0.7, r * 0.7, 0, 360, 12):
        c.disc(*point, r * 0.045, INK)
    c.line([(x, y), (x - r * 0.34, y - r * 0.22)], INK, r * 0.1)
    c.line([(x, y), (x + r * 0.2, y - r * 0.56)], INK, r * 0.07)
    c.disc(x, y, r * 0.08, RED)


def bouquet(c: Canvas, x: float, y: float, s: float = 1) -> None:
    """A glass vase of flowers standing on y."""
    blooms = (
        (-92, -292, CORAL),
        (88, -296, SUN),
        (-40, -346, RED),
        (38, -352, CORAL),
        (0, -288, WHITE),
        (-4, -402, SUN),
    )
    for dx, dy, _ in blooms:
        c.line(curve((x, y - 60 * s), (x + dx * 0.2 * s, y - 180 * s), (x + dx * s, y + dy * s)), LEAF, 7 * s)
    for dx, dy, rx in ((-84, -214, 40), (86, -210, 40), (-46, -250, 34), (50, -246, 34)):
        c.oval(x + dx * s, y + dy * s, rx * s, 15 * s, FOREST if dx < 0 else LEAF)
    for dx, dy, colour in blooms:
        for px, py in arc(x + dx * s, y + dy * s, 25 * s, 25 * s, 0, 300, 5):
            c.disc(px, py, 21 * s, colour)
        c.disc(x + dx * s, y + dy * s, 14 * s, mix(SUN, WOOD, 0.45) if colour != SUN else ROOF)
    c.shadow(x, y, 74 * s, 11 * s)
    side = curve((x + 40 * s, y - 176 * s), (x + 30 * s, y - 96 * s), (x + 62 * s, y - 50 * s))
    glass = [*side, (x + 48 * s, y), (x - 48 * s, y), *[(2 * x - px, py) for px, py in reversed(side)]]
    c.poly(glass, mix(SKY, WHITE, 0.25))
    c.poly(
        [(x - 52 * s, y - 70 * s), (x + 52 * s, y - 70 * s), (x + 48 * s, y), (x - 48 * s, y)],
        mix(SKY, BLUE, 0.35),
        0.7,
    )
    c.line([(x - 34 * s, y - 150 * s), (x - 36 * s, y - 20 * s)], WHITE, 8 * s, 0.6)


def table(c: Canvas, y: float, height: float = 46) -> None:
    """A table top across the whole picture."""
    c.fade(mix(WOOD, WHITE, 0.16), WOOD, y, height)
    c.fade(WOOD, mix(WOOD, WOOD_DARK, 0.6), y + height, 1000 - y - height)
    c.rect(0, y + height, 1600, 8, WOOD_DARK, 0, 0.45)
