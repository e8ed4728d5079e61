"""Each semester whoever answers for a page says that it is still true (Điều 7.1)."""

import json
import re
from datetime import date, datetime, time, timedelta

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Page

from portal_home.actions_units import retire_unit
from portal_home.confirming import OVERDUE_AFTER, confirm_true, due_for, last_confirmed
from portal_home.models import SectionPage
from portal_home.schoolyear import of, semester, semester_of
from portal_workflow.models import Confirmation, LedgerLine, Unit
from portal_workflow.reading import person_of
from portal_workflow.refused import Refused
from tests.public.crowd import crowd
from tests.units.conftest import fresh

HOME, DUE = reverse("wagtailadmin_home"), reverse("portal_units:due")


def confirm_url(page):
    return reverse("portal_units:confirm", args=[page.pk])


def posted_on(page, day):
    """As if the page had been posted on that day; the tests do not wait for semesters."""
    moment = timezone.make_aware(datetime.combine(day, time(9)))
    Page.objects.filter(pk=page.pk).update(first_published_at=moment, last_published_at=moment)


def last_semester() -> date:
    return semester(timezone.localdate()).days[0] - timedelta(days=1)


@pytest.fixture
def old(literature, maths):
    """Both units' pages, posted in the semester before."""
    for page in (literature, maths):
        posted_on(page, last_semester())
    return literature


CONFIRMS = {"tovan": True, "bientap2": True} | dict.fromkeys(
    ("totoan", "bientap1", "phoban1", "truongban", "thuky", "canbo", "thanhtra", "quantri"), False
)


@pytest.mark.parametrize("username", CONFIRMS)
def test_7_1_a_units_page_is_confirmed_by_its_members_alone(people, enter, old, username):
    by = getattr(people, username)
    if CONFIRMS[username]:
        assert confirm_true(by=by, page=old).person == by
    else:
        with pytest.raises(Refused) as refused:
            confirm_true(by=by, page=old)
        assert refused.value.article == "7.1"
        assert enter(username).post(confirm_url(old)).status_code in (302, 403)
        assert not Confirmation.objects.exists()


BOARDS = {"thuky": True, "bientap1": True, "bientap2": True} | dict.fromkeys(
    ("tovan", "phoban1", "truongban", "canbo", "thanhtra", "quantri"), False
)


@pytest.mark.parametrize("username", BOARDS)
def test_7_1_the_boards_own_page_is_confirmed_by_the_secretary_or_an_editor(people, username):
    page = SectionPage.objects.get(slug="gioi-thieu")
    if BOARDS[username]:
        assert confirm_true(by=getattr(people, username), page=page).semester == semester_of(timezone.localdate())
    else:
        with pytest.raises(Refused):
            confirm_true(by=getattr(people, username), page=page)


def test_7_1_what_is_not_public_or_nobodys_is_not_confirmed(people, sub_page, write):
    news = Page.objects.get(slug="tin-tuc")
    for by, page in ((people.tovan, sub_page(people.tovan)), (people.thuky, write(people.thuky)), (people.thuky, news)):
        with pytest.raises(Refused):
            confirm_true(by=by, page=page)


def test_7_1_twice_counts_once_and_is_one_line_of_the_ledger(people, old):
    before = LedgerLine.objects.count()
    first = confirm_true(by=people.tovan, page=old)
    assert confirm_true(by=people.bientap2, page=old) == first
    assert LedgerLine.objects.count() == before + 1
    line = json.loads(LedgerLine.objects.last().text)
    key = semester_of(timezone.localdate())
    assert (line["act"], line["article"], line["object"], line["semester"], line["role"]) == (
        "confirm", "7.1", f"page:{old.pk}", key, "contributor",
    )  # fmt: skip
    with pytest.raises(IntegrityError), transaction.atomic():
        Confirmation.objects.create(page=old, semester=key, person=people.tovan, at=timezone.now())


def test_7_1_the_next_semester_asks_again(people, old):
    this, later = timezone.localdate(), semester(timezone.localdate()).days[1] + timedelta(days=1)
    member = person_of(people.tovan)
    assert [due.page.pk for due in due_for(member, this)] == [old.pk]
    confirm_true(by=people.tovan, page=old)
    assert due_for(member, this) == []
    again = due_for(member, later)
    assert [(due.page.pk, due.last.semester, due.mine) for due in again] == [(old.pk, semester_of(this), True)]


def test_a_page_posted_in_the_semester_waits_for_nobody(people, literature):
    assert due_for(person_of(people.tovan)) == []


def test_a_closed_units_pages_wait_for_nobody(people, old):
    retire_unit(by=people.truongban, unit=old.unit)
    pages = [due.page.pk for due in due_for(person_of(people.thuky), of_all=True)]
    assert old.pk not in pages
    assert Unit.objects.get(code="to-toan").page.pk in pages


@pytest.mark.parametrize(("days", "overdue"), [(0, False), (45, False), (46, True)])
def test_the_secretary_is_told_after_six_weeks(people, literature, days, overdue):
    opens = of(timezone.localdate()).first_day.replace(year=2030)
    due = due_for(person_of(people.thuky), opens + timedelta(days=days), of_all=True)
    assert timedelta(days=45) == OVERDUE_AFTER
    assert {row.overdue for row in due} == {overdue}
    assert literature.pk in {row.page.pk for row in due if not row.mine}


def test_7_1_one_click_from_the_desk(people, enter, old, client):
    member = enter("tovan")
    text = member.get(HOME).content.decode()
    assert [text.count(f'data-testid="{name}"') for name in ("to-confirm", "confirm-true", "unconfirmed")] == [1, 1, 0]
    assert 'data-testid="confirmed"' not in client.get(old.get_url()).content.decode()
    response = member.post(confirm_url(old), {"next": "/admin/"})
    assert (response.status_code, response.url) == (302, "/admin/")
    assert 'data-testid="to-confirm"' not in member.get(HOME).content.decode()
    now = semester(timezone.localdate())
    page = client.get(old.get_url()).content.decode()
    assert f"{now.roman} {now.year.label}" in page[page.index('data-testid="confirmed"') :]
    assert last_confirmed(old).semester == now


def test_the_way_back_leads_nowhere_else(enter, old):
    response = enter("tovan").post(confirm_url(old), {"next": "https://example.com/"})
    assert response.url == HOME


def test_a_click_is_a_post(enter, old):
    assert enter("tovan").get(confirm_url(old)).status_code == 405
    assert not Confirmation.objects.exists()


def test_7_1_the_secretary_sees_what_the_units_left(enter, old, monkeypatch):
    from portal_home import confirming

    monkeypatch.setattr(confirming, "OVERDUE_AFTER", timedelta(days=-1))
    text = enter("thuky").get(HOME).content.decode()
    section = text[text.index('data-testid="unconfirmed"') :]
    assert ["Tổ Ngữ văn" in section, "Tổ Toán" in section] == [True, True]
    assert 'data-testid="confirm-true"' not in section
    for user, everything in (("thuky", True), ("truongban", True), ("thanhtra", True), ("totoan", False)):
        shown = enter(user).get(DUE).content.decode()
        assert ("Tổ Ngữ văn" in shown, "Tổ Toán" in shown) == (everything, True)
    assert enter("quantri").get(DUE).status_code in (302, 403)


def test_a_confirmation_touches_nothing_that_was_approved(people, posted):
    page = posted(people.tovan)
    item = page.governing_item
    confirm_true(by=people.tovan, page=page)
    assert (fresh(item).live_digest, fresh(item).state) == (item.live_digest, "posted")


@pytest.mark.parametrize("rows", [1, 3, 300])
def test_statements_of_the_desk_and_the_list(people, enter, literature, sub_page, rows, django_assert_num_queries):
    from portal_home.models import UnitSubPage
    from portal_workflow.opening import open_page

    first = open_page(parent=literature, page=UnitSubPage(title="Trang 0"))
    posted_on(first, last_semester())
    crowd(UnitSubPage.objects.get(), rows)
    member = person_of(people.tovan)
    due_for(member)
    with django_assert_num_queries(2):
        assert len(due_for(member)) == rows
    for user in ("tovan", "thuky"):
        client = enter(user)
        client.get(DUE)
        with django_assert_num_queries(15):
            text = client.get(DUE).content.decode()
        assert len(re.findall(r">Trang \d", text)) == rows
