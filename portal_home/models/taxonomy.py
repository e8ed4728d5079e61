"""The words content is sorted by: columns, sources, kinds, issuers and fields of documents. Retired, never deleted."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from portal_home.vietnamese import slug


class Column(models.Model):
    """A column of the news (chuyên mục, Điều 12.3); `periodic` ones make their items class C (Điều 12.2)."""

    name = models.CharField(_("name"), max_length=100)
    slug = models.SlugField(_("address"), unique=True)
    periodic = models.BooleanField(_("of the month, semester or school year"), default=False)
    sort_order = models.PositiveIntegerField(_("order"), default=0)
    retired_on = models.DateField(_("retired on"), null=True, blank=True)

    class Meta:
        verbose_name = _("column")
        verbose_name_plural = _("columns")
        ordering = ("sort_order", "name")

    def __str__(self):
        return self.name


class OfficialSource(models.Model):
    """An official source that may be quoted, with its address on the web (Điều 2.2, 12.1)."""

    name = models.CharField(_("name"), max_length=200)
    domain = models.CharField(_("domain"), max_length=100, unique=True, help_text=_("For example moet.gov.vn"))
    retired_on = models.DateField(_("retired on"), null=True, blank=True)

    class Meta:
        verbose_name = _("official source")
        verbose_name_plural = _("official sources")
        ordering = ("name",)

    def __str__(self):
        return self.name

    def covers(self, host: str) -> bool:
        """Whether a host name belongs to this source."""
        return host == self.domain or host.endswith("." + self.domain)


class Named(models.Model):
    """A word documents are sorted by, found by its name."""

    sort_order = models.PositiveIntegerField(_("order"), default=0)
    retired_on = models.DateField(_("retired on"), null=True, blank=True)

    class Meta:
        abstract = True
        ordering = ("sort_order", "name")

    def __str__(self):
        return self.name

    @classmethod
    def named(cls, name: str, **fields):
        """The word of that name; made, with its address, where there is none yet."""
        return cls.objects.get_or_create(name=name, defaults={"slug": slug(name, 50), **fields})[0]


class DocumentKind(Named):
    """A type of document by name: the 29 of Decree 30/2020, Điều 7, and the normative ones."""

    code = models.CharField(_("code in the number"), max_length=10, blank=True, help_text=_("For example QĐ."))
    name = models.CharField(_("name"), max_length=60, unique=True)
    slug = models.SlugField(_("address"), unique=True)
    normative = models.BooleanField(_("normative legal document"), default=False)

    class Meta(Named.Meta):
        verbose_name = _("kind of document")
        verbose_name_plural = _("kinds of document")


class Issuer(Named):
    """Who issues documents: the school itself, a superior authority, another body."""

    class Level(models.TextChoices):
        """What the body is to the school: its documents' class follows from it (ruling R1)."""

        OWN = "own", _("The school")
        SUPERIOR = "superior", _("Superior authority")
        OTHER = "other", _("Another body")

    name = models.CharField(_("name"), max_length=200, unique=True)
    slug = models.SlugField(_("address"), unique=True, max_length=100)
    symbol = models.CharField(_("symbol in numbers"), max_length=40, blank=True)
    level = models.CharField(_("level"), max_length=10, choices=Level.choices, default=Level.OTHER)

    class Meta(Named.Meta):
        verbose_name = _("issuer")
        verbose_name_plural = _("issuers")


class DocumentField(Named):
    """A field of work that documents belong to (lĩnh vực)."""

    name = models.CharField(_("name"), max_length=100, unique=True)
    slug = models.SlugField(_("address"), unique=True, max_length=100)

    class Meta(Named.Meta):
        verbose_name = _("field of work")
        verbose_name_plural = _("fields of work")
