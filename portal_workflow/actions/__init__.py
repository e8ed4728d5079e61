"""Every write that matters. Keywords only, `by=` the person, atomic, the ledger line last."""

from portal_workflow.actions.approval import approve, assign, claim, classify, refuse, return_
from portal_workflow.actions.emergency import break_glass, hide, vanish
from portal_workflow.actions.erasing import erase_person
from portal_workflow.actions.hiding import lapse_hides
from portal_workflow.actions.notices import choose_mail, mark_read
from portal_workflow.actions.people import (
    delegate,
    end_holding,
    hold_role,
    join_unit,
    record_absence,
)
from portal_workflow.actions.posting import post
from portal_workflow.actions.previews import make_preview, revoke_preview
from portal_workflow.actions.removal import decide_removal, request_removal, restore
from portal_workflow.actions.reports import close_report, erase_contact, report_content, turn_report
from portal_workflow.actions.rules import choose_policy, end_standing_opinion, give_standing_opinion
from portal_workflow.actions.settings import confirm_change, decline_change, propose_change
from portal_workflow.actions.submission import submit, withdraw
from portal_workflow.actions.urgent import reread

__all__ = [
    "approve",
    "assign",
    "break_glass",
    "choose_mail",
    "choose_policy",
    "claim",
    "classify",
    "close_report",
    "confirm_change",
    "decide_removal",
    "decline_change",
    "delegate",
    "end_holding",
    "end_standing_opinion",
    "erase_contact",
    "erase_person",
    "give_standing_opinion",
    "hide",
    "hold_role",
    "join_unit",
    "lapse_hides",
    "make_preview",
    "mark_read",
    "post",
    "propose_change",
    "record_absence",
    "refuse",
    "report_content",
    "request_removal",
    "reread",
    "restore",
    "return_",
    "revoke_preview",
    "submit",
    "turn_report",
    "vanish",
    "withdraw",
]
