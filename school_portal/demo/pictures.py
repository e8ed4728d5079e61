"""Pleasant drawn pictures for the demo's pages: no photograph, no face, no letter, the same every time."""

from io import BytesIO

from PIL import Image, ImageOps

from .drawing import light
from .drawing.canvas import Canvas
from .drawing.light import Light
from .drawing.scenes import SCENES, UNMIRRORED

__all__ = ["LOOKS", "SCENES", "SIZE", "draw", "jpeg"]

#: The largest rendition, 1200 × 750, which so need not be scaled.
SIZE = (1200, 750)

#: The looks a scene can have besides its own: light, how near, towards which point, and whether mirrored.
LOOKS: dict[int, tuple[Light, float, tuple[float, float], bool]] = {
    1: (light.noon, 1.0, (800, 500), False),
    2: (light.dusk, 1.12, (1300, 900), True),
    3: (light.autumn, 1.34, (160, 800), False),
    4: (light.mist, 1.26, (1500, 720), True),
    5: (light.evening, 1.2, (300, 640), True),
}


def draw(key: str, size: tuple[int, int] = SIZE) -> Image.Image:
    """The picture of that name, "football" or "football@2" for its second look; drawn 16 by 10, then fitted."""
    scene, _, look = key.partition("@")
    shown_in, near, at, mirrored = LOOKS[int(look or 1)]
    width, height = size
    canvas = Canvas(key, max(width, round(height * 1.6)), shown_in, near, at)
    SCENES[scene](canvas)
    picture = canvas.finished()
    if mirrored and scene not in UNMIRRORED:
        picture = ImageOps.mirror(picture)
    return picture if picture.size == size else ImageOps.fit(picture, size)


def jpeg(key: str, size: tuple[int, int] = SIZE) -> bytes:
    """The picture as a JPEG file."""
    file = BytesIO()
    draw(key, size).save(file, "JPEG", quality=85)
    return file.getvalue()
