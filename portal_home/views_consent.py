"""Screens of the consents: the list, one record with its places and its clock, writing down, withdrawing."""

import mimetypes

from django.http import FileResponse, Http404
from django.shortcuts import get_object_or_404, redirect
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin import messages

from portal_home import actions_consent as actions
from portal_home.actions_consent import NOT_YOURS
from portal_home.consent_places import is_late, is_mended, places_of
from portal_home.consent_rules import State
from portal_home.consent_words import STATES, USES
from portal_home.forms_consent import ConsentForm, FilterForm, WithdrawForm
from portal_home.models.consent import Consent
from portal_home.place_lines import lines_of
from portal_home.reliance import may_read, readable_by, sees_all
from portal_workflow.refused import Refused
from portal_workflow.views.access import DeskView, article_url
from portal_workflow.views.dashboard import Section
from portal_workflow.views.here import person_here

SHOWN = 10


def keeps_records(request) -> bool:
    """Who has something to do here: the Board's heads and members of units."""
    person = person_here(request)
    return sees_all(person) or bool(person.units)


class ConsentsDesk(DeskView):
    """Every screen of the consents: for those who keep records; nothing of it stays in a browser's cache."""

    header_icon = "user"

    def dispatch(self, request, *args, **kwargs):
        self.person = person_here(request)
        response = super().dispatch(request, *args, **kwargs)
        response["Cache-Control"] = "no-store, private"
        return response

    def check(self) -> None:
        """Raises Refused for who has nothing to do here."""
        if not keeps_records(self.request):
            raise Refused("12.1", NOT_YOURS)

    def get_breadcrumbs_items(self):
        home, here = super().get_breadcrumbs_items()
        if isinstance(self, ConsentsView):
            return [home, here]
        return [home, {"url": reverse("portal_consents:list"), "label": _("Consents")}, here]


class ConsentsView(ConsentsDesk):
    """What pupils and parents have agreed to, as far as one may read it."""

    template_name = "portal_home/consent/list.html"
    page_title = gettext_lazy("Consents of pupils and parents")

    def get(self, request, *args, **kwargs):
        self.check()
        readable = readable_by(self.person)
        filters = FilterForm(request.GET, readable=readable)
        rows = rows_of(filters.kept(readable.select_related("unit")))
        return self.render_to_response(self.get_context_data(filters=filters, rows=rows))


def rows_of(consents: list[Consent]) -> list[dict]:
    """Each record with its state in words and what is left to mend."""
    places, now = places_of(consents), timezone.now()
    return [
        {
            "consent": consent,
            "state": STATES[consent.state],
            "uses": [USES[use] for use in sorted(consent.uses)],
            "left": sum(not place.ticked for place in places[consent.pk]),
            "withdrawn": consent.state == State.WITHDRAWN,
            "late": is_late(consent, places[consent.pk], now),
        }
        for consent in consents
    ]


class AddView(ConsentsDesk):
    """Write a record down."""

    template_name = "portal_home/consent/form.html"
    page_title = gettext_lazy("Write down a consent")

    def get(self, request, *args, **kwargs):
        self.check()
        return self.render_to_response(self.get_context_data(form=ConsentForm(person=self.person)))

    def post(self, request, *args, **kwargs):
        self.check()
        form = ConsentForm(request.POST, request.FILES, person=self.person)
        if not form.is_valid():
            return self.render_to_response(self.get_context_data(form=form), status=422)
        consent = actions.record_consent(by=request.user, **form.cleaned_data)
        messages.success(request, _("%(record)s is written down.") % {"record": consent})
        return redirect("portal_consents:consent", consent.pk)


class RecordView(ConsentsDesk):
    """One record: what it says, what relies on it, and until when it is to be hidden."""

    template_name = "portal_home/consent/consent.html"

    def dispatch(self, request, pk, *args, **kwargs):
        self.consent = get_object_or_404(Consent.objects.select_related("unit", "recorded_by"), pk=pk)
        return super().dispatch(request, *args, **kwargs)

    def check(self) -> None:
        if not may_read(self.person, self.consent):
            raise Refused("12.1", NOT_YOURS)

    def get(self, request, *args, **kwargs):
        self.check()
        return self.render_to_response(self.get_context_data())

    def get_page_title(self):
        return str(self.consent)

    def get_context_data(self, **kwargs):
        consent = self.consent
        places = places_of([consent])[consent.pk]
        kwargs |= {
            "consent": consent,
            "state": STATES[consent.state],
            "uses": [USES[use] for use in sorted(consent.uses)],
            "lines": lines_of(places, self.person, consent),
            "mended": is_mended(places),
            "late": is_late(consent, places, timezone.now()),
            "why": article_url(self.request, "12.1"),
        }
        return super().get_context_data(**kwargs)


class WithdrawView(RecordView):
    """It is taken back: one form; then everything that relies on it is listed."""

    template_name = "portal_home/consent/withdraw.html"

    def get(self, request, *args, **kwargs):
        self.check()
        if self.consent.withdrawn_at:
            return redirect("portal_consents:consent", self.consent.pk)
        return self.render_to_response(self.get_context_data(form=WithdrawForm(consent=self.consent)))

    def post(self, request, *args, **kwargs):
        self.check()
        if self.consent.withdrawn_at and self.consent.withdrawal_recorded_by_id == request.user.pk:
            messages.info(request, _("This is done already; nothing was changed by the second click."))
            return redirect("portal_consents:consent", self.consent.pk)
        form = WithdrawForm(request.POST, consent=self.consent)
        if not form.is_valid() and not self.consent.withdrawn_at:
            return self.render_to_response(self.get_context_data(form=form), status=422)
        actions.withdraw_consent(by=request.user, consent=self.consent, **form.cleaned_data)
        messages.success(request, _("Recorded. The list below shows what still relies on it."))
        return redirect("portal_consents:consent", self.consent.pk)


class PaperView(RecordView):
    """The scan of the paper, for those who may read the record."""

    def get(self, request, *args, **kwargs):
        self.check()
        paper = self.consent.paper
        if not paper or not paper.storage.exists(paper.name):
            raise Http404
        kind = mimetypes.guess_type(paper.name)[0] or "application/octet-stream"
        name = f"phieu-dong-y-{self.consent.pk}.{paper.name.rpartition('.')[2]}"
        return FileResponse(paper.open("rb"), content_type=kind, as_attachment=True, filename=name)


def desk_section(request) -> Section | None:
    """What is withdrawn and not mended yet: for those who keep these records."""
    if not keeps_records(request):
        return None
    withdrawn = list(readable_by(person_here(request)).filter(withdrawn_at__isnull=False, erased_at=None))
    rows = [row for row in rows_of(sorted(withdrawn, key=lambda one: one.withdrawn_at)) if row["left"]]
    if not rows:
        return None
    return Section(render_to_string("portal_home/consent/desk_section.html", {"rows": rows[:SHOWN]}, request), order=5)
