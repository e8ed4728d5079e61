"""The school introduces itself: duties, structure, history, contact, leadership, the Board (Điều 11.1, 5.2)."""

from django.db import models
from django.db.models import Q
from django.utils.html import strip_tags
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail import blocks
from wagtail.admin.panels import FieldPanel, InlinePanel
from wagtail.fields import RichTextField, StreamField
from wagtail.models import Orderable

from portal_home.models.base import BodyPage, PortalPage

# The widths a reader's browser chooses from, made when the page is posted.
PICTURE_SIZES = ("fill-400x250", "fill-800x500", "fill-1200x750")


def says_something(body) -> bool:
    """Whether a text holds more than empty paragraphs."""
    return any(block.block_type != "paragraph" or strip_tags(str(block.value)).strip() for block in body)


class OnlyOnePage(models.Model):
    """A page of which each language has one: a second is refused when it is sent."""

    class Meta:
        abstract = True

    def same_kind(self) -> models.QuerySet:
        """All pages of this kind in this page's language."""
        return type(self).objects.filter(locale=self.locale_id)

    def publication_problems(self) -> list[str]:
        """What is public or on its way to the public already is corrected, not written again."""
        problems = super().publication_problems()
        other = self.same_kind().exclude(pk=self.pk).filter(Q(live=True) | Q(item__step__gt="")).first()
        if other:
            sentence = gettext("“%(title)s” is already there for this; correct that page instead of adding a second.")
            problems.append(sentence % {"title": other.title})
        return problems


class IntroductionPage(OnlyOnePage, BodyPage):
    """One part of the introduction that Điều 11.1 asks for."""

    class Topic(models.TextChoices):
        """The parts, beside the leadership, which has a page type of its own."""

        DUTIES = "duties", _("Functions and duties")
        STRUCTURE = "structure", _("Structure")
        HISTORY = "history", _("History")
        CONTACT = "contact", _("Contact")

    topic = models.CharField(_("part of the introduction"), max_length=10, choices=Topic.choices)

    # Structure and contact are shown from what the portal knows; these two parts are their text.
    TOLD = (Topic.DUTIES, Topic.HISTORY)

    parent_page_types = ["portal_home.SectionPage"]
    subpage_types = []
    image_filters = PICTURE_SIZES
    content_panels = [*BodyPage.content_panels, FieldPanel("topic"), FieldPanel("summary"), FieldPanel("body")]
    template = "portal_home/introduction_page.html"
    default_subject = "teaching"

    class Meta:
        verbose_name = _("part of the introduction")
        verbose_name_plural = _("parts of the introduction")

    def same_kind(self):
        return super().same_kind().filter(topic=self.topic)

    def publication_problems(self) -> list[str]:
        problems = super().publication_problems()
        if self.topic in self.TOLD and not says_something(self.body):
            problems.append(gettext("This part has no text yet: write it before sending."))
        return problems


class LeadershipPage(OnlyOnePage, BodyPage):
    """The school's leadership: who they are and how they came here (Điều 11.1)."""

    parent_page_types = ["portal_home.SectionPage"]
    subpage_types = []
    image_filters = PICTURE_SIZES
    content_panels = [
        *BodyPage.content_panels,
        FieldPanel("summary"),
        InlinePanel("leaders", heading=_("Leaders"), label=_("Leader")),
        FieldPanel("body"),
    ]
    template = "portal_home/leadership_page.html"
    default_subject = "teaching"

    class Meta:
        verbose_name = _("leadership page")
        verbose_name_plural = _("leadership pages")

    def publication_problems(self) -> list[str]:
        problems = super().publication_problems()
        if not self.leaders.exists():
            problems.append(gettext("Enter at least one leader with name and position."))
        return problems


class CareerBlock(blocks.StructBlock):
    """One stage of a working life."""

    since = blocks.CharBlock(label=_("From"), max_length=20, help_text=_("Month and year, for example 9/2010."))
    until = blocks.CharBlock(label=_("Until"), max_length=20, required=False)
    position = blocks.CharBlock(label=_("Position"), max_length=150)
    place = blocks.CharBlock(label=_("Place of work"), max_length=200, required=False)

    class Meta:
        icon = "history"
        label = _("Stage")


class Leader(Orderable):
    """One member of the leadership with a short biography and his career."""

    page = ParentalKey(LeadershipPage, on_delete=models.CASCADE, related_name="leaders")
    name = models.CharField(_("full name"), max_length=100)
    position = models.CharField(_("position"), max_length=100)
    photo = models.ForeignKey(
        "portal_home.PortalImage",
        verbose_name=_("photo"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
    )
    biography = RichTextField(_("short biography"), blank=True, features=["bold", "italic", "link", "ul"])
    career = StreamField([("stage", CareerBlock())], verbose_name=_("career"), blank=True)

    panels = [
        FieldPanel("name"),
        FieldPanel("position"),
        FieldPanel("photo"),
        FieldPanel("biography"),
        FieldPanel("career"),
    ]

    class Meta(Orderable.Meta):
        verbose_name = _("leader")
        verbose_name_plural = _("leaders")

    def __str__(self):
        return self.name


class BoardPage(OnlyOnePage, PortalPage):
    """The Editorial Board, made from who holds which role today and who held it before (Điều 5.2)."""

    decision = models.ForeignKey(
        "portal_home.DocumentPage",
        verbose_name=_("decision that set the Board up"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
    )

    parent_page_types = ["portal_home.SectionPage"]
    subpage_types = []
    content_panels = [*PortalPage.content_panels, FieldPanel("summary"), FieldPanel("decision")]
    template = "portal_home/board_page.html"
    default_subject = "teaching"

    class Meta:
        verbose_name = _("page of the Editorial Board")
        verbose_name_plural = _("pages of the Editorial Board")
