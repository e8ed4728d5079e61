"""Handing in an official document: choose its files, then check what was read in them (Điều 11.5)."""

from itertools import chain, count

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext_lazy as _
from django.views.generic import FormView
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.admin.views.pages.create import CreateView
from wagtail.models import Page

from portal_home.document_proposal import propose
from portal_home.forms_hand_in import HandInForm
from portal_home.models import DocumentIndexPage, PortalDocument
from portal_home.slugs import MAX_BASE_LENGTH
from portal_home.vietnamese import slug
from portal_workflow.matrix import Role
from portal_workflow.views.here import person_here


def may_hand_in(request) -> bool:
    """The Board, members of units, officers; an inspector only reads (Điều 7; ruling R6)."""
    person = person_here(request)
    return person.on_board or person.holds(Role.CONTRIBUTOR, Role.OFFICER)


def register_page() -> DocumentIndexPage:
    """The register that documents are handed in to."""
    return get_object_or_404(DocumentIndexPage, live=True, locale__language_code="vi")


class HandInView(WagtailAdminTemplateMixin, FormView):
    """One field: the files."""

    form_class = HandInForm
    template_name = "portal_home/hand_in.html"
    page_title = _("Hand in a document")
    header_icon = "doc-full"
    breadcrumbs_items = (*WagtailAdminTemplateMixin.breadcrumbs_items, {"url": "", "label": page_title})

    def dispatch(self, request, *args, **kwargs):
        if not may_hand_in(request) or not register_page().permissions_for_user(request.user).can_add_subpage():
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"user": self.request.user}

    @transaction.atomic
    def form_valid(self, form):
        """The files go into the library as their sender's; the document itself is made when he saves it."""
        files = [upload.save() for upload in form.uploads]
        return redirect("portal_home_fill_in", ",".join(str(file.pk) for file in files))


class FillInView(CreateView):
    """Wagtail's own editor for a new document, filled in with what was read; it posts to Wagtail's own address."""

    def dispatch(self, request, files):
        if not may_hand_in(request):
            raise PermissionDenied
        self.files = own_files(request.user, files)
        return super().dispatch(request, "portal_home", "documentpage", register_page().pk)

    def get(self, request):
        propose(self.page, self.files)
        self.page.slug = free_address(self.page.title, self.parent_page)
        return super().get(request)


def free_address(title: str, parent: Page) -> str:
    """The address the browser would make of a title typed by hand; it does not when the title is filled in."""
    base = slug(title, MAX_BASE_LENGTH)
    wished = chain([base], (f"{base}-{number}" for number in count(2)))
    return next(address for address in wished if Page._slug_is_available(address, parent)) if base else ""


def own_files(user, keys: str) -> list[PortalDocument]:
    """The files he has just sent, in their order; somebody else's are not shown."""
    wanted = [int(key) for key in keys.split(",") if key.isdecimal()][:20]
    found = PortalDocument.objects.filter(uploaded_by_user=user).in_bulk(wanted)
    if not wanted or len(found) != len(set(wanted)):
        raise Http404
    return [found[key] for key in dict.fromkeys(wanted)]
