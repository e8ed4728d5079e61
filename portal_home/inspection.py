"""Looks into uploaded files: is the content what the name says, is it harmless, does it carry text. No models."""

import io
import re
import unicodedata
import warnings
import zipfile
from pathlib import PurePath
from xml.etree import ElementTree

import filetype
from PIL import Image, ImageOps, UnidentifiedImageError
from pillow_heif import register_heif_opener
from pypdf import PdfReader
from pypdf.errors import PyPdfError

MAX_PDF_PAGES = 60
MAX_TEXT = 200_000
MAX_UNPACKED = 500 * 1024 * 1024
# What a file of this kind holds, besides being a zip archive.
PACKED = {"docx": "word/document.xml", "xlsx": "xl/workbook.xml", "pptx": "ppt/presentation.xml"}
OPEN_DOCUMENT = {
    "odt": b"application/vnd.oasis.opendocument.text",
    "ods": b"application/vnd.oasis.opendocument.spreadsheet",
}
FORMATS = {"jpg": "JPEG", "jpeg": "JPEG", "png": "PNG", "webp": "WEBP", "gif": "GIF", "heic": "HEIF"}
QUALITY = 90
register_heif_opener()


def extension(name: str) -> str:
    """The lower-case extension without its dot."""
    return PurePath(name).suffix.lower().removeprefix(".")


def clean_name(name: str) -> str:
    """The name in NFC: macOS sends letters and marks apart, and two names would look the same."""
    return unicodedata.normalize("NFC", PurePath(name).name).strip()


def guess(head: bytes) -> str:
    """What the first bytes say the content is, as an extension; empty when they say nothing."""
    kind = filetype.guess(head)
    return kind.extension if kind else ""


def is_document(kind: str, file) -> bool:
    """Whether the content is a readable document of this kind (pdf, docx, xlsx, pptx, odt, ods)."""
    file.seek(0)
    try:
        return _is_pdf(file) if kind == "pdf" else _is_packed(kind, file)
    finally:
        file.seek(0)


def _is_pdf(file) -> bool:
    if not file.read(1024).lstrip().startswith(b"%PDF-"):
        return False
    file.seek(0)
    try:
        reader = PdfReader(file)
        return reader.is_encrypted or len(reader.pages) > 0
    except (PyPdfError, ValueError, KeyError, TypeError, RecursionError, OSError):
        return False


def _is_packed(kind: str, file) -> bool:
    try:
        with zipfile.ZipFile(file) as archive:
            if sum(entry.file_size for entry in archive.infolist()) > MAX_UNPACKED:
                return False
            if kind in OPEN_DOCUMENT:
                return "mimetype" in archive.namelist() and archive.read("mimetype").strip() == OPEN_DOCUMENT[kind]
            return {"[Content_Types].xml", PACKED.get(kind, "")} <= set(archive.namelist())
    except (zipfile.BadZipFile, OSError, RuntimeError, ValueError):
        return False


def text_layer(kind: str, file) -> str:
    """The text a file carries, in NFC; empty for a scan and for kinds that are no texts."""
    readers = {"pdf": pdf_text, "docx": docx_text}
    return readers[kind](file) if kind in readers else ""


def is_scan(document) -> bool:
    """Whether a PDF of the library has no text layer: it can be neither searched nor read aloud."""
    return extension(document.file.name) == "pdf" and not document.text


# In a Word file: paragraph, run of text, tab and line break; stamps often stand in the header.
WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
WORD_PARTS = re.compile(r"word/(?:header\d*|document|footer\d*)\.xml")
WORD_ORDER = ("word/header", "word/document", "word/footer")
MAX_WORD_PART = 20 * 1024 * 1024


def docx_text(file) -> str:
    """The text of a Word file, line by line, headers first; empty for a damaged one."""
    file.seek(0)
    try:
        with zipfile.ZipFile(file) as archive:
            names = [name for name in archive.namelist() if WORD_PARTS.fullmatch(name)]
            small = [name for name in names if archive.getinfo(name).file_size <= MAX_WORD_PART]
            small.sort(key=lambda name: next(n for n, start in enumerate(WORD_ORDER) if name.startswith(start)))
            lines = [line for name in small for line in _paragraphs(archive.read(name))]
    except (zipfile.BadZipFile, ElementTree.ParseError, OSError, RuntimeError, ValueError, KeyError):
        lines = []
    finally:
        file.seek(0)
    return unicodedata.normalize("NFC", "\n".join(lines).replace("\x00", ""))[:MAX_TEXT].strip()


def _paragraphs(xml: bytes) -> list[str]:
    """The paragraphs of one part; a part that declares entities is no Word file and is not read."""
    if b"<!ENTITY" in xml or b"<!DOCTYPE" in xml:
        return []
    breaks = {f"{WORD}tab": "\t", f"{WORD}br": "\n", f"{WORD}cr": "\n"}
    found = []
    for paragraph in ElementTree.fromstring(xml).iter(f"{WORD}p"):
        runs = (node.text or "" if node.tag == f"{WORD}t" else breaks.get(node.tag, "") for node in paragraph.iter())
        found.append("".join(runs))
    return found


def pdf_text(file) -> str:
    """The text layer of the first pages of a PDF; empty for a scan or a locked file."""
    file.seek(0)
    try:
        pages = PdfReader(file).pages[:MAX_PDF_PAGES]
        text = "\n".join(page.extract_text() for page in pages)
    except Exception:  # pypdf raises many kinds on broken files; a missing text layer must not lose the upload
        text = ""
    finally:
        file.seek(0)
    return unicodedata.normalize("NFC", text.replace("\x00", ""))[:MAX_TEXT].strip()


def image_problem(kind: str, file, max_pixels: int) -> str:
    """Why the file is no usable picture of this kind: "pixels", "kind", or "" when it is one. Reads the header only."""
    file.seek(0)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            image = Image.open(file)
            too_many = image.width * image.height > max_pixels
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        return "pixels"
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError):
        return "kind"
    finally:
        file.seek(0)
    if too_many:
        return "pixels"
    # Some cameras put several pictures into one JPEG and call it MPO.
    return "" if image.format.replace("MPO", "JPEG") == FORMATS.get(kind) else "kind"


def plain_image(kind: str, file) -> tuple[bytes, str]:
    """The picture without EXIF, place and camera, turned upright; with the extension it has now.

    HEIC becomes JPEG, which every browser shows. A GIF keeps its bytes: it has no EXIF and may move.
    """
    file.seek(0)
    data = file.read()
    return (data, "gif") if kind == "gif" else _encode(Image.open(io.BytesIO(data)), kind)


def _encode(image: Image.Image, kind: str) -> tuple[bytes, str]:
    profile = image.info.get("icc_profile")
    upright = ImageOps.exif_transpose(image)
    format_ = {"PNG": "PNG", "WEBP": "WEBP"}.get(FORMATS[kind], "JPEG")
    if format_ == "JPEG" and upright.mode not in {"RGB", "L", "CMYK"}:
        upright = upright.convert("RGB")
    upright.info = {key: value for key, value in upright.info.items() if key == "transparency"}
    options = {"quality": QUALITY} if format_ != "PNG" else {}
    out = io.BytesIO()
    upright.save(out, format_, icc_profile=profile, exif=b"", **options)
    return out.getvalue(), "jpg" if FORMATS[kind] == "HEIF" else kind
