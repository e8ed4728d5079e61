"""The admin addresses of the units."""

from django.urls import path

from portal_home import views_confirming, views_own_pages, views_units

app_name = "portal_units"
urlpatterns = [
    path("to-don-vi/", views_units.UnitsView.as_view(), name="list"),
    path("to-don-vi/them/", views_units.UnitFormView.as_view(), name="add"),
    path("to-don-vi/sua/<slug:code>/", views_units.ChangeUnitView.as_view(), name="change"),
    path("to-don-vi/thoi-hoat-dong/<slug:code>/", views_units.RetireUnitView.as_view(), name="retire"),
    path("trang-cua-to/", views_own_pages.OwnPagesView.as_view(), name="own_pages"),
    path("con-dung/", views_confirming.DueView.as_view(), name="due"),
    path("con-dung/<int:page_id>/", views_confirming.confirm, name="confirm"),
]
