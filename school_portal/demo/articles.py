"""The demo's news: sixty-three articles of two school years, and where in the approval each is meant to stand."""

from dataclasses import dataclass
from datetime import date, timedelta

from .calendar import last, words
from .columns import SOURCES
from .markup import Block, blocks_of, fields_of, read
from .plans import (
    ALBUM,
    APPROVED,
    AT_DEPUTY,
    AT_EDITOR,
    AT_HEAD,
    DRAFT,
    EVENT,
    NEWS,
    NOTICE,
    PLANS,
    POSTED,
    REFUSED,
    REMOVED,
    RETURNED,
    SECTOR,
    WITHDRAWN,
    Plan,
)

__all__ = [
    "ALBUM",
    "APPROVED",
    "AT_DEPUTY",
    "AT_EDITOR",
    "AT_HEAD",
    "CREDIT",
    "DRAFT",
    "EVENT",
    "NEWS",
    "NOTICE",
    "PLANS",
    "POSTED",
    "QUOTED",
    "REFUSED",
    "REMOVED",
    "RETURNED",
    "SCHOOL",
    "SECTOR",
    "WITHDRAWN",
    "Article",
    "Correction",
    "Picture",
    "articles",
]

SCHOOL, QUOTED = "school", "quoted"
CREDIT = "Hình minh hoạ do nhà trường tạo"


@dataclass(frozen=True)
class Picture:
    """One picture of a gallery and what it shows; `key` may name another look of a scene ("camp@2")."""

    key: str
    description: str


@dataclass(frozen=True)
class Correction:
    """What was put right in a posted article: the text before and after, and a sentence that says so."""

    sentence: str
    first_text: str
    corrected_text: str


@dataclass(frozen=True)
class Article:
    """One article, ready to be written, sent and decided through the portal's own actions.

    `body` is the right text; where there is a `correction`, `first_body` is the text as it was first posted.
    """

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
    kind: str
    tags: tuple[str, ...]
    valid_until: date | None
    on_top: bool
    urgent: bool
    gallery: tuple[Picture, ...]
    correction: Correction | None
    ground: str

    @property
    def first_body(self) -> list[Block]:
        """The body as it was first posted, with the error that the correction puts right."""
        if not self.correction:
            return self.body
        right, wrong = self.correction.corrected_text, self.correction.first_text
        return [(kind, text.replace(right, wrong) if isinstance(text, str) else text) for kind, text in self.body]


def articles(today: date) -> tuple[Article, ...]:
    """All of them, newest posting first among the posted, with their dates worked out from `today`."""
    return tuple(_article(plan, today) for plan in PLANS)


def _day(plan: Plan, today: date) -> date:
    if isinstance(plan.day, tuple):
        day = last(*plan.day, today)
        return day.replace(year=day.year - plan.years_ago)
    sunday = today - timedelta(days=(today.weekday() + 1) % 7)
    return (sunday if plan.state == POSTED and not plan.urgent else today) - timedelta(days=plan.day)


def _article(plan: Plan, today: date) -> Article:
    day = _day(plan, today)
    start, end = (day - timedelta(days=ago) for ago in plan.event) if plan.event else (None, None)
    until = day + timedelta(days=plan.valid) if plan.valid else None
    head, body = fields_of(read(f"articles/{plan.key}.txt").format_map(words(day, start, end, until)))
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
        note=head.get("note", ""),
        kind=plan.kind,
        tags=tuple(tag.strip() for tag in head["tags"].split(",")),
        valid_until=until,
        on_top=plan.on_top,
        urgent=plan.urgent,
        gallery=_gallery(head),
        correction=_correction(head),
        ground=plan.ground,
    )


def _gallery(head: dict[str, str]) -> tuple[Picture, ...]:
    """The lines "picture-1: camp@2 | what it shows" of a text file, in their order."""
    lines = (value.partition("|") for name, value in head.items() if name.startswith("picture-"))
    return tuple(Picture(key.strip(), shown.strip()) for key, _, shown in lines)


def _correction(head: dict[str, str]) -> Correction | None:
    if "correction" not in head:
        return None
    return Correction(head["correction"], head["first_text"], head["corrected_text"])
