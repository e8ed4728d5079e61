"""Scenes of learning by doing: light and magnets, maps, a workshop of teachers."""

import math

from . import indoors
from .canvas import (
    BLUE,
    CORAL,
    CREAM,
    DEEP,
    GRASS,
    INK,
    LEAF,
    PAPER,
    RED,
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

RAINBOW = ("#d64545", "#ee8a3c", "#f2c744", "#5fae57", "#3f86c9", "#4a58a8", "#7d4f9e")


def physics(c: Canvas) -> None:
    c.fade("#1e2747", "#333d68", 0, 760)
    c.rect(0, 740, 1600, 30, "#8f7a5c")
    c.fade("#6f5a42", "#4e3e2d", 770, 230)
    c.line([(0, 330), (560, 420)], WHITE, 16)
    c.line([(560, 420), (700, 430)], WHITE, 10, 0.6)
    for number, colour in enumerate(RAINBOW):
        c.poly(
            [(700, 424 + number * 4), (1600, 250 + number * 66), (1600, 316 + number * 66), (700, 428 + number * 4)],
            colour,
        )
    c.poly([(470, 600), (640, 270), (810, 600)], "#cfe7f2", 0.45)
    c.line([(470, 600), (640, 270), (810, 600), (470, 600)], WHITE, 9)
    c.rect(440, 604, 400, 140, DEEP, 8)
    c.rect(600, 604, 80, 140, mix(DEEP, WHITE, 0.15))
    c.rect(1060, 700, 340, 46, mix(WOOD, WOOD_DARK, 0.4), 8)
    for x, tone in ((90, RED), (250, BLUE)):
        c.rect(x, 560, 70, 130, tone, 4)
        c.rect(x, 680, 70, 60, STONE, 4)
    c.poly(
        [
            *curve((90, 560), (90, 440), (205, 430)),
            *curve((205, 430), (320, 440), (320, 560)),
            (250, 560),
            *curve((250, 560), (250, 504), (205, 500)),
            *curve((205, 500), (160, 504), (160, 560)),
        ],
        RED,
    )
    for number in range(5):
        x = 1090 + number * 70 - (60 if number == 0 else 0)
        c.line([(1090 + number * 70, 760), (x, 860)], STONE, 4)
        c.disc(x, 890, 33, "#c9d3dd")
        c.disc(x - 10, 880, 9, WHITE)


def geography(c: Canvas) -> None:
    indoors.room(c, 800, "#cfe0e4")
    c.rect(150, 90, 900, 560, WOOD_DARK, 10)
    c.rect(170, 110, 860, 520, "#a9d6e8", 4)
    for step in range(1, 8):
        c.line([(170 + step * 107, 110), (170 + step * 107, 630)], WHITE, 3, 0.5)
    for step in range(1, 5):
        c.line([(170, 110 + step * 104), (1030, 110 + step * 104)], WHITE, 3, 0.5)
    for points, tone in _LANDS:
        c.poly(points, tone)
    for x, y in ((320, 300), (560, 240), (830, 420), (760, 250)):
        c.disc(x, y, 13, RED)
        c.poly([(x - 12, y + 4), (x + 12, y + 4), (x, y + 34)], RED)
    c.line(curve((320, 330), (480, 180), (560, 270)), RED, 5)
    indoors.window(c, 1210, 150, 260, 360)
    indoors.table(c, 800, 36)
    _compass(c, 430, 880, 96)
    c.oval(1120, 920, 190, 40, INK, 0.18)
    for number, tone in enumerate((CREAM, PAPER, WHITE)):
        c.rect(960, 812 + number * 28, 300, 40, tone, 20)
        c.disc(1252, 832 + number * 28, 18, mix(tone, STONE, 0.6))
    indoors.stack(c, 640, 836, 3, 230, 36)


_LANDS = (
    ([(200, 210), (330, 160), (420, 220), (380, 320), (300, 380), (240, 330)], "#e9c46a"),
    ([(300, 400), (390, 420), (400, 540), (340, 610), (300, 500)], LEAF),
    ([(500, 190), (640, 150), (700, 220), (640, 300), (540, 280)], "#d98a5b"),
    ([(520, 320), (650, 320), (690, 430), (620, 560), (560, 470)], SUN),
    ([(700, 180), (900, 140), (990, 230), (930, 360), (820, 350), (760, 300)], GRASS),
    ([(820, 470), (950, 450), (990, 540), (880, 570)], CORAL),
)


def _compass(c: Canvas, x: float, y: float, r: float) -> None:
    c.shadow(x + 10, y + r * 0.3, r * 1.3, r * 0.5, 0.2)
    c.oval(x, y, r * 1.2, r * 0.72, mix(SUN, WOOD, 0.4))
    c.oval(x, y - 4, r, r * 0.58, CREAM)
    c.poly([(x - 10, y - 8), (x + 10, y), (x + r * 0.7, y - r * 0.34)], RED)
    c.poly([(x - 10, y - 8), (x + 10, y), (x - r * 0.7, y + r * 0.26)], DEEP)


def workshop(c: Canvas) -> None:
    c.fade("#f4f1ea", "#e3dccb", 0, 700)
    c.poly([(820, 40), (1380, 40), (1300, 560), (760, 560)], WHITE, 0.25)
    c.rect(420, 90, 760, 440, INK, 8)
    c.rect(436, 106, 728, 408, WHITE, 4)
    for number, (high, tone) in enumerate(((120, BLUE), (190, LEAF), (150, SUN), (260, CORAL))):
        c.rect(500 + number * 74, 470 - high, 50, high, tone, 4)
    c.line([(490, 472), (800, 472)], INK, 5)
    c.disc(980, 290, 120, SKY)
    c.poly(
        [
            (980, 290),
            (980, 170),
            *[(980 + 120 * math.cos(t / 10), 290 + 120 * math.sin(t / 10)) for t in range(-15, 9)],
        ],
        DEEP,
    )
    for y in (440, 470):
        c.rect(880, y, 220 if y == 440 else 150, 12, STONE, 6)
    c.rect(760, 0, 80, 40, INK, 6)
    indoors.pot_plant(c, 150, 720, 1.3)
    indoors.pot_plant(c, 1460, 720, 1.2)
    c.fade("#c99b6a", "#a3764a", 690, 310)
    c.poly([(330, 740), (1270, 740), (1560, 960), (40, 960)], mix(WOOD, CREAM, 0.25))
    c.poly([(40, 960), (1560, 960), (1560, 1000), (40, 1000)], WOOD_DARK)
    for x, y, s in ((520, 780, 0.8), (800, 770, 0.76), (1080, 780, 0.8)):
        c.poly(
            [(x - 100 * s, y + 40 * s), (x + 100 * s, y + 40 * s), (x + 86 * s, y - 90 * s), (x - 86 * s, y - 90 * s)],
            INK,
        )
        c.poly(
            [
                (x - 120 * s, y + 60 * s),
                (x + 120 * s, y + 60 * s),
                (x + 100 * s, y + 34 * s),
                (x - 100 * s, y + 34 * s),
            ],
            STONE,
        )
    for x, y, tone in ((330, 890, CORAL), (640, 900, BLUE), (960, 900, SUN), (1270, 890, LEAF)):
        c.taper(x, y + 40, 80, 62, 76, WHITE)
        c.line([(x - 44, y - 10), (x + 40, y - 10)], STONE, 6)
        c.line([(x - 50, y + 12), (x + 20, y + 12)], STONE, 6)
        c.line([(x + 92, y + 36), (x + 120, y - 40)], tone, 12)
