"""Response headers that hold for the whole portal."""

from csp.middleware import CSPMiddleware
from django.conf import settings


class ContentSecurityPolicy(CSPMiddleware):
    """Strict on everything the public sees; Wagtail's admin needs inline script and style."""

    def process_response(self, request, response):
        if request.path.startswith("/admin/"):
            response._csp_replace = settings.ADMIN_CSP
        return super().process_response(request, response)
