"""The editor of an official document: a contributor is asked what he knows, and no more."""

from django.db.models import Q
from django.utils import timezone
from wagtail.admin.forms import WagtailAdminPageForm

from portal_home.document_numbers import normalise
from portal_home.vietnamese import clean
from portal_workflow.models import Unit
from portal_workflow.reading import person_of

# The Board's own work on a document; a contributor is not asked.
BOARD_ONLY = (
    *("withdrawn_on", "consent_number", "consent_date", "publicity_basis"),
    *("urgency", "place", "arrived_on", "recipients"),
)
CONTRIBUTED = ("ordinary", "research", "initiative")


def in_use(queryset, chosen: int | None = None):
    """Words that are not retired, and the one the document already bears."""
    return queryset.filter(Q(retired_on=None) | Q(retired_on__gt=timezone.localdate()) | Q(pk=chosen))


class DocumentPageForm(WagtailAdminPageForm):
    """The editor of one document."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for name in ("kind", "issuer", "field"):
            if name in self.fields:
                field = self.fields[name]
                field.queryset = in_use(field.queryset, getattr(self.instance, f"{name}_id"))
        person = person_of(self.for_user) if self.for_user else None
        if person and not person.on_board:
            self._for_contributor(person)

    def _for_contributor(self, person) -> None:
        """His unit is preset and limited to his own; what the Board knows better is not asked."""
        for name in BOARD_ONLY:
            self.fields.pop(name, None)
        if "category" in self.fields:
            kept = (*CONTRIBUTED, self.instance.category)
            self.fields["category"].choices = [c for c in self.fields["category"].choices if c[0] in kept]
        if "unit" in self.fields:
            own = Unit.objects.filter(pk__in=person.units, retired_on=None)
            field = self.fields["unit"]
            field.queryset = own | Unit.objects.filter(pk=self.instance.unit_id)
            field.required, field.empty_label = True, None
            self.initial["unit"] = self.instance.unit_id or own.values_list("pk", flat=True).first()

    def clean_number(self):
        """As it should be kept: no "Số:", no stray spaces, Đ as it is written."""
        return normalise(self.cleaned_data["number"])

    def clean_title(self):
        """One line in NFC."""
        return clean(self.cleaned_data["title"])
