"""Keeps what was public before it was changed: what was put right stays readable beside the corrected text."""

import json

from django.core.serializers.json import DjangoJSONEncoder
from django.db.models import Max
from django.utils import timezone
from wagtail.models import Page

from portal_workflow import citations
from portal_workflow.digest import content_digest
from portal_workflow.models.item import Item
from portal_workflow.models.versions import PastVersion


def keep(item: Item, draft: Page) -> PastVersion | None:
    """Before `draft` takes the place of the public version: keep that one, from its own row.

    Call it inside the act that posts, before the posting. A change that carries a correction notice leaves the old
    text readable by everybody, with its files; any other change keeps it for the record only. None when nothing is
    public yet or nothing changes.
    """
    live = Page.objects.get(pk=item.page_id).specific
    if not live.live:
        return None
    digest = content_digest(live)
    if digest == content_digest(draft):
        return None
    version = PastVersion.objects.create(
        item=item,
        number=(item.past_versions.aggregate(last=Max("number"))["last"] or 0) + 1,
        posted_at=live.last_published_at or item.posted_at,
        replaced_at=timezone.now(),
        note=draft.correction_note(live),
        digest=digest,
        content=json.loads(json.dumps(live.serializable_data(), cls=DjangoJSONEncoder)),
    )
    if version.note:
        citations.keep(live)
    return version


def close(item: Item) -> None:
    """Nobody reads the earlier versions any more: the decision that takes the page off takes them and their files.

    Their content stays in the record; putting the page back later does not put them back.
    """
    item.past_versions.update(note="")
    citations.let_go(item.page_id)


def readable(page: Page, number: int) -> PastVersion | None:
    """The earlier version of a public page under this number, if a correction notice left it readable."""
    if not page.live:
        return None
    return PastVersion.objects.filter(item__page_id=page.pk, number=number).exclude(note="").first()
