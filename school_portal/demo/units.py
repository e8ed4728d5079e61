"""The school's units: what they are called, and what their own pages say."""

import re
from dataclasses import dataclass, field
from datetime import date

from .calendar import last, words
from .markup import Block, blocks_of, fields_of, read
from .people import CONTRIBUTORS

DEPARTMENT, OFFICE, UNION, CLASS = "department", "office", "union", "class"


@dataclass(frozen=True)
class Unit:
    """A department, an office, a union or a class that sends news to the portal (Điều 7)."""

    code: str
    kind: str
    name: str
    short_name: str
    introduction: str


_DEPARTMENT_DUTY = "Mỗi tháng tổ gửi ít nhất một tin, bài về dạy học và giáo dục theo Điều 13 của Quy chế."

UNITS = (
    Unit(
        "to-ngu-van",
        DEPARTMENT,
        "Tổ Ngữ văn",
        "Ngữ văn",
        "Tổ Ngữ văn phụ trách môn Ngữ văn ba khối lớp, câu lạc bộ đọc sách và các chuyên đề đọc hiểu, viết. "
        + _DEPARTMENT_DUTY,
    ),
    Unit(
        "to-toan",
        DEPARTMENT,
        "Tổ Toán",
        "Toán",
        "Tổ Toán phụ trách môn Toán ba khối lớp, bồi dưỡng học sinh giỏi và ngày hội Toán học. " + _DEPARTMENT_DUTY,
    ),
    Unit(
        "to-vat-li-cong-nghe",
        DEPARTMENT,
        "Tổ Vật lí – Công nghệ",
        "Vật lí – Công nghệ",
        "Tổ phụ trách môn Vật lí, môn Công nghệ và các dự án học tập STEM của học sinh. " + _DEPARTMENT_DUTY,
    ),
    Unit(
        "to-hoa-hoc-sinh-hoc",
        DEPARTMENT,
        "Tổ Hoá học – Sinh học",
        "Hoá học – Sinh học",
        "Tổ phụ trách môn Hoá học, môn Sinh học và quản lí phòng thực hành của hai môn. " + _DEPARTMENT_DUTY,
    ),
    Unit(
        "to-khoa-hoc-xa-hoi",
        DEPARTMENT,
        "Tổ Lịch sử – Địa lí – Giáo dục kinh tế và pháp luật",
        "Sử – Địa – GDKT&PL",
        "Tổ phụ trách ba môn khoa học xã hội và các hoạt động giáo dục địa phương. " + _DEPARTMENT_DUTY,
    ),
    Unit(
        "to-ngoai-ngu",
        DEPARTMENT,
        "Tổ Ngoại ngữ",
        "Ngoại ngữ",
        "Tổ phụ trách môn tiếng Anh và câu lạc bộ tiếng Anh của nhà trường. " + _DEPARTMENT_DUTY,
    ),
    Unit(
        "to-tin-hoc",
        DEPARTMENT,
        "Tổ Tin học",
        "Tin học",
        "Tổ phụ trách môn Tin học, phòng máy và hướng dẫn học sinh sử dụng mạng an toàn. " + _DEPARTMENT_DUTY,
    ),
    Unit(
        "to-the-chat-quoc-phong",
        DEPARTMENT,
        "Tổ Giáo dục thể chất – Giáo dục quốc phòng và an ninh",
        "GDTC – GDQP&AN",
        "Tổ phụ trách hai môn học, các đội tuyển thể thao và hội khoẻ của nhà trường. " + _DEPARTMENT_DUTY,
    ),
    Unit(
        "van-phong",
        OFFICE,
        "Văn phòng nhà trường",
        "Văn phòng",
        "Văn phòng tiếp nhận hồ sơ, cấp giấy tờ cho học sinh, quản lí văn bản đi, đến và tiếp công dân trong giờ "
        "hành chính.",
    ),
    Unit(
        "cong-doan",
        UNION,
        "Công đoàn trường",
        "Công đoàn",
        "Công đoàn chăm lo đời sống, bảo vệ quyền lợi của đoàn viên và tổ chức các hoạt động văn hoá, thể thao của "
        "cán bộ, giáo viên, nhân viên.",
    ),
    Unit(
        "doan-thanh-nien",
        UNION,
        "Đoàn trường (Đoàn TNCS Hồ Chí Minh)",
        "Đoàn trường",
        "Đoàn trường tổ chức sinh hoạt Đoàn, hoạt động tình nguyện, văn nghệ, thể thao và các câu lạc bộ của học sinh.",
    ),
    Unit(
        "lop-10a1",
        CLASS,
        "Lớp 10A1",
        "10A1",
        "Trang của tập thể lớp 10A1; tin, bài do giáo viên chủ nhiệm gửi. Trang không đăng danh sách, thông tin "
        "riêng của học sinh.",
    ),
)

#: Who writes a unit's pages: its own account where it has one, else the Secretary, who helps to write (Điều 6).
AUTHOR_OF = {person.units[0].unit: person.username for person in CONTRIBUTORS}
SECRETARY = "thuky"
#: Units whose members have confirmed their front page in the present semester (Điều 7.1).
CONFIRMED = ("doan-thanh-nien", "to-toan")


@dataclass(frozen=True)
class Contact:
    """How to reach a role, never a person (ruling R10)."""

    role: str
    phone: str
    email: str
    room: str


@dataclass(frozen=True)
class UnitText:
    """One page of a unit: its front page (`kind` is empty) or one of its own, and how far it has come."""

    unit: str
    kind: str
    title: str
    summary: str
    body: list[Block] = field(repr=False, hash=False)
    author: str
    day: date
    state: str
    note: str
    contacts: tuple[Contact, ...] = ()


def unit_pages(today: date) -> tuple[UnitText, ...]:
    """The pages of all units, each unit's front page before its own pages."""
    return tuple(page for unit in UNITS for page in _pages(unit, today))


def _pages(unit: Unit, today: date) -> list[UnitText]:
    """`data/units/CODE.txt`: the front page, then each own page after a line that begins with "=== "."""
    front, *own = re.split(r"(?m)^=== ", read(f"units/{unit.code}.txt").format_map(words(today, None, None)))
    about = unit.introduction.removesuffix(_DEPARTMENT_DUTY).strip()
    return [_page(unit, text, today) for text in (f"title: {unit.name}\nsummary: {about}\n{front}", *own)]


def _page(unit: Unit, text: str, today: date) -> UnitText:
    head, body = fields_of(text)
    return UnitText(
        unit=unit.code,
        kind=head.get("kind", ""),
        title=head["title"],
        summary=head["summary"],
        body=blocks_of(body),
        author=AUTHOR_OF.get(unit.code, SECRETARY),
        day=_day(head.get("day", ""), today),
        state=head.get("state", "posted"),
        note=head.get("note", ""),
        contacts=tuple(_contact(line) for key, line in head.items() if key.startswith("contact")),
    )


def _day(text: str, today: date) -> date:
    """ "16/9" is the latest such day that is past, "16/9-1" the one a year earlier."""
    if not text:
        return today
    day, _, years = text.partition("-")
    number, month = map(int, day.split("/"))
    found = last(month, number, today)
    return found.replace(year=found.year - int(years or 0))


def _contact(line: str) -> Contact:
    return Contact(*(part.strip() for part in line.split("|")))
