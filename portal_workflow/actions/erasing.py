"""Erasing whose digest stands in the ledger: the lines stay, as nobody's (ruling R10)."""

from django.contrib.auth import get_user_model

from portal_workflow import ledger
from portal_workflow.act import act
from portal_workflow.circumstances import N_
from portal_workflow.matrix import Role
from portal_workflow.reading import person_of
from portal_workflow.refused import Refused

HEAD_ERASES = N_("Only the Head of the Board has a name erased from the ledger.")
STILL_ACTS = N_("Who still holds a role answers for what he does by name; end his roles first.")


@act
def erase_person(*, by, person) -> None:
    """Erase name and key of a person who has left. What he did stays; who he was cannot be found again."""
    if not person_of(by).holds(Role.HEAD):
        raise Refused("5.2", HEAD_ERASES)
    person = get_user_model().objects.select_for_update().get(pk=person.pk)
    found = person_of(person)
    if found.roles or found.units or found.delegated:
        raise Refused("5.2", STILL_ACTS)
    digest = ledger.person_digest(person)
    ledger.erase_person(person)
    ledger.write("erase_person", article="5.2", by=by, role=Role.HEAD.value, obj=f"person:{digest}")
