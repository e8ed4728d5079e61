"""Absence, delegation, roles, the ledger: who may record and who may read (rulings R2, R6)."""

from datetime import timedelta

import pytest
from django.db import transaction
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext
from wagtail.admin.menu import admin_menu

from portal_workflow.models import Absence, Delegation, LedgerLine, Membership, RoleHolding, Unit

WHO = ("tovan", "bientap1", "thuky", "phoban1", "truongban", "thanhtra", "quantri")
LEDGER = reverse("portal_workflow:ledger")


def change_url(name):
    return reverse("portal_workflow:change_people", args=[name])


def test_who_reads_the_ledger_r6(enter):
    readers = {user for user in (*WHO, "totoan", "canbo") if enter(user).get(LEDGER).status_code == 200}
    assert readers == {"thuky", "phoban1", "truongban", "thanhtra", "quantri"}


def test_the_ledger_names_people_and_acts(enter, item_at):
    item = item_at("posted")
    text = enter("thanhtra").get(LEDGER).content.decode()
    assert [name in text for name in ("Nguyễn Đăng Tấn", "giáo viên tổ Ngữ văn", f"page:{item.page_id}")] == [True] * 3


def test_the_ledger_is_read_only(enter):
    assert {enter(user).post(LEDGER).status_code for user in ("truongban", "quantri")} == {405}


def test_the_board_is_listed_from_the_head_down_5_2(enter):
    holdings = enter("truongban").get(reverse("portal_workflow:people")).context["holdings"]
    roles = list(dict.fromkeys(holding.role for holding in holdings))
    assert roles[:4] == ["head", "deputy", "secretary", "editor"]


CHANGES = {
    "vang-mat": ({"person": "phoban1"}, Absence, {"thuky", "truongban", "phoban1"}),
    "uy-quyen": (
        {"receiver": "phoban2", "step": "head", "document_number": "01/UQ", "until": 7}, Delegation, {"truongban"}
    ),
    "vai-tro": ({"person": "totoan", "role": "editor", "decision_number": "02/QĐ"}, RoleHolding, {"truongban"}),
    "thanh-vien": ({"person": "canbo", "unit": "to-toan"}, Membership, {"thuky", "truongban"}),
}  # fmt: skip


@pytest.mark.parametrize("change", CHANGES)
def test_who_records_what_r2_r6(enter, people, change):
    data, model, expected = CHANGES[change]
    today = timezone.localdate()
    data = {"since": today.isoformat()} | data
    for name in ("person", "receiver"):
        if name in data:
            data[name] = getattr(people, data[name]).pk
    if "unit" in data:
        data["unit"] = Unit.objects.get(code=data["unit"]).pk
    if "until" in data:
        data["until"] = (today + timedelta(days=data["until"])).isoformat()
    before, may = model.objects.count(), set()
    for user in WHO:
        client = enter(user)
        with transaction.atomic():
            lines = LedgerLine.objects.count()
            client.post(change_url(change), data)
            if model.objects.count() == before + 1:
                assert LedgerLine.objects.count() == lines + 1
                may.add(user)
            transaction.set_rollback(True)
    assert may == expected


@pytest.mark.parametrize("change", CHANGES)
def test_forms_open_for_those_who_are_offered_them(enter, change):
    assert enter("truongban").get(change_url(change)).status_code == 200
    page = enter("truongban").get(reverse("portal_workflow:people")).content.decode()
    assert change_url(change) in page


def test_an_absence_that_ends_before_it_begins(enter, people):
    data = {"person": people.thuky.pk, "since": "2026-11-20", "until": "2026-11-19"}
    assert enter("thuky").post(change_url("vang-mat"), data).status_code == 422
    assert Absence.objects.count() == 0


MENU = {
    "tovan": {"my-work", "notices", "own-pages"},
    "thuky": {"my-work", "notices", "explorer", "board-and-units", "units", "ledger", "removals", "portal-settings"},
    "thanhtra": {"my-work", "notices", "board-and-units", "ledger", "removals"},
}


@pytest.mark.parametrize("user", MENU)
def test_menu_holds_what_the_role_needs(enter, people, rf, user):
    request = rf.get("/admin/")
    request.user = getattr(people, user)
    shown = {item.name for item in admin_menu.menu_items_for_request(request)}
    assert shown - {"images", "documents"} == MENU[user]


def test_login_page_speaks_vietnamese_and_names_the_portal(client, db):
    response = client.get("/admin/login/")
    form = response.context["form"]
    assert (str(form.fields["password"].label), str(form.fields["username"].label)) == ("Mật khẩu", "Tên đăng nhập")
    assert "placeholder" not in response.content.decode()
    assert gettext("School portal") in response.content.decode()
