"""Scenes on the hills around the school."""

from . import nature, school
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
    PALE,
    RED,
    SUN,
    WHITE,
    WOOD,
    WOOD_DARK,
    Canvas,
    curve,
    mix,
)


def sunrise(c: Canvas) -> None:
    c.fade("#4f83bf", "#c9bdd6", 0, 300)
    c.fade("#c9bdd6", "#fbcf98", 300, 220)
    c.fade("#fbcf98", "#fdeccb", 520, 160)
    c.glow(1060, 480, 620, "#fff0c2", 0.9)
    c.disc(1060, 450, 92, "#fff0c4", 0.6)
    c.disc(1060, 450, 72, "#fbc55a")
    for x, y, s, tone in ((300, 170, 1.1, "#dfe3ee"), (600, 270, 0.8, "#f3dcd3"), (1380, 190, 1.2, "#e3dde6")):
        nature.cloud(c, x, y, s, tone)
    layers = ((600, 250, "#c9a79c", 0.4, 1.2), (640, 230, "#98909f", 2.1, 1.5), (690, 190, "#64819a", 3.6, 1.4))
    for base, rise, colour, phase, waves in layers:
        nature.ridge(c, base, rise, colour, phase, waves)
    c.fade("#64819a", "#4d7d7b", 690, 60)
    nature.ridge(c, 780, 130, "#3f7a68", 5.2, 1.3)
    nature.orchard(c, 780, 130, 5.2, 1.3, ((30, 17, 46), (62, 20, 52)), fruit=False)
    school.building(c, 640, 800, 4, 2, 0.5)
    school.flag(c, 610, 806, 210, 66)
    nature.ridge(c, 890, 110, "#2f6d50", 1.4, 1.1)
    nature.orchard(c, 890, 110, 1.4, 1.1, ((26, 34, 96), (84, 44, 122), (156, 56, 150)))


def lychee_hills(c: Canvas) -> None:
    nature.sky(c, "#7fbbe4", "#f3f6e6", 560)
    nature.sun(c, 330, 190, 66)
    nature.cloud(c, 820, 150, 1.2)
    nature.cloud(c, 1080, 290, 0.7)
    nature.ridge(c, 540, 240, mix("#7fa9c6", PALE, 0.2), 0.4, 1.2)
    nature.ridge(c, 570, 170, "#7fb39a", 2.2, 1.7)
    nature.ridge(c, 660, 150, GRASS, 4.3, 1.2)
    nature.orchard(c, 660, 150, 4.3, 1.2, ((26, 16, 42), (60, 19, 48), (98, 23, 56)))
    nature.ridge(c, 800, 130, mix(GRASS, LIME, 0.5), 1.0, 1.0)
    c.poly([*curve((760, 742), (980, 800), (700, 1000)), *curve((940, 1000), (1060, 800), (790, 742))], "#e8cf9e")
    nature.orchard(c, 800, 130, 1.0, 1.0, ((40, 36, 380), (96, 46, 400)))
    for x, y, r in ((70, 900, 96), (300, 960, 84), (1270, 950, 92), (1500, 890, 104)):
        nature.bush(c, x, y, r, True)
    _cluster(c, 1400, 0)


def _cluster(c: Canvas, x: float, y: float) -> None:
    c.line(curve((x + 200, y + 10), (x + 60, y + 20), (x - 30, y + 130)), WOOD_DARK, 12)
    for dx, dy, turn in ((100, 20, 60), (30, 40, 110), (-40, 80, 30), (150, 60, 80), (60, 110, 40)):
        leaf = curve((x + dx, y + dy), (x + dx - turn, y + dy + 30), (x + dx - 100, y + dy + 90))
        back = curve((x + dx - 100, y + dy + 90), (x + dx + 10, y + dy + 80), (x + dx, y + dy))
        c.poly([*leaf, *back], FOREST if turn > 70 else LEAF)
    for dx, dy in ((-60, 150), (-10, 140), (-86, 200), (-36, 196), (14, 190), (-62, 246), (-12, 244)):
        c.disc(x + dx, y + dy, 33, mix(RED, INK, 0.15))
        c.disc(x + dx - 3, y + dy - 3, 29, CORAL)
        for bx, by in ((-10, -8), (8, -10), (0, 8), (-14, 10), (14, 6)):
            c.disc(x + dx + bx, y + dy + by, 4, RED, 0.55)
        c.disc(x + dx - 11, y + dy - 13, 6, WHITE, 0.5)


def tree_planting(c: Canvas) -> None:
    nature.sky(c, "#93c9ea", "#f1f7ec", 560)
    nature.sun(c, 1280, 180, 66)
    nature.cloud(c, 420, 150, 1.2)
    nature.ridge(c, 540, 200, mix("#86b5cb", PALE, 0.3), 1.1, 1.3)
    nature.ridge(c, 580, 120, "#8dbf93", 3.2, 1.8)
    for x in range(40, 1600, 130):
        nature.tree(c, x, 610, 0.62, mix(LEAF, GRASS, (x % 3) / 3))
    nature.lawn(c, 600, LIME, GRASS)
    nature.tufts(c, 640, 70)
    for x, y, s in ((250, 720, 0.75), (560, 740, 0.8), (1090, 730, 0.78), (1400, 750, 0.85)):
        _sapling(c, x, y, s)
    _sapling(c, 800, 880, 1.7)
    _watering_can(c, 1170, 900)
    _shovel(c, 470, 905)


def _sapling(c: Canvas, x: float, y: float, s: float) -> None:
    c.oval(x, y, 108 * s, 26 * s, mix(EARTH, INK, 0.25))
    c.oval(x, y - 8 * s, 92 * s, 22 * s, EARTH)
    c.oval(x - 20 * s, y - 14 * s, 40 * s, 8 * s, mix(EARTH, CREAM, 0.2))
    c.line([(x + 34 * s, y - 4 * s), (x + 34 * s, y - 200 * s)], WOOD, 7 * s)
    c.line(curve((x, y - 8 * s), (x - 6 * s, y - 90 * s), (x + 4 * s, y - 190 * s)), "#6b8f4a", 8 * s)
    c.line([(x + 2 * s, y - 120 * s), (x + 34 * s, y - 128 * s)], RED, 6 * s)
    for dy, side in ((-80, -1), (-104, 1), (-136, -1), (-158, 1), (-186, -1), (-196, 1)):
        tip = (x + side * 62 * s, y + (dy - 46) * s)
        base = (x + 1 * s, y + dy * s)
        over = curve(base, (x + side * 14 * s, y + (dy - 52) * s), tip)
        under = curve(tip, (x + side * 52 * s, y + (dy - 2) * s), base)
        c.poly([*over, *under], LEAF if side < 0 else GRASS)
        c.line([base, tip], FOREST, 2 * s, 0.5)


def _watering_can(c: Canvas, x: float, y: float) -> None:
    c.shadow(x, y + 4, 130, 16)
    c.ring(x + 84, y - 84, 52, mix(BLUE, INK, 0.25), 14, -100, 110)
    c.poly([(x - 60, y - 60), (x - 168, y - 150), (x - 150, y - 168), (x - 52, y - 100)], mix(BLUE, INK, 0.2))
    c.poly([(x - 190, y - 142), (x - 142, y - 188), (x - 134, y - 178), (x - 182, y - 132)], SUN)
    c.poly([(x - 72, y - 130), (x + 72, y - 130), (x + 86, y), (x - 86, y)], BLUE)
    c.rect(x - 84, y - 144, 168, 20, mix(BLUE, WHITE, 0.3), 9)
    c.poly([(x - 52, y - 120), (x - 26, y - 120), (x - 36, y - 12), (x - 66, y - 12)], WHITE, 0.25)


def _shovel(c: Canvas, x: float, y: float) -> None:
    c.shadow(x - 20, y + 4, 110, 14)
    c.line([(x - 30, y - 90), (x + 60, y - 330)], WOOD, 14)
    c.line([(x + 34, y - 344), (x + 88, y - 324)], WOOD_DARK, 16)
    blade = [(x - 66, y - 110), (x + 6, y - 82), *curve((x - 14, y - 20), (x - 60, y + 16), (x - 84, y - 10))]
    c.poly(blade, "#8d9aa8")
    c.poly([(x - 54, y - 104), (x - 30, y - 94), (x - 62, y - 20)], WHITE, 0.35)
