"""Scenes of reading and learning: library, books, a desk at home."""

from . import indoors
from .canvas import (
    BLUE,
    CORAL,
    CREAM,
    DEEP,
    FOREST,
    GLOW,
    INK,
    LEAF,
    PALE,
    RED,
    SUN,
    WALL,
    WHITE,
    WOOD,
    WOOD_DARK,
    Canvas,
    arc,
    curve,
    mix,
)
from .indoors import SPINES


def library(c: Canvas) -> None:
    c.fade("#f7ead0", WALL, 0, 1000)
    for x in (60, 590, 1120):
        _shelf(c, x, 60, 420, 720)
    c.fade("#c99b6a", "#b1824f", 820, 180)
    c.rect(0, 806, 1600, 18, WOOD_DARK, 0, 0.55)
    indoors.table(c, 850, 26)
    indoors.open_book(c, 640, 906, 0.9)
    indoors.stack(c, 950, 870, 4, 240, 36)
    indoors.pot_plant(c, 190, 880, 0.9)
    _lamp(c, 1340, 880)


def _shelf(c: Canvas, x: float, y: float, w: float, h: float) -> None:
    c.rect(x - 8, y + 8, w + 34, h + 6, INK, 8, 0.14)
    c.rect(x - 18, y - 18, w + 36, h + 36, WOOD, 8)
    c.rect(x, y, w, h, mix(WOOD_DARK, WOOD, 0.35))
    rows = 4
    for row in range(rows):
        top, foot = y + row * h / rows, y + (row + 1) * h / rows
        c.rect(x, top, w, 12, INK, 0, 0.18)
        _row_of_books(c, x + 8, foot - 14, w - 16, h / rows - 34)
        c.rect(x - 4, foot - 14, w + 8, 16, mix(WOOD, WHITE, 0.14))


def _row_of_books(c: Canvas, x: float, foot: float, w: float, room: float) -> None:
    at, end = x, x + w
    while at < end - 26:
        if c.random.random() < 0.08:
            at += 34
            continue
        width = min(c.random.uniform(22, 46), end - at)
        high = room * c.random.uniform(0.72, 1)
        colour = c.random.choice(SPINES)
        c.rect(at, foot - high, width - 3, high, colour, 3)
        c.rect(at, foot - high + 16, width - 3, 8, mix(colour, WHITE, 0.5))
        c.rect(at + width * 0.3, foot - high * 0.6, width * 0.32, high * 0.28, mix(colour, WHITE, 0.35), 2)
        at += width


def _lamp(c: Canvas, x: float, y: float) -> None:
    c.glow(x - 120, y - 120, 330, "#fff0bf", 0.75)
    c.shadow(x, y, 90, 12)
    c.rect(x - 74, y - 20, 148, 22, DEEP, 10)
    c.line([(x, y - 16), (x + 70, y - 180), (x - 50, y - 300)], mix(DEEP, BLUE, 0.4), 14)
    c.disc(x + 70, y - 180, 14, SUN)
    c.poly([(x - 30, y - 340), (x - 84, y - 300), (x - 190, y - 230), (x - 70, y - 180), (x - 10, y - 290)], RED)
    c.poly([(x - 190, y - 230), (x - 70, y - 180), (x - 110, y - 176), (x - 168, y - 200)], GLOW)


def books(c: Canvas) -> None:
    indoors.room(c, 900, "#f3e3bd")
    indoors.window(c, 420, 90, 760, 480)
    for shift in (0, 260, 520):
        c.poly([(460 + shift, 620), (640 + shift, 620), (900 + shift, 1000), (620 + shift, 1000)], GLOW, 0.2)
    indoors.table(c, 790, 40)
    indoors.stack(c, 130, 812, 6, 300, 44)
    indoors.open_book(c, 760, 880, 1.3)
    top = indoors.stack(c, 1170, 812, 3, 310, 44)
    indoors.pot_plant(c, 1330, top, 0.86)
    _cup(c, 1090, 880)


def _cup(c: Canvas, x: float, y: float) -> None:
    c.shadow(x, y, 62, 9)
    for dx, colour, lean in ((-20, RED, -16), (2, SUN, 4), (22, BLUE, 22)):
        c.line([(x + dx, y - 60), (x + dx + lean, y - 190)], colour, 13)
        c.poly([(x + dx + lean - 6, y - 192), (x + dx + lean + 6, y - 192), (x + dx + lean * 1.16, y - 214)], CREAM)
    c.poly([(x - 48, y - 116), (x + 48, y - 116), (x + 40, y), (x - 40, y)], LEAF)
    c.rect(x - 46, y - 84, 92, 14, mix(LEAF, WHITE, 0.4))


def study_desk(c: Canvas) -> None:
    c.fade("#26487a", "#3a649b", 0, 1000)
    c.glow(1130, 470, 640, "#ffe7ad", 0.55)
    c.rect(150, 90, 460, 440, mix(DEEP, WHITE, 0.85), 8)
    c.fade("#16294d", "#5573a6", 108, 404, 168, 424)
    c.disc(480, 200, 46, CREAM)
    c.disc(462, 190, 42, "#22396a")
    for _ in range(26):
        c.disc(c.random.uniform(180, 580), c.random.uniform(120, 400), c.random.uniform(1.5, 3.6), WHITE, 0.85)
    points = [(168 + 424 * step / 16, 450 - 44 * abs(((step * 5) % 8) / 4 - 1)) for step in range(17)]
    c.poly([(168, 512), *points, (592, 512)], FOREST)
    c.rect(374, 108, 12, 404, mix(DEEP, WHITE, 0.85))
    c.rect(880, 250, 560, 20, WOOD_DARK, 4)
    for number, colour in enumerate((RED, SUN, LEAF, CORAL, BLUE, CREAM, RED, LEAF)):
        high = 110 + (number * 41) % 60
        c.rect(910 + number * 44, 250 - high, 38, high, colour, 4)
        c.rect(910 + number * 44, 250 - high + 18, 38, 8, mix(colour, INK, 0.35))
    indoors.clock(c, 1360, 190, 52)
    indoors.table(c, 740, 40)
    _notebook(c, 640, 800)
    _calculator(c, 1040, 812)
    _lamp(c, 1400, 790)
    _cup(c, 270, 810)
    indoors.stack(c, 40, 960, 3, 300, 42)


def _notebook(c: Canvas, x: float, y: float) -> None:
    c.poly([(x - 250, y + 90), (x - 190, y - 40), (x + 230, y - 40), (x + 270, y + 90)], INK, 0.2)
    c.poly([(x - 256, y + 78), (x - 196, y - 52), (x + 16, y - 52), (x + 8, y + 78)], WHITE)
    c.poly([(x + 8, y + 78), (x + 16, y - 52), (x + 226, y - 52), (x + 268, y + 78)], mix(WHITE, PALE, 0.6))
    for step in range(6):
        at = y - 34 + step * 19
        c.line([(x - 196 - step * 9 + 30, at), (x - 10, at)], BLUE, 4, 0.5)
        c.line([(x + 36, at), (x + 206 + step * 6, at)], BLUE, 4, 0.28)
    c.line(curve((x + 60, y + 50), (x + 110, y - 70), (x + 190, y + 50)), RED, 6)
    c.line([(x + 44, y + 50), (x + 220, y + 50)], INK, 5)
    c.line([(x + 120, y + 64), (x + 120, y - 34)], INK, 5)
    for point in arc(x - 120, y + 12, 34, 26, 0, 360, 3):
        c.disc(*point, 5, RED)
    c.line([(x + 250, y + 110), (x + 380, y + 40)], SUN, 13)


def _calculator(c: Canvas, x: float, y: float) -> None:
    c.rect(x + 6, y - 34, 170, 140, INK, 14, 0.25)
    c.rect(x, y - 44, 170, 140, "#33475f", 14)
    c.rect(x + 16, y - 30, 138, 34, "#cfe3c9", 5)
    for row in range(3):
        for column in range(5):
            colour = CORAL if (row, column) == (2, 4) else CREAM
            c.rect(x + 17 + column * 28, y + 16 + row * 26, 22, 18, colour, 4)
