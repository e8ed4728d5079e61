"""Host names as people paste them (Điều 2.1; pure)."""

import re
from urllib.parse import urlsplit

LABEL = r"[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?"
HOST = re.compile(
    rf"(?=.{{1,253}}\Z)(?:{LABEL}\.)+(?:[a-z]{{2,63}}|xn--[a-z0-9-]{{1,59}})|(?:\d{{1,3}}\.){{3}}\d{{1,3}}"
)


def host_in(line: str) -> str:
    """The host of one line, as browsers send it; of an address pasted whole its host; "" for what is no host name."""
    line = line.strip().lower()
    try:
        name = (urlsplit(line if "//" in line else f"//{line}").hostname or "").removesuffix(".")
        name = name.encode("idna").decode("ascii")
    except ValueError:  # UnicodeError is one
        return ""
    return name if HOST.fullmatch(name) else ""


def hosts_in(text: str) -> tuple[list[str], list[str]]:
    """The hosts of all lines, each once and in order, and the lines that hold none."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    return list(dict.fromkeys(filter(None, map(host_in, lines)))), [line for line in lines if not host_in(line)]
