"""Pleasant drawn pictures for the demo's pages: no photograph, no face, no letter, the same every time."""

from collections.abc import Callable
from io import BytesIO

from PIL import Image, ImageOps

from .drawing import classroom, hills, laboratory, learning, occasions, sports, yard
from .drawing.canvas import HEIGHT, WIDTH, Canvas

SIZE = (WIDTH, HEIGHT)

SCENES: dict[str, Callable[[Canvas], None]] = {
    "school-yard": yard.school_yard,
    "gate": yard.gate,
    "opening-ceremony": occasions.opening_ceremony,
    "rain": occasions.rain,
    "notice-board": occasions.notice_board,
    "sunrise": hills.sunrise,
    "lychee-hills": hills.lychee_hills,
    "tree-planting": hills.tree_planting,
    "sports-day": sports.sports_day,
    "volleyball": sports.volleyball,
    "classroom-window": classroom.classroom_window,
    "teachers-day": classroom.teachers_day,
    "exam": classroom.exam,
    "chalkboard": classroom.chalkboard,
    "library": learning.library,
    "books": learning.books,
    "laboratory": laboratory.laboratory,
    "study-desk": learning.study_desk,
}


def draw(key: str, size: tuple[int, int] = SIZE) -> Image.Image:
    """The picture of that name; drawn 16 by 10, then fitted to the size."""
    width, height = size
    canvas = Canvas(key, max(width, round(height * WIDTH / HEIGHT)))
    SCENES[key](canvas)
    picture = canvas.finished()
    return picture if picture.size == size else ImageOps.fit(picture, size)


def jpeg(key: str, size: tuple[int, int] = SIZE) -> bytes:
    """The picture as a JPEG file."""
    file = BytesIO()
    draw(key, size).save(file, "JPEG", quality=85, optimize=True)
    return file.getvalue()
