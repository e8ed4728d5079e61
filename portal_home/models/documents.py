"""Official documents: the register and one document with its text and files (Điều 11.5)."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelsearch import index
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel, TitleFieldPanel

from portal_home.document_remarks import RemarksPanel
from portal_home.document_requirements import requirements
from portal_home.forms_documents import DocumentPageForm
from portal_home.models.base import BodyPage, PortalPage
from portal_home.models.taxonomy import DocumentField, DocumentKind, Issuer


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

    class Category(models.TextChoices):
        """What the regulation asks of the document before it may be public (Điều 5.3, 14.2)."""

        ORDINARY = "ordinary", _("Ordinary document")
        WORKING_RULES = "working_rules", _("Working rules of the Editorial Board")
        PLAN = "plan", _("Activity plan of the portal")
        BUDGET = "budget", _("Budget estimate")
        DRAFT = "draft", _("Draft of a legal document")
        RESEARCH = "research", _("Research work")
        INITIATIVE = "initiative", _("Initiative")

    class Urgency(models.TextChoices):
        """Marks of urgency of Decree 30/2020."""

        URGENT = "urgent", _("Urgent")
        VERY_URGENT = "very_urgent", _("Very urgent")
        EXPRESS = "express", _("Express")

    category = models.CharField(_("category"), max_length=15, choices=Category.choices, default=Category.ORDINARY)
    number = models.CharField(
        _("number and symbol"), max_length=60, blank=True, help_text=_("For example 12/QĐ-THPTLN1")
    )
    number_reason = models.CharField(_("why the number is empty or unusual"), max_length=200, blank=True)
    kind = models.ForeignKey(
        DocumentKind, verbose_name=_("kind of document"), on_delete=models.PROTECT, related_name="documents"
    )
    issuer = models.ForeignKey(Issuer, verbose_name=_("issued by"), on_delete=models.PROTECT, related_name="documents")
    field = models.ForeignKey(
        DocumentField,
        verbose_name=_("field"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="documents",
    )
    unit = models.ForeignKey(
        "portal_workflow.Unit",
        verbose_name=_("unit"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="documents",
        help_text=_("The unit that hands this document in; leave empty for the Board's own."),
    )
    issued_year = models.PositiveSmallIntegerField(_("year of issue"))
    issued_month = models.PositiveSmallIntegerField(_("month of issue"), null=True, blank=True)
    issued_day = models.PositiveSmallIntegerField(
        _("day of issue"), null=True, blank=True, help_text=_("Leave empty where the original leaves it empty.")
    )
    place = models.CharField(_("place"), max_length=100, blank=True)
    signer = models.CharField(_("signed by"), max_length=200, blank=True)
    recipients = models.CharField(_("recipients"), max_length=300, blank=True)
    urgency = models.CharField(_("urgency"), max_length=15, choices=Urgency.choices, blank=True)
    secrecy = models.CharField(_("secrecy mark"), max_length=60, blank=True)
    arrived_on = models.DateField(_("arrived on"), null=True, blank=True)
    in_force_from = models.DateField(_("in force from"), null=True, blank=True)
    in_force_until = models.DateField(_("in force until"), null=True, blank=True)
    withdrawn_on = models.DateField(_("withdrawn on"), null=True, blank=True)
    consent_number = models.CharField(_("consent of the superior: number"), max_length=60, blank=True)
    consent_date = models.DateField(_("consent of the superior: date"), null=True, blank=True)
    recognition_number = models.CharField(_("recognition decision: number"), max_length=60, blank=True)
    recognition_date = models.DateField(_("recognition decision: date"), null=True, blank=True)
    recognised_by = models.CharField(_("recognised by"), max_length=200, blank=True)
    publicity_basis = models.CharField(
        _("basis for making it public"),
        max_length=200,
        blank=True,
        help_text=_("Plans and budget estimates are not public without it."),
    )

    parent_page_types = ["portal_home.DocumentIndexPage"]
    subpage_types = []
    base_form_class = DocumentPageForm
    template = "portal_home/document_page.html"
    search_fields = [
        *BodyPage.search_fields,
        index.SearchField("number", boost=2),
        index.RelatedFields("issuer", [index.SearchField("name")]),
        index.FilterField("issued_year"),
    ]
    content_panels = [
        TitleFieldPanel("title", heading=_("Abstract of the document")),
        RemarksPanel(),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("number"), FieldPanel("number_reason")]),
                FieldRowPanel([FieldPanel("kind"), FieldPanel("issuer")]),
                FieldRowPanel([FieldPanel("issued_day"), FieldPanel("issued_month"), FieldPanel("issued_year")]),
                FieldRowPanel([FieldPanel("signer"), FieldPanel("unit")]),
            ],
            heading=_("Number, kind, issuer, date of issue"),
        ),
        InlinePanel("files", heading=_("Files"), label=_("File")),
        FieldRowPanel(
            [FieldPanel("in_force_from"), FieldPanel("in_force_until"), FieldPanel("withdrawn_on")],
            heading=_("Validity"),
        ),
        InlinePanel("relations", heading=_("Relations to other documents"), label=_("Relation")),
        MultiFieldPanel(
            [
                FieldPanel("category"),
                FieldRowPanel([FieldPanel("consent_number"), FieldPanel("consent_date")]),
                FieldRowPanel(
                    [FieldPanel("recognition_number"), FieldPanel("recognition_date"), FieldPanel("recognised_by")]
                ),
                FieldPanel("publicity_basis"),
            ],
            heading=_("Drafts, plans, estimates, research, initiatives"),
        ),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("field"), FieldPanel("urgency"), FieldPanel("secrecy")]),
                FieldRowPanel([FieldPanel("place"), FieldPanel("arrived_on")]),
                FieldPanel("recipients"),
            ],
            heading=_("More about the document"),
        ),
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

    @property
    def default_subject(self) -> str:
        """Superiors' documents are class A, the school's own class B (ruling R1)."""
        return "sector" if self.issuer_id and self.issuer.level == Issuer.Level.SUPERIOR else "teaching"

    def publication_problems(self) -> list[str]:
        """What the regulation and the register ask for before the document can be sent; a draft may lack it."""
        return super().publication_problems() + requirements(self)

    @property
    def clauses(self):
        """The articles of the text, for the table of contents."""
        return [block.value for block in self.body if block.block_type == "clause"]
