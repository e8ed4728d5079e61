"""Short names of the sentences with which the rules refuse, for the tables."""

from portal_workflow import authority, steps

REASONS = {
    steps.NOT_YOURS: "role",
    steps.WROTE_IT: "wrote",
    steps.STARTED_IT: "started",
    steps.SENT_IT: "sent",
    steps.COUNTED: "twice",
    steps.OWN_UNIT: "unit",
    steps.ASSIGNED: "assigned",
    steps.NOT_IN_CHARGE: "charge",
    steps.DEPUTY_PRESENT: "deputy",
    steps.POSTING_IS_ROUTINE: "routine",
    authority.NOT_NOW: "state",
    authority.LOCKED: "locked",
    authority.NOT_THE_AUTHOR: "author",
    authority.NOT_YOUR_UNIT: "not-unit",
    authority.NOT_ON_BOARD: "board",
    authority.HEAD_ONLY: "head-only",
    authority.LOWER_IS_HEADS: "head-lowers",
    authority.DECIDED: "decided",
    authority.CLASS_MISSING: "class",
    authority.NO_ROLE: "no-role",
    authority.NOT_A_WRITER: "no-writer",
    authority.ENDED: "ended",
    authority.YOURS_TO_WITHDRAW: "withdraw",
    authority.SECRETARY_ASSIGNS: "assigns",
}
