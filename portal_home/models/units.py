"""Pages of the departments, the office, the unions and the classes, which their own members keep (Điều 7, 11.4)."""

from django.db import models
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.html import strip_tags
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel
from wagtail.models import Orderable

from portal_home.forms_writing import WritingForm
from portal_home.models.base import BodyPage, PortalPage
from portal_workflow.governed import GovernedPermissionTester
from portal_workflow.matrix import Role


class UnitKeptTester(GovernedPermissionTester):
    """A unit's pages are made and read, while they are drafts, by its members, by nobody else's (Điều 7).

    The Secretary helps to write (Điều 6); the Board reads, as it reads every draft, but does not begin a page here.
    """

    @property
    def is_member(self) -> bool:
        """Whether the user belongs to the unit whose page this is."""
        unit = self.page.governed_unit()
        return unit is not None and unit.pk in self.person.units

    def can_add_subpage(self):
        """A unit that was closed keeps its pages and begins none."""
        unit = self.page.governed_unit()
        if not self.has_access or unit is None or is_retired(unit) or not type(self.page).allowed_subpage_models():
            return False
        return self.is_member or self.person.holds(Role.SECRETARY)

    def can_reorder_children(self):
        """They stand in the order of their kinds, then as they were made."""
        return False

    def can_view_revisions(self):
        if not self.has_access:
            return False
        readers = self.person.on_board or self.person.holds(Role.PRINCIPAL, Role.INSPECTOR)
        return readers or self.is_member


class KeptByUnit(models.Model):
    """A page that every member of its unit keeps; stands before the page in the bases."""

    kept_by_unit = True

    class Meta:
        abstract = True

    def permissions_for_user(self, user):
        return UnitKeptTester(user, self)


def is_retired(unit) -> bool:
    """Whether the unit has been closed by today."""
    return unit.retired_on is not None and unit.retired_on <= timezone.localdate()


class UnitIndexTester(GovernedPermissionTester):
    """A unit's page comes with the unit, from the form of units; nobody adds one by hand."""

    def can_add_subpage(self):
        return False


class UnitIndexPage(PortalPage):
    """All units, by kind."""

    parent_page_types = ["portal_home.HomePage"]
    subpage_types = ["portal_home.UnitPage"]
    content_panels = [*PortalPage.content_panels, FieldPanel("summary")]
    template = "portal_home/unit_index_page.html"
    default_subject = "teaching"

    class Meta:
        verbose_name = _("list of units")
        verbose_name_plural = _("lists of units")

    def permissions_for_user(self, user):
        return UnitIndexTester(user, self)


class UnitPage(KeptByUnit, BodyPage):
    """A unit's front page: what it does, how to reach it, its newest articles, its own pages."""

    unit = models.OneToOneField(
        "portal_workflow.Unit", verbose_name=_("unit"), on_delete=models.PROTECT, related_name="page"
    )
    photo = models.ForeignKey(
        "portal_home.PortalImage",
        verbose_name=_("photo"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
    )
    photo_description = models.CharField(_("photo description"), max_length=250, blank=True)

    parent_page_types = ["portal_home.UnitIndexPage"]
    subpage_types = ["portal_home.UnitSubPage"]
    content_panels = [
        *BodyPage.content_panels,
        FieldPanel("summary"),
        FieldPanel("body"),
        FieldRowPanel([FieldPanel("photo"), FieldPanel("photo_description")]),
        InlinePanel("contacts", heading=_("Contacts by role"), label=_("Contact")),
    ]
    template = "portal_home/unit_page.html"
    image_filters = ("fill-400x250", "fill-800x500", "fill-1200x750")

    class Meta:
        verbose_name = _("unit page")
        verbose_name_plural = _("unit pages")

    def publication_problems(self) -> list[str]:
        """A photo says what it shows."""
        problems = super().publication_problems()
        if self.photo and not self.photo_description.strip():
            problems.append(gettext("Describe the photo: write in one sentence what it shows."))
        return problems


class UnitContact(Orderable):
    """How to reach a role in the unit: a role, not a person (ruling R10)."""

    page = ParentalKey(UnitPage, on_delete=models.CASCADE, related_name="contacts")
    role = models.CharField(_("role"), max_length=100, help_text=_("For example: head of the department."))
    phone = models.CharField(_("phone"), max_length=50, blank=True)
    email = models.EmailField(_("e-mail"), blank=True)
    room = models.CharField(_("room and hours"), max_length=150, blank=True)

    panels = [FieldPanel("role"), FieldPanel("phone"), FieldPanel("email"), FieldPanel("room")]

    class Meta(Orderable.Meta):
        verbose_name = _("contact")
        verbose_name_plural = _("contacts")

    def __str__(self):
        return self.role


class UnitSubPage(KeptByUnit, BodyPage):
    """One of the unit's own pages: members, plans, resources, whatever it needs."""

    class Kind(models.TextChoices):
        """What the page is about; it only chooses the words around it."""

        INTRODUCTION = "introduction", _("Introduction of the unit")
        MEMBERS = "members", _("Members")
        PLANS = "plans", _("Plans")
        RESOURCES = "resources", _("Teaching resources")
        OTHER = "other", _("Other")

    kind = models.CharField(_("kind"), max_length=15, choices=Kind.choices, default=Kind.OTHER)

    parent_page_types = ["portal_home.UnitPage"]
    subpage_types = []
    base_form_class = WritingForm
    content_panels = [
        *BodyPage.content_panels,
        FieldPanel("kind"),
        FieldPanel("summary"),
        FieldPanel("body"),
        InlinePanel("attachments", heading=_("Attachments"), label=_("Attachment")),
    ]
    template = "portal_home/unit_sub_page.html"
    image_filters = ("fill-400x250", "fill-800x500", "fill-1200x750")

    class Meta:
        verbose_name = _("page of a unit")
        verbose_name_plural = _("pages of a unit")

    def publication_problems(self) -> list[str]:
        """A page says something, or brings a file."""
        problems = super().publication_problems()
        said = any(block.block_type != "paragraph" or strip_tags(str(block.value)).strip() for block in self.body)
        if not said and not self.attachments.all():
            problems.append(gettext("The page has no text and no file yet: add one before sending."))
        return problems

    @cached_property
    def unit_page(self) -> UnitPage:
        """The front page of the unit, with the unit; one statement, and lists of items know the unit without it."""
        return UnitPage.objects.select_related("unit").get(path=self.path[: -self.steplen])

    def governed_unit(self):
        """The unit whose page this lies under."""
        return self.unit_page.unit if self.path else None


class UnitAttachment(Orderable):
    """A file on one of the unit's pages: a plan, a set of exercises."""

    page = ParentalKey(UnitSubPage, on_delete=models.CASCADE, related_name="attachments")
    document = models.ForeignKey(
        "portal_home.PortalDocument", verbose_name=_("file"), on_delete=models.PROTECT, related_name="+"
    )
    title = models.CharField(_("title"), max_length=200, blank=True)

    panels = [FieldPanel("document"), FieldPanel("title")]

    class Meta(Orderable.Meta):
        verbose_name = _("file of a unit page")
        verbose_name_plural = _("files of a unit page")

    def __str__(self):
        return self.title or str(self.document)
