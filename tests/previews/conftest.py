"""The desk's people and items; a draft with a photo and a file of its own."""

import pytest
from django.core.cache import cache
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage

from portal_home.models import PortalDocument, PortalImage
from portal_workflow.models import Item
from tests.desk.conftest import enter, item_at  # noqa: F401
from tests.routes.world import PDF, jpeg
from tests.workflow.conftest import django_db_setup, people, standing_opinion, write  # noqa: F401


@pytest.fixture(autouse=True)
def no_pictures_of_other_tests():
    """The cache knows pictures whose rows went with their test."""
    cache.clear()
    yield
    cache.clear()


@pytest.fixture
def draft(people, write):  # noqa: F811
    """An unsent article of an Editor with a picture and a file; (item, image, document)."""
    own = {"uploaded_by_user": people.bientap1}
    image = PortalImage.objects.create(title="Ảnh", file=ContentFile(jpeg(), "rieng.jpg"), **own)
    document = PortalDocument.objects.create(title="Tệp", file=ContentFile(PDF, "rieng.pdf"), **own)
    page = write(people.bientap1, image=image, image_description="Cả trường đọc sách")
    page.body = [("paragraph", "<p>Chưa ai được đọc.</p>"), ("file", document)]
    page.save_revision(user=people.bientap1)
    yield Item.objects.get(page_id=page.pk), image, document
    for name in (image.file.name, document.file.name):
        default_storage.delete(name)
