"""Scenes of play: football by floodlight, badminton."""

import math

from . import nature
from .canvas import (
    BLUE,
    CORAL,
    CREAM,
    DEEP,
    INK,
    LIME,
    PALE,
    RED,
    STONE,
    SUN,
    WHITE,
    Canvas,
    arc,
    curve,
    mix,
)


def football(c: Canvas) -> None:
    c.fade("#16305e", "#5d7fb4", 0, 480)
    for x in (190, 1410):
        c.rect(x - 9, 90, 18, 400, "#3d4d68")
        c.rect(x - 90, 50, 180, 84, "#2c3a55", 8)
        for row in range(2):
            for column in range(4):
                c.disc(x - 63 + column * 42, 74 + row * 38, 15, "#fff7d8")
        c.glow(x, 92, 330, "#fff3c4", 0.6)
    nature.ridge(c, 460, 130, "#2c4668", 0.9, 1.3)
    c.rect(0, 430, 1600, 70, "#35486b")
    for x in range(0, 1600, 30):
        for row in range(2):
            c.disc(x + 12 + row * 14, 446 + row * 28, 12, c.random.choice((RED, SUN, CREAM, BLUE, CORAL)), 0.85)
    c.fade("#3f8a4d", "#63b356", 500, 500)
    for stripe in range(0, 8, 2):
        c.poly(
            [(stripe * 200, 500), (stripe * 200 + 200, 500), (stripe * 400 - 600, 1000), (stripe * 400 - 1000, 1000)],
            LIME,
            0.14,
        )
    c.line([(180, 560), (1420, 560), (1600, 760)], WHITE, 7)
    c.line([(180, 560), (0, 760)], WHITE, 7)
    _big_goal(c)
    c.line(curve((800, 1000), (880, 760), (1000, 700)), WHITE, 5, 0.5)
    _football(c, 640, 800, 112)


def _big_goal(c: Canvas) -> None:
    for step in range(0, 641, 32):
        c.line([(480 + step, 250), (500 + step * 0.94, 560)], WHITE, 2.4, 0.6)
    for step in range(0, 311, 31):
        c.line([(480, 250 + step), (1120, 250 + step)], WHITE, 2.4, 0.6)
    c.line([(470, 600), (470, 240), (1130, 240), (1130, 600)], WHITE, 16)


def _football(c: Canvas, x: float, y: float, r: float) -> None:
    c.shadow(x, y + r, r * 1.1, r * 0.2, 0.3)
    c.disc(x, y, r, WHITE)
    c.poly(arc(x, y, r * 0.36, r * 0.36, -90, 270, 5), INK)
    for px, py in arc(x, y, r, r, -90, 198, 4):
        c.line([(x + (px - x) * 0.36, y + (py - y) * 0.36), (x + (px - x) * 0.8, y + (py - y) * 0.8)], INK, 5)
        c.poly(
            arc(
                x + (px - x) * 0.84,
                y + (py - y) * 0.84,
                r * 0.2,
                r * 0.2,
                math.degrees(math.atan2(py - y, px - x)),
                360 + math.degrees(math.atan2(py - y, px - x)),
                5,
            ),
            INK,
        )
    c.ring(x, y, r, mix(STONE, INK, 0.4), 5)


def badminton(c: Canvas) -> None:
    c.fade("#dcebe6", "#b9d8cf", 0, 520)
    for x in range(60, 1600, 300):
        c.rect(x, 60, 200, 150, "#f5fbf8", 6)
        c.rect(x + 96, 60, 8, 150, "#b9d8cf")
    c.rect(0, 300, 1600, 18, "#8fb8ab")
    c.fade("#2f8a6c", "#1f6b54", 500, 500)
    c.line([(360, 540), (1240, 540), (1700, 1000)], WHITE, 9)
    c.line([(360, 540), (-100, 1000)], WHITE, 9)
    c.line([(800, 540), (800, 1000)], WHITE, 8)
    c.line([(230, 670), (1370, 670)], WHITE, 8)
    for x in (190, 1410):
        c.rect(x - 8, 330, 16, 390, mix(DEEP, INK, 0.3))
        c.shadow(x, 722, 60, 10, 0.3)
    for x in range(200, 1401, 24):
        c.line([(x, 350), (x, 520)], INK, 2, 0.5)
    for y in range(350, 521, 24):
        c.line([(198, y), (1402, y)], INK, 2, 0.5)
    c.rect(196, 336, 1208, 20, WHITE)
    _racket(c, 440, 640, -0.7, RED)
    _racket(c, 1210, 690, 0.6, BLUE)
    _shuttle(c, 800, 200)


def _racket(c: Canvas, x: float, y: float, lean: float, colour: str) -> None:
    dx, dy = math.sin(lean), -math.cos(lean)
    at = (x + dx * 180, y + dy * 180)
    c.line([(x - dx * 260, y - dy * 260), (x - dx * 120, y - dy * 120)], INK, 30)
    c.line([(x - dx * 120, y - dy * 120), (x + dx * 50, y + dy * 50)], "#dfe6ea", 14)
    for step in range(-4, 5):
        reach = 128 * math.sqrt(1 - (step / 5) ** 2)
        for ax, ay in (((dx, dy)), ((-dy, dx))):
            mid = (at[0] - ay * step * 26, at[1] + ax * step * 26)
            c.line(
                [(mid[0] - ax * reach, mid[1] - ay * reach), (mid[0] + ax * reach, mid[1] + ay * reach)], WHITE, 3, 0.85
            )
    c.ring(*at, 138, colour, 17)


def _shuttle(c: Canvas, x: float, y: float) -> None:
    c.line(curve((x - 300, y + 130), (x - 210, y + 20), (x - 120, y + 4)), WHITE, 8, 0.8)
    for lean in range(-3, 4):
        c.poly(
            [(x + 60, y + lean * 7), (x - 96, y + lean * 30 - 18), (x - 106, y + lean * 30 + 14)],
            WHITE if lean % 2 else PALE,
        )
    c.line([(x - 20, y - 48), (x - 20, y + 48)], RED, 6)
    c.disc(x + 70, y, 32, CREAM)
    c.rect(x + 44, y - 32, 14, 64, RED)
