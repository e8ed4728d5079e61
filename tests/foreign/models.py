"""What the other site has: one page type and one snippet with drafts, which the workflow has never seen."""

from django.db import models
from wagtail.admin.panels import FieldPanel
from wagtail.models import DraftStateMixin, Page, RevisionMixin
from wagtail.snippets.models import register_snippet

from portal_workflow.governed import GovernedPage


class EventPage(GovernedPage, Page):
    """Something that happens."""

    place = models.CharField(max_length=100, blank=True)
    picture = models.ForeignKey("wagtailimages.Image", null=True, blank=True, on_delete=models.SET_NULL)

    template = "foreign/event_page.html"
    content_panels = [*Page.content_panels, FieldPanel("place"), FieldPanel("picture")]
    image_filters = ("fill-40x40",)


@register_snippet
class Notice(DraftStateMixin, RevisionMixin, models.Model):
    """A line shown on every page."""

    text = models.CharField(max_length=100, blank=True)

    panels = [FieldPanel("text")]

    def __str__(self):
        return self.text
