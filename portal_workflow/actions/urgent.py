"""After the urgent lane: an Editor has read again what went public before anybody of them read it (ruling R3)."""

from portal_workflow import course, rereading
from portal_workflow.act import act
from portal_workflow.circumstances import N_, Act
from portal_workflow.matrix import Step
from portal_workflow.models.item import Item
from portal_workflow.reading import Case
from portal_workflow.refused import ContentChanged, Refused

ANOTHER = N_("Another version has become public since you opened this screen. Read it, then confirm.")


@act
def reread(*, by, item: Item, seen: str) -> Item:
    """ "Đã đọc lại": the public version, whose digest was on the screen (`seen`), was read by an Editor."""
    item = course.locked(item.pk)
    verdict = Refused.unless(Case.of(item).decide(by, Act.REREAD))
    if seen != item.live_digest:
        raise ContentChanged(seen, ANOTHER)
    in_time = rereading.end(item, by_id=by.pk)
    item.save()
    course.record(item, "reread", by=by, article=verdict.article, step=Step.EDITOR, in_time=in_time)
    return item
