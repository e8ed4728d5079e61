"""A digest of what a reader will see of a page: the same in memory, from a revision and on the live row."""

import hashlib
import json
import re

from django.core.serializers.json import DjangoJSONEncoder
from modelcluster.models import get_all_child_relations
from wagtail.fields import StreamField
from wagtail.models import Page

from portal_workflow.citations import cited_files

# What Wagtail writes about a page, as opposed to what a person writes in it.
BOOKKEEPING = {
    "pk",
    "alias_of",
    "comments",
    "draft_title",
    "depth",
    "expired",
    "first_published_at",
    "has_unpublished_changes",
    "last_published_at",
    "latest_revision",
    "latest_revision_created_at",
    "live",
    "live_revision",
    "locked",
    "locked_at",
    "locked_by",
    "numchild",
    "owner",
    "path",
    "url_path",
    "wagtail_admin_comments",
}
BLOCK_KEY = re.compile(r' data-block-key="[^"]*"')


def content_data(page: Page) -> dict:
    """The page's content as plain JSON data: bookkeeping, children's keys and editors' block ids dropped."""
    data = json.loads(json.dumps(page.serializable_data(), cls=DjangoJSONEncoder))
    streams = _stream_fields(type(page)) | {
        name for rel in get_all_child_relations(type(page)) for name in _stream_fields(rel.related_model)
    }
    return {k: _clean(v, streams, k) for k, v in data.items() if k not in BOOKKEEPING}


def _stream_fields(model) -> set[str]:
    return {field.name for field in model._meta.get_fields() if isinstance(field, StreamField)}


def _clean(value, streams: set[str], name: str = ""):
    if isinstance(value, str) and name in streams:
        value = json.loads(value or "[]")
        return _clean(value, streams)
    if isinstance(value, dict):
        skipped = {"id"} if {"type", "value"} <= value.keys() else {"pk"}
        return {k: _clean(v, streams, k) for k, v in value.items() if k not in skipped}
    if isinstance(value, list):
        return [_clean(v, streams) for v in value]
    return BLOCK_KEY.sub("", value) if isinstance(value, str) else value


def content_digest(page: Page) -> str:
    """SHA-256 of content and citations, as 64 hexadecimal digits. `page` is the specific instance."""
    cited = [[file.kind, file.object_id, file.file_hash] for file in cited_files(page)]
    text = json.dumps([content_data(page), cited], sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return hashlib.sha256(text.encode()).hexdigest()
