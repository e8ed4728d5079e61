"""Scenes away from the classroom: an old gate, kites, the lychee harvest."""

import math

from . import nature
from .canvas import (
    BLUE,
    CORAL,
    CREAM,
    EARTH,
    FOREST,
    GRASS,
    INK,
    LEAF,
    LIME,
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


def heritage(c: Canvas) -> None:
    c.fade("#f2b36f", "#fce7c3", 0, 640)
    c.disc(1230, 220, 90, "#fff0c4")
    nature.ridge(c, 620, 240, "#cfa987", 1.9, 1.2)
    nature.ridge(c, 640, 140, "#9aa07a", 3.9, 1.6)
    c.fade("#b9a97c", "#94845a", 640, 360)
    c.poly([(640, 660), (960, 660), (1240, 1000), (360, 1000)], "#dccdaa")
    for share in (0.15, 0.4, 0.72):
        y, half = 660 + 340 * share, 160 + 280 * share
        c.line([(800 - half, y), (800 + half, y)], "#b9a67a", 5, 0.7)
    for x, w in ((330, 150), (1120, 150)):
        c.rect(x, 430, w, 250, "#e4cf9f")
        _tiled_roof(c, x + w / 2, 430, 130, 60)
    for x in (530, 980):
        c.rect(x, 300, 90, 390, "#e9d6a8")
        c.rect(x, 300, 18, 390, "#cdb680")
        c.rect(x - 16, 664, 122, 30, STONE, 4)
    c.rect(600, 360, 400, 110, "#d9c08a")
    c.rect(690, 384, 220, 62, RED, 4)
    for dx in (-60, 0, 60):
        c.star(800 + dx, 416, 20, SUN)
    c.poly([(620, 690), (620, 560), *arc(800, 560, 180, 92, 180, 360), (980, 560), (980, 690)], "#7d6a48", 0.35)
    _tiled_roof(c, 800, 360, 330, 110)
    _tiled_roof(c, 800, 236, 190, 84)
    nature.tree(c, 150, 900, 2.1, "#6f8f3f")
    nature.tree(c, 1480, 860, 1.7, "#8a9a45")
    for x in (330, 1270):
        c.rect(x - 40, 860, 80, 60, STONE, 6)
        c.disc(x, 840, 46, mix(STONE, INK, 0.15))
        c.disc(x, 800, 26, mix(STONE, INK, 0.15))


def _tiled_roof(c: Canvas, x: float, y: float, half: float, rise: float) -> None:
    side = curve((x + half * 0.5, y - rise), (x + half * 0.72, y - 12), (x + half * 1.2, y - 36))
    lip = [(x + half * 1.2, y - 36), (x + half * 1.06, y + 14)]
    right = [*side, *lip]
    c.poly([*right, *[(2 * x - px, py) for px, py in reversed(right)]], ROOF_DARK)
    c.rect(x - half * 0.54, y - rise - 14, half * 1.08, 18, ROOF, 8)
    for step in range(-5, 6):
        c.line([(x + step * half * 0.09, y - rise + 8), (x + step * half * 0.19, y + 8)], ROOF, 5)


def kites(c: Canvas) -> None:
    nature.sky(c, "#6cbbe8", "#fdf3d2", 660)
    nature.sun(c, 1320, 170, 76)
    nature.cloud(c, 520, 260, 1.1)
    nature.cloud(c, 980, 140, 0.8)
    nature.ridge(c, 640, 170, "#8fc0a2", 2.8, 1.3)
    c.fade("#d8cf62", "#8bb949", 640, 360)
    for row in range(9):
        y = 660 + row * row * 4.6
        c.line(curve((0, y), (800, y + 18), (1600, y)), mix(LEAF, SUN, 0.45), 5, 0.6)
    c.poly([(980, 650), (1040, 650), (880, 1000), (620, 1000)], "#e6cf9a")
    for x, y, s, tone, accent in (
        (330, 210, 1.2, RED, SUN),
        (760, 330, 0.8, BLUE, CORAL),
        (1010, 260, 0.7, "#7d5ba6", LIME),
    ):
        c.line(curve((x, y + 90 * s), (x + 60, 560), (900, 800)), INK, 2.4, 0.6)
        c.poly([(x, y - 130 * s), (x + 96 * s, y), (x, y + 130 * s), (x - 96 * s, y)], tone)
        c.poly([(x, y - 130 * s), (x + 96 * s, y), (x, y)], accent)
        c.poly([(x, y + 130 * s), (x - 96 * s, y), (x, y)], accent)
        tail = curve((x, y + 130 * s), (x - 120 * s, y + 200 * s), (x - 30 * s, y + 300 * s), 5)
        for px, py in tail[1:]:
            c.poly(
                [
                    (px - 20 * s, py - 10 * s),
                    (px + 20 * s, py + 10 * s),
                    (px + 20 * s, py - 10 * s),
                    (px - 20 * s, py + 10 * s),
                ],
                accent,
            )
    for x, s in ((120, 1.3), (1470, 1.5)):
        nature.tree(c, x, 800, s, GRASS)
    nature.tufts(c, 860, 60, FOREST)


def lychee_baskets(c: Canvas) -> None:
    nature.sky(c, "#a5d6ee", "#f9f3d9", 420)
    nature.ridge(c, 420, 170, "#8fbb98", 1.1, 1.3)
    nature.orchard(c, 430, 100, 1.1, 1.3, ((40, 30, 90), (90, 40, 110)))
    c.fade("#c9a46f", "#a67f4c", 560, 440)
    for x, y, s in ((300, 900, 1.25), (820, 930, 1.4), (1330, 890, 1.2)):
        c.shadow(x, y, 250 * s, 26 * s, 0.3)
        for _ in range(60):
            turn, far = c.random.uniform(math.pi, 2 * math.pi), math.sqrt(c.random.random())
            at = (x + 190 * s * far * math.cos(turn), y - 190 * s + 130 * s * far * math.sin(turn))
            c.disc(*at, 30 * s, mix(RED, INK, 0.12))
            c.disc(at[0] - 3, at[1] - 3, 26 * s, c.random.choice((CORAL, "#d8433c", "#c93a3f")))
            c.disc(at[0] - 10 * s, at[1] - 11 * s, 6 * s, WHITE, 0.4)
        for dx in (-150, -40, 90):
            tip = (x + (dx + 70) * s, y - 330 * s)
            c.poly(
                [
                    *curve((x + dx * s, y - 250 * s), (x + (dx - 20) * s, y - 320 * s), tip),
                    *curve(tip, (x + (dx + 60) * s, y - 250 * s), (x + dx * s, y - 250 * s)),
                ],
                LEAF,
            )
        c.taper(x, y, 160 * s, 215 * s, 200 * s, WOOD)
        for row in range(4):
            half = (165 + row * 13) * s
            c.rect(x - half, y - (34 + row * 48) * s, 2 * half, 16 * s, mix(WOOD, CREAM, 0.35), 6)
        for column in range(-4, 5):
            c.line([(x + column * 36 * s, y - 6), (x + column * 46 * s, y - 196 * s)], WOOD_DARK, 5 * s, 0.6)
        c.rect(x - 222 * s, y - 214 * s, 444 * s, 26 * s, EARTH, 12)
