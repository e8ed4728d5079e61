"""Parts of the editor that not everybody is shown."""

from wagtail.admin.panels import InlinePanel


class PartPanel(InlinePanel):
    """Rows of a page that the form may leave out; then nothing of them is shown."""

    class BoundPanel(InlinePanel.BoundPanel):
        """Hidden where the form does not ask for the rows."""

        def __init__(self, **kwargs):
            form = kwargs["form"]
            self.asked = form is None or kwargs["panel"].relation_name in form.formsets
            super().__init__(**(kwargs if self.asked else kwargs | {"form": None}))

        def is_shown(self):
            return self.asked and super().is_shown()
