"""Every page type through the screens: made, changed, sent, approved, posted, put right, removed, restored."""

import functools

import pytest
from django.core.cache import cache
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Page, get_page_models
from wagtail.test.utils.form_data import nested_form_data

from portal_home.models import ArticlePage, Column, DirectivesPage, HomePage, SectionPage
from portal_workflow import ledger
from portal_workflow.governed import GovernedPage
from portal_workflow.models import Item, PastVersion, RemovalRequest
from tests.home.lives import LIVES, filled_in

PAGES = "wagtailadmin_pages:"
TAKES = {"editor": "bientap3", "deputy": "phoban1", "opinion": "truongban"}
NOTE = "Số cây là 105, không phải 150."


@pytest.fixture(autouse=True)
def _no_memory():
    cache.clear()


def test_no_page_type_is_left_out():
    """A new page type joins the table of lives, or this fails; and none is outside the regulation."""
    assert set(get_page_models()) - {Page} == set(LIVES)
    assert [model for model in LIVES if not issubclass(model, GovernedPage)] == []


class Walk:
    """One page on its way, each act a form that is posted by the person whose act it is."""

    def __init__(self, model, enter, client, people):
        self.model, self.life, self.client, self.people = model, LIVES[model], client, people
        self.enter = functools.cache(enter)
        self.author = enter(self.life.author)
        self.page = self.begun()
        self.url = self.page.get_url()

    @property
    def item(self):
        return Item.objects.get(page_id=self.page.pk)

    def begun(self):
        if self.life.made_by == "provision":
            return self.life.parent()
        if self.life.made_by == "units":
            unit = {"name": "Tổ vừa lập", "short_name": "Vừa lập", "kind": "department", "code": "mot-doi-trang"}
            place = {"places-TOTAL_FORMS": 1, "places-INITIAL_FORMS": 0, "places-0-person": self.people.tovan.pk}
            sent = self.enter("truongban").post(reverse("portal_units:add"), unit | place)
            assert sent.status_code == 302
        else:
            names = ["portal_home", self.model._meta.model_name, self.life.parent().pk]
            self.save(reverse(PAGES + "add", args=names), filled_in(self.model, "Trang vừa viết"))
        return self.model.objects.get(slug="mot-doi-trang")

    def save(self, address, data, **more):
        assert self.author.get(address).status_code == 200
        response = self.author.post(address, nested_form_data(data) | more)
        assert response.status_code == 302, response.context["form"].errors

    def change(self, title, rows=None, **more):
        data = filled_in(self.model, title, self.page, **rows or {})
        self.save(reverse(PAGES + "edit", args=[self.page.pk]), data, **more)

    def send(self, title, **rows):
        self.change(title, rows, **{"action-submit": "1"})
        assert self.item.state == "review", [str(m) for m in self.author.get("/admin/").context["messages"]]

    def act(self, user, verb, **data):
        address = reverse("portal_workflow:act", args=[self.item.pk, verb])
        response = self.enter(user).post(address, {"seen": self.item.draft_digest} | data)
        assert response.status_code == 302, (user, verb)

    def carry(self):
        """Sorted where nobody sorted it before, approved step by step, posted; until then readers see no change."""
        before, steps = self.seen(), []
        if not self.item.item_class:
            self.act(TAKES["editor"], "phan-loai", subject="daily_activity", column=Column.objects.first().pk)
        while (step := self.item.step) != "post":
            assert self.seen() == before
            steps.append(step)
            self.act(TAKES[step], "duyet")
        assert (self.item.state, self.item.item_class, steps) == ("approved", self.life.item_class, self.life.way)
        assert self.seen() == before
        self.act("thuky", "dang")
        assert self.item.state == "posted"

    def seen(self, below=""):
        """What a reader is answered: the number, and which of the titles given so far he finds."""
        response = self.client.get(self.url + below)
        text = response.content.decode() if response.status_code == 200 else ""
        return response.status_code, [title for title in TITLES if title in text]

    def take_off(self):
        asked = {"ground": "no_longer_timely", "sentence": "Thông tin đã cũ."}
        self.author.post(reverse("portal_workflow:request_removal", args=[self.page.pk]), asked)
        return self.decide("remove", state="removed")

    def decide(self, decision, state, **more):
        """The Head's decision, which nobody else may take."""
        request = RemovalRequest.objects.get(page_id=self.page.pk)
        address, before = reverse("portal_workflow:removal", args=[request.pk]), self.item.state
        assert self.enter("phoban1").post(address, {"decision": decision} | more).status_code == 403
        assert self.item.state == before
        assert self.enter("truongban").post(address, {"decision": decision} | more).status_code == 302
        assert self.item.state == state


FIRST, SECOND, THIRD = TITLES = ("Trang được gửi đi", "Trang đã sửa một câu", "Trang được viết lại")


@pytest.mark.parametrize("model", LIVES, ids=lambda model: model.__name__)
def test_the_whole_life_of_a_page_12(enter, client, people, model):
    walk = Walk(model, enter, client, people)
    at_once = bool(walk.life.made_by)
    assert (walk.item.state, walk.seen()) == (("posted", (200, [])) if at_once else ("draft", (404, [])))
    walk.change("Trang chưa xong")
    walk.send(FIRST)
    walk.carry()
    assert walk.seen() == (200, [FIRST])

    is_article = model is ArticlePage
    noted = {"corrections": [{"made_on": str(timezone.localdate()), "note": NOTE}]} if is_article else {}
    walk.send(SECOND, **noted)
    walk.carry()
    assert walk.seen() == (200, [SECOND])
    kept = PastVersion.objects.filter(item=walk.item).order_by("number")
    assert [version.content["title"] for version in kept][-1] == FIRST
    assert walk.seen("ban-cu/1/") == ((200, [FIRST]) if is_article else (404, []))

    walk.take_off()
    assert walk.seen() == (410, [])
    assert walk.seen("ban-cu/1/")[0] in ({410} if is_article else {404, 410})
    walk.decide("restore", "returned", reason="Gỡ nhầm, thông tin vẫn còn giá trị.")
    assert walk.seen() == (410, [])
    walk.send(THIRD, **noted)
    walk.carry()
    assert walk.seen() == (200, [THIRD])
    assert walk.seen("ban-cu/1/") == (404, [])
    assert list(ledger.problems()) == []


@pytest.mark.parametrize("model", [HomePage, DirectivesPage, SectionPage], ids=lambda model: model.__name__)
def test_nothing_is_taken_off_above_public_pages_12_4(enter, client, people, model):
    page = model.objects.filter(locale__language_code="vi", numchild__gt=0).first()
    ask = reverse("portal_workflow:request_removal", args=[page.pk])
    enter("thuky").post(ask, {"ground": "no_longer_timely", "sentence": "Thông tin đã cũ."})
    decide = reverse("portal_workflow:removal", args=[RemovalRequest.objects.get().pk])
    enter("truongban").post(decide, {"decision": "remove"})
    assert (client.get(page.get_url()).status_code, Item.objects.get(page=page).state) == (200, "posted")
    assert RemovalRequest.objects.get().state == "asked"
