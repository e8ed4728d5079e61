"""Scenes of keeping safe: on the road, at a fire, on the net, under the eaves in the rain."""

import math

from . import nature, school
from .canvas import (
    BLUE,
    CORAL,
    CREAM,
    DEEP,
    FOREST,
    GRASS,
    INK,
    LEAF,
    LIME,
    PALE,
    RED,
    ROOF,
    ROOF_DARK,
    SKY,
    STONE,
    SUN,
    WALL,
    WHITE,
    WOOD_DARK,
    Canvas,
    arc,
    curve,
    mix,
)


def traffic(c: Canvas) -> None:
    nature.sky(c, "#9ed2ee", "#f5f8ea", 520)
    nature.cloud(c, 900, 110, 1.1)
    nature.ridge(c, 500, 150, "#9fc4ba", 1.4, 1.4)
    school.building(c, 620, 540, 7, 2, 0.74)
    c.fade(GRASS, LEAF, 530, 90)
    c.rect(0, 610, 1600, 30, STONE)
    c.fade("#5b6675", "#46505f", 640, 360)
    for number in range(7):
        left, far = 330 + number * 150, 480 + number * 100
        c.poly([(far, 660), (far + 54, 660), (left + 80, 990), (left, 990)], WHITE)
    c.rect(230, 180, 30, 480, INK)
    c.rect(170, 90, 150, 360, INK, 34)
    for y, tone in ((160, RED), (270, SUN), (380, LEAF)):
        c.disc(245, y, 46, tone)
        c.disc(232, y - 14, 12, WHITE, 0.5)
    c.rect(1374, 300, 22, 350, STONE)
    c.poly([(1385, 130), (1500, 330), (1270, 330)], SUN)
    c.poly([(1385, 172), (1466, 312), (1304, 312)], CREAM)
    c.rect(1376, 204, 18, 62, INK, 9)
    c.disc(1385, 288, 10, INK)
    bicycle(c, 1180, 880, 1.05, RED)
    _helmet(c, 400, 900, BLUE)
    _helmet(c, 640, 930, SUN)


def bicycle(c: Canvas, x: float, y: float, s: float, tone: str) -> None:
    """A bicycle with a basket of flowers, its wheels on a line at y."""
    c.shadow(x, y + 92 * s, 230 * s, 14 * s, 0.3)
    for dx in (-140, 150):
        c.ring(x + dx * s, y, 92 * s, INK, 15 * s)
        for step in range(6):
            turn = math.radians(step * 30)
            dx2, dy2 = 80 * s * math.cos(turn), 80 * s * math.sin(turn)
            c.line([(x + dx * s - dx2, y - dy2), (x + dx * s + dx2, y + dy2)], STONE, 3)
    c.line(
        [(x - 140 * s, y), (x - 60 * s, y - 130 * s), (x + 100 * s, y - 130 * s), (x, y), (x - 140 * s, y)],
        tone,
        14 * s,
    )
    c.line([(x - 70 * s, y - 160 * s), (x, y)], tone, 14 * s)
    c.line([(x + 150 * s, y), (x + 90 * s, y - 190 * s), (x + 130 * s, y - 214 * s)], tone, 14 * s)
    c.oval(x - 76 * s, y - 170 * s, 50 * s, 15 * s, INK)
    c.taper(x + 170 * s, y - 120 * s, 44 * s, 62 * s, 90 * s, mix(WOOD_DARK, CREAM, 0.5))
    for dx in (-24, 6, 30):
        c.disc(x + (170 + dx) * s, y - 220 * s, 22 * s, CORAL)


def _helmet(c: Canvas, x: float, y: float, tone: str) -> None:
    c.shadow(x, y + 8, 130, 14, 0.35)
    c.poly(arc(x, y, 116, 120, 180, 360), tone)
    c.poly([(x + 60, y), (x + 150, y - 10), (x + 150, y + 8), (x + 60, y + 8)], mix(tone, INK, 0.3))
    c.rect(x - 116, y - 14, 232, 18, mix(tone, INK, 0.3), 8)
    c.poly(arc(x, y - 14, 30, 104, 180, 360), mix(tone, WHITE, 0.35))
    c.ring(x - 20, y, 76, INK, 10, 20, 160)


def fire_safety(c: Canvas) -> None:
    c.fade("#fbe3c4", "#f6c79b", 0, 760)
    for turn in range(0, 360, 30):
        c.poly([(800, 420), *arc(800, 420, 1200, 1200, turn, turn + 12, 2)], WHITE, 0.18)
    c.fade("#c9b59a", "#a8926f", 760, 240)
    c.rect(80, 130, 360, 480, mix(RED, INK, 0.2), 10)
    c.rect(104, 154, 312, 432, CREAM, 6)
    for step in range(5):
        c.ring(260, 360, 130 - step * 24, CORAL if step % 2 else RED, 16)
    c.poly([(300, 470), (420, 640), (380, 660), (270, 500)], SUN)
    _extinguisher(c, 720, 880, 1.15)
    _extinguisher(c, 1000, 880, 0.86)
    for size, tone in ((1, CORAL), (0.72, SUN), (0.42, CREAM)):
        flame = curve((1330 - 130 * size, 880), (1330 - 180 * size, 660), (1340, 880 - 400 * size))
        c.poly([*flame, *curve(flame[-1], (1330 + 190 * size, 700), (1330 + 130 * size, 880))], tone)
    for number in range(9):
        c.disc(1130 + number * 16, 560 + number * 22, 24 + number * 5, WHITE, 0.55)
    c.rect(1210, 130, 250, 150, LEAF, 10)
    c.poly([(1240, 190), (1350, 190), (1350, 160), (1430, 205), (1350, 250), (1350, 220), (1240, 220)], WHITE)


def _extinguisher(c: Canvas, x: float, y: float, s: float) -> None:
    c.shadow(x, y + 4, 120 * s, 16 * s, 0.3)
    c.rect(x - 92 * s, y - 400 * s, 184 * s, 400 * s, RED, 60 * s)
    c.rect(x - 66 * s, y - 360 * s, 30 * s, 320 * s, WHITE, 15 * s, 0.3)
    c.rect(x - 92 * s, y - 250 * s, 184 * s, 110 * s, CREAM)
    c.disc(x, y - 195 * s, 36 * s, SUN)
    c.rect(x - 26 * s, y - 450 * s, 52 * s, 60 * s, INK)
    c.line([(x - 40 * s, y - 470 * s), (x + 90 * s, y - 500 * s)], INK, 22 * s)
    c.line(curve((x + 20 * s, y - 440 * s), (x + 220 * s, y - 420 * s), (x + 170 * s, y - 240 * s)), INK, 18 * s)


def online_safety(c: Canvas) -> None:
    c.fade("#123a6b", "#2d6ea3", 0, 1000)
    for number in range(9):
        x, y = 90 + number * 178, 130 + (number * 277) % 700
        nx, ny = 90 + (number + 1) * 178, 130 + ((number + 1) * 277) % 700
        c.line([(x, y), (nx, ny)], SKY, 4, 0.4)
        c.disc(x, y, 16, SKY, 0.8)
    c.rect(590, 70, 420, 860, INK, 56)
    c.rect(616, 116, 368, 768, PALE, 30)
    c.rect(740, 86, 120, 14, "#3d4d68", 7)
    side = [(800, 260), *curve((800, 260), (880, 310), (940, 310)), *curve((940, 310), (950, 540), (800, 640))]
    c.poly([*side, *[(1600 - x, y) for x, y in reversed(side)]], LEAF)
    inner = [(800 + (x - 800) * 0.82, 450 + (y - 450) * 0.82) for x, y in side]
    c.poly([*inner, *[(1600 - x, y) for x, y in reversed(inner)]], mix(LEAF, WHITE, 0.25))
    c.line([(740, 450), (786, 500), (870, 390)], WHITE, 30)
    for y, w in ((700, 260), (744, 200), (788, 240)):
        c.rect(800 - w / 2, y, w, 22, SKY, 11)
    for x, y, tone in ((300, 330, SUN), (1290, 300, CORAL), (1310, 680, SUN), (280, 700, CORAL)):
        c.rect(x - 110, y - 70, 220, 140, tone, 30)
        c.rect(x - 62, y - 6, 124, 64, WHITE, 10)
        c.ring(x, y - 8, 38, WHITE, 14, 180, 360)
        c.disc(x, y + 24, 12, INK)


def eaves(c: Canvas) -> None:
    c.fade("#7f95a6", "#c5d2d6", 0, 1000)
    nature.ridge(c, 640, 200, "#8da4a8", 0.5, 1.2)
    nature.ridge(c, 700, 120, "#6f9184", 2.8, 1.8)
    for x in (200, 520, 1180, 1470):
        nature.tree(c, x, 760, 1.1, mix(FOREST, LEAF, 0.4))
    c.fade("#5f8a6c", "#49705a", 740, 260)
    for x, y, rx in ((340, 850, 190), (980, 810, 150), (1330, 930, 230)):
        c.oval(x, y, rx, rx * 0.13, "#a9c2cc")
        c.oval(x, y, rx * 0.6, rx * 0.07, "#d5e4e8")
    for _ in range(170):
        x, y = c.random.uniform(0, 1640), c.random.uniform(260, 980)
        c.line([(x, y), (x - 12, y + c.random.uniform(30, 64))], WHITE, 2.6, 0.5)
    c.rect(0, 0, 1600, 190, ROOF_DARK)
    for row in range(3):
        for x in range(-40, 1640, 80):
            c.poly(arc(x + 40 + (row % 2) * 40, 40 + row * 70, 42, 66, 0, 180), mix(ROOF, ROOF_DARK, row * 0.3))
    for x in range(0, 1640, 80):
        c.line([(x + 40, 250), (x + 40, 250 + c.random.uniform(40, 150))], WHITE, 5, 0.7)
        c.oval(x + 40, c.random.uniform(420, 700), 6, 13, WHITE, 0.9)
    c.rect(60, 240, 90, 760, WALL)
    c.rect(60, 240, 20, 760, WHITE, 0, 0.4)
    for x, tone in ((330, SUN), (620, BLUE), (900, LIME)):
        c.poly(arc(x, 850, 120, 96, 180, 360), tone)
        c.poly(arc(x, 850, 44, 96, 180, 360), mix(tone, WHITE, 0.3))
        c.line([(x, 850), (x, 960)], DEEP, 8)
