"""The demo's consents: whole class lists without any name, one of them withdrawn with a place to mend."""

from datetime import datetime, time, timedelta

from django.utils import timezone

from portal_home import schoolyear
from portal_home.actions_consent import record_consent, rely, withdraw_consent
from portal_home.consent_rules import Use
from portal_home.models import ArticlePage
from portal_home.reliance import on_published
from school_portal.demo.carrying import Carrier

#: (class, number of the paper, for what); the unit keeps the paper for the pupils it works with.
RECORDS = (
    ("10A1 (minh hoạ)", "01/PĐY-MH", {Use.PHOTO, Use.NAME}),
    ("11A2 (minh hoạ)", "02/PĐY-MH", {Use.PHOTO}),
    ("12A3 (minh hoạ)", "03/PĐY-MH", {Use.PHOTO, Use.VOICE}),
)
UNIT = "to-ngu-van"
GIVEN_BEFORE, WITHDRAWN_BEFORE = timedelta(days=60), timedelta(days=1)


def seed(carrier: Carrier) -> None:
    """Three records; the second was withdrawn yesterday, and a posted article still relies on it."""
    secretary, year = carrier.accounts["thuky"], schoolyear.of(carrier.today)
    given = carrier.today - GIVEN_BEFORE
    days = {"pupil_agreed_on": given, "parent_agreed_on": given, "since": given, "until": year.last_day}
    where = {"unit": carrier.units[UNIT], "school_year": year.slug, "illustration": True}
    records = [
        record_consent(by=secretary, school_class=name, paper_number=number, uses=uses, **days, **where)
        for name, number, uses in RECORDS
    ]
    shown = ArticlePage.objects.filter(live=True, unit__code=UNIT, image__isnull=False).order_by("pk")[:2]
    for page, record in zip(shown, records[:2], strict=False):
        rely(by=secretary, page=page, consents=[record.pk], declared=())
        on_published(None, instance=page)
    at = timezone.make_aware(datetime.combine(carrier.today - WITHDRAWN_BEFORE, time(8, 15)))
    how = "Đơn của phụ huynh (minh hoạ)"
    withdraw_consent(by=secretary, consent=records[1], withdrawn_at=at, withdrawn_by="parent", how=how)
