"""What readers report about a public page ("Báo nội dung không phù hợp"): the Board answers each of them (12.4)."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from portal_workflow.models.named import NamedField
from portal_workflow.models.removal import GROUND_LABELS, RemovalRequest


class PublicReport(models.Model):
    """One reader's report; the Board turns it into a request of removal, or closes it with a reason."""

    class State(models.TextChoices):
        """Open, and then turned into a request or closed."""

        OPEN = "open", _("To be answered")
        TURNED = "turned", _("Turned into a request of removal")
        CLOSED = "closed", _("Closed")

    page = models.ForeignKey("wagtailcore.Page", on_delete=models.CASCADE, related_name="public_reports")
    ground = NamedField(_("ground"), max_length=20, words=GROUND_LABELS)
    sentence = models.TextField(_("what is wrong"))
    # How the reader may be answered; erased when he is, or when he asks.
    contact = models.CharField(_("contact"), max_length=200, blank=True)
    received_at = models.DateTimeField(_("received at"))
    state = models.CharField(_("state"), max_length=10, choices=State.choices, default=State.OPEN)
    request = models.ForeignKey(
        RemovalRequest, on_delete=models.PROTECT, null=True, blank=True, related_name="public_reports"
    )
    answered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    answered_at = models.DateTimeField(_("answered at"), null=True, blank=True)
    answer = models.TextField(_("reason"), blank=True)

    class Meta:
        verbose_name = _("reader's report")
        verbose_name_plural = _("readers' reports")
        ordering = ("received_at", "pk")
        indexes = [models.Index(fields=["state", "received_at"])]
        constraints = [
            models.CheckConstraint(
                name="report_answered_by_and_at",
                condition=Q(state="open", answered_by=None, answered_at=None)
                | ~Q(state="open") & Q(answered_by__isnull=False, answered_at__isnull=False),
            ),
            models.CheckConstraint(
                name="report_turned_has_request",
                condition=Q(state="turned", request__isnull=False) | ~Q(state="turned") & Q(request=None),
            ),
        ]

    def __str__(self):
        return f"{self.page_id}: {self.received_at}"
