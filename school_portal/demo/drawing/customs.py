"""Scenes of the school year's customs: the cakes of Tết, the last day under the flamboyant, áo dài, bicycles."""

import math

from . import indoors, nature, school
from .canvas import (
    BLUE,
    CORAL,
    CREAM,
    DEEP,
    EARTH,
    FOREST,
    GLOW,
    INK,
    LEAF,
    PALE,
    RED,
    ROOF,
    STONE,
    SUN,
    WALL,
    WHITE,
    WOOD,
    WOOD_DARK,
    Canvas,
    curve,
    mix,
)
from .safety import bicycle


def banh_chung(c: Canvas) -> None:
    c.fade("#1d2a4d", "#54476b", 0, 640)
    for _ in range(60):
        c.disc(c.random.uniform(0, 1600), c.random.uniform(0, 420), c.random.uniform(1.4, 3), WHITE, 0.8)
    school.building(c, 900, 640, 6, 1, 1.05)
    c.rect(860, 400, 760, 240, "#1d2a4d", 0, 0.45)
    c.fade("#4d4046", "#2f2a30", 620, 380)
    c.glow(470, 780, 520, "#ffb65c", 0.85)
    for lean in (-110, -50, 20, 90):
        c.line([(470 + lean * 1.7, 950), (470 + lean, 830)], WOOD_DARK, 34)
    for x in (330, 420, 520, 610):
        c.poly(
            [*curve((x - 46, 920), (x - 50, 820), (x + 6, 740)), *curve((x + 6, 740), (x + 60, 830), (x + 46, 920))],
            CORAL,
        )
        c.poly(
            [*curve((x - 24, 920), (x - 28, 860), (x + 2, 810)), *curve((x + 2, 810), (x + 34, 860), (x + 24, 920))],
            SUN,
        )
    c.rect(230, 400, 480, 400, "#5f6c7c", 40)
    c.rect(250, 420, 60, 350, WHITE, 20, 0.2)
    c.rect(206, 384, 528, 50, "#7b8999", 22)
    c.rect(410, 340, 120, 50, "#5f6c7c", 20)
    for number in range(5):
        c.disc(360 + number * 60, 300 - (number * 71) % 130, 46 + (number * 13) % 26, WHITE, 0.18)
    c.poly([(850, 820), (1540, 820), (1590, 960), (800, 960)], mix(WOOD, CREAM, 0.2))
    for number in range(6):
        x, y = 880 + (number % 3) * 220, 890 - (number // 3) * 110
        _cake(c, x, y)
    c.poly([(800, 960), (1590, 960), (1590, 1000), (800, 1000)], WOOD_DARK)


def _cake(c: Canvas, x: float, y: float) -> None:
    c.poly([(x, y), (x + 30, y - 60), (x + 190, y - 60), (x + 170, y)], mix(LEAF, WHITE, 0.08))
    c.poly([(x, y), (x + 170, y), (x + 170, y + 50), (x, y + 50)], FOREST)
    c.poly([(x + 76, y + 50), (x + 76, y), (x + 104, y - 60), (x + 118, y - 60), (x + 92, y), (x + 92, y + 50)], CREAM)
    c.line([(x + 14, y - 30), (x + 182, y - 30)], CREAM, 9)


def farewell(c: Canvas) -> None:
    nature.sky(c, "#8ed0ee", "#fdf2dc", 640)
    nature.cloud(c, 1180, 120, 1.1)
    school.building(c, 520, 640, 9, 2, 1)
    c.fade("#ead7b2", "#d1b486", 630, 370)
    nature.phuong(c, 250, 880, 2.5)
    nature.phuong(c, 1500, 760, 1.4)
    for _ in range(110):
        x, y = c.random.uniform(0, 1600), c.random.uniform(660, 990)
        c.oval(x, y, 13, 6, c.random.choice((RED, CORAL, "#ee6a55")))
    for _ in range(26):
        x, y = c.random.uniform(200, 1300), c.random.uniform(150, 620)
        c.oval(x, y, 9, 12, c.random.choice((RED, CORAL)))
    bicycle(c, 880, 850, 1.2, WHITE)
    for x, y, tone in ((1240, 250, SUN), (1330, 330, BLUE), (700, 420, SUN)):
        for side in (-1, 1):
            c.oval(x + side * 22, y - 10, 20, 26, tone)
            c.oval(x + side * 16, y + 20, 14, 16, mix(tone, WHITE, 0.3))
        c.line([(x, y - 24), (x, y + 30)], INK, 6)
    school.bench(c, 1180, 920, 1.5)
    c.rect(1250, 790, 120, 24, DEEP, 4)
    c.rect(1262, 768, 96, 22, RED, 4)


def ao_dai(c: Canvas) -> None:
    c.fade("#fde9ea", "#f6cfd0", 0, 800)
    c.disc(800, 420, 520, WHITE, 0.35)
    c.fade("#d8b08a", "#bd8f66", 800, 200)
    c.line([(80, 150), (1520, 150)], WOOD, 18)
    for x in (80, 1520):
        c.line([(x, 150), (x, 880)], WOOD, 20)
        c.rect(x - 80, 868, 160, 22, WOOD, 8)
    for x, tone, trim in ((300, WHITE, PALE), (630, "#e26d8f", GLOW), (970, BLUE, CREAM), (1300, SUN, RED)):
        _dress(c, x, tone, trim)
    for x in (460, 1140):
        c.shadow(x, 942, 120, 16)
        c.poly([(x - 130, 930), *curve((x - 130, 930), (x, 770), (x + 130, 930))], mix(SUN, CREAM, 0.6))
        for step in (0.3, 0.62):
            c.line([(x - 130 * (1 - step), 930 - 74 * step), (x + 130 * (1 - step), 930 - 74 * step)], WOOD, 4)
        c.line(curve((x - 90, 926), (x, 1000), (x + 90, 926)), CORAL, 8)


def _dress(c: Canvas, x: float, tone: str, trim: str) -> None:
    c.ring(x, 178, 24, STONE, 7, 180, 360)
    shade = mix(tone, INK, 0.12)
    c.poly([(x - 60, 760), (x - 16, 430), (x + 16, 430), (x + 60, 760)], mix(WHITE, STONE, 0.25))
    for side in (-1, 1):
        c.poly([(x + side * 40, 216), (x + side * 140, 420), (x + side * 112, 444), (x + side * 46, 330)], shade)
    c.poly([(x - 50, 212), (x + 50, 212), (x + 40, 400), (x + 96, 790), (x - 96, 790), (x - 40, 400)], tone)
    c.poly([(x + 40, 400), (x + 96, 790), (x + 62, 790), (x + 26, 410)], shade)
    c.rect(x - 24, 188, 48, 32, shade, 8)
    for dx, dy in ((-14, 520), (18, 590), (-24, 660), (26, 730), (-50, 750)):
        for step in range(5):
            turn = math.radians(step * 72)
            c.disc(x + dx + 11 * math.cos(turn), dy + 11 * math.sin(turn), 8, trim)
        c.disc(x + dx, dy, 6, CORAL)


def bicycles(c: Canvas) -> None:
    nature.sky(c, "#b5e0f0", "#f7f3e2", 420)
    nature.ridge(c, 420, 120, "#9fc7ae", 1.5, 1.5)
    c.rect(0, 420, 1600, 240, WALL)
    c.rect(0, 420, 1600, 26, ROOF)
    c.poly([(0, 200), (1600, 200), (1600, 330), (0, 330)], mix(BLUE, DEEP, 0.2))
    for x in range(0, 1600, 50):
        c.line([(x, 200), (x, 330)], mix(BLUE, WHITE, 0.25), 6)
    for x in (60, 560, 1060, 1540):
        c.rect(x - 12, 320, 24, 420, STONE)
    c.fade("#cfc2a6", "#b3a482", 640, 360)
    for number, tone in enumerate((RED, BLUE, LEAF, SUN, DEEP)):
        bicycle(c, 200 + number * 290, 690, 0.72, tone)
    for number, tone in enumerate((BLUE, CORAL, FOREST)):
        bicycle(c, 330 + number * 480, 880, 1.05, tone)
    for x in (20, 1580):
        indoors.pot_plant(c, x, 960, 1.1)
    c.rect(0, 985, 1600, 15, EARTH, 0, 0.3)
