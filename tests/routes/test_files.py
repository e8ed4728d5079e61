"""Who may fetch a file, and when: before posting, after it, after the removal (Điều 12.4)."""

from pathlib import Path

import pytest
from django.conf import settings
from django.core.cache import cache
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.test import Client
from django.urls import reverse

from portal_home.models import PortalDocument, PortalImage, PortalRendition
from portal_home.models.news import FILTERS
from portal_workflow import actions
from portal_workflow.models import Item
from tests.routes.world import PDF, jpeg

EVERYBODY = (None, "tovan", "totoan", "bientap1", "thuky", "truongban", "thanhtra", "quantri")


@pytest.fixture(autouse=True)
def no_pictures_of_other_tests():
    """The cache knows pictures whose rows went with their test."""
    cache.clear()
    yield
    cache.clear()


@pytest.fixture
def cited(people, write):
    """A draft by the contributor of the literature department that cites an image and a file of his."""
    image = PortalImage.objects.create(
        title="Ảnh", file=ContentFile(jpeg(), "anh.jpg"), uploaded_by_user=people.bientap1
    )
    document = PortalDocument.objects.create(
        title="Tệp", file=ContentFile(PDF, "tep.pdf"), uploaded_by_user=people.bientap1
    )
    page = write(people.bientap1, image=image, image_description="Cả trường đọc sách")
    page.body = [("paragraph", "<p>Hôm nay.</p>"), ("file", document)]
    page.save_revision(user=people.bientap1)
    yield page, image, document
    for file in (image.file, document.file):
        default_storage.delete(file.name)


def post(people, page):
    item = actions.submit(by=people.bientap1, page=page)
    actions.classify(by=people.bientap3, item=item, subject="daily_activity")
    actions.approve(by=people.bientap3, item=item, seen=Item.objects.get(pk=item.pk).draft_digest)
    actions.post(by=people.thuky, item=item)


def remove(people, page):
    request = actions.request_removal(by=people.thuky, page=page, ground="no_longer_timely", sentence="Hết hạn.")
    actions.decide_removal(by=people.truongban, request=request, agree=True)


def who_gets(people, document) -> set:
    """Who is answered with the file; everybody else must get exactly what a file that does not exist answers."""
    found = set()
    for username in EVERYBODY:
        client = Client()
        if username:
            client.force_login(getattr(people, username))
        response = client.get(document.url)
        if response.status_code == 200:
            assert b"".join(response.streaming_content) == PDF
            found.add(username)
        else:
            missing = client.get(document.url.replace(str(document.pk), "999999"))
            assert (response.status_code, response.content) == (404, missing.content)
    return found


#: Whoever may read the text: its uploader, the Board, the inspector; never the technician (R6).
READERS = {"bientap1", "thuky", "truongban", "thanhtra"}


def test_a_file_is_public_while_a_live_page_cites_it_12_4(cited, people):
    page, _image, document = cited
    assert who_gets(people, document) == READERS
    post(people, page)
    assert who_gets(people, document) == set(EVERYBODY)
    remove(people, page)
    assert who_gets(people, document) == READERS


def test_a_contributor_fetches_his_own_file_7(people):
    document = PortalDocument.objects.create(
        title="Tệp", file=ContentFile(PDF, "cua-to.pdf"), uploaded_by_user=people.tovan
    )
    assert who_gets(people, document) == READERS | {"tovan"}
    default_storage.delete(document.file.name)


def on_disk(image, folder: str) -> set[str]:
    """Renditions of the image that lie in a folder of the media."""
    stem = Path(image.file.name).stem
    return {path.name for path in Path(settings.MEDIA_ROOT, folder, "images").glob(f"{stem}.*")}


def test_pictures_appear_on_posting_and_vanish_on_removal_12_4(cited, people, django_capture_on_commit_callbacks):
    page, image, _document = cited
    image.get_rendition("fill-400x250")
    assert (len(on_disk(image, "priv")), on_disk(image, "pub")) == (1, set())
    with django_capture_on_commit_callbacks(execute=True):
        post(people, page)
    assert (on_disk(image, "priv"), len(on_disk(image, "pub"))) == (set(), len(set(FILTERS)))
    public = [rendition.url for rendition in PortalRendition.objects.filter(image=image)]
    for url in public:
        assert b"".join(Client().get(url).streaming_content).startswith(b"\xff\xd8")
    with django_capture_on_commit_callbacks(execute=True):
        remove(people, page)
    assert (on_disk(image, "priv"), on_disk(image, "pub")) == (set(), set())
    assert {Client().get(url).status_code for url in public} == {404}


def test_an_original_has_no_address_r10(cited, people):
    page, image, document = cited
    post(people, page)
    client = Client()
    client.force_login(people.quantri)
    addresses = [image.file.url, f"/media/pub/../{image.file.name}", f"/media/{document.file.name}"]
    assert [client.get(address).status_code for address in addresses] == [404, 400, 404]


def ways_to_bytes(page, image, document) -> list[str]:
    """Every address at which somebody who knows all ids and names could ask for the files of a draft."""
    rendition, item = image.get_rendition("max-165x165"), Item.objects.get(page_id=page.pk)
    page_id, revision = page.pk, page.latest_revision_id
    names = [
        f"/media/{image.file.name}",
        f"/media/{document.file.name}",
        rendition.url,
        rendition.url.replace("/priv/", "/pub/"),
        f"/media/pub/../{rendition.file.name}",
        f"/media/priv/../{image.file.name}",
        document.url,
        f"/documents/{document.pk}/khac.pdf",
    ]
    views = [
        ("wagtailimages:preview", image.pk, "max-165x165"),
        ("wagtailimages:preview", image.pk, "original"),
        ("wagtailimages:edit", image.pk),
        ("wagtailimages:image_usage", image.pk),
        ("wagtailimages_chooser:select_format", image.pk),
        ("wagtaildocs:edit", document.pk),
        ("wagtailadmin_pages:edit", page_id),
        ("wagtailadmin_pages:view_draft", page_id),
        ("wagtailadmin_pages:preview_on_edit", page_id),
        ("wagtailadmin_pages:revisions_view", page_id, revision),
        ("portal_workflow:read", item.pk, revision),
        ("portal_workflow:review", item.pk),
    ]
    return names + [reverse(name, args=args) for name, *args in views]


def what_comes(client, address) -> bytes:
    response = client.get(address)
    content = b"".join(response.streaming_content) if response.streaming else response.content
    return content if response.status_code == 200 else b""


def status(client, address) -> int:
    response = client.get(address)
    if response.streaming:
        b"".join(response.streaming_content)
    return response.status_code


def is_a_file(content: bytes) -> bool:
    """Bytes of a file or a picture, not a screen."""
    return content[:4] in {b"%PDF", b"\xff\xd8\xff\xe0", b"\x89PNG", b"RIFF"}


WRONG = (None, "tovan", "totoan", "canbo", "lop10a1", "quantri")


@pytest.mark.parametrize("username", WRONG)
def test_who_may_not_read_a_draft_gets_none_of_its_files_12_3(cited, people, username):
    page, image, document = cited
    client = Client()
    if username:
        client.force_login(getattr(people, username))
    got = {way for way in ways_to_bytes(page, image, document) if is_a_file(what_comes(client, way))}
    assert got == set()


@pytest.mark.parametrize("username", WRONG)
def test_a_draft_under_review_keeps_its_files_too_12_3(cited, people, username):
    page, image, document = cited
    actions.submit(by=people.bientap1, page=page)
    client = Client()
    if username:
        client.force_login(getattr(people, username))
    got = {way for way in ways_to_bytes(page, image, document) if is_a_file(what_comes(client, way))}
    assert got == set()


@pytest.mark.parametrize("username", ["bientap1", "bientap3", "thuky", "phoban1", "truongban", "thanhtra"])
def test_who_may_read_a_draft_gets_its_files_12_3(cited, people, username):
    _page, image, document = cited
    rendition = image.get_rendition("max-165x165")
    client = Client()
    client.force_login(getattr(people, username))
    assert [what_comes(client, url)[:2] for url in (rendition.url, document.url)] == [b"\xff\xd8", b"%P"]


def test_who_sent_an_item_sees_what_the_editor_added_to_it_12_3(people, write):
    picture = PortalImage.objects.create(
        title="Ảnh", file=ContentFile(jpeg(), "them.jpg"), uploaded_by_user=people.bientap1
    )
    page = write(people.tovan, unit=people.tovan.memberships.get().unit)
    item = actions.submit(by=people.tovan, page=page)
    page = page.get_latest_revision_as_object()
    page.image, page.image_description = picture, "Cả trường"
    page.save_revision(user=people.bientap1)
    sender, stranger = Client(), Client()
    sender.force_login(people.tovan)
    stranger.force_login(people.totoan)
    assert item.step == "editor"
    url = picture.get_rendition("max-165x165").url
    assert [status(sender, url), status(stranger, url)] == [200, 404]
    default_storage.delete(picture.file.name)


def test_a_units_library_is_the_units_7(people):
    unit = people.tovan.memberships.get().unit
    picture = PortalImage.objects.create(
        title="Ảnh",
        file=ContentFile(jpeg(), "cua-to.jpg"),
        collection=unit.collection,
        uploaded_by_user=people.bientap2,
    )
    url = picture.get_rendition("max-165x165").url
    found = set()
    for username in ("tovan", "totoan", "canbo", "thuky"):
        client = Client()
        client.force_login(getattr(people, username))
        found |= {username} if status(client, url) == 200 else set()
    assert found == {"tovan", "thuky"}
    default_storage.delete(picture.file.name)


def test_after_posting_everybody_and_after_removal_nobody_outside_12_4(
    cited, people, django_capture_on_commit_callbacks
):
    page, image, document = cited
    with django_capture_on_commit_callbacks(execute=True):
        post(people, page)
    public = [image.get_rendition(FILTERS[0]).url, document.url]
    assert [status(Client(), url) for url in public] == [200, 200]
    with django_capture_on_commit_callbacks(execute=True):
        remove(people, page)
    assert [status(Client(), url) for url in public] == [404, 404]
    assert Client().get(page.get_url_parts()[2]).status_code == 410


@pytest.mark.parametrize("many", [1, 3])
@pytest.mark.parametrize("model", [PortalImage, PortalDocument])
def test_a_library_costs_the_same_for_many_rows(people, django_assert_max_num_queries, model, many):
    content, name = (jpeg(), "mot.jpg") if model is PortalImage else (PDF, "mot.pdf")
    files = [model.objects.create(title=f"Tệp {n}", file=ContentFile(content, name)) for n in range(many)]
    client = Client()
    client.force_login(people.thuky)
    view = "wagtailimages:index" if model is PortalImage else "wagtaildocs:index"
    client.get(reverse(view))
    with django_assert_max_num_queries(100) as seen:
        client.get(reverse(view))
    COUNTS.setdefault(model, set()).add(len(seen))
    assert len(COUNTS[model]) == 1
    for file in files:
        default_storage.delete(file.file.name)


COUNTS = {}
