"""What the sender of a document should know while he fills it in: odd numbers, scans without a text layer."""

from django.utils.translation import gettext as _
from wagtail.admin.panels import Panel

from portal_home.document_requirements import number_warnings
from portal_home.inspection import is_scan


def remarks(page) -> list[str]:
    """Sentences that warn and forbid nothing."""
    found = []
    if getattr(page, "was_read", False):
        found.append(_("What could be read in the file is filled in. Check every field against the original."))
    if not page.number_reason:
        found += number_warnings(page)
    for file in page.files.all():
        if is_scan(file.document):
            found.append(
                _(
                    "“%(file)s” is a scan without text: nobody can search it or have it read aloud. "
                    "Add the file it was printed from, if you have it."
                )
                % {"file": file.document.title}
            )
    return found


class RemarksPanel(Panel):
    """A box in the editor with the remarks on this document; not there when there are none."""

    class BoundPanel(Panel.BoundPanel):
        """The box for one document."""

        template_name = "portal_home/panels/document_remarks.html"

        def __init__(self, **kwargs):
            super().__init__(**kwargs)
            self.remarks = remarks(self.instance) if self.form is not None else []

        def is_shown(self):
            return bool(self.remarks) and super().is_shown()
