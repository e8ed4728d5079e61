"""The demo's units: texts without names or private numbers, and their way through the portal's own actions."""

import re
from datetime import date

import pytest
from django.contrib.auth import get_user_model

from portal_home.models import UnitPage, UnitSubPage
from portal_workflow.models import Confirmation, Item
from school_portal.demo import units
from school_portal.demo.people import BOARD
from school_portal.demo.units import UNITS, unit_pages

DAY = date(2026, 11, 23)
PAGES = unit_pages(DAY)


def test_every_unit_has_a_front_page_and_two_or_three_of_its_own():
    fronts = [page.unit for page in PAGES if not page.kind]
    assert fronts == [unit.code for unit in UNITS]
    assert len(fronts) == 12
    own = {code: [page for page in PAGES if page.unit == code and page.kind] for code in fronts}
    assert {len(pages) for pages in own.values()} <= {2, 3}
    assert {page.kind for page in PAGES} == {"", "introduction", "members", "plans", "resources"}
    assert {page.state for page in PAGES} == {"posted", "draft", "returned", "at_editor"}


def text_of(page):
    return "\n".join([page.title, page.summary, *(str(value) for _kind, value in page.body)])


@pytest.mark.parametrize("page", PAGES, ids=lambda page: f"{page.unit}-{page.kind}-{page.title[:12]}")
def test_r10_no_person_and_no_private_number(page):
    names = [person.full_name for person in BOARD]
    assert [name for name in names if name in text_of(page)] == []
    assert re.findall(r"\b0[35789]\d{8}\b", text_of(page)) == []
    for contact in page.contacts:
        assert contact.phone in ("", "0204 000 0000")
        assert contact.email.endswith("@example.invalid")
    assert "{" not in text_of(page)


@pytest.mark.parametrize("day", [date(2027, 1, 15), date(2027, 2, 28), date(2028, 2, 29), date(2026, 8, 1)])
def test_the_texts_can_be_made_on_any_day(day):
    assert all(page.day <= day for page in unit_pages(day))


def test_the_pages_are_carried_by_the_people_whose_part_it_is(people, standing_opinion):
    from school_portal.demo import seed_units
    from school_portal.demo.carrying import Carrier

    accounts = {account.username: account for account in get_user_model().objects.all()}
    carrier = Carrier(accounts, DAY, None)
    seed_units.seed(carrier)
    assert UnitPage.objects.live().count() == 12
    assert UnitSubPage.objects.count() == sum(bool(page.kind) for page in PAGES)
    states = set(Item.objects.filter(kept_by_unit=True).values_list("state", flat=True))
    assert states == {"posted", "draft", "returned", "review"}
    assert not UnitSubPage.objects.filter(illustration=False).exists()
    assert Confirmation.objects.count() == len(units.CONFIRMED)
    assert set(carrier.posted) == set(
        Item.objects.filter(kept_by_unit=True, state="posted").values_list("page", flat=True)
    )
