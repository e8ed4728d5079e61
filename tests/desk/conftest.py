"""Items at the step a test wants, and browsers without a browser: Django's client, logged in as somebody."""

import pytest
from django.test import Client
from django.urls import reverse

from portal_workflow import actions
from portal_workflow.models import Item, Unit
from tests.workflow.conftest import django_db_setup, people, standing_opinion, write  # noqa: F401

ORDER = ("editor", "deputy", "head", "post", "posted")
TAKES = {"editor": "bientap1", "deputy": "phoban1", "head": "truongban", "post": "thuky"}


@pytest.fixture
def item_at(people, write):  # noqa: F811
    """`item_at("deputy")`: an article of the Literature department, sensitive (class A), waiting at that step."""

    def make(step: str, title: str = "Ngày hội đọc sách") -> Item:
        page = write(people.tovan, title=title, unit=Unit.objects.get(code="to-ngu-van"))
        item = actions.submit(by=people.tovan, page=page)
        for done in ORDER[: ORDER.index(step)]:
            person = getattr(people, TAKES[done])
            if done == "editor":
                actions.classify(by=person, item=item, subject="sensitive")
            if done == "post":
                actions.post(by=person, item=item)
            else:
                actions.approve(by=person, item=item, seen=Item.objects.get(pk=item.pk).draft_digest)
        return Item.objects.select_related("page").get(pk=item.pk)

    return make


@pytest.fixture
def enter(people):  # noqa: F811
    """`enter("thuky")`: a client in which that person is logged in."""

    def login(username: str) -> Client:
        client = Client()
        client.force_login(getattr(people, username))
        return client

    return login


def review_url(item) -> str:
    return reverse("portal_workflow:review", args=[item.pk])


def act_url(item, verb: str) -> str:
    return reverse("portal_workflow:act", args=[item.pk, verb])


def fresh(item) -> Item:
    return Item.objects.get(pk=item.pk)
