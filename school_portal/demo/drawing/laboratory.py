"""The laboratory, with what stands on its bench."""

from . import indoors
from .canvas import (
    BLUE,
    CORAL,
    DEEP,
    GRASS,
    INK,
    LEAF,
    SKY,
    STONE,
    SUN,
    WHITE,
    WOOD,
    WOOD_DARK,
    Canvas,
    curve,
    mix,
)


def laboratory(c: Canvas) -> None:
    c.fade("#e4f1f3", "#cfe5e8", 0, 780)
    for x in range(0, 1600, 100):
        c.line([(x, 0), (x, 780)], WHITE, 4, 0.7)
    for y in range(60, 780, 100):
        c.line([(0, y), (1600, y)], WHITE, 4, 0.7)
    indoors.window(c, 560, 100, 420, 300)
    for x in (60, 1150):
        _glass_shelf(c, x, 330)
    c.fade("#35506b", "#26405c", 760, 240)
    c.rect(0, 744, 1600, 34, "#eef3f4")
    c.rect(0, 776, 1600, 10, INK, 0, 0.3)
    _microscope(c, 330, 748)
    _flask(c, 640, 746, 1.15, "#4fb3a8")
    _beaker(c, 820, 746, CORAL)
    _tubes(c, 960, 746)
    _flask(c, 1400, 746, 0.95, SUN)
    for x in (180, 620, 1060, 1480):
        c.rect(x - 150, 830, 300, 170, mix("#35506b", SKY, 0.14), 8)
        c.rect(x - 34, 856, 68, 12, STONE, 6)


def _glass_shelf(c: Canvas, x: float, y: float) -> None:
    c.rect(x, y, 390, 18, WOOD, 4)
    c.rect(x + 30, y + 18, 14, 34, WOOD_DARK)
    c.rect(x + 346, y + 18, 14, 34, WOOD_DARK)
    for number, colour in enumerate((BLUE, CORAL, LEAF, SUN, "#7d5ba6")):
        at, high = x + 26 + number * 72, 92 + (number * 37) % 46
        c.rect(at, y - high, 54, high, WHITE, 8, 0.85)
        c.rect(at + 5, y - high * 0.64, 44, high * 0.64 - 5, colour, 6, 0.85)
        c.rect(at + 12, y - high - 16, 30, 18, mix(INK, BLUE, 0.3), 4)
        c.rect(at + 12, y - high * 0.44, 30, 20, WHITE, 3)


def _microscope(c: Canvas, x: float, y: float) -> None:
    c.shadow(x, y + 2, 150, 12)
    c.rect(x - 130, y - 34, 250, 36, DEEP, 14)
    c.poly(
        [
            *curve((x + 56, y - 34), (x + 170, y - 200), (x + 20, y - 330)),
            (x - 16, y - 290),
            *curve((x - 16, y - 290), (x + 92, y - 190), (x + 4, y - 34)),
        ],
        BLUE,
    )
    c.rect(x - 120, y - 132, 190, 20, DEEP, 6)
    c.rect(x - 86, y - 140, 96, 9, mix(SKY, WHITE, 0.4), 3)
    c.disc(x + 72, y - 172, 30, SUN)
    c.disc(x + 72, y - 172, 15, mix(SUN, WOOD, 0.4))
    c.poly([(x - 66, y - 400), (x - 4, y - 372), (x - 66, y - 216), (x - 122, y - 240)], mix(WHITE, SKY, 0.3))
    c.poly([(x - 48, y - 450), (x + 4, y - 428), (x - 12, y - 380), (x - 66, y - 402)], INK)
    c.poly([(x - 114, y - 234), (x - 76, y - 218), (x - 90, y - 158), (x - 112, y - 166)], INK)


def _flask(c: Canvas, x: float, y: float, s: float, colour: str) -> None:
    c.shadow(x, y, 100 * s, 9 * s)
    body = [(x - 26 * s, y - 250 * s), (x + 26 * s, y - 250 * s), (x + 26 * s, y - 160 * s), (x + 98 * s, y - 16 * s)]
    c.poly([*body, (x + 84 * s, y), (x - 84 * s, y), (x - 98 * s, y - 16 * s), (x - 26 * s, y - 160 * s)], WHITE, 0.72)
    c.poly(
        [
            (x - 58 * s, y - 96 * s),
            (x + 58 * s, y - 96 * s),
            (x + 92 * s, y - 18 * s),
            (x + 80 * s, y - 6 * s),
            (x - 80 * s, y - 6 * s),
            (x - 92 * s, y - 18 * s),
        ],
        colour,
    )
    c.oval(x, y - 96 * s, 58 * s, 9 * s, mix(colour, WHITE, 0.35))
    c.rect(x - 36 * s, y - 262 * s, 72 * s, 16 * s, WHITE, 8 * s)
    for dx, dy, r in ((-26, -48, 10), (18, -64, 7), (34, -34, 11), (-4, -126, 6), (8, -150, 5)):
        c.disc(x + dx * s, y + dy * s, r * s, WHITE, 0.6)


def _beaker(c: Canvas, x: float, y: float, colour: str) -> None:
    c.shadow(x, y, 74, 8)
    c.rect(x - 64, y - 160, 128, 160, WHITE, 10, 0.75)
    c.rect(x - 58, y - 92, 116, 86, colour, 8)
    c.oval(x, y - 92, 58, 9, mix(colour, WHITE, 0.35))
    c.rect(x - 72, y - 166, 144, 13, WHITE, 6)
    for step in range(4):
        c.line([(x + 20, y - 50 - step * 26), (x + 52, y - 50 - step * 26)], INK, 4, 0.5)


def _tubes(c: Canvas, x: float, y: float) -> None:
    for number, colour in enumerate((BLUE, GRASS, SUN, CORAL)):
        at = x + 36 + number * 64
        c.rect(at, y - 200, 36, 178, WHITE, 18, 0.85)
        c.rect(at + 4, y - 60 - 70 - (number * 29) % 44, 28, 104 + (number * 29) % 44, colour, 14)
        c.rect(at - 5, y - 206, 46, 12, WHITE, 6)
    c.rect(x, y - 140, 300, 22, WOOD, 5)
    c.rect(x, y - 22, 300, 24, WOOD, 5)
    for leg in (0, 284):
        c.rect(x + leg, y - 140, 16, 140, WOOD_DARK, 3)
