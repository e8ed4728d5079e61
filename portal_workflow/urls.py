"""The admin addresses of approval and removal."""

from django.urls import path

from portal_workflow.views import (
    hiding,
    ledger,
    notices,
    people,
    previews,
    removal,
    removals,
    reports,
    review,
    rules,
    settings,
    slip,
    verbs,
)

app_name = "portal_workflow"
urlpatterns = [
    path("duyet/<int:item_id>/", review.ReviewView.as_view(), name="review"),
    path("duyet/<int:item_id>/ban/<int:revision_id>/", review.read, name="read"),
    path("duyet/<int:item_id>/phieu-trinh/", slip.slip, name="slip"),
    path("duyet/<int:item_id>/xem-truoc/", previews.PreviewsView.as_view(), name="previews"),
    path("duyet/<int:item_id>/xem-truoc/<int:pk>/", previews.RevokeView.as_view(), name="revoke_preview"),
    path("duyet/<int:item_id>/<slug:verb>/", verbs.VerbView.as_view(review=review.changed), name="act"),
    path("go-bo/", removals.RemovalsView.as_view(), name="removals"),
    path("go-bo/<int:request_id>/", removal.DecideView.as_view(), name="removal"),
    path("go-bo/de-nghi/<int:page_id>/", removal.RequestView.as_view(), name="request_removal"),
    path("go-bo/an-ngay/<int:page_id>/", hiding.HideView.as_view(), name="hide"),
    path("go-bo/ban-doc-bao/<int:report_id>/", reports.ReportView.as_view(), name="report"),
    path("thiet-lap/", settings.SettingsView.as_view(), name="settings"),
    path("thiet-lap/de-nghi/<int:pk>/", settings.DecideView.as_view(), name="setting_change"),
    path("thiet-lap/<str:key>/them/", settings.ChangeView.as_view(), name="add_setting"),
    path("thiet-lap/<str:key>/<int:pk>/", settings.ChangeView.as_view(), name="change_setting"),
    path("thong-bao/", notices.NoticesView.as_view(), name="notices"),
    path("nhat-ky/", ledger.LedgerView.as_view(), name="ledger"),
    path("nhat-ky/tai-ve/", ledger.ExportView.as_view(), name="ledger_export"),
    path("nhat-ky/kiem-tra/", ledger.CheckerView.as_view(), name="ledger_checker"),
    path("ban-bien-tap/", people.PeopleView.as_view(), name="people"),
    path("ban-bien-tap/ket-thuc/<slug:what>/<int:pk>/", people.EndView.as_view(), name="end"),
    path("ban-bien-tap/cach-duyet/", rules.RulesView.as_view(), name="rules"),
    path("ban-bien-tap/cach-duyet/chon/", rules.ChooseView.as_view(), name="choose_policy"),
    path("ban-bien-tap/<slug:change>/", people.ChangeView.as_view(), name="change_people"),
]
