"""Links by which somebody outside the Board may read one version of a text before it is public."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from portal_workflow.models.item import Item

USER = settings.AUTH_USER_MODEL


class PreviewLink(models.Model):
    """One link: what it shows is fixed by the digest; of its secret only a hash is kept, so nobody can read it here."""

    item = models.ForeignKey(Item, on_delete=models.CASCADE, related_name="preview_links")
    digest = models.CharField(max_length=64)
    token_hash = models.CharField(max_length=64, unique=True)
    made_by = models.ForeignKey(USER, on_delete=models.PROTECT, related_name="+")
    made_at = models.DateTimeField(_("made at"))
    expires_at = models.DateTimeField(_("open until"))
    revoked_at = models.DateTimeField(_("revoked at"), null=True, blank=True)
    revoked_by = models.ForeignKey(USER, on_delete=models.PROTECT, null=True, blank=True, related_name="+")

    class Meta:
        verbose_name = _("preview link")
        verbose_name_plural = _("preview links")
        ordering = ("-made_at", "-pk")
        constraints = [
            models.CheckConstraint(name="preview_link_ends", condition=Q(expires_at__gt=F("made_at"))),
            models.CheckConstraint(
                name="preview_link_revoked_at_and_by",
                condition=Q(revoked_at=None, revoked_by=None) | Q(revoked_at__isnull=False, revoked_by__isnull=False),
            ),
        ]

    def __str__(self):
        return f"{self.item_id}: {self.expires_at}"

    @property
    def is_open(self) -> bool:
        """Whether it has neither run out nor been revoked, and who made it may still work here."""
        return self.revoked_at is None and self.expires_at > timezone.now() and self.made_by.is_active
