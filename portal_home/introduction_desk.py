"""On the desk of the Secretary and the Head: what the introduction still lacks (Điều 11.1)."""

from django.conf import settings
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail import hooks
from wagtail.models import Locale

from portal_home.completeness import Gap, introduction_gaps, introduction_section
from portal_workflow.matrix import Role
from portal_workflow.views.dashboard import Line, Section
from portal_workflow.views.here import person_here


@hooks.register("register_desk_section")
def introduction_lacks(request):
    """Each gap leads to the page on which it is filled."""
    if not person_here(request).holds(Role.SECRETARY, Role.HEAD):
        return None
    locale = Locale.objects.filter(language_code=settings.LANGUAGE_CODE).first()
    gaps = introduction_gaps(locale) if locale else []
    if not gaps:
        return None
    section = introduction_section()
    lines = [Line(gap.part, address(gap, section), gap.sentence) for gap in gaps]
    context = {"lines": lines, "title": _("The introduction lacks (Article 11.1)"), "testid": "introduction-gaps"}
    return Section(render_to_string("portal_workflow/parts/lines.html", context), order=60)


def address(gap: Gap, section) -> str:
    """The editor of the page, else the list of the introduction's parts, where a page is added."""
    if gap.page_id:
        return reverse("wagtailadmin_pages:edit", args=[gap.page_id])
    if section:
        return reverse("wagtailadmin_explore", args=[section.pk])
    return reverse("wagtailadmin_explore_root")
