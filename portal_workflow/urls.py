"""The admin addresses of approval and removal."""

from django.urls import path

from portal_workflow.views import ledger, people, removal, review, verbs

app_name = "portal_workflow"
urlpatterns = [
    path("duyet/<int:item_id>/", review.ReviewView.as_view(), name="review"),
    path("duyet/<int:item_id>/ban/<int:revision_id>/", review.read, name="read"),
    path("duyet/<int:item_id>/<slug:verb>/", verbs.VerbView.as_view(review=review.changed), name="act"),
    path("go-bo/<int:request_id>/", removal.DecideView.as_view(), name="removal"),
    path("go-bo/de-nghi/<int:page_id>/", removal.RequestView.as_view(), name="request_removal"),
    path("nhat-ky/", ledger.LedgerView.as_view(), name="ledger"),
    path("ban-bien-tap/", people.PeopleView.as_view(), name="people"),
    path("ban-bien-tap/<slug:change>/", people.ChangeView.as_view(), name="change_people"),
]
