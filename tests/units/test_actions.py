"""Making, changing and closing a unit: who may, what comes with it, what stays (Điều 4.2, 7)."""

import json
from datetime import timedelta

import pytest
from django.contrib.auth.models import Group
from django.test import TestCase
from django.utils import timezone
from wagtail.models import GroupPagePermission

from portal_home.actions_members import Place
from portal_home.actions_units import change_unit, code_of, make_unit, open_unit, retire_unit
from portal_home.models import UnitPage
from portal_workflow.models import Item, LedgerLine, Membership, Unit
from portal_workflow.reading import person_of
from portal_workflow.refused import Refused

NAME = "Tổ Tâm lí học đường – Công tác xã hội"
CODE = "to-tam-li-hoc-duong-cong-tac-xa-hoi"
TODAY = timezone.localdate
NOT_THE_KEEPERS = ("tovan", "totoan", "bientap1", "phoban1", "canbo", "thanhtra", "quantri")


def acts():
    return [json.loads(text)["act"] for text in LedgerLine.objects.order_by("seq").values_list("text", flat=True)]


def make(by, **fields):
    fields = {"name": NAME, "short_name": "", "kind": "department", **fields}
    return make_unit(by=by, **fields)


@pytest.mark.parametrize("username", ["truongban", "thuky"])
def test_7_one_act_makes_a_unit_with_everything(people, username):
    places = [Place(people.canbo, "Tổ trưởng", leads=True), Place(people.vanphong, "Thành viên")]
    before = len(acts())
    unit = make(getattr(people, username), members=places)
    assert (unit.code, unit.name, unit.short_name, unit.collection.name) == (CODE, NAME, NAME, NAME)
    page = UnitPage.objects.get(unit=unit)
    assert (page.live, page.title, page.get_url_parts()[2]) == (True, NAME, f"/don-vi/{CODE}/")
    item = Item.objects.get(page=page)
    assert (item.state, item.unit, item.kept_by_unit) == ("posted", unit, True)
    placed = [(m.person, m.position, m.leads) for m in Membership.objects.filter(unit=unit).order_by("pk")]
    assert placed == [(people.canbo, "Tổ trưởng", True), (people.vanphong, "Thành viên", False)]
    group = Group.objects.get(name=f"unit:{CODE}")
    assert set(group.user_set.all()) == {people.canbo, people.vanphong}
    assert GroupPagePermission.objects.filter(group=group, page=page, permission__codename="add_page").count() == 1
    assert acts()[before:] == ["open", "join_unit", "join_unit", "make_unit"]


@pytest.mark.parametrize("username", NOT_THE_KEEPERS)
def test_4_2_nobody_else_makes_renames_or_closes_a_unit(people, username):
    by, unit = getattr(people, username), Unit.objects.get(code="to-toan")
    words = {"name": "Tên khác", "short_name": unit.short_name, "kind": unit.kind}
    attempts = [
        lambda: make(by),
        lambda: change_unit(by=by, unit=unit, members=[], **words),
        lambda: change_unit(by=by, unit=unit, members=[], **words | {"name": unit.name}),
        lambda: retire_unit(by=by, unit=unit),
    ]
    before = len(acts())
    for attempt in attempts:
        with pytest.raises(Refused):
            attempt()
    unit.refresh_from_db()
    assert (unit.name, unit.retired_on, unit.memberships.filter(until=None).count()) == ("Tổ Toán", None, 1)
    assert (len(acts()), Unit.objects.filter(code=CODE).exists()) == (before, False)


REFUSED = [
    ({"code": "to-toan"}, "4.2"),
    ({"name": "Tổ Toán"}, "4.2"),
    ({"name": "…"}, "4.2"),
    ({"members": ("canbo", "canbo")}, "7"),
    ({"members": ("canbo!", "vanphong!")}, "7"),
]


@pytest.mark.parametrize(("fields", "article"), REFUSED)
def test_a_faulty_unit_leaves_nothing_behind(people, fields, article):
    if "members" in fields:
        names = fields["members"]
        fields = {"members": [Place(getattr(people, n.strip("!")), "Tổ trưởng", n.endswith("!")) for n in names]}
    before = (Unit.objects.count(), UnitPage.objects.count(), Membership.objects.count(), len(acts()))
    with pytest.raises(Refused) as refused:
        make(people.truongban, **fields)
    assert refused.value.article == article
    assert (Unit.objects.count(), UnitPage.objects.count(), Membership.objects.count(), len(acts())) == before


CODES = [("Tổ Ngữ văn", "to-ngu-van"), ("Lớp 10A1", "lop-10a1"), ("Đoàn trường", "doan-truong"), ("–", "")]


@pytest.mark.parametrize(("name", "code"), CODES)
def test_the_code_is_made_from_the_name(name, code):
    assert code_of(name) == code


def test_opening_a_unit_twice_makes_one_page(literature):
    assert open_unit(unit=literature.unit) == literature
    assert UnitPage.objects.filter(unit=literature.unit).count() == 1


def changed(people, unit, members, by=None, **words):
    words = {"name": unit.name, "short_name": unit.short_name, "kind": unit.kind, **words}
    return change_unit(by=by or people.thuky, unit=unit, members=members, **words)


def dates(unit):
    """(username, position, leads, ended) of every membership the unit ever had."""
    rows = Membership.objects.filter(unit=unit).order_by("person__username", "since", "pk").select_related("person")
    return [(m.person.username, m.position, m.leads, m.until) for m in rows]


def test_7_joining_leaving_and_a_change_of_leader_keep_their_dates(people, maths):
    unit, yesterday = maths.unit, TODAY() - timedelta(days=1)
    changed(people, unit, [Place(people.totoan), Place(people.canbo, "Tổ trưởng", True)])
    Membership.objects.filter(unit=unit, person=people.canbo).update(since=TODAY() - timedelta(days=400))
    changed(people, unit, [Place(people.totoan, "Tổ trưởng", True), Place(people.canbo, "Giáo viên", False)])
    assert dates(unit) == [
        ("canbo", "Tổ trưởng", True, yesterday),
        ("canbo", "Giáo viên", False, None),
        ("totoan", "", False, yesterday),
        ("totoan", "Tổ trưởng", True, None),
    ]
    changed(people, unit, [Place(people.totoan, "Tổ trưởng", True)])
    assert Membership.objects.filter(unit=unit, person=people.canbo, until=None).exists() is False
    assert unit.pk not in person_of(people.canbo).units
    assert not people.canbo.groups.filter(name="unit:to-toan").exists()


def test_7_a_last_day_ahead_keeps_the_member_until_then(people, maths):
    last = TODAY() + timedelta(days=30)
    changed(people, maths.unit, [Place(people.totoan, until=last)])
    assert dates(maths.unit) == [("totoan", "", False, last)]
    assert maths.unit_id in person_of(people.totoan).units


def test_the_same_again_writes_nothing(people, maths):
    before = len(acts())
    changed(people, maths.unit, [Place(people.totoan)])
    assert len(acts()) == before


def test_4_2_new_words_are_a_line_of_the_ledger_and_touch_no_page(people, maths):
    before = Item.objects.get(page=maths).live_digest
    changed(people, maths.unit, [Place(people.totoan)], by=people.truongban, name="Tổ Toán – Tin")
    line = json.loads(LedgerLine.objects.last().text)
    assert (line["act"], line["article"], line["object"], line["changed"]) == (
        "rename_unit", "4.2", "unit:to-toan", ["name"],
    )  # fmt: skip
    assert Item.objects.get(page=maths).live_digest == before


def test_4_2_the_secretary_changes_the_people_but_not_the_name(people, maths):
    with pytest.raises(Refused) as refused:
        changed(people, maths.unit, [Place(people.canbo)], name="Tổ Toán – Tin")
    assert refused.value.article == "4.2"
    assert dates(maths.unit) == [("totoan", "", False, None)]
    changed(people, maths.unit, [Place(people.totoan, "Tổ trưởng", True)])
    assert Unit.objects.get(code="to-toan").name == "Tổ Toán"


def test_7_a_closed_unit_keeps_its_pages_and_hands_in_nothing_more(people, literature, posted):
    page = posted(people.tovan)
    retire_unit(by=people.truongban, unit=literature.unit)
    literature.refresh_from_db()
    assert (literature.live, page.live) == (True, True)
    assert list(literature.unit.memberships.filter(until=None)) == []
    assert literature.unit_id not in person_of(people.tovan).units
    for username in ("tovan", "bientap2", "thuky"):
        assert not literature.specific.permissions_for_user(getattr(people, username)).can_add_subpage()
    with pytest.raises(Refused):
        retire_unit(by=people.truongban, unit=literature.unit)
    with pytest.raises(Refused):
        changed(people, literature.unit, [Place(people.tovan)])


@pytest.mark.parametrize(("username", "told"), [("thuky", True), ("truongban", False)])
def test_4_2_the_head_is_told_what_the_secretary_did(people, mailoutbox, username, told):
    head = people.truongban
    head.email = "truongban@example.invalid"
    head.save()
    with TestCase.captureOnCommitCallbacks(execute=True):
        make(getattr(people, username))
    assert [mail.to for mail in mailoutbox] == ([["truongban@example.invalid"]] if told else [])
    assert all(NAME in mail.subject for mail in mailoutbox)
