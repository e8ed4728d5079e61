"""Dated data the rules are read with: the policy in force and the working-day calendar."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from portal_workflow.matrix import PRESETS, Policy


class PolicyChoice(models.Model):
    """The preset the Head chose, by decision number, from a moment on (Điều 18). Rows are added, never changed."""

    preset = models.CharField(_("preset"), max_length=30, choices=[(name, name) for name in PRESETS])
    decision_number = models.CharField(_("decision number"), max_length=60, blank=True)
    in_force_from = models.DateTimeField(_("in force from"))
    chosen_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )

    class Meta:
        verbose_name = _("policy")
        verbose_name_plural = _("policies")
        ordering = ("in_force_from", "pk")

    def __str__(self):
        return self.preset

    @property
    def policy(self) -> Policy:
        """The rules this row stands for."""
        return PRESETS[self.preset]


class CalendarDay(models.Model):
    """A day off, or a weekend day worked in exchange: yearly decisions, kept as data (ruling R7)."""

    class Kind(models.TextChoices):
        """Whether the day is free or worked."""

        HOLIDAY = "holiday", _("Public holiday")
        MAKE_UP = "make_up", _("Make-up workday")

    day = models.DateField(_("day"), unique=True)
    kind = models.CharField(_("kind"), max_length=10, choices=Kind.choices)
    name = models.CharField(_("name"), max_length=100)

    class Meta:
        verbose_name = _("calendar day")
        verbose_name_plural = _("calendar days")
        ordering = ("day",)

    def __str__(self):
        return f"{self.day}: {self.name}"
