"""An item: what governs one page, kept beside the page and never in its content."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from portal_workflow.circumstances import State
from portal_workflow.matrix import ItemClass, Subject, SuppliedBy
from portal_workflow.models.named import NamedField
from portal_workflow.models.people import ROLE_LABELS, STEP_LABELS, Unit
from portal_workflow.site import SITE, Words

SUBJECT_LABELS = Words(
    {
        Subject.SECTOR: _("Of the Department of Education or the sector"),
        Subject.SENSITIVE: _("Sensitive"),
        Subject.SPECIAL_INTEREST: _("Of special interest to pupils, parents and people"),
        Subject.IMPORTANT: _("Important"),
        Subject.TEACHING: _("Teaching and education activity of the school"),
        Subject.PUBLIC_INTEREST: _("Important item of public interest about teaching and education"),
        Subject.SENT_UPWARD: _("Sent upward by the Editor"),
        Subject.DAILY_ACTIVITY: _("Reflects daily teaching and education"),
        Subject.PERIODIC_COLUMN: _("Column of the month, semester or school year"),
    },
    SITE.subjects,
    only_given=True,
)
STATE_LABELS = {
    State.DRAFT: _("Draft"),
    State.REVIEW: _("Being approved"),
    State.APPROVED: _("Approved, to be posted"),
    State.POSTED: _("Posted"),
    State.RETURNED: _("Returned to be fixed"),
    State.REFUSED: _("Refused"),
    State.WITHDRAWN: _("Withdrawn"),
    State.REMOVED: _("Removed"),
}
CLASS_CHOICES = [(c.value, c.value) for c in ItemClass]
USER = settings.AUTH_USER_MODEL


class Item(models.Model):
    """One page's case: its class, who supplied it, where it stands, who wrote it since it was last live."""

    page = models.OneToOneField("wagtailcore.Page", on_delete=models.CASCADE, related_name="item")
    state = models.CharField(
        _("state"), max_length=12, choices=[(s.value, label) for s, label in STATE_LABELS.items()], default=State.DRAFT
    )
    step = NamedField(_("step"), max_length=12, words=STEP_LABELS, blank=True)
    subject = NamedField(_("subject"), max_length=20, words=SUBJECT_LABELS, blank=True)
    item_class = models.CharField(_("class"), max_length=1, choices=CLASS_CHOICES, blank=True)
    live_class = models.CharField(_("class of the live version"), max_length=1, choices=CLASS_CHOICES, blank=True)
    supplied_by = models.CharField(
        _("supplied by"),
        max_length=12,
        choices=[(SuppliedBy.BOARD.value, _("The Board")), (SuppliedBy.CONTRIBUTOR.value, _("A contributor"))],
        default=SuppliedBy.CONTRIBUTOR,
    )
    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, null=True, blank=True, related_name="items")
    kept_by_unit = models.BooleanField(_("kept by all members of the unit"), default=False)
    started_by = models.ForeignKey(USER, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    submitted_by = models.ForeignKey(USER, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    submitted_at = models.DateTimeField(_("sent at"), null=True, blank=True)
    handed_in_at = models.DateTimeField(_("handed in at"), null=True, blank=True)
    assigned_to = models.ForeignKey(USER, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    policy = models.ForeignKey("PolicyChoice", on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    cycle = models.PositiveIntegerField(_("cycle"), default=1)
    urgent_since = models.DateTimeField(_("sent urgently at"), null=True, blank=True)
    reread_due = models.DateTimeField(_("to be read again by"), null=True, blank=True)
    rounds = models.PositiveIntegerField(_("times returned"), default=0)
    waiting_since = models.DateTimeField(_("waiting since"), null=True, blank=True)
    posting_due = models.DateTimeField(_("to be posted by"), null=True, blank=True)
    scheduled_for = models.DateTimeField(_("to be posted at"), null=True, blank=True)
    scheduled_by = models.ForeignKey(USER, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    posted_at = models.DateTimeField(_("posted at"), null=True, blank=True)
    hidden_until = models.DateTimeField(_("hidden until"), null=True, blank=True)
    vanished_at = models.DateTimeField(_("destroyed at"), null=True, blank=True)
    live_digest = models.CharField(max_length=64, blank=True)
    live_words = models.PositiveIntegerField(_("words of the live version"), default=0)
    draft_digest = models.CharField(max_length=64, blank=True)
    # What the last save held, and what the present writer's run of saves began from: see `writing`.
    substance = models.JSONField(default=dict, blank=True)
    run_writer = models.ForeignKey(USER, on_delete=models.SET_NULL, null=True, blank=True, related_name="+")
    run = models.PositiveIntegerField(default=0)
    run_substance = models.JSONField(default=dict, blank=True)

    class Meta:
        verbose_name = _("item")
        verbose_name_plural = _("items")
        constraints = [
            models.CheckConstraint(
                name="item_has_step_in_review_only",
                condition=Q(state__in=["review", "approved"]) & ~Q(step="")
                | ~Q(state__in=["review", "approved"]) & Q(step=""),
            ),
            models.CheckConstraint(
                name="item_scheduled_for_and_by",
                condition=Q(scheduled_for=None, scheduled_by=None)
                | Q(scheduled_for__isnull=False, scheduled_by__isnull=False, state="approved"),
            ),
            models.CheckConstraint(
                name="item_class_follows_subject",
                condition=Q(subject="", item_class="") | ~Q(subject="") & ~Q(item_class=""),
            ),
        ]
        indexes = [models.Index(fields=["state", "step", "waiting_since"])]

    def __str__(self):
        return f"{self.page_id}: {self.state}"


class OfItem(models.Model):
    """A row about one cycle of one item; a new cycle begins when a posted item is sent again."""

    item = models.ForeignKey(Item, on_delete=models.CASCADE, related_name="%(class)ss")
    cycle = models.PositiveIntegerField()
    at = models.DateTimeField(_("at"))

    class Meta:
        abstract = True


class Approval(OfItem):
    """Who approved which content, at which step, as what, by which article; voided when the content changes."""

    step = NamedField(_("step"), max_length=12, words=STEP_LABELS)
    person = models.ForeignKey(USER, on_delete=models.PROTECT, related_name="+")
    role = NamedField(_("role"), max_length=20, words=ROLE_LABELS)
    article = models.CharField(_("article"), max_length=10)
    item_class = models.CharField(_("class"), max_length=1, choices=CLASS_CHOICES)
    digest = models.CharField(max_length=64)
    exception = models.CharField(max_length=60, blank=True)
    delegation = models.CharField(_("delegation"), max_length=60, blank=True)
    standing_opinion = models.CharField(_("standing opinion"), max_length=60, blank=True)
    voided_at = models.DateTimeField(_("voided at"), null=True, blank=True)

    class Meta:
        verbose_name = _("approval")
        verbose_name_plural = _("approvals")
        constraints = [
            models.UniqueConstraint(
                fields=["item", "cycle", "step"], condition=Q(voided_at=None), name="one_standing_approval_per_step"
            ),
        ]

    def __str__(self):
        return f"{self.step}: {self.person}"


class UrgentPosting(OfItem):
    """What the urgent lane made public before an Editor read it; he reads it again by an hour (ruling R3)."""

    sent_by = models.ForeignKey(USER, on_delete=models.PROTECT, related_name="+")
    due = models.DateTimeField(_("to be read again by"))
    digest = models.CharField(max_length=64)
    reread_by = models.ForeignKey(USER, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    reread_at = models.DateTimeField(_("read again at"), null=True, blank=True)
    corrected = models.BooleanField(_("with a correction"), default=False)

    class Meta:
        verbose_name = _("urgent posting")
        verbose_name_plural = _("urgent postings")
        constraints = [
            models.CheckConstraint(
                name="urgent_posting_reread_by_and_at",
                condition=Q(reread_by=None, reread_at=None) | Q(reread_by__isnull=False, reread_at__isnull=False),
            ),
            models.UniqueConstraint(fields=["item", "cycle"], name="one_urgent_posting_per_cycle"),
        ]

    def __str__(self):
        return f"{self.item_id}: {self.due}"

    @property
    def late(self) -> bool:
        """Whether it was read after its hour, or is not read yet and the hour has passed."""
        return (self.reread_at or timezone.now()) > self.due


class WrittenBy(OfItem):
    """What one person changed in one run of saves, measured as ruling R2 measures writing."""

    person = models.ForeignKey(USER, on_delete=models.PROTECT, related_name="+")
    run = models.PositiveIntegerField(_("run"))
    revision_id = models.PositiveBigIntegerField(_("last revision of the run"))
    digest = models.CharField(max_length=64)
    words = models.PositiveIntegerField(_("words changed in this run"))
    facts_changed = models.BooleanField(_("a number, date, name, file or unit changed"), default=False)
    substantive = models.BooleanField(_("counts as writing"), default=False)
    before_sending = models.BooleanField(_("written before it was sent"), default=True)

    class Meta:
        verbose_name = _("written by")
        verbose_name_plural = _("written by")
        constraints = [models.UniqueConstraint(fields=["item", "cycle", "run"], name="one_row_per_run")]

    def __str__(self):
        return f"{self.person}: {self.words}"


class Citation(models.Model):
    """A file that a page uses; kept here because a file's privacy follows the pages that cite it."""

    class Kind(models.TextChoices):
        """Which library the file lies in."""

        IMAGE = "image", _("Image")
        DOCUMENT = "document", _("Document")

    page = models.ForeignKey("wagtailcore.Page", on_delete=models.CASCADE, related_name="citations")
    kind = models.CharField(max_length=10, choices=Kind.choices)
    object_id = models.PositiveBigIntegerField()
    file_hash = models.CharField(max_length=200, blank=True)
    live = models.BooleanField(_("cited by the live version"), default=False)
    pending = models.BooleanField(_("cited by the version being approved"), default=False)
    kept = models.BooleanField(_("cited by an older version that stays readable"), default=False)

    class Meta:
        verbose_name = _("citation")
        verbose_name_plural = _("citations")
        constraints = [models.UniqueConstraint(fields=["page", "kind", "object_id"], name="one_citation_per_file")]
        indexes = [models.Index(fields=["kind", "object_id"])]

    def __str__(self):
        return f"{self.page_id}: {self.kind} {self.object_id}"


class ItemEvent(OfItem):
    """One line of an item's history as its people read it; the words a person wrote stay erasable here."""

    verb = models.CharField(_("act"), max_length=30)
    step = NamedField(_("step"), max_length=12, words=STEP_LABELS, blank=True)
    person = models.ForeignKey(USER, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    role = models.CharField(_("role"), max_length=20, blank=True)
    article = models.CharField(_("article"), max_length=10, blank=True)
    note = models.TextField(_("note"), blank=True)

    class Meta:
        verbose_name = _("event")
        verbose_name_plural = _("events")
        ordering = ("at", "pk")

    def __str__(self):
        return f"{self.verb}: {self.person}"
