"""Scenes of helping: giving blood, the school garden, sorting waste."""

from . import nature, school
from .canvas import (
    BLUE,
    CORAL,
    CREAM,
    DEEP,
    EARTH,
    FOREST,
    GRASS,
    INK,
    LEAF,
    LIME,
    PALE,
    RED,
    SKY,
    STONE,
    SUN,
    WHITE,
    WOOD,
    Canvas,
    arc,
    curve,
    mix,
)


def blood_donation(c: Canvas) -> None:
    c.fade("#fdeeee", "#f7d3d2", 0, 740)
    c.disc(800, 400, 400, WHITE, 0.45)
    _heart(c, 800, 330, 210, RED)
    _heart(c, 740, 300, 60, mix(RED, WHITE, 0.35))
    for x, y, s in ((420, 300, 0.8), (300, 480, 0.5), (1180, 290, 0.8), (1310, 470, 0.5)):
        _drop(c, x, y, s)
    c.line([(560, 420), (700, 420), (740, 350), (800, 500), (850, 390), (880, 420), (1040, 420)], WHITE, 13)
    c.fade("#cfdde6", "#a9bfcc", 740, 260)
    for x in (70, 1010):
        c.shadow(x + 260, 930, 300, 18)
        c.rect(x, 790, 520, 60, BLUE, 26)
        c.rect(x, 770, 520, 40, WHITE, 18)
        c.poly([(x + 20, 780), (x + 110, 660), (x + 190, 660), (x + 180, 780)], WHITE)
        for leg in (60, 430):
            c.rect(x + leg, 850, 22, 84, STONE)
    c.line([(800, 940), (800, 640)], STONE, 12)
    c.rect(740, 640, 120, 150, mix(RED, INK, 0.15), 22)
    c.rect(740, 640, 120, 50, PALE, 16)
    c.line(curve((800, 790), (900, 880), (1020, 790)), RED, 8)
    c.oval(800, 944, 90, 14, STONE)


def _heart(c: Canvas, x: float, y: float, r: float, colour: str) -> None:
    half = [*curve((x, y + r), (x + r * 1.3, y + r * 0.1), (x + r * 0.98, y - r * 0.42))]
    half += [*curve(half[-1], (x + r * 0.56, y - r * 1.02), (x, y - r * 0.36))]
    c.poly([*half, *[(2 * x - px, py) for px, py in reversed(half)]], colour)


def _drop(c: Canvas, x: float, y: float, s: float) -> None:
    side = curve((x, y - 120 * s), (x + 110 * s, y + 10 * s), (x, y + 70 * s))
    c.poly([*side, *[(2 * x - px, py) for px, py in reversed(side)]], CORAL)
    c.disc(x, y + 16 * s, 55 * s, CORAL)
    c.oval(x - 20 * s, y + 16 * s, 10 * s, 18 * s, WHITE, 0.6)


def gardening(c: Canvas) -> None:
    nature.sky(c, "#a8dcf0", "#f4faea", 460)
    nature.cloud(c, 300, 110, 1.1)
    nature.sun(c, 1380, 130, 56)
    school.building(c, 60, 460, 6, 2, 0.72)
    for x in range(760, 1640, 120):
        nature.tree(c, x, 470, 0.66, mix(LEAF, GRASS, (x % 5) / 5))
    c.fade(LIME, GRASS, 450, 550)
    for row, (y, s) in enumerate(((560, 0.7), (690, 1.0), (870, 1.4))):
        c.poly([(0, y), (1600, y), (1600, y + 74 * s), (0, y + 74 * s)], mix(EARTH, WOOD, 0.2))
        c.rect(0, y, 1600, 16 * s, mix(EARTH, INK, 0.25))
        gap = 110 * s
        for number in range(int(1600 / gap) + 1):
            x = 30 + number * gap
            if row == 0:
                c.oval(x, y - 4, 34, 26, LEAF)
                c.oval(x, y - 10, 20, 16, LIME)
            elif row == 1:
                for lean in (-24, 0, 24):
                    c.line(curve((x, y + 10), (x + lean * 0.3, y - 40), (x + lean, y - 66)), FOREST, 9)
                c.disc(x, y + 8, 18, CORAL)
            else:
                for dx, tone in ((-40, FOREST), (40, FOREST), (-16, LEAF), (18, GRASS)):
                    c.oval(x + dx, y - 26, 42, 34, tone)
                c.disc(x, y - 30, 26, LIME)
    c.line([(1320, 600), (1180, 930)], WOOD, 18)
    c.poly([(1290, 560), (1370, 590), (1350, 640), (1270, 612)], "#8d9aa8")
    c.poly([(190, 900), (470, 900), (430, 990), (230, 990)], WOOD)
    for dx in (0, 66, 132, 190):
        c.disc(240 + dx, 890, 40, (CORAL, LIME, SUN, LEAF)[dx % 4])


def recycling(c: Canvas) -> None:
    nature.sky(c, "#bfe6e4", "#f6faee", 640)
    nature.ridge(c, 600, 180, "#a9d3bd", 0.6, 1.2)
    nature.ridge(c, 630, 90, "#8cc299", 3.1, 1.8)
    for x in (60, 1540):
        nature.tree(c, x, 720, 1.4)
    c.fade("#d9e2c4", "#b9cb9a", 640, 360)
    for number, (x, tone) in enumerate(((230, LEAF), (640, BLUE), (1050, SUN))):
        c.shadow(x + 160, 888, 190, 20)
        c.poly([(x, 440), (x + 320, 440), (x + 290, 880), (x + 30, 880)], tone)
        c.poly([(x + 20, 440), (x + 90, 440), (x + 100, 880), (x + 46, 880)], WHITE, 0.18)
        c.rect(x - 22, 396, 364, 58, mix(tone, INK, 0.25), 18)
        for step in range(3):
            _arrow(c, x + 160, 640, 86, -90 + step * 120)
        _waste(c, x + 160, 396, number)
    for x, y in ((170, 940), (1440, 950)):
        nature.bush(c, x, y, 50, colour=GRASS)


def _arrow(c: Canvas, x: float, y: float, r: float, turn: float) -> None:
    c.ring(x, y, r, WHITE, 24, turn + 8, turn + 92)
    tip, (ax, ay), (bx, by) = arc(x, y, r - 12, r - 12, turn + 112, turn + 112, 1)[0], *_edge(x, y, r, turn + 88)
    c.poly([tip, (ax, ay), (bx, by)], WHITE)


def _edge(x: float, y: float, r: float, turn: float):
    return arc(x, y, r - 46, r - 46, turn, turn, 1)[0], arc(x, y, r + 22, r + 22, turn, turn, 1)[0]


def _waste(c: Canvas, x: float, y: float, number: int) -> None:
    if number == 0:
        for dx in (-70, 0, 70):
            c.poly(
                [
                    *curve((x + dx, y), (x + dx - 50, y - 70), (x + dx + 6, y - 116)),
                    *curve((x + dx + 6, y - 116), (x + dx + 46, y - 50), (x + dx, y)),
                ],
                FOREST,
            )
    elif number == 1:
        for dx in (-80, 0, 76):
            c.rect(x + dx - 22, y - 104, 44, 104, mix(SKY, WHITE, 0.4), 10)
            c.rect(x + dx - 12, y - 132, 24, 30, DEEP, 4)
    else:
        for dx, tone in ((-90, CREAM), (-10, WHITE), (60, CREAM)):
            c.poly([(x + dx - 40, y), (x + dx - 26, y - 96), (x + dx + 50, y - 110), (x + dx + 56, y)], tone)
            c.line([(x + dx - 12, y - 70), (x + dx + 34, y - 78)], STONE, 6)
