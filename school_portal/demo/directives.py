"""The demo's commendations and work calendar: units, classes and the school are honoured; leaders stand as roles."""

from dataclasses import dataclass
from datetime import date, time, timedelta

from portal_home.work_weeks import WEEK, days_of, monday_of
from school_portal.demo.markup import Block, blocks_of, fields_of, read

COMMENDATIONS = (
    *("hoi-thi-bao-tuong", "thi-dua-dot-mot", "chu-nhat-xanh"),
    *("cong-doan-vung-manh", "nam-hoc-truoc", "so-tang-giay-khen"),
)
WHOM = {"to-chuc": "organisation", "tap-the": "group", "ca-nhan": "person"}
DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
# Three weeks that are over, the present one, the next one.
WEEKS = (-3, -2, -1, 0, 1)
SUMMARY = "Lịch có thể thay đổi; Văn phòng báo trước khi thay đổi."


@dataclass(frozen=True)
class Commendation:
    """One commendation, ready to be written and sent."""

    title: str
    level: str
    number: str
    awarded_on: date
    author: str
    summary: str
    honours: tuple[dict[str, str], ...]
    body: list[Block]


def commendations(today: date) -> tuple[Commendation, ...]:
    """All of them, with their days counted back from `today`."""
    return tuple(_commendation(name, today) for name in COMMENDATIONS)


def _commendation(name: str, today: date) -> Commendation:
    head, rest = fields_of(read(f"directives/{name}.txt"))
    rows, _, body = rest.partition("\n\n")
    return Commendation(
        title=head["title"],
        level=head["level"],
        number=head["number"],
        awarded_on=today - timedelta(days=int(head["days_ago"])),
        author=head["author"],
        summary=head["summary"],
        honours=tuple(_honour(row) for row in rows.splitlines()),
        body=blocks_of(body),
    )


def _honour(row: str) -> dict[str, str]:
    kind, name, achievement, award = (cell.strip() for cell in row.split("|"))
    return {"kind": WHOM[kind], "name": name, "achievement": achievement, "award": award}


def weeks(today: date) -> list[tuple[date, list[dict]]]:
    """Monday and entries of each week around `today`."""
    own = [fields_of(part)[0] for part in read("directives/lich-rieng.txt").strip().split("\n\n")]
    plan = read("directives/lich-tuan.txt").strip()
    found = []
    for offset, words in zip(WEEKS, own, strict=True):
        monday = monday_of(today) + offset * WEEK
        found.append((monday, [_entry(line, monday) for line in plan.format_map(words).splitlines()]))
    return found


def _entry(line: str, monday: date) -> dict:
    when, content, place, led_by, participants = (cell.strip() for cell in line.split("|"))
    day, hours = when.split()
    starts_at, ends_at = (time.fromisoformat(hour) for hour in hours.split("-"))
    return {
        "day": days_of(monday)[DAYS.index(day)],
        "starts_at": starts_at,
        "ends_at": ends_at,
        "content": content,
        "place": place,
        "led_by": led_by,
        "participants": participants,
    }
