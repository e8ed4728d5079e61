"""The editor of a teacher stays short; what he filled in says what it is; sorting is not writing (12.3, R2)."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import override
from wagtail.test.utils.form_data import inline_formset, nested_form_data, rich_text, streamfield

from portal_home.models import ArticlePage, Column, NewsIndexPage
from portal_workflow import actions
from portal_workflow.digest import content_digest
from portal_workflow.models import Item, Unit, WrittenBy
from portal_workflow.writing import substance_of

TODAY = timezone.localdate()
TEACHER = {"title", "event_start", "event_end", "body", "image", "image_description", "image_credit", "unit"}
BOARD = {"summary", "column", "kind", "tags", "valid_until", "on_top", "source", "official_source", "source_url"}


def add_url():
    return reverse("wagtailadmin_pages:add", args=["portal_home", "articlepage", NewsIndexPage.objects.first().pk])


def filled(body=None, **more):
    blocks = [("paragraph", rich_text("<p>Hôm nay cả trường đọc sách.</p>"))] if body is None else body
    return nested_form_data(
        {
            "title": "Ngày hội đọc sách",
            "slug": "ngay-hoi-doc-sach",
            "body": streamfield(blocks),
            "attachments": inline_formset([]),
            "comments": inline_formset([]),
        }
        | more
    )


@pytest.mark.parametrize(
    ("user", "fields"), [("tovan", TEACHER), ("bientap1", TEACHER | BOARD), ("thuky", TEACHER | BOARD)]
)
def test_what_is_asked_12_3(enter, user, fields):
    response = enter(user).get(add_url())
    form = response.context["form"]
    assert (set(form.fields) & (TEACHER | BOARD), "corrections" in form.formsets) == (fields, False)
    assert "corrections-TOTAL_FORMS" not in response.content.decode()


def test_what_was_posted_can_be_corrected(enter, posted):
    page = posted()
    response = enter("bientap1").get(reverse("wagtailadmin_pages:edit", args=[page.pk]))
    form = response.context["form"]
    assert form.formsets["corrections"].empty_form["made_on"].value() == TODAY
    assert "corrections-TOTAL_FORMS" in response.content.decode()


@pytest.mark.parametrize(
    ("dates", "kind"),
    [
        ({}, "news"),
        ({"event_start": "2026-01-05"}, "news"),
        ({"event_start": str(TODAY + timedelta(days=2))}, "event"),
        ({"event_start": "2026-01-05", "event_end": str(TODAY)}, "event"),
    ],
)
def test_an_event_to_come_is_announced(enter, dates, kind):
    unit = Unit.objects.get(code="to-ngu-van")
    enter("tovan").post(add_url(), filled(unit=unit.pk, **dates))
    assert ArticlePage.objects.get(title="Ngày hội đọc sách").kind == kind


def test_a_contributor_cannot_forge_what_the_board_decides(enter):
    unit, column = Unit.objects.get(code="to-ngu-van"), Column.objects.first()
    forged = {"on_top": "on", "kind": "notice", "column": column.pk, "tags": "x", "valid_until": str(TODAY)}
    enter("tovan").post(add_url(), filled(unit=unit.pk, **forged))
    page = ArticlePage.objects.get(title="Ngày hội đọc sách")
    assert (page.on_top, page.kind, page.column, page.valid_until, page.tags.count()) == (False, "news", None, None, 0)


PROBLEMS = [
    ({"kind": "event"}, ["Give the day the event begins, so that it can be announced."]),
    ({"kind": "event", "event_start": TODAY}, []),
    ({"kind": "album"}, ["An album needs at least two photos: add them in a gallery in the text."]),
    ({"kind": "notice", "on_top": True}, ["Say until which day this stays on top of the front page."]),
    ({"on_top": True, "valid_until": TODAY},
     ["Only a notice stands on top of the front page: choose the kind “Notice”."]),
    ({"kind": "notice", "on_top": True, "valid_until": TODAY}, []),
    ({"kind": "notice", "valid_until": TODAY - timedelta(days=1)},
     ["The day until which this is valid has passed; check it."]),
    ({"kind": "notice"}, []),
]  # fmt: skip


@pytest.mark.parametrize(("fields", "problems"), PROBLEMS, ids=range(len(PROBLEMS)))
def test_what_each_kind_must_have(people, write, fields, problems):
    draft = write(people.thuky, **fields).get_latest_revision_as_object()
    with override("en"):
        assert draft.publication_problems() == problems


@pytest.mark.parametrize(
    "sorting", [{"kind": "notice"}, {"on_top": True}, {"tags": ["Đọc sách"]}, {"column": "other"}], ids=str
)
def test_sorting_is_no_writing_and_is_in_the_digest_r2(people, write, sorting):
    draft = write(people.tovan).get_latest_revision_as_object()
    before, digest = substance_of(draft), content_digest(draft)
    for name, value in sorting.items():
        if name == "tags":
            draft.tags.add(*value)
        else:
            setattr(draft, name, Column.objects.create(slug="k", name="Khác") if name == "column" else value)
    assert (substance_of(draft) == before, content_digest(draft) == digest) == (True, False)


def test_the_editor_sorts_column_kind_and_tags_on_one_screen_12_3(enter, people, write):
    page = write(people.tovan, unit=Unit.objects.get(code="to-ngu-van"))
    item = actions.submit(by=people.tovan, page=page)
    url = reverse("portal_workflow:act", args=[item.pk, "phan-loai"])
    column = Column.objects.first().pk
    data = {"subject": "teaching", "column": column, "kind": "notice", "tags": "Đọc sách,  Ngày hội STEM; đọc sách"}
    enter("bientap1").post(url, data)
    draft = ArticlePage.objects.get(pk=page.pk).get_latest_revision_as_object()
    assert (draft.kind, sorted(tag.name for tag in draft.tags.all())) == ("notice", ["Ngày hội STEM", "Đọc sách"])
    assert not WrittenBy.objects.filter(item=item, person=people.bientap1, substantive=True).exists()
    seen = Item.objects.get(pk=item.pk).draft_digest
    actions.approve(by=people.bientap1, item=item, seen=seen)
    assert Item.objects.get(pk=item.pk).step != "editor"


@pytest.mark.parametrize("data", [{"kind": "bao"}, {"column": "0"}])
def test_a_sorting_that_does_not_exist_is_refused(enter, people, write, data):
    page = write(people.tovan, unit=Unit.objects.get(code="to-ngu-van"))
    item = actions.submit(by=people.tovan, page=page)
    url = reverse("portal_workflow:act", args=[item.pk, "phan-loai"])
    enter("bientap1").post(url, {"subject": "teaching", "column": Column.objects.first().pk} | data)
    assert (Item.objects.get(pk=item.pk).item_class, page.revisions.count()) == ("", 1)


def test_the_whole_life_of_an_article_through_the_admin(enter, people, client):
    """Made, edited, sent, approved, posted, corrected, removed: by clicks of those whose part it is."""
    author, editor, secretary, head = (enter(name) for name in ("bientap1", "bientap3", "thuky", "truongban"))
    board = {"source": "school", "kind": "news", "tags": "", "column": Column.objects.first().pk}
    author.post(add_url(), filled(**board))
    page = ArticlePage.objects.get(title="Ngày hội đọc sách")
    edit = reverse("wagtailadmin_pages:edit", args=[page.pk])
    first = filled([("paragraph", rich_text("<p>Cả trường đọc 150 cuốn sách.</p>"))], **board)
    author.post(edit, first | {"action-submit": "1"})
    carry_on(page, editor, secretary)
    assert "150 cuốn" in client.get(page.url).content.decode()
    note = inline_formset([{"made_on": str(TODAY), "note": "Số sách là 105 cuốn."}])
    right = filled([("paragraph", rich_text("<p>Cả trường đọc 105 cuốn sách.</p>"))], corrections=note, **board)
    author.post(edit, right | {"action-submit": "1"})
    carry_on(page, editor, secretary)
    assert "105 cuốn" in client.get(page.url).content.decode()
    assert "150 cuốn" in client.get(f"{page.url}ban-cu/1/").content.decode()
    reason = {"ground": "no_longer_timely", "sentence": "Đã qua."}
    asked = secretary.post(reverse("portal_workflow:request_removal", args=[page.pk]), reason)
    head.post(asked.url, {"decision": "remove", "note": ""})
    assert [client.get(address).status_code for address in (page.url, f"{page.url}ban-cu/1/")] == [410, 410]


def carry_on(page, editor, secretary) -> None:
    """Sorted and approved by an Editor, posted by the Secretary, on the review screen."""
    item = Item.objects.get(page=page)
    assert item.step == "editor", item.state

    def act(person, verb, **data):
        person.post(reverse("portal_workflow:act", args=[item.pk, verb]), data)

    act(editor, "phan-loai", subject="daily_activity", column=Column.objects.first().pk)
    act(editor, "duyet", seen=Item.objects.get(pk=item.pk).draft_digest)
    act(secretary, "dang")
    assert Item.objects.get(pk=item.pk).state == "posted"
