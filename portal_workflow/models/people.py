"""Units and the people who hold roles in them and in the Board, each with its dates and its document."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from portal_workflow.matrix import Role, Step
from portal_workflow.models.named import NamedField
from portal_workflow.site import SITE, Words


class Dated(models.Model):
    """Something a person has from one day to another; an empty end means until further notice."""

    since = models.DateField(_("from"))
    until = models.DateField(_("until"), null=True, blank=True)

    class Meta:
        abstract = True

    @classmethod
    def on(cls, day) -> models.QuerySet:
        """Those in force on the day given."""
        return cls.objects.filter(Q(until=None) | Q(until__gte=day), since__lte=day)


def ends_after_start(name: str) -> models.CheckConstraint:
    """The end, where there is one, is not before the start."""
    return models.CheckConstraint(name=name, condition=Q(until=None) | Q(until__gte=F("since")))


class Unit(models.Model):
    """A department, office, union or class that supplies information (Điều 1.2, 7). Retired, never deleted."""

    class Kind(models.TextChoices):
        """The kinds of unit Điều 1.2 names."""

        DEPARTMENT = "department", _("Subject department")
        OFFICE = "office", _("Office")
        UNION = "union", _("Union or association")
        CLASS = "class", _("Class")

    code = models.SlugField(_("code"), unique=True)
    kind = models.CharField(_("kind"), max_length=20, choices=Kind.choices)
    name = models.CharField(_("name"), max_length=200)
    short_name = models.CharField(_("short name"), max_length=80)
    sort_order = models.PositiveIntegerField(_("order"), default=0)
    retired_on = models.DateField(_("retired on"), null=True, blank=True)
    collection = models.OneToOneField(
        "wagtailcore.Collection", on_delete=models.PROTECT, null=True, blank=True, editable=False, related_name="unit"
    )

    class Meta:
        verbose_name = _("unit")
        verbose_name_plural = _("units")
        ordering = ("sort_order", "name")

    def __str__(self):
        return self.name


class Membership(Dated):
    """A person of a unit, who may supply information in its name (Điều 7, 12.3)."""

    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="memberships")
    person = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="memberships")
    leads = models.BooleanField(_("leads the unit"), default=False)
    position = models.CharField(_("position"), max_length=100, blank=True)

    class Meta:
        verbose_name = _("membership")
        verbose_name_plural = _("memberships")
        constraints = [
            models.UniqueConstraint(fields=["unit", "person", "since"], name="one_membership_from_a_day"),
            ends_after_start("membership_ends_after_start"),
        ]

    def __str__(self):
        return f"{self.person} – {self.unit}"


ROLE_LABELS = Words(
    {
        Role.CONTRIBUTOR: _("Contributor"),
        Role.EDITOR: _("Editor"),
        Role.SECRETARY: _("Board Secretary"),
        Role.DEPUTY: _("Deputy Head of the Board"),
        Role.HEAD: _("Head of the Board"),
        Role.PRINCIPAL: _("Principal"),
        Role.OFFICER: _("Officer"),
        Role.INSPECTOR: _("Inspector"),
    },
    SITE.roles,
)
STEP_LABELS = Words(
    {
        Step.EDITOR: _("Editor"),
        Step.DEPUTY: _("Deputy"),
        Step.OPINION: _("Head's opinion"),
        Step.HEAD: _("Head"),
        Step.PRINCIPAL: _("Principal"),
        Step.POST: _("Posting"),
    },
    SITE.steps,
)
STEP_CHOICES = [(str(step), label) for step, label in STEP_LABELS.own.items()]


class RoleHolding(Dated):
    """Who holds which role of Điều 5.2, by which decision, from when to when."""

    person = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="role_holdings")
    role = NamedField(_("role"), max_length=20, words=ROLE_LABELS)
    in_charge = models.BooleanField(_("in charge of content"), default=False)
    decision_number = models.CharField(_("decision number"), max_length=60, blank=True)

    class Meta:
        verbose_name = _("role holding")
        verbose_name_plural = _("role holdings")
        constraints = [
            models.UniqueConstraint(fields=["person", "role", "since"], name="one_holding_from_a_day"),
            ends_after_start("holding_ends_after_start"),
        ]

    def __str__(self):
        return f"{self.get_role_display()}: {self.person}"


class Delegation(Dated):
    """Powers lent in writing, for a period, by document number (ruling R6); removal is never among them."""

    giver = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="delegations_given")
    receiver = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="delegations_received"
    )
    step = NamedField(_("step"), max_length=20, words=STEP_LABELS)
    document_number = models.CharField(_("document number"), max_length=60)
    revoked_at = models.DateTimeField(_("revoked at"), null=True, blank=True)

    class Meta:
        verbose_name = _("delegation")
        verbose_name_plural = _("delegations")
        constraints = [
            ends_after_start("delegation_ends_after_start"),
            models.CheckConstraint(name="delegation_is_written", condition=~Q(document_number="")),
            models.CheckConstraint(name="delegation_to_another", condition=~Q(giver=F("receiver"))),
        ]

    def __str__(self):
        return f"{self.giver} → {self.receiver}: {self.get_step_display()}"


class Absence(Dated):
    """A dated record that a person is away; without a record nobody is absent (ruling R2)."""

    person = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="absences")
    recorded_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    class Meta:
        verbose_name = _("absence")
        verbose_name_plural = _("absences")
        constraints = [ends_after_start("absence_ends_after_start")]

    def __str__(self):
        return f"{self.person}: {self.since}"


class StandingOpinion(Dated):
    """The Head's written opinion for whole classes of contributed items, in place of asking each time (R1)."""

    giver = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    classes = models.CharField(_("classes"), max_length=5, help_text=_("For example C or BC."))
    document_number = models.CharField(_("document number"), max_length=60)

    class Meta:
        verbose_name = _("standing opinion")
        verbose_name_plural = _("standing opinions")
        constraints = [ends_after_start("opinion_ends_after_start")]

    def __str__(self):
        return f"{self.document_number} ({self.classes})"
