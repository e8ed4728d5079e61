"""Handing in a document by its files: what was read is filled in, what was chosen is kept, nothing is guessed."""

import io
import zipfile
from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail.test.utils.form_data import inline_formset, nested_form_data, streamfield

from portal_home.document_proposal import propose
from portal_home.inspection import docx_text
from portal_home.models import DocumentIndexPage, DocumentKind, DocumentPage, Issuer, PortalDocument
from portal_workflow.models import Item, Unit
from school_portal.demo.documents import all_documents
from school_portal.demo.pdf import document_pdf
from tests.documents.test_reading import COLUMNS

HAND_IN = reverse("portal_home_hand_in")
PLAN = next(document for document in all_documents(date(2026, 11, 23)) if document.key == "ke-hoach-nam-hoc")


def docx(*lines, header=""):
    """A small real Word file."""
    space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'

    def part(tag, paragraphs):
        texts = "".join(f"<w:p><w:r><w:t>{line}</w:t></w:r></w:p>" for line in paragraphs)
        return f'<?xml version="1.0" encoding="UTF-8"?><w:{tag} {space}>{texts}</w:{tag}>'

    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("[Content_Types].xml", "<x/>")
        archive.writestr("word/document.xml", part("document", lines))
        if header:
            archive.writestr("word/header1.xml", part("hdr", [header]))
    return out.getvalue()


def upload(name="van-ban.pdf", content=None):
    return SimpleUploadedFile(name, document_pdf(PLAN) if content is None else content)


@pytest.fixture
def school_issuer(people):
    return Issuer.objects.get_or_create(
        name="Trường THPT Lục Ngạn số 1", defaults={"slug": "truong", "symbol": "THPTLN1", "level": "own"}
    )[0]


def test_from_the_desk_to_the_board_in_four_clicks_11_5(enter, people, school_issuer):
    """Văn bản → choose files → Read → Send for approval; every field stands as the file says."""
    client = enter("vanphong")
    assert HAND_IN in client.get(reverse("wagtailadmin_home")).content.decode()
    answer = client.post(HAND_IN, {"files": [upload(), upload("phu-luc.docx", docx("Phụ lục"))]})
    page = client.get(answer.url)
    form = page.context["form"]
    said = {
        name: form[name].value() for name in ("title", "number", "issued_day", "issued_month", "issued_year", "signer")
    }
    assert said == {
        **{"title": PLAN.abstract, "number": PLAN.number, "signer": PLAN.signer_role},
        **{"issued_day": PLAN.issued_on.day, "issued_month": PLAN.issued_on.month, "issued_year": PLAN.issued_on.year},
    }
    chosen = (form["kind"].value(), form["issuer"].value(), form["unit"].value())
    kind, unit = DocumentKind.objects.get(code="KH"), Unit.objects.get(code="van-phong")
    assert chosen == (kind.pk, school_issuer.pk, unit.pk)
    files = list(PortalDocument.objects.filter(uploaded_by_user=people.vanphong).order_by("pk"))
    assert [row["document"].value() for row in form.formsets["files"]] == [file.pk for file in files]
    data = {name: form[name].value() for name in form.fields if form[name].value() is not None}
    data |= {"body": streamfield([]), "comments": inline_formset([]), "relations": inline_formset([])}
    data |= {"files": inline_formset([{"document": file.pk} for file in files], initial=2)}
    data["files"] |= {"0-id": "", "1-id": ""}
    add = reverse("wagtailadmin_pages:add", args=["portal_home", "documentpage", DocumentIndexPage.objects.get().pk])
    sent = client.post(add, nested_form_data(data) | {"action-submit": "1"})
    item = Item.objects.get(page__title=PLAN.abstract)
    assert (sent.status_code, item.state, item.unit, item.submitted_by) == (302, "review", unit, people.vanphong)
    kept = item.page.specific.get_latest_revision_as_object()
    assert [file.document_id for file in kept.files.all()] == [file.pk for file in files]


@pytest.mark.parametrize(
    ("user", "status"), [("vanphong", 200), ("tovan", 200), ("thuky", 200), ("thanhtra", 302), ("quantri", 302)]
)
def test_who_may_hand_in_7(enter, user, status):
    assert enter(user).get(HAND_IN).status_code == status


def test_the_address_is_made_and_free_whatever_is_handed_in_twice_11_5(enter, school_issuer, people):
    client = enter("vanphong")
    address = client.post(HAND_IN, {"files": [upload()]}).url
    assert client.get(address).context["form"]["slug"].value() == "thuc-hien-nhiem-vu-giao-duc-nam-hoc-2026-2027"
    taken = DocumentPage(title=PLAN.abstract, live=False, issued_year=2026, issuer=school_issuer)
    taken.kind = DocumentKind.objects.get(code="KH")
    DocumentIndexPage.objects.get().add_child(instance=taken)
    assert client.get(address).context["form"]["slug"].value() == "thuc-hien-nhiem-vu-giao-duc-nam-hoc-2026-2027-2"


def test_somebody_elses_files_are_not_shown_8_2(enter, people):
    client = enter("vanphong")
    address = client.post(HAND_IN, {"files": [upload()]}).url
    assert client.get(address).status_code == 200
    assert enter("tovan").get(address).status_code == 404
    for keys in ("0", "x", "999999", "1,2"):
        assert enter("tovan").get(reverse("portal_home_fill_in", args=[keys])).status_code == 404


@pytest.mark.parametrize(
    "files", [[], [upload("virus.exe", b"MZ")], [upload(), upload("gia.pdf", b"MZ\x90")], [upload()] * 11]
)
def test_a_refused_file_is_refused_in_a_sentence_and_none_is_kept(enter, files):
    answer = enter("vanphong").post(HAND_IN, {"files": files})
    assert answer.status_code == 200
    assert len(answer.context["form"].errors["files"]) == 1
    assert PortalDocument.objects.count() == 0


def test_every_bad_file_is_named(enter):
    bad = [upload("mot.exe", b"MZ"), upload("hai.pdf", b"MZ\x90")]
    errors = enter("vanphong").post(HAND_IN, {"files": bad}).context["form"].errors["files"]
    assert [name for name in ("mot.exe", "hai.pdf") if any(name in error for error in errors)] == ["mot.exe", "hai.pdf"]


def test_a_contributor_sees_what_he_needs_and_the_board_everything_7(enter, people):
    def fields(user):
        client = enter(user)
        return set(client.get(client.post(HAND_IN, {"files": [upload()]}).url).context["form"].fields)

    board, teacher = fields("thuky"), fields("tovan")
    board_only = {"withdrawn_on", "consent_number", "consent_date", "publicity_basis", "place", "arrived_on"}
    assert board - teacher == board_only | {"urgency", "recipients"}


def test_a_contributor_hands_in_no_draft_plan_or_estimate_7(enter):
    client = enter("tovan")
    form = client.get(client.post(HAND_IN, {"files": [upload()]}).url).context["form"]
    assert [value for value, _label in form.fields["category"].choices] == ["ordinary", "research", "initiative"]


def test_the_sender_is_told_to_check_and_that_a_scan_has_no_text(enter):
    client = enter("vanphong")
    read = client.get(client.post(HAND_IN, {"files": [upload()]}).url).content.decode()
    assert _("What could be read in the file is filled in. Check every field against the original.") in read
    blank = io.BytesIO()
    from pypdf import PdfWriter

    writer = PdfWriter()
    writer.add_blank_page(200, 200)
    writer.write(blank)
    scan = client.get(client.post(HAND_IN, {"files": [upload("chup.pdf", blank.getvalue())]}).url)
    assert 'data-testid="document-remarks"' in scan.content.decode()
    assert scan.context["form"]["number"].value() == ""


def test_kind_and_issuer_by_symbol_by_name_or_not_at_all(people):
    school = Issuer.objects.create(name="Trường THPT A", slug="a", symbol="THPTLN1")
    said = propose(DocumentPage(), [PortalDocument(title="x", file="x.pdf", text=COLUMNS)])
    assert (said.kind.code, said.issuer) == ("TB", school)
    other = Issuer.objects.create(name="Trường THPT Lục Ngạn số 1", slug="b")
    assert propose(DocumentPage(), [PortalDocument(title="x", file="x.pdf", text=COLUMNS)]).issuer_id is None
    other.retired_on = date(2020, 1, 1)
    other.save()
    assert propose(DocumentPage(), [PortalDocument(title="x", file="x.pdf", text=COLUMNS)]).issuer == school


def test_the_file_that_says_a_number_stands_first(people):
    annex = PortalDocument.objects.create(title="Phụ lục", file="a.pdf", text="Bảng số liệu")
    main = PortalDocument.objects.create(title="Văn bản", file="b.pdf", text=COLUMNS)
    page = propose(DocumentPage(), [annex, main])
    assert [file.document for file in page.files.all()] == [main, annex]
    assert page.number == "05/TB-THPTLN1"


@pytest.mark.parametrize(
    ("content", "text"),
    [
        (docx("Số: 12/KH-THPTLN1", "Kế hoạch", header="TỐI MẬT"), "TỐI MẬT\nSố: 12/KH-THPTLN1\nKế hoạch"),
        (b"PK no zip", ""),
        (docx()[:40], ""),
    ],
    ids=["header first", "no archive", "cut short"],  # an archive carries the second it was made in
)
def test_a_word_file_has_a_text_layer_headers_first(content, text):
    assert docx_text(io.BytesIO(content)) == text


def test_a_word_file_that_declares_entities_is_not_read():
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        bomb = (
            '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "lol">]><w:document xmlns:w="x"><w:p>&a;</w:p></w:document>'
        )
        archive.writestr("word/document.xml", bomb)
    assert docx_text(out) == ""


def test_15_2_a_stamp_in_the_header_of_a_word_file_is_found(enter, people, school_issuer):
    client = enter("thuky")
    client.post(HAND_IN, {"files": [upload("mat.docx", docx("Kế hoạch", header="MẬT"))]})
    assert PortalDocument.objects.get().text == "MẬT\nKế hoạch"


def test_the_number_is_kept_as_it_should_be_written_11_5(enter, people, school_issuer):
    client = enter("thuky")
    data = {"title": "Kế hoạch", "slug": "ke-hoach", "number": " Số: 12/Qđ–THPTLN1 ", "issued_year": 2026}
    data |= {"kind": DocumentKind.objects.get(name="Quyết định").pk, "issuer": school_issuer.pk, "category": "ordinary"}
    data |= {name: inline_formset([]) for name in ("files", "relations", "comments")} | {"body": streamfield([])}
    add = reverse("wagtailadmin_pages:add", args=["portal_home", "documentpage", DocumentIndexPage.objects.get().pk])
    assert client.post(add, nested_form_data(data)).status_code == 302
    assert DocumentPage.objects.get().number == "12/QĐ-THPTLN1"
