"""Forms of the image and file libraries: what is uploaded is looked into, and nothing is ever replaced."""

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail.documents.forms import BaseDocumentForm
from wagtail.images.forms import BaseImageForm


class NeverReplaced:
    """A file stays what it was: the page that needs another one cites another one (Điều 12.4)."""

    def clean_file(self):
        file = self.cleaned_data.get("file")
        if self.instance.pk and "file" in self.changed_data:
            raise forms.ValidationError(_("A file is never replaced: upload the new one as a new file."))
        return file


class ImageForm(NeverReplaced, BaseImageForm):
    """The form of one picture."""


class DocumentForm(NeverReplaced, BaseDocumentForm):
    """The form of one file."""
