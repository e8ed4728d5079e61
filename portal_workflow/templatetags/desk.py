"""Links to the desk from the public pages, for those who work on the portal."""

from django import template
from django.conf import settings
from django.urls import reverse

from portal_workflow.circumstances import Act
from portal_workflow.reading import may

register = template.Library()


@register.simple_tag(takes_context=True)
def removal_url(context, page) -> str:
    """Where this person asks for the removal of this public page; empty for whoever may not."""
    request = context.get("request")
    if request is None or settings.SESSION_COOKIE_NAME not in request.COOKIES:
        return ""  # a reader: the session is not even looked at, so that the page can be cached for everybody
    user = getattr(request, "user", None)
    if user is None or not user.is_authenticated or not getattr(page, "pk", None) or not page.live:
        return ""
    if getattr(request, "is_preview", False) or not may(user, page, Act.REQUEST_REMOVAL).allowed:
        return ""
    return reverse("portal_workflow:request_removal", args=[page.pk])


@register.inclusion_tag("portal_workflow/parts/removal_link.html", takes_context=True)
def removal_link(context, page):
    """`{% removal_link page %}`: the link "ask for removal", or nothing."""
    return {"url": removal_url(context, page)}
