"""Who signed a document, read at its foot, pure: the office in capitals and the name below it."""

import re

FOOT_LINES = 40
OFFICES = (
    "PHÓ HIỆU TRƯỞNG|HIỆU TRƯỞNG|PHÓ GIÁM ĐỐC|GIÁM ĐỐC|PHÓ CHỦ TỊCH|CHỦ TỊCH|PHÓ THỦ TƯỚNG|THỦ TƯỚNG|THỨ TRƯỞNG|"
    "BỘ TRƯỞNG|PHÓ BÍ THƯ|BÍ THƯ|PHÓ TRƯỞNG BAN|TRƯỞNG BAN|PHÓ TRƯỞNG PHÒNG|TRƯỞNG PHÒNG|CHÁNH VĂN PHÒNG|"
    "TỔ TRƯỞNG|TỔ PHÓ|PHÓ CỤC TRƯỞNG|CỤC TRƯỞNG|VỤ TRƯỞNG"
)
OFFICE = re.compile(rf"(?:^|\s)(?P<office>{OFFICES})(?P<of>(?:\s.+)?)$")
RECIPIENTS = re.compile(r"^nơi nhận", re.IGNORECASE)
# Between office and name: a stamp in words, "(Đã ký)", the mark of an electronic signature.
NOT_A_NAME = re.compile(r"^\(|^[-–+]\s|đã ký|ký bởi|ký tên|đóng dấu|^[_.…\-–\s]+$", re.IGNORECASE)
DEGREE = re.compile(r"^(?:(?:ThS|Ths|TS|GS|PGS|BS|KS)\.?\s*)+")


def signature(lines: list[str]) -> str:
    """ "Hiệu trưởng Ngô Quang Khải": office and name as far as they are plain; the office alone without a name."""
    foot = lines[-FOOT_LINES:]
    for place in range(len(foot) - 1, -1, -1):
        found = OFFICE.search(foot[place])
        if found and not found["of"] and (foot[place].isupper() or RECIPIENTS.match(foot[place])):
            office = _spelled(found["office"])
            name = _name_below(foot[place + 1 : place + 8])
            # An office with nothing of a foot around it may be a heading: "HIỆU TRƯỞNG TRƯỜNG THPT …" opens decisions.
            signed = name or any(RECIPIENTS.match(line) for line in foot)
            return f"{office} {name}".strip() if signed else ""
    return ""


def _spelled(office: str) -> str:
    """ "PHÓ HIỆU TRƯỞNG" as it is written in a line: "Phó Hiệu trưởng"."""
    first, _, rest = office.partition(" ")
    return f"{first.capitalize()} {rest.capitalize()}" if first == "PHÓ" else office.capitalize()


def _name_below(lines: list[str]) -> str:
    """The first line that is a Vietnamese full name; anything else than a stamp before it means: not plain."""
    for line in lines:
        name = DEGREE.sub("", line)
        words = name.split()
        if 2 <= len(words) <= 6 and all(word.isalpha() and word.istitle() for word in words):
            return name
        if not NOT_A_NAME.search(line):
            return ""
    return ""
