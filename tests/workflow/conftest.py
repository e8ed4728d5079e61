"""A provisioned portal with the school's people, made once for all tests of the workflow."""

from datetime import date

import pytest
from django.contrib.auth import get_user_model
from django.core.management import call_command
from django.utils import timezone

from portal_home.models import ArticlePage, Column, NewsIndexPage
from portal_workflow import actions
from portal_workflow.groups import make_unit_group
from portal_workflow.models import StandingOpinion, Unit
from school_portal.demo.people import PEOPLE
from school_portal.demo.units import UNITS

LONG_AGO = date(2021, 9, 1)


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup, django_db_blocker):
    """Groups, trees, units, accounts: committed once, seen by every test."""
    with django_db_blocker.unblock():
        call_command("provision", verbosity=0)
        make_people()


def make_people():
    """The demo's units and accounts with their roles and memberships; no articles."""
    units = {}
    for order, data in enumerate(UNITS):
        fields = {"kind": data.kind, "name": data.name, "short_name": data.short_name, "sort_order": order}
        units[data.code], _made = Unit.objects.get_or_create(code=data.code, defaults=fields)
        make_unit_group(units[data.code])
    users = get_user_model().objects
    for data in PEOPLE:
        person, made = users.get_or_create(
            username=data.username,
            defaults={
                "last_name": data.last_name,
                "first_name": data.first_name,
                "is_superuser": data.is_superuser,
                "is_staff": data.is_superuser,
            },
        )
        if not made:
            continue
        person.set_password("cong-truong-demo")
        person.save()
        for role in set(data.roles) - {"contributor", "cashier"}:
            actions.hold_role(by=None, person=person, role=role, since=LONG_AGO, in_charge=data.in_charge_of_content)
        for membership in data.units:
            actions.join_unit(by=None, person=person, unit=units[membership.unit], since=LONG_AGO)
    Column.objects.get_or_create(slug="hoat-dong", defaults={"name": "Hoạt động nhà trường"})


class People:
    """The accounts by name: `people.thuky`."""

    def __getattr__(self, username):
        account = get_user_model().objects.filter(username=username).first()
        if account is None:
            raise AttributeError(username)
        return account


@pytest.fixture
def people(db):
    """The school's accounts."""
    return People()


@pytest.fixture
def standing_opinion(people):
    """The Head's standing opinion for contributed items of class C."""
    return StandingOpinion.objects.create(
        giver=people.truongban, classes="C", document_number="07/TB-THPTLN1", since=timezone.localdate()
    )


@pytest.fixture
def write(people):
    """`write(author, title=…)` makes an article's draft as the editor does: a revision by its author."""

    def draft(author, title="Ngày hội đọc sách", text="<p>Hôm nay cả trường đọc sách.</p>", **fields):
        page = ArticlePage(title=title, owner=author, live=False, body=[("paragraph", text)], **fields)
        page.column = page.column or Column.objects.first()
        NewsIndexPage.objects.first().add_child(instance=page)
        page.save_revision(user=author)
        return page

    return draft
