"""Finds in a line of an honour list what must not stand there: telephone, identity number, date of birth (R10)."""

import re
from datetime import date
from enum import StrEnum

# Digits as people write them, with points, dashes and spaces between.
PHONE = re.compile(r"(?<!\d)(?:\+?84|0)(?:[ .-]?\d){9,10}(?!\d)")
IDENTITY = re.compile(r"(?<!\d)(?:\d[ .]?){11}\d(?!\d)|(?<!\d)\d{9}(?!\d)")
EMAIL = re.compile(r"[\w.+-]+@[\w-]+\.\w+")
DAY = re.compile(r"(?<!\d)(?:\d{1,2}\s*[/.-]\s*){2}((?:19|20)\d{2})(?!\d)")
BORN = re.compile(r"(?:sinh\s+(?:ngày|năm)|ngày\s+sinh|năm\s+sinh|\bNS\b)\D{0,10}\d", re.IGNORECASE)
# Nobody in an honour list is younger.
YOUNGEST = 10


class Mark(StrEnum):
    """What was found."""

    PHONE = "phone"
    IDENTITY = "identity"
    BIRTH = "birth"
    EMAIL = "email"


def private_marks(text: str, today: date) -> list[Mark]:
    """Every kind of private mark in the text, each once. A date counts as one of birth when it is old enough."""
    found = []
    if PHONE.search(text):
        found.append(Mark.PHONE)
    elif IDENTITY.search(text):
        found.append(Mark.IDENTITY)
    if BORN.search(text) or any(int(year) <= today.year - YOUNGEST for year in DAY.findall(text)):
        found.append(Mark.BIRTH)
    if EMAIL.search(text):
        found.append(Mark.EMAIL)
    return found
