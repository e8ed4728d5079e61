"""Settings of the tests: the product's own, with fast passwords and a place of their own for files."""

import os
import tempfile

WORKER = os.environ.get("PYTEST_XDIST_WORKER", "")

os.environ.setdefault("DEMO", "1")
os.environ["DATA_DIR"] = (not WORKER and os.environ.get("DATA_DIR")) or tempfile.mkdtemp(prefix="portal-test-")

from school_portal.settings import *  # noqa: E402, F403

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
STATIC_ROOT.mkdir(parents=True, exist_ok=True)
if WORKER and CACHES["default"]["LOCATION"].startswith("redis:"):
    # Side by side, each worker has a database of its own: clearing a Redis cache empties the whole database.
    CACHES["default"]["LOCATION"] = f"{CACHES['default']['LOCATION'].rpartition('/')[0]}/{WORKER.removeprefix('gw')}"
