"""The front page and the plain pages below it."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField

from portal_home.blocks.shelves import ShelvesBlock
from portal_home.models.base import BodyPage, PortalPage


class HomePage(PortalPage):
    """What a parent sees first: what is new, and the doors to everything else."""

    welcome = models.CharField(_("welcome line"), max_length=200, blank=True)

    shelves = StreamField(
        ShelvesBlock(),
        verbose_name=_("shelves"),
        blank=True,
        help_text=_("Empty: the usual shelves in the usual order."),
    )

    parent_page_types = ["wagtailcore.Page"]
    content_panels = [*PortalPage.content_panels, FieldPanel("welcome"), FieldPanel("summary"), FieldPanel("shelves")]
    template = "portal_home/home_page.html"
    default_subject = "teaching"

    class Meta:
        verbose_name = _("front page")
        verbose_name_plural = _("front pages")


class SectionPage(BodyPage):
    """A plain page that explains something and lists the pages below it."""

    parent_page_types = ["portal_home.HomePage", "portal_home.SectionPage"]
    content_panels = [*BodyPage.content_panels, FieldPanel("summary"), FieldPanel("body")]
    template = "portal_home/section_page.html"
    default_subject = "teaching"
    image_filters = ("fill-400x250", "fill-800x500", "fill-1200x750")

    class Meta:
        verbose_name = _("section page")
        verbose_name_plural = _("section pages")
