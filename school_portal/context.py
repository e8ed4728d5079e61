"""What every template of the portal may use."""

from django.conf import settings

from portal_home.navigation import navigation


def portal(request):
    """`DEMO` marks every page of the demo as illustration; `portal` is the frame around the page, read when used."""
    return {"DEMO": settings.DEMO, "portal": navigation(request)}
