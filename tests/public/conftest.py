"""A provisioned portal and the means to fill it with public pages."""

from datetime import date
from functools import cache
from io import BytesIO
from itertools import count

import pytest
from django.core.files.base import ContentFile
from django.core.management import call_command
from PIL import Image
from wagtail.images.models import Filter
from wagtail.models import Site

from portal_home.listing.pictures import SIZES
from portal_home.models import (
    ArticlePage,
    Column,
    DocumentField,
    DocumentIndexPage,
    DocumentKind,
    DocumentPage,
    Issuer,
    NewsIndexPage,
    PortalDocument,
    PortalImage,
    SiteIdentity,
)
from portal_workflow.models import Unit
from portal_workflow.opening import open_page
from portal_workflow.permit import Kind, permit


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup, django_db_blocker):
    """The root pages of both languages: committed once, seen by every test."""
    with django_db_blocker.unblock():
        call_command("provision", verbosity=0)


@pytest.fixture
def school(db):
    """The portal with its legal identity, a column and a unit."""
    identity, _made = SiteIdentity.objects.update_or_create(
        site=Site.objects.get(),
        defaults={"school_name": "Trường THPT Lục Ngạn số 1", "governing_body": "Sở Giáo dục và Đào tạo"},
    )
    return identity


@pytest.fixture
def column(db):
    return Column.objects.get_or_create(slug="doan-thanh-nien", defaults={"name": "Đoàn thanh niên"})[0]


@pytest.fixture
def unit(db):
    fields = {"kind": Unit.Kind.UNION, "name": "Đoàn trường", "short_name": "Đoàn trường"}
    return Unit.objects.update_or_create(code="doan-thanh-nien", defaults=fields)[0]


@cache
def jpeg(width, height):
    file = BytesIO()
    Image.new("RGB", (width, height), "#3c8a4c").save(file, "JPEG")
    return file.getvalue()


@pytest.fixture
def make_image(db):
    """`make_image()`: a public picture whose sizes are already made, as posting makes them."""

    def make(**fields):
        file = ContentFile(jpeg(1280, 800), "vuon.jpg")
        image = PortalImage.objects.create(title="Vườn trường", file=file, public=True, **fields)
        for spec in SIZES:
            size = [int(side) for side in spec.removeprefix("fill-").split("x")]
            image.renditions.create(
                filter_spec=spec,
                focal_point_key=Filter(spec).get_cache_key(image),
                file=ContentFile(jpeg(*size), f"vuon.{spec}.jpg"),
            )
        return image

    return make


def opened(parent, page, **children):
    """A public page with its children, which a portal being set up does not have."""
    page = open_page(parent=parent, page=page)
    if any(children.values()):
        with permit(Kind.PUBLICATION, page):
            for name, rows in children.items():
                setattr(page, name, rows)
            page.save()
    return page


@pytest.fixture
def make_article(school, column, unit, make_image):
    """`make_article(title=…)`: a public article with a photo, a column and a unit."""
    numbers = count(1)

    def make(attachments=(), **fields):
        fields = {
            "title": f"Bài viết số {next(numbers)}",
            "column": column,
            "unit": unit,
            "summary": "Tóm tắt của bài viết.",
            "body": [("paragraph", "<p>Hôm nay cả trường trồng cây.</p>")],
            **fields,
        }
        if "image" not in fields:
            fields |= {"image": make_image(), "image_description": "Vườn trường có cây non"}
        return opened(NewsIndexPage.objects.get(), ArticlePage(**fields), attachments=attachments)

    return make


@pytest.fixture
def make_file(db):
    """`make_file()`: a small file with a name that ends in .pdf."""

    def make(title="Biểu mẫu"):
        return PortalDocument.objects.create(title=title, file=ContentFile(b"%PDF-1.4 test", "bieu-mau.pdf"))

    return make


@pytest.fixture
def make_document(school):
    """`make_document(title=…, kind="Quy chế")`: a public document of the register."""
    numbers = count(1)

    def make(files=(), relations=(), kind="Kế hoạch", **fields):
        number = next(numbers)
        fields = {
            "title": f"Kế hoạch số {number}",
            "number": f"{number}/KH-THPTLN1",
            "kind": kind if isinstance(kind, DocumentKind) else DocumentKind.named(kind),
            "issuer": Issuer.named("Trường THPT Lục Ngạn số 1"),
            "field": DocumentField.named("Chuyên môn"),
            "issued_year": 2026,
            "issued_month": 9,
            "issued_day": 10,
            "in_force_from": date(2026, 9, 10),
            **fields,
        }
        return opened(DocumentIndexPage.objects.get(), DocumentPage(**fields), files=files, relations=relations)

    return make
