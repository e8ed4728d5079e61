"""The rows of an article: its files, and what was put right in it."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel
from wagtail.models import Orderable


class ArticleAttachment(Orderable):
    """A file that goes with an article."""

    page = ParentalKey("portal_home.ArticlePage", on_delete=models.CASCADE, related_name="attachments")
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


class Correction(Orderable):
    """What was put right in a posted article, and when; the version before it stays readable (đính chính)."""

    page = ParentalKey("portal_home.ArticlePage", on_delete=models.CASCADE, related_name="corrections")
    made_on = models.DateField(_("corrected on"))
    note = models.TextField(_("what was corrected"), max_length=500)

    panels = [FieldPanel("made_on"), FieldPanel("note")]

    class Meta(Orderable.Meta):
        verbose_name = _("correction")
        verbose_name_plural = _("corrections")

    def __str__(self):
        return self.note
