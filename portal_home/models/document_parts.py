"""What hangs on an official document: its files, and what it does to other documents."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel
from wagtail.models import Orderable

from portal_home.document_validity import RelationKind


class DocumentFile(Orderable):
    """One file of an official document; a file is never replaced, a new one is added."""

    page = ParentalKey("portal_home.DocumentPage", on_delete=models.CASCADE, related_name="files")
    document = models.ForeignKey(
        "portal_home.PortalDocument", verbose_name=_("file"), on_delete=models.PROTECT, related_name="+"
    )

    panels = [FieldPanel("document")]

    class Meta(Orderable.Meta):
        verbose_name = _("file of a document")
        verbose_name_plural = _("files of a document")

    def __str__(self):
        return str(self.document)


class DocumentRelation(Orderable):
    """What one document does to another: replaces, amends, repeals it, follows or corrects it."""

    class Kind(models.TextChoices):
        """The relations of the register; `corrects` is an official erratum (Decree 30/2020, Điều 18.3)."""

        REPLACES = RelationKind.REPLACES.value, _("Replaces")
        AMENDS = RelationKind.AMENDS.value, _("Amends")
        REPEALS = RelationKind.REPEALS.value, _("Repeals")
        GUIDED_BY = RelationKind.GUIDED_BY.value, _("Is guided by")
        CORRECTS = RelationKind.CORRECTS.value, _("Corrects errors in")

    page = ParentalKey("portal_home.DocumentPage", on_delete=models.CASCADE, related_name="relations")
    kind = models.CharField(_("relation"), max_length=10, choices=Kind.choices)
    target = models.ForeignKey(
        "portal_home.DocumentPage",
        verbose_name=_("document in the register"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="related_from",
    )
    target_text = models.CharField(_("document that is not in the register"), max_length=300, blank=True)

    panels = [FieldPanel("kind"), FieldPanel("target"), FieldPanel("target_text")]

    class Meta(Orderable.Meta):
        verbose_name = _("relation to a document")
        verbose_name_plural = _("relations to documents")

    def __str__(self):
        return f"{self.get_kind_display()}: {self.target or self.target_text}"
