"""What the law wants public is superseded, not removed, and destroyed only with its redacted version (ruling R5)."""

from datetime import date, timedelta

import pytest
from django.test import Client
from django.utils import timezone

from portal_home.models import ArticlePage
from portal_workflow import actions
from portal_workflow.models import Item, RemovalRequest, Tombstone
from portal_workflow.refused import Refused

FIVE_YEARS = date(2031, 6, 30)


@pytest.fixture
def held(posted, monkeypatch):
    """An article of a kind that the law keeps public, as a page type says it."""
    page = posted(title="Công khai cơ sở vật chất")
    monkeypatch.setattr(
        ArticlePage, "held_until", lambda self: FIVE_YEARS if self.pk == page.pk else None, raising=True
    )
    return page


def test_a_page_is_not_held_unless_its_type_says_so(posted):
    assert posted(title="Tin").held_until() is None


def test_r5_the_head_does_not_remove_what_is_held(people, held, ask, enter):
    request = ask(held)
    with pytest.raises(Refused) as refused:
        actions.decide_removal(by=people.truongban, request=request, agree=True)
    assert (refused.value.article, "30/06/2031" in str(refused.value)) == ("12.4", True)
    response = enter("truongban").post(f"/admin/go-bo/{request.pk}/", {"decision": "remove"})
    assert (response.status_code, "30/06/2031" in response.content.decode()) == (403, True)
    assert (ArticlePage.objects.get(pk=held.pk).live, RemovalRequest.objects.get().state) == (True, "asked")


def test_r5_who_asks_and_who_decides_are_told_beforehand(people, held, ask, enter):
    assert 'data-testid="held"' in enter("thuky").get(f"/admin/go-bo/de-nghi/{held.pk}/").content.decode()
    request = ask(held)
    assert 'data-testid="held"' in enter("truongban").get(f"/admin/go-bo/{request.pk}/").content.decode()


def test_r5_keeping_it_is_always_open(people, held, ask):
    request = actions.decide_removal(by=people.truongban, request=ask(held), agree=False, note="Còn hạn.")
    assert request.state == "declined"


def test_r5_when_the_hold_is_over_it_is_removed_like_everything_else(people, held, ask, monkeypatch):
    monkeypatch.setattr(ArticlePage, "held_until", lambda self: timezone.localdate() - timedelta(days=1))
    actions.decide_removal(by=people.truongban, request=ask(held), agree=True)
    assert Client().get(held.url).status_code == 410


@pytest.mark.parametrize("redacted", ["none", "itself", "a draft"])
def test_r5_destroying_it_wants_the_redacted_version_public_first(people, held, ask, write, redacted):
    draft = write(people.bientap1, title="Bản đã che") if redacted == "a draft" else None
    other = {"none": None, "itself": held, "a draft": draft}[redacted]
    with pytest.raises(Refused) as refused:
        actions.vanish(by=people.truongban, request=ask(held), ground="personal_data", replacement=other)
    assert "30/06/2031" in str(refused.value)
    assert (ArticlePage.objects.get(pk=held.pk).live, Item.objects.get(page=held).vanished_at) == (True, None)


def test_r5_destroying_outranks_the_hold(people, held, ask, posted, enter):
    redacted = posted(title="Bản đã che tên")
    data = {"decision": "vanish", "vanish-ground": "personal_data", "vanish-replacement": redacted.pk}
    client, url = enter("truongban"), f"/admin/go-bo/{ask(held).pk}/"
    assert client.post(url, data).status_code == 422
    assert client.post(url, data | {"vanish-sure": "on"}).status_code == 302
    assert Tombstone.objects.get().replacement_id == redacted.pk
    response = Client().get(held.url)
    assert (response.status_code, redacted.url in response.content.decode()) == (410, True)
