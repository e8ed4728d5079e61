"""What the text of a file says about the document, pure: proposals from the layout of Decree 30/2020 (Điều 11.5).

Everything is a proposal for a person to check, and a wrong guess is worse than none: what is not plain stays empty.
"""

import re
from dataclasses import dataclass
from datetime import date

from portal_home.document_numbers import NumberKind, ParsedNumber, parse
from portal_home.document_signature import signature
from portal_home.vietnamese import clean, fold

HEAD_LINES = 30
MOTTO = re.compile(r"cộng (?:hòa|hoà) xã hội chủ nghĩa việt nam|độc lập\s*[-–—]\s*tự do\s*[-–—]\s*hạnh phúc", re.I)
NUMBER = re.compile(
    r"\bsố\s*:?\s*(?P<number>\d{1,5}[a-z]?\s*(?:/\s*\d{4}\s*)?[-–/]\s*[A-ZĐa-zđ][\w.&]*(?:\s?[-–/]\s?[\w.&]+)*)", re.I
)
ISSUED = re.compile(
    r"(?:(?P<place>[^\W\d_][^,;:\d]{1,40}),\s*)?ngày\s+(?P<day>\d{1,2}|[.…\s]*)\s*"
    r"tháng\s+(?P<month>\d{1,2})\s+năm\s+(?P<year>(?:19|20)\d{2})",
    re.IGNORECASE,
)
BODIES = re.compile(
    r"^(?:trường|sở|ubnd|ủy ban|uỷ ban|bộ|phòng|đoàn|công đoàn|đảng bộ|chi bộ|đảng ủy|thủ tướng|chính phủ|quốc hội|"
    r"hội đồng|hội|ban|tổng|liên đoàn|trung tâm|cục|vụ|tỉnh ủy|huyện ủy|tỉnh đoàn|huyện đoàn)\b",
    re.IGNORECASE,
)
# The names of the types of Decree 30/2020 as they stand above the abstract, with their codes.
HEADINGS = {
    "nghị quyết": "NQ", "quyết định": "QĐ", "chỉ thị": "CT", "quy chế": "QC", "quy định": "QyĐ", "thông cáo": "TC",
    "thông báo": "TB", "hướng dẫn": "HD", "chương trình": "CTr", "kế hoạch": "KH", "phương án": "PA", "đề án": "ĐA",
    "dự án": "DA", "báo cáo": "BC", "biên bản": "BB", "tờ trình": "TTr", "hợp đồng": "HĐ", "công điện": "CĐ",
    "bản ghi nhớ": "BGN", "bản thỏa thuận": "BTT", "giấy ủy quyền": "GUQ", "giấy mời": "GM", "giấy giới thiệu": "GGT",
    "giấy nghỉ phép": "GNP", "phiếu gửi": "PG", "phiếu chuyển": "PC", "phiếu báo": "PB",
    "nghị định": "NĐ", "thông tư": "TT", "thông tư liên tịch": "TTLT",
}  # fmt: skip
CODES = {fold(name): code for name, code in HEADINGS.items()}
# Where the abstract ends and the text begins.
TEXT_BEGINS = re.compile(
    r"^(?:[_\-–—=*.]{3,}|căn cứ|kính gửi|thực hiện|theo\b|để\b|nhằm|xét|hôm nay|trong\b|ngày\b|\(ban hành|điều \d|"
    r"chương\b|phần\b|mục\b|[ivx]+[.)]\s|\d+[.)]\s|[a-zđ][.)]\s|[-–+•]\s)",
    re.IGNORECASE,
)
LONGEST_ABSTRACT = 4
# Stamps of urgency (Decree 30/2020), by the value the register keeps.
URGENCY = {"khan": "urgent", "thuong khan": "very_urgent", "hoa toc": "express"}


@dataclass(frozen=True)
class Proposal:
    """What was read; empty or None where the file does not say it plainly."""

    number: str = ""
    type_code: str | None = None
    day: int | None = None
    month: int | None = None
    year: int | None = None
    place: str = ""
    issuer: str = ""
    abstract: str = ""
    signer: str = ""
    urgency: str = ""


def read_document(text: str) -> Proposal:
    """Number, type, date, place, issuer, abstract and signer of an administrative document."""
    lines = [line for line in map(clean, text.splitlines()) if line]
    head = [clean(MOTTO.sub(" ", line)) for line in lines[:HEAD_LINES]]
    at, parsed = _number(head)
    day, month, year, place = _issued(head)
    heading = _heading(head, at)
    return Proposal(
        number=parsed.text if parsed else "",
        type_code=_type_code(parsed, head[heading] if heading is not None else ""),
        day=day,
        month=month,
        year=year,
        place=place,
        issuer=_issuer(head[:at]) if at is not None else "",
        abstract=_abstract_below(head, heading) if heading is not None else _subject(head, at),
        signer=signature(lines),
        urgency=next((URGENCY[fold(line)] for line in head if _is_stamp(line)), ""),
    )


def _is_stamp(line: str) -> bool:
    """A stamp of urgency stands alone, in capitals."""
    return line.isupper() and fold(line) in URGENCY


def _number(head: list[str]) -> tuple[int | None, ParsedNumber | None]:
    """The first number that a rule knows, with its line; "Căn cứ Quyết định số …" belongs to the text."""
    for at, line in enumerate(head):
        if TEXT_BEGINS.match(line) and not ISSUED.match(line):
            break
        found = NUMBER.match(line)
        if found and (parsed := parse(_without_place(found["number"]))) and (parsed.type_code or parsed.issuer):
            return at, parsed
    return None, None


def _without_place(number: str) -> str:
    """The number alone: in a merged line the place follows it after a space."""
    return re.split(r"(?<=[\w.&])\s+(?![-–/])", re.sub(r"\s*([-–/])\s*", r"\1", number))[0]


def _issued(head: list[str]) -> tuple[int | None, int | None, int | None, str]:
    """Day, month, year and place; a day left empty in the original stays empty, an impossible date is none."""
    for line in head:
        if re.match(r"căn cứ|kính gửi|\(", line, re.IGNORECASE):
            break
        if found := ISSUED.search(NUMBER.sub(_keep_place, line)):
            digits = found["day"].strip()
            day, month, year = (int(digits) if digits.isdigit() else None), int(found["month"]), int(found["year"])
            try:
                date(year, month, day or 1)
            except ValueError:
                break
            return day, month, year, clean(found["place"] or "")
    return None, None, None, ""


def _keep_place(found: re.Match) -> str:
    """What a merged line holds after its number."""
    return found["number"].removeprefix(found["number"].split(" ")[0]) if " " in found["number"] else " "


def _heading(head: list[str], at: int | None) -> int | None:
    """The line that is nothing but the name of a type, in capitals, below the number."""
    for place in range((at if at is not None else -1) + 1, len(head)):
        if head[place].isupper() and fold(head[place]) in CODES:
            return place
        if re.match(r"căn cứ|kính gửi", head[place], re.IGNORECASE):
            break
    return None


def _type_code(parsed: ParsedNumber | None, heading: str) -> str | None:
    """The type, where number and heading agree or only one speaks; "" for a công văn, None for not known."""
    said = CODES.get(fold(heading))
    if parsed is None:
        return said
    if parsed.kind == NumberKind.CONG_VAN:
        return "" if said is None else None
    known = parsed.type_code if parsed.type_code in CODES.values() else None
    return known if said in (None, known) else None


def _issuer(above: list[str]) -> str:
    """The body named last above the number, its lines joined; the line before it is the body it belongs to."""
    bodies: list[str] = []
    for line in above:
        if not line.isupper() or not re.search(r"[^\W\d_]{2}", line):
            continue
        if BODIES.match(line) or not bodies:
            bodies.append(line)
        else:
            bodies[-1] += f" {line}"
    return bodies[-1] if bodies and BODIES.match(bodies[-1]) else ""


def _abstract_below(head: list[str], heading: int) -> str:
    """The lines under the name of the type, up to where the text begins; none when that is not to be seen."""
    found: list[str] = []
    for line in head[heading + 1 : heading + 2 + LONGEST_ABSTRACT]:
        if (TEXT_BEGINS.match(line) and found) or line.isupper():
            return clean(" ".join(found))
        # "Thực hiện nhiệm vụ năm học …" may be the abstract itself: the first line always is.
        found.append(line)
    return ""


def _subject(head: list[str], at: int | None) -> str:
    """The "V/v …" of a công văn below its number, up to the date or the addressee."""
    if at is None:
        return ""
    found: list[str] = []
    for line in head[at + 1 : at + 8]:
        words = "" if _is_stamp(line) else clean(ISSUED.sub(" ", line))
        if not words or re.match(r"kính gửi|[_\-–—=]{3,}", words, re.IGNORECASE) or (ISSUED.search(line) and found):
            if found:
                break
            continue
        if found or re.match(r"v/v|về việc", words, re.IGNORECASE):
            found.append(words)
    return clean(" ".join(found))
