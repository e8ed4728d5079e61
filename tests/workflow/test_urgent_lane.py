"""The urgent lane through the actions: two people, public at once, read again by an Editor, marked (ruling R3)."""

import json
from datetime import timedelta

import pytest
from django.utils import timezone

from portal_home.models import ArticlePage
from portal_workflow import actions
from portal_workflow.models import Item, LedgerLine, PolicyChoice, RemovalRequest, Unit, UrgentPosting
from portal_workflow.refused import ContentChanged, Refused
from portal_workflow.steps import COUNTED, NOT_YOURS, STARTED_IT, WROTE_IT
from portal_workflow.urgent import BOARDS_OWN, LEADERS_ONLY, OTHERS_WROTE, SWITCHED_OFF

STORM = "<p>Ngày mai học sinh toàn trường nghỉ học để tránh bão số 10.</p>"


@pytest.fixture
def storm(people, write):
    """`storm("phoban1")`: a notice written by that person and sent urgently; its item."""

    def send(author="phoban1", **fields):
        valid = timezone.localdate() + timedelta(days=2)
        fields = {"kind": "notice", "on_top": True, "valid_until": valid} | fields
        page = write(getattr(people, author), title="Nghỉ học tránh bão số 10", text=STORM, **fields)
        return actions.submit(by=getattr(people, author), page=page, urgent=True)

    return send


def fresh(item) -> Item:
    return Item.objects.get(pk=item.pk)


def decide(by, item):
    return actions.approve(by=by, item=item, seen=fresh(item).draft_digest, and_post=True)


def lines(item) -> list[tuple]:
    entries = (json.loads(line.text) for line in LedgerLine.objects.order_by("seq"))
    return [(e["act"], e["article"]) for e in entries if e["object"] == f"page:{item.page_id}"]


# Who writes, who is refused at the deciding step and why, who decides.
WAYS = [
    ("phoban1", {"phoban1": WROTE_IT, "bientap1": NOT_YOURS, "thuky": NOT_YOURS}, "phoban2"),
    ("phoban1", {"phoban1": WROTE_IT}, "truongban"),
    ("phoban2", {"phoban2": WROTE_IT}, "phoban1"),
    ("truongban", {"truongban": WROTE_IT, "bientap1": NOT_YOURS, "quantri": None}, "phoban1"),
]


@pytest.mark.parametrize(("author", "refused", "decider"), WAYS, ids=lambda value: str(value)[:20])
def test_r3_two_people_and_it_is_public_and_marked(people, storm, author, refused, decider):
    item = storm(author)
    assert (item.step, item.item_class, item.supplied_by) == ("deputy", "B", "board")
    for name, reason in refused.items():
        with pytest.raises(Refused) as told:
            decide(getattr(people, name), item)
        assert reason in (None, told.value.reason), name
    assert not ArticlePage.objects.get(pk=item.page_id).live
    decide(getattr(people, decider), item)
    item, before = fresh(item), timezone.now()
    assert ArticlePage.objects.get(pk=item.page_id).live
    assert lines(item) == [("submit_urgently", "12.2"), ("approve", "12.2"), ("post", "12.2"), ("urgent", "12.2")]
    posting = UrgentPosting.objects.get(item=item)
    assert (posting.sent_by, posting.reread_by, posting.late) == (getattr(people, author), None, False)
    assert timedelta(hours=23, minutes=58) < item.reread_due - before <= timedelta(hours=24)
    assert (item.reread_due, item.urgent_since) == (posting.due, None)


def test_r3_the_head_writes_class_a_a_deputy_first(people, storm):
    item = storm("truongban")
    actions.classify(by=people.truongban, item=item, subject="special_interest", reason="Cả trường cần biết ngay.")
    assert fresh(item).step == "deputy"
    actions.approve(by=people.phoban1, item=item, seen=fresh(item).draft_digest)
    decide(people.truongban, item)
    assert [a.exception for a in fresh(item).approvals.order_by("pk")] == ["", "head_wrote"]


@pytest.mark.parametrize("author", ["thuky", "bientap3", "tovan"])
def test_r3_only_head_and_deputy_send_so(people, storm, author):
    with pytest.raises(Refused) as told:
        storm(author)
    assert told.value.reason == LEADERS_ONLY
    assert Item.objects.order_by("pk").last().state == "draft"


def test_r3_a_units_item_goes_the_usual_way(people, storm):
    with pytest.raises(Refused) as told:
        storm("phoban1", unit=Unit.objects.get(code="to-toan"))
    assert told.value.reason == BOARDS_OWN


def test_r3_what_an_editor_wrote_is_not_sent_so(people, write):
    page = write(people.bientap1)
    draft = page.get_latest_revision_as_object()
    draft.body = [("paragraph", STORM)]
    draft.save_revision(user=people.phoban1)
    with pytest.raises(Refused) as told:
        actions.submit(by=people.phoban1, page=page, urgent=True)
    assert told.value.reason == OTHERS_WROTE


def test_18_the_lane_is_switched_off_by_a_dated_policy(people, storm):
    PolicyChoice.objects.create(preset="default", urgent_lane=False, in_force_from=timezone.now())
    with pytest.raises(Refused) as told:
        storm()
    assert (told.value.reason, told.value.article) == (SWITCHED_OFF, "18")


def test_18_switched_off_meanwhile_the_missing_step_is_asked_for(people, storm):
    item = storm()
    PolicyChoice.objects.create(preset="default", urgent_lane=False, in_force_from=timezone.now())
    with pytest.raises(Refused):
        decide(people.phoban2, item)
    decide_as_editor = actions.approve(by=people.bientap1, item=item, seen=fresh(item).draft_digest)
    assert decide_as_editor.step == "deputy"
    decide(people.phoban2, item)
    assert (fresh(item).reread_due, UrgentPosting.objects.count()) == (None, 0)


def test_r3_the_hours_are_the_policys(people, storm):
    PolicyChoice.objects.create(preset="default", follow_up_hours=6, in_force_from=timezone.now())
    item = storm()
    decide(people.phoban2, item)
    assert fresh(item).reread_due < timezone.now() + timedelta(hours=6, seconds=1)


def test_r4_returned_it_goes_back_to_who_wrote_it(people, storm):
    item = storm()
    actions.return_(by=people.phoban2, item=item, reason="Ghi rõ buổi nghỉ.")
    assert (fresh(item).state, fresh(item).urgent_since) == ("returned", None)
    actions.submit(by=people.phoban1, page=item.page, urgent=True)
    assert fresh(item).step == "deputy"


@pytest.fixture
def public(people, storm):
    """The notice of `phoban1`, posted by `phoban2`."""
    item = storm()
    decide(people.phoban2, item)
    return fresh(item)


NOT_REREAD = {"phoban1": NOT_YOURS, "phoban2": NOT_YOURS, "truongban": NOT_YOURS, "tovan": NOT_YOURS, "quantri": None}


def test_r3_an_editor_confirms_that_he_has_read_it(people, public):
    for name, reason in NOT_REREAD.items():
        with pytest.raises(Refused) as told:
            actions.reread(by=getattr(people, name), item=public, seen=public.live_digest)
        assert reason in (None, told.value.reason), name
    with pytest.raises(ContentChanged):
        actions.reread(by=people.bientap1, item=public, seen="0" * 64)
    actions.reread(by=people.bientap1, item=public, seen=public.live_digest)
    posting = UrgentPosting.objects.get()
    assert (posting.reread_by, posting.corrected, posting.late) == (people.bientap1, False, False)
    assert (fresh(public).reread_due, lines(public)[-1]) == (None, ("reread", "12.3"))
    with pytest.raises(Refused):
        actions.reread(by=people.bientap3, item=public, seen=public.live_digest)


def test_r3_late_is_marked_and_stays_marked(people, public):
    past = timezone.now() - timedelta(hours=1)
    UrgentPosting.objects.update(due=past)
    Item.objects.filter(pk=public.pk).update(reread_due=past)
    assert UrgentPosting.objects.get().late
    actions.reread(by=people.bientap1, item=public, seen=public.live_digest)
    assert UrgentPosting.objects.get().late
    assert json.loads(LedgerLine.objects.last().text)["in_time"] is False


def change(page_id, by, text):
    draft = ArticlePage.objects.get(pk=page_id).get_latest_revision_as_object()
    draft.body = [("paragraph", text)]
    draft.save_revision(user=by)


def test_r3_a_correction_by_an_editor_is_the_reading(people, public):
    change(public.page_id, people.bientap1, STORM.replace("10", "11"))
    actions.submit(by=people.bientap1, page=public.page)
    posting = UrgentPosting.objects.get()
    assert (posting.reread_by, posting.corrected) == (people.bientap1, True)
    assert lines(public)[-2:] == [("reread", "12.3"), ("submit", "12.3")]


def test_r3_a_correction_by_its_writer_is_not_but_the_editors_step_on_it_is(people, public):
    change(public.page_id, people.phoban1, STORM.replace("Ngày mai", "Hôm nay và ngày mai, 24/11,"))
    actions.submit(by=people.phoban1, page=public.page)
    assert fresh(public).reread_due == public.reread_due
    for name in ("bientap1", "phoban2"):
        actions.approve(by=getattr(people, name), item=public, seen=fresh(public).draft_digest)
    assert fresh(public).reread_due == public.reread_due
    actions.post(by=people.thuky, item=public)
    posting = UrgentPosting.objects.get()
    assert (posting.reread_by, posting.corrected, fresh(public).reread_due) == (people.bientap1, True, None)


def test_r3_corrected_urgently_before_it_was_read_the_first_hour_counts(people, public):
    change(public.page_id, people.phoban2, STORM.replace("10", "11"))
    actions.submit(by=people.phoban2, page=public.page, urgent=True)
    with pytest.raises(Refused) as told:
        decide(people.phoban2, public)
    assert told.value.reason == WROTE_IT
    decide(people.truongban, public)
    assert (fresh(public).reread_due, UrgentPosting.objects.count()) == (public.reread_due, 2)
    actions.reread(by=people.bientap1, item=public, seen=fresh(public).live_digest)
    assert UrgentPosting.objects.filter(reread_by=people.bientap1).count() == 2


def test_r3_who_decided_as_an_editor_leaves_nothing_to_read_again(people, storm):
    item = storm("phoban1", kind="news", on_top=False, valid_until=None)
    assert (item.step, item.item_class) == ("head", "")
    actions.classify(by=people.truongban, item=item, subject="daily_activity")
    assert fresh(item).step == "editor"
    with pytest.raises(Refused) as told:
        decide(people.phoban1, item)
    assert told.value.reason == NOT_YOURS
    decide(people.bientap1, item)
    assert (fresh(item).state, fresh(item).reread_due) == ("posted", None)


def test_r3_an_editor_who_stands_behind_it_does_not_read_it_again(people, public):
    actions.hold_role(by=people.truongban, person=people.phoban2, role="editor")
    with pytest.raises(Refused) as told:
        actions.reread(by=people.phoban2, item=public, seen=public.live_digest)
    assert told.value.reason == COUNTED


def test_12_4_what_was_removed_needs_no_reading(people, public):
    page = ArticlePage.objects.get(pk=public.page_id)
    actions.request_removal(by=people.phoban1, page=page, ground="other", sentence="Bão đã tan.")
    actions.decide_removal(by=people.truongban, request=RemovalRequest.objects.get(), agree=True)
    with pytest.raises(Refused):
        actions.reread(by=people.bientap1, item=public, seen=public.live_digest)


def test_r3_the_usual_way_still_has_its_editor(people, write):
    """The same notice, sent by its first button."""
    page = write(people.phoban1, kind="notice", valid_until=timezone.localdate())
    item = actions.submit(by=people.phoban1, page=page)
    assert (item.step, item.item_class, item.urgent_since) == ("editor", "B", None)
    with pytest.raises(Refused) as told:
        decide(people.phoban2, item)
    assert told.value.reason in (NOT_YOURS, STARTED_IT)
