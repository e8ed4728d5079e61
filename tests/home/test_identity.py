"""The identity of the site: the Head's alone, each change a line of the ledger (Điều 4.2)."""

import json

import pytest
from django.urls import reverse
from wagtail.models import Site

from portal_home.models import SiteIdentity
from portal_workflow import ledger
from portal_workflow.models import LedgerLine


@pytest.fixture
def address(people):
    return reverse("wagtailsettings:edit", args=["portal_home", "siteidentity", Site.objects.get().pk])


@pytest.mark.parametrize("username", ["quantri", "thuky", "phoban1", "bientap1", "tovan", "thanhtra"])
def test_nobody_but_the_head_changes_the_footer_4_2(people, client, address, username):
    client.force_login(getattr(people, username))
    before = LedgerLine.objects.count()
    client.post(address, {"school_name": "Trường khác"})
    assert not SiteIdentity.objects.filter(school_name="Trường khác").exists()
    assert LedgerLine.objects.count() == before


def test_the_head_changes_it_and_the_ledger_says_so_4_2(people, client, address):
    client.force_login(people.truongban)
    response = client.post(address, {"school_name": "Trường THPT Lục Ngạn số 1", "email": "", "regulation": ""})
    assert response.status_code == 302
    identity = SiteIdentity.objects.get()
    assert identity.school_name == "Trường THPT Lục Ngạn số 1"
    line = json.loads(LedgerLine.objects.last().text)
    names = ledger.names()
    assert (line["act"], line["article"], line["object"], names[line["by"]]) == (
        "settings",
        "4.2",
        f"siteidentity:{identity.pk}",
        "Ngô Quang Khải",
    )
