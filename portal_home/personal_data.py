"""Finds what may be personal in a Vietnamese text: a warning for the sender to answer, never a verdict (R10)."""

import re
import unicodedata
from dataclasses import dataclass
from enum import StrEnum

from portal_home.personal_data_numbers import numbers
from portal_home.personal_data_people import people

# Number of characters at each end that let the writer find the place again.
HEAD, TAIL = 4, 2


class Kind(StrEnum):
    """What was found."""

    PHONE = "phone"
    EMAIL = "email"
    NATIONAL_ID = "national_id"
    BIRTH_DATE = "birth_date"
    ADDRESS = "address"
    BANK = "bank"
    PUPIL = "pupil"


@dataclass(frozen=True)
class Finding:
    """One place: what it seems to be, where it stands in the text as given, and enough of it to find it again."""

    kind: Kind
    start: int
    end: int
    excerpt_masked: str


def find(text: str) -> list[Finding]:
    """Every place, in the order of the text. Positions count characters of `text`, composed or decomposed alike."""
    composed, place = compose(text)
    found = [*numbers(composed), *people(composed)]
    return [
        Finding(Kind(kind), place(start), place(end), masked(Kind(kind), composed[start:end]))
        for kind, start, end in sorted(found, key=lambda one: one[1:])
    ]


def compose(text: str):
    """The text in composed form, and a function from its positions to those of the text as given."""
    if unicodedata.is_normalized("NFC", text):
        return text, lambda position: position
    parts, places = [], []
    start = 0
    for end in range(1, len(text) + 1):
        if end < len(text) and unicodedata.combining(text[end]):
            continue
        part = unicodedata.normalize("NFC", text[start:end])
        parts.append(part)
        places += [start] * len(part)
        start = end
    places.append(len(text))
    return "".join(parts), places.__getitem__


def masked(kind: Kind, found: str) -> str:
    """What may stand on a screen and in the history: never the whole of it."""
    if kind == Kind.EMAIL:
        name, _at, host = found.partition("@")
        return f"{name[:2]}…@{host}"
    if kind == Kind.BIRTH_DATE:
        return "…" + (re.search(r"\d{4}", found) or [""])[0]
    if kind == Kind.ADDRESS:
        return " ".join(found.split()[:2]) + "…"
    if kind == Kind.PUPIL:
        words = found.split()
        return " ".join(word[0] + "." if word.istitle() and len(word) > 1 else word for word in words)
    return f"{found[:HEAD]}…{found[-TAIL:]}"
