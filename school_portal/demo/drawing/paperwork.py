"""Scenes of the school office: enrolling, the calendar, letters, the meeting room, medals to be given."""

from . import indoors
from .canvas import (
    BLUE,
    CORAL,
    CREAM,
    DEEP,
    FOREST,
    GLOW,
    GRASS,
    INK,
    LEAF,
    PALE,
    PAPER,
    RED,
    STONE,
    SUN,
    WHITE,
    WOOD,
    WOOD_DARK,
    Canvas,
    curve,
    mix,
)


def enrolment(c: Canvas) -> None:
    indoors.room(c, 720, "#dbe8e0")
    for x in (90, 420):
        c.rect(x, 120, 300, 500, mix(STONE, WHITE, 0.3), 6)
        for row in range(4):
            c.rect(x + 14, 136 + row * 120, 272, 106, mix(STONE, WHITE, 0.6), 4)
            c.rect(x + 110, 176 + row * 120, 80, 14, INK, 7)
            c.rect(x + 40, 148 + row * 120, 60, 18, (RED, BLUE, LEAF, SUN)[row], 3)
    indoors.window(c, 960, 100, 480, 340)
    indoors.table(c, 700, 40)
    for number, tone in enumerate((BLUE, LEAF, RED, SUN)):
        x = 120 + number * 96
        c.poly([(x, 700), (x, 520), (x + 60, 500), (x + 150, 500), (x + 150, 700)], tone)
        c.rect(x + 24, 540, 80, 50, CREAM, 4)
    for x, y, tone in ((640, 880, WHITE), (690, 850, CREAM), (760, 870, WHITE)):
        c.poly([(x, y + 90), (x + 40, y - 90), (x + 330, y - 90), (x + 350, y + 90)], tone)
    for line in range(6):
        c.rect(830 - line * 4, 808 + line * 24, 110 if line % 2 else 220, 10, STONE, 5)
    c.rect(1010, 800, 62, 72, PALE, 4)
    c.line([(1120, 940), (1250, 800)], DEEP, 18)
    c.poly([(1108, 962), (1112, 930), (1132, 944)], SUN)
    _stamp(c, 1360, 900)
    indoors.pot_plant(c, 1480, 720, 0.8)
    for x in (250, 400):
        c.rect(x - 60, 860, 120, 80, mix(WOOD, CREAM, 0.4), 8)
        c.rect(x - 46, 840, 92, 40, RED if x < 300 else BLUE, 6)


def _stamp(c: Canvas, x: float, y: float) -> None:
    c.shadow(x, y + 6, 110, 14)
    c.rect(x - 80, y - 40, 160, 44, WOOD_DARK, 8)
    c.rect(x - 88, y - 8, 176, 16, RED, 6)
    c.taper(x, y - 40, 30, 22, 70, WOOD)
    c.disc(x, y - 130, 44, WOOD)
    c.disc(x - 14, y - 144, 12, WHITE, 0.4)


def calendar(c: Canvas) -> None:
    c.fade("#cfe6ef", "#eef4ec", 0, 800)
    c.disc(220, 260, 280, WHITE, 0.3)
    c.disc(1420, 600, 340, WHITE, 0.3)
    indoors.table(c, 780, 40)
    c.poly([(330, 830), (450, 180), (1190, 180), (1270, 830)], mix(INK, BLUE, 0.2), 0.18)
    c.rect(400, 150, 800, 670, WHITE, 22)
    c.rect(400, 150, 800, 150, RED, 22)
    c.rect(400, 240, 800, 60, RED)
    c.rect(560, 200, 480, 40, mix(RED, WHITE, 0.75), 20)
    for x in range(460, 1180, 80):
        c.rect(x, 110, 18, 90, "#8d9aa8", 9)
    for row in range(5):
        for column in range(7):
            x, y = 436 + column * 106, 330 + row * 94
            tone = mix(RED, WHITE, 0.82) if column == 6 else PAPER
            c.rect(x, y, 92, 80, tone, 8)
            c.rect(x + 12, y + 12, 26, 10, STONE, 5)
    for column, row, tone in ((1, 1, BLUE), (2, 1, BLUE), (3, 1, BLUE), (4, 2, LEAF), (2, 3, SUN), (5, 3, CORAL)):
        c.rect(436 + column * 106, 330 + row * 94, 92, 80, tone, 8)
    c.star(436 + 2 * 106 + 46, 330 + 3 * 94 + 42, 30, WHITE)
    c.ring(436 + 5 * 106 + 46, 330 + 3 * 94 + 40, 58, RED, 9)
    indoors.clock(c, 1400, 330, 100)
    indoors.pot_plant(c, 220, 830, 1.1)
    c.rect(1290, 760, 220, 56, SUN, 10)
    c.line([(1320, 740), (1500, 690)], DEEP, 18)


def letters(c: Canvas) -> None:
    c.fade("#f3ead9", "#e2d2b4", 0, 1000)
    for x in range(-200, 1700, 180):
        c.line([(x, 0), (x + 260, 1000)], WHITE, 40, 0.18)
    for x, y, lean, tone in ((160, 170, -18, CREAM), (860, 110, 14, WHITE)):
        c.poly([(x + 12, y + 16), (x + 552, y + 16 + lean), (x + 552, y + 366 + lean), (x + 12, y + 366)], INK, 0.15)
        c.poly([(x, y), (x + 540, y + lean), (x + 540, y + 350 + lean), (x, y + 350)], tone)
        c.line([(x, y), (x + 270, y + 200), (x + 540, y + lean)], STONE, 9)
        c.disc(x + 270, y + 200, 50, RED)
        c.star(x + 270, y + 200, 28, SUN)
    for x, y, w, h in ((420, 470, 440, 490), (900, 520, 400, 430)):
        c.rect(x + 12, y + 14, w, h, INK, 4, 0.15)
        c.rect(x, y, w, h, WHITE, 4)
        c.rect(x + 40, y + 44, w * 0.36, 12, INK, 6)
        c.rect(x + w * 0.56, y + 44, w * 0.34, 12, INK, 6)
        c.rect(x + w * 0.22, y + 96, w * 0.56, 20, DEEP, 10)
        for line in range(int((h - 250) / 30)):
            c.rect(x + 40, y + 146 + line * 30, (w - 80) * (0.6 if line % 4 == 3 else 1), 9, STONE, 4)
        c.ring(x + w - 110, y + h - 80, 52, RED, 8)
        c.star(x + w - 110, y + h - 80, 26, RED)
    indoors.pot_plant(c, 190, 970, 1.1)
    c.line([(1380, 930), (1520, 640)], BLUE, 24)
    c.poly([(1366, 966), (1368, 924), (1396, 938)], INK)


def meeting_room(c: Canvas) -> None:
    indoors.room(c, 560, "#efe0c0")
    indoors.chalkboard(c, 480, 80, 640, 260)
    for y, w in ((160, 380), (220, 280)):
        c.rect(800 - w / 2, y, w, 12, indoors.CHALK, 6, 0.9)
    indoors.window(c, 110, 110, 230, 260)
    indoors.window(c, 1260, 110, 230, 260)
    c.rect(620, 470, 360, 120, WOOD, 6)
    c.rect(600, 452, 400, 28, mix(WOOD, WHITE, 0.25), 6)
    indoors.bouquet(c, 800, 460, 0.4)
    for y, s in ((690, 0.7), (820, 0.95), (980, 1.25)):
        for number in range(-4, 4):
            x = 800 + (number + 0.5) * 260 * s
            c.shadow(x, y, 90 * s, 12 * s)
            for leg in (-64, 52):
                c.rect(x + leg * s, y - 90 * s, 12 * s, 90 * s, mix(DEEP, INK, 0.3))
            c.rect(x - 78 * s, y - 100 * s, 156 * s, 22 * s, WOOD, 6 * s)
            c.rect(x - 74 * s, y - 200 * s, 148 * s, 70 * s, mix(BLUE, DEEP, 0.3), 14 * s)
            c.rect(x - 74 * s, y - 200 * s, 148 * s, 18 * s, mix(BLUE, WHITE, 0.3), 9 * s)
    for x in (660, 940):
        c.rect(x - 20, 424, 40, 30, WHITE, 6)
        c.oval(x, 424, 20, 6, mix(FOREST, SUN, 0.4))


def medals(c: Canvas) -> None:
    c.fade("#7f1722", "#b3303a", 0, 640)
    for x in range(0, 1600, 90):
        c.poly([(x, 0), (x + 60, 0), (x + 70, 640), (x - 10, 640)], INK, 0.08)
    c.glow(800, 320, 640, GLOW, 0.5)
    c.fade("#f3e7cf", "#ddc79c", 620, 380)
    c.rect(0, 620, 1600, 14, SUN)
    for number, (x, tone) in enumerate(((250, "#c9d3dd"), (530, SUN), (1070, SUN), (1350, "#d08a55"))):
        c.poly([(x - 70, 120), (x - 20, 120), (x + 20, 430), (x - 34, 430)], RED if number % 2 else BLUE)
        c.poly(
            [(x + 70, 120), (x + 20, 120), (x - 20, 430), (x + 34, 430)], mix(RED if number % 2 else BLUE, WHITE, 0.25)
        )
        c.disc(x + 6, 486, 92, INK, 0.25)
        c.disc(x, 476, 92, tone)
        c.ring(x, 476, 92, mix(tone, WOOD_DARK, 0.35), 12)
        c.star(x, 476, 52, mix(tone, WHITE, 0.55))
    for x in (-30, 30):
        c.line(curve((800 + x * 3.6, 600), (800 + x * 6, 420), (800 + x * 2, 240)), GRASS, 12)
        for step in range(7):
            c.oval(800 + x * (5.0 - step * 0.38), 570 - step * 54, 24, 14, LEAF if step % 2 else GRASS)
    c.star(800, 420, 120, SUN)
    for x, w in ((120, 360), (620, 360), (1120, 360)):
        c.poly([(x, 930), (x + 30, 720), (x + w - 30, 720), (x + w, 930)], WHITE)
        c.poly([(x + 20, 912), (x + 46, 738), (x + w - 46, 738), (x + w - 20, 912)], mix(SUN, WHITE, 0.6))
        c.rect(x + w * 0.28, 776, w * 0.44, 22, RED, 10)
        for line in range(3):
            c.rect(x + w * 0.24, 820 + line * 26, w * 0.52, 8, STONE, 4)
    c.rect(0, 960, 1600, 40, CREAM)
    c.rect(0, 956, 1600, 8, CORAL)
