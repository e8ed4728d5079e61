"""News: the list, and one article with where it comes from."""

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from modelsearch import index
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel

from portal_home.article_requirements import requirements
from portal_home.forms import ArticleForm
from portal_home.models.article_parts import Correction
from portal_home.models.base import BodyPage, PortalPage
from portal_home.models.tags import TagsField
from portal_home.models.taxonomy import Column, OfficialSource
from portal_home.panels import PartPanel
from portal_workflow.circumstances import N_
from portal_workflow.clocks import posting_due_for_event
from portal_workflow.refused import Refused

# The sizes of every photo of an article, made when it is posted, and the large one of a gallery.
FILTERS = ("fill-400x250", "fill-800x500", "fill-1200x750", "fill-1200x630")
LARGE = "max-1600x1200"
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

    class Kind(models.TextChoices):
        """What the reader may expect of the article (Điều 11.2)."""

        NEWS = "news", _("News")
        EVENT = "event", _("Event")
        NOTICE = "notice", _("Notice")
        ALBUM = "album", _("Photo album")

    class Source(models.TextChoices):
        """Where the information comes from (Điều 2.2, 12.1)."""

        SCHOOL = "school", _("The school")
        DOET = "doet", _("The Department of Education and Training")
        QUOTED = "quoted", _("Quoted from an official source")

    kind = models.CharField(_("kind"), max_length=10, choices=Kind.choices, default=Kind.NEWS)
    valid_until = models.DateField(
        _("valid until"),
        null=True,
        blank=True,
        help_text=_("After this day a notice is no longer listed; its own address stays."),
    )
    on_top = models.BooleanField(
        _("urgent: on top of the front page"), default=False, help_text=_("Until the day it is valid.")
    )
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

    tags = TagsField(verbose_name=_("tags"), through="portal_home.TaggedArticle", blank=True, related_name="articles")

    parent_page_types = ["portal_home.NewsIndexPage"]
    subpage_types = []
    base_form_class = ArticleForm
    template = "portal_home/article_page.html"
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
        FieldRowPanel([FieldPanel("event_start"), FieldPanel("event_end")], heading=_("Event")),
        FieldPanel("body"),
        MultiFieldPanel(
            [FieldPanel("image"), FieldPanel("image_description"), FieldPanel("image_credit")], heading=_("Photo")
        ),
        FieldPanel("unit"),
        InlinePanel("attachments", heading=_("Attachments"), label=_("Attachment")),
        PartPanel("corrections", heading=_("Corrections"), label=_("Correction")),
        MultiFieldPanel(
            [FieldPanel("summary"), FieldPanel("column"), FieldPanel("kind"), FieldPanel("tags")], heading=_("Sorting")
        ),
        FieldRowPanel([FieldPanel("valid_until"), FieldPanel("on_top")], heading=_("How long it is listed")),
        MultiFieldPanel(
            [FieldPanel("source"), FieldPanel("official_source"), FieldPanel("source_url")], heading=_("Source")
        ),
    ]

    class Meta:
        verbose_name = _("article")
        verbose_name_plural = _("articles")

    def posting_due(self):
        """News of an event is posted within seven days of its last day (Điều 14.1)."""
        return posting_due_for_event(self.event_end) if self.event_end else None

    def check_classified(self, item):
        """The Editor sorts into columns before passing on (Điều 12.3); what is urgent he sorts afterwards."""
        if not item.urgent_since and self.get_latest_revision_as_object().column_id is None:
            raise Refused("12.3", COLUMN_MISSING)

    def publication_problems(self) -> list[str]:
        """What must be mended before the article can be sent; a draft may still lack it, so that nothing is lost."""
        return super().publication_problems() + requirements(self)

    def public_corrections(self) -> set[tuple]:
        """Day and note of the corrections everybody has read: the rows of a page are those of its last public text."""
        rows = Correction.objects.filter(page_id=self.pk) if self.first_published_at else Correction.objects.none()
        return set(rows.values_list("made_on", "note"))

    def correction_note(self, before) -> str:
        """The notes this draft adds to those of the public version; with one, that version stays readable."""
        known = {correction.note for correction in before.corrections.all()}
        return "\n\n".join(c.note for c in self.corrections.all() if c.note not in known)

    def photo_count(self) -> int:
        """How many photos the galleries of the text hold; the pictures themselves are not read."""
        return sum(len(block["value"]) for block in self.body.raw_data if block["type"] == "gallery")

    def first_photo(self) -> int | None:
        """The key of the first photo of the first gallery."""
        galleries = (block["value"] for block in self.body.raw_data if block["type"] == "gallery")
        photo = next((photo for gallery in galleries for photo in gallery), None)
        # A row of a gallery is kept with its id and its value; old content may hold the value alone.
        return photo and photo.get("value", photo).get("image")

    @property
    def default_subject(self) -> str:
        """A notice is class B, an urgent one of public interest; other articles are sorted by the Editor (R1)."""
        if self.kind != self.Kind.NOTICE:
            return ""
        return "public_interest" if self.on_top else "teaching"

    @property
    def image_filters(self) -> tuple[str, ...]:
        """The sizes readers are shown; those of a gallery can be looked at large."""
        return (*FILTERS, LARGE) if self.photo_count() else FILTERS

    @property
    def is_over(self) -> bool:
        """Whether a notice is past its day: no list shows it any more, its own address stays."""
        return bool(self.kind == self.Kind.NOTICE and self.valid_until and self.valid_until < timezone.localdate())
