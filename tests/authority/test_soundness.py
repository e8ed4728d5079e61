"""A policy the school cannot live with is named: no article, no decider, one person, stuck (12.2, 12.3, 18)."""

from dataclasses import replace

import pytest

from portal_workflow import soundness
from portal_workflow.circumstances import no, yes
from portal_workflow.matrix import (
    DEPUTY_DECIDES,
    DEPUTY_STEP,
    EDITOR_DECIDES,
    EDITOR_STEP,
    HEAD_DECIDES,
    PRESETS,
    ItemClass,
    Posting,
    Role,
    RouteStep,
    Step,
    SuppliedBy,
    UrgentLane,
)
from portal_workflow.soundness import policy_problems
from portal_workflow.steps import NOT_YOURS, next_step

DEFAULT = PRESETS["default"]
POSTS = RouteStep(Step.POST, "12.2", decides=True)
ROUTES = {
    "no steps": ((), "board/B: no way of approving is given"),
    "an article is missing": ((replace(EDITOR_STEP, article=" "), DEPUTY_DECIDES), "step “editor” names no article"),
    "nobody decides": ((EDITOR_STEP, DEPUTY_STEP), "board/B: nobody decides at its end"),
    "decided on the way": ((EDITOR_DECIDES, DEPUTY_DECIDES), "a step before the last decides"),
    "out of order": ((DEPUTY_STEP, EDITOR_DECIDES), "not in their order"),
    "twice": ((EDITOR_STEP, EDITOR_DECIDES), "not in their order"),
    "posting as a step": ((EDITOR_STEP, POSTS), "not in their order"),
    "the Head alone": ((HEAD_DECIDES,), "begun by the role “head” can never be posted"),
}
WHOLE = {
    "posting without an article": ({"posting": Posting(article="")}, "the posting names no article"),
    "posting by nobody": ({"posting": Posting(by=frozenset())}, "nobody is named who posts"),
    "an urgent lane for nobody": ({"urgent": UrgentLane(writers=frozenset())}, "nobody may write in the urgent lane"),
    "no time to read again": ({"urgent": UrgentLane(follow_up_hours=0)}, "within 1 to 240 hours"),
    "any text is a trifle": ({"written_words": 501}, "must be 0 to 500"),
}


def told(policy) -> list[str]:
    return [str(problem) for problem in policy_problems(policy)]


def with_route(route, who=SuppliedBy.BOARD, cls=ItemClass.B):
    return replace(DEFAULT, routes={**DEFAULT.routes, (who, cls): route})


@pytest.mark.parametrize("name", PRESETS)
def test_18_what_is_shipped_is_sound(name):
    assert told(PRESETS[name]) == []


@pytest.mark.parametrize("name", ROUTES)
def test_12_2_a_cell_that_cannot_be_lived_with_is_named(name):
    route, expected = ROUTES[name]
    problems = told(with_route(route))
    assert any(expected in problem for problem in problems), problems
    assert all(problem.startswith("board/B: ") for problem in problems)


@pytest.mark.parametrize("name", WHOLE)
def test_18_so_is_what_concerns_every_cell(name):
    changed, expected = WHOLE[name]
    assert any(expected in problem for problem in told(replace(DEFAULT, **changed)))


def test_12_2_a_cell_that_is_missing():
    routes = {key: route for key, route in DEFAULT.routes.items() if key != (SuppliedBy.CONTRIBUTOR, ItemClass.C)}
    assert told(replace(DEFAULT, routes=routes)) == ["contributor/C: no way of approving is given"]


def test_13_4_a_policy_stuck_only_with_a_principal_apart_is_told():
    """The Principal decides without posting, and who posts is the author: with the Head as Principal it would do."""
    authors_post = Posting(by=frozenset({Role.CONTRIBUTOR}), not_the_author=True)
    assert told(replace(DEFAULT, posting=authors_post)) == [
        f"contributor/{cls}: an item begun by the role “contributor” can never be posted" for cls in ItemClass
    ]


def test_r2_one_person_behind_a_publication_is_told(monkeypatch):
    """Should a rule of separation ever be lost, a policy that relied on it is told at start."""
    monkeypatch.setattr(soundness, "take", _the_author)
    assert any("with one person behind it" in problem for problem in told(DEFAULT))


def _the_author(policies, facts, board, person):
    if person.id != facts.started_by:
        return no("12.2", NOT_YOURS)
    return yes("12.2", covers=(next_step(policies, facts, board).step,))
