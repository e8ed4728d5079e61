"""What must be mended before a page can be sent: a sentence for each fault, and nothing is lost (Điều 12.1, 12.3)."""

from datetime import date

import pytest
from django.core.files.base import ContentFile
from django.core.management import call_command
from wagtail.models import Site

from portal_home.models import (
    ArticlePage,
    DocumentIndexPage,
    DocumentKind,
    DocumentPage,
    Issuer,
    OfficialSource,
    PortalImage,
    SiteIdentity,
)
from portal_workflow import actions
from portal_workflow.models import Item
from portal_workflow.refused import NotReady, Refused
from school_portal.demo import pictures


def problems_of(people, page):
    with pytest.raises(NotReady) as refused:
        actions.submit(by=people.thuky, page=page)
    assert Item.objects.get(page_id=page.pk).state == "draft"
    return refused.value.problems


@pytest.fixture
def ministry(db):
    return OfficialSource.objects.create(name="Bộ Giáo dục và Đào tạo", domain="moet.gov.vn")


@pytest.fixture
def english(settings):
    """Sentences as they stand in the code."""
    from django.utils.translation import override

    with override("en"):
        yield


FAULTS = [
    ({"source": "quoted"}, "Choose the official source this article is quoted from."),
    (
        {"source": "quoted", "official_source": "ministry"},
        "Give the address of the quoted page.",
    ),
    (
        {"source": "quoted", "official_source": "ministry", "source_url": "https://moet.gov.vn.example.com/tin"},
        "This address does not belong to the official source chosen.",
    ),
    (
        {"event_start": date(2026, 11, 20), "event_end": date(2026, 11, 19)},
        "The event ends before it begins; check the two dates.",
    ),
    ({"body": [("paragraph", "<p> </p>")]}, "The article has no text yet: write it before sending."),
    ({"body": []}, "The article has no text yet: write it before sending."),
    ({"image": "drawn"}, "Describe the photo: write in one sentence what it shows."),
]


@pytest.mark.parametrize(("fields", "sentence"), FAULTS, ids=range(len(FAULTS)))
def test_an_article_with_a_fault_is_not_sent_12_1(people, write, ministry, english, fields, sentence):
    page = write(people.thuky)
    draft = page.get_latest_revision_as_object()
    for name, value in fields.items():
        value = ministry if value == "ministry" else value
        if value == "drawn":
            value = PortalImage.objects.create(title="x", file=ContentFile(pictures.jpeg("books", (320, 200)), "x.jpg"))
        setattr(draft, name, value)
    draft.save_revision(user=people.thuky, clean=False)
    assert problems_of(people, page) == [sentence]


@pytest.mark.parametrize("host", ["moet.gov.vn", "www.moet.gov.vn"])
def test_a_quotation_from_a_whitelisted_source_is_sent_12_1(people, write, ministry, host):
    page = write(people.thuky, source="quoted", official_source=ministry, source_url=f"https://{host}/tin/1")
    assert actions.submit(by=people.thuky, page=page).state == "review"


def test_the_editor_cannot_pass_on_an_article_without_class_or_column_12_3(people, write):
    page = write(people.thuky)
    draft = page.get_latest_revision_as_object()
    draft.column = None
    draft.save_revision(user=people.thuky)
    item = actions.submit(by=people.thuky, page=page)
    seen = Item.objects.get(pk=item.pk).draft_digest
    with pytest.raises(Refused) as no_class:
        actions.approve(by=people.bientap3, item=item, seen=seen)
    actions.classify(by=people.bientap3, item=item, subject="teaching")
    with pytest.raises(Refused) as no_column:
        actions.approve(by=people.bientap3, item=item, seen=seen)
    assert (no_class.value.reason, no_column.value.reason) == (
        "Choose what the item is about before passing it on.",
        "Choose the column of the article before passing it on.",
    )


def test_a_title_in_nfd_is_kept_in_nfc_with_a_plain_address(people, write):
    import unicodedata

    page = write(people.thuky, title=unicodedata.normalize("NFD", "Đoàn trường ra quân “Chủ nhật xanh”"))
    stored = ArticlePage.objects.get(pk=page.pk)
    assert (stored.title, stored.slug) == ("Đoàn trường ra quân “Chủ nhật xanh”", "doan-truong-ra-quan-chu-nhat-xanh")


NO_NUMBER = "Give the number of the document, or the reason why it is empty."
NO_TEXT = "Add the file of the document or its text."


@pytest.mark.parametrize(
    ("fields", "sentences"),
    [
        ({}, [NO_NUMBER, NO_TEXT]),
        ({"number": "12/KH-THPTLN1"}, [NO_TEXT]),
        ({"number_reason": "số để trống trong bản gốc", "body": [("paragraph", "<p>Toàn văn.</p>")]}, []),
    ],
)
def test_a_document_has_a_number_or_a_reason_and_a_text_or_a_file_11_5(people, english, fields, sentences):
    sorting = {"kind": DocumentKind.named("Kế hoạch"), "issuer": Issuer.named("Trường")}
    page = DocumentPage(title="Kế hoạch", issued_year=2026, live=False, **sorting, **fields)
    page.owner = people.thuky
    DocumentIndexPage.objects.get().add_child(instance=page)
    page.save_revision(user=people.thuky)
    if sentences:
        assert problems_of(people, page) == sentences
    else:
        assert actions.submit(by=people.thuky, page=page).state == "review"


def test_the_check_names_what_the_footer_lacks(people, english, capsys):
    identity = SiteIdentity.for_site(Site.objects.get(is_default_site=True))
    identity.school_name, identity.email = "Trường THPT Lục Ngạn số 1", "truong@example.invalid"
    identity.save()
    call_command("check", databases=["default"])
    assert "governing body, address, phone, person responsible for the content" in capsys.readouterr().err
