"""What holds for the whole portal: one address for everything, and the headers of every answer."""

from urllib.parse import urlsplit

from csp.middleware import CSPMiddleware
from django.conf import settings
from django.core.cache import cache
from django.db.models.signals import post_delete, post_save
from django.http import HttpResponsePermanentRedirect
from django.http.request import split_domain_port

from portal_home.hosts import host_in
from portal_home.models import SiteIdentity

ALTERNATE_HOSTS = "alternate_hosts"
# A change is known at once where it was saved, and in other processes after so many seconds.
REMEMBERED = 60
# Asked by machines at whatever name they know.
NOT_REDIRECTED = ("/suc-khoe/",)


class CanonicalHost:
    """The portal's other addresses lead to the main one, same path and query (Điều 2.1).

    It answers before Django compares the host with ALLOWED_HOSTS, so the other names need not be listed there: they
    are the Head's setting. It goes to PUBLIC_URL only, never to a name the request brings. A request to the main
    address costs nothing; another name is looked up once a minute, however many such requests come.
    """

    def __init__(self, get_response):
        self.get_response = get_response
        self.origin = settings.PUBLIC_URL.rstrip("/")
        self.host = urlsplit(self.origin).hostname

    def __call__(self, request):
        host = host_of(request)
        if host == self.host or request.path in NOT_REDIRECTED or host not in alternate_hosts() - {self.host}:
            return self.get_response(request)
        return HttpResponsePermanentRedirect(self.origin + request.get_full_path())


def host_of(request) -> str:
    """The name the request came to, as it says itself: without port, in small letters; empty when it is none."""
    return split_domain_port(request.META.get("HTTP_HOST", ""))[0]


def alternate_hosts() -> frozenset[str]:
    """The other names of the portal."""
    names = cache.get(ALTERNATE_HOSTS)
    if names is None:
        lines = "\n".join(SiteIdentity.objects.values_list("alternate_hosts", flat=True)).splitlines()
        names = frozenset(map(host_in, lines)) - {""}
        cache.set(ALTERNATE_HOSTS, names, REMEMBERED)
    return names


def forget_alternate_hosts(**kwargs) -> None:
    """The identity of the site was saved."""
    cache.delete(ALTERNATE_HOSTS)


post_save.connect(forget_alternate_hosts, sender=SiteIdentity, dispatch_uid="school_portal.alternate_hosts.saved")
post_delete.connect(forget_alternate_hosts, sender=SiteIdentity, dispatch_uid="school_portal.alternate_hosts.deleted")


class ContentSecurityPolicy(CSPMiddleware):
    """Strict on everything the public sees; Wagtail's admin needs inline script and style."""

    def process_response(self, request, response):
        if request.path.startswith("/admin/"):
            response._csp_replace = settings.ADMIN_CSP
        return super().process_response(request, response)
