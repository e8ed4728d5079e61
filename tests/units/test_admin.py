"""The screens: the form of a unit, "pages of my unit", and one page's whole life by the admin's own routes."""

import re

import pytest
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext

from portal_home.models import UnitPage, UnitSubPage
from portal_workflow.models import Item, Membership, Unit
from tests.public.crowd import accounts, crowd, rows_like
from tests.units.conftest import fresh
from tests.units.test_keeping import PAGES, add_url, form

LIST, ADD = reverse("portal_units:list"), reverse("portal_units:add")
OWN = reverse("portal_units:own_pages")
HOME = reverse("wagtailadmin_home")
WHO = ("tovan", "totoan", "bientap1", "phoban1", "canbo", "thanhtra", "quantri", "thuky", "truongban")
KEEPERS = {"thuky", "truongban"}


def lines(*places, initial=0, total=6):
    """The posted lines: (person, position, leads) or (person, position, leads, last day)."""
    data = {"places-TOTAL_FORMS": total, "places-INITIAL_FORMS": initial}
    for number, (account, position, leads, *until) in enumerate(places):
        data |= {f"places-{number}-person": account.pk if account else "", f"places-{number}-position": position}
        data |= {f"places-{number}-leads": "on"} if leads else {}
        data |= {f"places-{number}-until": until[0].isoformat()} if until else {}
    return data


def words(**more):
    return {"name": "Tổ Nghệ thuật", "short_name": "Nghệ thuật", "kind": "department", "code": ""} | more


def test_4_2_who_is_shown_the_units(enter, literature):
    change, retire = (reverse(f"portal_units:{name}", args=["to-ngu-van"]) for name in ("change", "retire"))
    for address in (LIST, ADD, change, retire):
        assert {user for user in WHO if enter(user).get(address).status_code == 200} == KEEPERS
    for user in set(WHO) - KEEPERS:
        enter(user).post(ADD, words() | lines())
        enter(user).post(retire, {"on": timezone.localdate().isoformat()})
    assert not Unit.objects.filter(name="Tổ Nghệ thuật").exists()
    assert Unit.objects.get(code="to-ngu-van").retired_on is None


def test_7_one_form_makes_the_unit_with_its_people(enter, people):
    data = words() | lines((people.canbo, "Tổ trưởng", True), (people.vanphong, "", False))
    response = enter("truongban").post(ADD, data)
    assert (response.status_code, response.url) == (302, LIST)
    unit = Unit.objects.get(code="to-nghe-thuat")
    members = Membership.objects.filter(unit=unit).order_by("pk")
    assert [(m.person, m.position, m.leads) for m in members] == [
        (people.canbo, "Tổ trưởng", True),
        (people.vanphong, "", False),
    ]
    assert UnitPage.objects.get(unit=unit).live


FAULTS = [
    ({"name": ""}, (), "form"),
    ({"code": "to-toan"}, (), "form"),
    ({"name": "Tổ Toán"}, (), "form"),
    ({}, (("canbo", "", False), ("canbo", "", False)), "places"),
    ({}, (("canbo", "Tổ trưởng", True), ("vanphong", "", True)), "places"),
    ({}, ((None, "Tổ phó", False),), "places"),
]


@pytest.mark.parametrize(("changes", "places", "where"), FAULTS)
def test_bad_input_is_said_and_nothing_is_lost(enter, people, changes, places, where):
    places = [(getattr(people, name) if name else None, *rest) for name, *rest in places]
    before = Unit.objects.count()
    response = enter("truongban").post(ADD, words(**changes) | lines(*places))
    assert (response.status_code, Unit.objects.count()) == (422, before)
    context = response.context
    faults = {"form": context["form"].errors, "places": context["places"].total_error_count()}
    assert bool(faults[where])
    text = response.content.decode()
    assert 'role="alert"' in text or "w-field__errors" in text
    assert all(position in text for _account, position, _leads in places)


def test_more_lines_keep_what_was_typed(enter, people):
    response = enter("thuky").post(ADD, words() | lines((people.canbo, "Tổ trưởng", True)) | {"more": "1"})
    assert (response.status_code, len(response.context["places"].forms)) == (422, 14)
    assert "Tổ trưởng" in response.content.decode()
    assert not Unit.objects.filter(name="Tổ Nghệ thuật").exists()


def test_7_the_same_form_changes_the_people(enter, people, maths):
    url = reverse("portal_units:change", args=["to-toan"])
    form = enter("thuky").get(url).context["places"]
    assert [f["person"].initial for f in form.forms[:2]] == [people.totoan.pk, None]
    data = {"name": "Tổ Toán", "short_name": "Toán", "kind": "department"}
    places = lines((people.totoan, "Tổ trưởng", True), (people.canbo, "", False), initial=1, total=7)
    assert enter("thuky").post(url, data | places).status_code == 302
    now = Membership.objects.filter(unit=maths.unit, until=None).order_by("-leads")
    assert [(m.person, m.position, m.leads) for m in now] == [
        (people.totoan, "Tổ trưởng", True),
        (people.canbo, "", False),
    ]
    assert 'data-testid="past-members"' in enter("thuky").get(url).content.decode()


@pytest.mark.parametrize("rows", [1, 3, 300])
def test_statements_of_the_form_and_the_list(enter, people, maths, rows, django_assert_num_queries):
    others = [None, *accounts(min(rows, 30))]
    rows_like(maths.unit.memberships.get(), len(others), lambda n: {"person": others[n]})
    units = rows_like(maths.unit, rows, lambda n: {"code": f"to-{n}", "name": f"Tổ {n}", "collection": None})
    crowd(maths, rows, lambda n: {"unit_id": units[n].pk})
    client = enter("thuky")
    for address, statements in ((reverse("portal_units:change", args=["to-toan"]), FORM), (LIST, LISTED)):
        client.get(address)
        with django_assert_num_queries(statements):
            client.get(address)


FORM, LISTED = 17, 15


@pytest.mark.parametrize("user", ["tovan", "thuky"])
@pytest.mark.parametrize("rows", [1, 3, 300])
def test_statements_of_my_units_pages(enter, people, sub_page, user, rows, django_assert_num_queries):
    crowd(sub_page(people.tovan, title="Trang 0"), rows)
    client, address = enter(user), OWN + "?don_vi=to-ngu-van"
    client.get(address)
    with django_assert_num_queries(OWN_PAGES[user]):
        text = client.get(address).content.decode()
    assert len(re.findall(r">Trang \d", text)) == rows


OWN_PAGES = {"tovan": 24, "thuky": 24}


def test_7_a_member_finds_his_units_pages_with_their_state(enter, people, sub_page, literature):
    sub_page(people.tovan, title="Bản nháp của tổ")
    text = enter("bientap4").get(OWN).content.decode()
    assert ["Bản nháp của tổ" in text, add_url(literature) in text] == [True, True]
    other = enter("totoan").get(OWN).content.decode()
    assert ["Bản nháp của tổ" in other, add_url(literature) in other] == [False, False]
    assert enter("thanhtra").get(OWN).status_code in (302, 403)
    assert 'data-testid="own-pages"' in enter("tovan").get(HOME).content.decode()
    assert 'data-testid="own-pages"' not in enter("phoban1").get(HOME).content.decode()


def act(client, item, verb, **data):
    seen = fresh(item).draft_digest
    return client.post(reverse("portal_workflow:act", args=[item.pk, verb]), {"seen": seen, **data})


def through(enter, item):
    """The review screen's own forms, by the people whose steps they are."""
    act(enter("bientap1"), item, "phan-loai", subject="daily_activity")
    act(enter("bientap1"), item, "duyet")
    act(enter("phoban1"), item, "duyet")
    act(enter("thuky"), item, "dang")


def test_12_2_the_whole_life_of_a_units_page_through_the_admin(enter, people, literature, standing_opinion, client):
    """Created, edited by a colleague, sent, approved, posted, corrected, removed."""
    enter("tovan").post(add_url(literature), form())
    page = UnitSubPage.objects.get()
    edit = reverse(PAGES + "edit", args=[page.pk])
    changed = form(title="Tài nguyên ôn tập", text="<p>Đề cương ôn tập học kì I.</p>")
    assert enter("bientap4").post(edit, changed | {"action-submit": "1"}).status_code == 302
    item = Item.objects.get(page=page)
    assert (item.state, item.step, item.submitted_by.username) == ("review", "editor", "bientap4")
    through(enter, item)
    address = UnitSubPage.objects.get().get_url()
    assert (fresh(item).state, address) == ("posted", "/don-vi/to-ngu-van/tai-nguyen-cua-to/")
    assert "Đề cương ôn tập học kì I." in client.get(address).content.decode()

    corrected = form(title="Tài nguyên ôn tập", text="<p>Đề cương ôn tập học kì II, có thêm mười đề mẫu.</p>")
    enter("tovan").post(edit, corrected | {"action-submit": "1"})
    assert "học kì II" not in client.get(address).content.decode()
    through(enter, item)
    assert "học kì II" in client.get(address).content.decode()

    asked = {"ground": "no_longer_timely", "sentence": "Đề cương đã hết thời gian sử dụng."}
    response = enter("tovan").post(reverse("portal_workflow:request_removal", args=[page.pk]), asked)
    assert enter("thuky").post(response.url, {"decision": "remove", "note": ""}).status_code == 403
    enter("truongban").post(response.url, {"decision": "remove", "note": ""})
    assert (client.get(address).status_code, fresh(item).state) == (410, "removed")
    assert page.title not in client.get(literature.get_url()).content.decode()


NOTHING_IN_IT = "The page has no text and no file yet: add one before sending."


def test_a_page_without_text_is_not_sent(enter, literature):
    enter("tovan").post(add_url(literature), form(text="") | {"action-submit": "1"})
    page = UnitSubPage.objects.get()
    assert Item.objects.get(page=page).state == "draft"
    with_file = UnitSubPage(title="Tệp", kind="resources")
    assert with_file.publication_problems() == [
        gettext("The page has no text and no file yet: add one before sending.")
    ]


def test_a_new_page_begins_with_a_place_to_write(enter, literature):
    body = enter("tovan").get(add_url(literature)).context["form"]["body"].value()
    assert [block.block_type for block in body] == ["paragraph"]


@pytest.mark.parametrize(("username", "name"), [("truongban", "Tổ Toán – Tin"), ("thuky", "Tổ Toán")])
def test_4_2_the_name_is_the_heads(enter, people, maths, username, name):
    data = {"name": "Tổ Toán – Tin", "short_name": "Toán", "kind": "department"}
    places = lines((people.totoan, "Tổ trưởng", True), initial=1, total=7)
    enter(username).post(reverse("portal_units:change", args=["to-toan"]), data | places)
    unit = Unit.objects.get(code="to-toan")
    assert (unit.name, unit.memberships.get(until=None).position) == (name, "Tổ trưởng")
