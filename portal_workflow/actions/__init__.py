"""Every write that matters. Keywords only, `by=` the person, atomic, the ledger line last."""

from portal_workflow.actions.approval import approve, assign, claim, classify, refuse, return_
from portal_workflow.actions.people import (
    delegate,
    end_holding,
    give_standing_opinion,
    hold_role,
    join_unit,
    record_absence,
)
from portal_workflow.actions.posting import post
from portal_workflow.actions.removal import decide_removal, request_removal
from portal_workflow.actions.submission import submit, withdraw

__all__ = [
    "approve",
    "assign",
    "claim",
    "classify",
    "decide_removal",
    "delegate",
    "end_holding",
    "give_standing_opinion",
    "hold_role",
    "join_unit",
    "post",
    "record_absence",
    "refuse",
    "request_removal",
    "return_",
    "submit",
    "withdraw",
]
