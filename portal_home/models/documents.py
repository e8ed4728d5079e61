"""Official documents: the register and one document with its text and files (Điều 11.5)."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from modelsearch import index
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel
from wagtail.models import Orderable

from portal_home.models.base import BodyPage, PortalPage


class DocumentIndexPage(PortalPage):
    """The register of official documents."""

    parent_page_types = ["portal_home.HomePage"]
    subpage_types = ["portal_home.DocumentPage"]
    content_panels = [*PortalPage.content_panels, FieldPanel("summary")]
    template = "portal_home/document_index_page.html"
    default_subject = "teaching"

    class Meta:
        verbose_name = _("document register")
        verbose_name_plural = _("document registers")


class DocumentPage(BodyPage):
    """One official document: its number, its abstract as the title, its dates, its text or its files."""

    number = models.CharField(
        _("number and symbol"), max_length=60, blank=True, help_text=_("For example 12/QĐ-THPTLN1")
    )
    number_missing_reason = models.CharField(_("why the number is empty"), max_length=200, blank=True)
    kind = models.CharField(_("kind of document"), max_length=60)
    issuer = models.CharField(_("issued by"), max_length=200)
    issued_year = models.PositiveSmallIntegerField(_("year of issue"))
    issued_month = models.PositiveSmallIntegerField(_("month of issue"), null=True, blank=True)
    issued_day = models.PositiveSmallIntegerField(
        _("day of issue"), null=True, blank=True, help_text=_("Leave empty where the original leaves it empty.")
    )
    field = models.CharField(_("field"), max_length=100, blank=True)
    signer = models.CharField(_("signed by"), max_length=200, blank=True)
    in_force_from = models.DateField(_("in force from"), null=True, blank=True)
    in_force_until = models.DateField(_("in force until"), null=True, blank=True)

    parent_page_types = ["portal_home.DocumentIndexPage"]
    subpage_types = []
    template = "portal_home/document_page.html"
    default_subject = "teaching"
    search_fields = [
        *BodyPage.search_fields,
        index.SearchField("number", boost=2),
        index.SearchField("issuer"),
        index.FilterField("issued_year"),
    ]
    content_panels = [
        *PortalPage.content_panels,
        FieldRowPanel([FieldPanel("number"), FieldPanel("number_missing_reason")]),
        FieldRowPanel([FieldPanel("kind"), FieldPanel("field")]),
        FieldRowPanel([FieldPanel("issuer"), FieldPanel("signer")]),
        FieldRowPanel(
            [FieldPanel("issued_day"), FieldPanel("issued_month"), FieldPanel("issued_year")],
            heading=_("Date of issue"),
        ),
        FieldRowPanel([FieldPanel("in_force_from"), FieldPanel("in_force_until")], heading=_("Validity")),
        MultiFieldPanel([InlinePanel("files", label=_("File"))], heading=_("Files")),
        FieldPanel("summary"),
        FieldPanel("body"),
    ]

    class Meta:
        verbose_name = _("official document")
        verbose_name_plural = _("official documents")
        constraints = [
            models.CheckConstraint(
                name="document_month_is_a_month",
                condition=models.Q(issued_month=None) | models.Q(issued_month__range=(1, 12)),
            ),
            models.CheckConstraint(
                name="document_day_needs_month",
                condition=models.Q(issued_day=None) | models.Q(issued_day__range=(1, 31), issued_month__isnull=False),
            ),
        ]

    def publication_problems(self) -> list[str]:
        """A number or the reason why there is none; a text or a file."""
        problems = super().publication_problems()
        if not self.number and not self.number_missing_reason:
            problems.append(_("Give the number of the document, or the reason why it is empty."))
        if not self.body and not self.files.all():
            problems.append(_("Add the file of the document or its text."))
        return problems

    @property
    def clauses(self):
        """The articles of the text, for the table of contents."""
        return [block.value for block in self.body if block.block_type == "clause"]


class DocumentFile(Orderable):
    """One file of an official document; a file is never replaced, a new one is added."""

    page = ParentalKey(DocumentPage, on_delete=models.CASCADE, related_name="files")
    document = models.ForeignKey(
        "portal_home.PortalDocument", verbose_name=_("file"), on_delete=models.PROTECT, related_name="+"
    )

    panels = [FieldPanel("document")]

    class Meta(Orderable.Meta):
        verbose_name = _("file of a document")
        verbose_name_plural = _("files of a document")

    def __str__(self):
        return str(self.document)
