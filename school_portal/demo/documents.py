"""Official documents of the demo school beside the regulation, each with the text of its PDF file."""

from dataclasses import dataclass
from datetime import date

from .calendar import last, words
from .markup import Block, blocks_of, fields_of, read

ISSUER = "Trường THPT Lục Ngạn số 1"
SYMBOL = "THPTLN1"


@dataclass(frozen=True)
class Document:
    """One record of the register: what Decree 30/2020 asks of it, and its text.

    `kind` is the code of the type (KH, TB, QĐ; empty for a công văn). `signer` is a role, never a person.
    """

    key: str
    kind: str
    kind_name: str
    number: str
    title: str
    abstract: str
    field: str
    issued_on: date
    effective_on: date
    issuer: str
    author: str
    unit: str | None
    signer_role: str
    on_behalf: str
    recipients: tuple[str, ...]
    body: list[Block]

    @property
    def file_name(self) -> str:
        return f"{self.key}.pdf"


@dataclass(frozen=True)
class _Plan:
    key: str
    kind: str
    kind_name: str
    number: str
    field: str
    month: int
    day: int
    author: str = "thuky"
    unit: str | None = None
    deputy_signs: bool = False
    recipients: tuple[str, ...] = ("Các tổ chuyên môn", "Cổng thông tin điện tử", "Lưu VT")


_PLANS = (
    _Plan("ke-hoach-nam-hoc", "KH", "Kế hoạch", "12", "Kế hoạch năm học", 8, 28),
    _Plan("quyet-dinh-ban-bien-tap", "QĐ", "Quyết định", "46", "Cổng thông tin điện tử", 9, 10),
    _Plan("ke-hoach-cong-thong-tin", "KH", "Kế hoạch", "15", "Cổng thông tin điện tử", 9, 14),
    _Plan("cong-van-an-toan", "", "Công văn", "87", "An toàn trường học", 9, 25, deputy_signs=True),
    _Plan(
        "thong-bao-kiem-tra",
        "TB",
        "Thông báo",
        "05",
        "Khảo thí",
        10,
        16,
        author="vanphong",
        unit="van-phong",
        deputy_signs=True,
        recipients=("Các tổ chuyên môn", "Giáo viên chủ nhiệm", "Lưu VT"),
    ),
)


def documents(today: date) -> tuple[Document, ...]:
    """All of them, oldest first, dated in the term that `today` falls in or follows."""
    return tuple(_document(plan, today) for plan in _PLANS)


def _document(plan: _Plan, today: date) -> Document:
    issued = last(plan.month, plan.day, today)
    head, body = fields_of(read(f"documents/{plan.key}.txt").format_map(words(issued, None, None)))
    return Document(
        key=plan.key,
        kind=plan.kind,
        kind_name=plan.kind_name,
        number=f"{plan.number}/{plan.kind}-{SYMBOL}" if plan.kind else f"{plan.number}/{SYMBOL}-VP",
        title=head["title"],
        abstract=head["abstract"],
        field=plan.field,
        issued_on=issued,
        effective_on=issued,
        issuer=ISSUER,
        author=plan.author,
        unit=plan.unit,
        signer_role="Phó Hiệu trưởng" if plan.deputy_signs else "Hiệu trưởng",
        on_behalf="KT. HIỆU TRƯỞNG" if plan.deputy_signs else "",
        recipients=plan.recipients,
        body=blocks_of(body),
    )
