"""Sky, hills, trees and weather of the demo pictures."""

import math

from .canvas import (
    CORAL,
    EARTH,
    FOREST,
    GLOW,
    GRASS,
    LEAF,
    LIME,
    PALE,
    RED,
    SKY,
    SUN,
    WHITE,
    WIDTH,
    WOOD_DARK,
    Canvas,
    mix,
)


def sky(c: Canvas, top: str = SKY, bottom: str = PALE, height: float = 700) -> None:
    c.fade(top, bottom, 0, height)


def sun(c: Canvas, x: float, y: float, r: float = 70) -> None:
    c.glow(x, y, r * 5, GLOW, 0.85)
    c.disc(x, y, r * 1.35, GLOW, 0.55)
    c.disc(x, y, r, SUN)


def cloud(c: Canvas, x: float, y: float, s: float = 1, colour: str = WHITE, alpha: float = 1) -> None:
    """Round puffs on a flat base; drawn opaque in a colour near the sky's so that puffs do not show through."""
    for dx, dy, r in ((-78, -4, 34), (-30, -32, 50), (34, -22, 44), (82, 0, 30)):
        c.disc(x + dx * s, y + dy * s, r * s, colour, alpha)
    c.rect(x - 112 * s, y - 12 * s, 224 * s, 42 * s, colour, 21 * s, alpha)


def ridge(
    c: Canvas, base: float, rise: float, colour: str, phase: float, waves: float = 2.0, foot: float = 1000
) -> None:
    """One layer of hills from side to side."""
    points = [(x, ridge_at(x, base, rise, phase, waves)) for x in range(0, WIDTH + 20, 16)]
    c.poly([(0, foot), *points, (WIDTH + 20, foot)], colour)


def ridge_at(x: float, base: float, rise: float, phase: float, waves: float = 2.0) -> float:
    """The height of a ridge's line above a place, so that things can stand on it."""
    turn = x / WIDTH * math.tau * waves + phase
    return base - rise * (0.5 + 0.34 * math.sin(turn) + 0.16 * math.sin(2.3 * turn + 1.2))


def tree(c: Canvas, x: float, y: float, s: float = 1, colour: str = LEAF) -> None:
    """A round shade tree standing at (x, y)."""
    c.shadow(x, y, 90 * s, 14 * s)
    c.poly([(x - 13 * s, y), (x - 8 * s, y - 150 * s), (x + 8 * s, y - 150 * s), (x + 13 * s, y)], WOOD_DARK)
    dark, light = mix(colour, FOREST, 0.55), mix(colour, LIME, 0.5)
    for dx, dy, r in ((-58, -150, 62), (58, -150, 62), (0, -140, 70), (-34, -212, 66), (36, -208, 64), (0, -250, 52)):
        c.disc(x + dx * s, y + dy * s, r * s, dark)
    for dx, dy, r in ((-58, -164, 50), (44, -166, 50), (-30, -222, 54), (30, -222, 48), (0, -180, 54), (0, -258, 40)):
        c.disc(x + dx * s, y + dy * s, r * s, colour)
    for dx, dy, r in ((-66, -182, 22), (-36, -244, 26), (12, -262, 20), (38, -206, 18)):
        c.disc(x + dx * s, y + dy * s, r * s, light)


def phuong(c: Canvas, x: float, y: float, s: float = 1) -> None:
    """A flamboyant, the tree of Vietnamese school yards: a wide umbrella in red bloom."""
    c.shadow(x, y, 120 * s, 16 * s)
    c.poly([(x - 16 * s, y), (x - 7 * s, y - 170 * s), (x + 9 * s, y - 170 * s), (x + 18 * s, y)], EARTH)
    for dx, dy in ((-110, -214), (108, -218), (-44, -240), (56, -244)):
        c.line([(x, y - 140 * s), (x + dx * s, y + dy * s)], EARTH, 9 * s)
    for dx, dy, rx, ry in ((-96, -214, 104, 44), (98, -216, 104, 44), (0, -246, 130, 54), (-30, -276, 86, 38)):
        c.oval(x + dx * s, y + dy * s, rx * s, ry * s, FOREST)
    for dx, dy, rx, ry in ((-92, -226, 90, 34), (92, -228, 90, 34), (0, -262, 112, 42)):
        c.oval(x + dx * s, y + dy * s, rx * s, ry * s, LEAF)
    for _ in range(46):
        turn, far = c.random.uniform(0, math.tau), math.sqrt(c.random.random())
        at_x, at_y = x + 176 * s * far * math.cos(turn), y - 252 * s + 44 * s * far * math.sin(turn)
        for dx, dy, size in ((-9, 3, 8), (8, 4, 8), (0, -5, 9)):
            colour = c.random.choice((RED, CORAL, CORAL, "#ee6a55"))
            c.disc(at_x + dx * s, at_y + dy * s, c.random.uniform(0.7, 1.1) * size * s, colour)


def bush(c: Canvas, x: float, y: float, r: float, fruit: bool = False, colour: str = LEAF) -> None:
    """A lychee tree seen from the hill: a round crown, with red fruit in season."""
    dark, light = mix(colour, FOREST, 0.6), mix(colour, LIME, 0.55)
    c.oval(x, y + r * 0.72, r * 1.05, r * 0.26, "#173f2a", 0.35)
    lobes = (
        (-0.5, 0.2, 0.52),
        (0.5, 0.2, 0.52),
        (0, 0.3, 0.6),
        (-0.42, -0.26, 0.52),
        (0.4, -0.28, 0.5),
        (0, -0.46, 0.5),
    )
    for tone, shift, share in ((dark, 0, 1), (colour, -0.09, 0.82)):
        for dx, dy, size in lobes:
            c.disc(x + (dx + shift / 2) * r, y + (dy + shift) * r, size * share * r, tone)
    for dx, dy, size in ((-0.5, -0.42, 0.2), (-0.08, -0.66, 0.18), (0.34, -0.4, 0.14), (-0.6, 0.06, 0.14)):
        c.disc(x + dx * r, y + dy * r, size * r, light)
    if fruit:
        for _ in range(round(6 + r / 10)):
            turn, far = c.random.uniform(0, math.tau), 0.8 * math.sqrt(c.random.random())
            at_x, at_y, size = x + r * far * math.cos(turn), y + r * far * math.sin(turn), max(2.4, r * 0.07)
            c.disc(at_x, at_y, size, CORAL)
            if r > 30:
                c.disc(at_x + size * 1.3, at_y + size * 0.9, size, RED)
                c.disc(at_x - size * 0.2, at_y + size * 1.7, size, mix(CORAL, RED, 0.5))


def orchard(c: Canvas, base: float, rise: float, phase: float, waves: float, rows, fruit: bool = True) -> None:
    """Rows of lychee trees down a hillside; each row is (depth below the ridge, crown, spacing)."""
    for depth, crown, spacing in rows:
        x = -crown + (depth * 37) % spacing
        while x < WIDTH + crown:
            wobble = c.random.uniform(-0.1, 0.1) * spacing
            tone = mix(LEAF, GRASS, c.random.uniform(0, 0.45))
            bush(c, x + wobble, ridge_at(x + wobble, base, rise, phase, waves) + depth, crown, fruit, tone)
            x += spacing


def lawn(c: Canvas, y: float, top: str = GRASS, bottom: str = LEAF) -> None:
    c.fade(top, bottom, y, 1000 - y)


def tufts(c: Canvas, y: float, count: int = 60, colour: str = FOREST) -> None:
    """Blades of grass strewn below a line."""
    for _ in range(count):
        x, at = c.random.uniform(0, WIDTH), c.random.uniform(y, 990)
        size = 8 + 16 * (at - y) / (1000 - y)
        for lean in (-0.5, 0, 0.5):
            c.line([(x, at), (x + lean * size, at - size)], colour, 2.5, 0.45)
