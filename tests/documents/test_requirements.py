"""What a document must have before it can be sent: each refusal with its sentence, each allowance beside it."""

from datetime import date

import pytest
from django.utils import timezone
from django.utils.translation import gettext as _

from portal_home import document_numbers as numbers
from portal_home.document_remarks import remarks
from portal_home.models import DocumentIndexPage, DocumentKind, DocumentPage, Issuer
from portal_workflow import actions
from portal_workflow.refused import NotReady
from tests.documents.conftest import file, relation

TODAY = timezone.localdate()
PLAN = {"kind": "Kế hoạch", "number": "12/KH-THPTLN1", "in_force_from": date(2026, 9, 10)}
ODD = _("The number %(number)s looks odd.").split("%")[0]
CIRCLE = _("These relations go round in a circle: a document cannot undo itself. Correct the relations.")
WHICH = _("For each relation choose the document in the register, or write down one that is not there.")
FROM_WHEN = _("Give the day this document comes into force: what it replaces, amends or repeals follows it.")
SECRET = _("A document with a secrecy mark is not posted on the portal (Article 15.2).")
CONSENT = _("A draft is posted after the superior's consent: give the number and date of the consent (14.2).")
RESEARCH = _("Research is posted once it is recognised: give number, date and issuer of the decision (14.2).")
INITIATIVE = _("An initiative is posted once it is recognised: give number, date and issuer of the decision (14.2).")
BASIS = _("Plans and estimates are internal (5.3): write on what basis this one is made public.")
NO_SUCH_DAY = _("The date of issue does not exist; check day, month and year.")
FUTURE = _("The date of issue lies in the future; check it.")
BACKWARDS = _("The document ends before it comes into force; check the two dates.")


@pytest.fixture
def draft(people, make_text_file):
    """`draft(number=…)`: a document of the Secretary as the editor leaves it, ready but for what is said."""

    def make(files=None, relations=(), kind="Kế hoạch", **fields):
        fields = {**PLAN, "issued_year": 2026, "issued_month": 9, "issued_day": 10, **fields}
        sorting = {"kind": DocumentKind.named(kind), "issuer": Issuer.named("Trường THPT Lục Ngạn số 1")}
        page = DocumentPage(title="Kế hoạch", live=False, owner=people.thuky, **fields | sorting)
        page.files = [file(make_text_file())] if files is None else files
        page.relations = list(relations)
        DocumentIndexPage.objects.get().add_child(instance=page)
        page.save_revision(user=people.thuky)
        return page

    return make


def problems(people, page):
    """What sending it is answered with; empty when it was sent."""
    try:
        actions.submit(by=people.thuky, page=page)
    except NotReady as refused:
        return refused.problems
    return []


def test_a_complete_document_is_sent_11_5(people, draft):
    assert problems(people, draft()) == []


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"secrecy": "Mật"}, SECRET),
        ({"category": "draft"}, CONSENT),
        ({"category": "draft", "consent_number": "87/SGDĐT-VP"}, CONSENT),
        ({"category": "research"}, RESEARCH),
        ({"category": "initiative", "recognition_number": "46/QĐ-THPTLN1", "recognition_date": TODAY}, INITIATIVE),
        ({"category": "plan"}, BASIS),
        ({"category": "budget", "publicity_basis": "  "}, BASIS),
        ({"issued_day": 31}, NO_SUCH_DAY),
        ({"issued_year": TODAY.year + 1}, FUTURE),
        ({"in_force_until": date(2026, 9, 9)}, BACKWARDS),
    ],
)
def test_what_the_regulation_asks_for_5_3_14_2_15_2(people, draft, fields, said):
    assert problems(people, draft(**fields)) == [said]


@pytest.mark.parametrize(
    "fields",
    [
        {"category": "draft", "consent_number": "87/SGDĐT-VP", "consent_date": TODAY},
        *(
            {"category": c, "recognition_number": "46/QĐ", "recognition_date": TODAY, "recognised_by": "Hiệu trưởng"}
            for c in ("research", "initiative")
        ),
        {"category": "plan", "publicity_basis": "Kết luận họp Ban Giám hiệu ngày 01/9/2026"},
        {"category": "budget", "publicity_basis": "Thông tư 26/2026/TT-BTC"},
        {"category": "working_rules"},
        {"issued_day": None, "issued_month": None},
        {"in_force_from": None, "in_force_until": None},
    ],
)
def test_with_what_was_asked_for_it_is_sent_5_3_14_2(people, draft, fields):
    assert problems(people, draft(**fields)) == []


@pytest.mark.parametrize(
    ("number", "kind", "odd"),
    [
        ("12/KH-THPTLN1", "Quyết định", numbers.NOT_OF_THIS_TYPE),
        ("5/KH-THPTLN1", "Kế hoạch", numbers.NO_LEADING_ZERO),
        ("Kế hoạch mười hai", "Kế hoạch", numbers.UNREADABLE),
        ("36/2017/TT-BGDĐT", "Thông tư", numbers.OTHER_YEAR),
        ("/QĐ-THPTLN_g1", "Quyết định", numbers.NO_ORDINAL),
    ],
)
def test_an_odd_number_asks_for_a_reason_and_is_never_forbidden_11_5(people, draft, number, kind, odd):
    page = draft(number=number, kind=kind)
    [said] = problems(people, page)
    assert said.startswith(ODD)
    assert _(odd) in said
    assert _(odd) in remarks(page)
    page.number_reason = "Văn bản gốc ghi như vậy"
    page.save_revision(user=people.thuky)
    assert (problems(people, page), _(odd) in remarks(page)) == ([], False)


def test_the_same_number_twice_in_a_year_asks_for_a_reason_11_5(people, draft):
    draft()
    draft(issued_year=2025, number="13/KH-THPTLN1")
    [said] = problems(people, draft())
    assert _("Another document of the same issuer bears this number in the same year.") in said
    assert problems(people, draft(number="13/KH-THPTLN1")) == []


@pytest.mark.parametrize("text", ["TRƯỜNG THPT\nTỐI MẬT\nSố: 12/KH", "Độ mật: Mật", "LƯU HÀNH NỘI BỘ"])
def test_15_2_a_mark_in_the_text_of_a_file_refuses_whatever_the_reason(people, draft, make_text_file, text):
    page = draft(files=[file(make_text_file()), file(make_text_file(text, title="Phụ lục"))], number_reason="Có lí do")
    [said] = problems(people, page)
    assert "“Phụ lục”" in said
    assert "15.2" in said


def test_15_2_a_mark_in_the_text_itself_refuses_and_the_law_about_secrets_does_not(people, draft):
    secret = [("paragraph", "<p>LƯU HÀNH NỘI BỘ</p><p>Nội dung.</p>")]
    law = [("paragraph", "<p>Thực hiện Luật Bảo vệ bí mật nhà nước; không phổ biến tài liệu mật.</p>")]
    assert len(problems(people, draft(body=secret))) == 1
    assert problems(people, draft(body=law, number="13/KH-THPTLN1")) == []


# --- relations ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", ["replaces", "amends", "repeals"])
def test_a_circle_is_refused_drafts_included_11_5(people, draft, kind):
    first = draft(number="11/KH-THPTLN1")
    second = draft(relations=[relation(kind, first)])
    first.relations = [relation("replaces", second)]
    first.save_revision(user=people.thuky)
    assert problems(people, first) == [CIRCLE]
    assert problems(people, second) == []


def test_a_document_does_not_undo_itself_11_5(people, draft):
    page = draft()
    page.relations = [relation("repeals", page)]
    page.save_revision(user=people.thuky)
    assert problems(people, page) == [CIRCLE]


def test_guidance_may_go_both_ways_11_5(people, draft):
    first = draft(number="11/KH-THPTLN1")
    second = draft(relations=[relation("guided_by", first)])
    first.relations = [relation("guided_by", second)]
    first.save_revision(user=people.thuky)
    assert problems(people, first) == []


def test_a_relation_names_one_document_11_5(people, draft):
    other = draft(number="11/KH-THPTLN1")
    assert problems(people, draft(relations=[relation("guided_by")])) == [WHICH]
    both = [relation("guided_by", other, words="Kế hoạch 11")]
    assert problems(people, draft(number="14/KH-THPTLN1", relations=both)) == [WHICH]
    outside = [relation("replaces", words="Kế hoạch số 01/KH-THPTLN1 năm 2019")]
    assert problems(people, draft(number="15/KH-THPTLN1", relations=outside)) == []


def test_what_ends_another_says_from_when_11_5(people, draft):
    other = draft(number="11/KH-THPTLN1")
    page = draft(relations=[relation("replaces", other)], in_force_from=None)
    assert problems(people, page) == [FROM_WHEN]
    guided = draft(number="14/KH-THPTLN1", relations=[relation("guided_by", other)], in_force_from=None)
    assert problems(people, guided) == []


# --- remarks --------------------------------------------------------------------------------------------------------


def test_a_scan_is_remarked_on_and_sent_all_the_same_11_5(people, draft, make_text_file):
    page = draft(files=[file(make_text_file("", title="Bản chụp"))])
    [said] = remarks(page)
    assert "“Bản chụp”" in said
    assert problems(people, page) == []


def test_everything_missing_is_said_at_once(people, draft):
    page = draft(files=[], number="", category="draft", issued_day=31)
    assert len(problems(people, page)) == 4
