"""The light a demo picture is seen in: noon, dusk, autumn, morning mist, night; the flag keeps its colours."""

import colorsys
from collections.abc import Callable
from functools import lru_cache

Colour = tuple[int, int, int]
Light = Callable[[Colour], Colour]

FLAG: frozenset[Colour] = frozenset({(218, 37, 29), (255, 205, 0)})


def noon(colour: Colour) -> Colour:
    """As drawn."""
    return colour


def _through(colour: Colour, filter_: Colour, share: float) -> Colour:
    """A colour seen through tinted air."""
    red, green, blue = (round(a + (b - a) * share) for a, b in zip(colour, filter_, strict=True))
    return red, green, blue


@lru_cache(4096)
def dusk(colour: Colour) -> Colour:
    """Low warm sun: blues turn to apricot, shadows to plum."""
    if colour in FLAG:
        return colour
    red, green, blue = colour
    warm = (min(255, round(red * 1.04 + 8)), round(green * 0.86 + 4), round(blue * 0.74 + 14))
    return _through(warm, (226, 122, 84), 0.16 if sum(colour) > 300 else 0.05)


@lru_cache(4096)
def autumn(colour: Colour) -> Colour:
    """Leaves turn from green to amber; the sky is a little paler."""
    if colour in FLAG:
        return colour
    hue, light, strength = colorsys.rgb_to_hls(*(part / 255 for part in colour))
    if 0.17 < hue < 0.47 and strength > 0.12:
        hue, strength = 0.075 + (hue - 0.17) * 0.16, min(1, strength * 1.12)
    red, green, blue = (round(255 * part) for part in colorsys.hls_to_rgb(hue, light, strength))
    return _through((red, green, blue), (255, 244, 222), 0.08)


@lru_cache(4096)
def mist(colour: Colour) -> Colour:
    """A winter morning: cool, pale and soft."""
    if colour in FLAG:
        return colour
    grey = round(sum(colour) / 3)
    return _through(_through(colour, (grey, grey, grey), 0.22), (205, 222, 234), 0.26)


@lru_cache(4096)
def evening(colour: Colour) -> Colour:
    """After sunset: deep blue, lights still warm."""
    if colour in FLAG:
        return colour
    red, green, blue = colour
    if red > 225 and red - blue > 60:
        return red, round(green * 0.94), round(blue * 0.86)
    return round(red * 0.44 + 10), round(green * 0.5 + 16), round(blue * 0.62 + 40)
