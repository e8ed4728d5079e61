"""Whatever people do in whatever order: nothing is public that the required persons did not approve (R1–R3)."""

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from portal_home.models import ArticlePage
from portal_workflow import actions, ledger
from portal_workflow.digest import content_digest
from portal_workflow.matrix import PRESETS, ItemClass, Subject, SuppliedBy
from portal_workflow.models import Approval, Item, RemovalRequest, RoleHolding, Unit, WrittenBy
from portal_workflow.refused import Refused

ACTORS = ("tovan", "totoan", "bientap1", "bientap2", "bientap3", "thuky", "phoban1", "phoban2", "truongban", "quantri")
ACTS = (
    "submit", "claim", "classify", "approve", "approve_and_post", "stale_approve", "return", "refuse",
    "withdraw", "post", "edit", "comma", "absent", "request_removal", "decide_removal",
)  # fmt: skip
MOVES = st.tuples(st.sampled_from(ACTORS), st.sampled_from(ACTS), st.sampled_from([str(s) for s in Subject]))


class Play:
    """One page and the people who push it about; what is refused changes nothing."""

    def __init__(self, people, page):
        self.people, self.page, self.edits = people, page, 0
        self.accounts = {name: getattr(people, name) for name in ACTORS}

    @property
    def item(self):
        return Item.objects.get(page_id=self.page.pk)

    def move(self, actor, act, subject):
        """Try one act; a refusal leaves no half state behind. Whether it was done."""
        try:
            with transaction.atomic():
                getattr(self, act if act != "return" else "return_")(self.accounts[actor], subject)
        except Refused:
            return False
        return True

    def submit(self, by, _):
        actions.submit(by=by, page=self.page)

    def claim(self, by, _):
        actions.claim(by=by, item=self.item)

    def classify(self, by, subject):
        actions.classify(by=by, item=self.item, subject=subject, reason="Cân nhắc lại.")

    def approve(self, by, _):
        actions.approve(by=by, item=self.item, seen=self.item.draft_digest)

    def approve_and_post(self, by, _):
        actions.approve(by=by, item=self.item, seen=self.item.draft_digest, and_post=True)

    def stale_approve(self, by, _):
        actions.approve(by=by, item=self.item, seen="0" * 64)

    def return_(self, by, _):
        actions.return_(by=by, item=self.item, reason="Bổ sung số liệu.")

    def refuse(self, by, _):
        actions.refuse(by=by, item=self.item, ground="G4", sentence="Bài chưa bảo đảm chất lượng.")

    def withdraw(self, by, _):
        actions.withdraw(by=by, item=self.item)

    def post(self, by, _):
        actions.post(by=by, item=self.item)

    def edit(self, by, _):
        """A substantive edit, forced past the editor's lock as an API would."""
        self.edits += 1
        self._save(by, f"<p>Bản sửa lần {self.edits} có thêm 20{self.edits} học sinh tham gia.</p>")

    def comma(self, by, _):
        self._save(by, "<p>Hôm nay, cả trường đọc sách.</p>")

    def _save(self, by, text):
        draft = ArticlePage.objects.get(pk=self.page.pk).get_latest_revision_as_object()
        draft.body = [("paragraph", text)]
        draft.save_revision(user=by)

    def absent(self, by, _):
        from django.utils import timezone

        actions.record_absence(by=by, person=by, since=timezone.localdate(), until=timezone.localdate())

    def request_removal(self, by, _):
        actions.request_removal(by=by, page=self.page, ground="other", sentence="Không còn phù hợp.")

    def decide_removal(self, by, _):
        request = RemovalRequest.objects.filter(page=self.page, state="asked").first()
        if request:
            actions.decide_removal(by=by, request=request, agree=True)


def check_public(play):
    """The invariant, told from the tables and the matrix alone, without asking `decide`."""
    item, live = play.item, ArticlePage.objects.get(pk=play.page.pk)
    assert live.live == bool(item.live_digest)
    if not live.live:
        return
    assert content_digest(live) == item.live_digest
    approvals = list(Approval.objects.filter(item=item, cycle=item.cycle - 1, voided_at=None))
    assert {a.digest for a in approvals} == {item.live_digest}
    steps = {a.step: a for a in approvals}
    route = PRESETS["default"].route(SuppliedBy(item.supplied_by), ItemClass(item.live_class))
    assert {rs.step for rs in route} <= steps.keys()
    if "head" in steps or "opinion" in steps:
        assert RoleHolding.objects.filter(person=(steps.get("head") or steps["opinion"]).person, role="head").exists()
    people_behind = {a.person_id for a in approvals} | {item.started_by_id}
    assert len(people_behind) >= 2
    wrote = set(
        WrittenBy.objects.filter(item=item, cycle=item.cycle - 1, substantive=True).values_list("person_id", flat=True)
    )
    decider = approvals[-1] if approvals else None
    assert decider.person_id not in wrote or decider.exception == "head_wrote"
    assert play.accounts["quantri"].pk not in people_behind


def play_out(people, write, author, moves):
    with transaction.atomic():
        unit = Unit.objects.get(code="to-ngu-van") if author == "tovan" else None
        play = Play(people, write(getattr(people, author), unit=unit))
        for move in moves:
            play.move(*move)
            check_public(play)
        assert list(ledger.problems()) == []
        transaction.set_rollback(True)


LIMITS = {"deadline": None, "suppress_health_check": list(HealthCheck), "derandomize": True}
AUTHORS = st.sampled_from(["tovan", "bientap1", "thuky", "phoban1", "truongban"])


@settings(max_examples=25, **LIMITS)
@given(author=AUTHORS, moves=st.lists(MOVES, max_size=14))
def test_nothing_public_without_the_required_persons_12_2(people, write, author, moves):
    play_out(people, write, author, moves)


# A random walk seldom gets through; this one looks for somebody who may do the next act, and strays in between.
ALONG = ("submit", "classify", "approve", "approve", "approve", "post", "edit", "submit", "approve", "approve", "post")


def test_along_the_way_and_astray_12_2_12_3(people, write):
    published = []

    @settings(max_examples=15, **LIMITS)
    @given(author=AUTHORS, order=st.permutations(ACTORS), stray=st.lists(st.none() | MOVES, min_size=len(ALONG)))
    def walk(author, order, stray):
        with transaction.atomic():
            play = Play(people, write(getattr(people, author)))
            for act, astray in zip(ALONG, stray, strict=False):
                if astray:
                    play.move(*astray)
                    check_public(play)
                any(play.move(actor, act, "daily_activity") for actor in order)
                check_public(play)
            published.append(play.item.posted_at is not None)
            transaction.set_rollback(True)

    walk()
    assert published.count(True) >= 5


@pytest.mark.deep
@settings(max_examples=600, deadline=None, suppress_health_check=list(HealthCheck))
@given(author=AUTHORS, moves=st.lists(MOVES, max_size=40))
def test_long_walks_12_2(people, write, author, moves):
    play_out(people, write, author, moves)
