"""What a page said before it was put right, and who last confirmed that it is still true."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from portal_workflow.models.item import Item


class PastVersion(models.Model):
    """A version that was public until it was corrected: it stays readable at an address of its own."""

    item = models.ForeignKey(Item, on_delete=models.CASCADE, related_name="past_versions")
    number = models.PositiveIntegerField(_("number"))
    posted_at = models.DateTimeField(_("posted at"))
    replaced_at = models.DateTimeField(_("replaced at"))
    note = models.TextField(_("what was corrected"), blank=True)
    digest = models.CharField(max_length=64)
    content = models.JSONField(_("content"))

    class Meta:
        verbose_name = _("earlier version")
        verbose_name_plural = _("earlier versions")
        ordering = ("number",)
        constraints = [models.UniqueConstraint(fields=["item", "number"], name="one_past_version_per_number")]

    def __str__(self):
        return f"{self.item_id}: {self.number}"


class Confirmation(models.Model):
    """Somebody who answers for a page said in this semester that it is still true (Điều 7.1)."""

    page = models.ForeignKey("wagtailcore.Page", on_delete=models.CASCADE, related_name="confirmations")
    semester = models.CharField(_("semester"), max_length=12, help_text=_("For example 2026-2027/1."))
    person = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(_("confirmed at"))

    class Meta:
        verbose_name = _("confirmation")
        verbose_name_plural = _("confirmations")
        constraints = [models.UniqueConstraint(fields=["page", "semester"], name="one_confirmation_per_semester")]

    def __str__(self):
        return f"{self.page_id}: {self.semester}"
