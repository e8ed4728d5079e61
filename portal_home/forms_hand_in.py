"""The form that takes the files of a document; each is looked into as the library does."""

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail.documents import get_document_model
from wagtail.documents.forms import get_document_form

from portal_home.vietnamese import clean

MOST_FILES = 10


class SeveralFilesInput(forms.FileInput):
    """The browser's chooser, for several files."""

    allow_multiple_selected = True


class SeveralFiles(forms.FileField):
    """Several files at once; each is looked into as the library does."""

    widget = SeveralFilesInput

    def clean(self, data, initial=None):
        files = [file for file in data or () if file]
        return [super(SeveralFiles, self).clean(file, initial) for file in files] or [super().clean(None)]


class HandInForm(forms.Form):
    """The files of one document, as they come."""

    files = SeveralFiles(
        label=_("Files of the document"),
        help_text=_("The signed PDF first; appendices as Word, Excel or PDF. Up to 10 files."),
    )

    def __init__(self, *args, user, **kwargs):
        super().__init__(*args, **kwargs)
        self.user, self.uploads = user, []
        self.fields["files"].widget.attrs["data-testid"] = "hand-in-files"

    def clean_files(self):
        """Every file through the library's own form; all objections at once."""
        files = self.cleaned_data["files"]
        if len(files) > MOST_FILES:
            raise forms.ValidationError(_("Send at most 10 files at a time."))
        self.uploads = [self._upload(file) for file in files]
        problems = [problem for upload in self.uploads for errors in upload.errors.values() for problem in errors]
        if problems:
            raise forms.ValidationError(problems)
        return files

    def _upload(self, file):
        model = get_document_model()
        title = clean(file.name.rsplit(".", 1)[0]) or clean(file.name)
        form_class = get_document_form(model, fields=("title", "file"))
        data, instance = {"title": title[:255]}, model(uploaded_by_user=self.user)
        form = form_class(data, {"file": file}, instance=instance, user=self.user)
        if collection := form.fields.get("collection"):
            form.data["collection"] = collection.queryset.values_list("pk", flat=True).first()
        return form
