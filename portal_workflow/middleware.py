"""The address of removed information answers 410 with a notice, never 404 and never another page."""

from django.db.models import ProtectedError, RestrictedError
from django.shortcuts import render
from django.utils.datastructures import MultiValueDictKeyError

from portal_workflow.addresses import known_as
from portal_workflow.models import EmergencyHide, Tombstone

# A site's own, else a plain one.
TEMPLATES = ["410.html", "portal_workflow/410.html"]


def gone(request, path: str):
    """The answer 410 with the notice that stands at this path; None where there is none.

    What is hidden for a day answers 410 too: caches keep serving their stale copy while a server answers 503, and that
    copy is what was leaked. The answer is not stored, so the page is back the moment it is shown again.
    """
    hidden = EmergencyHide.objects.filter(path=path, outcome=EmergencyHide.Outcome.OPEN).exists()
    found = Tombstone.objects.select_related("replacement").filter(path__in=known_as(path))
    notice = None if hidden else found.first()
    if not (hidden or notice):
        return None
    response = render(request, TEMPLATES, {"notice": notice, "hidden": hidden}, status=410)
    if hidden:
        response["Cache-Control"] = "no-store"
    return response


class GoneMiddleware:
    """Looks for a notice only where nothing was found, so a living page costs nothing."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        response = self.get_response(request)
        if response.status_code != 404:
            return response
        return gone(request, request.path) or response


class RefusedRequest:
    """What Wagtail's own views break on becomes an answer with a sentence: it is no fault of the portal's.

    A form without the fields its page always sends was not sent by that page; what others still refer to stays.
    """

    ANSWERS = {
        MultiValueDictKeyError: (400, "portal_workflow/incomplete.html"),
        ProtectedError: (409, "portal_workflow/in_use.html"),
        RestrictedError: (409, "portal_workflow/in_use.html"),
    }

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)

    def process_exception(self, request, exception):
        """Called by Django when a view raised something; None leaves it as it is."""
        status, template = self.ANSWERS.get(type(exception), (0, ""))
        return render(request, template, status=status) if status else None
