"""Ways through the libraries of images and files, and their collections."""

from django.core.files.uploadedfile import SimpleUploadedFile
from wagtail.models import Collection

from tests.routes.any_world import PDF, jpeg
from tests.routes.row import REMOVAL, rows

IMAGES, DOCUMENTS, COLLECTIONS = "wagtailimages:", "wagtaildocs:", "wagtailadmin_collections:"


def other_pdf():
    return SimpleUploadedFile("khac.pdf", PDF + b"% other", "application/pdf")


def other_jpeg():
    return SimpleUploadedFile("khac.jpg", jpeg("red"), "image/jpeg")


def image(t, **changes):
    return t.library(IMAGES + "edit", t.world.image, **changes)


def document(t, **changes):
    return t.library(DOCUMENTS + "edit", t.world.document, **changes)


def root_collection_private(t):
    root = Collection.get_first_root_node()
    return t.post(COLLECTIONS + "set_privacy", root.pk, restriction_type="login", password_1="")


ROWS = [
    *rows(
        REMOVAL,
        document_deletion=lambda t: t.post(DOCUMENTS + "delete", t.world.document.pk),
        document_bulk_deletion=lambda t: t.bulk("delete", t.world.document),
        document_file_replacement=lambda t: document(t, file=other_pdf()),
        document_title=lambda t: document(t, title="Tên khác"),
        document_to_a_private_collection=lambda t: document(t, collection=t.world.private.pk),
        document_bulk_to_a_private_collection=lambda t: t.bulk(
            "add_to_collection", t.world.document, collection=t.world.private.pk
        ),
        image_deletion=lambda t: t.post(IMAGES + "delete", t.world.image.pk),
        image_bulk_deletion=lambda t: t.bulk("delete", t.world.image),
        image_file_replacement=lambda t: image(t, file=other_jpeg()),
        image_title=lambda t: image(t, title="Tên khác"),
        image_focal_point=lambda t: image(
            t, focal_point_x=10, focal_point_y=10, focal_point_width=10, focal_point_height=10
        ),
        image_to_a_private_collection=lambda t: image(t, collection=t.world.private.pk),
        root_collection_made_private=root_collection_private,
    ),
    *rows(
        REMOVAL,
        stock_refuses=True,
        collection_deletion=lambda t: t.post(COLLECTIONS + "delete", t.world.document.collection_id),
    ),
]
