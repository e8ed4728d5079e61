"""The addresses of the portal."""

from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path
from wagtail import urls as wagtail_urls
from wagtail.admin import urls as wagtailadmin_urls
from wagtail.documents import urls as wagtaildocs_urls

from portal_home import translations as translation_urls
from portal_home import urls as home_urls

urlpatterns = [
    *translation_urls.closed,
    path("admin/", include(wagtailadmin_urls)),
    path("documents/", include(wagtaildocs_urls)),
    *home_urls.media_urlpatterns,
    path("xem-truoc/", include("portal_workflow.urls_preview")),
    *i18n_patterns(
        path("", include("portal_workflow.urls_public")),
        path("", include("portal_home.urls")),
        path("", include(wagtail_urls)),
        prefix_default_language=False,
    ),
]
