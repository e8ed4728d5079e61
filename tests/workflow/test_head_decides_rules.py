"""What the Head lays down in writing: presets and parameters, standing opinions, the Principal, the ends of roles."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from portal_home.models import ArticlePage
from portal_workflow import actions
from portal_workflow.actions.people import HEAD_APPOINTS, NO_SUCCESSOR
from portal_workflow.actions.rules import HEAD_CHOOSES, HEADS_OPINION, IN_THE_PAST, NO_CLASS, NO_NUMBER, NO_PRESET
from portal_workflow.guard.require import GuardRefused
from portal_workflow.matrix import PRESETS, Role, Step
from portal_workflow.models import Item, LedgerLine, PolicyChoice, RoleHolding, StandingOpinion
from portal_workflow.reading import Case, board_now, policy_in_force
from portal_workflow.refused import Refused
from portal_workflow.steps import POSTING_IS_ROUTINE

OTHERS = ("phoban1", "thuky", "bientap1", "tovan", "thanhtra", "quantri")


def item_of(page):
    return Item.objects.get(page_id=page.pk)


def last_act() -> str:
    return LedgerLine.objects.order_by("seq").last().text


def choose(people, **more):
    data = {"by": people.truongban, "preset": "strict", "decision_number": "15/QĐ-BBT"}
    return actions.choose_policy(**data | more)


@pytest.mark.parametrize("user", OTHERS)
def test_18_only_the_head_chooses_how_items_are_approved(people, user):
    with pytest.raises(Refused) as told:
        choose(people, by=getattr(people, user))
    assert (told.value.article, told.value.reason) == ("18", HEAD_CHOOSES)
    assert policy_in_force()[1] == PRESETS["default"]


WRONG = [
    ({"preset": "own"}, NO_PRESET),
    ({"decision_number": " "}, NO_NUMBER),
    ({"in_force_from": timezone.now() - timedelta(days=2)}, IN_THE_PAST),
]


@pytest.mark.parametrize(("changed", "reason"), WRONG)
def test_18_a_choice_names_its_decision_and_holds_from_now_on(people, changed, reason):
    with pytest.raises(Refused) as told:
        choose(people, **changed)
    assert told.value.reason == reason


def test_18_a_later_day_waits_and_the_history_stays(people):
    before = PolicyChoice.objects.count()
    later = choose(people, in_force_from=timezone.now() + timedelta(days=30), written_words=5, urgent_lane=False)
    assert policy_in_force()[1] == PRESETS["default"]
    choice, policy = policy_in_force(timezone.now() + timedelta(days=31))
    assert (choice, policy.name, policy.written_words, policy.urgent) == (later, "strict", 5, None)
    assert PolicyChoice.objects.count() == before + 1
    assert '"act":"choose_policy"' in last_act()
    assert '"document":"15/QĐ-BBT"' in last_act()
    later.preset = "default"
    with pytest.raises(GuardRefused):
        later.save()
    with pytest.raises(GuardRefused):
        later.delete()


def test_r2_the_number_of_words_is_the_policys(people, write):
    choose(people, preset="default", written_words=0)
    page = write(people.bientap1, text="<p>hôm nay cả trường đọc sách</p>")
    actions.submit(by=people.bientap1, page=page)
    draft = page.get_latest_revision_as_object()
    draft.body = [("paragraph", "<p>hôm nay cả trường cùng đọc sách</p>")]
    draft.save_revision(user=people.bientap3)
    assert item_of(page).writtenbys.get(person=people.bientap3).substantive


# Sent under one preset, another takes effect while it waits for its posting: what is asked for then. The item is one
# of class C, the Board's or a contributor's.
CHANGES = [
    ("default", "strict", "board", "deputy"),
    ("default", "article-12.2", "board", "post"),
    ("strict", "default", "board", "post"),
    ("strict", "article-12.2", "board", "post"),
    ("article-12.2", "default", "board", "post"),
    ("article-12.2", "strict", "board", "deputy"),
    ("default", "strict", "contributor", "head"),
    ("default", "article-12.2", "contributor", "post"),
    ("strict", "default", "contributor", "post"),
    ("strict", "article-12.2", "contributor", "post"),
    ("article-12.2", "default", "contributor", "opinion"),
    ("article-12.2", "strict", "contributor", "head"),
]
STEPS = {"editor": "bientap3", "deputy": "phoban1", "opinion": "truongban", "head": "truongban"}


@pytest.mark.parametrize(("before", "after", "by", "asked"), CHANGES, ids=lambda value: value)
def test_r1_every_change_of_preset_asks_for_the_missing_steps_and_drops_none(people, write, before, after, by, asked):
    choose(people, preset=before)
    page = write(people.bientap1 if by == "board" else people.tovan)
    item = actions.submit(by=page.owner, page=page)
    actions.classify(by=people.bientap3, item=item, subject="daily_activity")
    finish(people, page)
    assert item_of(page).state == "approved"
    choose(people, preset=after)
    assert Case.of(item_of(page)).next_step.step == asked
    if asked != "post":
        with pytest.raises(Refused):
            actions.post(by=people.thuky, item=item_of(page))
    finish(people, page)
    actions.post(by=people.thuky, item=item_of(page))
    assert ArticlePage.objects.get(pk=page.pk).live


def finish(people, page):
    """Every step that is asked for, by who takes it."""
    while (step := Case.of(item_of(page)).next_step.step) != Step.POST:
        actions.approve(by=getattr(people, STEPS[step]), item=item_of(page), seen=item_of(page).draft_digest)


@pytest.mark.parametrize("user", OTHERS)
def test_12_3_only_the_head_gives_and_ends_a_standing_opinion(people, standing_opinion, user):
    with pytest.raises(Refused) as given:
        actions.give_standing_opinion(
            by=getattr(people, user), classes="C", document_number="8/TB", since=timezone.localdate()
        )
    with pytest.raises(Refused) as ended:
        actions.end_standing_opinion(by=getattr(people, user), opinion=standing_opinion)
    assert {given.value.reason, ended.value.reason} == {HEADS_OPINION}
    assert StandingOpinion.objects.get().until is None


@pytest.mark.parametrize(("classes", "number", "reason"), [
    ("A", "8/TB", NO_CLASS), ("AC", "8/TB", NO_CLASS), ("", "8/TB", NO_CLASS), ("X", "8/TB", NO_CLASS),
    ("C", " ", NO_NUMBER),
])  # fmt: skip
def test_r1_an_opinion_covers_b_and_c_and_has_a_number(people, classes, number, reason):
    with pytest.raises(Refused) as told:
        actions.give_standing_opinion(
            by=people.truongban, classes=classes, document_number=number, since=timezone.localdate()
        )
    assert told.value.reason == reason


def test_r1_an_opinion_that_ended_covers_nothing_more(people, write, standing_opinion):
    yesterday = timezone.localdate() - timedelta(days=1)
    with pytest.raises(ValidationError):
        actions.end_standing_opinion(by=people.truongban, opinion=standing_opinion, until=yesterday)
    StandingOpinion.objects.update(since=yesterday)
    actions.end_standing_opinion(by=people.truongban, opinion=standing_opinion, until=yesterday)
    page = write(people.tovan)
    item = actions.submit(by=people.tovan, page=page)
    actions.classify(by=people.bientap1, item=item, subject="daily_activity")
    for name in ("bientap1", "phoban1"):
        actions.approve(by=getattr(people, name), item=item, seen=item_of(page).draft_digest)
    assert item_of(page).step == "opinion"
    assert '"act":"end_standing_opinion"' in " ".join(LedgerLine.objects.values_list("text", flat=True))


@pytest.fixture
def principal(people):
    """The Principal is another person: the Head gives the role to the officer and keeps no such role himself."""
    today = timezone.localdate()
    actions.hold_role(
        by=people.truongban, person=people.canbo, role=Role.PRINCIPAL, decision_number="20/QĐ", since=today
    )
    own = RoleHolding.objects.get(person=people.truongban, role=Role.PRINCIPAL)
    actions.end_holding(by=people.truongban, holding=own, until=today - timedelta(days=1))
    return people.canbo


def test_13_4_the_principal_decides_contributed_items_and_posts_none(people, write, principal):
    assert board_now().principal_apart
    page = write(people.tovan)
    item = actions.submit(by=people.tovan, page=page)
    actions.classify(by=people.bientap1, item=item, subject="teaching")
    for name in ("bientap1", "phoban1", "truongban"):
        actions.approve(by=getattr(people, name), item=item, seen=item_of(page).draft_digest)
    assert item_of(page).step == "principal"
    with pytest.raises(Refused) as told:
        actions.approve(by=principal, item=item, seen=item_of(page).draft_digest, and_post=True)
    assert told.value.reason in (POSTING_IS_ROUTINE, "This step belongs to another role of the Board.")
    assert item_of(page).step == "principal"
    actions.approve(by=principal, item=item, seen=item_of(page).draft_digest)
    with pytest.raises(Refused):
        actions.post(by=principal, item=item)
    actions.post(by=people.thuky, item=item)
    assert ArticlePage.objects.get(pk=page.pk).live


def test_13_4_the_boards_own_item_does_not_ask_him(people, write, principal):
    page = write(people.bientap1)
    item = actions.submit(by=people.bientap1, page=page)
    actions.classify(by=people.bientap3, item=item, subject="teaching")
    assert [rs.step for rs in Case.of(item_of(page)).route] == ["editor", "deputy"]


def test_13_4_while_the_principal_is_away_his_delegation_is_named(people, write, principal):
    page = write(people.tovan)
    item = actions.submit(by=people.tovan, page=page)
    actions.classify(by=people.bientap1, item=item, subject="teaching")
    for name in ("bientap1", "phoban1", "truongban"):
        actions.approve(by=getattr(people, name), item=item, seen=item_of(page).draft_digest)
    today = timezone.localdate()
    period = {"since": today, "until": today, "document_number": "1/UQ", "receiver": people.phoban2}
    actions.record_absence(by=people.thuky, person=principal, since=today)
    assert Case.of(item_of(page)).way_on.delegate == Role.PRINCIPAL
    with pytest.raises(Refused):
        actions.delegate(by=people.truongban, step="principal", **period)
    actions.delegate(by=principal, step="principal", **period)
    actions.approve(by=people.phoban2, item=item, seen=item_of(page).draft_digest)
    assert item_of(page).state == "approved"


def test_5_2_the_last_head_does_not_leave_the_portal_without_one(people):
    own = RoleHolding.objects.get(person=people.truongban, role=Role.HEAD)
    with pytest.raises(Refused) as told:
        actions.end_holding(by=people.truongban, holding=own)
    assert told.value.reason == NO_SUCCESSOR
    tomorrow = timezone.localdate() + timedelta(days=1)
    actions.hold_role(by=people.truongban, person=people.phoban1, role=Role.HEAD, since=tomorrow)
    with pytest.raises(Refused):
        actions.end_holding(by=people.truongban, holding=own, until=tomorrow - timedelta(days=2))
    actions.end_holding(by=people.truongban, holding=own)
    assert RoleHolding.on(tomorrow).get(role=Role.HEAD).person == people.phoban1


@pytest.mark.parametrize("user", OTHERS)
def test_5_2_only_the_head_ends_a_role(people, user):
    holding = RoleHolding.objects.get(person=people.phoban2, role=Role.DEPUTY)
    with pytest.raises(Refused) as told:
        actions.end_holding(by=getattr(people, user), holding=holding)
    assert told.value.reason == HEAD_APPOINTS
