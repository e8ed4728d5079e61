"""What the town library says: one page type, with pictures and files."""

from django.db import models
from wagtail.admin.panels import FieldPanel
from wagtail.blocks import RichTextBlock
from wagtail.documents.blocks import DocumentChooserBlock
from wagtail.fields import StreamField
from wagtail.models import Page


class NewsPage(Page):
    """A reading, a new shelf, other opening hours."""

    picture = models.ForeignKey("wagtailimages.Image", null=True, blank=True, on_delete=models.SET_NULL)
    body = StreamField([("paragraph", RichTextBlock()), ("file", DocumentChooserBlock())], blank=True)

    content_panels = [*Page.content_panels, FieldPanel("picture"), FieldPanel("body")]
