"""The demo's pictures, crest and PDF files, as bytes."""

import io
import re
import xml.etree.ElementTree as ET
from collections import Counter
from datetime import date
from itertools import combinations, pairwise
from pathlib import Path

import pytest
from PIL import Image, ImageStat
from pypdf import PdfReader

import school_portal
from school_portal.demo.articles import articles as news
from school_portal.demo.documents import documents
from school_portal.demo.drawing import crest, light
from school_portal.demo.pdf import MARK, document_pdf, regulation_pdf
from school_portal.demo.pictures import LOOKS, SCENES, SIZE, draw, jpeg
from school_portal.demo.regulation import articles
from school_portal.demo.studio import Studio

TODAY = date(2026, 11, 22)
STATIC = Path(school_portal.__file__).parent / "static" / "portal"


def words(pdf: bytes) -> str:
    """The text layer of a PDF file with its spaces collapsed."""
    text = " ".join(page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages)
    return re.sub(r"\s+", " ", text)


NEWS = news(TODAY)
LOOKED_AT = [key for scene in SCENES for key in (scene, f"{scene}@{2 + list(SCENES).index(scene) % 4}")]


def fingerprint(key: str) -> int:
    """A difference hash of 16 × 16: whether each field of the picture is lighter than its left neighbour."""
    grey = list(draw(key, (320, 200)).convert("L").resize((17, 16)).tobytes())
    rows = [grey[row * 17 : row * 17 + 17] for row in range(16)]
    return int("".join("1" if right > left else "0" for row in rows for left, right in pairwise(row)), 2)


def test_there_are_sixty_four_scenes():
    assert len(SCENES) == 64


@pytest.mark.parametrize("key", LOOKED_AT)
def test_a_picture_is_drawn_the_same_every_time_and_is_no_grey_box(key):
    first, second = draw(key, (400, 250)), draw(key, (400, 250))
    assert first.size == (400, 250)
    assert first.tobytes() == second.tobytes()
    assert len(first.quantize(32).convert("RGB").getcolors()) >= 16
    assert ImageStat.Stat(first.convert("HSV")).mean[1] > 25


def test_no_two_pictures_look_alike_neither_scenes_nor_their_looks():
    """At least 48 of 256 fields differ; a scene beside itself in another light alone differs in about 20."""
    seen = {key: fingerprint(key) for key in LOOKED_AT}
    alike = [(a, b) for a, b in combinations(seen, 2) if (seen[a] ^ seen[b]).bit_count() < 48]
    assert alike == []


def pictures_of(article) -> list[str]:
    return [article.image, *(picture.key for picture in article.gallery)]


def test_every_picture_of_the_news_exists_is_shown_once_and_described():
    shown = [key for article in NEWS for key in pictures_of(article)]
    assert len(shown) == 88
    assert [key for key, times in Counter(shown).items() if times > 1] == []
    for key in shown:
        scene, _, look = key.partition("@")
        assert scene in SCENES
        assert int(look or 1) in LOOKS
    with_gallery = {article.key for article in NEWS if article.gallery}
    assert with_gallery == {"nha-giao", "trung-thu", "hoi-trai", "cho-tet", "le-tri-an"}
    assert [p.key for article in NEWS for p in article.gallery if not 20 <= len(p.description) <= 140] == []
    assert [article.key for article in NEWS if article.kind == "album" and len(article.gallery) < 6] == []


def test_no_two_pictures_of_the_news_look_alike():
    seen = {key: fingerprint(key) for article in NEWS for key in pictures_of(article)}
    assert [(a, b) for a, b in combinations(seen, 2) if (seen[a] ^ seen[b]).bit_count() < 48] == []


def test_what_the_studio_makes_on_other_cores_is_what_one_makes():
    with Studio() as studio:
        studio.begin_pictures(["gate", "football@2", "gate", "chess"])
        made = {key: studio.picture(key) for key in ("gate", "football@2", "chess")}
        unasked = studio.picture("camp")
    assert made | {"camp": unasked} == {key: jpeg(key) for key in ("gate", "football@2", "chess", "camp")}


def test_the_flag_keeps_its_colours_in_every_light():
    for look in LOOKS:
        colours = {colour for _, colour in draw(f"school-yard@{look}").getcolors(1 << 24)}
        assert colours >= light.FLAG


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
