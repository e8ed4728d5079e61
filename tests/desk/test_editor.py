"""Sending from Wagtail's editor: what is to be mended is said, what was sent is said with who has it now."""

import json

import pytest
from django.urls import reverse
from django.utils.translation import gettext
from wagtail.admin.views.pages.history import PageHistoryView
from wagtail.test.utils.form_data import inline_formset, nested_form_data, rich_text, streamfield

from portal_home.models import ArticlePage, Column, NewsIndexPage
from portal_workflow import actions
from portal_workflow.models import Item, Unit
from portal_workflow.refused import Refused
from portal_workflow.removing import HEAD_ONLY
from tests.desk.conftest import review_url


def add_url():
    return reverse("wagtailadmin_pages:add", args=["portal_home", "articlepage", NewsIndexPage.objects.first().pk])


def filled(text="<p>Hôm nay cả trường đọc sách.</p>", **more):
    return nested_form_data(
        {
            "title": "Ngày hội đọc sách",
            "slug": "ngay-hoi-doc-sach",
            "summary": "",
            "source": "school",
            "body": streamfield([("paragraph", rich_text(text))] if text else []),
            "attachments": inline_formset([]),
            "comments": inline_formset([]),
        }
        | more
    )


def told(client, response):
    """The messages on the page the answer leads to."""
    return [str(message) for message in client.get(response.url).context["messages"]]


@pytest.mark.parametrize("act", [{}, {"action-submit": "1"}])
@pytest.mark.parametrize("user", ["thanhtra", "quantri"])
def test_who_only_inspects_or_keeps_the_machine_begins_nothing_r6(enter, people, user, act):
    answer = enter(user).post(add_url(), filled() | act)
    assert (answer.status_code, answer.url) == (302, reverse("wagtailadmin_home"))
    assert not ArticlePage.objects.filter(title="Ngày hội đọc sách").exists()


def test_a_teacher_sends_from_the_new_article_12_3(enter, people):
    unit = Unit.objects.get(code="to-ngu-van")
    client = enter("tovan")
    response = client.post(add_url(), filled(unit=unit.pk) | {"action-submit": "1"})
    item = Item.objects.get(page__title="Ngày hội đọc sách")
    assert (item.state, item.step, item.unit, item.submitted_by) == ("review", "editor", unit, people.tovan)
    assert (response.status_code, response.url) == (302, review_url(item))
    [message] = told(client, response)
    assert message.startswith(gettext("Sent for approval."))


def test_what_is_to_be_mended_is_said_and_nothing_is_lost_12_3(enter):
    """No text yet: the draft is kept, its writer stays in the editor, Wagtail's "submitted" is not shown."""
    unit = Unit.objects.get(code="to-ngu-van")
    client = enter("tovan")
    response = client.post(add_url(), filled(text="", unit=unit.pk) | {"action-submit": "1"})
    page = ArticlePage.objects.get(title="Ngày hội đọc sách")
    assert (response.status_code, response.url) == (302, reverse("wagtailadmin_pages:edit", args=[page.pk]))
    assert Item.objects.get(page=page).state == "draft"
    [message] = told(client, response)
    problem = str(page.get_latest_revision_as_object().publication_problems()[0])
    assert f"<li>{problem}</li>" in message


def test_sending_from_the_edit_view_12_3(enter, people, write):
    page = write(people.tovan, unit=Unit.objects.get(code="to-ngu-van"))
    url = reverse("wagtailadmin_pages:edit", args=[page.pk])
    response = enter("tovan").post(url, filled(unit=page.unit_id) | {"action-submit": "1"})
    item = Item.objects.get(page=page)
    assert (item.step, response.url) == ("editor", review_url(item))


def test_saving_only_sends_nothing(enter):
    response = enter("tovan").post(add_url(), filled(unit=Unit.objects.get(code="to-ngu-van").pk))
    assert response.status_code == 302
    assert Item.objects.get(page__title="Ngày hội đọc sách").state == "draft"


@pytest.mark.parametrize("view", ["create", "edit"])
def test_send_is_the_first_of_two_buttons(enter, people, write, view):
    page = write(people.tovan)
    url = add_url() if view == "create" else reverse("wagtailadmin_pages:edit", args=[page.pk])
    text = enter("tovan").get(url).content.decode()
    found = [text.count(name) for name in ('data-testid="send-article"', "action-publish", "action-unpublish")]
    assert found == [1, 0, 0]
    assert text.index('data-testid="send-article"') < text.index("action-save ")


@pytest.mark.parametrize(
    ("user", "units", "column"), [("tovan", ["to-ngu-van"], False), ("bientap1", None, True), ("thuky", None, True)]
)
def test_unit_is_preset_and_limited_for_contributors_12_3(enter, user, units, column):
    form = enter(user).get(add_url()).context["form"]
    offered = list(form.fields["unit"].queryset.values_list("code", flat=True))
    assert offered == (units or list(Unit.objects.values_list("code", flat=True)))
    assert ("column" in form.fields, form["unit"].value() is not None) == (column, not column)


def test_another_units_name_cannot_be_forged_7(enter):
    response = enter("tovan").post(add_url(), filled(unit=Unit.objects.get(code="to-toan").pk))
    assert response.status_code == 200
    assert list(response.context["form"].errors) == ["unit"]


def test_a_new_article_begins_with_a_place_to_write(enter):
    body = enter("tovan").get(add_url()).context["form"]["body"].value()
    assert [block.block_type for block in body] == ["paragraph"]


def test_the_editor_sorts_into_a_column_on_the_review_screen_12_3(enter, people, write):
    page = write(people.tovan, unit=Unit.objects.get(code="to-ngu-van"))
    other = Column.objects.create(name="Chuyên môn", slug="chuyen-mon")
    item = actions.submit(by=people.tovan, page=page)
    url = reverse("portal_workflow:act", args=[item.pk, "phan-loai"])
    client = enter("bientap1")
    assert client.post(url, {"subject": "teaching"}).status_code == 302
    assert Item.objects.get(pk=item.pk).item_class == ""
    client.post(url, {"subject": "teaching", "column": other.pk})
    page.refresh_from_db()
    assert (Item.objects.get(pk=item.pk).item_class, page.get_latest_revision_as_object().column) == ("B", other)


def test_autosave_is_left_alone(enter):
    """The JSON save of the editor gets Wagtail's own answer."""
    data = filled(unit=Unit.objects.get(code="to-ngu-van").pk)
    response = enter("tovan").post(add_url(), data, headers={"accept": "application/json"})
    assert json.loads(response.content)["success"] is True


def test_opening_the_editor_of_what_was_sent_shows_where_it_stands(enter, item_at):
    """Locked is no dead end; a page of ours one may not see is refused in a sentence."""
    item = item_at("deputy")
    edit = reverse("wagtailadmin_pages:edit", args=[item.page_id])
    codes = {}
    for user in ("tovan", "bientap1", "totoan"):
        response = enter(user).get(edit, follow=True)
        assert response.redirect_chain[0][0] == review_url(item)
        codes[user] = response.status_code
    assert codes == {"tovan": 200, "bientap1": 200, "totoan": 403}


def test_a_refusal_deep_in_wagtail_keeps_its_own_sentence(enter, item_at, monkeypatch):
    """Wagtail turns any PermissionDenied into a generic message; a Refused is shown as it is."""

    def refuse(*args, **kwargs):
        raise Refused("12.4", HEAD_ONLY)

    monkeypatch.setattr(PageHistoryView, "get", refuse)
    item = item_at("posted")
    response = enter("thuky").get(reverse("wagtailadmin_pages:history", args=[item.page_id]))
    assert response.status_code == 403
    assert gettext(HEAD_ONLY) in response.content.decode()
