"""What an article said before it was put right, at an address of its own below the article's (đính chính)."""

from django.http import Http404
from django.template.response import TemplateResponse
from django.views.decorators.http import require_safe

from portal_home.models import ArticlePage
from portal_home.serving import find, kept_out_of_indexes
from portal_workflow.middleware import gone
from portal_workflow.versions import readable

BELOW = "/ban-cu/"
NO_INDEX = "noindex"


@require_safe
@kept_out_of_indexes
def past_version(request, address, number):
    """`/tin-tuc/…/ban-cu/1/`: the old text under its mark; 410 once the article was removed, 404 for a false number."""
    article = find(request, f"{address}/")
    if article is None:
        if answer := gone(request, request.path.rpartition(BELOW)[0] + "/"):
            return answer
        raise Http404
    version = readable(article, number) if isinstance(article, ArticlePage) else None
    if version is None or article.get_view_restrictions():
        raise Http404
    old = article.with_content_json(version.content)
    old.hidden_pages = article.hidden_pages
    # When the article was first posted; how long this text stood is said in its mark.
    old.first_published_at, old.last_published_at = article.first_published_at, None
    context = old.get_context(request) | {"past": version, "current": article}
    response = TemplateResponse(request, "portal_home/past_version.html", context)
    response["X-Robots-Tag"] = NO_INDEX
    return response
