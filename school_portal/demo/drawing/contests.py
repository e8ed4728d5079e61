"""Scenes of contest and exercise: the winners' steps, the pool, the tug of war."""

import math

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
    RED,
    SUN,
    WHITE,
    WOOD,
    Canvas,
    curve,
    mix,
)


def podium(c: Canvas) -> None:
    c.fade("#f9d98f", "#fdf2d3", 0, 700)
    for step in range(12):
        turn = math.radians(step * 30)
        far = ((800 + 1300 * math.cos(turn + a), 420 + 1300 * math.sin(turn + a)) for a in (-0.1, 0.1))
        c.poly([(800, 420), *far], WHITE, 0.35)
    c.fade("#c4533f", "#a84232", 760, 240)
    for x in (200, 600, 1000, 1400):
        c.line([(800 + (x - 800) * 0.6, 760), (800 + (x - 800) * 1.5, 1000)], WHITE, 6, 0.8)
    for x, top, tone, place in ((390, 600, BLUE, 2), (640, 500, RED, 1), (960, 660, LEAF, 3)):
        width = 320 if place == 1 else 250
        c.rect(x, top, width, 900 - top, tone, 6)
        c.rect(x, top, width, 26, mix(tone, WHITE, 0.35), 6)
        for dot in range(place):
            c.star(x + width / 2 + (dot - (place - 1) / 2) * 62, top + 120, 30, SUN)
    _cup(c, 800, 500, 1.25)
    _cup(c, 515, 600, 0.7)
    _cup(c, 1085, 660, 0.7)
    for _ in range(80):
        x, y = c.random.uniform(0, 1600), c.random.uniform(0, 700)
        c.rect(x, y, 18, 9, c.random.choice((RED, SUN, BLUE, LEAF, CORAL)), 2)
    c.shadow(800, 906, 480, 18, 0.3)


def _cup(c: Canvas, x: float, y: float, s: float) -> None:
    for side in (-1, 1):
        c.ring(x + side * 78 * s, y - 220 * s, 44 * s, mix(SUN, WOOD, 0.35), 14 * s)
    c.poly(
        [
            (x - 90 * s, y - 290 * s),
            (x + 90 * s, y - 290 * s),
            *curve((x + 90 * s, y - 290 * s), (x + 80 * s, y - 130 * s), (x + 16 * s, y - 110 * s)),
            *curve((x - 16 * s, y - 110 * s), (x - 80 * s, y - 130 * s), (x - 90 * s, y - 290 * s)),
        ],
        SUN,
    )
    c.rect(x - 14 * s, y - 120 * s, 28 * s, 70 * s, mix(SUN, WOOD, 0.35))
    c.rect(x - 70 * s, y - 50 * s, 140 * s, 50 * s, WOOD, 6)
    c.rect(x - 102 * s, y - 304 * s, 204 * s, 20 * s, mix(SUN, WHITE, 0.4), 9 * s)
    c.star(x, y - 212 * s, 40 * s, CREAM)


def pool(c: Canvas) -> None:
    nature.sky(c, "#8fd0ee", "#f2faf6", 360)
    for x in range(0, 1640, 150):
        nature.tree(c, x, 370, 0.62, mix(LEAF, GRASS, (x % 4) / 4))
    c.fade("#efe2c8", "#dccaa6", 350, 120)
    c.fade("#49b6d6", "#1c86b4", 450, 550)
    for number in range(6):
        left = 260 + number * 216
        for step in range(14):
            share = step / 14
            x = 800 + (left - 800) * (0.8 + share * 1.1)
            c.disc(x, 460 + share * share * 540, 8 + 14 * share, RED if step % 2 else WHITE)
    for _ in range(60):
        x, y = c.random.uniform(0, 1600), c.random.uniform(480, 990)
        c.line(curve((x, y), (x + 40, y - 14), (x + 84, y)), WHITE, 4, 0.5)
    for x in (240, 560, 880, 1200):
        c.rect(x, 372, 150, 70, WHITE, 6)
        c.rect(x + 20, 350, 110, 24, BLUE, 5)
    c.ring(1260, 800, 150, CORAL, 66)
    for start in (20, 110, 200, 290):
        c.ring(1260, 800, 150, WHITE, 66, start, start + 34)
    for number in range(5):
        c.rect(140 + number * 46, 700 - number * 5, 40, 150, SUN if number % 2 else BLUE, 18)


def tug_of_war(c: Canvas) -> None:
    nature.sky(c, "#a8d8ee", "#fdf4de", 520)
    nature.cloud(c, 360, 130, 1.3)
    nature.cloud(c, 1240, 190, 0.9)
    nature.ridge(c, 500, 160, "#9cc3b2", 0.2, 1.4)
    school.building(c, 260, 560, 9, 2, 0.92)
    c.fade(GRASS, LEAF, 540, 460)
    nature.tufts(c, 600, 90)
    for x, colour in ((320, RED), (1280, BLUE)):
        c.line([(x, 860), (x, 480)], INK, 9)
        c.poly([(x, 486), (x + 150, 520), (x, 566)], colour)
        c.shadow(x, 862, 50, 9)
    c.rect(786, 600, 28, 400, WHITE, 0, 0.85)
    rope = curve((-20, 760), (800, 800), (1620, 750), 60)
    c.line(rope, mix(WOOD, INK, 0.3), 34)
    c.line(rope, mix(WOOD, CREAM, 0.35), 24)
    for x, y in rope[::1]:
        c.line([(x - 8, y + 12), (x + 10, y - 12)], WOOD, 4)
    c.poly([(770, 770), (830, 770), (900, 930), (836, 890), (800, 960), (764, 890), (700, 930)], RED)
    c.disc(800, 780, 42, mix(RED, CORAL, 0.5))
    c.glow(1400, 120, 300, GLOW, 0.6)
    for x, y in ((160, 940), (1430, 930)):
        c.poly([(x - 46, y), (x + 46, y), (x, y - 110)], CORAL)
        c.poly([(x - 30, y - 38), (x + 30, y - 38), (x + 16, y - 72), (x - 16, y - 72)], WHITE)
    c.oval(800, 1010, 700, 30, FOREST, 0.2)
