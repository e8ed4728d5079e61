"""Scenes of festivals: Mid-Autumn lanterns, the spring market."""

import math

from . import nature, school
from .canvas import (
    BLUE,
    CORAL,
    CREAM,
    EARTH,
    GLOW,
    INK,
    LIME,
    RED,
    SUN,
    WHITE,
    WOOD,
    WOOD_DARK,
    Canvas,
    arc,
    curve,
    mix,
)


def mid_autumn(c: Canvas) -> None:
    c.fade("#101f47", "#3d4f8c", 0, 720)
    for _ in range(70):
        c.disc(c.random.uniform(0, 1600), c.random.uniform(0, 480), c.random.uniform(1.4, 3.4), WHITE, 0.8)
    c.glow(1180, 250, 460, "#fff2c4", 0.7)
    c.disc(1180, 250, 150, "#fdf0c0")
    for x, y, r in ((1130, 210, 26), (1220, 290, 34), (1190, 190, 16)):
        c.disc(x, y, r, "#f3dfa0")
    for x, y, s in ((300, 180, 1.2), (760, 110, 0.8)):
        nature.cloud(c, x, y, s, "#33477f")
    nature.ridge(c, 700, 190, "#22365f", 1.7, 1.2)
    school.building(c, 120, 760, 8, 2, 0.72)
    c.rect(80, 480, 760, 290, "#14264f", 0, 0.5)
    c.fade("#20345c", "#132245", 750, 250)
    c.line(curve((0, 330), (700, 620), (1600, 420)), INK, 4)
    for number, (x, y) in enumerate(curve((0, 330), (700, 620), (1600, 420), 9)[1:-1]):
        _lantern(c, x, y + 60, (RED, SUN, "#e86fa0", CORAL)[number % 4])
    _star_lantern(c, 520, 800, 150)
    _star_lantern(c, 1330, 830, 110)
    c.shadow(920, 950, 200, 20, 0.4)
    c.poly([(760, 900), (1080, 900), (1040, 960), (800, 960)], WOOD)
    for x, colour in ((800, SUN), (860, LIME), (930, CORAL), (1000, "#b3d06a"), (1040, SUN)):
        c.disc(x, 880, 44, colour)


def _lantern(c: Canvas, x: float, y: float, colour: str) -> None:
    c.glow(x, y, 130, GLOW, 0.55)
    c.line([(x, y - 70), (x, y - 40)], SUN, 4)
    c.oval(x, y, 46, 42, colour)
    c.oval(x, y, 26, 42, mix(colour, WHITE, 0.3))
    c.rect(x - 22, y - 48, 44, 12, SUN, 4)
    c.rect(x - 22, y + 36, 44, 12, SUN, 4)
    for dx in (-12, 0, 12):
        c.line([(x + dx, y + 48), (x + dx, y + 84)], SUN, 3)


def _star_lantern(c: Canvas, x: float, y: float, r: float) -> None:
    c.glow(x, y - r, r * 2.4, "#ffdf9a", 0.7)
    c.line([(x, y - r), (x + r * 0.2, y + r)], WOOD, 12)
    c.ring(x, y - r, r * 1.04, "#7fc8a0", 9)
    c.star(x, y - r, r, RED)
    c.star(x, y - r, r * 0.66, SUN)
    c.disc(x, y - r, r * 0.16, CREAM)


def tet_market(c: Canvas) -> None:
    c.fade("#bcdbe8", "#fdeee2", 0, 620)
    nature.ridge(c, 560, 200, "#b6c9cc", 1.2, 1.3)
    nature.ridge(c, 600, 110, "#9fbfa0", 3.0, 1.8)
    c.fade("#e4cda4", "#cfae7d", 600, 400)
    for x, colour in ((30, RED), (560, SUN), (1090, "#d8577f")):
        _stall(c, x, colour)
    _blossom(c, 130, 940, 1.2)
    _blossom(c, 1490, 950, 1.35)
    for x in (620, 760, 900):
        c.rect(x, 820, 104, 104, "#3f7a45", 6)
        c.rect(x + 46, 820, 12, 104, CREAM)
        c.rect(x, 866, 104, 12, CREAM)
    c.shadow(800, 930, 260, 16)
    c.line(curve((0, 120), (800, 260), (1600, 120)), INK, 4)
    for x, y in curve((0, 120), (800, 260), (1600, 120), 8)[1:-1]:
        _lantern(c, x, y + 60, RED)


def _stall(c: Canvas, x: float, colour: str) -> None:
    c.rect(x + 20, 420, 16, 400, WOOD_DARK)
    c.rect(x + 444, 420, 16, 400, WOOD_DARK)
    c.rect(x, 660, 480, 150, WOOD, 6)
    c.rect(x, 650, 480, 26, mix(WOOD, WHITE, 0.3), 6)
    for number in range(6):
        left = x - 20 + number * 87
        tone = colour if number % 2 == 0 else CREAM
        c.poly([(left + 20, 360), (left + 80, 360), (left + 87, 470), (left, 470)], tone)
        c.poly(arc(left + 43, 470, 43, 26, 0, 180), tone)
    for number in range(7):
        at = x + 44 + number * 62
        c.disc(at, 630, 28, (SUN, CORAL, LIME, "#e98aa8")[(number + int(x)) % 4])
        c.disc(at + 8, 622, 9, WHITE, 0.35)


def _blossom(c: Canvas, x: float, y: float, s: float) -> None:
    """A peach tree in bloom, in a glazed pot."""
    c.shadow(x, y, 110 * s, 14 * s)
    tips = ((-120, -330), (-60, -420), (20, -450), (90, -390), (130, -290), (-20, -340))
    for dx, dy in tips:
        c.line(curve((x, y - 70 * s), (x + dx * 0.2 * s, y - 220 * s), (x + dx * s, y + dy * s)), EARTH, 9 * s)
        for _ in range(13):
            turn, far = c.random.uniform(0, math.tau), c.random.uniform(0, 84) * s
            at = (x + dx * s + far * math.cos(turn), y + dy * s + 40 * s + far * math.sin(turn))
            c.disc(*at, 13 * s, c.random.choice(("#f19ab4", "#ee7d9f", "#f7c0d0")))
            c.disc(*at, 4 * s, SUN)
    c.poly([(x - 70 * s, y - 100 * s), (x + 70 * s, y - 100 * s), (x + 50 * s, y), (x - 50 * s, y)], BLUE)
    c.rect(x - 80 * s, y - 116 * s, 160 * s, 26 * s, mix(BLUE, WHITE, 0.3), 6)
