"""Every route the portal answers, with its parameters filled in from the database: nothing is listed by hand twice."""

import itertools
import re
from dataclasses import dataclass, field
from functools import cache

from django.urls import get_resolver
from django.urls.resolvers import RegexPattern

PARAMETER = re.compile(r"<(?:\w+:)?(\w+)>")
#: A view of one model's rows takes its key from that model; so many of them.
ROWS_OF_A_MODEL = 2


class CannotFill(AssertionError):
    """A route whose parameters nobody has told this test about: add them to `tests/routes/parameters.py`."""


@dataclass(frozen=True)
class Route:
    """One address pattern: its name (its pattern where it has none), its view and the converters of its parameters."""

    name: str
    pattern: str
    view: object = field(compare=False)
    converters: dict = field(default_factory=dict, compare=False)
    regex_with_groups: bool = False

    @property
    def parameters(self) -> list[str]:
        """Names of its parameters, in order."""
        return PARAMETER.findall(self.pattern)

    def addresses(self, known) -> list[str]:
        """The route with every combination of real ids; raises CannotFill with the route's name."""
        if self.name in known.whole:
            return [address for address in known.whole[self.name] if address]
        if self.regex_with_groups:
            raise CannotFill(f"{self.name}: give whole addresses for {self.pattern}")
        if self.name in known.together:
            return [self.filled(values) for values in known.together[self.name]]
        values = [self.values(name, known) for name in self.parameters]
        return [self.filled(dict(zip(self.parameters, row, strict=True))) for row in itertools.product(*values)]

    def values(self, name: str, known) -> list:
        """What one parameter may be: by route, by the model of the view, by name."""
        for key in ((self.name, name), (self.name.rpartition(":")[0], name)):
            if key in known.by_route:
                return known.by_route[key]
        if name == "pk" and (model := self.model) is not None:
            found = list(model._default_manager.order_by("pk").values_list("pk", flat=True)[:ROWS_OF_A_MODEL])
            if not found:
                raise CannotFill(f"{self.name}: the world holds no {model._meta.label}")
            return found
        if name not in known.by_name:
            raise CannotFill(f"{self.name}: nobody says what <{name}> may be in {self.pattern}")
        return known.by_name[name]

    @property
    def model(self):
        """The model a class-based view of Wagtail's is about."""
        initial = getattr(self.view, "view_initkwargs", {}) or getattr(self.view, "initkwargs", {})
        model = initial.get("model") or getattr(getattr(self.view, "view_class", None), "model", None)
        return model if isinstance(model, type) else None

    def filled(self, values: dict) -> str:
        """The address with these values."""
        return "/" + PARAMETER.sub(lambda found: str(values[found[1]]), self.pattern)


@cache
def every_route() -> tuple[Route, ...]:
    """All routes of the address table, each pattern once."""
    return tuple(dict.fromkeys(_walk(get_resolver())))


def _walk(resolver, before="", namespace="", converters=None, regex=False):
    for entry in resolver.url_patterns:
        pattern, here = entry.pattern, before + _plain(entry.pattern)
        known = (converters or {}) | pattern.converters
        groups = regex or (isinstance(pattern, RegexPattern) and bool(re.search(r"[(\[*+\\]", str(pattern))))
        if hasattr(entry, "url_patterns"):
            inside = f"{namespace}{entry.namespace}:" if entry.namespace else namespace
            yield from _walk(entry, here, inside, known, groups)
        else:
            name = f"{namespace}{entry.name}" if entry.name else here
            yield Route(name, here, entry.callback, known, groups)


def _plain(pattern) -> str:
    """A pattern as part of an address; a regular expression that only begins or ends a path is a path."""
    text = str(pattern)
    return text.removeprefix("^").removesuffix("$") if isinstance(pattern, RegexPattern) else text
