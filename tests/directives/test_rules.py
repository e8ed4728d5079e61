"""What a commendation and a week must have before they are sent; nothing private in an honour list (11.3, R10)."""

from datetime import date, time, timedelta

import pytest
from django.utils import timezone

from portal_home.models import CommendationIndexPage, Honour, WorkCalendarPage
from portal_home.private_marks import Mark, private_marks
from portal_home.work_weeks import days_of, monday_of, next_monday, sunday_of
from portal_workflow import actions
from portal_workflow.models import Item
from portal_workflow.refused import NotReady
from tests.directives.conftest import commendation, entry, honour, week

TODAY = date(2026, 11, 23)
MARKS = [
    ("Lớp 12A1", []),
    ("Nguyễn Văn A, lớp 11A3", []),
    ("Giải Nhì cuộc thi ngày 15/11/2026", []),
    ("Quyết định 45/QĐ-THPTLN1 ngày 19/11/2026", []),
    ("Huy chương Vàng 100 m, 12,5 giây, năm học 2025-2026", []),
    ("Trần B, 0912 345 678", [Mark.PHONE]),
    ("Trần B (0912.345.678)", [Mark.PHONE]),
    ("Trần B +84 912 345 678", [Mark.PHONE]),
    ("CCCD 024209001234", [Mark.IDENTITY]),
    ("CCCD 124209001234", [Mark.IDENTITY]),
    ("CMND 121234567", [Mark.IDENTITY]),
    ("Trần B, sinh ngày 5/9/2009", [Mark.BIRTH]),
    ("Trần B (05/09/2009)", [Mark.BIRTH]),
    ("Trần B, 5-9-2010", [Mark.BIRTH]),
    ("Trần B, sinh năm 2010", [Mark.BIRTH]),
    ("Trần B, NS 2010", [Mark.BIRTH]),
    ("tranb@example.com", [Mark.EMAIL]),
    ("Trần B, 05/09/2009, 0912345678", [Mark.PHONE, Mark.BIRTH]),
]


@pytest.mark.parametrize(("text", "marks"), MARKS)
def test_private_marks(text, marks):
    assert private_marks(text, TODAY) == marks


WEEKS = [
    (None, date(2026, 11, 23), date(2026, 11, 23)),
    (None, date(2026, 11, 29), date(2026, 11, 23)),
    (date(2026, 11, 16), date(2026, 11, 23), date(2026, 11, 23)),
    (date(2026, 11, 23), date(2026, 11, 23), date(2026, 11, 30)),
    (date(2026, 11, 30), date(2026, 11, 23), date(2026, 12, 7)),
    (date(2026, 8, 31), date(2026, 11, 25), date(2026, 11, 23)),
]


@pytest.mark.parametrize(("last", "today", "monday"), WEEKS)
def test_the_week_to_be_planned(last, today, monday):
    assert next_monday(last, today) == monday


def test_a_week_has_seven_days():
    days = days_of(TODAY)
    assert (days[0], days[-1], len(days)) == (monday_of(TODAY), sunday_of(TODAY), 7)


def draft(people, parent, page):
    page.owner, page.live = people.thuky, False
    parent.add_child(instance=page)
    page.save_revision(user=people.thuky)
    return page


def answer(people, page):
    """The sentences that keep the page from being sent; empty when it is on its way."""
    try:
        actions.submit(by=people.thuky, page=page)
    except NotReady as refused:
        assert Item.objects.get(page=page).state == "draft"
        return refused.problems
    assert Item.objects.get(page=page).state == "review"
    return []


NOBODY = "Name at least one organisation, group or person that is honoured."
NUMBER = "Give the number of the decision, or choose it in the register of documents."
FUTURE = "The day of the commendation lies in the future; check it."
PHOTO = "Describe the photo: write in one sentence what it shows."
PRIVATE = "The line “Trần B, lớp 11A3” seems to hold %s: take it out, name and class are enough."
COMMENDATIONS = [
    ({}, []),
    ({"honours": []}, [NOBODY]),
    ({"decision_number": " "}, [NUMBER]),
    ({"decision_number": "", "decision": True}, []),
    ({"awarded_on": timezone.localdate() + timedelta(days=1)}, [FUTURE]),
    ({"image": True}, [PHOTO]),
    ({"image": True, "image_description": "Cả lớp nhận giấy khen"}, []),
    ({"honours": [honour("Trần B, lớp 11A3", Honour.Kind.PERSON, "Giải Nhất, ĐT 0912345678")]},
     [PRIVATE % "a telephone number"]),
    ({"honours": [honour("Trần B, lớp 11A3", Honour.Kind.PERSON, award="sinh ngày 1/2/2010")]},
     [PRIVATE % "a date of birth"]),
    ({"honours": [], "decision_number": ""}, [NOBODY, NUMBER]),
]  # fmt: skip


@pytest.mark.parametrize(("fields", "problems"), COMMENDATIONS, ids=range(len(COMMENDATIONS)))
def test_11_3_what_a_commendation_must_have(people, english, make_document, make_image, fields, problems):
    made = {"decision": make_document, "image": make_image}
    fields = {name: made[name]() if value is True else value for name, value in fields.items()}
    fields = {k: list(v) if k == "honours" else v for k, v in fields.items()}
    page = draft(people, CommendationIndexPage.objects.get(), commendation(**fields))
    assert answer(people, page) == problems


MONDAY = date(2026, 11, 23)
IN_WEEK = "Not in the week from 23/11/2026 to 29/11/2026: Hội nghị. Check the day."
WORK = [
    (MONDAY, [entry(MONDAY), entry(date(2026, 11, 29))], []),
    (date(2026, 11, 24), [entry(date(2026, 11, 24))],
     ["24/11/2026 is no Monday; the week of that day begins on 23/11/2026."]),
    (MONDAY, [], ["The week has no work yet: add at least one entry."]),
    (MONDAY, [entry(MONDAY), entry(date(2026, 11, 30), "Hội nghị")], [IN_WEEK]),
    (MONDAY, [entry(date(2026, 11, 22), "Hội nghị")], [IN_WEEK]),
    (MONDAY, [entry(MONDAY, ends_at=time(7, 0))], ["One entry ends before it begins; check its hours."]),
    (MONDAY, [entry(MONDAY, starts_at=None, ends_at=time(7, 0))],
     ["One entry ends before it begins; check its hours."]),
    (MONDAY, [entry(MONDAY, starts_at=None)], []),
]  # fmt: skip


@pytest.mark.parametrize(("monday", "entries", "problems"), WORK, ids=range(len(WORK)))
def test_11_3_what_a_week_must_have(people, english, monday, entries, problems):
    page = draft(people, WorkCalendarPage.objects.get(), week(monday, list(entries)))
    assert answer(people, page) == problems


def test_one_calendar_for_a_week(people, english, make_week):
    make_week(MONDAY)
    page = draft(people, WorkCalendarPage.objects.get(), week(MONDAY, title="Lịch thứ hai của tuần"))
    assert answer(people, page) == ["There is a calendar for this week already: change that one."]
