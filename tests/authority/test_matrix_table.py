"""The table of the matrix in the documentation is the one the rules are applied by."""

from pathlib import Path

from portal_workflow.matrix import PRESETS
from portal_workflow.matrix_table import markdown

DOC = Path(__file__).parents[2] / "docs" / "authority.md"


def test_r1_the_documentation_shows_the_matrix_in_force():
    text = DOC.read_text(encoding="utf-8")
    table = text.partition("<!-- matrix -->\n")[2].partition("<!-- /matrix -->")[0]
    assert table.strip() == markdown()


def test_r1_every_preset_and_cell_is_shown():
    lines = markdown().splitlines()
    assert len(lines) == 2 + 2 * len(PRESETS)
    assert lines[3].startswith("| `default` | contributor | editor (12.3) → deputy (12.3) → **head** (12.2) |")
