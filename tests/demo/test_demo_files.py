"""The demo's pictures, crest and PDF files, as bytes."""

import io
import re
import xml.etree.ElementTree as ET
from datetime import date
from pathlib import Path

import pytest
from PIL import Image
from pypdf import PdfReader

import school_portal
from school_portal.demo.documents import documents
from school_portal.demo.drawing import crest
from school_portal.demo.pdf import MARK, document_pdf, regulation_pdf
from school_portal.demo.pictures import SCENES, SIZE, draw, jpeg
from school_portal.demo.regulation import articles

TODAY = date(2026, 11, 22)
STATIC = Path(school_portal.__file__).parent / "static" / "portal"


def words(pdf: bytes) -> str:
    """The text layer of a PDF file with its spaces collapsed."""
    text = " ".join(page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages)
    return re.sub(r"\s+", " ", text)


def test_there_are_at_least_fourteen_pictures():
    assert len(SCENES) >= 14


@pytest.mark.parametrize("key", SCENES)
def test_a_picture_is_drawn_the_same_every_time_and_is_no_grey_box(key):
    first, second = draw(key, (400, 250)), draw(key, (400, 250))
    assert first.size == (400, 250)
    assert first.tobytes() == second.tobytes()
    assert len(first.quantize(32).convert("RGB").getcolors()) >= 16
    red, green, blue = (band.resize((1, 1)).getpixel((0, 0)) for band in first.split())
    assert max(red, green, blue) - min(red, green, blue) > 8


def test_pictures_differ_from_each_other():
    assert len({draw(key, (160, 100)).tobytes() for key in SCENES}) == len(SCENES)


def test_a_picture_becomes_a_jpeg_of_the_full_size_or_cropped_to_another_shape():
    with Image.open(io.BytesIO(jpeg("sunrise"))) as picture:
        assert (picture.format, picture.size) == ("JPEG", SIZE)
    assert draw("gate", (300, 300)).size == (300, 300)


@pytest.mark.parametrize(("name", "svg"), [("crest.svg", crest.crest()), ("favicon.svg", crest.favicon())])
def test_the_committed_crest_is_the_drawn_one_and_carries_nothing_foreign(name, svg):
    assert (STATIC / "img" / name).read_text(encoding="utf-8") == svg
    tags = {element.tag.split("}")[1] for element in ET.fromstring(svg).iter()}
    assert tags <= {"svg", "path", "g", "circle", "clipPath"}


@pytest.mark.parametrize("document", documents(TODAY), ids=lambda document: document.key)
def test_a_documents_pdf_can_be_read_back_and_is_marked(document):
    pdf = document_pdf(document)
    text = words(pdf)
    assert document_pdf(document) == pdf
    for expected in (document.number, document.abstract, document.signer_role.upper(), MARK, "Nơi nhận:"):
        assert expected in text
    assert f"ngày {document.issued_on.day:02d} tháng" in text


def test_the_regulations_pdf_holds_its_18_articles_and_is_marked_on_every_page():
    pdf = regulation_pdf()
    text = words(pdf)
    assert [article.number for article in articles() if article.heading not in text] == []
    assert [page for page in PdfReader(io.BytesIO(pdf)).pages if MARK not in page.extract_text()] == []
