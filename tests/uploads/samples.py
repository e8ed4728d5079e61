"""Real files, good and bad, made here so that nothing binary lies in the repository."""

import io
import zipfile

from PIL import Image
from reportlab.lib.pagesizes import A6
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

ORIENTATION, GPS, MAKE = 0x0112, 0x8825, 0x010F


def pdf(text: str = "") -> bytes:
    """A one-page PDF, with or without a text layer."""
    if "BeVietnamPro" not in pdfmetrics.getRegisteredFontNames():
        pdfmetrics.registerFont(TTFont("BeVietnamPro", "school_portal/fonts/BeVietnamPro-Regular.ttf"))
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=A6)
    canvas.setFont("BeVietnamPro", 12)
    canvas.drawString(30, 200, text) if text else canvas.rect(30, 200, 50, 50)
    canvas.showPage()
    canvas.save()
    return out.getvalue()


def packed(*names: str, **contents: bytes) -> bytes:
    """A zip archive with these entries."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name in names:
            archive.writestr(name, contents.get(name, b"<x/>"))
    return out.getvalue()


def docx() -> bytes:
    return packed("[Content_Types].xml", "word/document.xml")


def odt() -> bytes:
    return packed("mimetype", mimetype=b"application/vnd.oasis.opendocument.text")


def picture(kind: str = "JPEG", size=(60, 40), exif: bool = False) -> bytes:
    """A picture, left half red, right half blue; with `exif` it lies on its side and tells where it was taken."""
    image = Image.new("RGB", size, "red")
    image.paste("blue", (size[0] // 2, 0, *size))
    tags = Image.Exif()
    if exif:
        tags[ORIENTATION] = 6
        tags[MAKE] = "Máy ảnh của cô Lan".encode().decode("latin-1")
        tags.get_ifd(GPS).update({1: "N", 2: (21.0, 17.0, 30.0), 3: "E", 4: (106.0, 23.0, 10.0)})
    out = io.BytesIO()
    image.save(out, kind, exif=tags)
    return out.getvalue()


def bomb() -> bytes:
    """A small file that claims to be a picture of 40 000 × 40 000 points."""
    data = bytearray(picture("PNG", (1, 1)))
    data[16:24] = (40_000).to_bytes(4, "big") * 2
    import zlib

    data[29:33] = zlib.crc32(bytes(data[12:29])).to_bytes(4, "big")
    return bytes(data)


EXECUTABLE = b"MZ\x90\x00\x03\x00\x00\x00\x04\x00\x00\x00\xff\xff" + b"\x00" * 200 + b"PE\x00\x00" + b"\x00" * 500
