"""One page for each part: a second is refused when it is sent; what says nothing is not sent."""

import pytest
from django.urls import reverse
from wagtail.test.utils.form_data import inline_formset, nested_form_data, rich_text, streamfield

from portal_home.models import IntroductionPage, LeadershipPage
from portal_workflow.models import Item

BODY = streamfield([("paragraph", rich_text("<p>Trường thành lập đã lâu và đang lớn lên từng năm.</p>"))])
NOTHING = {"comments": inline_formset([])}


def leader(name, **more):
    fields = {"name": name, "position": "Hiệu trưởng", "photo": "", "biography": rich_text("<p>Sau.</p>")}
    return fields | {"career": streamfield([])} | more


FORMS = {
    IntroductionPage: {"title": "Lịch sử", "slug": "lich-su", "topic": "history", "summary": "", "body": BODY},
    LeadershipPage: {
        **{"title": "Ban Giám hiệu", "slug": "ban-giam-hieu", "summary": "", "body": streamfield([])},
        "leaders": inline_formset([leader("Ngô Quang Khải")]),
    },
}


def sent(client, address, data):
    response = client.post(address, nested_form_data(data | NOTHING) | {"action-submit": "1"})
    assert response.status_code == 302, response.context["form"].errors
    return response


def step(client, item, verb, **data):
    """One act on the review screen, of the text that is shown there."""
    item.refresh_from_db()
    data = {"seen": item.draft_digest} | data
    response = client.post(reverse("portal_workflow:act", args=[item.pk, verb]), data)
    assert response.status_code == 302
    item.refresh_from_db()


def carry(enter, item):
    """Editor, Deputy, Secretary: class B."""
    if not item.item_class:
        step(enter("bientap1"), item, "phan-loai", subject="teaching")
    step(enter("bientap1"), item, "duyet")
    step(enter("phoban1"), item, "duyet")
    assert (item.state, item.item_class) == ("approved", "B")
    step(enter("thuky"), item, "dang")
    assert item.state == "posted"


def begin(enter, section, model):
    """A new page sent."""
    client, data = enter("thuky"), FORMS[model]
    sent(client, reverse("wagtailadmin_pages:add", args=["portal_home", model._meta.model_name, section.pk]), data)
    return model.objects.get(slug=data["slug"])


@pytest.mark.parametrize("model", [IntroductionPage, LeadershipPage], ids=lambda model: model.__name__)
def test_a_second_page_for_the_same_is_refused_with_a_sentence_when_it_is_sent(enter, people, section, model):
    first = begin(enter, section, model)
    second = FORMS[model] | {"title": "Một trang nữa", "slug": "mot-trang-nua"}
    client = enter("bientap2")
    add = reverse("wagtailadmin_pages:add", args=["portal_home", model._meta.model_name, section.pk])
    response = sent(client, add, second)
    page = model.objects.get(slug="mot-trang-nua")
    assert Item.objects.get(page=page).state == "draft"
    assert response.url == reverse("wagtailadmin_pages:edit", args=[page.pk])
    [message] = [str(message) for message in client.get(response.url).context["messages"]]
    assert first.title in message
    carry(enter, Item.objects.get(page=first))
    [problem] = page.get_latest_revision_as_object().publication_problems()
    assert first.title in problem


def test_another_language_and_another_part_are_no_second_page(people, section, english_section, make_part):
    make_part("history")
    for page in (
        IntroductionPage(topic="history", locale=english_section.locale, body=[("paragraph", "<p>The school.</p>")]),
        IntroductionPage(topic="duties", locale=section.locale, body=[("paragraph", "<p>Nhiệm vụ.</p>")]),
    ):
        assert page.publication_problems() == []


def test_a_removed_part_may_be_written_anew(people, section, make_part):
    gone = make_part("history")
    IntroductionPage.objects.filter(pk=gone.pk).update(live=False)
    page = IntroductionPage(topic="history", locale=section.locale, body=[("paragraph", "<p>Nhà trường.</p>")])
    assert page.publication_problems() == []


SAYS_NOTHING = {
    "history": (IntroductionPage, {"topic": "history"}, 1),
    "duties": (IntroductionPage, {"topic": "duties", "body": [("paragraph", "<p> </p>")]}, 1),
    "structure": (IntroductionPage, {"topic": "structure"}, 0),
    "contact": (IntroductionPage, {"topic": "contact"}, 0),
    "leadership": (LeadershipPage, {}, 1),
}


@pytest.mark.parametrize("name", SAYS_NOTHING)
def test_what_says_nothing_is_not_sent_11_1(people, section, name):
    model, fields, count = SAYS_NOTHING[name]
    assert len(model(locale=section.locale, **fields).publication_problems()) == count
