"""The ways by which Wagtail could publish, remove or hide something public without the Board: one table."""

from tests.routes import by_admin, by_api, by_code, by_library
from tests.routes.row import Row

ROWS: list[Row] = [*by_admin.ROWS, *by_api.ROWS, *by_library.ROWS, *by_code.ROWS]
