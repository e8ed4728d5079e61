"""The tables of authority: people, items, tasks, removal, ledger."""

from portal_workflow.models.item import Approval, Citation, Item, ItemEvent, UrgentPosting, WrittenBy
from portal_workflow.models.ledger import LedgerAnchor, LedgerHead, LedgerLine, LedgerPerson
from portal_workflow.models.notices import Letter, MailWish, Notice
from portal_workflow.models.people import Absence, Delegation, Membership, RoleHolding, StandingOpinion, Unit
from portal_workflow.models.previews import PreviewLink
from portal_workflow.models.removal import EmergencyHide, RemovalRequest, Tombstone
from portal_workflow.models.reports import PublicReport
from portal_workflow.models.settings import CalendarDay, PolicyChoice, SettingChange
from portal_workflow.models.versions import Confirmation, PastVersion
from portal_workflow.tasks import GovernedWorkflow, RemovalTask, ReviewTask

__all__ = [
    "Absence",
    "Approval",
    "CalendarDay",
    "Citation",
    "Confirmation",
    "Delegation",
    "EmergencyHide",
    "GovernedWorkflow",
    "Item",
    "ItemEvent",
    "LedgerAnchor",
    "LedgerHead",
    "LedgerLine",
    "LedgerPerson",
    "Letter",
    "MailWish",
    "Membership",
    "Notice",
    "PastVersion",
    "PolicyChoice",
    "PreviewLink",
    "PublicReport",
    "RemovalRequest",
    "RemovalTask",
    "ReviewTask",
    "RoleHolding",
    "SettingChange",
    "StandingOpinion",
    "Tombstone",
    "Unit",
    "UrgentPosting",
    "WrittenBy",
]
