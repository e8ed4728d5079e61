"""Consents of pupils and parents, what relies on each of them, and what a sender declares himself (ruling R10)."""

import hmac
import secrets
from pathlib import PurePath

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from portal_home.consent_rules import Consented, Declaration, State, Use, due, state_of
from portal_workflow.models import Unit

USER = settings.AUTH_USER_MODEL


def new_key() -> str:
    """The key of one record's digest; erasing it makes the digest nobody's."""
    return secrets.token_hex(32)


def paper_path(consent, filename: str) -> str:
    """Where the scan lies: below the folder no web server serves, under a name that says nothing."""
    return f"priv/consents/{secrets.token_hex(16)}{PurePath(filename).suffix.lower()}"


class Consent(models.Model):
    """What one pupil, or the pupils of a whole class list, and their parents agree to; erased when its time is over.

    Read by the Secretary, the Head, Deputies and the unit whose pupils they are; elsewhere it is a number. The ledger
    knows it by `digest` alone.
    """

    class By(models.TextChoices):
        """Who takes it back: either is enough."""

        PUPIL = "pupil", _("The pupil")
        PARENT = "parent", _("A parent")
        BOTH = "both", _("Both")

    unit = models.ForeignKey(
        Unit, verbose_name=_("unit whose pupils they are"), on_delete=models.PROTECT, related_name="consents"
    )
    school_class = models.CharField(_("class"), max_length=20)
    school_year = models.CharField(_("school year"), max_length=9)
    pupil = models.CharField(
        _("name of the pupil"), max_length=120, blank=True, help_text=_("Leave it empty for the whole class list.")
    )
    for_name = models.BooleanField(_("name with facts about the pupil"), default=False)
    for_photo = models.BooleanField(_("photo in which the pupil can be recognised"), default=False)
    for_voice = models.BooleanField(_("voice and video"), default=False)
    pupil_agreed_on = models.DateField(_("the pupil agreed on"))
    parent_agreed_on = models.DateField(_("the parent agreed on"))
    since = models.DateField(_("from"))
    until = models.DateField(_("until"))
    paper_number = models.CharField(_("number of the paper"), max_length=60, blank=True)
    paper = models.FileField(_("scan of the paper"), upload_to=paper_path, max_length=200, blank=True)
    recorded_by = models.ForeignKey(USER, on_delete=models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField(_("recorded at"), default=timezone.now)
    withdrawn_at = models.DateTimeField(_("withdrawn at"), null=True, blank=True)
    withdrawn_by = models.CharField(_("who withdrew it"), max_length=10, choices=By.choices, blank=True)
    withdrawn_how = models.CharField(_("how it was withdrawn"), max_length=300, blank=True)
    withdrawal_recorded_by = models.ForeignKey(USER, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    key = models.CharField(max_length=64, default=new_key, editable=False)
    digest = models.CharField(max_length=64, unique=True, editable=False)
    erased_at = models.DateTimeField(_("erased at"), null=True, blank=True, editable=False)
    illustration = models.BooleanField(_("illustration only"), default=False, editable=False)

    class Meta:
        verbose_name = _("consent")
        verbose_name_plural = _("consents")
        ordering = ("-school_year", "school_class", "pupil", "pk")
        constraints = [
            models.CheckConstraint(name="consent_ends_after_start", condition=Q(until__gte=F("since"))),
            models.CheckConstraint(
                name="consent_is_for_something", condition=Q(for_name=True) | Q(for_photo=True) | Q(for_voice=True)
            ),
            models.CheckConstraint(
                name="consent_withdrawn_by_and_at",
                condition=Q(withdrawn_at=None, withdrawn_by="") | Q(withdrawn_at__isnull=False) & ~Q(withdrawn_by=""),
            ),
        ]
        indexes = [models.Index(fields=["unit", "school_year"], name="consents_of_a_unit")]

    def __str__(self):
        """Without a name: a number and a class may stand where everybody of the Board reads."""
        place = {"number": self.pk, "class": self.school_class}
        return _now("Consent no. %(number)s (class %(class)s)") % place

    def save(self, *args, **kwargs):
        """The digest is made of the row's own key when the row is made, and never again."""
        if not self.digest:
            self.digest = hmac.new(bytes.fromhex(self.key), self.pupil.encode(), "sha256").hexdigest()
        super().save(*args, **kwargs)

    @property
    def uses(self) -> frozenset[Use]:
        """What it is for."""
        marks = {Use.NAME: self.for_name, Use.PHOTO: self.for_photo, Use.VOICE: self.for_voice}
        return frozenset(use for use, given in marks.items() if given)

    @property
    def consented(self) -> Consented:
        """The record as the rules judge it."""
        return Consented(self.uses, self.since, self.until, self.withdrawn_at, self.erased_at is not None)

    @property
    def state(self) -> State:
        """Where it stands today."""
        return state_of(self.consented, timezone.localdate())

    @property
    def hide_by(self):
        """By when every place is hidden; None while it was not withdrawn."""
        return due(self.withdrawn_at) if self.withdrawn_at else None

    @property
    def whose(self) -> str:
        """The pupil, or the whole list; only for those who may read the record."""
        if self.erased_at:
            return _now("erased")
        return self.pupil or _now("whole class list")


class Reliance(models.Model):
    """A page, a picture or a file shows pupils by this consent.

    A page's rows are of its draft, of its public text, of an older text that stays readable; see `reliance`.
    """

    consent = models.ForeignKey(Consent, on_delete=models.CASCADE, related_name="reliances")
    page = models.ForeignKey("wagtailcore.Page", on_delete=models.CASCADE, null=True, blank=True, related_name="+")
    image = models.ForeignKey(
        "portal_home.PortalImage", on_delete=models.CASCADE, null=True, blank=True, related_name="reliances"
    )
    document = models.ForeignKey(
        "portal_home.PortalDocument", on_delete=models.CASCADE, null=True, blank=True, related_name="reliances"
    )
    draft = models.BooleanField(_("of the draft"), default=False)
    live = models.BooleanField(_("of the public text"), default=False)
    kept = models.BooleanField(_("of an older text that stays readable"), default=False)

    class Meta:
        verbose_name = _("reliance on a consent")
        verbose_name_plural = _("reliances on consents")
        constraints = [
            models.CheckConstraint(
                name="reliance_of_one_thing",
                condition=Q(page__isnull=False, image=None, document=None)
                | Q(page=None, image__isnull=False, document=None)
                | Q(page=None, image=None, document__isnull=False),
            ),
            models.UniqueConstraint(fields=["consent", "page"], name="page_relies_once"),
            models.UniqueConstraint(fields=["consent", "image"], name="image_relies_once"),
            models.UniqueConstraint(fields=["consent", "document"], name="document_relies_once"),
        ]

    def __str__(self):
        return f"{self.consent_id}: {self.page_id or self.image_id or self.document_id}"


class SendersWord(models.Model):
    """What the sender of a page answers for himself; whoever approves reads it, and whose word it is."""

    page = models.OneToOneField("wagtailcore.Page", on_delete=models.CASCADE, related_name="+")
    group = models.BooleanField(_("only groups at public events of the school"), default=False)
    nothing_private = models.BooleanField(_("nothing private about a pupil"), default=False)
    by = models.ForeignKey(USER, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    at = models.DateTimeField(_("at"))

    class Meta:
        verbose_name = _("sender's word")
        verbose_name_plural = _("senders' words")

    def __str__(self):
        return f"{self.page_id}: {self.by}"

    @property
    def declared(self) -> set[Declaration]:
        """What was declared."""
        return {word for word in Declaration if getattr(self, word.value)}
