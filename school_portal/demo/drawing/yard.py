"""Scenes in the school yard and at the gate."""

from . import nature, school
from .canvas import (
    BLUE,
    CREAM,
    DEEP,
    GRASS,
    LEAF,
    PALE,
    RED,
    ROOF,
    ROOF_DARK,
    SKY,
    STONE,
    SUN,
    WALL,
    WALL_SHADE,
    WHITE,
    Canvas,
    arc,
    mix,
)

GLOWING = mix(SUN, WHITE, 0.35)


def backdrop(c: Canvas, horizon: float = 620) -> None:
    nature.sky(c, "#8fc3e6", "#eef6f4", horizon)
    nature.ridge(c, horizon, 230, mix("#7fb0c9", PALE, 0.35), 0.6, 1.3)
    nature.ridge(c, horizon + 10, 160, mix("#6fa58f", PALE, 0.2), 2.4, 1.8)
    nature.ridge(c, horizon + 20, 90, mix(LEAF, SKY, 0.25), 4.2, 2.2)


def school_yard(c: Canvas) -> None:
    backdrop(c, 560)
    nature.sun(c, 1330, 190, 62)
    nature.cloud(c, 330, 170, 1.2)
    nature.cloud(c, 860, 110, 0.8)
    c.fade("#e9d5b3", "#d9bd92", 660, 340)
    school.building(c, 200, 690, 10, 2, 1)
    c.fade(GRASS, LEAF, 690, 46)
    for row in range(1, 6):
        c.line([(0, 735 + row * row * 9), (1600, 735 + row * row * 9)], "#c9a978", 3, 0.55)
    for x in range(-1400, 3100, 220):
        c.line([(800 + (x - 800) * 0.35, 736), (x, 1000)], "#c9a978", 3, 0.45)
    school.flag(c, 800, 800, 470, 165)
    nature.phuong(c, 150, 830, 1.35)
    nature.tree(c, 1450, 830, 1.35)
    school.bench(c, 260, 900, 1.15)
    school.bench(c, 1130, 900, 1.15)
    for x in (560, 640, 960, 1040):
        nature.bush(c, x, 742, 34, colour=GRASS)


def gate(c: Canvas) -> None:
    backdrop(c, 600)
    nature.cloud(c, 250, 150, 1.1)
    nature.cloud(c, 1290, 210, 1.3)
    nature.lawn(c, 640)
    school.building(c, 395, 690, 6, 2, 1.05)
    c.poly([(690, 690), (910, 690), (1330, 1000), (270, 1000)], "#e6d3b1")
    for share in (0.22, 0.5, 0.82):
        y, spread = 690 + 310 * share, 110 + 420 * share
        c.line([(800 - spread, y), (800 + spread, y)], "#cdb58c", 3, 0.6)
    for side in (-1, 1):
        _wall(c, side)
    school.flag(c, 740, 330, 210, 126)
    _gate_house(c)
    nature.phuong(c, 165, 860, 1.5)
    nature.phuong(c, 1440, 860, 1.5)
    for x in (60, 300, 1300, 1540):
        nature.bush(c, x, 880, 46, colour=GRASS)


def _wall(c: Canvas, side: int) -> None:
    left = 0 if side < 0 else 1130
    c.rect(left, 790, 470, 60, WALL)
    c.rect(left, 782, 470, 12, CREAM)
    c.rect(left, 850, 470, 14, STONE)
    for x in range(left + 10, left + 470, 30):
        c.rect(x, 690, 7, 96, DEEP, 3)
        c.poly([(x - 3, 692), (x + 3.5, 672), (x + 10, 692)], SUN)
    c.rect(left, 716, 470, 7, DEEP)


def _gate_house(c: Canvas) -> None:
    for x in (410, 1100):
        c.shadow(x + 45, 868, 80, 14)
        c.rect(x, 470, 90, 396, WALL)
        c.rect(x, 470, 18, 396, WALL_SHADE, 0, 0.7)
        c.rect(x - 12, 836, 114, 32, STONE, 3)
        c.rect(x - 8, 520, 106, 14, CREAM)
        c.disc(x + 45, 640, 24, RED)
        c.star(x + 45, 640, 15, SUN)
    c.rect(380, 414, 840, 66, DEEP, 6)
    c.rect(392, 426, 816, 42, mix(DEEP, BLUE, 0.35), 4)
    for x in (560, 640, 720, 880, 960, 1040):
        c.rect(x - 30, 442, 60, 10, GLOWING, 5)
    c.disc(800, 447, 24, RED)
    c.star(800, 447, 15, SUN)
    c.poly([(340, 414), (430, 336), (1170, 336), (1260, 414)], ROOF)
    for step in range(1, 4):
        c.line([(430 - step * 22, 336 + step * 19), (1170 + step * 22, 336 + step * 19)], ROOF_DARK, 3, 0.55)
    c.rect(420, 322, 760, 16, ROOF_DARK, 7)
    c.poly(arc(348, 398, 26, 16, 90, 270), ROOF)
    c.poly(arc(1252, 398, 26, 16, -90, 90), ROOF)
    for hinge, step in ((500, 1), (1100, -1)):
        for bar in range(5):
            x = hinge + step * bar * 20
            c.line([(x, 560 + bar * 14), (x, 852 - bar * 3)], DEEP, 6)
        c.line([(hinge, 590), (hinge + step * 80, 640)], DEEP, 7)
        c.line([(hinge, 800), (hinge + step * 80, 800)], DEEP, 7)
