"""Settings that are no items: the Secretary proposes, the Head confirms or changes; each a ledger line (R1, 4.2)."""

import json
from datetime import date

import pytest
from django.core.exceptions import ValidationError
from wagtail.models import Site
from wagtail.permissions import policy_registry

from portal_home.models import Column, SiteIdentity
from portal_workflow import actions
from portal_workflow.actions.settings import (
    ALREADY_ASKED,
    DECIDED,
    HEAD_CONFIRMS,
    MOVED_ON,
    NO_NUMBER,
    NO_REASON,
    NOT_YOURS,
    NOTHING,
)
from portal_workflow.governed_settings import REGISTRY
from portal_workflow.models import LedgerLine, SettingChange
from portal_workflow.refused import Refused

KEYS = [
    *("portal_home.siteidentity", "portal_home.column", "portal_home.officialsource", "portal_home.documentkind"),
    *("portal_home.issuer", "portal_home.documentfield", "portal_workflow.unit"),
]
OTHERS = ("phoban1", "bientap1", "tovan", "thanhtra", "canbo", "quantri")


@pytest.fixture
def column(people):
    return Column.objects.get(slug="hoat-dong")


@pytest.fixture
def propose(people, column):
    """`propose(by, name=…)`: the column's name is to be changed."""

    def make(by="thuky", obj=column, number="", **values):
        setting = REGISTRY["portal_home.column"]
        values = values or {"name": "Tin hoạt động"}
        return actions.propose_change(
            by=getattr(people, by), setting=setting, obj=obj, values=values, note="Rõ hơn.", approval_number=number
        )

    return make


def lines() -> list[dict]:
    found = (json.loads(line.text) for line in LedgerLine.objects.order_by("seq"))
    return [entry for entry in found if entry["act"] in ("settings", "propose_setting", "decline_setting")]


def test_4_2_these_tables_are_governed_and_wagtails_editors_closed(people):
    assert list(REGISTRY) == KEYS
    for setting in REGISTRY.values():
        policy = policy_registry.get_by_type(setting.model)
        for account in (people.truongban, people.thuky, people.quantri):
            assert [policy.user_has_permission(account, act) for act in ("add", "change", "delete")] == [False] * 3


def test_4_2_the_secretary_proposes_the_head_confirms(people, column, propose):
    change = propose(periodic=True, name="Tin hoạt động")
    assert (change.state, change.values) == (
        "asked",
        {"name": ["Hoạt động nhà trường", "Tin hoạt động"], "periodic": [False, True]},
    )
    assert Column.objects.get(pk=column.pk).name == "Hoạt động nhà trường"
    actions.confirm_change(by=people.truongban, change=change, approval_number="31/QĐ-THPT")
    column.refresh_from_db()
    assert (column.name, column.periodic) == ("Tin hoạt động", True)
    asked, done = lines()
    assert (asked["act"], asked["article"], asked["role"]) == ("propose_setting", "4.2", "secretary")
    assert (done["act"], done["document"], done["fields"]) == ("settings", "31/QĐ-THPT", ["name", "periodic"])
    assert done["object"] == f"column:{column.pk}"
    assert "Tin hoạt động" not in json.dumps(done, ensure_ascii=False)


def test_4_2_the_head_changes_at_once_with_the_number(column, propose):
    with pytest.raises(Refused) as told:
        propose("truongban")
    assert told.value.reason == NO_NUMBER
    change = propose("truongban", number="32/QĐ-THPT")
    assert (change.state, Column.objects.get(pk=column.pk).name) == ("agreed", "Tin hoạt động")
    assert [line["act"] for line in lines()] == ["settings"]


@pytest.mark.parametrize("user", OTHERS)
def test_4_2_nobody_else_proposes_or_decides(people, column, propose, user):
    with pytest.raises(Refused) as told:
        propose(user, number="1/QĐ")
    assert (told.value.article, told.value.reason) == ("4.2", NOT_YOURS)
    change = propose()
    for decide in (
        lambda by: actions.confirm_change(by=by, change=change, approval_number="1/QĐ"),
        lambda by: actions.decline_change(by=by, change=change, note="Không."),
    ):
        with pytest.raises(Refused) as told:
            decide(getattr(people, user))
        assert told.value.reason == HEAD_CONFIRMS
        with pytest.raises(Refused):
            decide(people.thuky)
    assert Column.objects.get(pk=column.pk).name == "Hoạt động nhà trường"


def test_4_2_declined_with_a_reason_it_stays(people, column, propose):
    change = propose()
    with pytest.raises(Refused) as told:
        actions.decline_change(by=people.truongban, change=change, note=" ")
    assert told.value.reason == NO_REASON
    actions.decline_change(by=people.truongban, change=change, note="Tên cũ đã quen.")
    assert Column.objects.get(pk=column.pk).name == "Hoạt động nhà trường"
    with pytest.raises(Refused) as told:
        actions.confirm_change(by=people.truongban, change=change, approval_number="1/QĐ")
    assert told.value.reason == DECIDED


def test_4_2_confirmed_without_a_number_nothing_happens(people, column, propose):
    change = propose()
    with pytest.raises(Refused) as told:
        actions.confirm_change(by=people.truongban, change=change)
    assert told.value.reason == NO_NUMBER
    assert SettingChange.objects.get().state == "asked"


def test_4_2_one_open_proposal_for_one_row_and_none_that_changes_nothing(propose):
    propose()
    with pytest.raises(Refused) as again:
        propose(name="Tên khác")
    with pytest.raises(Refused) as nothing:
        propose(name="Hoạt động nhà trường")
    assert [again.value.reason, nothing.value.reason] == [ALREADY_ASKED, NOTHING]


def test_4_2_what_moved_on_meanwhile_is_not_overwritten(people, column, propose):
    change = propose()
    propose("truongban", number="33/QĐ", name="Nhịp sống trường em")
    with pytest.raises(Refused) as told:
        actions.confirm_change(by=people.truongban, change=change, approval_number="34/QĐ")
    assert told.value.reason == MOVED_ON
    assert Column.objects.get(pk=column.pk).name == "Nhịp sống trường em"


def test_4_2_a_new_row_and_a_value_the_table_does_not_take(people, propose):
    change = propose(obj=None, name="Gương sáng", slug="guong-sang", periodic=False, sort_order=9)
    assert not Column.objects.filter(slug="guong-sang").exists()
    actions.confirm_change(by=people.truongban, change=change, approval_number="35/QĐ")
    assert Column.objects.get(slug="guong-sang").name == "Gương sáng"
    with pytest.raises(ValidationError):
        propose(obj=None, name="Gương sáng", slug="guong-sang")


def test_4_2_a_relation_and_a_day(people, column, propose):
    change = propose("truongban", number="36/QĐ", retired_on=date(2026, 12, 1))
    assert change.values == {"retired_on": [None, "2026-12-01"]}
    assert Column.objects.get(pk=column.pk).retired_on.isoformat() == "2026-12-01"
    identity = SiteIdentity.for_site(Site.objects.get())
    values = {"school_name": "Trường THPT Lục Ngạn số 1", "regulation": None}
    actions.propose_change(
        by=people.truongban,
        setting=REGISTRY["portal_home.siteidentity"],
        obj=identity,
        values=values,
        approval_number="37/QĐ",
    )
    assert SiteIdentity.objects.get().school_name == "Trường THPT Lục Ngạn số 1"
