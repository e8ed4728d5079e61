"""The rows every site has that installs the workflow, whatever its pages."""

from tests.routes import by_admin, by_api, by_code, by_library
from tests.routes.row import Row

ROWS: list[Row] = [*by_admin.ROWS, *by_api.ROWS, *by_library.ROWS, *by_code.ROWS]
