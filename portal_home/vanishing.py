"""What our own tables and the translators' keep of a page that is destroyed (ruling R5)."""

from wagtail import hooks
from wagtail.models import Page, Revision
from wagtail_localize.models import (
    SegmentOverride,
    String,
    StringSegment,
    Template,
    TemplateSegment,
    TranslatableObject,
)

from portal_home.models import ArticleTag, TaggedArticle


@hooks.register("portal_vanish")
def translations(page: Page) -> None:
    """The texts a translator worked with; a translation that stands is a page of its own and keeps its text."""
    key = page.translation_key
    SegmentOverride.objects.filter(context__object_id=key).delete()
    TranslatableObject.objects.filter(pk=key).delete()
    String.objects.exclude(pk__in=StringSegment.objects.values("string_id")).delete()
    Template.objects.exclude(pk__in=TemplateSegment.objects.values("template_id")).delete()


@hooks.register("portal_vanish")
def tags(page: Page) -> None:
    """A tag is a free word: one that only this article carried goes with it."""
    revisions = Revision.page_revisions.filter(object_id=str(page.pk)).values_list("content", flat=True)
    used = {row["tag"] for content in revisions for row in content.get("tagged_items", ())}
    used |= set(TaggedArticle.objects.filter(content_object_id=page.pk).values_list("tag_id", flat=True))
    elsewhere = TaggedArticle.objects.exclude(content_object_id=page.pk).values("tag_id")
    ArticleTag.objects.filter(pk__in=used).exclude(pk__in=elsewhere).delete()
