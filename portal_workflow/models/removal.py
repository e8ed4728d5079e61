"""Removal: the request, the Head's decision, and the notice that keeps the address (Điều 12.4)."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from wagtail.models import DraftStateMixin, RevisionMixin, WorkflowMixin

from portal_workflow.refusal import RemovalGround

GROUND_LABELS = {
    RemovalGround.NO_LONGER_TIMELY: _("No longer timely"),
    RemovalGround.NO_LONGER_SUITABLE: _("Content no longer suitable"),
    RemovalGround.SUPPLIER_ASKS: _("The supplier of the information asks for it"),
    RemovalGround.OTHER: _("Other"),
}
GROUND_CHOICES = [(g.value, label) for g, label in GROUND_LABELS.items()]
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
    ground = models.CharField(_("ground"), max_length=20, choices=GROUND_CHOICES)
    sentence = models.TextField(_("reason"))
    replacement = models.ForeignKey(
        "wagtailcore.Page", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    state = models.CharField(_("state"), max_length=10, choices=State.choices, default=State.ASKED)
    requested_by = models.ForeignKey(USER, on_delete=models.PROTECT, related_name="+")
    requested_at = models.DateTimeField(_("asked at"))
    decided_by = models.ForeignKey(USER, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    decided_at = models.DateTimeField(_("decided at"), null=True, blank=True)
    decision_note = models.TextField(_("decision"), blank=True)

    class Meta:
        verbose_name = _("removal request")
        verbose_name_plural = _("removal requests")
        ordering = ("-requested_at",)
        constraints = [
            models.CheckConstraint(
                name="removal_decided_by_and_at",
                condition=Q(state="asked", decided_by=None, decided_at=None)
                | ~Q(state="asked") & Q(decided_by__isnull=False, decided_at__isnull=False),
            ),
            models.UniqueConstraint(fields=["page"], condition=Q(state="asked"), name="one_open_removal_per_page"),
        ]

    def __str__(self):
        return self.page_title


class Tombstone(models.Model):
    """What a removed address answers with, for ever; no other page may take the address (ruling R5)."""

    path = models.CharField(_("address"), max_length=500, unique=True)
    page_id = models.PositiveBigIntegerField()
    title = models.CharField(_("title"), max_length=255)
    ground = models.CharField(_("ground"), max_length=20, choices=GROUND_CHOICES)
    removed_on = models.DateField(_("removed on"))
    replacement = models.ForeignKey(
        "wagtailcore.Page", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )

    class Meta:
        verbose_name = _("removal notice")
        verbose_name_plural = _("removal notices")

    def __str__(self):
        return self.path
