"""Removal: the request, the Head's decision, and the notice that keeps the address (Điều 12.4)."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from wagtail.models import DraftStateMixin, RevisionMixin, WorkflowMixin

from portal_workflow.models.named import NamedField
from portal_workflow.refusal import HideGround, RemovalGround, VanishGround
from portal_workflow.site import SITE, Words

GROUND_LABELS = Words(
    {
        RemovalGround.NO_LONGER_TIMELY: _("No longer timely"),
        RemovalGround.NO_LONGER_SUITABLE: _("Content no longer suitable"),
        RemovalGround.SUPPLIER_ASKS: _("The supplier of the information asks for it"),
        RemovalGround.OTHER: _("Other"),
    },
    SITE.removal_grounds,
)
GROUND_CHOICES = [(g.value, label) for g, label in GROUND_LABELS.items()]
VANISH_CHOICES = [
    (VanishGround.STATE_SECRET.value, _("State secret")),
    (VanishGround.PERSONAL_DATA.value, _("Personal data")),
]
HIDE_CHOICES = [
    (HideGround.PERSONAL_DATA.value, _("Personal data leaked")),
    (HideGround.MALWARE.value, _("Malware")),
]
USER = settings.AUTH_USER_MODEL


class RemovalRequest(WorkflowMixin, DraftStateMixin, RevisionMixin, models.Model):
    """A request to take something public off the portal; the Head of the Board alone decides it."""

    class State(models.TextChoices):
        """Asked, and then agreed to or declined."""

        ASKED = "asked", _("Waiting for the Head")
        AGREED = "agreed", _("Removed")
        DECLINED = "declined", _("Kept")

    page = models.ForeignKey("wagtailcore.Page", on_delete=models.PROTECT, related_name="removal_requests")
    page_title = models.CharField(_("title"), max_length=255)
    ground = NamedField(_("ground"), max_length=20, words=GROUND_LABELS)
    sentence = models.TextField(_("reason"))
    replacement = models.ForeignKey(
        "wagtailcore.Page", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    state = models.CharField(_("state"), max_length=10, choices=State.choices, default=State.ASKED)
    # Empty for what was removed on the server (break-glass): then `operator` names who did it.
    requested_by = models.ForeignKey(USER, on_delete=models.PROTECT, null=True, related_name="+")
    requested_at = models.DateTimeField(_("asked at"))
    decided_by = models.ForeignKey(USER, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    decided_at = models.DateTimeField(_("decided at"), null=True, blank=True)
    decision_note = models.TextField(_("decision"), blank=True)
    destroyed_for = models.CharField(_("destroyed because of"), max_length=20, choices=VANISH_CHOICES, blank=True)
    operator = models.CharField(_("removed on the server by"), max_length=150, blank=True)

    class Meta:
        verbose_name = _("removal request")
        verbose_name_plural = _("removal requests")
        ordering = ("-requested_at",)
        constraints = [
            models.CheckConstraint(
                name="removal_decided_by_and_at",
                condition=Q(state="asked", decided_by=None, decided_at=None)
                | ~Q(state="asked") & Q(decided_at__isnull=False) & (Q(decided_by__isnull=False) | ~Q(operator="")),
            ),
            models.CheckConstraint(
                name="removal_asked_by_or_operator", condition=Q(requested_by__isnull=False) | ~Q(operator="")
            ),
            models.CheckConstraint(
                name="removal_destroyed_when_agreed", condition=Q(destroyed_for="") | Q(state="agreed")
            ),
            models.UniqueConstraint(fields=["page"], condition=Q(state="asked"), name="one_open_removal_per_page"),
        ]

    def __str__(self):
        return self.page_title


class Tombstone(models.Model):
    """What a removed address answers with, for ever; no other page may take the address (ruling R5).

    Of what was destroyed it keeps neither title nor ground, and the address only as a keyed digest.
    """

    path = models.CharField(_("address"), max_length=500, unique=True)
    page_id = models.PositiveBigIntegerField()
    title = models.CharField(_("title"), max_length=255)
    ground = NamedField(_("ground"), max_length=20, words=GROUND_LABELS)
    removed_on = models.DateField(_("removed on"))
    replacement = models.ForeignKey(
        "wagtailcore.Page", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    vanished = models.BooleanField(_("destroyed"), default=False)

    class Meta:
        verbose_name = _("removal notice")
        verbose_name_plural = _("removal notices")

    def __str__(self):
        return self.path


class EmergencyHide(models.Model):
    """Something leaked, taken from sight at once until the Head decides, for a day at most (Điều 8.1; ruling R5)."""

    class Outcome(models.TextChoices):
        """What became of it."""

        OPEN = "open", _("Hidden")
        REMOVED = "removed", _("Removed by the Head")
        KEPT = "kept", _("Shown again by the Head")
        LAPSED = "lapsed", _("Shown again: the day was over")

    request = models.OneToOneField(RemovalRequest, on_delete=models.PROTECT, related_name="hide")
    path = models.CharField(_("address"), max_length=500, db_index=True)
    ground = models.CharField(_("ground"), max_length=20, choices=HIDE_CHOICES)
    hidden_by = models.ForeignKey(USER, on_delete=models.PROTECT, related_name="+")
    hidden_at = models.DateTimeField(_("hidden at"))
    until = models.DateTimeField(_("hidden until"))
    outcome = models.CharField(_("outcome"), max_length=10, choices=Outcome.choices, default=Outcome.OPEN)
    ended_at = models.DateTimeField(_("ended at"), null=True, blank=True)

    class Meta:
        verbose_name = _("emergency hiding")
        verbose_name_plural = _("emergency hidings")
        constraints = [
            models.CheckConstraint(
                name="hide_ended_at_and_outcome",
                condition=Q(outcome="open", ended_at=None) | ~Q(outcome="open") & Q(ended_at__isnull=False),
            )
        ]

    def __str__(self):
        return f"{self.request_id}: {self.until}"
