"""The public addresses of preview links; a site mounts them where it likes."""

from django.urls import path

from portal_workflow.views import preview_public

app_name = "portal_preview"
urlpatterns = [
    path("<str:token>/", preview_public.page, name="page"),
    path("<str:token>/anh/<int:key>/", preview_public.picture, name="picture"),
    path("<str:token>/tep/<int:key>/", preview_public.file, name="file"),
]
