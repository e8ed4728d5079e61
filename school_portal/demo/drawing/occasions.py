"""Scenes of the year: the opening ceremony, a storm, the notice board."""

from . import nature, school
from .canvas import (
    BLUE,
    CORAL,
    DEEP,
    EARTH,
    GRASS,
    INK,
    LEAF,
    LIME,
    RED,
    ROOF,
    ROOF_DARK,
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
from .yard import GLOWING, backdrop


def opening_ceremony(c: Canvas) -> None:
    backdrop(c, 520)
    nature.cloud(c, 220, 120, 1)
    nature.cloud(c, 1390, 150, 1.1)
    school.building(c, 70, 620, 12, 2, 1)
    c.fade("#e9d5b3", "#dcc096", 620, 380)
    _stage(c)
    school.bunting(c, (0, 190), (560, 250), 60, 15, 40)
    school.bunting(c, (1040, 250), (1600, 190), 60, 15, 40)
    for x, y, r, colour in (
        (330, 330, 42, RED),
        (400, 250, 46, SUN),
        (260, 230, 44, BLUE),
        (1270, 330, 42, BLUE),
        (1200, 250, 46, CORAL),
        (1340, 230, 44, SUN),
        (800, 96, 40, RED),
        (720, 140, 38, SUN),
        (880, 140, 38, BLUE),
    ):
        school.balloon(c, x, y, r, colour, (330, 640) if x < 500 else (1270, 640) if x > 1100 else None)
    school.flag(c, 420, 690, 520, 150)
    for row, (y, s) in enumerate(((770, 0.82), (850, 1), (960, 1.22))):
        step = 92 * s
        for number in range(-9, 10):
            x = 800 + (number + (row % 2) / 2) * step
            if abs(x - 800) > 46 * s or row:
                school.pupil(c, x, y, s, CORAL if (number + row) % 3 == 0 else BLUE)


def _stage(c: Canvas) -> None:
    c.rect(510, 300, 580, 300, RED, 8)
    c.rect(510, 300, 580, 300, mix(RED, INK, 0.25), 8, 0.25)
    for x in range(512, 1080, 36):
        c.poly([(x, 300), (x + 32, 300), (x + 26, 598), (x + 6, 598)], mix(RED, CORAL, 0.25), 0.5)
    for x in range(510, 1090, 58):
        c.poly(arc(x + 29, 300, 29, 34, 0, 180), SUN)
    c.disc(800, 420, 74, mix(RED, INK, 0.2))
    c.star(800, 424, 62, "#ffcd00")
    for x in (640, 960):
        c.rect(x - 62, 470, 124, 14, GLOWING, 7)
        c.rect(x - 46, 500, 92, 12, GLOWING, 6)
    c.rect(470, 596, 660, 26, WOOD)
    c.rect(470, 622, 660, 54, WOOD_DARK)
    for x in range(480, 1130, 48):
        c.disc(x, 636, 19, LEAF)
        c.disc(x + 6, 628, 11, CORAL if x % 96 else SUN)
    c.poly([(760, 520), (840, 520), (830, 600), (770, 600)], WOOD_DARK)
    c.poly([(752, 508), (848, 508), (842, 526), (758, 526)], WOOD)
    for dx, colour in ((-14, CORAL), (0, SUN), (14, CORAL)):
        c.disc(800 + dx, 498, 12, colour)


def rain(c: Canvas) -> None:
    nature.sky(c, "#5d7590", "#b9c9d2", 640)
    nature.ridge(c, 600, 200, "#8ba1ae", 0.8, 1.3)
    nature.ridge(c, 620, 130, "#6f8c8b", 2.7, 1.9)
    for x, y, s, tone in ((720, 170, 1.7, "#62788f"), (230, 190, 1.9, "#4d637d"), (1260, 200, 2.1, "#4d637d")):
        nature.cloud(c, x, y, s, tone)
    c.fade("#77967b", "#4f7560", 640, 360)
    school.building(c, 470, 720, 7, 2, 1.08)
    c.poly([(0, 790), (1600, 740), (1600, 1000), (0, 1000)], "#6c8894")
    for x, y, rx in ((300, 900, 210), (980, 860, 260), (1340, 950, 190)):
        c.oval(x, y, rx, rx * 0.14, "#a9c2cc", 0.8)
        c.oval(x + 10, y + 4, rx * 0.7, rx * 0.08, "#d5e4e8", 0.6)
    _leaning_tree(c, 250, 800)
    _leaning_tree(c, 1480, 780, 0.9)
    for _ in range(230):
        x, y = c.random.uniform(-60, 1600), c.random.uniform(150, 980)
        length = c.random.uniform(26, 62)
        c.line([(x, y), (x - length * 0.34, y + length)], WHITE, 2.4, 0.5)
    _umbrella(c, 800, 800)


def _leaning_tree(c: Canvas, x: float, y: float, s: float = 1) -> None:
    c.line(curve((x, y), (x, y - 160 * s), (x - 60 * s, y - 250 * s)), WOOD_DARK, 22 * s)
    for dx, dy, rx, ry in ((-90, -270, 110, 70), (-150, -240, 90, 52), (-30, -310, 80, 54), (-190, -286, 66, 38)):
        c.oval(x + dx * s, y + dy * s, rx * s, ry * s, "#2f5f4a")
    for dx, dy, rx, ry in ((-100, -290, 80, 44), (-170, -258, 60, 30), (-50, -322, 50, 30)):
        c.oval(x + dx * s, y + dy * s, rx * s, ry * s, "#467a57")


def _umbrella(c: Canvas, x: float, y: float) -> None:
    c.oval(x, y + 92, 130, 14, INK, 0.25)
    c.line([(x, y - 140), (x, y + 70)], INK, 8)
    c.ring(x - 18, y + 68, 18, INK, 8, 0, 180)
    c.poly(arc(x, y - 60, 190, 130, 180, 360), RED)
    c.poly([*arc(x, y - 60, 70, 130, 180, 360)], CORAL)
    for dx in (-130, 0, 130):
        c.poly(arc(x + dx, y - 60, 62, 22, 180, 360), mix(RED, INK, 0.35), 0.55)
    c.disc(x, y - 192, 8, SUN)


def notice_board(c: Canvas) -> None:
    backdrop(c, 640)
    nature.cloud(c, 300, 130, 1.2)
    nature.cloud(c, 1320, 110, 1)
    nature.lawn(c, 700, LIME, LEAF)
    nature.tree(c, 150, 820, 1.6)
    nature.tree(c, 1470, 820, 1.5, "#4c9a58")
    for x in (380, 1180):
        c.shadow(x + 20, 905, 70, 12)
        c.rect(x, 200, 40, 706, WOOD_DARK, 6)
    c.rect(330, 250, 940, 500, WOOD, 12)
    c.rect(356, 276, 888, 448, "#e9dcc0", 6)
    c.poly([(290, 256), (370, 170), (1230, 170), (1310, 256)], ROOF)
    c.rect(362, 160, 876, 16, ROOF_DARK, 7)
    for number, (x, y, w, h) in enumerate(
        ((390, 310, 200, 260), (620, 310, 240, 170), (890, 310, 160, 200), (1080, 310, 130, 180), (620, 510, 240, 180))
    ):
        _sheet(c, x, y, w, h, (RED, BLUE, LEAF, SUN, DEEP)[number])
    _pie(c, 970, 610, 76)
    _bars(c, 1080, 690)
    _sheet(c, 390, 596, 200, 100, SUN)
    for x in (300, 520, 760, 1060, 1290):
        nature.bush(c, x, 900, 44, colour=GRASS)
        for dx in (-16, 6, 20):
            c.disc(x + dx, 880 + dx / 2, 8, CORAL)
    c.rect(0, 946, 1600, 54, EARTH, 0, 0.18)


def _sheet(c: Canvas, x: float, y: float, w: float, h: float, accent: str) -> None:
    c.rect(x + 5, y + 6, w, h, INK, 3, 0.14)
    c.rect(x, y, w, h, WHITE, 3)
    c.rect(x + 18, y + 24, w * 0.6, 14, accent, 7)
    for line in range(int((h - 66) // 24)):
        c.rect(x + 18, y + 58 + line * 24, (w - 36) * (1 if line % 3 != 2 else 0.6), 7, mix(STONE, WHITE, 0.25), 3)
    c.disc(x + w / 2, y + 6, 8, RED)


def _pie(c: Canvas, x: float, y: float, r: float) -> None:
    c.disc(x, y, r + 10, WHITE)
    c.disc(x, y, r, SKY)
    for start, end, colour in ((-90, 60, DEEP), (60, 150, RED), (150, 205, SUN)):
        c.poly([(x, y), *arc(x, y, r, r, start, end)], colour)
    c.disc(x, y, r * 0.42, WHITE)


def _bars(c: Canvas, x: float, y: float) -> None:
    c.rect(x - 6, y - 176, 142, 186, WHITE, 3)
    for number, (height, colour) in enumerate(((60, BLUE), (96, LEAF), (78, SUN), (136, RED))):
        c.rect(x + 6 + number * 32, y - height, 22, height, colour, 3)
    c.rect(x, y - 2, 130, 5, INK)
