"""The file of a backup: a ZIP with one entry a table, one a file, and a list of them all with checksums."""

import hashlib
import json
import os
import zipfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path, PurePosixPath
from typing import BinaryIO

FORMAT = "school-portal-backup/1"
MANIFEST = "manifest.json"
BLOCK = 1024 * 1024


class BackupError(Exception):
    """Why a backup cannot be made or restored, as a sentence; nothing was changed."""


@contextmanager
def new_file(path: Path) -> Iterator[zipfile.ZipFile]:
    """A ZIP that appears under its name when it is whole, readable by its owner only; never over another file."""
    if path.exists():
        raise BackupError(f"{path} is there already; a backup is never written over.")
    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        with open(os.open(part, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600), "wb") as raw:
            with zipfile.ZipFile(raw, "w", zipfile.ZIP_DEFLATED, allowZip64=True) as archive:
                yield archive
            raw.flush()
            os.fsync(raw.fileno())
        os.link(part, path)  # unlike a rename, it fails where somebody was faster
    except OSError as failed:
        raise BackupError(f"{path} could not be written: {failed.strerror or failed}") from failed
    finally:
        with suppress(OSError):
            part.unlink()


def add(archive: zipfile.ZipFile, name: str, blocks: Iterable[bytes]) -> dict:
    """Write one entry piece by piece; its size and checksum."""
    digest, size = hashlib.sha256(), 0
    with archive.open(name, "w", force_zip64=True) as entry:
        for block in blocks:
            entry.write(block)
            digest.update(block)
            size += len(block)
    return {"size": size, "sha256": digest.hexdigest()}


def blocks_of(file: BinaryIO) -> Iterator[bytes]:
    """A file in pieces."""
    return iter(lambda: file.read(BLOCK), b"")


@contextmanager
def opened(path: Path) -> Iterator[tuple[zipfile.ZipFile, dict]]:
    """An existing backup and its list; raises BackupError for what is not one."""
    try:
        with zipfile.ZipFile(path) as archive:
            manifest = json.loads(archive.read(MANIFEST))
            if manifest.get("format") != FORMAT:
                raise BackupError(f"{path} is no backup this version can read.")
            yield archive, manifest
    except (OSError, KeyError, ValueError, zipfile.BadZipFile) as failed:
        raise BackupError(f"{path} is no whole backup: {failed}") from failed


def check(archive: zipfile.ZipFile, manifest: dict) -> None:
    """Every entry is there, nothing else is, and each is what was written; raises BackupError naming the first."""
    listed = manifest["entries"]
    if unlisted := sorted(set(archive.namelist()) - listed.keys() - {MANIFEST}):
        raise BackupError(f"{unlisted[0]} does not belong to this backup.")
    if len(archive.namelist()) != len(listed) + 1:
        raise BackupError("An entry of this backup stands in it twice, or is missing.")
    for name, wanted in listed.items():
        path = PurePosixPath(name)
        if path.is_absolute() or ".." in path.parts or "\\" in name:
            raise BackupError(f"{name} leads out of its folder.")
        if checksum(archive, name) != wanted["sha256"]:
            raise BackupError(f"{name} was changed or damaged.")


def checksum(archive: zipfile.ZipFile, name: str) -> str:
    """SHA-256 of an entry; an empty string where it cannot be read."""
    digest = hashlib.sha256()
    try:
        with archive.open(name) as entry:
            for block in blocks_of(entry):
                digest.update(block)
    except (KeyError, OSError, EOFError, zipfile.BadZipFile, zipfile.zlib.error):
        return ""
    return digest.hexdigest()
