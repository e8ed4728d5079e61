"""A refusal a person can read: the sentence and the article; Wagtail shows it like any PermissionDenied."""

from django.core.exceptions import PermissionDenied
from django.utils.translation import gettext

from portal_workflow.circumstances import Verdict


class Refused(PermissionDenied):
    """An act the regulation does not allow, or content that is not ready for it."""

    def __init__(self, article: str, reason: str, **params):
        self.article = article
        self.reason = reason
        self.params = params
        super().__init__(str(self))

    def __str__(self):
        return gettext(self.reason) % self.params if self.params else gettext(self.reason)

    @classmethod
    def unless(cls, verdict: Verdict) -> Verdict:
        """The verdict itself when it allows; else raise its refusal."""
        if not verdict.allowed:
            raise cls(verdict.article, verdict.reason)
        return verdict


class ContentChanged(Refused):
    """The content is not the one that was on the screen; `seen` is the digest that was (ruling R3)."""

    def __init__(self, seen: str, reason: str):
        self.seen = seen
        super().__init__("12.3", reason)


class NotReady(Refused):
    """Content that cannot be sent as it is: `problems` is a list of sentences, each saying what to do."""

    def __init__(self, problems: list[str], reason: str):
        self.problems = problems
        super().__init__("12.3", reason)
