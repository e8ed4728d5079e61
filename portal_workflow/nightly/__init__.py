"""What is looked at every night: whether the record, the public pages and the permissions still are what they must be.

The guard refuses what it sees; this finds what went around it (SQL, QuerySet.update, a changed table). An app above
adds a check of its own with Wagtail's hook `portal_nightly_check`: a function that yields sentences.
"""

from collections.abc import Callable, Iterator

from django.utils.translation import gettext as _
from wagtail import hooks

from portal_workflow.nightly import powers, record, tree

Check = Callable[[], Iterator[str]]
OWN: tuple[Check, ...] = (*record.CHECKS, *tree.CHECKS, *powers.CHECKS)


def findings() -> Iterator[str]:
    """A sentence for everything that is not as it must be. A check that breaks off hides no other."""
    for check in (*OWN, *hooks.get_hooks("portal_nightly_check")):
        try:
            yield from check()
        except Exception as error:
            yield _("The check “%(name)s” broke off: %(error)s") % {
                "name": f"{check.__module__}.{check.__name__}",
                "error": repr(error),
            }
