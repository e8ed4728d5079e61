"""Records of a class that has nobody of the tests' people among its pupils, and articles that rely on them."""

from datetime import date, timedelta
from io import BytesIO

import pytest
from django.core.files.base import ContentFile
from django.utils import timezone
from PIL import Image

from portal_home import actions_consent
from portal_home.consent_rules import Use
from portal_home.models import ArticlePage, Consent, PortalImage
from portal_workflow import actions
from portal_workflow.models import Item, Unit
from tests.desk.conftest import django_db_setup, enter, people, standing_opinion, write  # noqa: F401

NAMED = "Em Nguyễn Văn A, học sinh lớp 10A1, thuộc hộ nghèo."


def png() -> bytes:
    out = BytesIO()
    Image.new("RGB", (40, 30), "steelblue").save(out, "PNG")
    return out.getvalue()


@pytest.fixture
def unit(people):  # noqa: F811
    return Unit.objects.get(code="to-ngu-van")


@pytest.fixture
def consent(people, unit):  # noqa: F811
    """`consent(pupil="…")`: a record of the Literature department, in force from today."""

    def make(by=None, **more) -> Consent:
        today = timezone.localdate()
        fields = {
            "unit": unit,
            "school_class": "10A1",
            "school_year": "2026-2027",
            "uses": set(Use),
            "pupil_agreed_on": today,
            "parent_agreed_on": today,
            "since": today,
            "until": today + timedelta(days=200),
            "paper_number": "12/PĐY",
        }
        return actions_consent.record_consent(by=by or people.thuky, **(fields | more))

    return make


@pytest.fixture
def aged():
    """`aged(record, until=…)`: the record as it will be when days have passed."""

    def age(record: Consent, **fields) -> Consent:
        Consent.objects.filter(pk=record.pk).update(**fields)
        return Consent.objects.get(pk=record.pk)

    return age


LONG_AGO = {"since": date(2025, 9, 5), "until": date(2026, 5, 31)}


@pytest.fixture
def picture(people):  # noqa: F811
    """`picture(marked=True)`: a picture of the Literature teacher."""

    def make(marked=True, title="Ảnh lớp 10A1") -> PortalImage:
        file = ContentFile(png(), "anh.png")
        return PortalImage.objects.create(
            title=title, file=file, uploaded_by_user=people.tovan, shows_pupils=marked, description="Lớp 10A1"
        )

    return make


@pytest.fixture
def article(people, write, unit):  # noqa: F811
    """`article(text, consents=[…], declared={…}, image=…)`: the Literature teacher's draft with what he says of it."""

    def make(text="Hôm nay cả trường đọc sách.", *, consents=(), declared=(), image=None, title="Lớp 10A1 đọc sách"):
        fields = {"image": image, "image_description": "Lớp 10A1 trong thư viện"} if image else {}
        page = write(people.tovan, title=title, text=f"<p>{text}</p>", unit=unit, **fields)
        keys = [one.pk for one in consents]
        actions_consent.rely(by=people.tovan, page=page, consents=keys, declared=declared)
        return page

    return make


@pytest.fixture
def carry(people):  # noqa: F811
    """`carry(page, "posted")`: sent and taken on, by an Editor, a Deputy, the Head, the Secretary."""
    steps = ("editor", "deputy", "head", "post", "posted")
    takes = {"editor": "bientap1", "deputy": "phoban1", "head": "truongban"}

    def bring(page, until: str) -> Item:
        item = actions.submit(by=people.tovan, page=page)
        for step in steps[: steps.index(until)]:
            if step == "editor":
                actions.classify(by=people.bientap1, item=item, subject="sensitive")
            if step == "post":
                item = actions.post(by=people.thuky, item=item)
            else:
                seen = Item.objects.get(pk=item.pk).draft_digest
                item = actions.approve(by=getattr(people, takes[step]), item=item, seen=seen)
        return Item.objects.select_related("page").get(pk=item.pk)

    return bring


@pytest.fixture
def withdraw(people):  # noqa: F811
    """`withdraw(record)`: a parent's letter, an hour ago."""

    def take_back(record: Consent, hours=0, by=None) -> Consent:
        at = timezone.now() - timedelta(hours=hours)
        values = {"withdrawn_at": at, "withdrawn_by": "parent", "how": "Đơn của phụ huynh"}
        return actions_consent.withdraw_consent(by=by or people.thuky, consent=record, **values)

    return take_back


def draft_of(page) -> ArticlePage:
    return ArticlePage.objects.get(pk=page.pk).get_latest_revision_as_object()
