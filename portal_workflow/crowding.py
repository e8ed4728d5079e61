"""How many reports one reader, and all readers together, may send in an hour; nobody's address is written down."""

from django.conf import settings
from django.core.cache import cache
from django.utils.crypto import salted_hmac

HOUR = 3600
FROM_ONE_ADDRESS, FROM_ALL = 5, 200
LOCAL = {"127.0.0.1", "::1", ""}


def too_many(request) -> bool:
    """Counts this report; whether it is one too many. Behind a web server on this machine it asks that one's header."""
    reader = salted_hmac("portal_workflow.crowding", address_of(request), secret=settings.SECRET_KEY).hexdigest()
    return _count(f"report-{reader}") > FROM_ONE_ADDRESS or _count("reports") > FROM_ALL


def address_of(request) -> str:
    """Where the request came from: what the nearest web server saw, never what the reader's own header says."""
    address = request.META.get("REMOTE_ADDR", "")
    forwarded = request.META.get("HTTP_X_FORWARDED_FOR", "")
    return forwarded.rpartition(",")[2].strip() or address if address in LOCAL else address


def _count(key: str) -> int:
    cache.add(key, 0, HOUR)
    try:
        return cache.incr(key)
    except ValueError:  # its hour ended between the two lines
        return 1
