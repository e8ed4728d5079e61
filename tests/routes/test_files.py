"""Who may fetch a file, and when: before posting, after it, after the removal (Điều 12.4)."""

from pathlib import Path

import pytest
from django.conf import settings
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.test import Client

from portal_home.models import ArticlePage, PortalDocument, PortalImage, PortalRendition
from portal_workflow import actions
from portal_workflow.models import Item
from tests.routes.world import PDF, jpeg

EVERYBODY = (None, "tovan", "totoan", "bientap1", "thuky", "truongban", "thanhtra", "quantri")


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


BOARD_AND_UPLOADER = {"bientap1", "thuky", "truongban"}


def test_a_file_is_public_while_a_live_page_cites_it_12_4(cited, people):
    page, _image, document = cited
    assert who_gets(people, document) == BOARD_AND_UPLOADER
    post(people, page)
    assert who_gets(people, document) == set(EVERYBODY)
    remove(people, page)
    assert who_gets(people, document) == BOARD_AND_UPLOADER


def test_a_contributor_fetches_his_own_file_7(people):
    document = PortalDocument.objects.create(
        title="Tệp", file=ContentFile(PDF, "cua-to.pdf"), uploaded_by_user=people.tovan
    )
    assert who_gets(people, document) == BOARD_AND_UPLOADER | {"tovan"}
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
    assert (on_disk(image, "priv"), len(on_disk(image, "pub"))) == (set(), len(set(ArticlePage.image_filters)))
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
