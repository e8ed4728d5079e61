"""Addresses of the public site that are no pages, and the pages themselves."""

from django.urls import path, re_path
from wagtail.urls import serve_pattern

from portal_home import past_versions, search, serving

media_urlpatterns = [
    path("media/pub/<path:path>", serving.public_media, name="public_media"),
    path("media/priv/<path:path>", serving.private_media, name="private_media"),
]
urlpatterns = [
    path("tim-kiem/", search.search, name="search"),
    path("<path:address>/ban-cu/<int:number>/", past_versions.past_version, name="past_version"),
    # Wagtail's own name, so that every page address is made as Wagtail makes it; `_util/` stays Wagtail's.
    re_path(serve_pattern.replace("^(", "^(?!_util/)("), serving.serve, name="wagtail_serve"),
]
