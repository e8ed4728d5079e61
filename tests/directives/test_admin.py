"""A commendation and a week of the calendar through the admin: made, sent, approved, posted, put right, removed."""

from datetime import date, timedelta

import pytest
from django.urls import reverse
from django.utils import timezone
from wagtail.test.utils.form_data import inline_formset, nested_form_data, rich_text, streamfield

from portal_home.models import CommendationIndexPage, CommendationPage, WorkCalendarPage, WorkWeekPage
from portal_home.work_weeks import monday_of, next_monday
from portal_workflow.models import Item
from tests.directives.conftest import entry
from tests.public.reading import read

TODAY = timezone.localdate()
HONOUR = {"kind": "group", "name": "Lớp 11A2", "achievement": "Giải Nhất báo tường", "award": "Giấy khen", "unit": ""}


def add_url(model, index):
    return reverse("wagtailadmin_pages:add", args=["portal_home", model, index.pk])


def commendation_form(**more):
    return nested_form_data(
        {
            "title": "Khen thưởng hội thi báo tường",
            "slug": "khen-thuong-hoi-thi-bao-tuong",
            "level": "school",
            "decision": "",
            "decision_number": "45/QĐ-THPTLN1",
            "awarded_on": str(TODAY),
            "summary": "",
            "honours": inline_formset([HONOUR]),
            "body": streamfield([("paragraph", rich_text("<p>Hội thi có ba mươi tờ báo.</p>"))]),
            "image": "",
            "image_description": "",
            "comments": inline_formset([]),
        }
        | more
    )


def week_form(monday: date, entries, initial=0):
    return nested_form_data(
        {
            "title": "Lịch công tác tuần này",
            "slug": "lich-cong-tac-tuan-nay",
            "monday": str(monday),
            "summary": "",
            "entries": inline_formset(entries, initial=initial),
            "comments": inline_formset([]),
        }
    )


def work(day, content="Họp giao ban"):
    return {"day": str(day), "content": content, "starts_at": "07:30", "ends_at": "", "place": "", "led_by": "",
            "participants": ""}  # fmt: skip


def carry_on(page, editor, secretary, subject):
    """Sorted and approved, posted."""
    item = Item.objects.get(page=page)
    assert item.step == "editor", item.state

    def act(person, verb, **data):
        person.post(reverse("portal_workflow:act", args=[item.pk, verb]), data)

    act(editor, "phan-loai", subject=subject)
    act(editor, "duyet", seen=Item.objects.get(pk=item.pk).draft_digest)
    act(secretary, "dang")
    assert Item.objects.get(pk=item.pk).state == "posted"


def take_off(page, secretary, head):
    reason = {"ground": "no_longer_timely", "sentence": "Đã qua."}
    asked = secretary.post(reverse("portal_workflow:request_removal", args=[page.pk]), reason)
    head.post(asked.url, {"decision": "remove", "note": ""})


def test_the_whole_life_of_a_commendation(enter, client):
    author, editor, secretary, head = (enter(name) for name in ("bientap1", "bientap3", "thuky", "truongban"))
    lacking = commendation_form(honours=inline_formset([])) | {"action-submit": "1"}
    author.post(add_url("commendationpage", CommendationIndexPage.objects.get()), lacking)
    page = CommendationPage.objects.get()
    assert Item.objects.get(page=page).state == "draft"
    edit = reverse("wagtailadmin_pages:edit", args=[page.pk])
    author.post(edit, commendation_form() | {"action-submit": "1"})
    carry_on(page, editor, secretary, "daily_activity")
    assert "Lớp 11A2" in client.get(page.url).content.decode()
    assert page.url in client.get("/tim-kiem/", {"q": "lop 11a2"}).content.decode()
    honour = page.honours.get()
    right = inline_formset([HONOUR | {"name": "Lớp 11A3", "id": honour.pk}], initial=1)
    author.post(edit, commendation_form(honours=right) | {"action-submit": "1"})
    carry_on(page, editor, secretary, "daily_activity")
    text = client.get(page.url).content.decode()
    assert ("Lớp 11A3" in text, "Lớp 11A2" in text) == (True, False)
    take_off(page, secretary, head)
    assert client.get(page.url).status_code == 410


def test_the_whole_life_of_a_week(enter, client):
    author, editor, secretary, head = (enter(name) for name in ("bientap1", "bientap3", "thuky", "truongban"))
    monday = monday_of(TODAY)
    form = week_form(monday, [work(monday), work(monday + timedelta(days=7), "Hội nghị")]) | {"action-submit": "1"}
    author.post(add_url("workweekpage", WorkCalendarPage.objects.get()), form)
    page = WorkWeekPage.objects.get()
    assert (Item.objects.get(page=page).state, page.get_latest_revision_as_object().entries.count()) == ("draft", 2)
    edit = reverse("wagtailadmin_pages:edit", args=[page.pk])
    kept, outside = page.get_latest_revision_as_object().entries.all()
    rows = [work(monday) | {"id": kept.pk}, work(monday) | {"id": outside.pk, "DELETE": "1"}]
    author.post(edit, week_form(monday, rows, initial=2) | {"action-submit": "1"})
    carry_on(page, editor, secretary, "daily_activity")
    assert "Họp giao ban" in client.get("/chi-dao-dieu-hanh/lich-cong-tac/").content.decode()
    take_off(page, secretary, head)
    assert client.get(page.url).status_code == 410


def test_a_new_week_begins_as_the_last_one_was(enter, make_week):
    monday = monday_of(TODAY)
    rows = [entry(monday, "Chào cờ"), entry(monday + timedelta(days=4), "Tiếp công dân")]
    make_week(monday, rows)
    form = enter("thuky").get(add_url("workweekpage", WorkCalendarPage.objects.get())).context["form"]
    new = next_monday(monday, TODAY)
    assert form["monday"].value() == new
    assert f"{new:%d/%m}" in form["title"].value()
    copied = [(f["day"].value(), f["content"].value()) for f in form.formsets["entries"].forms]
    assert copied == [(new, "Chào cờ"), (new + timedelta(days=4), "Tiếp công dân")]


def as_it_opens(client, url) -> dict:
    """What a browser sends of a form nobody has touched."""
    page = read(client.get(url))
    fields = [e for e in page.all("input") if e.attrs.get("type") not in ("checkbox", "submit")]
    data = {e.attrs["name"]: e.attrs.get("value") or "" for e in fields if "name" in e.attrs}
    return data | {e.attrs["name"]: e.text for e in page.all("textarea") if "name" in e.attrs}


def test_the_week_is_sent_as_it_opens_and_changed_rows_are_neither_doubled_nor_lost(enter, make_week):
    monday = monday_of(TODAY)
    make_week(monday, [entry(monday, "Chào cờ"), entry(monday, "Tiếp công dân")])
    client, url = enter("thuky"), add_url("workweekpage", WorkCalendarPage.objects.get())
    data = as_it_opens(client, url) | {"entries-0-content": "Chào cờ đầu tuần", "entries-1-DELETE": "1"}
    response = client.post(url, data | {"action-submit": "1"})
    page = WorkWeekPage.objects.get(monday=monday + timedelta(days=7))
    item = Item.objects.get(page=page)
    assert (response.status_code, item.step) == (302, "editor")
    assert [e.content for e in page.get_latest_revision_as_object().entries.all()] == ["Chào cờ đầu tuần"]


@pytest.mark.parametrize(
    ("user", "offered"), [("thuky", True), ("phoban1", True), ("truongban", True), ("tovan", False), ("canbo", False)]
)
def test_the_desk_offers_the_coming_week_to_those_who_plan_it(enter, user, offered):
    text = enter(user).get("/admin/").content.decode()
    assert ('data-testid="new-week"' in text) == offered


@pytest.mark.parametrize("user", ["tovan", "totoan"])
def test_a_contributor_adds_neither(enter, user):
    for model, index in (("commendationpage", CommendationIndexPage), ("workweekpage", WorkCalendarPage)):
        assert enter(user).get(add_url(model, index.objects.get())).status_code in (302, 403)
        assert enter(user).post(add_url(model, index.objects.get()), {}).status_code in (302, 403)
    assert CommendationPage.objects.count() + WorkWeekPage.objects.count() == 0
