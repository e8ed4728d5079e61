"""The tables of authority: people, items, tasks, removal, ledger."""

from portal_workflow.models.item import Approval, Citation, Item, ItemEvent, WrittenBy
from portal_workflow.models.ledger import LedgerHead, LedgerLine, LedgerPerson
from portal_workflow.models.people import Absence, Delegation, Membership, RoleHolding, StandingOpinion, Unit
from portal_workflow.models.removal import RemovalRequest, Tombstone
from portal_workflow.models.settings import CalendarDay, PolicyChoice
from portal_workflow.tasks import GovernedWorkflow, RemovalTask, ReviewTask

__all__ = [
    "Absence",
    "Approval",
    "CalendarDay",
    "Citation",
    "Delegation",
    "GovernedWorkflow",
    "Item",
    "ItemEvent",
    "LedgerHead",
    "LedgerLine",
    "LedgerPerson",
    "Membership",
    "PolicyChoice",
    "RemovalRequest",
    "RemovalTask",
    "ReviewTask",
    "RoleHolding",
    "StandingOpinion",
    "Tombstone",
    "Unit",
    "WrittenBy",
]
