"""The columns news is sorted into and the official sources it may quote. Retired, never deleted."""

from django.db import models
from django.utils.translation import gettext_lazy as _


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
