"""Brings the demo school into an empty portal through the product's own actions; all of it or nothing."""

from datetime import datetime, time, timedelta

from django.contrib.auth import get_user_model
from django.contrib.auth.hashers import make_password
from django.utils import timezone
from wagtail.models import Page, Site

from portal_home.models import Column, OfficialSource, SiteIdentity
from portal_workflow import actions
from portal_workflow.act import act
from portal_workflow.groups import make_unit_group
from portal_workflow.models import CalendarDay, Item, ItemEvent, Unit
from school_portal.demo import (
    columns,
    people,
    seed_articles,
    seed_directives,
    seed_documents,
    seed_introduction,
    seed_sections,
    seed_units,
    units,
)
from school_portal.demo.articles import articles
from school_portal.demo.carrying import Carrier
from school_portal.demo.documents import all_documents
from school_portal.demo.indexes import indexes_at_the_end
from school_portal.demo.regulation import regulation
from school_portal.demo.studio import Studio

LEAD = timedelta(days=1)
IDENTITY = {
    "school_name": "Trường THPT Lục Ngạn số 1",
    "short_name": "THPT Lục Ngạn số 1",
    "governing_body": "Sở Giáo dục và Đào tạo tỉnh Bắc Ninh",
    "motto": "Dạy tốt – Học tốt",
    "address": "Phường Chũ, tỉnh Bắc Ninh",
    "phone": "0204 000 0000",
    "email": "thptlucngan1@example.invalid",
    "responsible_person": "Ngô Quang Khải, Hiệu trưởng",
    "document_symbol": "THPTLN1",
}
# Days off that the law fixes; the blocks of Tết and 2/9 are yearly decisions and are entered when they are known.
HOLIDAYS = {
    (11, 24): "Ngày Văn hoá Việt Nam",
    (1, 1): "Tết Dương lịch",
    (4, 30): "Ngày Chiến thắng",
    (5, 1): "Quốc tế Lao động",
}


PARTS = (seed_documents, seed_sections, seed_units, seed_articles, seed_introduction, seed_directives)


class NotEmptyError(Exception):
    """The database holds something that is neither this demo nor an empty portal."""


def seed() -> bool:
    """Make the demo school; False when it is there already. Raises NotEmptyError on any other content."""
    if get_user_model().objects.filter(username="truongban").exists():
        return False
    if get_user_model().objects.exists() or Item.objects.filter(submitted_at__isnull=False).exists():
        raise NotEmptyError
    today = timezone.localdate()
    with Studio() as studio:
        studio.begin_files(all_documents(today))
        studio.begin_pictures(key for article in articles(today) for key in seed_articles.pictures_of(article))
        _school(today, studio)
    return True


@act
def _school(today, studio: Studio) -> None:
    """People and words first, then the pages in the order in which they name one another."""
    _vocabulary(today)
    with indexes_at_the_end():
        carrier = Carrier(_people(today), today, studio)
        for part in PARTS:
            part.seed(carrier)
        _age(carrier.posted, today)


def _vocabulary(today) -> None:
    """Columns, official sources, days off, the identity of the site."""
    for order, column in enumerate(columns.COLUMNS):
        Column.objects.create(slug=column.slug, name=column.name, periodic=column.periodic, sort_order=order)
    for source in columns.SOURCES:
        OfficialSource.objects.create(name=source.name, domain=source.domain)
    for year in (today.year, today.year + 1):
        for (month, day), name in HOLIDAYS.items():
            CalendarDay.objects.create(day=today.replace(year, month, day), kind="holiday", name=name)
    SiteIdentity.objects.update_or_create(site=Site.objects.get(is_default_site=True), defaults=IDENTITY)


def _people(today) -> dict:
    """Units with their libraries, accounts with roles from the regulation's own date on."""
    since = today.replace(regulation().year, regulation().month, 1)
    for order, data in enumerate(units.UNITS):
        fields = {"kind": data.kind, "name": data.name, "short_name": data.short_name, "sort_order": order}
        make_unit_group(Unit.objects.create(code=data.code, **fields))
    accounts, password = {}, make_password(people.PASSWORD)
    for data in people.PEOPLE:
        account = accounts[data.username] = get_user_model().objects.create(
            username=data.username,
            password=password,
            email=data.email,
            last_name=data.last_name,
            first_name=data.first_name,
            is_superuser=data.is_superuser,
            is_staff=data.is_superuser,
        )
        for role in data.roles:
            if role in ("contributor", "cashier"):
                continue  # membership makes the contributor; the desk's roles come with the services
            actions.hold_role(
                by=None,
                person=account,
                role=role,
                since=since,
                in_charge=data.in_charge_of_content,
                decision_number=people.BOARD_DECISION if data in people.BOARD else "",
            )
        for membership in data.units:
            unit = Unit.objects.get(code=membership.unit)
            actions.join_unit(by=None, person=account, unit=unit, leads=membership.leads, since=since)
    actions.give_standing_opinion(
        by=accounts["truongban"], classes="C", document_number="07/TB-THPTLN1", since=today - timedelta(days=90)
    )
    return accounts


def _age(posted_days: dict, today) -> None:
    """Spread what was posted over the term, so that lists look lived in; the ledger keeps the true times."""
    for page_id, day in posted_days.items():
        moment = min(timezone.make_aware(datetime.combine(min(day, today), time(9, 30))), timezone.now())
        item = Item.objects.get(page_id=page_id)
        Page.objects.filter(pk=page_id).update(first_published_at=moment)
        # What was corrected says so: it was posted then, and put right today.
        if not item.past_versions.exclude(note="").update(posted_at=moment):
            Page.objects.filter(pk=page_id).update(last_published_at=moment)
        Item.objects.filter(pk=item.pk).update(posted_at=moment, handed_in_at=moment - LEAD, submitted_at=moment - LEAD)
        ItemEvent.objects.filter(item=item).update(at=moment)
