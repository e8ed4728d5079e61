"""What is uploaded is looked into, by every way Wagtail offers; what is refused is refused in a sentence."""

import io
import unicodedata

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from PIL import Image
from wagtail.models import Collection
from wagtail.users.models import UserProfile

from portal_home.inspection import is_scan
from portal_home.models import PortalDocument, PortalImage
from tests.uploads import samples

DOCUMENT, IMAGE = "document", "image"
MODEL = {DOCUMENT: PortalDocument, IMAGE: PortalImage}
APP = {DOCUMENT: "wagtaildocs", IMAGE: "wagtailimages"}
MEGABYTE = 1024 * 1024


@pytest.fixture
def client(people):
    """A contributor's browser, in English, so that the sentences can be read here."""
    UserProfile.objects.create(user=people.tovan, preferred_language="en")
    browser = Client()
    browser.force_login(people.tovan)
    return browser


@pytest.fixture
def collection(people):
    """Where the contributor may put files."""
    return people.tovan.memberships.get().unit.collection


def ordinary(client, kind, file, collection):
    """The plain form; returns the sentences it refuses with."""
    data = {"title": "Tên tôi đặt", "credit": "cô Lan", "collection": collection.pk, "file": file}
    response = client.post(reverse(f"{APP[kind]}:add"), data)
    return _sentences(response)


def several(client, kind, file, collection):
    """The form that takes many files at once, one request each."""
    view = f"{APP[kind]}:add_multiple" if kind == DOCUMENT else "wagtailimages:add_multiple"
    data = {"title": file.name, "collection": collection.pk, "files[]": file}
    answer = client.post(reverse(view), data).json()
    return [] if answer["success"] else [answer["error_message"]]


def chooser(client, kind, file, collection):
    """The form inside the editor's chooser."""
    prefix = f"{kind}-chooser-upload"
    view = f"{APP[kind]}_chooser:create"
    data = {f"{prefix}-title": "Tên tôi đặt", f"{prefix}-collection": collection.pk, f"{prefix}-file": file}
    return _sentences(client.post(reverse(view), data))


def _sentences(response) -> list[str]:
    form = (response.context or {}).get("form") if response.status_code == 200 else None
    return [sentence for errors in form.errors.values() for sentence in errors] if form else []


WAYS = pytest.mark.parametrize("way", [ordinary, several, chooser])
GOOD = [
    (DOCUMENT, "ke-hoach.pdf", samples.pdf("Kế hoạch năm học")),
    (DOCUMENT, "ke-hoach.docx", samples.docx()),
    (DOCUMENT, "ke-hoach.odt", samples.odt()),
    (IMAGE, "san-truong.jpg", samples.picture()),
    (IMAGE, "san-truong.png", samples.picture("PNG")),
    (IMAGE, "san-truong.webp", samples.picture("WEBP")),
    (IMAGE, "san-truong.heic", samples.picture("HEIF")),
]
DAMAGED = "“{0}” cannot be opened as {1}: it is damaged or incomplete. Send it again."
OTHER = "“{0}” is called .{1} but its content is .{2}. Send the original file."
NO_PICTURE = "“{0}” is not a {1} picture, whatever its name says. Open it, save it as JPEG, send that."
BAD = [
    (DOCUMENT, "hai-byte.pdf", b"%P", DAMAGED.format("hai-byte.pdf", "PDF")),
    (DOCUMENT, "cut.pdf", samples.pdf("x")[:60], DAMAGED.format("cut.pdf", "PDF")),
    (DOCUMENT, "thu.pdf", samples.EXECUTABLE, OTHER.format("thu.pdf", "pdf", "exe")),
    (DOCUMENT, "anh.pdf", samples.picture(), OTHER.format("anh.pdf", "pdf", "jpg")),
    (DOCUMENT, "bai.docx", samples.pdf("x"), OTHER.format("bai.docx", "docx", "pdf")),
    (DOCUMENT, "zip.docx", samples.packed("x.txt"), OTHER.format("zip.docx", "docx", "zip")),
    (DOCUMENT, "chu.docx", b"just text", DAMAGED.format("chu.docx", "Word (.docx)")),
    (IMAGE, "bai.jpg", samples.pdf("x"), NO_PICTURE.format("bai.jpg", "JPG")),
    (IMAGE, "anh.jpg", samples.picture("PNG"), NO_PICTURE.format("anh.jpg", "JPG")),
    (IMAGE, "thu.png", samples.EXECUTABLE, NO_PICTURE.format("thu.png", "PNG")),
    (
        IMAGE,
        "bom.png",
        samples.bomb(),
        "“bom.png” has too many pixels (more than 128 million). Make it smaller and send it again.",
    ),
    (
        IMAGE,
        "to.jpg",
        samples.picture() + b"\x00" * 60 * MEGABYTE,
        "“to.jpg” is 60.0\xa0MB; the largest that can be sent is 20.0\xa0MB. Make it smaller and send it again.",
    ),
    (
        DOCUMENT,
        "to.pdf",
        samples.pdf("x") + b"\x00" * 51 * MEGABYTE,
        "“to.pdf” is 51.0\xa0MB; the largest that can be sent is 50.0\xa0MB. Make it smaller and send it again.",
    ),
]


@WAYS
@pytest.mark.parametrize(("kind", "name", "content"), GOOD, ids=lambda value: value if isinstance(value, str) else "")
def test_good_files_are_taken_13_1(client, collection, way, kind, name, content):
    assert way(client, kind, SimpleUploadedFile(name, content), collection) == []
    stored = MODEL[kind].objects.get()
    assert stored.collection == collection
    stored.file.storage.delete(stored.file.name)


@WAYS
@pytest.mark.parametrize(("kind", "name", "content", "sentence"), BAD, ids=lambda v: v if isinstance(v, str) else "")
def test_bad_files_are_refused_with_a_sentence_15(client, collection, way, kind, name, content, sentence):
    assert way(client, kind, SimpleUploadedFile(name, content), collection) == [sentence]
    assert MODEL[kind].objects.count() == 0


@pytest.mark.parametrize("kind", [DOCUMENT, IMAGE])
def test_a_refused_file_loses_nothing_else(client, collection, kind):
    data = {"title": "Tên tôi đặt", "credit": "cô Lan", "collection": collection.pk}
    file = SimpleUploadedFile("hong.pdf" if kind == DOCUMENT else "hong.jpg", b"x")
    form = client.post(reverse(f"{APP[kind]}:add"), data | {"file": file}).context["form"]
    assert {name: form[name].value() for name in ("title", "credit")} == {"title": "Tên tôi đặt", "credit": "cô Lan"}


@WAYS
def test_place_and_camera_are_taken_out_and_the_picture_stands_upright_r10(client, collection, way):
    assert way(client, IMAGE, SimpleUploadedFile("IMG_1.JPG", samples.picture(exif=True)), collection) == []
    stored = PortalImage.objects.get()
    with stored.file.open() as file:
        image = Image.open(io.BytesIO(file.read()))
    assert dict(image.getexif()) == {}
    assert (image.size, (stored.width, stored.height)) == ((40, 60), (40, 60))
    red, _green, blue = image.convert("RGB").getpixel((20, 5))
    assert red > blue
    stored.file.storage.delete(stored.file.name)


@WAYS
def test_names_are_kept_in_one_form(client, collection, way):
    name = unicodedata.normalize("NFD", "Kế hoạch năm học.pdf")
    assert way(client, DOCUMENT, SimpleUploadedFile(name, samples.pdf("x")), collection) == []
    stored = PortalDocument.objects.get()
    assert unicodedata.is_normalized("NFC", stored.filename + stored.title)
    assert stored.filename.startswith("Kế_hoạch_năm_học")
    stored.file.storage.delete(stored.file.name)


@pytest.mark.parametrize(("text", "scan"), [("Kế hoạch năm học 2026", False), ("", True)])
def test_a_pdf_without_text_is_known_for_a_scan(client, collection, text, scan):
    assert ordinary(client, DOCUMENT, SimpleUploadedFile("a.pdf", samples.pdf(text)), collection) == []
    stored = PortalDocument.objects.get()
    assert (stored.text, is_scan(stored)) == (text, scan)
    stored.file.storage.delete(stored.file.name)


def test_a_file_is_never_replaced_12_4(client, collection, people):
    document = PortalDocument.objects.create(
        title="Tệp", file=SimpleUploadedFile("a.pdf", samples.pdf()), collection=collection
    )
    PortalDocument.objects.update(uploaded_by_user=people.tovan)
    data = {"title": "Tên mới", "collection": collection.pk, "file": SimpleUploadedFile("b.pdf", samples.pdf("b"))}
    response = client.post(reverse("wagtaildocs:edit", args=[document.pk]), data)
    sentence = "A file is never replaced: upload the new one as a new file, then change the page that uses it."
    assert _sentences(response) == [sentence]
    assert PortalDocument.objects.get().title == "Tệp"
    document.file.storage.delete(document.file.name)


def test_a_file_lands_in_the_collection_of_ones_unit_7(client, collection):
    root = Collection.get_first_root_node()
    assert ordinary(client, DOCUMENT, SimpleUploadedFile("a.pdf", samples.pdf()), root) == []
    stored = PortalDocument.objects.get()
    assert stored.collection == collection
    stored.file.storage.delete(stored.file.name)
