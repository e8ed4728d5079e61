"""Draws the demo's pictures and sets its PDF files on the other cores while the first one writes the pages."""

import multiprocessing
import os
import threading
from collections.abc import Callable, Iterable
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from io import BytesIO

from portal_home.inspection import text_layer
from school_portal.demo import pictures
from school_portal.demo.pdf import annex_pdf, document_pdf, regulation_pdf

# One file: its bytes and the text read back out of it.
Sheet = tuple[bytes, str]


class Studio:
    """What is asked for is begun at once and handed over when it is needed. A context manager: it stops its helpers."""

    def __init__(self):
        self.pool = _helpers()
        self.begun: dict[object, Future | Callable] = {}

    def __enter__(self):
        return self

    def __exit__(self, *raised):
        if self.pool:
            self.pool.shutdown(cancel_futures=True)

    def begin_pictures(self, keys: Iterable[str]) -> None:
        """Have these pictures drawn."""
        for key in dict.fromkeys(keys):
            self._begin(key, pictures.jpeg, key)

    def begin_files(self, documents) -> None:
        """Have the regulation, these documents and their annexes set."""
        self._begin("regulation", _sheet, regulation_pdf)
        for document in documents:
            self._begin(document.key, _sheet, document_pdf, document)
            for annex in document.annexes:
                self._begin(annex.key, _sheet, annex_pdf, document, annex)

    def picture(self, key: str) -> bytes:
        """A JPEG file."""
        return self._taken(key) if key in self.begun else pictures.jpeg(key)

    def file(self, key: str) -> Sheet:
        """A PDF file that was asked for, with its text."""
        return self._taken(key)

    def _begin(self, key, function: Callable, *args) -> None:
        self.begun[key] = self.pool.submit(function, *args) if self.pool else lambda: function(*args)

    def _taken(self, key):
        work = self.begun[key]
        return work.result() if isinstance(work, Future) else work()


def _sheet(function: Callable, *args) -> Sheet:
    content = function(*args)
    return content, text_layer("pdf", BytesIO(content))


def _helpers() -> Executor | None:
    """Processes split off this one; none where there is one core, or other threads whose locks would stay shut."""
    workers = min(4, os.cpu_count() or 1)
    if workers < 2 or "fork" not in multiprocessing.get_all_start_methods() or threading.active_count() > 1:
        return None
    return ProcessPoolExecutor(workers, mp_context=multiprocessing.get_context("fork"))
