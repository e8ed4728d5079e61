"""Days of birth in a text (R10): said to be one, or standing beside a name."""

import re
from datetime import date

from portal_home.personal_data_words import NAME, NAMESAKE, PERSON, SCHOOL_CLASS, both, plain

MONTH = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}"
DATE = re.compile(
    r"(?<![\d/.-])(?:\d ?\d? ?[/.-] ?\d ?\d? ?[/.-] ?(?P<a>\d ?\d ?\d ?\d)"
    rf"|\d{{1,2}}\s{both('tháng')}\s\d{{1,2}}\s{both('năm')}\s(?P<b>\d{{4}})"
    rf"|(?P<c>\d{{4}})-\d{{2}}-\d{{2}}|\d{{1,2}} {MONTH},? (?P<d>\d{{4}})|{MONTH} \d{{1,2}},? (?P<e>\d{{4}})"
    r"|\d{1,2}[/.-]\d{1,2}[/.-](?P<short>\d\d))(?![\d/])",
    re.I,
)
STUDENTS = "học tuyển thí phát vệ nữ nam giáo hy tân môn nội ngoại môi"
NOT_BORN = "".join(rf"(?<!\b{word} )" for word in f"{STUDENTS} {plain(STUDENTS)}".split())
CALLED = both(r"(?:ngày,? (?:tháng,? )?(?:năm )?sinh|năm sinh|chào đời|sinh nhật)") + r"|\bdob\b|date of birth|\bborn\b"
BORN = re.compile(
    rf"(?:(?:{CALLED})[^\d\n]{{0,24}}|{NOT_BORN}\bsinh(?: vào| vao)?(?: ngày| ngay)?[ :|]{{0,3}}"
    r"|\b(?:sn|ns|n/s)[ :.]{1,2}|, s\. )$",
    re.I,
)
ROW = re.compile(rf"\s*(?:\d+\s*\|\s*)?{NAME}\s*\|[^\n]{{0,40}}$")
# A name right before the date; between them at most the sex, the class or a candidate's number.
BESIDE = re.compile(
    rf"(?P<who>{PERSON})(?:[\s,;:|(–-]{{1,4}}(?:Nam|Nữ|Nu|{SCHOOL_CLASS}|\d{{4,8}}))?[\s,;:|(–-]{{1,4}}$"
)
# “Ngày vào Đảng”, “từ ngày”: the cell says what the date is.
OTHER_DAY = re.compile(both(r"(?:\bngày (?!sinh)|\btừ |\bkể từ |\bcấp |\bký )") + r"[^\d\n|]{0,20}$", re.I)
# Who was born before is no longer somebody's pupil, colleague or parent; who is younger goes to no school.
OLDEST, YOUNGEST = 1930, 5
WINDOW, NEAR = 120, 50


def births(text: str) -> list[tuple[str, int, int]]:
    """Dates that are somebody's day of birth."""
    newest = date.today().year - YOUNGEST
    found = []
    for match in DATE.finditer(text):
        before = text[max(0, match.start() - WINDOW) : match.start()]
        said = BORN.search(same_line(before)[-NEAR:])
        known = said if match["short"] or year(match) > newest else said or beside(before)
        if known and (match["short"] or year(match) >= OLDEST):
            found.append(("birth_date", *match.span()))
    return found


def year(match: re.Match) -> int:
    """The year of a date; 0 when it has two digits only."""
    written = match["a"] or match["b"] or match["c"] or match["d"] or match["e"] or "0"
    return int(written.replace(" ", ""))


def same_line(before: str) -> str:
    """What stands before in the line; the line above when there is nothing but a sign."""
    above, _break, line = before.rpartition("\n")
    return line if line.strip(" :|-") or not above else above.rpartition("\n")[2] + " "


def beside(before: str) -> bool:
    """Whether a person's name stands beside the date, and nothing says that the date is another."""
    line = before.rpartition("\n")[2]
    if OTHER_DAY.search(line):
        return False
    name = BESIDE.search(before)
    if name and not NAMESAKE.search(before[: name.start("who")]):
        return True
    return "|" in line and bool(ROW.match(line))
