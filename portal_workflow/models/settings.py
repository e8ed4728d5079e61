"""Dated data the rules are read with, the working-day calendar, and changes of settings that wait for the Head."""

from dataclasses import replace

from django.conf import settings
from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from portal_workflow.matrix import PRESETS, Policy, UrgentLane
from portal_workflow.models.named import NamedField
from portal_workflow.site import SITE, Words

POLICY_NAMES = Words({name: name for name in ("default", "strict", "article-12.2")}, SITE.policy_names, only_given=True)


class PolicyChoice(models.Model):
    """The preset the Head chose, by decision number, from a moment on (Điều 18). Rows are added, never changed."""

    preset = NamedField(_("preset"), max_length=30, words=POLICY_NAMES)
    decision_number = models.CharField(_("decision number"), max_length=60, blank=True)
    in_force_from = models.DateTimeField(_("in force from"))
    # Empty: as the preset has it.
    written_words = models.PositiveSmallIntegerField(
        _("words above which an edit counts as writing"), null=True, blank=True
    )
    urgent_lane = models.BooleanField(_("urgent lane"), null=True, blank=True)
    follow_up_hours = models.PositiveSmallIntegerField(
        _("hours within which an Editor reads an urgent item again"), null=True, blank=True
    )
    emergency_hide = models.BooleanField(_("emergency hiding"), null=True, blank=True)
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
        preset = PRESETS[self.preset]
        lane = preset.urgent if self.urgent_lane is None else UrgentLane() if self.urgent_lane else None
        if lane and self.follow_up_hours is not None:
            lane = replace(lane, follow_up_hours=self.follow_up_hours)
        words = preset.written_words if self.written_words is None else self.written_words
        hide = preset.emergency_hide if self.emergency_hide is None else self.emergency_hide
        return replace(preset, written_words=words, urgent=lane, emergency_hide=hide)


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


class SettingChange(models.Model):
    """A change of what is no item (footer, columns, names): by the Secretary with the Head's confirmation (R1, 4.2)."""

    class State(models.TextChoices):
        """Proposed, and then agreed to or declined."""

        ASKED = "asked", _("Waiting for the Head")
        AGREED = "agreed", _("Changed")
        DECLINED = "declined", _("Not changed")

    target = models.CharField(_("setting"), max_length=100)
    object_id = models.CharField(max_length=40, blank=True)
    title = models.CharField(_("title"), max_length=255)
    # Field name -> [old, new]; the old value is None for a row that is to be added.
    values = models.JSONField(_("changes"), encoder=DjangoJSONEncoder)
    note = models.TextField(_("reason"), blank=True)
    approval_number = models.CharField(_("number of the approving document"), max_length=60, blank=True)
    state = models.CharField(_("state"), max_length=10, choices=State.choices, default=State.ASKED)
    proposed_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    proposed_at = models.DateTimeField(_("asked at"))
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    decided_at = models.DateTimeField(_("decided at"), null=True, blank=True)
    decision_note = models.TextField(_("decision"), blank=True)

    class Meta:
        verbose_name = _("change of a setting")
        verbose_name_plural = _("changes of settings")
        ordering = ("-proposed_at", "-pk")
        constraints = [
            models.CheckConstraint(
                name="setting_change_decided_by_and_at",
                condition=Q(state="asked", decided_by=None, decided_at=None)
                | ~Q(state="asked") & Q(decided_by__isnull=False, decided_at__isnull=False),
            ),
            models.CheckConstraint(
                name="setting_change_names_its_approval", condition=~Q(state="agreed") | ~Q(approval_number="")
            ),
            models.UniqueConstraint(
                fields=["target", "object_id"],
                condition=Q(state="asked") & ~Q(object_id=""),
                name="one_open_change_per_setting",
            ),
        ]

    def __str__(self):
        return self.title
