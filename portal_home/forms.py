"""Forms of the school's pages: what is preset for a teacher, and the column the Editor chooses."""

from django import forms
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminPageForm

from portal_home.models.taxonomy import Column
from portal_workflow.models import Unit
from portal_workflow.reading import person_of


def columns_in_use():
    """Columns that are not retired."""
    return Column.objects.filter(Q(retired_on=None) | Q(retired_on__gt=timezone.localdate()))


class ArticleForm(WagtailAdminPageForm):
    """The editor of one article: a contributor's unit is preset and limited to his own; the column is the Editor's."""

    def __init__(self, *args, **kwargs):
        page = kwargs.get("instance")
        if page is not None and page.pk is None and not page.body:
            page.body = [("paragraph", "")]  # a place to write at once, without choosing a block first
        super().__init__(*args, **kwargs)
        self.person = person_of(self.for_user) if self.for_user else None
        if "column" in self.fields:
            self.fields["column"].queryset = columns_in_use() | Column.objects.filter(pk=self.instance.column_id)
        if self.person and not self.person.on_board:
            self.limit_to_own_unit()

    def limit_to_own_unit(self) -> None:
        """One unit: it is set; several: he chooses among them. The column is chosen by the Editor (12.3)."""
        own = Unit.objects.filter(pk__in=self.person.units, retired_on=None)
        if "unit" in self.fields:
            field = self.fields["unit"]
            field.queryset = own | Unit.objects.filter(pk=self.instance.unit_id)
            field.required, field.empty_label = True, None
            self.initial["unit"] = self.instance.unit_id or own.values_list("pk", flat=True).first()
        self.fields.pop("column", None)


class ColumnForm(forms.Form):
    """The column of one article, chosen on the review screen."""

    column = forms.ModelChoiceField(label=_("Column"), queryset=None, empty_label=_("– choose –"))

    def __init__(self, data=None, *, draft):
        super().__init__(data, initial={"column": draft.column_id})
        self.draft = draft
        self.fields["column"].queryset = columns_in_use()

    def save(self, *, by) -> None:
        """A new revision with the column, where it changes; sorting is not writing (ruling R2)."""
        if self.cleaned_data["column"].pk != self.draft.column_id:
            self.draft.column = self.cleaned_data["column"]
            self.draft.save_revision(user=by, clean=False, log_action=True)
