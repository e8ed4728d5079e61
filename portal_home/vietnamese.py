"""Vietnamese text, pure: normal form, folding, slugs, order of letters and names, dates and numbers."""

import re
import unicodedata
from datetime import date, datetime
from decimal import Decimal
from typing import NamedTuple

from anyascii import anyascii

# Look-alikes that keyboards, PDF files and old converters leave where đ was meant.
LOOKALIKES = str.maketrans({"ð": "đ", "Ð": "Đ", "ɖ": "đ", "Ɖ": "Đ"})
INVISIBLE = dict.fromkeys(map(ord, "\u00ad\u200b\u2060\ufeff"))
# What separates words in an address. The browser's slug field is given the same pattern, so it holds
# only what Python and JavaScript read alike: no \w, no \p{…}.
SEPARATORS = (
    "[\\s!-/:-@[-`{-\u00a9\u00ab-\u00b4\u00b6-\u00b9\u00bb-\u00bf\u00d7\u00f7"
    "\u2000-\u206f\u20a0-\u20cf\u2190-\u2bff\u3000-\u3004\u3008-\u3020\U0001f000-\U0001faff]+"
)

ALPHABET = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
# ngang, huyền, hỏi, ngã, sắc, nặng
TONES = {"\u0300": "2", "\u0309": "3", "\u0303": "4", "\u0301": "5", "\u0323": "6"}
QUALITIES = {"\u0306", "\u0302", "\u031b"}
SPACE = "01"
PRIMARY = {char: f"{weight:02d}" for weight, char in enumerate("0123456789" + ALPHABET, start=2)}

TITLES = ("đ/c", "đồng chí", "thầy giáo", "cô giáo", "ông", "bà", "thầy", "cô")


def nfc(text: str) -> str:
    """The composed form: "ế" is one code point, whatever the keyboard or the file system sent."""
    return unicodedata.normalize("NFC", text)


def clean(text: str) -> str:
    """NFC, look-alikes of đ put right, invisible characters dropped, spaces collapsed: for one line of text."""
    return nfc(" ".join(nfc(text.translate(INVISIBLE)).translate(LOOKALIKES).split()))


def fold(text: str) -> str:
    """What a person without a Vietnamese keyboard would type: no marks, lower case, đ as d."""
    bare = "".join(c for c in unicodedata.normalize("NFD", clean(text).lower()) if unicodedata.category(c) != "Mn")
    return " ".join(nfc(bare).replace("đ", "d").split())


def slug(text: str, max_length: int = 255) -> str:
    """The address of a title, ASCII only; never empty when the title holds a letter or a digit."""
    words = re.sub(SEPARATORS, "-", fold(text))
    address = re.sub("[^a-z0-9]+", "-", anyascii(words).lower()).strip("-")
    if not address:
        address = "-".join(f"{ord(c):x}" for c in words if c.isalnum())
    return address[:max_length].strip("-")


def _letter(char: str) -> tuple[str, str]:
    """The letter of the alphabet and the tone of one composed character."""
    base, *marks = unicodedata.normalize("NFD", char)
    letter = nfc(base + "".join(m for m in marks if m in QUALITIES))
    tone = next((TONES[m] for m in marks if m in TONES), "1")
    return (letter if letter in PRIMARY else base), tone


def _weigh_word(word: str) -> tuple[str, str, str]:
    """Letters, tone and case of one word; the tone belongs to the syllable ("hòa" and "hoà" are one word)."""
    primary, tones, cases = "", "", ""
    for char in word:
        letter, tone = _letter(char.lower()) if char.lower() else ("", "1")
        for plain in letter if letter in PRIMARY else anyascii(letter).lower():
            if plain in PRIMARY:
                primary += PRIMARY[plain]
                cases += "2" if char != char.lower() else "1"
        tones += tone
    return primary, (tones.replace("1", "") or "1")[0], cases


def sort_key(text: str) -> str:
    """A string of digits that sorts as the Vietnamese alphabet does: letters first, tone second, case third.

    Digits only, two for each letter: SQLite and PostgreSQL (C, en_US) compare it alike without any collation.
    """
    words = [weighed for weighed in map(_weigh_word, re.sub("[^\\w]|_", " ", clean(text)).split()) if weighed[0]]
    letters = SPACE.join(primary for primary, _, _ in words)
    tones = "".join(tone for _, tone, _ in words).rstrip("1")
    cases = "".join(case for _, _, case in words).rstrip("1")
    return f"{letters}00{tones}0{cases}0"


class Name(NamedTuple):
    """A Vietnamese full name in its parts; one word alone is a given name."""

    family: str
    middle: str
    given: str


def strip_title(full_name: str) -> str:
    """The name without Đ/c, Ông, Bà, Thầy, Cô; a title that stands alone is left."""
    name = clean(full_name)
    while True:
        lowered = name.lower()
        title = next((t for t in TITLES if re.match(re.escape(t) + r"\.?\s+\S", lowered)), None)
        if title is None:
            return name
        name = name[len(title) :].removeprefix(".").lstrip()


def split_name(full_name: str) -> Name:
    """Family, middle and given name, title left out."""
    words = strip_title(full_name).split()
    if len(words) < 2:
        return Name("", "", "".join(words))
    return Name(words[0], " ".join(words[1:-1]), words[-1])


def name_sort_key(full_name: str) -> str:
    """Order of lists of people: given name, then family, then middle; capitals make no difference."""
    name = split_name(full_name.lower())
    return "".join(sort_key(part) for part in (name.given, name.family, name.middle))


def short_date(day: date) -> str:
    """05/09/2021"""
    return f"{day.day:02d}/{day.month:02d}/{day.year}"


def long_date(day: date) -> str:
    """ngày 05 tháng 9 năm 2021: days below 10 and the months 1 and 2 take a zero, as official documents do."""
    month = f"{day.month:02d}" if day.month < 3 else str(day.month)
    return f"ngày {day.day:02d} tháng {month} năm {day.year}"


def short_time(moment: datetime) -> str:
    """07:30, 24 hours; the caller has put the moment into Asia/Ho_Chi_Minh."""
    return f"{moment.hour:02d}:{moment.minute:02d}"


def number(value: int | float | Decimal) -> str:
    """1.234,5"""
    return f"{Decimal(str(value)):,f}".translate(str.maketrans(",.", ".,"))


def money(dong: int | Decimal) -> str:
    """1.234.000 đồng"""
    return f"{number(round(Decimal(dong)))} đồng"


def school_year(day: date) -> str:
    """2026-2027: semester I opens in September, so the summer still belongs to the year before."""
    start = day.year if day.month >= 9 else day.year - 1
    return f"{start}-{start + 1}"
