"""Scenes of standing by others: gifts, helping at examinations, clearing up after a storm."""

from . import indoors, nature, school
from .canvas import (
    BLUE,
    CORAL,
    CREAM,
    DEEP,
    FOREST,
    LEAF,
    LIME,
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


def gifts(c: Canvas) -> None:
    indoors.room(c, 780, "#ecd3c9")
    indoors.window(c, 560, 90, 480, 330)
    school.bunting(c, (-10, 60), (520, 80), 40, 12, 36)
    school.bunting(c, (1080, 80), (1610, 60), 40, 12, 36)
    indoors.table(c, 760, 40)
    for x, y, w, h, tone, ribbon in (
        *((120, 770, 280, 210, BLUE, SUN), (420, 770, 210, 280, RED, CREAM), (1180, 770, 300, 240, LEAF, RED)),
        *((160, 560, 200, 150, SUN, RED), (1230, 530, 200, 160, CORAL, CREAM), (980, 770, 180, 180, "#7d5ba6", SUN)),
    ):
        c.rect(x, y - h, w, h, tone, 6)
        c.rect(x + w * 0.44, y - h, w * 0.12, h, ribbon)
        c.rect(x - 8, y - h, w + 16, 36, mix(tone, WHITE, 0.2), 5)
        for side in (-1, 1):
            c.oval(x + w / 2 + side * 34, y - h - 18, 34, 20, ribbon)
    for number, tone in enumerate((DEEP, CORAL, CREAM, LEAF)):
        c.rect(660, 736 - number * 38, 290, 44, tone, 18)
        c.rect(690, 752 - number * 38, 230, 8, mix(tone, WHITE, 0.3), 4)
    c.poly([(690, 900), (910, 900), (890, 980), (710, 980)], WOOD)
    for x in (730, 800, 870):
        c.disc(x, 890, 36, RED)
        c.oval(x + 8, 850, 14, 8, LEAF)


def exam_support(c: Canvas) -> None:
    nature.sky(c, "#7cc4ec", "#fdf6dc", 600)
    nature.sun(c, 240, 160, 80)
    nature.cloud(c, 1120, 120, 1.2)
    nature.ridge(c, 580, 130, "#9ccab0", 1.9, 1.4)
    nature.phuong(c, 1430, 760, 1.7)
    c.fade("#e6d5b4", "#cdb48a", 600, 400)
    c.line([(700, 880), (700, 330)], STONE, 18)
    for number, tone in enumerate((BLUE, WHITE, BLUE, WHITE, BLUE, WHITE)):
        left = 270 + number * 143
        c.poly([(700, 190), (left, 400), (left + 143, 400)], tone)
        c.poly(arc(left + 71, 400, 71, 26, 0, 180), tone)
    c.disc(700, 190, 16, RED)
    c.shadow(700, 884, 420, 22)
    c.rect(310, 650, 780, 60, WOOD, 6)
    c.rect(330, 700, 740, 180, mix(BLUE, WHITE, 0.1), 4)
    c.star(700, 790, 54, SUN)
    for number in range(8):
        x = 350 + number * 58
        c.rect(x, 560, 36, 92, mix(SKY, WHITE, 0.4), 9)
        c.rect(x + 9, 540, 18, 24, BLUE, 4)
        c.rect(x, 596, 36, 24, BLUE)
    for x in (870, 960, 1040):
        c.poly([(x - 70, 650), *curve((x - 70, 650), (x, 540), (x + 70, 650))], mix(SUN, CREAM, 0.5))
        c.line([(x - 46, 622), (x + 46, 622)], WOOD, 5)
    c.rect(1150, 760, 200, 130, RED, 10)
    c.rect(1150, 740, 200, 34, WHITE, 8)
    for x in (90, 180):
        nature.bush(c, x, 900, 60, colour=LEAF)


def after_storm(c: Canvas) -> None:
    nature.sky(c, "#a9bfce", "#f7e7cf", 600)
    c.glow(1250, 200, 420, "#fff0c4", 0.9)
    for x, y, s in ((260, 140, 1.6), (760, 90, 1.1)):
        nature.cloud(c, x, y, s, "#8fa6b6")
    nature.ridge(c, 580, 150, "#9fb6ac", 0.8, 1.3)
    school.building(c, 330, 640, 8, 2, 0.95)
    c.fade("#a8a77a", "#8c8a5e", 620, 380)
    for x, y, rx in ((240, 760, 190), (1270, 720, 230), (1040, 940, 260)):
        c.oval(x, y, rx, rx * 0.15, "#c4d6d8")
    c.line(curve((140, 920), (500, 800), (900, 850)), WOOD_DARK, 46)
    for x, y, rx in ((900, 800, 150), (1010, 850, 130), (850, 890, 120), (980, 760, 90)):
        c.oval(x, y, rx, rx * 0.62, FOREST)
        c.oval(x - 14, y - 16, rx * 0.74, rx * 0.42, LEAF)
    c.disc(140, 920, 36, WOOD)
    c.disc(140, 920, 20, mix(WOOD, CREAM, 0.4))
    c.line([(1420, 560), (1330, 900)], WOOD, 16)
    for lean in range(-4, 5):
        c.line([(1330, 880), (1310 + lean * 22, 980)], SUN, 9)
    for x in (1440, 1530):
        c.taper(x, 970, 50, 62, 110, BLUE if x < 1500 else RED)
    for _ in range(70):
        c.oval(c.random.uniform(0, 1600), c.random.uniform(660, 990), 12, 6, c.random.choice((LEAF, LIME, SUN, WOOD)))
