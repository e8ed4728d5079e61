"""Hiding at once, destroying for good, answering readers (Điều 8.1, 12.4; ruling R5), without a database."""

from dataclasses import replace

import pytest

from portal_workflow.authority import decide
from portal_workflow.circumstances import Act, State
from portal_workflow.matrix import PRESETS, Role, Step
from tests.authority.reasons import REASONS
from tests.authority.school import ID, at_step, board, item, person, rows, word

WITH_HIDING = (replace(PRESETS["default"], emergency_hide=True),)

# The policy of today has emergency hiding. `live-…`: an earlier version is public while a new one is worked on.
HIDING = """
act       state         article | K           L           E1          S      D1     D2     H           O           I           X
hide      posted        8.1     | not-to-hide not-to-hide not-to-hide 8.1    8.1    8.1    not-to-hide not-to-hide not-to-hide no-role
hide      live-returned 8.1     | not-to-hide not-to-hide not-to-hide 8.1    8.1    8.1    not-to-hide not-to-hide not-to-hide no-role
hide      hidden        8.1     | not-to-hide not-to-hide not-to-hide state  state  state  not-to-hide not-to-hide not-to-hide no-role
hide      removed       8.1     | not-to-hide not-to-hide not-to-hide state  state  state  not-to-hide not-to-hide not-to-hide no-role
hide      draft         8.1     | not-to-hide not-to-hide not-to-hide state  state  state  not-to-hide not-to-hide not-to-hide no-role
hide      vanished      8.1     | not-to-hide not-to-hide not-to-hide state  state  state  not-to-hide not-to-hide not-to-hide no-role
vanish    hidden        12.4    | head-only   head-only   head-only   head-only head-only head-only 12.4 head-only head-only no-role
vanish    vanished      12.4    | head-only   head-only   head-only   head-only head-only head-only state head-only head-only no-role
restore   vanished      12.4    | head-only   head-only   head-only   head-only head-only head-only destroyed head-only head-only no-role
decide_removal hidden   12.4    | head-only   head-only   head-only   head-only head-only head-only 12.4 head-only head-only no-role
"""  # noqa: E501
HEADER, *TABLE = rows(HIDING)
FACTS = {
    "posted": {"state": State.POSTED, "ever_posted": True},
    "live-returned": {"state": State.RETURNED, "ever_posted": True},
    "hidden": {"state": State.POSTED, "ever_posted": True, "hidden": True},
    "removed": {"state": State.REMOVED, "ever_posted": True},
    "draft": {"state": State.DRAFT},
    "vanished": {"state": State.REMOVED, "ever_posted": True, "vanished": True},
}


@pytest.mark.parametrize("row", TABLE, ids=lambda row: f"{row[0]}-{row[1]}")
def test_r5_hiding_and_destroying(row):
    act, state, article, *expected = row
    here, facts = board(), item("K", "A", "contributor", **FACTS[state])
    verdicts = [decide(WITH_HIDING, facts, here, person(name, here), Act(act)) for name in HEADER[3:]]
    assert [word(verdict, REASONS) for verdict in verdicts] == expected
    assert {verdict.article for verdict in verdicts} - {article} <= {"12.2"}


def test_r5_hiding_follows_the_policy_of_today_not_the_one_the_item_was_sent_under():
    here, facts = board(), item("K", "A", "contributor", **FACTS["posted"])
    (on,), off = WITH_HIDING, PRESETS["default"]
    found = [decide(p, facts, here, person("S", here), Act.HIDE).allowed for p in ((off, on), (on, off), ())]
    assert found == [True, False, False]


def test_r5_what_is_hidden_is_not_posted_until_the_head_has_decided():
    here = board()
    facts = at_step(item("K", "A", "contributor", ever_posted=True), Step.POST, here)
    assert decide(WITH_HIDING, facts, here, person("S", here), Act.POST).allowed
    verdict = decide(WITH_HIDING, replace(facts, hidden=True), here, person("S", here), Act.POST)
    assert (word(verdict, REASONS), verdict.article) == ("hidden", "12.4")


def test_12_4_destroying_is_not_delegable_and_waits_for_the_head():
    everything = tuple((step, "12/QĐ-THPT") for step in Step)
    here = board(absent={"H"}, D1={"delegated": everything}, E1={"delegated": everything})
    facts = item("K", "A", "contributor", **FACTS["removed"])
    assert {name for name in ID if decide(WITH_HIDING, facts, here, person(name, here), Act.VANISH).allowed} == {"H"}


def test_r6_a_principal_who_is_not_the_head_destroys_and_hides_nothing():
    here = board(X={"roles": frozenset({Role.PRINCIPAL})}, H={"roles": frozenset({Role.HEAD})})
    facts = item("K", "A", "contributor", **FACTS["posted"])
    acts = (Act.HIDE, Act.VANISH, Act.HANDLE_REPORT, Act.DECIDE_REMOVAL)
    assert [decide(WITH_HIDING, facts, here, person("X", here), act).allowed for act in acts] == [False] * 4
