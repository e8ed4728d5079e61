"""Makes the pages a portal starts with: public at once, for setting it up is an approved act itself (4.2)."""

from django.db import transaction
from django.utils import timezone
from wagtail.models import Page

from portal_workflow import citations, files, ledger
from portal_workflow.circumstances import State
from portal_workflow.digest import content_digest
from portal_workflow.matrix import CLASS_OF, Subject, SuppliedBy
from portal_workflow.models.item import Item
from portal_workflow.permit import Kind, permit
from portal_workflow.writing import substance_of


@transaction.atomic
def open_page(*, parent: Page, page: Page) -> Page:
    """Add a page that is live from the start, with its item and its ledger line. Only while the portal is set up."""
    now = timezone.now()
    page.live, page.first_published_at, page.last_published_at = True, now, now
    with permit(Kind.SETUP):
        parent.add_child(instance=page)
    revision = page.save_revision(clean=False)
    with permit(Kind.PUBLICATION, page):
        page.live_revision = revision
        page.has_unpublished_changes = False
        page.save()
    subject = Subject(page.default_subject or Subject.TEACHING)
    digest = content_digest(page)
    substance = substance_of(page)
    Item.objects.update_or_create(
        page_id=page.pk,
        defaults={
            "state": State.POSTED,
            "supplied_by": SuppliedBy.BOARD,
            "unit": page.governed_unit(),
            "kept_by_unit": page.kept_by_unit,
            "subject": subject,
            "item_class": CLASS_OF[subject],
            "live_class": CLASS_OF[subject],
            "posted_at": now,
            "live_digest": digest,
            "draft_digest": digest,
            "substance": substance,
            "live_words": len(substance["words"]),
            "cycle": 2,
        },
    )
    citations.record(page, live=True)
    files.sync_privacy(page.pk)
    transaction.on_commit(lambda: files.make_renditions(page))
    ledger.write("open", article="4.2", obj=f"page:{page.pk}", digest=digest)
    return page
