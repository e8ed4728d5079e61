"""The identity of the site: Wagtail's form is closed; the desk changes it, each change a line of the ledger (4.2)."""

import json

import pytest
from django.urls import reverse
from wagtail.models import Site

from portal_home.models import SiteIdentity
from portal_workflow import ledger
from portal_workflow.models import LedgerLine

NEW = {"school_name": "Trường THPT Lục Ngạn số 1", "email": "", "regulation": ""}


@pytest.fixture
def identity(people):
    return SiteIdentity.for_site(Site.objects.get())


@pytest.mark.parametrize("username", ["truongban", "quantri", "thuky", "phoban1", "bientap1", "tovan", "thanhtra"])
def test_nobody_changes_the_footer_in_wagtails_form_4_2(people, client, identity, username):
    client.force_login(getattr(people, username))
    before = LedgerLine.objects.count()
    client.post(reverse("wagtailsettings:edit", args=["portal_home", "siteidentity", identity.site_id]), NEW)
    assert not SiteIdentity.objects.filter(school_name=NEW["school_name"]).exists()
    assert LedgerLine.objects.count() == before


def test_the_head_changes_it_and_the_ledger_says_so_4_2(people, client, identity):
    client.force_login(people.truongban)
    address = reverse("portal_workflow:change_setting", args=["portal_home.siteidentity", identity.pk])
    assert client.post(address, NEW).status_code == 422
    assert client.post(address, NEW | {"approval_number": "31/QĐ-THPT"}).status_code == 302
    assert SiteIdentity.objects.get().school_name == NEW["school_name"]
    line = json.loads(LedgerLine.objects.last().text)
    names = ledger.names()
    assert (line["act"], line["article"], line["object"], names[line["by"]], line["document"]) == (
        *("settings", "4.2", f"siteidentity:{identity.pk}", "Ngô Quang Khải", "31/QĐ-THPT"),
    )
