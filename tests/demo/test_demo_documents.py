"""The demo's forty official documents: numbers, relations, validity, states, and what their files say."""

import io
import re
import unicodedata
from collections import Counter
from datetime import date, timedelta

import pytest
from pypdf import PdfReader

from portal_home import secrecy
from portal_home.document_numbers import NumberKind, parse, warnings
from portal_home.document_reading import read_document
from portal_home.document_validity import Dates, Register, Relation, RelationKind, Status
from school_portal.demo import people, records
from school_portal.demo.articles import DRAFT, POSTED, REMOVED, RETURNED
from school_portal.demo.documents import REGULATION, all_documents, documents, first_year
from school_portal.demo.offices import MERGED, OFFICES, office
from school_portal.demo.pdf import MARK, NOT_REAL, NOT_THEIRS, SUMMED_UP, annex_pdf, document_pdf
from school_portal.demo.regulation import regulation

TODAY = date(2026, 11, 22)
DAYS = (TODAY, date(2027, 2, 3), date(2027, 6, 30), date(2027, 11, 9), date(2028, 2, 29))

REAL = {
    "thong-tu-36-2017": ("36/2017/TT-BGDĐT", date(2017, 12, 28), date(2018, 2, 13), date(2024, 7, 18)),
    "thong-tu-09-2024": ("09/2024/TT-BGDĐT", date(2024, 6, 3), date(2024, 7, 19), None),
}
#: How long the register's fields are.
LENGTHS = {"title": 255, "abstract": 500, "number_reason": 200, "publicity_basis": 200, "signer_role": 200}
FAMILY_NAMES = (
    "Nguyễn|Trần|Lê|Phạm|Hoàng|Huỳnh|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Hồ|Ngô|Dương|Giáp|Thân|Nhiều|Vi|Lý|Đinh|Trịnh|Chu"
    "|Đào|Hà|Lương|Mai|Tạ|Tô|Đoàn|Cao|Nông|Hứa"
)
CAPITALS = "".join(letter for letter in map(chr, range(0x1EFA)) if letter.isupper())
PERSON = re.compile(rf"\b(?:{FAMILY_NAMES})(?: [{CAPITALS}]\w+){{1,3}}\b")


def words(paper) -> str:
    """The words of a document or an annex."""
    flat = (" ".join(map(" ".join, value)) if kind == "table" else value for kind, value in paper.body)
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", " ".join(flat)))


def layer_of(pdf: bytes) -> str:
    """The text layer of a PDF file."""
    return "\n".join(page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages)


def text_of(pdf: bytes) -> str:
    """The text layer of a PDF file with its spaces collapsed."""
    return re.sub(r"\s+", " ", layer_of(pdf))


def statuses(documents, day: date) -> dict[str, Status]:
    """How the posted documents stand on a day by the register's own rules."""
    keys = {document.key: number for number, document in enumerate(documents)}
    dates = [Dates(keys[d.key], d.effective_on, d.until_on, d.withdrawn_on) for d in documents if d.state == POSTED]
    relations = [
        Relation(keys[document.key], RelationKind(relation.kind), keys[relation.key])
        for document in documents
        for relation in document.relations
        if relation.key in keys
    ]
    register = Register(dates, relations)
    return {d.key: register.standing(keys[d.key], day).status for d in documents if d.state == POSTED}


def test_there_are_forty_documents_with_the_regulation():
    register = all_documents(TODAY)
    assert len({document.key for document in register} | {REGULATION}) == len(register) + 1 == 40
    assert Counter(document.state for document in register) == {
        "posted": 32,
        "approved": 1,
        "at_head": 1,
        "at_deputy": 1,
        "at_editor": 1,
        "returned": 1,
        "draft": 1,
        "removed": 1,
    }
    assert Counter(document.category for document in register) == {
        "ordinary": 31,
        "working_rules": 2,
        "plan": 2,
        "budget": 1,
        "draft": 1,
        "research": 1,
        "initiative": 1,
    }
    assert len({document.field for document in register}) == 10
    assert sum(len(document.annexes) for document in register) == 5


def test_the_five_of_one_autumn_stay_as_they_were():
    numbers = [document.number for document in documents(TODAY)]
    assert numbers == ["12/KH-THPTLN1", "46/QĐ-THPTLN1", "15/KH-THPTLN1", "87/THPTLN1-VP", "05/TB-THPTLN1"]
    assert {(document.state, document.subject) for document in documents(TODAY)} == {(POSTED, "teaching")}


def test_documents_of_the_school_are_of_three_school_years():
    years = Counter(
        document.issued_on.year - (document.issued_on.month < 8)
        for document in all_documents(TODAY)
        if not document.office.superior
    )
    assert years == {2024: 4, 2025: 14, 2026: 13}


@pytest.mark.parametrize("today", DAYS)
def test_15_1_a_number_is_given_once_by_an_issuer_in_a_year(today):
    numbers = [
        (document.issuer, document.issued_on.year, document.number)
        for document in all_documents(today)
        if document.number
    ]
    assert len(numbers) == 35
    assert [number for number, times in Counter(numbers).items() if times > 1] == []


def test_15_1_numbers_of_a_kind_grow_through_the_year():
    series = {}
    for document in sorted(all_documents(TODAY), key=lambda document: document.issued_on):
        if document.number:
            key = (document.issuer, document.issued_on.year, document.kind)
            series.setdefault(key, []).append(int(re.match(r"\d+", document.number)[0]))
    assert len(series) == 25
    assert {key: numbers for key, numbers in series.items() if numbers != sorted(numbers)} == {}


def test_11_5_every_number_is_of_its_kind_or_says_why_it_is_missing():
    kinds = Counter()
    for document in all_documents(TODAY):
        assert bool(document.number) != bool(document.number_reason)
        if document.number:
            year = document.issued_on.year
            odd = warnings(document.number, document.kind, normative=document.normative, issued_year=year)
            assert (document.key, odd) == (document.key, [])
            kinds[parse(document.number).kind] += 1
    assert kinds == {
        NumberKind.NORMATIVE: 2,
        NumberKind.PARTY_UNION: 2,
        NumberKind.ADMINISTRATIVE: 24,
        NumberKind.CONG_VAN: 7,
    }


def test_the_two_symbols_of_unions_are_there():
    unions = [document.number for document in all_documents(TODAY) if document.office.youth_union]
    assert unions == ["901-HD/TĐTN-PT", "05-QĐ/ĐTN"]


@pytest.mark.parametrize("today", DAYS)
def test_relations_name_what_stands_before_so_there_is_no_cycle(today):
    seen = {REGULATION}
    for document in all_documents(today):
        assert [relation.key for relation in document.relations if relation.key and relation.key not in seen] == []
        assert {bool(relation.key) ^ bool(relation.words) for relation in document.relations} <= {True}
        assert {document.consent, document.recognised_by} - {None} <= set(all_documents(today)[: len(seen) - 1])
        seen.add(document.key)


def test_relations_are_of_every_kind_inside_and_outside_the_register():
    relations = [relation for document in all_documents(TODAY) for relation in document.relations]
    assert Counter(relation.kind for relation in relations if relation.key) == {
        "replaces": 4,
        "amends": 3,
        "repeals": 1,
        "guided_by": 18,
        "corrects": 1,
    }
    assert Counter(relation.kind for relation in relations if relation.words) == {
        "replaces": 2,
        "repeals": 1,
        "guided_by": 1,
    }
    assert {relation.kind for relation in relations} == set(records.RELATIONS)


def test_no_document_touches_the_regulation_itself():
    touching = {
        relation.kind
        for document in all_documents(TODAY)
        for relation in document.relations
        if relation.key == REGULATION
    }
    assert touching == {"guided_by"}


VALIDITY = {
    "quy-dinh-thiet-bi-di-dong": Status.NOT_YET,
    "noi-quy-hoc-sinh": Status.PARTLY,
    "huong-dan-gui-tin-bai-cu": Status.PARTLY,
    "thong-tu-36-2017": Status.ENDED,
    "quy-che-lam-viec-cu": Status.ENDED,
    "quy-che-chi-tieu-cu": Status.ENDED,
    "ke-hoach-nam-hoc-truoc": Status.ENDED,
    "ke-hoach-tuyen-sinh": Status.ENDED,
    "thong-bao-gio-mua-dong": Status.WITHDRAWN,
    "sang-kien-phieu-hoc-tap-toan": Status.UNKNOWN,
    "bao-cao-cong-khai": Status.UNKNOWN,
    "du-thao-quy-che-phoi-hop": Status.UNKNOWN,
}


@pytest.mark.parametrize("today", DAYS)
def test_11_5_every_validity_occurs_whenever_the_demo_is_seeded(today):
    found = statuses(all_documents(today), today)
    assert {key: status for key, status in found.items() if status != Status.IN_FORCE} == VALIDITY
    assert set(found.values()) == set(Status)


def test_a_rule_that_begins_next_month_then_ends_the_one_it_repeals():
    documents = all_documents(TODAY)
    first = next(d.effective_on for d in documents if d.key == "quy-dinh-thiet-bi-di-dong")
    before, after = statuses(documents, first - timedelta(days=1)), statuses(documents, first)
    assert {key: (before[key], after[key]) for key in before if before[key] != after[key]} == {
        "quy-dinh-thiet-bi-di-dong": (Status.NOT_YET, Status.IN_FORCE),
        "qd-sua-noi-quy": (Status.IN_FORCE, Status.ENDED),
    }


def test_what_a_document_under_way_replaces_stays_until_it_is_posted():
    under_way = {d.key: d for d in all_documents(TODAY) if d.state != POSTED}
    directed = {key: r.key for key, d in under_way.items() for r in d.relations if r.kind == records.REPLACES}
    assert directed == {"huong-dan-gui-tin-bai": "huong-dan-gui-tin-bai-cu"}
    assert statuses(all_documents(TODAY), TODAY)["huong-dan-gui-tin-bai-cu"] == Status.PARTLY


@pytest.mark.parametrize("today", DAYS)
def test_14_2_days_stand_in_order(today):
    for document in all_documents(today):
        assert document.issued_on <= (document.arrived_on or document.issued_on) <= today
        assert document.posted_on >= document.issued_on
        assert document.state != POSTED or document.posted_on <= today
        assert bool(document.arrived_on) == (document.office.superior and document.nature != records.SUMMARY)
        for later in (document.effective_on, document.until_on, document.withdrawn_on):
            assert later is None or later >= document.issued_on


def test_the_year_of_the_register_turns_on_the_tenth_of_november():
    assert [first_year(date(2026, 11, day)) for day in (9, 10)] == [2025, 2026]


def test_12_2_superiors_are_class_a_and_say_so_unless_they_are_real():
    register = all_documents(TODAY)
    superiors = [document for document in register if document.office.superior]
    assert len(superiors) == 8
    assert {(document.subject, document.item_class) for document in superiors} == {("sector", "A")}
    assert {document.item_class for document in register if not document.office.superior} == {"B"}
    made_up = [document for document in superiors if document.nature != records.SUMMARY]
    assert [document.key for document in made_up if "(văn bản minh hoạ)" not in document.abstract] == []
    assert [document.key for document in made_up if "không phải" not in words(document)] == []


def test_what_is_quoted_as_real_is_what_is_known():
    summaries = [document for document in all_documents(TODAY) if document.nature == records.SUMMARY]
    known = {d.key: (d.number, d.issued_on, d.effective_on, d.until_on) for d in summaries}
    assert known == REAL
    assert {document.signer_role for document in summaries} == {""}
    assert {relation.words for relation in summaries[0].relations} == {
        "Thông tư số 09/2009/TT-BGDĐT",
        "Công văn số 165/SGDĐT-VP ngày 13/3/2018 của Sở Giáo dục và Đào tạo tỉnh Bắc Giang",
    }


@pytest.mark.parametrize("code", OFFICES)
def test_the_province_is_named_as_it_was_on_the_day(code):
    before, after = office(code, MERGED - timedelta(days=1)), office(code, MERGED)
    assert "Bắc Ninh" not in before.name + before.above + before.place
    assert "Bắc Giang" not in after.name + after.above + after.place


def test_5_3_and_14_2_each_category_brings_what_it_needs():
    for document in all_documents(TODAY):
        basis = document.category in (records.WORKING_RULES, records.PLAN)
        assert bool(document.publicity_basis) == basis
        assert bool(document.consent) == (document.category == records.DRAFT_DOCUMENT)
        work = document.category in (records.RESEARCH, records.INITIATIVE)
        assert bool(document.recognised_by) == work == bool(document.authors)
        assert document.category != records.BUDGET or document.state == DRAFT
    consent = next(document.consent for document in all_documents(TODAY) if document.consent)
    assert (consent.state, consent.office.superior) == (POSTED, True)


def test_authors_are_accounts_and_troubles_belong_to_units():
    accounts = {person.username: person for person in people.PEOPLE}
    for document in all_documents(TODAY):
        units = {place.unit for place in accounts[document.author].units}
        assert document.author == "thuky" or document.unit in units
        trouble = document.state in (RETURNED, REMOVED)
        assert bool(document.note) == (trouble or bool(document.withdrawn_on))
        assert not trouble or document.author in {person.username for person in people.CONTRIBUTORS}


def test_research_is_by_units():
    authors = {name for document in all_documents(TODAY) for name in document.authors}
    assert authors == {"Tổ Toán", "Tổ Ngữ văn"}


def test_r10_no_person_is_named():
    said = {
        name
        for document in all_documents(TODAY)
        for paper in (document, *document.annexes)
        for name in PERSON.findall(f"{paper.title}. {words(paper)} {document.signer_role}. {document.note}")
    }
    assert said == set()
    assert PERSON.findall(f"do đồng chí {regulation().signer} và bà Trần Thị Hoa ký") == [
        "Ngô Quang Khải",
        "Trần Thị Hoa",
    ]


@pytest.mark.parametrize("today", DAYS)
def test_texts_are_long_enough_to_read_and_leave_nothing_unfilled(today):
    for document in all_documents(today):
        assert 120 <= len(words(document).split()) <= 300, document.key
        for paper in (document, *document.annexes):
            text = f"{paper.title} {words(paper)}"
            assert unicodedata.is_normalized("NFC", text)
            assert not re.search(r"[{}]|#|\s\s", text.replace("  ", " "))
        assert document.abstract
        assert [name for name, most in LENGTHS.items() if len(getattr(document, name)) > most] == []
        assert len("; ".join(document.recipients)) <= 300
        assert document.recipients[-1].startswith("Lưu") or document.nature == records.SUMMARY


@pytest.mark.parametrize("document", all_documents(TODAY), ids=lambda document: document.key)
def test_a_documents_files_say_what_they_are_and_that_they_are_no_acts(document):
    pdf = document_pdf(document)
    text = text_of(pdf)
    note = NOT_THEIRS if document.office.superior else NOT_REAL
    assert document_pdf(document) == pdf
    assert f"{MARK} – {SUMMED_UP if document.nature == records.SUMMARY else note}" in text
    parts = (document.number, document.abstract, records.URGENCY[document.urgency], document.addressed_to)
    assert [part for part in parts if part not in text] == []
    assert secrecy.marks(layer_of(pdf)) == []
    assert ("không có chữ ký, con dấu" in text) == (document.nature != records.SUMMARY)
    assert ("CỘNG HÒA" in text) == (document.nature != records.SUMMARY and not document.office.youth_union)
    for annex in document.annexes:
        belongs = text_of(annex_pdf(document, annex))
        assert annex.title in belongs
        assert f"(Kèm theo {document.kind_name} {document.number and 'số ' + document.number}" in belongs
        assert MARK in belongs


def test_11_5_the_secretary_need_not_type_what_the_school_s_files_say():
    for document in all_documents(TODAY):
        if not document.number or document.nature == records.SUMMARY:
            continue
        day, read = document.issued_on, read_document(layer_of(document_pdf(document)))
        assert (read.number, read.type_code, read.issuer) == (document.number, document.kind, document.issuer.upper())
        assert (read.place, read.day, read.month, read.year) == (document.place, day.day, day.month, day.year)
        assert read.abstract.startswith(document.abstract)
        assert read.signer == document.signer_role
