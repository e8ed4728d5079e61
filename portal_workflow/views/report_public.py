"""The page on which a reader reports a page ("Báo nội dung không phù hợp"): plain HTML, no script, no session."""

from django.http import Http404
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_protect
from django.views.decorators.http import require_http_methods
from wagtail.models import Page

from portal_workflow import actions, crowding
from portal_workflow.forms_removal import PublicReportForm
from portal_workflow.models import Item

# A site's own, else a plain one.
TEMPLATES = ["report_content.html", "portal_workflow/report_content.html"]
SENT = "da-gui"


@never_cache
@csrf_protect
@require_http_methods(["GET", "HEAD", "POST"])
def report(request, page_id: int):
    """The form, and the thanks; the cookie of the form is set here and nowhere else."""
    page = Page.objects.live().public().filter(pk=page_id).first()
    if page is None or not Item.objects.filter(page_id=page.pk).exists():
        raise Http404
    form, status = PublicReportForm(request.POST if request.method == "POST" else None), 200
    if request.method == "POST":
        if form.by_a_machine:  # it is told what it wants to hear
            return redirect(f"{request.path}?{SENT}=1")
        if form.is_valid() and not crowding.too_many(request):
            actions.report_content(page=page, **form.said)
            return redirect(f"{request.path}?{SENT}=1")
        status = 422
        if form.is_valid():
            form.add_error(None, _("Too many reports came from here in an hour. Please try again later."))
            status = 429
    context = {"reported": page, "form": form, "sent": SENT in request.GET}
    response = render(request, TEMPLATES, context, status=status)
    response["X-Robots-Tag"] = "noindex"
    return response
