"""A permit opens one object for one kind of change, inside one action; without it the guard refuses."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from enum import StrEnum

from django.db import connection


class Kind(StrEnum):
    """What a permit allows: making public, taking off, moving workflow rows, or setting the portal up."""

    PUBLICATION = "publication"
    REMOVAL = "removal"
    WORKFLOW = "workflow"
    SETUP = "setup"


@dataclass(frozen=True)
class Permit:
    """One kind of change to one object; `digest` is the only content a publication may write."""

    kind: Kind
    label: str = ""
    pk: str = ""
    digest: str = ""


_open: ContextVar[tuple[Permit, ...]] = ContextVar("portal_permits", default=())


@contextmanager
def permit(kind: Kind, obj=None, *, digest: str = "") -> Iterator[Permit]:
    """Open `obj`, a saved instance, for `kind`, inside a transaction: what runs on commit then runs without it.

    Raises RuntimeError outside a transaction and ValueError for an object that has no key yet.
    """
    if not connection.in_atomic_block:
        raise RuntimeError("A permit is opened inside the transaction of its act.")
    if obj is not None and obj.pk is None:
        raise ValueError("A permit is for one object, and this one is not saved yet.")
    granted = Permit(kind, *_target(obj), digest)
    token = _open.set((*_open.get(), granted))
    try:
        yield granted
    finally:
        _open.reset(token)


def find(kind: Kind, obj=None) -> Permit | None:
    """The open permit of this kind for this object, if there is one.

    While the portal is set up, any row may be made; but no page that exists already is touched by it.
    """
    for granted in reversed(_open.get()):
        if granted.kind == kind and (granted.label, granted.pk) == _target(obj):
            return granted
        if granted.kind == Kind.SETUP and (_target(obj)[0] != PAGE or obj._state.adding):
            return granted
    return None


PAGE = "page"


def _target(obj) -> tuple[str, str]:
    """Pages of every class share one table, so one label; other models have their own."""
    if obj is None:
        return "", ""
    models = (obj._meta.model, *obj._meta.get_parent_list())
    is_page = any(model._meta.label == "wagtailcore.Page" for model in models)
    return (PAGE if is_page else obj._meta.label), str(obj.pk or "")
