"""The demo's units: each with its page, its contacts and pages of its own, kept by its members."""

from portal_home.actions_members import Place, join
from portal_home.actions_units import open_unit
from portal_home.confirming import confirm_true
from portal_home.models import UnitContact, UnitPage, UnitSubPage
from school_portal.demo import people, plans, units
from school_portal.demo.carrying import Carrier, blocks

# A unit's front page is class B as it was opened; what it says about its daily work is class C, for which the Head's
# standing opinion is on record.
FRONT, DAILY = "teaching", "daily_activity"


def seed(carrier: Carrier) -> None:
    """Open every unit's page, say who is what in it, and carry its texts as far as the demo wants them."""
    fronts = {code: open_unit(unit=unit, illustration=True) for code, unit in carrier.units.items()}
    _positions(carrier)
    for text in units.unit_pages(carrier.today):
        front = fronts[text.unit]
        if text.kind:
            _own_page(carrier, front, text)
        else:
            _front_page(carrier, front, text)
    for code in units.CONFIRMED:
        confirm_true(by=carrier.accounts[units.AUTHOR_OF[code]], page=fronts[code], day=carrier.today)


def _positions(carrier: Carrier) -> None:
    """What each person is in his unit; only public functions are shown to readers."""
    for person in people.PEOPLE:
        for membership in person.units:
            place = Place(carrier.accounts[person.username], membership.position, membership.leads)
            join(by=None, unit=carrier.units[membership.unit], place=place)


def _front_page(carrier: Carrier, front: UnitPage, text: units.UnitText) -> None:
    """The front page is there already; its words are a new version of it."""
    author = carrier.accounts[text.author]
    page = UnitPage.objects.get(pk=front.pk)
    page.summary, page.body = text.summary, blocks(text.body)
    page.contacts = [UnitContact(role=c.role, phone=c.phone, email=c.email, room=c.room) for c in text.contacts]
    carrier.post(carrier.change(page, author), author, FRONT, text.day)


def _own_page(carrier: Carrier, front: UnitPage, text: units.UnitText) -> None:
    """One of the unit's own pages, at the station the demo shows it at."""
    author = carrier.accounts[text.author]
    page = UnitSubPage(title=text.title, kind=text.kind, summary=text.summary, body=blocks(text.body))
    page = carrier.add(UnitPage.objects.get(pk=front.pk), page, author)
    carrier.bring(page, author, DAILY, state=text.state, note=text.note)
    if text.state == plans.POSTED:
        carrier.posted[page.pk] = text.day
