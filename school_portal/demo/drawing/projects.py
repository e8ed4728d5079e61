"""Scenes of what pupils make and watch: wall newspapers, stars, seedlings."""

import math

from . import indoors, nature, school
from .canvas import (
    BLUE,
    CORAL,
    CREAM,
    DEEP,
    EARTH,
    FOREST,
    GLOW,
    GRASS,
    INK,
    LEAF,
    LIME,
    PALE,
    RED,
    ROOF,
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


def wall_newspaper(c: Canvas) -> None:
    c.fade("#f6e6c4", "#eed3a0", 0, 760)
    c.fade("#cba27a", "#a97f58", 760, 240)
    for x, paper, tone in ((90, "#fbe5e1", CORAL), (590, "#e4f0fb", BLUE), (1090, "#eaf5dd", LEAF)):
        c.rect(x + 10, 132, 420, 560, INK, 6, 0.15)
        c.rect(x, 120, 420, 560, WOOD, 6)
        c.rect(x + 14, 134, 392, 532, paper)
        c.rect(x + 40, 160, 340, 70, tone, 30)
        for dx in (90, 210, 330):
            c.star(x + dx, 196, 22, GLOW)
        for number in range(4):
            left, top = x + 40 + (number % 2) * 180, 260 + (number // 2) * 200
            c.rect(left, top, 156, 176, WHITE, 10)
            if number in (0, 3):
                _drawn_flower(c, left + 78, top + 80, (RED, SUN, "#8b5fa6")[(x // 500) % 3])
            else:
                for line in range(6):
                    c.rect(left + 18, top + 22 + line * 24, 120 if line % 3 else 84, 9, STONE, 4)
    school.bunting(c, (-10, 40), (820, 50), 30, 20, 36)
    school.bunting(c, (800, 50), (1610, 40), 30, 20, 36)
    for x in (40, 540, 1040, 1560):
        indoors.pot_plant(c, x, 900, 0.8)


def _drawn_flower(c: Canvas, x: float, y: float, tone: str) -> None:
    c.line(curve((x, y + 74), (x - 8, y + 30), (x, y)), LEAF, 8)
    c.oval(x + 24, y + 44, 24, 10, LEAF)
    for step in range(6):
        turn = math.radians(step * 60)
        c.disc(x + 26 * math.cos(turn), y - 6 + 26 * math.sin(turn), 20, tone)
    c.disc(x, y - 6, 17, CREAM)


def telescope(c: Canvas) -> None:
    c.fade("#0c1a3d", "#39558f", 0, 640)
    c.fade("#39558f", "#9fb1c9", 560, 200)
    for _ in range(150):
        c.disc(c.random.uniform(0, 1600), c.random.uniform(0, 620), c.random.choice((1.6, 2.2, 3.2, 4.2)), WHITE, 0.85)
    for step in range(60):
        c.disc(
            200 + step * 24 + c.random.uniform(-30, 30),
            120 + step * 5 + c.random.uniform(-60, 60),
            c.random.uniform(12, 40),
            WHITE,
            0.05,
        )
    c.disc(330, 220, 74, "#e9c486")
    c.line(curve((210, 250), (330, 300), (450, 190)), "#f3dfb4", 12)
    c.line([(1180, 90), (1330, 170)], WHITE, 6, 0.9)
    nature.ridge(c, 760, 190, "#22385e", 2.0, 1.3)
    nature.ridge(c, 820, 120, "#182a49", 4.0, 1.7)
    c.rect(0, 800, 1600, 200, "#2a3a55")
    for x in (60, 420, 1180, 1540):
        c.rect(x, 760, 24, 70, "#41557a")
    c.rect(0, 750, 1600, 18, "#41557a")
    for lean in (-150, 0, 150):
        c.line([(860, 640), (860 + lean, 950)], WOOD, 20)
    c.disc(860, 630, 34, STONE)
    c.poly([(640, 700), (610, 640), (1090, 390), (1130, 470)], CREAM)
    c.poly([(1070, 372), (1150, 330), (1204, 432), (1124, 476)], RED)
    c.poly([(640, 700), (610, 640), (550, 672), (576, 726)], INK)
    c.poly([(620, 650), (640, 690), (1120, 452), (1108, 430)], STONE, 0.6)


def seedlings(c: Canvas) -> None:
    c.fade("#eaf4e2", "#cfe6c4", 0, 700)
    indoors.window(c, 330, 70, 940, 470)
    c.rect(0, 700, 1600, 40, mix(WOOD, WHITE, 0.3))
    c.fade(WOOD, WOOD_DARK, 740, 260)
    for number in range(7):
        x = 130 + number * 224
        high = 60 + number * 38
        c.shadow(x, 702, 90, 10)
        c.poly([(x - 78, 590), (x + 78, 590), (x + 58, 702), (x - 58, 702)], (ROOF, BLUE, SUN)[number % 3])
        c.oval(x, 592, 78, 16, EARTH)
        c.line([(x, 590), (x, 590 - high)], "#6b9a4a", 11)
        for pair in range(1 + number // 2):
            y = 590 - high + pair * 62
            for side in (-1, 1):
                tip = (x + side * (50 + number * 6), y - 40)
                c.poly(
                    [*curve((x, y), (x + side * 20, y - 56), tip), *curve(tip, (x + side * 46, y + 2), (x, y))],
                    (LEAF, GRASS, LIME)[(pair + number) % 3],
                )
    for x in (200, 640, 1080):
        c.rect(x, 800, 300, 130, WHITE, 6)
        for step in range(6):
            c.rect(x + 26 + step * 42, 900 - 14 * (step + 1), 26, 14 * (step + 1), FOREST if step % 2 else LEAF, 3)
    c.rect(1440, 770, 90, 170, PALE, 12)
    c.rect(1440, 850, 90, 90, SKY, 12)
    c.rect(1456, 752, 58, 26, DEEP, 6)
