"""The library's site: a plain Wagtail site with exactly the lines of docs/plugin.md written into it."""

import re
import shutil
from pathlib import Path

HERE = Path(__file__).parent
DOCUMENT = HERE.parent.parent / "docs" / "plugin.md"
BLOCK = re.compile(r"^<!-- (?P<place>[\w.]+)(?:: (?P<replaced>[^\n]+))? -->\n```\w+\n(?P<lines>.*?)^```$", re.M | re.S)


def blocks() -> dict[str, tuple[str, str]]:
    """What the document tells to write: place -> (the line it replaces or nothing, the lines)."""
    found = BLOCK.finditer(DOCUMENT.read_text(encoding="utf-8"))
    return {block["place"]: (block["replaced"] or "", block["lines"]) for block in found}


def adopt(folder: Path) -> Path:
    """Copy the plain site to `folder/library` and write the lines into it; the folder goes on the Python path."""
    site = folder / "library"
    shutil.copytree(HERE / "stock", site, ignore=shutil.ignore_patterns("__pycache__"))
    for place, (replaced, lines) in blocks().items():
        path = site / place
        if place == "shell":
            continue
        before = path.read_text(encoding="utf-8") if path.exists() else ""
        if replaced:
            assert before.count(replaced) == 1, f"{place} has no line {replaced}"
            path.write_text(before.replace(replaced, lines.rstrip()), encoding="utf-8")
        else:
            path.write_text(before + lines, encoding="utf-8")
    return folder
