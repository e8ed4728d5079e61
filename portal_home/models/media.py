"""Images and documents with their origin, and with privacy that follows the pages which cite them."""

import os

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.documents.models import AbstractDocument
from wagtail.documents.models import Document as StockDocument
from wagtail.images.models import AbstractImage, AbstractRendition
from wagtail.images.models import Image as StockImage


class Origin(models.Model):
    """Where a file comes from and on what terms it may be shown (Điều 4.3)."""

    credit = models.CharField(_("credit"), max_length=200, blank=True, help_text=_("Who made it."))
    source = models.CharField(_("source"), max_length=300, blank=True)
    licence = models.CharField(_("licence"), max_length=200, blank=True)
    public = models.BooleanField(_("public"), default=False, editable=False)
    illustration = models.BooleanField(_("illustration only"), default=False, editable=False)

    class Meta:
        abstract = True


class PortalImage(Origin, AbstractImage):
    """A picture of the school; its original is never served, only renditions are."""

    admin_form_fields = (*StockImage.admin_form_fields, "credit", "source", "licence")

    class Meta(AbstractImage.Meta):
        verbose_name = _("image")
        verbose_name_plural = _("images")
        permissions = [("choose_portalimage", "Can choose image")]


class PortalRendition(AbstractRendition):
    """A picture at one size: under `pub/` when a live page cites it, else under `priv/`."""

    image = models.ForeignKey(PortalImage, on_delete=models.CASCADE, related_name="renditions")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["image", "filter_spec", "focal_point_key"], name="one_rendition_per_filter")
        ]

    def get_upload_to(self, filename):
        """The folder tells the web server what it may serve."""
        folder = "pub" if self.image.public else "priv"
        return os.path.join(folder, "images", self.file.field.storage.get_valid_name(filename))


class PortalDocument(Origin, AbstractDocument):
    """A file to download, with the text read out of it."""

    text = models.TextField(_("text layer"), blank=True, editable=False)

    admin_form_fields = (*StockDocument.admin_form_fields, "credit", "source", "licence")

    class Meta(AbstractDocument.Meta):
        verbose_name = _("file")
        verbose_name_plural = _("files")
        permissions = [("choose_portaldocument", "Can choose document")]
