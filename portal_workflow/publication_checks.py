"""What is checked of a draft before it is public: what must be mended, and what its reader is told to look at (12.3).

Other apps look at a draft too: a function(Checked) -> iterable of Remark, under the hook `register_publication_check`.
"""

from dataclasses import dataclass

from django.utils.translation import gettext as _
from wagtail import hooks

HOOK = "register_publication_check"


@dataclass(frozen=True)
class Checked:
    """A draft as it is checked: the page and the files it cites."""

    draft: object
    files: tuple = ()


@dataclass(frozen=True)
class Remark:
    """One sentence about a draft; what blocks must be mended before it is sent, the rest is to be looked at."""

    sentence: str
    article: str = "12.3"
    blocks: bool = False


def remarks(checked: Checked, *, shrunk: bool) -> list[Remark]:
    """Everything at once, what blocks first. The sender and whoever approves read the same list."""
    found = [Remark(str(problem), blocks=True) for problem in checked.draft.publication_problems()]
    if shrunk:
        found.append(Remark(_("The text is less than half of what is public now: the Head approves it."), "12.4"))
    for look in hooks.get_hooks(HOOK):
        found += look(checked)
    return found
