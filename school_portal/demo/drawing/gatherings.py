"""Scenes where the whole school comes together: the flag, the drum, the camp fire."""

import math

from . import nature, school
from .canvas import (
    BLUE,
    CORAL,
    CREAM,
    FOREST,
    GRASS,
    INK,
    LEAF,
    PALE,
    RED,
    ROOF,
    ROOF_DARK,
    STONE,
    SUN,
    WHITE,
    WOOD,
    WOOD_DARK,
    Canvas,
    arc,
    curve,
    mix,
)


def flag_ceremony(c: Canvas) -> None:
    c.fade("#6fb0e0", "#fbeed2", 0, 640)
    nature.sun(c, 250, 260, 56)
    nature.cloud(c, 1180, 130, 1.3)
    nature.cloud(c, 560, 90, 0.8)
    nature.ridge(c, 600, 200, mix("#7fb0c9", PALE, 0.3), 2.6, 1.1)
    nature.ridge(c, 620, 120, "#8dbf93", 4.4, 1.7)
    for x in range(30, 1600, 120):
        nature.tree(c, x, 660, 0.7, mix(LEAF, GRASS, (x % 7) / 7))
    c.fade("#ecd9b8", "#d6b98c", 650, 350)
    for step in range(3):
        c.rect(560 + step * 40, 690 - step * 22, 480 - step * 80, 24, mix(STONE, WHITE, 0.2 + step * 0.25), 4)
    school.flag(c, 800, 648, 590, 300)
    for x in (520, 1080):
        c.rect(x - 44, 650, 88, 60, ROOF, 8)
        for dx, colour in ((-26, CORAL), (0, SUN), (26, CORAL), (-13, RED), (13, WHITE)):
            c.disc(x + dx, 640 - abs(dx) / 3, 22, colour)
    for row, (y, s) in enumerate(((800, 0.66), (866, 0.82), (960, 1.05))):
        for number in range(-11, 12):
            x = 800 + (number + 0.5) * 84 * s + (34 * s if number >= 0 else -34 * s)
            school.pupil(c, x, y, s, CORAL if (number * 2 + row) % 5 == 0 else BLUE)


def drum(c: Canvas) -> None:
    c.fade("#f7d9a0", "#fbefd4", 0, 700)
    c.glow(800, 380, 700, WHITE, 0.8)
    for x in (70, 1390):
        c.rect(x, 0, 140, 800, ROOF)
        c.rect(x + 18, 0, 24, 800, mix(ROOF, WHITE, 0.2))
        c.rect(x - 20, 770, 180, 60, STONE, 6)
    c.rect(0, 0, 1600, 70, ROOF_DARK)
    for x in range(0, 1600, 64):
        c.disc(x + 32, 72, 30, ROOF)
    c.fade("#d8b48a", "#b98b5e", 800, 200)
    for lean in (-1, 1):
        c.line([(800 + lean * 330, 920), (800 + lean * 120, 560)], WOOD_DARK, 34)
    c.rect(440, 850, 720, 30, WOOD, 12)
    c.shadow(800, 926, 440, 26)
    c.oval(800, 470, 330, 360, mix(RED, INK, 0.25))
    c.oval(800, 460, 318, 344, RED)
    c.oval(800, 450, 272, 296, "#f3dfb4")
    c.oval(800, 446, 232, 254, "#f9ecce")
    c.oval(800, 446, 84, 92, mix(SUN, CREAM, 0.4))
    for point in arc(800, 456, 296, 322, 0, 360, 34):
        c.disc(*point, 11, SUN)
    for x, y, turn in ((1120, 300, 0.9), (1230, 420, 0.7)):
        c.line([(x, y), (x + 240 * math.cos(turn), y + 240 * math.sin(turn))], WOOD, 22)
        c.disc(x, y, 30, CORAL)
    c.poly([*curve((500, 120), (470, 300), (360, 400)), *curve((420, 420), (540, 320), (560, 130))], RED)
    c.disc(530, 130, 44, mix(RED, CORAL, 0.4))


def camp(c: Canvas) -> None:
    c.fade("#28386b", "#e58d5f", 0, 560)
    c.fade("#e58d5f", "#f7c98b", 460, 160)
    for _ in range(40):
        c.disc(c.random.uniform(0, 1600), c.random.uniform(0, 280), c.random.uniform(1.4, 3), WHITE, 0.75)
    nature.ridge(c, 600, 240, "#6d5a78", 0.8, 1.2)
    nature.ridge(c, 640, 150, "#46506b", 2.9, 1.6)
    c.fade("#4d6a4b", "#2f4b39", 620, 380)
    for x, y, s, colour in ((260, 720, 0.8, SUN), (640, 690, 0.62, CORAL), (1330, 720, 0.82, BLUE)):
        _tent(c, x, y, s, colour)
    _tent(c, 1010, 690, 0.6, "#5aa06a")
    _tent(c, 120, 930, 1.25, RED)
    school.bunting(c, (0, 300), (820, 330), 50, 18, 34)
    school.bunting(c, (800, 330), (1600, 300), 50, 18, 34)
    c.glow(830, 800, 420, "#ffcf7a", 0.8)
    for lean in (-70, -26, 26, 70):
        c.line([(830 + lean * 1.6, 900), (830 - lean * 0.3, 800)], WOOD_DARK, 26)
    for size, colour in ((1, CORAL), (0.7, SUN), (0.42, CREAM)):
        flame = curve((830 - 110 * size, 860), (830 - 150 * size, 700), (830 + 10 * size, 860 - 270 * size))
        c.poly([*flame, *curve(flame[-1], (830 + 160 * size, 720), (830 + 110 * size, 860))], colour)
    for x in (480, 1180):
        c.rect(x - 130, 890, 260, 50, WOOD, 25)
        c.disc(x + 130, 915, 25, mix(WOOD, CREAM, 0.5))
    nature.tufts(c, 880, 50, "#23402f")


def _tent(c: Canvas, x: float, y: float, s: float, colour: str) -> None:
    c.shadow(x + 20 * s, y, 230 * s, 20 * s, 0.3)
    c.poly(
        [(x + 10 * s, y - 240 * s), (x + 120 * s, y - 250 * s), (x + 280 * s, y - 10 * s), (x + 180 * s, y)],
        mix(colour, INK, 0.4),
    )
    c.poly([(x - 190 * s, y), (x, y - 250 * s), (x + 190 * s, y)], colour)
    c.poly([(x - 60 * s, y), (x, y - 190 * s), (x + 60 * s, y)], mix(colour, INK, 0.65))
    c.poly([(x - 60 * s, y), (x, y - 190 * s), (x - 96 * s, y)], mix(colour, WHITE, 0.35))
    c.line([(x, y - 250 * s), (x, y - 310 * s)], FOREST, 7 * s)
    c.poly([(x, y - 310 * s), (x + 62 * s, y - 290 * s), (x, y - 270 * s)], SUN)
