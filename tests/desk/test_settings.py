"""The screens of the Head and the Secretary: settings, rules, standing opinions, the ends of roles (R1, 4.2, 18)."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext

from portal_home.models import Column
from portal_workflow import actions
from portal_workflow.models import Item, PolicyChoice, RoleHolding, SettingChange, StandingOpinion
from portal_workflow.reading import policy_in_force
from tests.desk.conftest import review_url

HOME, SETTINGS, RULES = (
    reverse(name) for name in ("wagtailadmin_home", "portal_workflow:settings", "portal_workflow:rules")
)
CHOOSE = reverse("portal_workflow:choose_policy")
WHO = ("tovan", "bientap1", "thuky", "phoban1", "truongban", "thanhtra", "quantri")


def column_url():
    return reverse(
        "portal_workflow:change_setting", args=["portal_home.column", Column.objects.get(slug="hoat-dong").pk]
    )


def statuses(enter, address) -> dict:
    return {user: enter(user).get(address).status_code for user in WHO}


def test_4_2_the_settings_are_the_secretarys_and_the_heads(enter, people):
    expected = dict.fromkeys(WHO, 403) | {"thuky": 200, "truongban": 200}
    assert statuses(enter, SETTINGS) == expected
    assert statuses(enter, column_url()) == expected
    assert "4.2" in enter("bientap1").get(SETTINGS).content.decode()
    text = enter("thuky").get(SETTINGS).content.decode()
    assert [column_url() in text, reverse("portal_workflow:add_setting", args=["portal_home.issuer"]) in text] == [
        True
    ] * 2


def test_4_2_no_other_table_and_no_second_footer(enter):
    client = enter("truongban")
    for key in ("auth.user", "portal_workflow.item", "portal_home.siteidentity", "portal_workflow.unit"):
        assert client.get(reverse("portal_workflow:add_setting", args=[key])).status_code == 404


def test_4_2_proposed_and_confirmed_through_the_screens(enter):
    secretary, head = enter("thuky"), enter("truongban")
    data = {"name": "Nhịp sống trường em", "periodic": "on", "sort_order": "1", "note": "Tên gọi mới."}
    assert secretary.post(column_url(), data).url == SETTINGS
    change = SettingChange.objects.get()
    decide = reverse("portal_workflow:setting_change", args=[change.pk])
    desk = head.get(HOME).content.decode()
    assert decide in desk[desk.index('data-testid="settings-to-confirm"') :]
    page = head.get(decide).content.decode()
    assert ["Hoạt động nhà trường" in page, "Nhịp sống trường em" in page] == [True, True]
    assert 'data-testid="agree-setting"' not in secretary.get(decide).content.decode()
    assert secretary.post(decide, {"decision": "agree", "approval_number": "1/QĐ"}).status_code == 403
    assert head.post(decide, {"decision": "agree"}).status_code == 422
    assert Column.objects.get(slug="hoat-dong").name == "Hoạt động nhà trường"
    assert head.post(decide, {"decision": "agree", "approval_number": "31/QĐ-THPT"}).url == HOME
    assert Column.objects.get(slug="hoat-dong").name == "Nhịp sống trường em"
    assert 'data-testid="settings-to-confirm"' not in head.get(HOME).content.decode()


def test_4_2_declined_through_the_screen(enter):
    enter("thuky").post(column_url(), {"name": "Nhịp sống trường em", "sort_order": "0"})
    decide = reverse("portal_workflow:setting_change", args=[SettingChange.objects.get().pk])
    head = enter("truongban")
    assert head.post(decide, {"decision": "decline"}).status_code == 422
    head.post(decide, {"decision": "decline", "note": "Tên cũ đã quen."})
    assert (SettingChange.objects.get().state, Column.objects.get(slug="hoat-dong").name) == (
        *("declined", "Hoạt động nhà trường"),
    )


def test_4_2_the_head_at_once_and_not_without_the_number(enter):
    head, data = enter("truongban"), {"name": "Gương sáng", "sort_order": "7"}
    add = reverse("portal_workflow:add_setting", args=["portal_home.column"])
    response = head.post(add, data)
    assert response.status_code == 422
    assert "Gương sáng" in response.content.decode()
    head.post(add, data | {"approval_number": "40/QĐ"})
    assert Column.objects.get(name="Gương sáng").slug == "guong-sang"
    again = head.post(add, data | {"approval_number": "41/QĐ"})
    assert again.status_code == 422


SETTINGS_STATEMENTS = 22


@pytest.mark.parametrize("rows", [1, 3])
def test_statements_of_the_settings(enter, people, django_assert_num_queries, rows):
    for number in range(rows):
        Column.objects.create(name=f"Chuyên mục {number}", slug=f"chuyen-muc-{number}")
        SettingChange.objects.create(
            target="portal_home.column", object_id=f"{number}", title="Tên", values={}, proposed_by=people.thuky,
            proposed_at=timezone.now(),
        )  # fmt: skip
    client = enter("thuky")
    client.get(SETTINGS)
    with django_assert_num_queries(SETTINGS_STATEMENTS):
        client.get(SETTINGS)


def test_r1_the_rules_are_read_by_the_board_and_chosen_by_the_head(enter):
    reads = {"bientap1", "thuky", "phoban1", "truongban", "thanhtra", "quantri"}
    assert {user for user, status in statuses(enter, RULES).items() if status == 200} == reads
    assert {user for user, status in statuses(enter, CHOOSE).items() if status == 200} == {"truongban"}
    text = enter("bientap1").get(RULES).content.decode()
    assert [text.count('data-testid="matrix"'), text.count("<strong>" + gettext("The Head approves"))] == [2, 2]


def test_18_chosen_for_a_later_day_and_refused_for_the_past(enter):
    head, today = enter("truongban"), timezone.localdate()
    data = {"preset": "strict", "decision_number": "15/QĐ-BBT", "written_words": "10", "follow_up_hours": "12"}
    later, past = (today + timedelta(days=9)).isoformat(), (today - timedelta(days=1)).isoformat()
    assert head.post(CHOOSE, data | {"since": past}).status_code == 422
    assert head.post(CHOOSE, data | {"since": later, "decision_number": ""}).status_code == 422
    for user in ("thuky", "phoban1", "quantri"):
        assert enter(user).post(CHOOSE, data | {"since": later}).status_code == 403
    assert head.post(CHOOSE, data | {"since": later}).url == RULES
    choice = PolicyChoice.objects.last()
    assert (choice.preset, choice.written_words, choice.urgent_lane, choice.follow_up_hours) == (
        "strict",
        10,
        False,
        12,
    )
    assert policy_in_force()[1].name == "default"
    assert gettext("not in force yet") in head.get(RULES).content.decode()


def end_url(what, row):
    return reverse("portal_workflow:end", args=[what, row.pk])


def test_12_3_a_standing_opinion_is_given_shown_and_ended(enter, people, item_at, write):
    head, today = enter("truongban"), timezone.localdate()
    give = reverse("portal_workflow:change_people", args=["y-kien-chung"])
    data = {"document_number": "9/TB-BBT", "classes": ["B", "C"], "since": today.isoformat()}
    assert enter("thuky").post(give, data).status_code == 403
    assert head.post(give, data | {"classes": ["A"]}).status_code == 422
    head.post(give, data)
    opinion = StandingOpinion.objects.get()
    assert (opinion.classes, opinion.giver) == ("BC", people.truongban)
    page = write(people.tovan, title="Bài của tổ")
    item = actions.submit(by=people.tovan, page=page)
    actions.classify(by=people.bientap1, item=item, subject="teaching")
    sentence = gettext("Standing opinion %(number)s of %(day)s") % {"number": "9/TB-BBT", "day": f"{today:%d/%m/%Y}"}
    assert sentence in enter("phoban1").get(review_url(item)).content.decode()
    assert sentence not in enter("tovan").get(review_url(item)).content.decode()
    people_page = reverse("portal_workflow:people")
    assert end_url("y-kien-chung", opinion) in head.get(people_page).content.decode()
    assert end_url("y-kien-chung", opinion) not in enter("thuky").get(people_page).content.decode()
    assert enter("thuky").post(end_url("y-kien-chung", opinion), {"until": today.isoformat()}).status_code == 403
    head.post(end_url("y-kien-chung", opinion), {"until": today.isoformat()})
    assert StandingOpinion.objects.get().until == today


def test_r1_an_opinion_is_not_shown_where_none_was_needed(enter, people, item_at, standing_opinion):
    item = item_at("deputy")
    assert Item.objects.get(pk=item.pk).item_class == "A"
    assert "07/TB" not in enter("phoban1").get(review_url(item)).content.decode()


def test_5_2_roles_are_ended_on_the_screen_but_not_the_last_head(enter, people):
    head, today = enter("truongban"), timezone.localdate()
    principal = RoleHolding.objects.get(person=people.truongban, role="principal")
    own = RoleHolding.objects.get(person=people.truongban, role="head")
    for user in ("thuky", "phoban1", "quantri"):
        assert enter(user).post(end_url("vai-tro", principal), {"until": today.isoformat()}).status_code == 403
    head.post(end_url("vai-tro", principal), {"until": today.isoformat()})
    assert head.post(end_url("vai-tro", own), {"until": today.isoformat()}).status_code == 422
    assert [RoleHolding.objects.get(pk=row.pk).until for row in (principal, own)] == [today, None]


def test_13_4_the_principal_is_given_the_role_and_finds_the_item_on_his_desk(enter, people, write):
    head, today = enter("truongban"), timezone.localdate()
    give = reverse("portal_workflow:change_people", args=["vai-tro"])
    data = {"person": people.canbo.pk, "role": "principal", "decision_number": "20/QĐ", "since": today.isoformat()}
    head.post(give, data)
    page = write(people.tovan, title="Bài của tổ")
    item = actions.submit(by=people.tovan, page=page)
    actions.classify(by=people.bientap1, item=item, subject="teaching")
    for name in ("bientap1", "phoban1", "truongban"):
        actions.approve(by=getattr(people, name), item=item, seen=Item.objects.get(pk=item.pk).draft_digest)
    principal = enter("canbo")
    desk = principal.get(HOME).content.decode()
    assert review_url(item) in desk[desk.index('data-testid="waiting-for-me"') :]
    text = principal.get(review_url(item)).content.decode()
    assert ['data-testid="approve"' in text, "approve-and-post" in text] == [True, False]
