"""Ask for a permit, or refuse with the sentence that says which way is open."""

from portal_workflow.circumstances import N_
from portal_workflow.permit import Kind, Permit, find
from portal_workflow.refused import Refused

SENTENCES = {
    Kind.PUBLICATION: N_("Only approved content goes public: send it for approval instead."),
    Kind.REMOVAL: N_("Only the Head of the Board decides what is taken off: ask for its removal instead."),
    Kind.WORKFLOW: N_("The steps of approval move only by the acts on the review screen."),
    Kind.SETUP: N_("The steps of approval follow the regulation and are not edited here."),
}
ARTICLES = {Kind.PUBLICATION: "12.2", Kind.REMOVAL: "12.4", Kind.WORKFLOW: "12.3", Kind.SETUP: "18"}


class GuardRefused(Refused):
    """A way around the regulation was tried; nothing was written."""


def require(kind: Kind, obj=None) -> Permit:
    """The open permit for this object; raises GuardRefused when there is none."""
    if granted := find(kind, obj):
        return granted
    raise GuardRefused(ARTICLES[kind], SENTENCES[kind])
