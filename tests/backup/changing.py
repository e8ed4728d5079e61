"""A backup's file, changed as somebody with the file could change it."""

import hashlib
import json
import zipfile
from pathlib import Path

from school_portal.backup.archive import MANIFEST


def contents(path: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def written(path: Path, entries: dict[str, bytes]) -> Path:
    path.unlink(missing_ok=True)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in entries.items():
            archive.writestr(name, content)
    return path


def with_manifest(path: Path, change) -> Path:
    """Another list in the same file."""
    entries = contents(path)
    manifest = json.loads(entries[MANIFEST])
    change(manifest)
    return written(path, entries | {MANIFEST: json.dumps(manifest).encode()})


def with_entry(path: Path, name: str, content: bytes, *, listed: bool = True, rows: int | None = None) -> Path:
    """Another entry, whose checksum is right when it is listed."""
    entries = contents(path) | {name: content}

    def change(manifest):
        manifest["entries"][name] = {"size": len(content), "sha256": hashlib.sha256(content).hexdigest()}
        if rows is not None:
            manifest["tables"][name.removeprefix("tables/").removesuffix(".jsonl")] = rows

    written(path, entries)
    return with_manifest(path, change) if listed else path


def without(path: Path, name: str) -> Path:
    return written(path, {key: value for key, value in contents(path).items() if key != name})
