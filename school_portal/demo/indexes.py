"""While the demo is written, what can be derived from it waits: both indexes are built once, of what is there then."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

from django.core.management import call_command
from django.db.models.signals import post_save
from modelsearch.index import get_indexed_models
from modelsearch.signal_handlers import post_save_signal_handler
from wagtail.signal_handlers import disable_reference_index_auto_update


@contextmanager
def indexes_at_the_end() -> Iterator[None]:
    """Inside the transaction that writes everything; an error leaves the handlers as they were."""
    models = [model for model in get_indexed_models() if post_save.disconnect(post_save_signal_handler, sender=model)]
    gc.disable()  # tens of thousands of short-lived objects, nearly none of them in a circle
    try:
        with disable_reference_index_auto_update():
            yield
    finally:
        gc.enable()
        for model in models:
            post_save.connect(post_save_signal_handler, sender=model)
    call_command("rebuild_references_index", verbosity=0)
    call_command("rebuild_modelsearch_index", verbosity=0)
