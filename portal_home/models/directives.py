"""Directives: what governs the school's work, who was commended, what the week brings (Điều 11.3)."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from modelsearch import index
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel
from wagtail.models import Orderable

from portal_home.directives_requirements import commendation_requirements, week_requirements
from portal_home.forms_directives import WorkWeekForm
from portal_home.models.base import BodyPage, PortalPage
from portal_home.models.news import FILTERS
from portal_home.work_weeks import sunday_of


class DirectivesPage(BodyPage):
    """The section: newest directing documents, the work calendar, commendations, published replies."""

    parent_page_types = ["portal_home.HomePage"]
    subpage_types = ["portal_home.CommendationIndexPage", "portal_home.WorkCalendarPage", "portal_home.SectionPage"]
    content_panels = [*BodyPage.content_panels, FieldPanel("summary"), FieldPanel("body")]
    template = "portal_home/directives_page.html"
    default_subject = "teaching"

    class Meta:
        verbose_name = _("directives section")
        verbose_name_plural = _("directives sections")


class CommendationIndexPage(PortalPage):
    """All commendations, by school year and by who was honoured."""

    parent_page_types = ["portal_home.DirectivesPage"]
    subpage_types = ["portal_home.CommendationPage"]
    content_panels = [*PortalPage.content_panels, FieldPanel("summary")]
    template = "portal_home/commendation_index_page.html"
    default_subject = "teaching"

    class Meta:
        verbose_name = _("list of commendations")
        verbose_name_plural = _("lists of commendations")


class CommendationPage(BodyPage):
    """One commendation: by which decision, and who is honoured for what."""

    class Level(models.TextChoices):
        """Who commends."""

        SCHOOL = "school", _("School")
        DEPARTMENT = "doet", _("Department of Education and Training")
        PROVINCE = "province", _("Province")
        STATE = "state", _("State")

    level = models.CharField(_("level"), max_length=10, choices=Level.choices, default=Level.SCHOOL)
    decision = models.ForeignKey(
        "portal_home.DocumentPage",
        verbose_name=_("decision in the register"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="commendations",
    )
    decision_number = models.CharField(_("number of the decision"), max_length=60, blank=True)
    awarded_on = models.DateField(_("commended on"))
    image = models.ForeignKey(
        "portal_home.PortalImage",
        verbose_name=_("photo"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
    )
    image_description = models.CharField(_("photo description"), max_length=250, blank=True)

    parent_page_types = ["portal_home.CommendationIndexPage"]
    subpage_types = []
    content_panels = [
        *BodyPage.content_panels,
        FieldRowPanel([FieldPanel("level"), FieldPanel("awarded_on")]),
        FieldRowPanel([FieldPanel("decision"), FieldPanel("decision_number")]),
        FieldPanel("summary"),
        InlinePanel("honours", heading=_("Who is honoured"), label=_("Honour")),
        FieldPanel("body"),
        FieldRowPanel([FieldPanel("image"), FieldPanel("image_description")], heading=_("Photo")),
    ]
    template = "portal_home/commendation_page.html"
    image_filters = FILTERS
    search_fields = [
        *BodyPage.search_fields,
        index.SearchField("decision_number", boost=2),
        index.RelatedFields("honours", [index.SearchField("name"), index.SearchField("achievement")]),
    ]

    class Meta:
        verbose_name = _("commendation")
        verbose_name_plural = _("commendations")

    def publication_problems(self) -> list[str]:
        """Who is honoured, by which decision, nothing private."""
        return super().publication_problems() + commendation_requirements(self)

    @property
    def number(self) -> str:
        """The number of the decision, as the register has it or as it was typed."""
        return self.decision.number if self.decision_id and self.decision.number else self.decision_number


class Honour(Orderable):
    """An organisation, a group or a person honoured, and for what; a pupil by name and class only (ruling R10)."""

    class Kind(models.TextChoices):
        """The kinds Điều 11.3 names."""

        ORGANISATION = "organisation", _("Organisation")
        GROUP = "group", _("Group")
        PERSON = "person", _("Person")

    page = ParentalKey(CommendationPage, on_delete=models.CASCADE, related_name="honours")
    kind = models.CharField(_("kind"), max_length=15, choices=Kind.choices, default=Kind.GROUP)
    name = models.CharField(_("name"), max_length=200)
    unit = models.ForeignKey(
        "portal_workflow.Unit",
        verbose_name=_("unit"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="honours",
    )
    achievement = models.CharField(_("achievement"), max_length=300)
    award = models.CharField(_("award"), max_length=150, blank=True)

    panels = [
        FieldRowPanel([FieldPanel("kind"), FieldPanel("unit")]),
        FieldPanel("name"),
        FieldPanel("achievement"),
        FieldPanel("award"),
    ]

    class Meta(Orderable.Meta):
        verbose_name = _("honour")
        verbose_name_plural = _("honours")

    def __str__(self):
        return self.name


class WorkCalendarPage(PortalPage):
    """The work calendar: this week first, earlier weeks below."""

    parent_page_types = ["portal_home.DirectivesPage"]
    subpage_types = ["portal_home.WorkWeekPage"]
    content_panels = [*PortalPage.content_panels, FieldPanel("summary")]
    template = "portal_home/work_calendar_page.html"
    default_subject = "teaching"

    class Meta:
        verbose_name = _("work calendar")
        verbose_name_plural = _("work calendars")


class WorkWeekPage(PortalPage):
    """One week of the work calendar."""

    monday = models.DateField(_("Monday of the week"))

    parent_page_types = ["portal_home.WorkCalendarPage"]
    subpage_types = []
    content_panels = [
        *PortalPage.content_panels,
        FieldPanel("monday"),
        FieldPanel("summary"),
        InlinePanel("entries", heading=_("Work of the week"), label=_("Entry")),
    ]
    base_form_class = WorkWeekForm
    template = "portal_home/work_week_page.html"
    default_subject = "daily_activity"
    search_fields = [*PortalPage.search_fields, index.RelatedFields("entries", [index.SearchField("content")])]

    class Meta:
        verbose_name = _("week of the work calendar")
        verbose_name_plural = _("weeks of the work calendar")

    def publication_problems(self) -> list[str]:
        """A Monday, work inside the week, one calendar for it."""
        return super().publication_problems() + week_requirements(self)

    @property
    def sunday(self):
        """The last day of the week."""
        return sunday_of(self.monday)


class WorkEntry(Orderable):
    """One piece of work: when, what, where, who leads it."""

    page = ParentalKey(WorkWeekPage, on_delete=models.CASCADE, related_name="entries")
    day = models.DateField(_("day"))
    starts_at = models.TimeField(_("starts at"), null=True, blank=True)
    ends_at = models.TimeField(_("ends at"), null=True, blank=True)
    content = models.CharField(_("work"), max_length=300)
    place = models.CharField(_("place"), max_length=150, blank=True)
    led_by = models.CharField(_("led by"), max_length=150, blank=True)
    participants = models.CharField(_("participants"), max_length=200, blank=True)

    panels = [
        FieldRowPanel([FieldPanel("day"), FieldPanel("starts_at"), FieldPanel("ends_at")]),
        FieldPanel("content"),
        FieldRowPanel([FieldPanel("place"), FieldPanel("led_by"), FieldPanel("participants")]),
    ]

    class Meta(Orderable.Meta):
        verbose_name = _("entry of the work calendar")
        verbose_name_plural = _("entries of the work calendar")

    def __str__(self):
        return self.content
