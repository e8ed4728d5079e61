"""Light text of the demo data files: lines in, clean HTML and body blocks out."""

import re
from html import escape
from pathlib import Path

DATA = Path(__file__).parent / "data"

#: One block of a body: its kind, and its text, HTML or rows.
Block = tuple[str, str | list[list[str]]]

_LINK = re.compile(r"\[([^\]]+)\]\((https?://[^)\s]+)\)")
_BARE_LINK = re.compile(r"&lt;(https?://[^&\s]+)&gt;")
_BOLD = re.compile(r"\*\*(.+?)\*\*")
_ITALIC = re.compile(r"\*(.+?)\*")


def read(name: str) -> str:
    """The text of one data file."""
    return (DATA / name).read_text(encoding="utf-8")


def inline(text: str) -> str:
    """Escape one line and turn its marks into b, i and a."""
    html = escape(text.strip(), quote=False)
    html = _BARE_LINK.sub(r'<a href="\1">\1</a>', html)
    html = _LINK.sub(r'<a href="\2">\1</a>', html)
    return _ITALIC.sub(r"<i>\1</i>", _BOLD.sub(r"<b>\1</b>", html))


def html_of(text: str) -> str:
    """Paragraphs and lists: "- " a list, "-- " a list inside its item, "+ " a numbered list, else a paragraph."""
    html, depth, kind = [], 0, "ul"
    for line in filter(None, (line.strip() for line in text.splitlines())):
        marker, _, rest = line.partition(" ")
        level = {"-": 1, "--": 2, "+": 1}.get(marker, 0)
        html += _steps(depth, level, kind)
        if level and not depth:
            kind = "ol" if marker == "+" else "ul"
            html[-1:] = [f"<{kind}>"]
        html.append(f"<li>{inline(rest)}" if level else f"<p>{inline(line)}</p>")
        depth = level
    return "".join(html + _steps(depth, 0, kind))


def _steps(depth: int, level: int, kind: str) -> list[str]:
    """The tags that lead from one list depth to the next."""
    if level > depth:
        return [f"<{kind}>"] if not depth else ["<ul>"]
    closing = [f"</li></{'ul' if inner else kind}>" for inner in range(depth - 1, level - 1, -1)]
    return [*closing, "</li>"] if level else closing


def blocks_of(text: str) -> list[Block]:
    """Body blocks: "## " a heading, "> " a quote, "| a | b |" a table, anything else a paragraph of HTML."""
    return [_block(chunk.strip()) for chunk in re.split(r"\n\s*\n", text.strip()) if chunk.strip()]


def _block(chunk: str) -> Block:
    if chunk.startswith("## "):
        return "heading", chunk[3:].strip()
    if chunk.startswith("> "):
        return "quote", " ".join(line.lstrip("> ").strip() for line in chunk.splitlines())
    if chunk.startswith("|"):
        return "table", [[cell.strip() for cell in row.strip().strip("|").split("|")] for row in chunk.splitlines()]
    return "paragraph", html_of(chunk)


def fields_of(text: str) -> tuple[dict[str, str], str]:
    """A file's leading "key: value" lines and the text after its first blank line."""
    head, _, body = text.strip().partition("\n\n")
    return {key.strip(): value.strip() for key, _, value in (line.partition(":") for line in head.splitlines())}, body
