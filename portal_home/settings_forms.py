"""The settings of the school's pages that are no items, each with the form that changes it (R1, 4.2)."""

from wagtail.models import Site

from portal_home.models import Column, DocumentField, DocumentKind, DocumentPage, Issuer, OfficialSource, SiteIdentity
from portal_home.vietnamese import slug
from portal_workflow.governed_settings import SettingForm, register_setting
from portal_workflow.models import Unit


class IdentityForm(SettingForm):
    """The footer of every page."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["regulation"].queryset = DocumentPage.objects.live().order_by("title")

    class Meta:
        model = SiteIdentity
        fields = (
            *("school_name", "short_name", "governing_body", "motto", "address", "phone", "email"),
            *("responsible_person", "licence", "regulation", "document_symbol", "alternate_hosts"),
        )


class WordForm(SettingForm):
    """A word things are sorted by; its address is made from the name once and then stays."""

    def values(self):
        found = super().values()
        if self.instance.pk is None:
            found["slug"] = slug(found["name"], self._meta.model._meta.get_field("slug").max_length)
        return found


class ColumnForm(WordForm):
    """A column of the news."""

    class Meta:
        model = Column
        fields = ("name", "periodic", "sort_order", "retired_on")


class KindForm(WordForm):
    """A kind of document."""

    class Meta:
        model = DocumentKind
        fields = ("name", "code", "normative", "sort_order", "retired_on")


class IssuerForm(WordForm):
    """Who issues documents."""

    class Meta:
        model = Issuer
        fields = ("name", "symbol", "level", "sort_order", "retired_on")


class FieldForm(WordForm):
    """A field of work."""

    class Meta:
        model = DocumentField
        fields = ("name", "sort_order", "retired_on")


class SourceForm(SettingForm):
    """An official source."""

    class Meta:
        model = OfficialSource
        fields = ("name", "domain", "retired_on")


class UnitNameForm(SettingForm):
    """What a unit is called; it is made and closed on the screen of the units."""

    class Meta:
        model = Unit
        fields = ("name", "short_name", "sort_order")


def identities() -> list:
    """The identity of each site; made empty where there is none yet."""
    return [SiteIdentity.for_site(site) for site in Site.objects.all()]


def register() -> None:
    """Called when the app is ready."""
    register_setting(SiteIdentity, IdentityForm, rows=identities, adds=False)
    for form in (ColumnForm, SourceForm, KindForm, IssuerForm, FieldForm):
        register_setting(form._meta.model, form)
    register_setting(Unit, UnitNameForm, rows=lambda: Unit.objects.filter(retired_on=None), adds=False)
