"""What is checked of a draft before it is public: what is mended, and what its sender says he has looked at (12.3).

Other apps look at a draft too: a function(Checked) -> iterable of Remark, under the hook `register_publication_check`.
"""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, field

from django.utils.translation import gettext as _
from wagtail import hooks

from portal_workflow import citations
from portal_workflow.refused import Refused

HOOK = "register_publication_check"


@dataclass(frozen=True)
class Checked:
    """A draft as it is checked: the page and the files it cites; `memo` is what one look leaves for the next."""

    draft: object
    files: tuple = ()
    memo: dict = field(default_factory=dict, compare=False, repr=False)

    @classmethod
    def of(cls, draft) -> "Checked":
        """The draft with the pictures and files it cites."""
        cited = citations.cited_ids(draft).items()
        files = (file for kind, ids in cited if ids for file in citations.library(kind).objects.filter(pk__in=ids))
        return cls(draft, tuple(files))


@dataclass(frozen=True)
class Remark:
    """One sentence about a draft. What blocks is mended first: it is neither sent nor approved nor posted so.

    The sender confirms that he has looked at the rest; `told` is only told, to him and to whoever approves.
    """

    sentence: str
    article: str = "12.3"
    blocks: bool = False
    told: bool = False


def remarks(checked: Checked, *, shrunk: bool) -> list[Remark]:
    """Everything at once, what blocks first. The sender and whoever approves read the same list."""
    found = [Remark(str(problem), blocks=True) for problem in checked.draft.publication_problems()]
    if shrunk:
        found.append(Remark(_("The text is less than half of what is public now: the Head approves it."), "12.4"))
    return sorted([*found, *looked(checked)], key=lambda remark: not remark.blocks)


def looked(checked: Checked) -> list[Remark]:
    """What the apps say of the draft."""
    return [remark for look in hooks.get_hooks(HOOK) for remark in look(checked)]


def to_confirm(found: Iterable[Remark]) -> list[str]:
    """The sentences a sender says he has looked at before he sends."""
    return [remark.sentence for remark in found if not (remark.blocks or remark.told)]


def stamp(digest: str, sentences: Iterable[str]) -> str:
    """What stands for a text and its remarks as they were on the screen."""
    return hashlib.sha256("\n".join([digest, *sentences]).encode()).hexdigest()


def check_now(draft) -> None:
    """Before an approval and before the posting: what blocks may have come up since it was sent. Raises Refused."""
    stop = next((remark for remark in looked(Checked.of(draft)) if remark.blocks), None)
    if stop is not None:
        raise Refused(stop.article, stop.sentence)
