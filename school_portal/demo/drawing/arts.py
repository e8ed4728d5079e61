"""Scenes of the arts and of languages: the stage, painting, English."""

from . import indoors
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
    SKY,
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
LANDS = ((-0.34, -0.34, 0.44, 0.26), (-0.2, 0.26, 0.22, 0.34), (0.42, -0.1, 0.34, 0.42), (0.5, 0.5, 0.18, 0.12))


SPEECH = ((180, 120, 470, 230, BLUE, 1), (960, 90, 480, 210, RED, -1), (690, 360, 380, 170, LEAF, 1))


def stage(c: Canvas) -> None:
    c.fade("#3a1030", "#7d1f3d", 0, 720)
    for x, colour in ((320, "#ffd98a"), (800, "#fff1c9"), (1280, "#ffc2a8")):
        c.poly([(x - 26, 40), (x + 26, 40), (x + 210, 760), (x - 210, 760)], colour, 0.2)
        c.oval(x, 770, 220, 40, colour, 0.4)
        c.rect(x - 40, 10, 80, 44, INK, 10)
    for x in range(-40, 1700, 62):
        far = min(abs(x - 0), abs(x - 1600))
        if far < 330:
            c.poly([(x, 0), (x + 66, 0), (x + 58, 800), (x + 8, 800)], mix(RED, INK, 0.1 + (x % 3) * 0.08))
    for x in range(0, 1600, 160):
        c.poly(arc(x + 80, 0, 84, 96, 0, 180), mix(RED, CORAL, 0.2))
        c.line(arc(x + 80, 0, 84, 96, 10, 170), SUN, 8)
    c.fade("#a8653b", "#7a4528", 720, 280)
    for x in range(-800, 2400, 130):
        c.line([(800 + (x - 800) * 0.6, 720), (x, 1000)], "#5f351f", 4, 0.6)
    for x, high in ((560, 330), (800, 380), (1040, 330)):
        c.oval(x, 800, 60, 16, INK)
        c.line([(x, 800), (x, 800 - high)], STEEL, 12)
        c.poly(arc(x, 790 - high, 30, 44, 0, 360, 20), INK)
        c.line([(x - 28, 800 - high), (x + 28, 800 - high)], STEEL, 8)
    _guitar(c, 330, 850)
    _stage_drum(c, 1270, 850)
    for x in range(20, 1600, 74):
        c.disc(x, 980, 30, FOREST)
        c.disc(x + 8, 960, 20, (CORAL, SUN, WHITE)[(x // 74) % 3])


def _guitar(c: Canvas, x: float, y: float) -> None:
    c.shadow(x, y + 6, 130, 16, 0.35)
    c.line([(x + 20, y - 200), (x + 90, y - 520)], WOOD_DARK, 26)
    c.line([(x + 88, y - 510), (x + 104, y - 580)], INK, 42)
    c.oval(x - 10, y - 96, 118, 104, WOOD)
    c.oval(x + 16, y - 220, 88, 82, WOOD)
    c.disc(x + 8, y - 170, 36, INK)
    for dx in (-9, 0, 9):
        c.line([(x - 20 + dx, y - 70), (x + 90 + dx, y - 520)], CREAM, 3)


def _stage_drum(c: Canvas, x: float, y: float) -> None:
    c.shadow(x, y + 6, 190, 18, 0.35)
    c.disc(x, y - 130, 136, CREAM)
    c.ring(x, y - 130, 140, RED, 26)
    for dx in (-120, 110):
        c.rect(x + dx - 62, y - 330, 130, 84, BLUE, 10)
        c.oval(x + dx + 3, y - 330, 66, 18, CREAM)
    for side in (-1, 1):
        c.line([(x + side * 190, y), (x + side * 190, y - 420)], STEEL, 8)
        c.oval(x + side * 190, y - 424, 104, 16, SUN)


def painting(c: Canvas) -> None:
    indoors.room(c, 780, "#dfe9dc")
    indoors.window(c, 90, 130, 330, 380)
    c.line([(640, 980), (790, 120), (940, 980)], WOOD_DARK, 24)
    c.rect(530, 180, 520, 470, CREAM, 6)
    c.fade("#f5b56b", "#fbe3b6", 200, 250, 552, 476)
    c.disc(790, 390, 70, RED)
    c.poly(
        [
            (552, 470),
            *curve((552, 470), (700, 360), (830, 460)),
            *curve((830, 460), (930, 370), (1028, 450)),
            (1028, 628),
            (552, 628),
        ],
        "#5c8a78",
    )
    c.poly([(552, 540), *curve((552, 540), (780, 480), (1028, 560)), (1028, 628), (552, 628)], FOREST)
    c.rect(500, 644, 580, 26, WOOD)
    for x, y, w, h, tone in ((1180, 130, 300, 210, SKY), (1230, 400, 230, 180, GLOW)):
        c.rect(x - 12, y - 12, w + 24, h + 24, WOOD, 4)
        c.rect(x, y, w, h, tone)
        for dx in range(30, w - 20, 52):
            c.line(curve((x + dx, y + h), (x + dx, y + h * 0.6), (x + dx + 8, y + h * 0.44)), LEAF, 7)
            c.disc(x + dx + 8, y + h * 0.4, 22, (CORAL, SUN, "#b48ac2")[(dx // 52) % 3])
    indoors.table(c, 880, 30)
    c.oval(420, 900, 210, 62, mix(WOOD, CREAM, 0.55))
    c.oval(480, 918, 34, 12, WOOD)
    for dx, dy, tone in ((-130, -6, RED), (-80, -30, SUN), (-10, -38, LEAF), (60, -30, BLUE), (120, -8, "#8b5fa6")):
        c.oval(420 + dx, 900 + dy, 32, 14, tone)
    for dx, tone in ((-30, RED), (0, BLUE), (28, SUN)):
        c.line([(1260 + dx, 870), (1260 + dx * 2.4, 690)], WOOD, 12)
        c.poly([(1250 + dx * 2.4, 696), (1272 + dx * 2.4, 696), (1260 + dx * 2.6, 640)], tone)
    c.rect(1200, 790, 120, 130, mix(SKY, WHITE, 0.4), 10)


def english_club(c: Canvas) -> None:
    c.fade("#ffe9cf", "#f9cfae", 0, 760)
    c.disc(1330, 210, 320, WHITE, 0.22)
    c.disc(220, 620, 260, WHITE, 0.22)
    for x, y, w, h, tone, side in (
        (180, 120, 470, 230, BLUE, 1),
        (960, 90, 480, 210, RED, -1),
        (690, 360, 380, 170, LEAF, 1),
    ):
        c.rect(x, y, w, h, tone, 60)
        tail = x + (w * 0.24 if side > 0 else w * 0.76)
        c.poly([(tail - 40, y + h - 8), (tail + 40, y + h - 8), (tail + side * -50, y + h + 76)], tone)
        for line in range(int(h / 70)):
            c.rect(x + 60, y + 52 + line * 54, (w - 120) * (1 if line % 2 == 0 else 0.66), 20, WHITE, 10, 0.9)
    indoors.table(c, 800, 30)
    _globe(c, 470, 800, 150)
    indoors.stack(c, 960, 820, 4, 280, 40)
    c.ring(1350, 730, 92, INK, 26, 180, 360)
    for x in (1258, 1442):
        c.rect(x - 34, 716, 68, 110, RED, 26)
    indoors.open_book(c, 780, 930, 0.7)


def _globe(c: Canvas, x: float, y: float, r: float) -> None:
    c.shadow(x, y + 4, r, 12)
    c.rect(x - r * 0.6, y - 22, r * 1.2, 24, WOOD, 10)
    c.line([(x, y - 20), (x, y - 70)], WOOD, 18)
    c.ring(x, y - r - 50, r * 1.14, WOOD_DARK, 14, -70, 130)
    c.disc(x, y - r - 50, r, "#4aa3d8")
    for dx, dy, rx, ry in (
        (-0.34, -0.34, 0.44, 0.26),
        (-0.2, 0.26, 0.22, 0.34),
        (0.42, -0.1, 0.34, 0.42),
        (0.5, 0.5, 0.18, 0.12),
    ):
        c.oval(x + dx * r, y - r - 50 + dy * r, rx * r, ry * r, GRASS)
    c.oval(x - r * 0.36, y - r * 1.4 - 50, r * 0.24, r * 0.13, WHITE, 0.4)
