"""Scenes of setting out: the bus on the pass, the signpost of trades."""

import math

from . import nature
from .canvas import (
    BLUE,
    CREAM,
    DEEP,
    GRASS,
    INK,
    LEAF,
    LIME,
    PALE,
    RED,
    SKY,
    SUN,
    WHITE,
    WOOD_DARK,
    Canvas,
    curve,
    mix,
)


def bus(c: Canvas) -> None:
    nature.sky(c, "#83c3ea", "#f6f3df", 620)
    nature.cloud(c, 260, 140, 1.4)
    nature.cloud(c, 1100, 90, 1)
    for base, rise, tone, phase in ((560, 330, "#8fb3cf", 0.3), (600, 240, "#7fa99f", 2.2), (660, 190, "#6b9c6c", 4.1)):
        nature.ridge(c, base, rise, tone, phase, 1.2)
    nature.orchard(c, 660, 190, 4.1, 1.2, ((30, 18, 60), (70, 22, 70)), fruit=False)
    c.fade(GRASS, LEAF, 690, 310)
    c.poly([(0, 800), (1600, 740), (1600, 930), (0, 990)], "#5b6675")
    for step in range(9):
        x = step * 190
        c.poly(
            [(x, 890 - x * 0.0375), (x + 100, 886 - x * 0.0375), (x + 100, 898 - x * 0.0375), (x, 902 - x * 0.0375)],
            CREAM,
        )
    for x in range(20, 1600, 160):
        c.rect(x, 744 - x * 0.0375, 16, 60, WHITE)
        c.rect(x, 752 - x * 0.0375, 16, 18, RED)
    c.shadow(760, 900, 480, 22, 0.35)
    c.rect(300, 500, 900, 370, SUN, 60)
    c.rect(300, 690, 900, 60, mix(SUN, WHITE, 0.5))
    c.rect(300, 762, 900, 26, RED)
    for number in range(5):
        c.rect(350 + number * 150, 548, 130, 120, mix(SKY, BLUE, 0.25), 14)
        c.poly(
            [
                (360 + number * 150, 656),
                (420 + number * 150, 556),
                (460 + number * 150, 556),
                (400 + number * 150, 656),
            ],
            PALE,
            0.5,
        )
    c.rect(1100, 548, 84, 200, mix(SKY, BLUE, 0.25), 14)
    c.disc(1190, 800, 22, CREAM)
    for x in (480, 1010):
        c.disc(x, 866, 76, INK)
        c.disc(x, 866, 40, "#b9c6d3")
    for x, tone in ((420, RED), (560, BLUE), (680, LEAF)):
        c.rect(x, 450, 110, 56, tone, 12)


def career(c: Canvas) -> None:
    nature.sky(c, "#8cc8ea", "#fff4da", 560)
    nature.sun(c, 800, 420, 84)
    nature.ridge(c, 560, 190, "#a7c6cf", 0.9, 1.2)
    nature.ridge(c, 600, 110, "#8fbf99", 3.3, 1.7)
    c.fade(LIME, GRASS, 580, 420)
    for end in (-500, 800, 2100):
        c.poly([(770, 590), (830, 590), (end + 300, 1000), (end - 60, 1000)], "#ecd9b3")
    c.rect(776, 240, 48, 640, WOOD_DARK, 8)
    c.shadow(800, 884, 110, 16)
    for y, side, tone in ((270, 1, BLUE), (380, -1, RED), (490, 1, LEAF), (600, -1, SUN)):
        near, far = 800 - side * 60, 800 + side * 330
        c.poly([(near, y), (far, y), (far + side * 70, y + 44), (far, y + 88), (near, y + 88)], tone)
        c.poly([(near, y), (far, y), (far + side * 12, y + 10), (near, y + 10)], WHITE, 0.3)
        x = 800 + side * 150
        if tone == BLUE:
            _gear(c, x, y + 44, 24)
        elif tone == RED:
            c.rect(x - 8, y + 18, 16, 54, WHITE)
            c.rect(x - 27, y + 37, 54, 16, WHITE)
        elif tone == LEAF:
            c.poly(
                [
                    *curve((x - 34, y + 66), (x - 20, y + 10), (x + 36, y + 20)),
                    *curve((x + 36, y + 20), (x + 20, y + 76), (x - 34, y + 66)),
                ],
                WHITE,
            )
        else:
            c.poly([(x - 46, y + 36), (x, y + 16), (x + 46, y + 36), (x, y + 56)], DEEP)
            c.rect(x - 24, y + 48, 48, 20, DEEP, 6)
    for x, s in ((170, 1.2), (1440, 1.2), (330, 0.8), (1280, 0.8)):
        nature.tree(c, x, 760, s)
    nature.tufts(c, 800, 50)


def _gear(c: Canvas, x: float, y: float, r: float) -> None:
    for step in range(8):
        turn = math.radians(step * 45)
        c.line([(x, y), (x + 1.35 * r * math.cos(turn), y + 1.35 * r * math.sin(turn))], WHITE, r * 0.4)
    c.disc(x, y, r, WHITE)
    c.disc(x, y, r * 0.42, BLUE)
