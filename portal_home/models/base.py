"""What all our pages have in common: governance, Vietnamese addresses, a summary, an illustration mark."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelsearch import index
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.fields import StreamField
from wagtail.models import Page

from portal_home.blocks.body import BodyBlock
from portal_home.slugs import VietnameseSlugMixin, slug_panel
from portal_workflow.governed import GovernedPage


class PortalPage(GovernedPage, VietnameseSlugMixin, Page):
    """Base of every page the public can read."""

    summary = models.TextField(
        _("summary"), blank=True, max_length=500, help_text=_("One or two sentences, shown in lists.")
    )
    illustration = models.BooleanField(_("illustration only"), default=False, editable=False)

    search_fields = [*Page.search_fields, index.SearchField("summary")]
    promote_panels = [
        MultiFieldPanel(
            [slug_panel(), FieldPanel("search_description")], heading=_("Address of the page (made by itself)")
        )
    ]
    settings_panels = []
    show_in_menus_default = False

    # What a list page shows: a function of (page, query), registered from above by `portal_home.listing`.
    listing = None

    class Meta:
        abstract = True

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        return context | self.listing(request.GET) if self.listing else context


class BodyPage(PortalPage):
    """A page with the shared body."""

    body = StreamField(BodyBlock(), verbose_name=_("text"), blank=True)

    search_fields = [*PortalPage.search_fields, index.SearchField("body")]

    class Meta:
        abstract = True
