"""Mails about notices: made of what is not read yet, claimed by one worker, tried again until the server takes them."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import datetime, timedelta
from email.utils import make_msgid

from django.conf import settings
from django.core.mail import get_connection
from django.db import IntegrityError, transaction
from django.db.models import F, Q
from django.utils import timezone

from portal_workflow import letter_text
from portal_workflow.clocks import ZONE
from portal_workflow.models.notices import Letter, MailWish, Notice
from portal_workflow.patience import Patience

Mode = MailWish.Mode
NO_SERVER = "django.core.mail.backends.dummy.EmailBackend"
#: A worker that dies leaves its letter to others after this.
CLAIM = timedelta(minutes=10)


def patience() -> Patience:
    """The periods of this site."""
    return Patience(**getattr(settings, "PORTAL_NOTICES", {}))


def mail_is_on() -> bool:
    """Whether the site has a mail server at all; without one the inbox is everything."""
    return settings.EMAIL_BACKEND != NO_SERVER


def unsent(now: datetime):
    """Notices no mail has carried yet and that still say something, of people who can be reached."""
    recent = now - timedelta(days=patience().mail_within_days)
    found = Notice.objects.filter(letter=None, read_at=None, settled_at=None, at__gte=recent, person__is_active=True)
    return found.exclude(person__email="").exclude(person__mail_wish__mode=Mode.NONE)


def at_once(now: datetime):
    """Of these, what does not wait for the digest."""
    return unsent(now).filter(Q(pressing=True) | Q(person__mail_wish__mode=Mode.AT_ONCE))


def send_at_once(pks: list[int]) -> None:
    """On commit of an act: try; what does not leave now waits for `send_notices`."""
    now = timezone.now()
    deliver(make(at_once(now).filter(pk__in=pks), now))


def make(notices, now: datetime, day=None) -> list[Letter]:
    """One letter to each person with all of these notices; two workers never put one notice into two letters."""
    by_person = defaultdict(list)
    for pk, person in notices.values_list("pk", "person_id"):
        by_person[person].append(pk)
    made = (_make(person, pks, now, day) for person, pks in sorted(by_person.items()))
    return [letter for letter in made if letter]


def _make(person: int, pks: list[int], now: datetime, day) -> Letter | None:
    """None where another worker was quicker: with the digest of the day, or with these notices."""
    try:
        with transaction.atomic():
            letter = Letter.objects.create(
                person_id=person, day=day, made_at=now, next_try_at=now, message_id=make_msgid(domain=_domain())
            )
            if not Notice.objects.filter(pk__in=pks, letter=None).update(letter=letter):
                transaction.set_rollback(True)
                return None
    except IntegrityError:
        return None
    return letter


def _domain() -> str:
    return settings.DEFAULT_FROM_EMAIL.rpartition("@")[2].strip("<> ") or "localhost"


def make_digests(now: datetime) -> list[Letter]:
    """After the hour of the day: one letter to everybody who wants them together and has none of today."""
    local = now.astimezone(ZONE)
    if local.hour < patience().digest_hour:
        return []
    had = Letter.objects.filter(day=local.date()).values("person_id")
    return make(unsent(now).exclude(person__in=had), now, day=local.date())


class ServerAway(Exception):
    """The mail server does not answer: no use to try the next letter now."""


def deliver(letters: Iterable[Letter]) -> int:
    """Send what can be sent, over one connection; how many left. Without a server the rest waits untouched."""
    connection, sent = get_connection(), 0
    try:
        for letter in filter(_claim, letters):
            sent += _send(letter, connection)
    except ServerAway:
        pass
    finally:
        connection.close()
    return sent


def _claim(letter: Letter) -> bool:
    """One statement, so that of two workers one gets it, on every database."""
    now = timezone.now()
    free = Q(claimed_until=None) | Q(claimed_until__lt=now)
    mine = Letter.objects.filter(free, pk=letter.pk, state=Letter.State.QUEUED, next_try_at__lte=now)
    return bool(mine.update(claimed_until=now + CLAIM, tries=F("tries") + 1))


def _send(letter: Letter, connection) -> bool:
    """Whether it left. What was settled meanwhile is not said any more."""
    message = letter_text.compose(letter)
    if message is None:
        return _closed(letter, Letter.State.NOT_NEEDED)
    try:
        connection.open()
    except OSError as away:
        _failed(letter, away)
        raise ServerAway from away
    try:
        connection.send_messages([message])
    except (OSError, ValueError) as refused:  # the server's refusals are kinds of OSError
        connection.close()
        return _failed(letter, refused)
    return _closed(letter, Letter.State.SENT)


def _closed(letter: Letter, state: str) -> bool:
    sent = state == Letter.State.SENT
    Letter.objects.filter(pk=letter.pk).update(
        state=state, sent_at=timezone.now() if sent else None, claimed_until=None, problem=""
    )
    return sent


def _failed(letter: Letter, problem: Exception) -> bool:
    """Back into the queue, with what the server said."""
    letter.refresh_from_db(fields=["tries"])
    again = patience().next_try(timezone.now(), letter.tries)
    Letter.objects.filter(pk=letter.pk).update(
        next_try_at=again, claimed_until=None, problem=(str(problem) or type(problem).__name__)[:500]
    )
    return False


def queued(now: datetime):
    """Letters to be tried now, the longest waiting first; what is too old for a mail stays in the inbox only."""
    recent = now - timedelta(days=patience().mail_within_days)
    due = Letter.objects.filter(state=Letter.State.QUEUED, next_try_at__lte=now, made_at__gte=recent)
    return due.select_related("person").order_by("next_try_at", "pk")


def failing():
    """Letters the server has not taken although they were tried: for the technician and the Secretary."""
    failed = Letter.objects.filter(state=Letter.State.QUEUED).exclude(problem="")
    return failed.select_related("person").order_by("made_at", "pk")
