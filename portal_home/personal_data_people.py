"""Home addresses and private facts about named pupils in a text (R10)."""

import re
from bisect import bisect_right

from portal_home.personal_data_births import births
from portal_home.personal_data_words import (
    ADULT,
    CAPITAL,
    FACT,
    LIST_OF,
    LOWER,
    MEASURE,
    NAME,
    NAMESAKE,
    NOT_OWN,
    PERSON,
    SCHOOL_CLASS,
    TITLE,
    both,
)

HOME = (
    r"(?i:\b"
    + both(
        r"(?:trú tại|thường trú|tạm trú|cư trú|hộ khẩu|ngụ(?: tại)?\b|\bhktt\b|chỗ ở|nơi ở|nhà riêng|trọ ở"
        r"|(?:hiện|đang|hiện đang) (?:ở|sống)\b|(?:sống|sinh sống|ở) tại|(?:địa chỉ|đc) (?:nhà|gia đình|liên lạc)"
        r"|(?:nhà|gia đình) (?:của )?(?:em|bạn|cháu|bà|ông|bác|cô|thầy|chị|anh)\b)"
    )
    + ")"
)
HAMLET = both(
    r"(?i:số(?: nhà)?|nhà số|thôn|xóm|bản|làng|buôn|sóc|ấp|khóm|khu(?: phố)?|tổ dân phố|tổ|ngõ|ngách|hẻm|kiệt|phố"
    r"|đường|chung cư|căn hộ|tòa|toà)"
)
WARD = both("(?i:xã|phường|thị trấn)")
NUMBER = r"\d{1,4}(?:/\d{1,4})*(?![\d .]{4})"
PLACE = rf"(?:(?:{HAMLET}|{WARD}) (?:[{CAPITAL}]|{NUMBER})|\d{{1,4}}/\d{{1,4}} |P\.? ?\d{{3,4}}\b)"
ADDRESS = re.compile(rf"{HOME}[^.;\n|]{{0,40}}?[ :|\n](?P<where>\b{PLACE}[^;\n|]{{0,80}})")
DWELLING = re.compile(rf"\b{HAMLET} (?:[{CAPITAL}]|\d)|\d/\d")
SOMEBODY = re.compile(rf"{PERSON}|\b{TITLE} [{CAPITAL}]|:\s*$")

WHO = re.compile(
    rf"(?P<call>\b{both('(?i:em|bạn|học sinh|cháu|hs)')}\s+)?"
    rf"(?P<name>\b{NAME}|(?:(?<=[Ee]m )|(?<=[Cc]háu )|(?<=[Bb]ạn ))[{CAPITAL}][{LOWER}]{{1,6}}\b)\s?"
    rf"(?P<of>[,(|:–-]?\s?{both('(?:học sinh |hs )?(?:lớp )?')}{SCHOOL_CLASS})?"
)
# A sentence goes on in the next line of a file when that line begins with a small letter.
END = re.compile(rf"[.!?;](?=\s|$)|\n(?![{LOWER}])")
WINDOW, LIST = 120, 1500


def people(text: str) -> list[tuple[str, int, int]]:
    """(kind, start, end) of what is private about persons."""
    return homes(text) + births(text) + pupils(text)


def homes(text: str) -> list[tuple[str, int, int]]:
    """Places where somebody lives; a ward alone is nobody's home unless somebody is named or a form is filled in."""
    found = []
    for match in ADDRESS.finditer(text):
        before = text[max(0, match.start() - WINDOW) : match.start("where")].rpartition("\n")[2]
        if DWELLING.search(match["where"]) or SOMEBODY.search(before):
            found.append(("address", *match.span("where")))
    return found


def pupils(text: str) -> list[tuple[str, int, int]]:
    """A pupil's name, called so or known by the class, and a private fact in the same sentence or list."""
    found = []
    lists = [match.end() for match in LIST_OF.finditer(text)]
    for match in WHO.finditer(text):
        before = END.split(text[max(0, match.start() - WINDOW) : match.start()])[-1]
        if not (match["call"] or (match["of"] and not NAMESAKE.search(before))) or ADULT.search(before):
            continue
        if end := fact_about(text, match, before):
            found.append(("pupil", match.start(), end))
        elif (above := bisect_right(lists, match.start())) and match.start() - lists[above - 1] < LIST:
            found.append(("pupil", *match.span()))
    return found


def fact_about(text: str, match: re.Match, before: str) -> int:
    """Where the fact ends that is told of this pupil; 0 if there is none."""
    rest = END.split(text[match.end() : match.end() + WINDOW], maxsplit=1)[0]
    for fact in FACT.finditer(rest):
        if not NOT_OWN.search(rest[: fact.start()]):
            return match.end() + fact.end()
    return match.end() if match["call"] and MEASURE.search(before) else 0
