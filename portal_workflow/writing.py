"""Keeps, at each saved revision, who wrote what since the item was last live; voids approvals of other content."""

import re
from datetime import date

from django.db import models
from django.db.models.signals import post_save
from django.utils import timezone
from modelcluster.models import get_all_child_relations
from wagtail.fields import StreamField
from wagtail.models import Page, Revision

from portal_workflow import citations, course, substance, supply
from portal_workflow.act import act
from portal_workflow.digest import content_digest
from portal_workflow.models.item import Item, WrittenBy
from portal_workflow.reading import policy_in_force

NOT_WRITTEN = {"slug", "url_path", "draft_title", "seo_title", "translation_key", "path", "search_description"}
MARKUP = re.compile(r"<(?:embed|a)\b[^>]*>")


def connect() -> None:
    """Listen to every revision that is saved, whichever view or command saves it."""
    post_save.connect(on_revision, sender=Revision, dispatch_uid="portal_workflow.writing")


def on_revision(sender, instance: Revision, raw=False, update_fields=None, **kwargs) -> None:
    """A page's draft was saved: note the writer and let the item follow the new content."""
    if raw or (update_fields and "content" not in update_fields):
        return
    page = instance.as_object()
    if isinstance(page, Page):
        note_writing(page, instance)


@act
def note_writing(page: Page, revision: Revision) -> Item:
    """Measure the revision against the run it belongs to and keep the item's digest and substance up to date."""
    item = item_of(page, revision.user)
    digest = content_digest(page)
    if digest == item.draft_digest:
        return item
    new = substance_of(page)
    if revision.user_id:
        _note_person(item, revision, digest, new)
    item.draft_digest, item.substance = digest, new
    if item.step:
        supply.credit(item, page)
    item.save()
    if item.step:
        citations.record(page, pending=True)
        course.follow_content(item, by=revision.user)
    return item


def item_of(page: Page, user=None) -> Item:
    """The page's item, made at its first draft; whoever starts it is its author."""
    item = Item.objects.select_for_update(of=("self",)).select_related("policy").filter(page_id=page.pk).first()
    if item is None:
        item = Item.objects.create(
            page_id=page.pk, started_by=user or page.owner, kept_by_unit=getattr(page, "kept_by_unit", False)
        )
        if item.kept_by_unit:
            supply.credit(item, page)
    return item


def _note_person(item: Item, revision: Revision, digest: str, new: dict) -> None:
    """One row per person and run of saves, measured from where the run began, so that no drip of edits escapes."""
    if item.run_writer_id != revision.user_id:
        item.run_writer, item.run_substance, item.run = revision.user, item.substance, item.run + 1
    words, facts_changed = substance.difference(item.run_substance, new)
    of_person = WrittenBy.objects.filter(item=item, cycle=item.cycle, person=revision.user)
    earlier = of_person.exclude(run=item.run).aggregate(words=models.Sum("words"))["words"] or 0
    limit = policy_in_force()[1].written_words
    WrittenBy.objects.update_or_create(
        item=item,
        cycle=item.cycle,
        run=item.run,
        defaults={
            "person": revision.user,
            "at": timezone.now(),
            "revision_id": revision.pk,
            "digest": digest,
            "words": words,
            "facts_changed": facts_changed,
            "substantive": facts_changed or earlier + words > limit,
            "before_sending": not item.step,
        },
    )


def substance_of(page: Page) -> dict:
    """Texts, dates, files and the unit of a page and its children, without what only classifies it."""
    texts, facts = written_in(page)
    facts += [f"{kind}:{pk}" for kind, ids in citations.cited_ids(page).items() for pk in ids]
    return substance.substance(texts, facts)


def written_in(page: Page) -> tuple[list[str], list[str]]:
    """Every text a person wrote into a page and its children, and every date and unit."""
    texts, facts = [], []
    children = [
        child for rel in get_all_child_relations(type(page)) for child in getattr(page, rel.get_accessor_name()).all()
    ]
    for obj in (page, *children):
        _collect(obj, texts, facts)
    return texts, facts


def _collect(obj, texts: list[str], facts: list[str]) -> None:
    for field in obj._meta.concrete_fields:
        value = field.value_from_object(obj)
        if field.name in NOT_WRITTEN or value in (None, "") or field.name.endswith("_at"):
            continue
        if isinstance(field, StreamField):
            texts.extend(_strings(value.get_prep_value()))
        elif isinstance(field, models.CharField | models.TextField) and not field.choices:
            texts.append(str(value))
        elif isinstance(value, date) or field.name == "unit":
            facts.append(f"{field.name}:{value}")


def _strings(value) -> list[str]:
    """All text in a stream's raw value; numbers and addresses inside markup count as words."""
    if isinstance(value, dict):
        return [s for key, v in value.items() if key not in {"id", "type"} for s in _strings(v)]
    if isinstance(value, list):
        return [s for v in value for s in _strings(v)]
    if isinstance(value, str):
        return [value, *(m.group().strip("<>") for m in MARKUP.finditer(value))]
    return []
