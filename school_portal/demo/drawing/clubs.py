"""Scenes of the clubs: chess, robots, the computer room."""

import math

from . import indoors
from .canvas import (
    BLUE,
    CORAL,
    DEEP,
    INK,
    LEAF,
    LIME,
    PALE,
    RED,
    SKY,
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

STEEL = "#b9c6d3"


#: Column, row and kind of the pieces on the chess board, the far side first.
PIECES = (
    *((1, 0, "tower"), (3, 0, "king"), (4, 1, "pawn"), (6, 1, "pawn"), (2, 2, "pawn")),
    *((5, 3, "tower"), (3, 4, "pawn"), (6, 5, "king"), (1, 6, "pawn"), (4, 6, "pawn")),
)


def chess(c: Canvas) -> None:
    c.fade("#2d5b57", "#1f4441", 0, 560)
    c.glow(520, 120, 620, "#f6e3b0", 0.55)
    c.rect(120, 70, 300, 330, mix(WOOD, WOOD_DARK, 0.4), 8)
    c.fade("#a9d5ea", "#eef6ef", 92, 286, 142, 256)
    c.rect(264, 92, 12, 286, mix(WOOD, WOOD_DARK, 0.4))
    indoors.table(c, 540, 30)

    def at(column: float, row: float) -> tuple[float, float]:
        y = 580 + 380 * (max(0, row) / 8) ** 1.12
        return 800 + (column - 4) * (100 + 72 * row / 8), y

    c.poly([at(-0.3, -0.25), at(8.3, -0.25), at(8.3, 8.2), at(-0.3, 8.2)], WOOD_DARK)
    for row in range(8):
        for column in range(8):
            tone = "#f2dfb6" if (row + column) % 2 == 0 else "#8c5a36"
            c.poly([at(column, row), at(column + 1, row), at(column + 1, row + 1), at(column, row + 1)], tone)
    dark, light = "#2a2e3d", "#fbf3df"
    pieces = (
        (1, 0, "tower", dark),
        (3, 0, "king", dark),
        (4, 1, "pawn", dark),
        (6, 1, "pawn", dark),
        (2, 2, "pawn", dark),
    )
    pieces += (
        (5, 3, "tower", light),
        (3, 4, "pawn", light),
        (6, 5, "king", light),
        (1, 6, "pawn", light),
        (4, 6, "pawn", light),
    )
    for column, row, kind, tone in pieces:
        _piece(c, *at(column + 0.5, row + 0.6), 0.8 + row * 0.1, kind, tone)


def _piece(c: Canvas, x: float, y: float, s: float, kind: str, tone: str) -> None:
    high = {"pawn": 96, "tower": 126, "king": 170}[kind] * s
    c.oval(x + 14 * s, y + 4 * s, 56 * s, 16 * s, INK, 0.3)
    c.oval(x, y, 46 * s, 16 * s, tone)
    c.poly(
        [
            (x - 40 * s, y - 4 * s),
            (x - 15 * s, y - high * 0.66),
            (x + 15 * s, y - high * 0.66),
            (x + 40 * s, y - 4 * s),
        ],
        tone,
    )
    c.oval(x, y - high * 0.66, 28 * s, 9 * s, mix(tone, STONE, 0.35))
    if kind == "pawn":
        c.disc(x, y - high * 0.86, 25 * s, tone)
    elif kind == "tower":
        c.rect(x - 30 * s, y - high, 60 * s, 40 * s, tone, 3)
        for dx in (-18, 6):
            c.rect(x + dx * s, y - high - 1, 12 * s, 13 * s, mix(tone, STONE, 0.6))
    else:
        c.poly(
            [
                (x - 20 * s, y - high * 0.66),
                (x - 34 * s, y - high * 0.92),
                (x + 34 * s, y - high * 0.92),
                (x + 20 * s, y - high * 0.66),
            ],
            tone,
        )
        c.disc(x, y - high, 15 * s, SUN)
    c.line([(x - 16 * s, y - 12 * s), (x - 8 * s, y - high * 0.6)], WHITE, 5 * s, 0.3)


def robot(c: Canvas) -> None:
    c.fade("#d7ecf0", "#b6dbe0", 0, 640)
    for x, y, r, tone in ((210, 200, 110, WHITE), (1390, 170, 140, WHITE), (1200, 420, 70, PALE)):
        _gear(c, x, y, r, tone)
    c.rect(0, 640, 1600, 360, "#f0e3c6")
    c.rect(0, 640, 1600, 14, "#cdb78c")
    c.line([*curve((60, 1010), (200, 760), (760, 850)), *curve((760, 850), (1300, 930), (1640, 740))], INK, 34)
    c.shadow(780, 882, 330, 26, 0.25)
    for x in (610, 950):
        c.disc(x, 800, 92, INK)
        c.disc(x, 800, 56, STEEL)
        for point in arc(x, 800, 34, 34, 0, 300, 5):
            c.disc(*point, 9, INK)
    c.rect(500, 560, 560, 220, SUN, 46)
    c.rect(500, 660, 560, 40, mix(SUN, WOOD, 0.35))
    c.rect(630, 330, 300, 220, WHITE, 50)
    c.rect(664, 368, 232, 130, DEEP, 34)
    for x in (728, 832):
        c.disc(x, 432, 30, "#6fe0d0")
        c.disc(x - 8, 424, 9, WHITE)
    c.line([(780, 330), (780, 260)], STEEL, 14)
    c.disc(780, 244, 26, RED)
    c.line([(1040, 620), (1190, 500), (1290, 590)], STEEL, 40)
    c.disc(1190, 500, 30, BLUE)
    for end in ((1360, 560), (1330, 660)):
        c.line([(1290, 590), end], INK, 20)
    for x, y, tone in ((180, 840, CORAL), (290, 900, BLUE), (1330, 900, LEAF), (1460, 850, CORAL)):
        c.rect(x, y, 110, 70, tone, 6)
        for dx in (18, 64):
            c.rect(x + dx, y - 16, 30, 18, tone, 4)


def _gear(c: Canvas, x: float, y: float, r: float, tone: str) -> None:
    for step in range(10):
        turn = math.radians(step * 36)
        c.line([(x, y), (x + 1.16 * r * math.cos(turn), y + 1.16 * r * math.sin(turn))], tone, r * 0.3, 0.75)
    c.disc(x, y, r, tone)
    c.disc(x, y, r * 0.42, "#c9e4e8")


def computers(c: Canvas) -> None:
    c.fade("#e6eef5", "#cbdcea", 0, 640)
    for x in (120, 660, 1200):
        indoors.window(c, x + 60, 80, 190, 190)
    c.fade("#9fb4c6", "#7e97ad", 620, 380)
    for row, (y, s, count) in enumerate(((560, 0.72, 6), (730, 0.96, 5), (950, 1.3, 4))):
        gap = 330 * s
        c.rect(0, y - 18 * s, 1600, 30 * s, mix(WOOD, WHITE, 0.25 - row * 0.1))
        c.rect(0, y + 12 * s, 1600, 60 * s, mix(WOOD, WOOD_DARK, 0.5))
        for number in range(count):
            x = 800 + (number - (count - 1) / 2) * gap
            _screen(c, x, y - 18 * s, s, number + row)


def _screen(c: Canvas, x: float, y: float, s: float, number: int) -> None:
    c.rect(x - 18 * s, y - 46 * s, 36 * s, 40 * s, STONE)
    c.rect(x - 70 * s, y - 12 * s, 140 * s, 14 * s, STONE, 6 * s)
    c.rect(x - 122 * s, y - 200 * s, 244 * s, 160 * s, INK, 12 * s)
    tone = (DEEP, "#1f5a48", "#512d63", "#244a6b")[number % 4]
    c.rect(x - 110 * s, y - 188 * s, 220 * s, 136 * s, tone, 4 * s)
    for line in range(5):
        left = x - 94 * s + (line % 3) * 22 * s
        c.rect(
            left,
            y - 172 * s + line * 24 * s,
            (70 + (line * 37 + number * 23) % 80) * s,
            10 * s,
            (SUN, LIME, SKY, CORAL)[(line + number) % 4],
            5 * s,
        )
    c.rect(x - 80 * s, y + 0 * s, 160 * s, 16 * s, INK, 6 * s)
    c.oval(x + 110 * s, y + 8 * s, 18 * s, 10 * s, INK)
