"""What is destroyed is nowhere any more, and nobody can bring it back (ruling R5; Điều 12.4)."""

import json

import pytest
from django.db import connection
from django.test import Client
from django.utils import timezone
from wagtail.models import Page, PageLogEntry, Revision

from portal_home.models import ArticleAttachment, ArticlePage, ArticleTag, Correction, PortalDocument, PortalImage
from portal_workflow import actions
from portal_workflow.ledger import problems
from portal_workflow.models import Item, ItemEvent, LedgerLine, RemovalRequest, Tombstone
from portal_workflow.refused import Refused
from tests.removal.conftest import forms, places_of

# No other row holds this word, in any spelling; each place of the article holds it.
SECRET = "Nguyễnquỳđợng"
WHY = "personal_data"


@pytest.fixture
def told(people, write, carry, files, django_capture_on_commit_callbacks):
    """A public article that says the secret in every place it has, corrected once, with its files."""
    image, document = files(f"ảnh {SECRET}")
    with django_capture_on_commit_callbacks(execute=True):
        page = write(people.bientap1, title=f"Em {SECRET} đoạt giải", text=f"<p>Em {SECRET}.</p>", image=image)
        page.image_description = f"Ảnh {SECRET}"
        page.summary, page.seo_title, page.search_description = (f"{i} {SECRET}" for i in range(3))
        page.tags.add(f"thẻ {SECRET}")
        page.attachments.add(ArticleAttachment(document=document, title=f"Đơn của {SECRET}"))
        page.save_revision(user=people.bientap1)
        item = actions.submit(by=people.bientap1, page=page)
        actions.return_(by=people.bientap3, item=item, reason=f"Kiểm tra lại tên em {SECRET}.")
        page = carry(page).get_latest_revision_as_object()
        page.body = [("paragraph", f"<p>Em {SECRET} đoạt giải Nhì.</p>"), ("file", document)]
        note = f"Giải của em {SECRET} là giải Nhì, không phải giải Ba."
        page.corrections.add(Correction(made_on=timezone.localdate(), note=note))
        page = carry(page)
        said = {"ground": "other", "sentence": f"Lộ tên {SECRET}.", "contact": f"Mẹ em {SECRET}"}
        actions.report_content(page=page, **said)
        Client().get(page.url)
    return page


@pytest.fixture
def destroy(people, ask, django_capture_on_commit_callbacks):
    """`destroy(page)`: the Head decides on a request that says the secret again."""

    def carried_out(page, **more):
        with django_capture_on_commit_callbacks(execute=True):
            request = ask(page, sentence=f"Lộ tên em {SECRET}.")
            return actions.vanish(by=people.truongban, request=request, ground=WHY, **more)

    return carried_out


def test_the_secret_stands_in_many_places_before(told):
    places = places_of(SECRET)
    tables = {place for place in places if not place.startswith("media/")}
    assert tables >= {
        "wagtailcore_page", "portal_home_articlepage", "wagtailcore_revision", "wagtailcore_pagelogentry",
        "portal_workflow_item", "portal_workflow_pastversion", "portal_home_correction", "portal_home_articletag",
        "portal_workflow_itemevent", "portal_workflow_publicreport", "portal_home_portaldocument",
        "portal_home_portalimage", "modelsearch_indexentry",
    }  # fmt: skip
    assert len([place for place in places if place.startswith("media/")]) > 4


def test_r5_no_table_and_no_file_holds_the_secret_any_more(told, destroy):
    destroy(told)
    assert places_of(SECRET) == []


def test_r5_later_on_a_page_that_was_removed_already(people, told, ask, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        request = actions.decide_removal(
            by=people.truongban, request=ask(told, sentence=f"Lộ tên {SECRET}."), agree=True, note=f"Gỡ tin {SECRET}."
        )
    assert places_of(SECRET) != []
    with django_capture_on_commit_callbacks(execute=True):
        actions.vanish(by=people.truongban, request=request, ground=WHY)
    assert places_of(SECRET) == []


def test_r5_the_address_answers_410_and_tells_nothing(told, destroy):
    path = told.url
    destroy(told)
    response = Client().get(path)
    text = response.content.decode()
    assert (response.status_code, SECRET in text, "Em " in text) == (410, False, False)
    assert list(Tombstone.objects.values_list("title", "ground", "vanished")) == [("", "", True)]
    assert told.slug not in Tombstone.objects.get().path


def test_r5_no_other_page_takes_the_address(people, told, destroy, write, carry):
    slug = told.slug
    destroy(told)
    other = write(people.bientap1, title="Tin khác", slug=slug)
    with pytest.raises(Refused) as refused:
        carry(other)
    assert refused.value.article == "12.4"


def test_r5_the_head_does_not_restore_what_is_destroyed(people, told, destroy):
    request = destroy(told)
    with pytest.raises(Refused):
        actions.restore(by=people.truongban, request=request, reason="Nhầm.")
    with pytest.raises(Refused):
        actions.vanish(by=people.truongban, request=request, ground=WHY)
    assert Item.objects.get(page_id=told.pk).state == "removed"


@pytest.mark.parametrize("user", ["thuky", "phoban1", "bientap1", "thanhtra", "quantri", "tovan"])
def test_r5_nobody_but_the_head_destroys(people, told, ask, user):
    request = ask(told)
    with pytest.raises(Refused):
        actions.vanish(by=getattr(people, user), request=request, ground=WHY)
    assert (ArticlePage.objects.get(pk=told.pk).live, RemovalRequest.objects.get().state) == (True, "asked")


@pytest.mark.parametrize("ground", ["", "other", "no_longer_timely"])
def test_r5_only_a_secret_or_personal_data_is_destroyed(people, told, ask, ground):
    with pytest.raises(Refused):
        actions.vanish(by=people.truongban, request=ask(told), ground=ground)
    assert ArticlePage.objects.get(pk=told.pk).live


def test_r5_a_request_that_was_declined_destroys_nothing(people, told, ask):
    request = actions.decide_removal(by=people.truongban, request=ask(told), agree=False, note="Còn giá trị.")
    with pytest.raises(Refused):
        actions.vanish(by=people.truongban, request=request, ground=WHY)
    assert ArticlePage.objects.get(pk=told.pk).live


def test_r5_who_did_what_stays_on_record_without_words(told, destroy):
    before = ItemEvent.objects.filter(item__page_id=told.pk).count()
    destroy(told)
    events = ItemEvent.objects.filter(item__page_id=told.pk)
    assert (events.count(), set(events.values_list("note", flat=True))) == (before + 2, {""})
    last = json.loads(LedgerLine.objects.last().text)
    assert (last["act"], last["article"], last["ground"]) == ("vanish", "12.4", WHY)
    assert list(problems()) == []
    assert set(PageLogEntry.objects.filter(page_id=told.pk).values_list("label", flat=True)) == {""}


def test_r5_digests_in_the_ledger_are_nobodys_without_their_key(told, destroy):
    key = told.translation_key
    assert places_of(str(key)) + places_of(key.hex) != []
    destroy(told)
    assert places_of(str(key)) + places_of(key.hex) == []


def test_r5_files_that_another_public_page_shows_stay(people, told, write, carry, destroy):
    image, document = PortalImage.objects.get(pk=told.image_id), told.attachments.get().document
    other = write(people.bientap1, title="Tin khác", image=image, image_description="Sân trường")
    carry(other)
    destroy(told)
    assert PortalImage.objects.filter(pk=image.pk).exists()
    assert image.file.storage.exists(image.file.name)
    assert not PortalDocument.objects.filter(pk=document.pk).exists()
    assert not document.file.storage.exists(document.file.name)
    assert Client().get(other.url).status_code == 200


def test_r5_a_file_in_the_row_of_a_removed_page_is_emptied(people, told, write, carry, ask, destroy, files):
    image = PortalImage.objects.get(pk=told.image_id)
    other = carry(write(people.bientap1, title="Tin khác", image=image, image_description="Sân trường"))
    actions.decide_removal(by=people.truongban, request=ask(other), agree=True)
    destroy(told)
    assert places_of(SECRET) == []
    assert (PortalImage.objects.get(pk=image.pk).title, image.file.storage.exists(image.file.name)) == (
        f"#{image.pk}",
        False,
    )


def test_r5_a_tag_that_others_carry_stays(people, told, write, carry, destroy):
    other = write(people.bientap1, title="Tin khác")
    other.tags.add("đọc sách")
    carry(other)
    destroy(told)
    assert list(ArticleTag.objects.values_list("name", flat=True)) == ["đọc sách"]


def test_r5_what_is_left_of_the_page_opens_on_the_desk(told, destroy, enter):
    destroy(told)
    page = Page.objects.get(pk=told.pk).specific
    assert (page.title, page.live, Revision.page_revisions.filter(object_id=str(page.pk)).count()) == (
        f"#{page.pk}",
        False,
        0,
    )
    head = enter("truongban")
    addresses = [f"/admin/duyet/{page.item.pk}/", f"/admin/pages/{page.get_parent().pk}/", "/admin/nhat-ky/", "/admin/"]
    assert [head.get(address).status_code for address in addresses] == [200] * 4
    assert head.get(f"/admin/pages/{page.pk}/edit/").status_code in (302, 403)


def test_r5_pages_below_go_first(people, write, ask):
    index = write(people.bientap1).get_parent()
    request = ask(index)
    with pytest.raises(Refused):
        actions.vanish(by=people.truongban, request=request, ground=WHY)
    assert Page.objects.get(pk=index.pk).live


def raw() -> bytes:
    """Every byte of SQLite's file, free pages and the slack between rows included."""
    return connection.connection.serialize().decode("utf-8", "replace").casefold().encode()


@pytest.mark.skipif(connection.vendor != "sqlite", reason="PostgreSQL overwrites when it is vacuumed: decision 21")
def test_r5_not_even_in_the_free_space_of_the_file(told, destroy):
    needles = [form.encode() for form in forms(SECRET)]
    assert any(needle in raw() for needle in needles)
    destroy(told)
    assert [needle for needle in needles if needle in raw()] == []
