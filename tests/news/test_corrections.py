"""What was put right stays to be read: the version before it, its files, its end with the article (R3, R5)."""

from datetime import timedelta

import pytest
from django.core.files.base import ContentFile
from django.utils import timezone
from django.utils.translation import gettext
from wagtail.models import PageViewRestriction

from portal_home.models import ArticleAttachment, ArticlePage, Correction, PortalDocument
from portal_workflow import actions
from portal_workflow.actions.removal import restore
from portal_workflow.digest import content_digest
from portal_workflow.guard.require import GuardRefused
from portal_workflow.models import Citation, Item, PastVersion, RemovalRequest
from portal_workflow.permit import Kind, permit
from portal_workflow.refused import NotReady, Refused
from tests.public.reading import read

OLD, NEW = "<p>Cả trường trồng 150 cây.</p>", "<p>Cả trường trồng 105 cây.</p>"
NOTE = "Số cây là 105, không phải 150."
PDF = b"%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"


def corrected(page, note=NOTE, text=NEW) -> ArticlePage:
    """The draft that puts it right."""
    draft = ArticlePage.objects.get(pk=page.pk).get_latest_revision_as_object()
    draft.body = [("paragraph", text)]
    if note:
        draft.corrections.add(Correction(made_on=timezone.localdate(), note=note))
    return draft


def file(title) -> PortalDocument:
    return PortalDocument.objects.create(title=title, file=ContentFile(PDF, f"{title}.pdf"))


def with_file(draft, document) -> ArticlePage:
    draft.attachments.set([ArticleAttachment(document=document)])
    return draft


def status(client, address) -> int:
    response = client.get(address)
    if response.streaming:
        b"".join(response.streaming_content)
    return response.status_code


def test_the_version_before_a_correction_stays_readable(client, posted, carry):
    page = posted(text=OLD)
    before = content_digest(ArticlePage.objects.get(pk=page.pk))
    carry(corrected(page))
    version = PastVersion.objects.get(item__page=page)
    assert (version.number, version.note, version.digest) == (1, NOTE, before)
    assert version.posted_at == page.last_published_at
    told = read(client.get(page.url)).one("corrections")
    said = gettext("Corrected on %(day)s:") % {"day": f"{timezone.localdate():%d/%m/%Y}"}
    assert told.text.startswith(f"{said} {NOTE}")
    assert told.links == [f"{page.url}ban-cu/1/"]
    response = client.get(told.links[0])
    old = read(response)
    assert (response.status_code, response["X-Robots-Tag"]) == (200, "noindex")
    assert old.one("article-body").text == "Cả trường trồng 150 cây."
    assert old.one("past-version").links == [page.url]
    assert [m.attrs["content"] for m in old.all("meta", name="robots")] == ["noindex"]
    assert [c.attrs["href"] for c in old.all("link", rel="canonical")] == [page.full_url]
    assert (old.all(data_testid="corrections"), old.all(data_testid="same-column")) == ([], [])


def test_the_old_text_is_found_by_no_search(client, posted, carry):
    page = posted(text="<p>Trồng cây phượng vĩ.</p>")
    carry(corrected(page, text="<p>Trồng cây bằng lăng.</p>"))
    assert read(client.get("/tim-kiem/", {"q": "phuong vi"})).all(data_testid="results") == []
    assert read(client.get("/tim-kiem/", {"q": "bang lang"})).one("results").links == [page.url]


def test_what_is_kept_is_exactly_what_was_public(posted, carry):
    """Rebuilt from the kept content, the old version has the digest that was approved and posted."""
    draft = posted(text=OLD).get_latest_revision_as_object()
    draft.tags.add("Ngày hội STEM")
    page = carry(with_file(draft, file("ke-hoach")))
    before = content_digest(page)
    carry(corrected(page))
    version = PastVersion.objects.exclude(note="").get()
    assert (content_digest(page.with_content_json(version.content)), version.digest) == (before, before)


@pytest.mark.parametrize("number", ["0", "2", "9999999999", "1x", "-1", ""])
def test_a_false_number_is_not_found(client, posted, carry, number):
    page = posted(text=OLD)
    carry(corrected(page))
    assert status(client, f"{page.url}ban-cu/{number}/") == 404


def test_only_articles_have_earlier_versions(client, posted, carry):
    carry(corrected(posted(text=OLD)))
    assert [status(client, f"{path}ban-cu/1/") for path in ("/tin-tuc/", "/", "/khong-co/")] == [404, 404, 404]


def test_a_change_without_a_correction_is_kept_for_the_record_only(client, posted, carry):
    """It went the whole way of approval; the page says when it was updated, nobody reads the old text."""
    page = posted(text=OLD)
    carry(corrected(page, note=""))
    version = PastVersion.objects.get()
    assert (version.number, version.note, version.content["title"]) == (1, "", page.title)
    assert status(client, f"{page.url}ban-cu/1/") == 404
    assert read(client.get(page.url)).all(data_testid="corrections") == []


def test_numbers_go_on(client, posted, carry):
    page = posted(text=OLD)
    carry(corrected(page))
    carry(corrected(page, note="", text="<p>Cả trường trồng 105 cây xanh.</p>"))
    carry(corrected(page, note="Cây trồng ở vườn trường.", text="<p>Cả trường trồng 105 cây ở vườn.</p>"))
    assert list(PastVersion.objects.values_list("number", "note")) == [
        (1, NOTE),
        (2, ""),
        (3, "Cây trồng ở vườn trường."),
    ]
    assert read(client.get(page.url)).one("corrections").links == [f"{page.url}ban-cu/{n}/" for n in (1, 3)]
    assert [status(client, f"{page.url}ban-cu/{n}/") for n in (1, 2, 3)] == [200, 404, 200]


def test_nothing_is_kept_before_the_posting_or_without_it(people, posted):
    page = posted(text=OLD)
    draft = corrected(page)
    draft.save_revision(user=people.bientap1)
    item = actions.submit(by=people.bientap1, page=draft)
    assert PastVersion.objects.count() == 0
    with pytest.raises(Refused):
        actions.post(by=people.thuky, item=item)
    actions.approve(by=people.bientap3, item=item, seen=Item.objects.get(pk=item.pk).draft_digest)
    with pytest.raises(Refused):
        actions.post(by=people.tovan, item=item)
    assert PastVersion.objects.count() == 0


@pytest.mark.parametrize(("note", "answer"), [(NOTE, 200), ("", 404)])
def test_files_of_a_readable_old_version_stay_public_and_no_others(client, posted, carry, note, answer):
    first, second = file("cu"), file("moi")
    page = carry(with_file(posted(text=OLD).get_latest_revision_as_object(), first))
    assert (status(client, first.url), status(client, second.url)) == (200, 404)
    carry(with_file(corrected(page, note=note), second))
    assert (status(client, first.url), status(client, second.url)) == (answer, 200)
    first.refresh_from_db()
    assert first.public is bool(note)


def test_12_4_removal_takes_the_old_versions_and_their_files_along(client, posted, carry, take_off):
    first = file("cu")
    page = carry(with_file(posted(text=OLD).get_latest_revision_as_object(), first))
    carry(with_file(corrected(page), file("moi")))
    take_off(page)
    addresses = [page.url, f"{page.url}ban-cu/1/", f"{page.url}ban-cu/2/", f"{page.url}ban-cu/7/"]
    assert [status(client, address) for address in addresses] == [410] * 4
    assert status(client, first.url) == 404
    assert (Citation.objects.filter(page=page).count(), PastVersion.objects.exclude(note="").count()) == (0, 0)
    first.refresh_from_db()
    assert first.public is False


def test_12_4_who_keeps_the_page_keeps_its_old_versions(client, posted, carry, take_off):
    page = posted(text=OLD)
    carry(corrected(page))
    take_off(page, agree=False)
    assert [status(client, address) for address in (page.url, f"{page.url}ban-cu/1/")] == [200, 200]


def test_a_hidden_article_hides_its_old_versions(client, posted, carry):
    page = posted(text=OLD)
    carry(corrected(page))
    with permit(Kind.SETUP):
        PageViewRestriction.objects.create(page=page, restriction_type="login")
    assert status(client, f"{page.url}ban-cu/1/") == 404


def says(note, days=0):
    return Correction(made_on=timezone.localdate() + timedelta(days=days), note=note)


KEPT = "A correction once posted is neither changed nor deleted: add another one below it."
CORRECTIONS = [
    ("none", [], [KEPT]),
    ("the same", [says(NOTE)], []),
    ("another below", [says(NOTE), says("Thêm.")], []),
    ("other words", [says("Khác.")], [KEPT]),
    ("another day", [says(NOTE, -1)], [KEPT]),
    ("of tomorrow", [says(NOTE), says("Mai.", 1)], ["The day of the correction lies in the future; check it."]),
]


@pytest.mark.parametrize(("name", "rows", "problems"), CORRECTIONS, ids=[name for name, *_ in CORRECTIONS])
def test_what_was_corrected_once_is_never_unsaid(people, posted, carry, english, name, rows, problems):
    page = carry(corrected(posted(text=OLD)))
    draft = page.get_latest_revision_as_object()
    draft.corrections.set(rows)
    assert draft.publication_problems() == problems
    draft.body = [("paragraph", "<p>Cả trường trồng cây.</p>")]
    draft.save_revision(user=people.bientap1)
    if problems:
        with pytest.raises(NotReady):
            actions.submit(by=people.bientap1, page=draft)
    else:
        assert actions.submit(by=people.bientap1, page=draft).state == "review"


def test_only_what_was_posted_is_corrected(people, write, english):
    draft = corrected(write(people.bientap1))
    assert draft.publication_problems() == [
        "Only a posted article is corrected: put the text itself right and delete the correction."
    ]


@pytest.fixture
def english():
    from django.utils.translation import override

    with override("en"):
        yield


@pytest.mark.parametrize("corrections", [1, 3])
def test_statements_of_a_corrected_article(client, posted, carry, django_assert_num_queries, corrections):
    page = posted(text=OLD)
    for number in range(corrections):
        draft = corrected(page, f"Lần {number}.", f"<p>Cả trường trồng {number} cây.</p>")
        draft.tags.add("Trồng cây", "Môi trường")
        carry(draft)
    for address, statements in ((page.url, 10), (f"{page.url}ban-cu/1/", 16)):
        client.get(address)
        with django_assert_num_queries(statements):
            client.get(address)


def test_earlier_versions_are_only_added(posted, carry):
    carry(corrected(posted(text=OLD)))
    version = PastVersion.objects.get()
    version.content = {}
    with pytest.raises(GuardRefused):
        version.save()
    with pytest.raises(GuardRefused):
        version.delete()


def test_what_comes_back_after_a_removal_comes_back_without_its_old_versions(client, people, posted, carry, take_off):
    """The Head decided about all of it; only the text that is approved anew is public again."""
    page = posted(text=OLD)
    carry(corrected(page))
    take_off(page)
    restore(by=people.truongban, request=RemovalRequest.objects.get(page=page), reason="Đã xem lại.")
    assert status(client, f"{page.url}ban-cu/1/") == 410
    carry(ArticlePage.objects.get(pk=page.pk).get_latest_revision_as_object())
    assert read(client.get(page.url)).one("corrections").links == []
    assert [status(client, address) for address in (page.url, f"{page.url}ban-cu/1/")] == [200, 404]
