"""Secrecy and narrow-circulation marks in the text of a file, pure: stamps and headers, not words in prose (Điều 15.2).

A mark stands alone on its line or in its cell, or beside the number in the head of the document. "Bí mật nhà nước",
"bảo mật" and a law that speaks of the three degrees are prose.
"""

import re
from dataclasses import dataclass

from portal_home.vietnamese import clean

DEGREES = ("tuyệt mật", "tối mật", "mật")
CIRCULATION = (
    "lưu hành nội bộ",
    "không phổ biến",
    "phổ biến trong phạm vi hẹp",
    "không phổ biến rộng rãi",
    "xem xong trả lại",
    "chỉ người có tên mới được bóc bì",
)
# What may stand before a mark of circulation on the same stamp.
BEFORE = ("tài liệu", "văn bản", "bản", "chỉ", "tài liệu chỉ", "văn bản chỉ", "thông tin", "tài liệu mật")
HEAD_LINES = 15
# Words that end in "mật" without being secret, broken across two lines.
BEFORE_PLAIN = re.compile(r"(?:bí|bảo|cơ|thân|thâm|trật|tuần|đường|ngọt|ong)$", re.IGNORECASE)
BESIDE = re.compile(r"số\s*:|độc lập|ngày .* năm|cộng hòa|cộng hoà", re.IGNORECASE)
FIELD = re.compile(r"^\W*(?:mức\s+)?độ\s+(?:bảo\s+)?mật\s*:\s*(?P<degree>.*)$", re.IGNORECASE)
AT_THE_END = re.compile(r"(?P<rest>.*)\s(?P<mark>TUYỆT MẬT|TỐI MẬT|MẬT)$")
FRAME = " \t|[](){}<>«»“”\"'*_=-–—.:!"


@dataclass(frozen=True)
class Mark:
    """A mark that was found: the line it stands on, counted from 1, and the line itself."""

    line: int
    words: str


def _squeeze(text: str) -> str:
    """The letters alone, small: what "M Ậ T" and "Mật" share."""
    return re.sub(r"[\W_]+", "", text.lower())


# The degrees as letters, of older stamps: "Độ mật: A".
LETTERS = {"a", "b", "c"}
STAMPS = {_squeeze(words) for words in (*DEGREES, *CIRCULATION)}
STAMPS |= {_squeeze(f"{before} {words}") for before in BEFORE for words in (*DEGREES, *CIRCULATION)}
# "bản mật" and "tài liệu mật" are stamps, "chỉ mật" is none.
STAMPS -= {_squeeze(f"{before} mật") for before in ("chỉ", "tài liệu chỉ", "văn bản chỉ", "thông tin")}


def marks(text: str) -> list[Mark]:
    """The secrecy marks of a text layer, in the order in which they stand."""
    # Cells of one row stand far apart: before the spaces collapse, a gap becomes a tab.
    lines = [re.sub(r" {2,}|\t+", "\t", line.strip()) for line in text.splitlines()]
    lines = [line for line in ((n, line) for n, line in enumerate(lines, start=1)) if line[1]]
    found = []
    for place, (number, line) in enumerate(lines):
        before = clean(lines[place - 1][1]) if place else ""
        if _is_mark(line, before, in_head=place < HEAD_LINES):
            found.append(Mark(number, clean(line)))
    return found


def _is_mark(line: str, before: str, in_head: bool) -> bool:
    whole = clean(line)
    if field := FIELD.match(whole):
        return _squeeze(field["degree"]) in STAMPS | LETTERS
    if any(_is_stamp(part, before) for part in {whole, *map(clean, line.split("\t"))}):
        return True
    beside = AT_THE_END.match(whole) if in_head else None
    return bool(beside and BESIDE.search(beside["rest"]) and not BEFORE_PLAIN.search(beside["rest"]))


def _is_stamp(part: str, before: str) -> bool:
    """Whether a line or cell is nothing but a mark, and not the tail of a sentence or an entry of a list."""
    bare = part.strip(FRAME)
    if _squeeze(bare) not in STAMPS or part.endswith((";", ",")) or re.match(r"[-–+•]\s|\*\s(?!.*\*$)", part):
        return False
    if before and bare[0].islower() and re.search(r"[\w,]$", before):
        return False  # the sentence of the line above goes on
    return not (_squeeze(bare) == "mật" and BEFORE_PLAIN.search(before.rstrip(FRAME)))
