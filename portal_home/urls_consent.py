"""The admin addresses of the consents."""

from django.urls import path

from portal_home import views_consent

app_name = "portal_consents"
urlpatterns = [
    path("dong-y/", views_consent.ConsentsView.as_view(), name="list"),
    path("dong-y/them/", views_consent.AddView.as_view(), name="add"),
    path("dong-y/<int:pk>/", views_consent.RecordView.as_view(), name="consent"),
    path("dong-y/<int:pk>/rut/", views_consent.WithdrawView.as_view(), name="withdraw"),
    path("dong-y/<int:pk>/giay/", views_consent.PaperView.as_view(), name="paper"),
]
