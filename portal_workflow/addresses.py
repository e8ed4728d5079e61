"""The address of what was destroyed, kept only as a keyed digest: it still answers 410, and tells nothing."""

from django.conf import settings
from django.utils.crypto import salted_hmac

SALT = "portal_workflow.tombstone"


def digest_of(path: str) -> str:
    """What stands for the address from now on."""
    return _digest(path, settings.SECRET_KEY)


def known_as(path: str) -> list[str]:
    """Every form in which a notice may keep this address; older keys count as long as the settings name them."""
    return [path, *(_digest(path, key) for key in (settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS))]


def _digest(path: str, key: str) -> str:
    return f"hmac:{salted_hmac(SALT, path, secret=key, algorithm='sha256').hexdigest()}"
