"""Forms of the image and file libraries: what is uploaded is looked into, and nothing is ever replaced."""

from io import BytesIO
from pathlib import PurePath

from django import forms
from django.conf import settings
from django.core.files.uploadedfile import InMemoryUploadedFile
from django.template.defaultfilters import filesizeformat
from django.utils.translation import gettext as _
from wagtail.documents.forms import BaseDocumentForm
from wagtail.images.fields import WagtailImageField
from wagtail.images.forms import BaseImageForm

from portal_home import inspection
from portal_home.vietnamese import clean, slug
from portal_workflow.citations import is_cited, kind_of
from portal_workflow.guard.library import NEVER_REPLACED, SHOWN, SHOWN_NOW

MAX_DOCUMENT = 50 * 1024 * 1024
KINDS = {
    "pdf": "PDF",
    "docx": "Word (.docx)",
    "xlsx": "Excel (.xlsx)",
    "pptx": "PowerPoint (.pptx)",
    "odt": "OpenDocument (.odt)",
    "ods": "OpenDocument (.ods)",
}


class LibraryForm:
    """A file stays what it was: the page that needs another one cites another one (Điều 12.4)."""

    def clean_title(self):
        """In NFC: the title is taken from the file's name, and macOS sends letters and marks apart."""
        return clean(self.cleaned_data["title"])

    def clean_file(self):
        """Refuse a replacement; look into a new file."""
        file = self.cleaned_data.get("file")
        if self.instance.pk and "file" in self.changed_data:
            raise forms.ValidationError(_(NEVER_REPLACED))
        return self.inspect(file) if file and "file" in self.changed_data else file

    def _post_clean(self):
        """A file that was refused gets one sentence: the model would add its own about the missing one."""
        refused = self._errors["file"].copy() if "file" in self._errors else None
        super()._post_clean()
        if refused is not None:
            self._errors["file"] = refused

    def clean(self):
        """What a public page shows of a file is changed only by changing the page."""
        cleaned = super().clean()
        changed = set(self.changed_data) & SHOWN
        if self.instance.pk and changed and is_cited(kind_of(type(self.instance)), self.instance.pk):
            for name in sorted(changed & set(self.fields)):
                self.add_error(name, _(SHOWN_NOW))
        return cleaned


class PortalImageField(WagtailImageField):
    """Asks how big the picture is before anything opens it, and answers in sentences of ours."""

    def to_python(self, data):
        if data not in self.empty_values:
            check_size(data, self.max_upload_size)
            self._open(data)
        return super().to_python(data)

    def _open(self, data):
        """Look at the header alone: the kind, and how many pixels it would take in memory."""
        name = inspection.clean_name(data.name)
        kind = inspection.extension(name)
        if kind not in self.allowed_image_extensions:
            return
        problem = inspection.image_problem(kind, data, self.max_image_pixels)
        if problem == "pixels":
            raise forms.ValidationError(
                _("“%(name)s” has too many pixels (more than %(limit)s million). Make it smaller and send it again.")
                % {"name": name, "limit": self.max_image_pixels // 1_000_000},
                code="file_too_many_pixels",
            )
        if problem:
            raise forms.ValidationError(
                _("“%(name)s” is not a %(kind)s picture, whatever its name says. Open it, save it as JPEG, send that.")
                % {"name": name, "kind": kind.upper()},
                code="invalid_image",
            )


class ImageForm(LibraryForm, BaseImageForm):
    """The form of one picture: upright, without the place and the camera it was taken with (ruling R10)."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if "file" in self.fields and not isinstance(self.fields["file"], PortalImageField):
            stock = self.fields["file"]
            self.fields["file"] = PortalImageField(
                label=stock.label, required=stock.required, widget=stock.widget, help_text=stock.help_text
            )

    def inspect(self, file):
        """The picture re-encoded under a name of plain letters."""
        name = inspection.clean_name(file.name)
        content, extension = inspection.plain_image(inspection.extension(name), file)
        stem = slug(PurePath(name).stem) or "anh"
        return _uploaded(f"{stem}.{extension}", content, f"image/{extension.replace('jpg', 'jpeg')}")


class DocumentForm(LibraryForm, BaseDocumentForm):
    """The form of one file: its size, its kind, and the text it carries."""

    def inspect(self, file):
        """The file itself under its name in NFC, when it is what the name says."""
        file.name = inspection.clean_name(file.name)
        check_size(file, getattr(settings, "PORTAL_DOCUMENT_MAX_UPLOAD_SIZE", MAX_DOCUMENT))
        kind = inspection.extension(file.name)
        if kind not in KINDS:
            raise forms.ValidationError(
                _("“%(name)s” cannot be put on the portal. Send one of these: %(kinds)s.")
                % {"name": file.name, "kinds": ", ".join(dict.fromkeys(KINDS.values()))}
            )
        if not inspection.is_document(kind, file):
            raise forms.ValidationError(self._why_not(kind, file))
        return file

    def _why_not(self, kind, file) -> str:
        file.seek(0)
        content = inspection.guess(file.read(8192))
        file.seek(0)
        if content and content != kind:
            return _("“%(name)s” is called .%(kind)s but its content is .%(content)s. Send the original file.") % {
                "name": file.name,
                "kind": kind,
                "content": content,
            }
        return _("“%(name)s” cannot be opened as %(kind)s: it is damaged or incomplete. Send it again.") % {
            "name": file.name,
            "kind": KINDS[kind],
        }

    def save(self, commit=True):
        """Read the text layer while the file is at hand."""
        if "file" in self.changed_data:
            kind = inspection.extension(self.instance.file.name)
            self.instance.text = inspection.text_layer(kind, self.cleaned_data["file"])
        return super().save(commit=commit)


def check_size(file, limit: int | None) -> None:
    """Refuse a file that is too large, naming the limit."""
    if limit is not None and file.size > limit:
        raise forms.ValidationError(
            _("“%(name)s” is %(size)s; the largest that can be sent is %(limit)s. Make it smaller and send it again.")
            % {
                "name": inspection.clean_name(file.name),
                "size": filesizeformat(file.size),
                "limit": filesizeformat(limit),
            },
            code="file_too_large",
        )


def _uploaded(name: str, content: bytes, content_type: str) -> InMemoryUploadedFile:
    """The new content as Django's forms hand files on."""
    return InMemoryUploadedFile(BytesIO(content), "file", name, content_type, len(content), None)
