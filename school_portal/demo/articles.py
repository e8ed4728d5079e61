"""The demo's news: sixteen articles of one autumn term, and where in the approval each is meant to stand."""

from dataclasses import dataclass
from datetime import date, timedelta

from .calendar import last, words
from .columns import SOURCES
from .markup import Block, blocks_of, fields_of, read

#: Where an article is meant to stand when the demo opens.
POSTED, APPROVED, AT_HEAD, AT_DEPUTY, AT_EDITOR = "posted", "approved", "at_head", "at_deputy", "at_editor"
RETURNED, DRAFT, REMOVED = "returned", "draft", "removed"

#: Why an article is of its class (ruling on Điều 12.2): class, subject.
SECTOR, IMPORTANT, PUBLIC_INTEREST = ("A", "sector"), ("A", "important"), ("A", "public_interest")
TEACHING, DAILY, PERIODIC = ("B", "teaching"), ("C", "daily"), ("C", "periodic_column")

SCHOOL, QUOTED = "school", "quoted"
CREDIT = "Hình minh hoạ do nhà trường tạo"


@dataclass(frozen=True)
class Plan:
    """What an article's text file does not say: who, which column and class, when, and how far it has come.

    `day` is when it was, or is meant to be, posted: days back from the last Sunday (so that the weekdays in the texts
    hold) for what is posted, from today for what is under way; or (month, day). `event` is (first, last) in days
    before `day`.
    """

    key: str
    image: str
    column: str
    author: str
    unit: str | None
    subject: tuple[str, str]
    day: int | tuple[int, int]
    event: tuple[int, int] | None = None
    state: str = POSTED
    source: str | None = None
    note: str = ""


@dataclass(frozen=True)
class Article:
    """One article, ready to be written, sent and decided through the portal's own actions."""

    key: str
    title: str
    introduction: str
    body: list[Block]
    column: str
    unit: str | None
    author: str
    item_class: str
    subject: str
    event_start: date | None
    event_end: date | None
    source: str
    source_name: str
    source_address: str
    image: str
    image_alt: str
    image_credit: str
    state: str
    posted_on: date
    note: str


PLANS = (
    Plan("nha-giao", "teachers-day", "hoat-dong", "thuky", None, DAILY, (11, 21), (6, 1)),
    Plan("thu-vien-goc-lop", "library", "guong-sang", "lop10a1", "lop-10a1", PERIODIC, 5),
    Plan("doc-hieu-van-nghi-luan", "books", "chuyen-de-hoc-ki", "tovan", "to-ngu-van", PERIODIC, 9, (3, 3)),
    Plan("chu-nhat-xanh", "tree-planting", "doan-thanh-nien", "doantn", "doan-thanh-nien", DAILY, 12, (2, 2)),
    Plan("bong-chuyen-hoi", "volleyball", "cong-doan", "congdoan", "cong-doan", DAILY, (10, 19), (4, 3)),
    Plan("kiem-tra-giua-ki", "exam", "thong-bao", "vanphong", "van-phong", TEACHING, (10, 16)),
    Plan("thong-tu-09-cong-khai", "notice-board", "tin-nganh", "thuky", None, SECTOR, 48, source="bo-gddt"),
    Plan("phong-chong-thien-tai", "rain", "tin-nganh", "thuky", None, SECTOR, 62, source="so-gddt"),
    Plan("khai-giang", "opening-ceremony", "hoat-dong", "thuky", None, IMPORTANT, (9, 7), (2, 2)),
    Plan("hoi-khoe", "sports-day", "hoat-dong", "thuky", None, DAILY, 0, (4, 3), state=APPROVED),
    Plan("hop-cha-me", "gate", "thong-bao", "vanphong", "van-phong", PUBLIC_INTEREST, 0, state=AT_HEAD),
    Plan("phong-thuc-hanh", "laboratory", "day-va-hoc", "bientap2", None, TEACHING, 0, state=AT_DEPUTY),
    Plan("ngay-hoi-toan-hoc", "chalkboard", "day-va-hoc", "totoan", "to-toan", DAILY, 0, (2, 2), state=AT_EDITOR),
    Plan(
        "on-tap-toan-12",
        "study-desk",
        "day-va-hoc",
        "totoan",
        "to-toan",
        DAILY,
        0,
        state=RETURNED,
        note="Bài hay và cần cho học sinh. Đề nghị tổ bổ sung bảng phân bố thời gian ôn tập theo tuần và một ví dụ về "
        "câu hỏi trả lời ngắn, rồi gửi lại.",
    ),
    Plan("trai-nghiem-vuon-vai", "lychee-hills", "hoat-dong", "lop10a1", "lop-10a1", DAILY, 0, (1, 1), state=DRAFT),
    Plan(
        "lich-tap-trung",
        "school-yard",
        "thong-bao",
        "vanphong",
        "van-phong",
        TEACHING,
        (8, 14),
        state=REMOVED,
        note="Lịch tập trung đầu năm học đã thực hiện xong, thông báo không còn phù hợp về thời điểm.",
    ),
)


def articles(today: date) -> tuple[Article, ...]:
    """All sixteen, newest posting first, with their dates worked out from `today`."""
    return tuple(_article(plan, today) for plan in PLANS)


def _day(plan: Plan, today: date) -> date:
    if isinstance(plan.day, tuple):
        return last(*plan.day, today)
    sunday = today - timedelta(days=(today.weekday() + 1) % 7)
    return (sunday if plan.state == POSTED else today) - timedelta(days=plan.day)


def _article(plan: Plan, today: date) -> Article:
    day = _day(plan, today)
    start, end = (day - timedelta(days=ago) for ago in plan.event) if plan.event else (None, None)
    head, body = fields_of(read(f"articles/{plan.key}.txt").format_map(words(day, start, end)))
    quoted = next((source for source in SOURCES if source.slug == plan.source), None)
    item_class, subject = plan.subject
    return Article(
        key=plan.key,
        title=head["title"],
        introduction=head["introduction"],
        body=blocks_of(body),
        column=plan.column,
        unit=plan.unit,
        author=plan.author,
        item_class=item_class,
        subject=subject,
        event_start=start,
        event_end=end,
        source=QUOTED if quoted else SCHOOL,
        source_name=quoted.name if quoted else "",
        source_address=quoted.address if quoted else "",
        image=plan.image,
        image_alt=head["alt"],
        image_credit=CREDIT,
        state=plan.state,
        posted_on=day,
        note=plan.note,
    )
