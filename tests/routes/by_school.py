"""Ways that only the school's own site has: a second language, a relation of its articles."""

from portal_home.models import ArticleAttachment
from tests.routes.row import PUBLICATION, REMOVAL, rows


def attach(t):
    ArticleAttachment.objects.create(page=t.world.article, document=t.world.document, title="Thêm")


ROWS = [
    *rows(PUBLICATION, by_anybody=True, orm_attachment=attach),
    *rows(
        PUBLICATION,
        api_translation_kept_live=lambda t: t.api(
            "copy_for_translation", t.world.section, locale="en", copy_parents=True, alias=True, recursive=False
        ),
    ),
    *rows(
        REMOVAL,
        stock_refuses=True,
        locale_deletion=lambda t: t.post("wagtaillocales:delete", t.world.home.locale_id),
    ),
    *rows(
        REMOVAL,
        by_anybody=True,
        stock_refuses=True,
        orm_locale_deleted=lambda t: t.world.home.locale.delete(),
    ),
]
