"""Scenes on the playing fields."""

from . import nature, school
from .canvas import (
    BLUE,
    CORAL,
    CREAM,
    FOREST,
    GLOW,
    GRASS,
    INK,
    LEAF,
    LIME,
    PALE,
    RED,
    STONE,
    SUN,
    WHITE,
    WOOD,
    Canvas,
    arc,
    curve,
    mix,
)


def sports_day(c: Canvas) -> None:
    nature.sky(c, "#86bfe8", "#eef6ee", 480)
    nature.cloud(c, 300, 130, 1.2)
    nature.cloud(c, 1180, 100, 1)
    nature.ridge(c, 440, 190, mix("#86b5cb", PALE, 0.25), 0.4, 1.2)
    nature.ridge(c, 470, 120, "#7db08c", 2.5, 1.6)
    for x in range(0, 1640, 110):
        nature.tree(c, x, 490, 0.5, mix(LEAF, FOREST, (x % 4) / 6))
    c.fade(GRASS, LIME, 480, 520)
    for stripe in range(6):
        c.poly(
            [
                (stripe * 280 - 100, 1000),
                (stripe * 280 + 60, 1000),
                (stripe * 120 + 500, 480),
                (stripe * 120 + 440, 480),
            ],
            WHITE,
            0.07,
        )
    _goal(c, 760, 545)
    track = [*curve((-20, 700), (700, 600), (1620, 660)), *curve((1620, 1040), (700, 860), (-20, 1040))]
    c.poly(track, "#c4533f")
    for share in (0.0, 0.25, 0.5, 0.75, 1.0):
        low = [(-20, 700 + 340 * share), (700, 600 + 260 * share), (1620, 660 + 380 * share)]
        c.line(curve(*low), WHITE, 5 + 3 * share)
    school.bunting(c, (-10, 250), (820, 260), 60, 22, 36)
    school.bunting(c, (780, 260), (1610, 250), 60, 22, 36)
    for x, colour in ((180, RED), (420, SUN), (1180, BLUE), (1420, RED)):
        _feather_flag(c, x, 600, colour)
    for number, x in enumerate((330, 640, 960)):
        _hurdle(c, x, 830 + (number - 1) ** 2 * 14)
    _ball(c, 1330, 900, 58)


def _goal(c: Canvas, x: float, y: float) -> None:
    for step in range(0, 211, 15):
        c.line([(x - 105 + step, y - 100), (x - 105 + step, y)], WHITE, 1.6, 0.6)
    for step in range(0, 101, 15):
        c.line([(x - 105, y - step), (x + 105, y - step)], WHITE, 1.6, 0.6)
    c.line([(x - 105, y), (x - 105, y - 102), (x + 105, y - 102), (x + 105, y)], WHITE, 8)


def _feather_flag(c: Canvas, x: float, y: float, colour: str) -> None:
    c.shadow(x, y, 36, 7)
    c.line([(x, y), (x, y - 190)], INK, 5)
    c.poly([(x, y - 186), *curve((x, y - 186), (x + 70, y - 180), (x + 54, y - 60)), (x, y - 44)], colour)
    c.poly([(x, y - 120), (x + 60, y - 132), (x + 59, y - 104), (x, y - 92)], WHITE, 0.85)


def _hurdle(c: Canvas, x: float, y: float) -> None:
    c.shadow(x, y + 2, 90, 9)
    for leg in (-72, 72):
        c.line([(x + leg, y), (x + leg, y - 112)], STONE, 9)
        c.line([(x + leg - 22, y), (x + leg + 22, y)], STONE, 9)
    c.rect(x - 88, y - 128, 176, 32, WHITE, 5)
    for part in range(3):
        c.rect(x - 70 + part * 56, y - 128, 28, 32, RED)


def _ball(c: Canvas, x: float, y: float, r: float) -> None:
    c.shadow(x, y + r, r * 1.1, r * 0.2, 0.25)
    c.disc(x, y, r, WHITE)
    c.poly(arc(x, y, r * 0.36, r * 0.36, -90, 270, 5), INK)
    for point in arc(x, y, r * 0.98, r * 0.98, -90, 198, 4):
        c.disc(x + (point[0] - x) * 0.84, y + (point[1] - y) * 0.84, r * 0.2, INK)
        c.line([(x + (point[0] - x) * 0.36, y + (point[1] - y) * 0.36), point], INK, 3, 0.6)
    c.ring(x, y, r, mix(STONE, INK, 0.3), 4)


def volleyball(c: Canvas) -> None:
    nature.sky(c, "#f4b57a", "#fdf0d8", 520)
    c.glow(1250, 330, 480, GLOW, 0.9)
    c.disc(1250, 330, 78, SUN)
    nature.cloud(c, 420, 160, 1.2, "#fbdcb6")
    nature.ridge(c, 500, 190, "#d8a58b", 0.9, 1.2)
    nature.ridge(c, 530, 120, "#8f9f8d", 2.9, 1.6)
    for x in range(-20, 1640, 140):
        nature.tree(c, x, 560, 0.66, mix(LEAF, FOREST, 0.2 + (x % 5) / 10))
    c.fade("#7fae5c", "#6d9d50", 540, 460)
    c.poly([(330, 610), (1270, 610), (1560, 960), (40, 960)], "#d9825a")
    c.line([(330, 610), (1270, 610), (1560, 960), (40, 960), (330, 610)], WHITE, 8)
    c.line([(205, 760), (1395, 760)], WHITE, 6)
    for x in (150, 1450):
        c.shadow(x, 762, 40, 8)
        c.line([(x, 760), (x, 350)], mix(BLUE, INK, 0.35), 15)
    for step in range(0, 1301, 26):
        c.line([(150 + step, 378), (150 + step, 528)], INK, 2, 0.55)
    for step in range(0, 151, 25):
        c.line([(150, 378 + step), (1450, 378 + step)], INK, 2, 0.55)
    c.rect(150, 366, 1300, 18, WHITE)
    c.rect(150, 522, 1300, 8, WHITE)
    _volley(c, 690, 220, 84)
    school.bunting(c, (-10, 60), (820, 40), 40, 20, 34)
    school.bunting(c, (800, 40), (1610, 60), 40, 20, 34)


def _volley(c: Canvas, x: float, y: float, r: float) -> None:
    c.line(curve((x - 330, y + 150), (x - 200, y + 10), (x - 100, y)), WHITE, 6, 0.7)
    c.line(curve((x - 300, y + 190), (x - 190, y + 60), (x - 96, y + 40)), WHITE, 4, 0.5)
    c.disc(x, y, r, CREAM)
    for start, colour in ((-150, SUN), (-30, BLUE), (90, CORAL)):
        c.poly([*arc(x, y, r, r, start, start + 66), (x, y)], colour)
    for start in (-150, -84, -30, 36, 90, 156):
        tip = arc(x, y, r, r, start, start, 1)[0]
        c.line(curve((x, y), (x + (tip[1] - y) * 0.2, y - (tip[0] - x) * 0.2), tip), WHITE, 4)
    c.ring(x, y, r, mix(WOOD, INK, 0.2), 4)
    c.disc(x - r * 0.36, y - r * 0.4, r * 0.16, WHITE, 0.5)
