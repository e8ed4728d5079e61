"""What every template of the portal may use."""

from django.conf import settings


def portal(request):
    """`DEMO` marks every page of the demo as illustration."""
    return {"DEMO": settings.DEMO}
