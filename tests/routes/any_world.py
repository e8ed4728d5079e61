"""What the attacks of the table aim at, on whatever site: the world of a school or of a library is built elsewhere."""

from dataclasses import dataclass, field
from io import BytesIO

from django.contrib.auth import get_user_model
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.utils import timezone
from PIL import Image
from wagtail.documents import get_document_model
from wagtail.documents.models import AbstractDocument
from wagtail.images import get_image_model
from wagtail.images.models import AbstractImage
from wagtail.models import Collection, Page, Revision, Site

PDF = b"%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"


@dataclass
class World:
    """What the attacks aim at. `article` cites `image` and `document`; `old` is its revision before the posted one.

    `english` is a page of another language, on a site that has one.
    """

    home: Page
    outside: Page
    english: Page | None
    index: Page
    section: Page
    child: Page
    hidden: Page
    article: Page
    old: Revision
    draft: Page
    waiting: Page
    removed: Page
    image: AbstractImage
    document: AbstractDocument
    private: Collection
    site: Site
    before: dict = field(default_factory=dict)
    files: dict = field(default_factory=dict)
    forms: dict = field(default_factory=dict)

    @property
    def pages(self):
        """Everything an attack may aim at."""
        return [self.home, self.index, self.section, self.child, self.hidden, self.article, self.draft, self.waiting]

    @property
    def add_address(self) -> list:
        """Where the form of a new article is, as arguments of Wagtail's view."""
        meta = self.article._meta
        return [meta.app_label, meta.model_name, self.index.pk]

    def new(self, title, **fields) -> Page:
        """An article nobody has saved yet."""
        return type(self.article)(title=title, **fields)

    def keep_files(self):
        """Remember the bytes on disk, because no rollback brings them back."""
        for model in (get_image_model(), get_document_model()):
            for name in model.objects.values_list("file", flat=True):
                with default_storage.open(name) as stored:
                    self.files[name] = stored.read()

    def restore_files(self):
        """Put deleted files back under their names."""
        for name, content in self.files.items():
            if not default_storage.exists(name):
                default_storage.save(name, ContentFile(content))

    def delete_files(self):
        """Leave nothing on disk."""
        for name in self.files:
            default_storage.delete(name)


def jpeg(colour="navy", size=(1200, 800)) -> bytes:
    """A real picture."""
    out = BytesIO()
    Image.new("RGB", size, colour).save(out, "JPEG")
    return out.getvalue()


def user(username):
    return get_user_model().objects.get(username=username)


def later(days=30):
    """A moment in the future."""
    return timezone.now() + timezone.timedelta(days=days)
