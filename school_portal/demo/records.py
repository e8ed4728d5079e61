"""What an official document of the demo is: its record, its relations to others, its files."""

from dataclasses import dataclass, field
from datetime import date

from .markup import Block
from .offices import Office

#: How one document stands to another; read "this one … that one". The first three touch that one's validity.
REPLACES, AMENDS, REPEALS, GUIDED_BY, CORRECTS = "replaces", "amends", "repeals", "guided_by", "corrects"
RELATIONS = (REPLACES, AMENDS, REPEALS, GUIDED_BY, CORRECTS)

#: What is not public by default needs a basis; a draft, its superior's consent; research, its recognition (Điều 14.2).
ORDINARY, WORKING_RULES, PLAN, BUDGET = "ordinary", "working_rules", "plan", "budget"
DRAFT_DOCUMENT, RESEARCH, INITIATIVE = "draft", "research", "initiative"

#: What a text is to the reader: made up for the demo, or our own words on a document that exists.
ILLUSTRATION, SUMMARY = "illustration", "summary"

#: Marks of urgency as they stand on the paper.
URGENCY = {"": "", "urgent": "KHẨN", "very_urgent": "THƯỢNG KHẨN", "express": "HỎA TỐC"}

#: A công văn has no code in its number.
KINDS = {
    **{"": "Công văn", "QĐ": "Quyết định", "QC": "Quy chế", "QyĐ": "Quy định", "KH": "Kế hoạch", "TB": "Thông báo"},
    **{"HD": "Hướng dẫn", "BC": "Báo cáo", "BB": "Biên bản", "TTr": "Tờ trình", "PA": "Phương án", "TT": "Thông tư"},
}


def long_date(day: date) -> str:
    """A day as documents write it: ngày 05 tháng 9 năm 2026."""
    month = f"{day.month:02d}" if day.month < 3 else f"{day.month}"
    return f"ngày {day.day:02d} tháng {month} năm {day.year}"


@dataclass(frozen=True)
class Relation:
    """What a document does to another: one of the register by its `key`, or one outside it in `words`.

    `part` names the stretch that is touched; empty for the whole.
    """

    kind: str
    key: str
    words: str
    part: str


@dataclass(frozen=True)
class Annex:
    """A second file of a document: a table, or the rules that a decision brings in."""

    key: str
    title: str
    body: list[Block] = field(repr=False, hash=False)

    @property
    def file_name(self) -> str:
        return f"{self.key.replace('.', '-')}.pdf"


@dataclass(frozen=True)
class Document:
    """One record of the register: what Decree 30/2020 asks of it, how far it has come, and its text.

    `kind` is the code of the type (KH, TB, QĐ; empty for a công văn). `signer_role` is a role, never a person; empty
    where the signer is not ours to name. `state` is a station of `articles`; `note` says why it was returned, removed
    or withdrawn. `consent` and `recognised_by` are documents of the register too.
    """

    key: str
    kind: str
    number: str
    number_reason: str
    title: str
    abstract: str
    field: str
    office: Office
    issued_on: date
    effective_on: date | None
    until_on: date | None
    withdrawn_on: date | None
    arrived_on: date | None
    posted_on: date
    urgency: str
    author: str
    unit: str | None
    state: str
    note: str
    category: str
    publicity_basis: str
    consent: "Document | None"
    recognised_by: "Document | None"
    authors: tuple[str, ...]
    relations: tuple[Relation, ...]
    signer_role: str
    on_behalf: str
    addressed_to: str
    recipients: tuple[str, ...]
    nature: str
    body: list[Block] = field(repr=False, hash=False)
    annexes: tuple[Annex, ...] = field(repr=False, hash=False)

    @property
    def kind_name(self) -> str:
        return KINDS[self.kind]

    @property
    def normative(self) -> bool:
        return self.kind == "TT"

    @property
    def issuer(self) -> str:
        return self.office.name

    @property
    def place(self) -> str:
        return self.office.place

    @property
    def subject(self) -> str:
        """Why it is of its class (ruling on Điều 12.2): superiors' documents are A, the school's own B."""
        return "sector" if self.office.superior else "teaching"

    @property
    def item_class(self) -> str:
        return "A" if self.office.superior else "B"

    @property
    def file_name(self) -> str:
        return f"{self.key}.pdf"

    @property
    def cited(self) -> str:
        """Its number and day, as another document quotes it."""
        return f"số {self.number} {long_date(self.issued_on)}"
