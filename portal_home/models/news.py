"""News: the list, and one article with where it comes from."""

from urllib.parse import urlsplit

from django.db import models
from django.utils.html import strip_tags
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from modelsearch import index
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel
from wagtail.models import Orderable

from portal_home.forms import ArticleForm
from portal_home.models.base import BodyPage, PortalPage
from portal_home.models.taxonomy import Column, OfficialSource
from portal_workflow.circumstances import N_
from portal_workflow.clocks import posting_due_for_event
from portal_workflow.refused import Refused

COLUMN_MISSING = N_("Choose the column of the article before passing it on.")


class NewsIndexPage(PortalPage):
    """Every article, newest first, by column, unit and year (Điều 11.2)."""

    parent_page_types = ["portal_home.HomePage"]
    subpage_types = ["portal_home.ArticlePage"]
    content_panels = [*PortalPage.content_panels, FieldPanel("summary")]
    template = "portal_home/news_index_page.html"
    default_subject = "teaching"

    class Meta:
        verbose_name = _("news list")
        verbose_name_plural = _("news lists")


class ArticlePage(BodyPage):
    """One news item of the school, of the sector, or quoted from an official source (Điều 11.2, 12.1)."""

    class Source(models.TextChoices):
        """Where the information comes from (Điều 2.2, 12.1)."""

        SCHOOL = "school", _("The school")
        DOET = "doet", _("The Department of Education and Training")
        QUOTED = "quoted", _("Quoted from an official source")

    column = models.ForeignKey(
        Column, verbose_name=_("column"), on_delete=models.PROTECT, null=True, blank=True, related_name="articles"
    )
    unit = models.ForeignKey(
        "portal_workflow.Unit",
        verbose_name=_("unit"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="articles",
        help_text=_("The unit that supplies this article; leave empty for the Board's own."),
    )
    event_start = models.DateField(_("event begins"), null=True, blank=True)
    event_end = models.DateField(
        _("event ends"), null=True, blank=True, help_text=_("News of an event is posted within a week of this day.")
    )
    source = models.CharField(_("source"), max_length=10, choices=Source.choices, default=Source.SCHOOL)
    official_source = models.ForeignKey(
        OfficialSource, verbose_name=_("quoted from"), on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    source_url = models.URLField(_("address of the quoted page"), blank=True, max_length=500)
    image = models.ForeignKey(
        "portal_home.PortalImage",
        verbose_name=_("photo"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
    )
    image_description = models.CharField(
        _("photo description"),
        max_length=250,
        blank=True,
        help_text=_("What the photo shows, for those who cannot see it."),
    )
    image_credit = models.CharField(_("photo credit"), max_length=200, blank=True)

    parent_page_types = ["portal_home.NewsIndexPage"]
    subpage_types = []
    base_form_class = ArticleForm
    template = "portal_home/article_page.html"
    image_filters = ("fill-400x250", "fill-800x500", "fill-1200x750", "fill-1200x630")
    search_fields = [
        *BodyPage.search_fields,
        index.RelatedFields("column", [index.SearchField("name")]),
        index.RelatedFields("unit", [index.SearchField("name")]),
        index.FilterField("column"),
        index.FilterField("unit"),
        index.FilterField("first_published_at"),
    ]
    content_panels = [
        *PortalPage.content_panels,
        FieldPanel("summary"),
        FieldRowPanel([FieldPanel("event_start"), FieldPanel("event_end")], heading=_("Event")),
        FieldPanel("body"),
        MultiFieldPanel(
            [FieldPanel("image"), FieldPanel("image_description"), FieldPanel("image_credit")], heading=_("Photo")
        ),
        FieldRowPanel([FieldPanel("unit"), FieldPanel("column")], heading=_("Unit and column")),
        MultiFieldPanel(
            [FieldPanel("source"), FieldPanel("official_source"), FieldPanel("source_url")], heading=_("Source")
        ),
        InlinePanel("attachments", heading=_("Attachments"), label=_("Attachment")),
    ]

    class Meta:
        verbose_name = _("article")
        verbose_name_plural = _("articles")

    def event_problems(self) -> list[str]:
        """An event does not end before it begins."""
        if self.event_start and self.event_end and self.event_end < self.event_start:
            return [_("The event ends before it begins; check the two dates.")]
        return []

    def source_problems(self) -> list[str]:
        """What is quoted names its official source and an address that belongs to it (Điều 12.1)."""
        if self.source != self.Source.QUOTED:
            return []
        if not self.official_source:
            return [_("Choose the official source this article is quoted from.")]
        if not self.source_url:
            return [_("Give the address of the quoted page.")]
        if not self.official_source.covers(urlsplit(self.source_url).hostname or ""):
            return [_("This address does not belong to the official source chosen.")]
        return []

    def has_text(self) -> bool:
        """Whether the body holds more than empty paragraphs."""
        return any(block.block_type != "paragraph" or strip_tags(str(block.value)).strip() for block in self.body)

    def posting_due(self):
        """News of an event is posted within seven days of its last day (Điều 14.1)."""
        return posting_due_for_event(self.event_end) if self.event_end else None

    def check_classified(self, item):
        """The Editor sorts into columns before passing on (Điều 12.3)."""
        if self.get_latest_revision_as_object().column_id is None:
            raise Refused("12.3", COLUMN_MISSING)

    def publication_problems(self) -> list[str]:
        """What must be mended before the article can be sent; a draft may still lack it, so that nothing is lost."""
        problems = super().publication_problems() + self.event_problems() + self.source_problems()
        if self.image and not self.image_description.strip():
            problems.append(_("Describe the photo: write in one sentence what it shows."))
        if not self.has_text():
            problems.append(_("The article has no text yet: write it before sending."))
        return problems


class ArticleAttachment(Orderable):
    """A file that goes with an article."""

    page = ParentalKey(ArticlePage, on_delete=models.CASCADE, related_name="attachments")
    document = models.ForeignKey(
        "portal_home.PortalDocument", verbose_name=_("file"), on_delete=models.PROTECT, related_name="+"
    )
    title = models.CharField(_("title"), max_length=200, blank=True)

    panels = [FieldPanel("document"), FieldPanel("title")]

    class Meta(Orderable.Meta):
        verbose_name = _("attachment")
        verbose_name_plural = _("attachments")

    def __str__(self):
        return self.title or str(self.document)
