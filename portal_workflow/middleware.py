"""The address of removed information answers 410 with a notice, never 404 and never another page."""

from django.shortcuts import render

from portal_workflow.models import Tombstone

# A site's own, else a plain one.
TEMPLATES = ["410.html", "portal_workflow/410.html"]


class GoneMiddleware:
    """Looks for a notice only where nothing was found, so a living page costs nothing."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        response = self.get_response(request)
        if response.status_code != 404:
            return response
        notice = Tombstone.objects.select_related("replacement").filter(path=request.path).first()
        return render(request, TEMPLATES, {"notice": notice}, status=410) if notice else response
