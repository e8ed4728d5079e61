"""Links to one version of an unposted text: made and revoked by those who work on it (Điều 12.3)."""

import hashlib
import secrets
from datetime import timedelta

from django.utils import timezone
from wagtail.models import Page

from portal_workflow import course
from portal_workflow.act import act
from portal_workflow.circumstances import N_, Act, State
from portal_workflow.digest import content_digest
from portal_workflow.matrix import Role
from portal_workflow.models.item import Item
from portal_workflow.models.previews import PreviewLink
from portal_workflow.reading import Case, person_of
from portal_workflow.refused import Refused

#: A link lives so many days at most.
MOST_DAYS = 14
#: Random bytes of a link's secret: 256 bits, so that guessing is no way.
SECRET_BYTES = 32
#: Who may write the text or decides on it now.
WORK = (Act.EDIT, Act.CLAIM, Act.APPROVE, Act.RETURN, Act.POST)
CLOSED = {State.REFUSED, State.REMOVED}
NOT_YOURS = N_("Only those who may edit this text, or who decide on it now, open it to others for reading.")
NOTHING_TO_PREVIEW = N_("There is nothing here that waits to be made public.")
SO_MANY_DAYS = N_("Choose between one and %(most)s days.")
ENDED = N_("This link is closed already.")


def may_open(case: Case, user) -> bool:
    """Whether this person works on the text, so that he may show it to somebody."""
    return any(case.decide(user, act).allowed for act in WORK)


def hash_of(token: str) -> str:
    """What is kept of the secret."""
    return hashlib.sha256(token.encode()).hexdigest()


@act
def make_preview(*, by, item: Item, days: int) -> tuple[PreviewLink, str]:
    """Open the present draft for reading to whoever holds the link; its secret is returned once and never again."""
    item = course.locked(item.pk)
    if not may_open(Case.of(item), by):
        raise Refused("12.3", NOT_YOURS)
    if not 1 <= days <= MOST_DAYS:
        raise Refused("12.3", SO_MANY_DAYS, most=MOST_DAYS)
    digest = content_digest(item.page.specific.get_latest_revision_as_object())
    if State(item.state) in CLOSED or digest == item.live_digest:
        raise Refused("12.3", NOTHING_TO_PREVIEW)
    token, now = secrets.token_urlsafe(SECRET_BYTES), timezone.now()
    link = PreviewLink.objects.create(
        item=item,
        digest=digest,
        token_hash=hash_of(token),
        made_by=by,
        made_at=now,
        expires_at=now + timedelta(days=days),
    )
    course.record(item, "make_preview", by=by, article="12.3", shown=digest, until=link.expires_at.isoformat())
    return link, token


@act
def revoke_preview(*, by, link: PreviewLink) -> PreviewLink:
    """Close a link: who made it, who works on the text now, Secretary or Head."""
    item = course.locked(link.item_id)
    link = PreviewLink.objects.select_for_update().get(pk=link.pk)
    if not (link.made_by_id == by.pk or person_of(by).holds(Role.SECRETARY, Role.HEAD) or may_open(Case.of(item), by)):
        raise Refused("12.3", NOT_YOURS)
    if link.revoked_at:
        raise Refused("12.3", ENDED)
    link.revoked_at, link.revoked_by = timezone.now(), by
    link.save()
    course.record(item, "revoke_preview", by=by, article="12.3", shown=link.digest)
    return link


def forget(page: Page) -> None:
    """Of a page that is destroyed no digest is kept beside the ledger's; its links go with it (ruling R5)."""
    PreviewLink.objects.filter(item__page_id=page.pk).delete()
