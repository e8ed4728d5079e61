"""The front page stands as its editors put it, other apps add shelves, and it is approved like every item (R1)."""

from datetime import timedelta

import pytest
from django import forms
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.test.utils.form_data import nested_form_data, streamfield

from portal_home import shelves
from portal_home.blocks.shelves import ShelfBlock, ShelfKeyBlock
from portal_home.models import ArticlePage, HomePage, NewsIndexPage, SectionPage
from portal_home.shelves import Line
from portal_workflow import actions
from portal_workflow.models import Item
from portal_workflow.opening import open_page
from portal_workflow.permit import Kind, permit
from tests.public.crowd import crowd
from tests.public.reading import read


@pytest.fixture
def home(people):
    return HomePage.objects.get(locale__language_code="vi")


@pytest.fixture
def article(people):
    """`article(title=…)`: a public one."""

    def make(title, **fields):
        return open_page(parent=NewsIndexPage.objects.first(), page=ArticlePage(title=title, **fields))

    return make


@pytest.fixture
def put(home):
    """`put(("shelf", {…}))`: the front page as approved with these blocks."""

    def on_page(*blocks):
        with permit(Kind.PUBLICATION, home):
            home.shelves = list(blocks)
            home.save()

    return on_page


@pytest.fixture
def own_shelf():
    """A shelf that an app above has registered."""
    shelves.register_shelf(
        "cong-khai", "Công khai mới", lambda page, count: [Line(f"Biểu {n}", "/x/") for n in range(count)]
    )
    yield "cong-khai"
    shelves.withdraw_shelf("cong-khai")


def shelf(key, title="", count=5):
    return "shelf", {"key": key, "title": title, "count": count}


def test_shelves_stand_in_their_order_with_their_titles_and_numbers(client, put, article, own_shelf):
    pages = [article(f"Bài {n}") for n in range(3)]
    put(shelf(own_shelf, "Năm học này", 2), shelf("latest", count=2), shelf("coming"))
    page = read(client.get("/"))
    assert [h2.text for h2 in page.one("shelves").all("h2")] == ["Năm học này", _("Latest news")]
    assert page.one("shelf-cong-khai").text == "Năm học này Biểu 0 Biểu 1"
    assert page.one("latest").links == [pages[2].url, pages[1].url, "/tin-tuc/"]
    assert [page.all(data_testid=name) for name in ("lead-article", "doors")] == [[], []]


def test_what_an_app_took_away_is_left_out(client, put, article):
    article("Bài một")
    put(shelf("khong-con"), shelf("latest"))
    assert len(read(client.get("/")).one("shelves").all("section")) == 1


def test_the_editor_offers_what_is_registered_and_nothing_else(own_shelf):
    key = ShelfBlock().child_blocks["key"]
    known = [name for name, _label in key.field.choices]
    assert known == ["lead", "latest", "columns", "coming", "documents", "cong-khai"]
    with pytest.raises(forms.ValidationError):
        key.clean("khong-con")
    assert key.clean("latest") == "latest"
    assert ShelfKeyBlock().deconstruct()[0] == "wagtail.blocks.CharBlock"


def test_doors_lead_where_the_editors_want_while_that_is_public(client, put, home):
    section, gone = SectionPage.objects.get(slug="gioi-thieu"), SectionPage.objects.get(slug="dich-vu-cong")
    put(("doors", [{"page": section, "label": "Về trường"}, {"page": gone, "label": ""}]))
    assert read(client.get("/")).one("doors").links == ["/gioi-thieu/", "/dich-vu-cong/"]
    assert "Về trường" in read(client.get("/")).one("doors").text
    SectionPage.objects.filter(pk=gone.pk).update(live=False)
    assert read(client.get("/")).one("doors").links == ["/gioi-thieu/"]


def test_an_empty_set_of_doors_is_the_usual_one(client, put):
    usual = read(client.get("/")).one("doors").links
    put(("doors", []))
    assert read(client.get("/")).one("doors").links == usual


@pytest.mark.parametrize("rows", [1, 3, 300])
def test_chosen_shelves_take_the_same_statements(client, put, article, rows, django_assert_num_queries):
    crowd(article("Bài", event_start=timezone.localdate()), rows)
    doors = [{"page": SectionPage.objects.get(slug="gioi-thieu"), "label": ""}] * min(rows, 12)
    put(shelf("lead"), shelf("latest"), ("doors", doors), shelf("coming"), shelf("documents"))
    client.get("/")
    with django_assert_num_queries(11):
        client.get("/")


def test_the_urgent_band_until_the_day_it_is_valid(client, article):
    today = timezone.localdate()
    urgent = {"kind": "notice", "on_top": True}
    shown = article("Nghỉ học vì bão", valid_until=today, **urgent)
    article("Hết hạn", valid_until=today - timedelta(days=1), **urgent)
    article("Không khẩn", kind="notice", valid_until=today)
    article("Không hạn", **urgent)
    page = read(client.get("/"))
    assert page.one("urgent").links == [shown.url]
    assert shown.url not in page.one("latest").links + page.one("lead-article").links


def test_coming_events_are_found_beyond_the_newest_forty(client, article):
    today = timezone.localdate()
    far = article("Ngày hội", event_start=today + timedelta(days=9))
    for number in range(45):
        article(f"Bài {number}")
    near = article("Họp phụ huynh", event_start=today - timedelta(days=1), event_end=today)
    article("Đã qua", event_start=today - timedelta(days=1))
    assert read(client.get("/")).one("coming").links == [near.url, far.url]


def test_the_front_page_is_approved_by_the_deputy_like_every_item_of_class_b_r1(enter, people, home, client, article):
    article("Bài một")
    data = {
        "title": home.title,
        "slug": home.slug,
        "welcome": "Chào mừng",
        "summary": "",
        "shelves": streamfield([("shelf", {"key": "latest", "title": "Tin", "count": "3"})]),
        "comments-TOTAL_FORMS": "0",
        "comments-INITIAL_FORMS": "0",
    }
    address = reverse("wagtailadmin_pages:edit", args=[home.pk])
    response = enter("thuky").post(address, nested_form_data(data) | {"action-submit": "1"})
    item = Item.objects.get(page=home)
    assert (response.status_code, item.state, item.step, item.item_class) == (302, "review", "editor", "B")
    assert "Chào mừng" not in client.get("/").content.decode()
    actions.approve(by=people.bientap1, item=item, seen=item.draft_digest)
    assert Item.objects.get(pk=item.pk).step == "deputy"
    actions.approve(by=people.phoban1, item=item, seen=item.draft_digest)
    assert "Chào mừng" not in client.get("/").content.decode()
    actions.post(by=people.thuky, item=item)
    page = read(client.get("/"))
    assert (page.all("h1")[0].text, len(page.one("shelves").all("section"))) == ("Chào mừng", 1)


def test_a_shelf_nobody_knows_is_refused_in_the_editor(enter, home):
    block = ("shelf", {"key": "khong-con", "title": "", "count": "3"})
    data = {"title": home.title, "slug": home.slug, "shelves": streamfield([block])}
    data |= {"comments-TOTAL_FORMS": "0", "comments-INITIAL_FORMS": "0"}
    address = reverse("wagtailadmin_pages:edit", args=[home.pk])
    response = enter("thuky").post(address, nested_form_data(data) | {"action-submit": "1"})
    assert response.status_code == 200
    assert Item.objects.get(page=home).state == "posted"
