"""What each person is told: notices in his inbox, and the letters that carry them outside."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from portal_workflow.models.item import Item, ItemEvent
from portal_workflow.models.named import NamedField
from portal_workflow.models.people import STEP_LABELS
from portal_workflow.models.removal import RemovalRequest
from portal_workflow.models.settings import SettingChange

USER = settings.AUTH_USER_MODEL


class MailWish(models.Model):
    """How a person wants his notices by mail; who never chose gets the digest of the day."""

    class Mode(models.TextChoices):
        """At once, once a day, not at all. The inbox has them in any case."""

        AT_ONCE = "at_once", _("By mail at once")
        DAILY = "daily", _("Once a day in one mail, pressing matters at once")
        NONE = "none", _("No mail; I read them here")

    person = models.OneToOneField(USER, on_delete=models.CASCADE, related_name="mail_wish")
    mode = models.CharField(_("mail"), max_length=10, choices=Mode.choices, default=Mode.DAILY)

    class Meta:
        verbose_name = _("wish about mail")
        verbose_name_plural = _("wishes about mail")

    def __str__(self):
        return f"{self.person}: {self.mode}"


class Letter(models.Model):
    """One mail to one person, kept until the server took it. Its text is made when it leaves, from what still holds."""

    class State(models.TextChoices):
        """Waiting for the server, taken by it, or settled before it could leave."""

        QUEUED = "queued", _("Waiting to be sent")
        SENT = "sent", _("Sent")
        NOT_NEEDED = "not_needed", _("Settled before it was sent")

    person = models.ForeignKey(USER, on_delete=models.CASCADE, related_name="+")
    # The same at every attempt: a receiver who got it twice after a crash knows it for one mail.
    message_id = models.CharField(max_length=200, unique=True)
    day = models.DateField(_("digest of the day"), null=True, blank=True)
    state = models.CharField(_("state"), max_length=12, choices=State.choices, default=State.QUEUED)
    made_at = models.DateTimeField(_("made at"))
    tries = models.PositiveIntegerField(_("tries"), default=0)
    next_try_at = models.DateTimeField(_("next try at"))
    claimed_until = models.DateTimeField(null=True, blank=True)
    sent_at = models.DateTimeField(_("sent at"), null=True, blank=True)
    problem = models.TextField(_("problem of sending"), blank=True)

    class Meta:
        verbose_name = _("letter")
        verbose_name_plural = _("letters")
        constraints = [
            models.UniqueConstraint(fields=["person", "day"], name="one_digest_a_day"),
            models.CheckConstraint(
                name="letter_sent_at_and_state",
                condition=Q(state="sent", sent_at__isnull=False) | ~Q(state="sent") & Q(sent_at=None),
            ),
        ]
        indexes = [models.Index(fields=["next_try_at"], condition=Q(state="queued"), name="letters_to_send")]

    def __str__(self):
        return f"{self.message_id}: {self.state}"


class Notice(models.Model):
    """One thing one person is told. It holds no words of the item: what is destroyed is gone from here too."""

    class Kind(models.TextChoices):
        """What waits for the person, what became of something, what has waited too long."""

        WAIT = "wait", _("Waits for you")
        STUCK = "stuck", _("Nobody can go on")
        REREAD = "reread", _("To be read again")
        REMOVAL = "removal", _("Removal to decide")
        SETTING = "setting", _("Setting to confirm")
        OUTCOME = "outcome", _("What became of it")
        LATE_POST = "late_post", _("Posting is late")
        LATE_WAIT = "late_wait", _("Waits too long")
        LATE_REREAD = "late_reread", _("Reading again is late")
        LATE_REMOVAL = "late_removal", _("Removal not decided")

    person = models.ForeignKey(USER, on_delete=models.CASCADE, related_name="notices")
    kind = models.CharField(_("kind"), max_length=12, choices=Kind.choices)
    item = models.ForeignKey(Item, on_delete=models.CASCADE, null=True, blank=True, related_name="notices")
    request = models.ForeignKey(RemovalRequest, on_delete=models.CASCADE, null=True, blank=True, related_name="+")
    change = models.ForeignKey(SettingChange, on_delete=models.CASCADE, null=True, blank=True, related_name="+")
    event = models.ForeignKey(ItemEvent, on_delete=models.CASCADE, null=True, blank=True, related_name="+")
    step = NamedField(_("step"), max_length=12, words=STEP_LABELS, blank=True)
    pressing = models.BooleanField(_("pressing"), default=False)
    # Of what is late only: since when, and to whom it goes (1 the Secretary, 2 the Head).
    due = models.DateTimeField(_("due"), null=True, blank=True)
    level = models.PositiveSmallIntegerField(default=0)
    at = models.DateTimeField(_("at"))
    read_at = models.DateTimeField(_("read at"), null=True, blank=True)
    settled_at = models.DateTimeField(_("settled at"), null=True, blank=True)
    letter = models.ForeignKey(Letter, on_delete=models.SET_NULL, null=True, blank=True, related_name="notices")

    class Meta:
        verbose_name = _("notice")
        verbose_name_plural = _("notices")
        ordering = ("-at", "-pk")
        constraints = [
            models.CheckConstraint(
                name="notice_about_an_item_or_a_setting",
                condition=Q(item__isnull=False, change=None) | Q(item=None, change__isnull=False),
            ),
            models.CheckConstraint(
                name="notice_late_has_due_and_level",
                condition=Q(due__isnull=False, level__gt=0) | Q(due=None, level=0),
            ),
            models.UniqueConstraint(
                fields=["person", "kind", "item", "due"], condition=Q(level__gt=0), name="told_once_of_what_is_late"
            ),
        ]
        indexes = [
            models.Index(fields=["person", "-at"], name="notices_of_a_person"),
            models.Index(fields=["item"], condition=Q(settled_at=None), name="open_notices_of_an_item"),
        ]

    def __str__(self):
        return f"{self.person_id}: {self.kind}"
