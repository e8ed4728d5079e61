"""Official documents of the demo school beside the regulation, each read from its file under `data/documents`.

A file is "key: value" lines, a blank line, the text; `KEY.phu-luc.txt` beside it is an annex. Days are written
`28/12/2017`, `28/8 Y` or `28/8 Y-1` (see `first_year`), `5 days ago`, `next month`. A relation names a key, or says in
words what stands outside the register; " | " parts it from the stretch that is touched, "; " from the next one.
"""

import re
from datetime import date, timedelta

from .articles import POSTED
from .calendar import dated, school_year, words
from .markup import DATA, blocks_of, fields_of, read
from .offices import Office, office
from .people import CONTRIBUTORS
from .records import ILLUSTRATION, ORDINARY, RELATIONS, Annex, Document, Relation

#: The address of the regulation, which others name as what guides them.
REGULATION = "quy-che-hoat-dong-cong-thong-tin-dien-tu"
#: Lines of a file that become fields of the document as they stand, and what they are where the file is silent.
PLAIN = {
    **{"title": "", "abstract": "", "field": "", "number": "", "number_reason": "", "urgency": ""},
    **{"author": "thuky", "state": POSTED, "note": "", "category": ORDINARY, "publicity_basis": "", "addressed_to": ""},
    **{"nature": ILLUSTRATION, "recipients": "Các tổ chuyên môn; Cổng thông tin điện tử; Lưu VT"},
}
DAYS = ("issued_on", "effective_on", "until_on", "withdrawn_on", "arrived_on", "posted_on")
UNIT_OF = {person.username: person.units[0].unit for person in CONTRIBUTORS}

#: Every document; those that others name come before the others.
KEYS = (
    *("thong-tu-36-2017", "cong-van-cong-khai", "thong-tu-09-2024", "noi-quy-hoc-sinh", "quy-che-lam-viec-cu"),
    *("quy-che-chi-tieu-cu", "qd-sua-noi-quy", "ke-hoach-nam-hoc-truoc", "huong-dan-gui-tin-bai-cu"),
    *("thong-bao-kiem-tra-cuoi-ki", "cong-van-dinh-chinh", "bien-ban-kiem-ke", "quy-che-chi-tieu"),
    *("thong-bao-gio-mua-dong", "ke-hoach-tuyen-sinh", "qd-cong-nhan-sang-kien", "sang-kien-phieu-hoc-tap-toan"),
    *("nghien-cuu-nhat-ki-doc", "qd-khen-thuong", "bao-cao-cong-khai", "thong-bao-nhap-hoc"),
    *("cong-van-nhiem-vu-nam-hoc", "ke-hoach-nam-hoc", "cong-van-an-toan-giao-thong", "huong-dan-cong-tac-doan"),
    *("quyet-dinh-ban-bien-tap", "ke-hoach-cong-thong-tin", "qd-doi-xung-kich", "cong-van-an-toan"),
    *("quy-che-lam-viec", "thong-bao-kiem-tra", "cong-van-y-kien-du-thao", "du-thao-quy-che-phoi-hop"),
    *("quy-dinh-thiet-bi-di-dong", "phuong-an-nang-cap-cong", "ke-hoach-hoi-thao", "huong-dan-gui-tin-bai"),
    *("du-toan-cong", "cong-van-ung-pho-mua-ret"),
)
#: What a portal of one autumn shows.
AUTUMN = (
    *("ke-hoach-nam-hoc", "quyet-dinh-ban-bien-tap", "ke-hoach-cong-thong-tin", "cong-van-an-toan"),
    "thong-bao-kiem-tra",
)


def documents(today: date) -> tuple[Document, ...]:
    """Five of one autumn, oldest first, ordinary and posted."""
    return tuple(document for document in all_documents(today) if document.key in AUTUMN)


def all_documents(today: date) -> tuple[Document, ...]:
    """Thirty-nine of three school years, in every state and validity; what a document names stands before it."""
    made: dict[str, Document] = {}
    for key in KEYS:
        made[key] = _document(key, today, made)
    return tuple(made.values())


def first_year(today: date) -> int:
    """Y: the year whose autumn the documents speak of, the latest that had its tenth of November."""
    return today.year if (today.month, today.day) >= (11, 10) else today.year - 1


def _document(key: str, today: date, made: dict[str, Document]) -> Document:
    raw, text = fields_of(read(f"documents/{key}.txt"))
    days = _days(raw, today)
    fill = _fill(days, made)
    head = {**PLAIN, **{name: value.format_map(fill) for name, value in raw.items()}}
    issuer = office(head.get("issuer", "school"), days["issued_on"])
    return Document(
        key=key,
        kind=head["kind"],
        office=issuer,
        unit=UNIT_OF.get(head["author"]),
        consent=made.get(head.get("consent", "")),
        recognised_by=made.get(head.get("recognised_by", "")),
        authors=tuple(filter(None, head.get("authors", "").split("; "))),
        relations=tuple(relation for kind in RELATIONS for relation in _relations(kind, head.get(kind, ""))),
        recipients=tuple(head["recipients"].split("; ")),
        body=blocks_of(text.format_map(fill)),
        annexes=tuple(_annex(path.stem, fill) for path in sorted(DATA.glob(f"documents/{key}.phu-luc*.txt"))),
        **{name: head[name] for name in PLAIN if name != "recipients"},
        **_signed(head, issuer),
        **days,
    )


def _days(head: dict[str, str], today: date) -> dict[str, date | None]:
    """A document is in force from its issue and posted when issued or arrived, unless its file says otherwise."""
    days = {name: _day(head[name], today) if name in head else None for name in DAYS}
    if "effective_on" not in head:
        days["effective_on"] = days["issued_on"]
    days["posted_on"] = days["posted_on"] or days["arrived_on"] or days["issued_on"]
    return days


def _day(text: str, today: date) -> date | None:
    if text == "none":
        return None
    if text == "next month":
        return (today.replace(day=1) + timedelta(days=32)).replace(day=1)
    if text.endswith(" days ago"):
        return today - timedelta(days=int(text.split()[0]))
    day, month, year = re.fullmatch(r"(\d+)/(\d+)[/ ](\d{4}|Y(?:-\d)?)", text).groups()
    if year.startswith("Y"):
        year = first_year(today) + int(year[1:] or 0)
    return date(int(year), int(month), int(day))


def _fill(days: dict[str, date | None], made: dict[str, Document]) -> dict:
    """What the placeholders of a document's file stand for; {ref[KEY]} cites one that stands before it."""
    issued, effective = days["issued_on"], days["effective_on"]
    return {
        **words(issued, None, None),
        "year": f"{issued.year}",
        "next_year": f"{issued.year + 1}",
        "next_school_year": school_year(issued.replace(year=issued.year + 1, day=1)),
        "effective": dated(effective) if effective else "",
        "ref": {key: document.cited for key, document in made.items()},
    }


def _relations(kind: str, text: str) -> list[Relation]:
    found = []
    for one in filter(None, text.split("; ")):
        other, _, part = one.partition(" | ")
        known = other in KEYS or other == REGULATION
        found.append(Relation(kind, other if known else "", "" if known else other, part))
    return found


def _signed(head: dict[str, str], issuer: Office) -> dict[str, str]:
    """The school's own papers are signed by the Principal, or for him by a Vice-Principal."""
    if "deputy_signs" in head:
        return {"signer_role": "Phó Hiệu trưởng", "on_behalf": "KT. HIỆU TRƯỞNG"}
    role = "" if issuer.superior else "Hiệu trưởng"
    return {"signer_role": head.get("signer_role", role), "on_behalf": head.get("on_behalf", "")}


def _annex(stem: str, fill: dict) -> Annex:
    head, text = fields_of(read(f"documents/{stem}.txt").format_map(fill))
    return Annex(stem, head["title"], blocks_of(text))
