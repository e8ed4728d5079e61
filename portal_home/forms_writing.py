"""The editor of a plain page: a new one begins with a place to write, without choosing a block first."""

from wagtail.admin.forms import WagtailAdminPageForm


class WritingForm(WagtailAdminPageForm):
    """An empty paragraph is there at once; left empty it is no text."""

    def __init__(self, *args, **kwargs):
        page = kwargs.get("instance")
        if page is not None and page.pk is None and not page.body:
            page.body = [("paragraph", "")]
        super().__init__(*args, **kwargs)
