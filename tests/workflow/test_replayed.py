"""Histories of acts, legal and illegal, replayed through the screens: they do what the actions did (R1–R5)."""

from django.db import transaction
from django.test import Client
from django.urls import reverse
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from portal_workflow.models import Approval, ItemEvent, RemovalRequest
from tests.workflow.test_properties import ACTORS, ALONG, AUTHORS, MOVES, Play, check_public

VERBS = {
    "claim": ("nhan", {}),
    "approve": ("duyet", {}),
    "approve_and_post": ("duyet", {"and_post": "1"}),
    "stale_approve": ("duyet", {"seen": "0" * 64}),
    "return_": ("tra-lai", {"reason": "Bổ sung số liệu."}),
    "refuse": ("tu-choi", {"ground": "G4", "sentence": "Bài chưa bảo đảm chất lượng."}),
    "withdraw": ("rut", {}),
    "post": ("dang", {}),
}


class Clicks(Play):
    """The same people at their browsers: each verb is sent as its screen would send it, allowed or not."""

    def __init__(self, people, page):
        super().__init__(people, page)
        self.clients = {name: Client() for name in ACTORS}
        for name, client in self.clients.items():
            client.force_login(self.accounts[name])

    def send(self, by, address: str, data: dict) -> None:
        response = self.clients[by.username].post(address, data)
        assert response.status_code in {200, 302, 403, 404, 409, 422}, (address, response.status_code)

    def verb(self, name, by) -> None:
        slug, data = VERBS[name]
        address = reverse("portal_workflow:act", args=[self.item.pk, slug])
        self.send(by, address, {"seen": self.item.draft_digest} | data)

    def classify(self, by, subject):
        data = {"subject": subject, "reason": "Cân nhắc lại.", "column": self.page.column_id}
        self.send(by, reverse("portal_workflow:act", args=[self.item.pk, "phan-loai"]), data)

    def request_removal(self, by, _):
        address = reverse("portal_workflow:request_removal", args=[self.page.pk])
        self.send(by, address, {"ground": "other", "sentence": "Không còn phù hợp."})

    def decide_removal(self, by, _):
        if asked := RemovalRequest.objects.filter(page=self.page, state="asked").first():
            self.send(by, reverse("portal_workflow:removal", args=[asked.pk]), {"decision": "remove"})


for _name in VERBS:
    setattr(Clicks, _name, lambda self, by, _subject, name=_name: self.verb(name, by))


def told(play) -> tuple:
    """Where the item stands, and who stands behind it."""
    item = play.item
    standing = Approval.objects.filter(item=item, voided_at=None).order_by("cycle", "step")
    asked = RemovalRequest.objects.filter(page=play.page).values_list("state", "requested_by")
    verbs = ItemEvent.objects.filter(item=item).exclude(verb="classify").order_by("pk").values_list("verb", "person")
    return (
        (item.state, item.step, item.item_class, item.live_class, item.cycle, item.rounds, item.assigned_to_id),
        (bool(item.live_digest), item.live_digest == item.draft_digest, item.page.live),
        list(standing.values_list("cycle", "step", "person", "article")),
        list(asked),
        list(verbs),
    )


def play_out(kind, people, write, author, moves) -> list:
    """What is told after each move; nothing of it stays."""
    with transaction.atomic():
        play, story = kind(people, write(getattr(people, author))), []
        for move in moves:
            play.move(*move)
            check_public(play)
            story.append((move, told(play)))
        transaction.set_rollback(True)
    return story


LIMITS = {"deadline": None, "suppress_health_check": list(HealthCheck), "derandomize": True}


def along(order, astray) -> list:
    """A way that gets through, with some strays in between: everybody tries each act of it in turn."""
    moves = []
    for act, stray in zip(ALONG, astray, strict=False):
        moves += [stray] if stray else []
        moves += [(actor, act, "daily_activity") for actor in order]
    return moves


def test_the_screens_do_what_the_actions_do_12_2_12_3_12_4(people, write):
    posted = []

    @settings(max_examples=3, **LIMITS)
    @given(author=AUTHORS, order=st.permutations(ACTORS), astray=st.lists(st.none() | MOVES, min_size=len(ALONG)))
    def replay(author, order, astray):
        moves = along(order[:5], astray)
        by_actions = play_out(Play, people, write, author, moves)
        assert play_out(Clicks, people, write, author, moves) == by_actions
        posted.append(any(row[1][1][0] for row in by_actions))

    replay()
    assert posted.count(True) >= 1


@settings(max_examples=5, **LIMITS)
@given(author=AUTHORS, moves=st.lists(MOVES, max_size=12))
def test_the_screens_refuse_what_the_actions_refuse_12_3(people, write, author, moves):
    moves = [(author, "submit", ""), *moves]
    assert play_out(Clicks, people, write, author, moves) == play_out(Play, people, write, author, moves)
