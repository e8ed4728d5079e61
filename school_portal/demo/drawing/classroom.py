"""Scenes in the classroom: the window, the teacher's desk, the board, an examination."""

import math

from . import indoors, school
from .canvas import (
    BLUE,
    CORAL,
    DEEP,
    GLOW,
    INK,
    RED,
    STONE,
    SUN,
    WALL,
    WHITE,
    WOOD,
    WOOD_DARK,
    Canvas,
    arc,
    curve,
    mix,
)
from .indoors import CHALK


def _light(c: Canvas, x: float, y: float) -> None:
    """Sunlight that falls through a window on the left."""
    for shift, width in ((0, 150), (210, 150), (420, 150)):
        c.poly(
            [(x + shift, y), (x + shift + width, y), (x + shift + width + 420, 1000), (x + shift + 340, 1000)],
            GLOW,
            0.16,
        )


def classroom_window(c: Canvas) -> None:
    indoors.room(c)
    indoors.window(c, 270, 130, 560, 430)
    _light(c, 300, 560)
    school.bunting(c, (930, 90), (1600, 110), 34, 14, 34)
    indoors.clock(c, 1240, 250, 74)
    _desk(c, 900, 960, 1.5)
    indoors.open_book(c, 1130, 700, 0.62)
    indoors.stack(c, 1330, 716, 3, 200, 34)
    _desk(c, 110, 960, 1.5)
    indoors.stack(c, 190, 716, 4, 210, 32)
    indoors.pot_plant(c, 560, 716, 0.86)


def _desk(c: Canvas, x: float, y: float, s: float) -> None:
    """A two-seat school desk seen from the front, 440 × 160 units."""
    c.shadow(x + 200 * s, y, 230 * s, 12 * s)
    for leg in (24, 364):
        c.rect(x + leg * s, y - 150 * s, 16 * s, 150 * s, mix(DEEP, INK, 0.2), 3)
    c.rect(x + 34 * s, y - 128 * s, 340 * s, 58 * s, mix(WOOD, WOOD_DARK, 0.35), 4)
    c.rect(x, y - 164 * s, 406 * s, 26 * s, WOOD, 6)
    c.rect(x, y - 164 * s, 406 * s, 10 * s, mix(WOOD, WHITE, 0.28), 5)


def teachers_day(c: Canvas) -> None:
    indoors.room(c, 820)
    indoors.chalkboard(c, 560, 110, 900, 430)
    _chalk_flower(c, 720, 300, 66, CORAL)
    _chalk_flower(c, 1300, 300, 66, SUN)
    for y, half in ((230, 190), (290, 230), (350, 150)):
        c.line(curve((1010 - half, y), (1010, y - 22), (1010 + half, y)), CHALK, 9, 0.9)
    for x, y, r in ((820, 420, 14), (900, 448, 10), (1010, 456, 14), (1120, 448, 10), (1200, 420, 14)):
        c.star(x, y, r, mix(SUN, WHITE, 0.3))
    c.poly([(880, 410), (1010, 388), (1010, 400), (880, 422)], CHALK, 0.5)
    c.poly([(1140, 410), (1010, 388), (1010, 400), (1140, 422)], CHALK, 0.5)
    indoors.window(c, 120, 160, 300, 380)
    _light(c, 90, 540)
    school.bunting(c, (440, 40), (1600, 50), 24, 22, 34)
    indoors.table(c, 800)
    indoors.bouquet(c, 500, 830, 1.15)
    indoors.stack(c, 1060, 816, 5, 270, 40)
    indoors.open_book(c, 800, 856, 0.86)
    _apple(c, 1190, 604)
    for x, y, turn, colour in ((1370, 850, 0.3, RED), (1410, 862, 0.1, BLUE), (1400, 886, -0.2, SUN)):
        _pencil(c, x, y, 150, turn, colour)


def _chalk_flower(c: Canvas, x: float, y: float, r: float, colour: str) -> None:
    for px, py in arc(x, y, r * 0.62, r * 0.62, -90, 198, 4):
        c.ring(px, py, r * 0.44, mix(colour, WHITE, 0.25), 7)
    c.disc(x, y, r * 0.26, CHALK)
    c.line(curve((x, y + r), (x - 10, y + r * 1.6), (x + 14, y + r * 2.2)), "#9fd0a4", 7)


def _apple(c: Canvas, x: float, y: float) -> None:
    for dx in (-18, 18):
        c.oval(x + dx, y - 36, 34, 40, RED)
    c.oval(x - 28, y - 48, 9, 14, WHITE, 0.5)
    c.line(curve((x, y - 70), (x + 4, y - 86), (x + 14, y - 96)), WOOD_DARK, 7)
    c.oval(x + 32, y - 88, 22, 9, "#3c8a4c")


def _pencil(c: Canvas, x: float, y: float, length: float, turn: float, colour: str) -> None:
    dx, dy = math.cos(turn), -math.sin(turn)
    tip = (x + dx * length, y + dy * length)
    c.line([(x, y), tip], colour, 15)
    c.line([(x, y), (x + dx * 12, y + dy * 12)], "#e89aa0", 15)
    end = (tip[0] + dx * 26, tip[1] + dy * 26)
    c.poly([(tip[0] - dy * 7, tip[1] + dx * 7), (tip[0] + dy * 7, tip[1] - dx * 7), end], "#f0d3a6")
    c.line([(end[0] - dx * 8, end[1] - dy * 8), end], INK, 4)


def exam(c: Canvas) -> None:
    indoors.room(c, 560)
    indoors.chalkboard(c, 430, 90, 740, 270)
    for y, width in ((160, 420), (216, 300)):
        c.rect(800 - width / 2, y, width, 11, CHALK, 5, 0.9)
    c.rect(520, 272, 90, 11, CHALK, 5, 0.8)
    c.rect(990, 272, 90, 11, CHALK, 5, 0.8)
    indoors.clock(c, 800, 40, 36)
    indoors.window(c, 110, 110, 200, 250)
    indoors.window(c, 1290, 110, 200, 250)
    for y, s, columns in ((610, 0.56, (-2, -1, 0, 1)), (760, 0.8, (-2, -1, 0, 1)), (980, 1.15, (-2, -1, 0, 1))):
        gap = 560 * s
        for column in columns:
            x = 800 + (column + 0.5) * gap - 203 * s
            _desk(c, x, y, s)
            for at in (60, 250):
                c.poly(_sheet_at(x + at * s, y - 160 * s, s), WHITE)
                c.line([(x + (at + 24) * s, y - 172 * s), (x + (at + 84) * s, y - 172 * s)], STONE, 4 * s)
            _pencil(c, x + 176 * s, y - 168 * s, 40 * s, 0.4, RED if column % 2 else BLUE)


def _sheet_at(x: float, y: float, s: float):
    return [(x, y), (x + 18 * s, y - 28 * s), (x + 100 * s, y - 28 * s), (x + 112 * s, y)]


def chalkboard(c: Canvas) -> None:
    c.fade(mix(WALL, WHITE, 0.35), WALL, 0, 1000)
    indoors.chalkboard(c, 90, 80, 1420, 720)
    c.line([(180, 620), (700, 620)], CHALK, 6)
    c.line([(420, 700), (420, 150)], CHALK, 6)
    c.poly([(700, 610), (722, 620), (700, 630)], CHALK)
    c.poly([(410, 150), (420, 128), (430, 150)], CHALK)
    c.line([(420 + x, 600 - 400 * (1 - ((x - 20) / 190) ** 2)) for x in range(-165, 206, 6)], "#8fd0f2", 8)
    c.line([(210, 690), (660, 330)], mix(CORAL, WHITE, 0.2), 7)
    for x in range(220, 700, 50):
        c.line([(x, 612), (x, 628)], CHALK, 4)
    _triangle(c)
    _formulas(c)
    c.ring(1330, 270, 92, mix(SUN, WHITE, 0.25), 7)
    c.line([(1330, 270), (1395, 205)], CHALK, 5)
    c.disc(1330, 270, 7, CHALK)
    indoors.table(c, 880, 30)
    indoors.stack(c, 150, 892, 3, 260, 38)
    for number, colour in enumerate((CORAL, WHITE, SUN, "#8fd0f2")):
        c.rect(640 + number * 74, 866, 58, 16, colour, 7)
    c.poly([(1130, 890), (1440, 890), (1440, 700)], mix(SUN, WHITE, 0.15), 0.95)
    c.poly([(1260, 862), (1412, 862), (1412, 770)], WALL)
    for x in range(1150, 1440, 26):
        c.line([(x, 890), (x, 878)], WOOD_DARK, 3)


def _triangle(c: Canvas) -> None:
    c.line([(820, 380), (1120, 380), (820, 160), (820, 380)], CHALK, 7)
    c.line([(820, 350), (850, 350), (850, 380)], CHALK, 5)
    c.line([(820, 380), (922, 235)], mix(SUN, WHITE, 0.25), 6)
    c.ring(1120, 380, 60, mix(CORAL, WHITE, 0.2), 6, 180, 216)


def _formulas(c: Canvas) -> None:
    c.line([(800, 560), (820, 550), (845, 610), (880, 480), (1060, 480)], CHALK, 7)
    for x, colour in ((900, "#8fd0f2"), (1000, mix(CORAL, WHITE, 0.2))):
        c.line([(x, 520), (x + 42, 590)], colour, 7)
        c.line([(x + 42, 520), (x, 590)], colour, 7)
    c.line([(954, 556), (986, 556)], CHALK, 6)
    c.line([(970, 540), (970, 572)], CHALK, 6)
    for y in (545, 567):
        c.line([(1092, y), (1136, y)], CHALK, 6)
    c.line([(1250, 480), (1180, 480), (1222, 546), (1180, 612), (1254, 612)], mix(SUN, WHITE, 0.25), 7)
    c.line(curve((1290, 520), (1330, 500), (1390, 520)), CHALK, 7)
    c.line([(1318, 514), (1310, 600)], CHALK, 7)
    c.line(curve((1358, 514), (1352, 600), (1384, 598)), CHALK, 7)
    for y in (680, 730):
        c.line([(810, y), (810 + (560 if y == 680 else 380), y)], CHALK, 5, 0.5)
