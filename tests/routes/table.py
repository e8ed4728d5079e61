"""The ways by which Wagtail could publish, remove or hide something public without the Board: one table."""

from tests.routes import any_site, by_school
from tests.routes.row import Row

ROWS: list[Row] = [*any_site.ROWS, *by_school.ROWS]
