"""The ledger's tables: an append-only chain of lines, its head, and the erasable names of persons."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _


class LedgerLine(models.Model):
    """One act, as the exact text that was hashed. No foreign keys: a later change elsewhere must not touch it."""

    seq = models.PositiveBigIntegerField(_("number"), primary_key=True)
    text = models.TextField(_("canonical text"))
    previous = models.CharField(_("previous hash"), max_length=64)
    hash = models.CharField(_("hash"), max_length=64, unique=True)

    class Meta:
        verbose_name = _("ledger line")
        verbose_name_plural = _("ledger lines")
        ordering = ("seq",)

    def __str__(self):
        return f"{self.seq}: {self.hash[:12]}"


class LedgerHead(models.Model):
    """The chain's last number and hash; one row, locked while a line is added."""

    only = models.PositiveSmallIntegerField(primary_key=True, default=1)
    seq = models.PositiveBigIntegerField(default=0)
    hash = models.CharField(max_length=64, default="0" * 64)

    class Meta:
        constraints = [models.CheckConstraint(name="one_ledger_head", condition=Q(only=1))]

    def __str__(self):
        return f"{self.seq}: {self.hash[:12]}"


class LedgerAnchor(models.Model):
    """What the chain's end was on a day. It is worth something once it lies where the database cannot reach: by mail.

    `sent_to` names the receivers by their digests in the ledger; `problem` is what the mail server said last.
    """

    day = models.DateField(_("day"), unique=True)
    seq = models.PositiveBigIntegerField(_("number"))
    hash = models.CharField(_("hash"), max_length=64)
    made_at = models.DateTimeField(_("made at"))
    sent_to = models.JSONField(_("sent to"), default=list, blank=True)
    sent_at = models.DateTimeField(_("sent at"), null=True, blank=True)
    problem = models.TextField(_("problem of sending"), blank=True)

    class Meta:
        verbose_name = _("anchor of the ledger")
        verbose_name_plural = _("anchors of the ledger")
        ordering = ("day",)

    def __str__(self):
        return f"{self.day}: {self.seq}"


class LedgerPerson(models.Model):
    """Whose digest stands in the ledger. Erasing the row, and the key in it, makes the digest nobody's."""

    digest = models.CharField(max_length=64, unique=True)
    key = models.CharField(max_length=64)
    user_id = models.PositiveBigIntegerField(unique=True)
    name = models.CharField(_("name"), max_length=300)

    class Meta:
        verbose_name = _("person in the ledger")
        verbose_name_plural = _("persons in the ledger")

    def __str__(self):
        return self.name
