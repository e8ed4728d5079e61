"""Looks into uploaded files: is the content what the name says, is it harmless, does it carry text. No models."""

import io
import unicodedata
import warnings
import zipfile
from pathlib import PurePath

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
