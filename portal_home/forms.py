"""Forms of the school's news: what is preset for a teacher, what the Board alone decides, the Editor's sorting."""

from django import forms
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminPageForm

from portal_home.models.taxonomy import Column
from portal_workflow.models import Unit
from portal_workflow.reading import person_of

# Sorting, sources and what stands on top are the Board's own work (12.1, 12.3); a contributor is not asked.
BOARD_ONLY = (
    *("summary", "column", "kind", "tags", "valid_until", "on_top"),
    *("source", "official_source", "source_url"),
)


def columns_in_use():
    """Columns that are not retired."""
    return Column.objects.filter(Q(retired_on=None) | Q(retired_on__gt=timezone.localdate()))


class ArticleForm(WagtailAdminPageForm):
    """The editor of one article; a contributor is asked for title, days, text, photo and his unit, and no more."""

    def __init__(self, *args, **kwargs):
        page = kwargs.get("instance")
        if page is not None and page.pk is None and not page.body:
            page.body = [("paragraph", "")]  # a place to write at once, without choosing a block first
            if preset := getattr(kwargs.get("for_user"), "presets_page", None):
                preset(page)
        super().__init__(*args, **kwargs)
        self.person = person_of(self.for_user) if self.for_user else None
        if "column" in self.fields:
            self.fields["column"].queryset = columns_in_use() | Column.objects.filter(pk=self.instance.column_id)
        self.offer_corrections()
        if self.person and not self.person.on_board:
            self.limit_to_contributor()

    def offer_corrections(self) -> None:
        """Only what was posted is corrected; the day is today unless somebody says otherwise."""
        if "corrections" not in self.formsets:
            return
        if not self.instance.first_published_at:
            del self.formsets["corrections"]
            return
        self.formsets["corrections"].form.base_fields["made_on"].initial = timezone.localdate

    def limit_to_contributor(self) -> None:
        """One unit: it is set; several: he chooses among them. What is sorted, quoted or urgent the Board says."""
        own = Unit.objects.filter(pk__in=self.person.units, retired_on=None)
        if "unit" in self.fields:
            field = self.fields["unit"]
            field.queryset = own | Unit.objects.filter(pk=self.instance.unit_id)
            field.required, field.empty_label = True, None
            self.initial["unit"] = self.instance.unit_id or own.values_list("pk", flat=True).first()
        for name in BOARD_ONLY:
            self.fields.pop(name, None)

    def clean(self):
        """What a contributor's article is follows from what he filled in; the Editor may sort it otherwise."""
        cleaned = super().clean()
        if "kind" not in self.fields and not self.instance.first_published_at:
            self.instance.kind = self.kind_of(cleaned)
        return cleaned

    def kind_of(self, cleaned) -> str:
        """An event that is still to come is announced; photos with next to no words are an album; the rest is news."""
        kinds, page = type(self.instance).Kind, self.instance
        if page.kind not in (kinds.NEWS, kinds.EVENT, kinds.ALBUM):
            return page.kind
        last_day = cleaned.get("event_end") or cleaned.get("event_start")
        if last_day and last_day >= timezone.localdate():
            return kinds.EVENT
        blocks = [block.block_type for block in cleaned.get("body") or () if block.value]
        return kinds.ALBUM if blocks and set(blocks) <= {"gallery", "heading"} else kinds.NEWS


class ColumnForm(forms.Form):
    """The column of one article, its kind and its tags, chosen on the review screen."""

    column = forms.ModelChoiceField(label=_("Column"), queryset=None, empty_label=_("– choose –"))
    kind = forms.ChoiceField(label=_("What kind of article"), required=False)
    tags = forms.CharField(
        label=_("Tags"), required=False, max_length=300, help_text=_("Separated by commas; may stay empty.")
    )

    def __init__(self, data=None, *, draft):
        before = {
            "column": draft.column_id,
            "kind": draft.kind,
            "tags": ", ".join(tag.name for tag in draft.tags.all()),
        }
        super().__init__(data, initial=before)
        self.draft, self.before = draft, before
        self.fields["column"].queryset = columns_in_use()
        self.fields["kind"].choices = draft.Kind.choices

    def clean_tags(self):
        """The words between the commas, each once."""
        words = (" ".join(word.split()) for word in self.cleaned_data["tags"].replace(";", ",").split(","))
        return list(dict.fromkeys(word[:100] for word in words if word))

    def save(self, *, by) -> None:
        """A new revision with what was sorted otherwise; sorting is not writing (ruling R2)."""
        chosen = self.cleaned_data
        after = {"column": chosen["column"].pk, "kind": chosen["kind"] or self.draft.kind}
        after["tags"] = ", ".join(chosen["tags"]) if "tags" in self.data else self.before["tags"]
        if after == self.before:
            return
        self.draft.column, self.draft.kind = chosen["column"], after["kind"]
        if after["tags"] != self.before["tags"]:
            self.draft.tags.set(chosen["tags"])
        self.draft.save_revision(user=by, clean=False, log_action=True)
