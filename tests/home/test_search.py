"""Articles are found by the names of their column and unit, with and without accents."""

import pytest

from portal_home.models import ArticlePage, Column, NewsIndexPage
from portal_workflow.models import Unit
from portal_workflow.opening import open_page


@pytest.mark.parametrize("words", ["doan thanh nien", "Đoàn thanh niên", "to toan", "Tổ Toán", "khoa hoc tre"])
def test_an_article_is_found_by_its_column_its_unit_and_its_text(people, client, words):
    column = Column.objects.create(slug="doan", name="Đoàn thanh niên")
    page = ArticlePage(
        title="Ngày hội sáng tạo",
        column=column,
        unit=Unit.objects.get(code="to-toan"),
        body=[("paragraph", "<p>Câu lạc bộ Khoa học trẻ giới thiệu sản phẩm.</p>")],
    )
    open_page(parent=NewsIndexPage.objects.first(), page=page)
    assert "Ngày hội sáng tạo" in client.get("/tim-kiem/", {"q": words}).content.decode()
