"""One act of the Board: all of it or nothing, judged by one reading of who holds what and which rules are in force."""

from collections.abc import Callable
from contextvars import ContextVar
from functools import wraps

from django.db import models, transaction
from django.db.models.signals import post_delete, post_save

_read: ContextVar[dict | None] = ContextVar("portal_act", default=None)


def act(function: Callable) -> Callable:
    """A transaction; what `once` answers inside it is read once. What runs on commit reads for itself again."""

    @wraps(function)
    def carried_out(*args, **kwargs):
        with transaction.atomic():
            if (known := _read.get()) is not None:
                return _within(known, function, *args, **kwargs)
            token = _read.set({})
            try:
                return function(*args, **kwargs)
            finally:
                _read.reset(token)

    return carried_out


def _within(known: dict, function: Callable, *args, **kwargs):
    """A part of a greater act: if it fails it is undone, and so is what was read from it."""
    try:
        return function(*args, **kwargs)
    except BaseException:
        known.clear()
        raise


def once(function: Callable) -> Callable:
    """Ask the database once in an act, and every time outside of one. The answer is a value nobody changes."""

    @wraps(function)
    def answer(*args):
        known = _read.get()
        if known is None:
            return function(*args)
        if (function, *args) not in known:
            known[function, *args] = function(*args)
        return known[function, *args]

    return answer


def connect(*read_once: type[models.Model]) -> None:
    """An act that itself changes such a row reads again."""
    for model in read_once:
        for signal in (post_save, post_delete):
            signal.connect(_forget, sender=model, dispatch_uid=f"portal_workflow.act.{model._meta.label}")


def _forget(**kwargs) -> None:
    if known := _read.get():
        known.clear()
