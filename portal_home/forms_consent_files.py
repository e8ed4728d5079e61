"""The part of the library's forms that says by which consents a picture or a file shows pupils."""

from portal_home.actions_consent import rely_for_file
from portal_home.forms_pupils import ConsentsForm
from portal_workflow.reading import person_of


class ConsentsOfFile(ConsentsForm):
    """Asked of what is in the library already: the upload itself stays one click."""

    def __init__(self, *args, **kwargs):
        self.user = kwargs.get("user")
        super().__init__(*args, **kwargs)
        if not (self.instance.pk and self.user):
            self.fields.pop("consents", None)
            return
        relied = set(self.instance.reliances.values_list("consent_id", flat=True))
        self.offer_consents(person_of(self.user), relied)

    def save(self, commit=True):
        """The row, then what it relies on."""
        file = super().save(commit)
        if "consents" in self.fields:
            offered = set(self.fields["consents"].queryset.values_list("pk", flat=True))
            rely_for_file(by=self.user, file=file, consents=self.chosen(), among=offered)
        return file
