"""The front page and the plain pages below it."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel

from portal_home.models.base import BodyPage, PortalPage


class HomePage(PortalPage):
    """What a parent sees first: what is new, and the doors to everything else."""

    welcome = models.CharField(_("welcome line"), max_length=200, blank=True)

    parent_page_types = ["wagtailcore.Page"]
    content_panels = [*PortalPage.content_panels, FieldPanel("welcome"), FieldPanel("summary")]
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

    class Meta:
        verbose_name = _("section page")
        verbose_name_plural = _("section pages")

    def sections(self):
        """The public pages directly below this one."""
        return self.get_children().live().public().specific()
