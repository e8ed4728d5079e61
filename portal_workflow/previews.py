"""One version of an unposted text as its link shows it: found by the secret, rendered, its files opened with it."""

import re
from dataclasses import dataclass

from django.urls import NoReverseMatch, reverse
from django.utils.functional import cached_property
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.models import Page

from portal_workflow.actions.previews import CLOSED, hash_of
from portal_workflow.circumstances import State
from portal_workflow.citations import cited_ids, public
from portal_workflow.digest import content_digest
from portal_workflow.models.item import Citation
from portal_workflow.models.previews import PreviewLink


@dataclass(frozen=True)
class Preview:
    """An open link with the draft there is now."""

    token: str
    link: PreviewLink

    @cached_property
    def draft(self) -> Page:
        """The latest version; whether it is the one of the link, `is_the_same` says."""
        return self.link.item.page.specific.get_latest_revision_as_object()

    @property
    def is_the_same(self) -> bool:
        """Whether the text is still the one the link was made for."""
        return content_digest(self.draft) == self.link.digest

    @property
    def is_public(self) -> bool:
        """Whether what the link shows has been posted, so that the page itself can be read."""
        item = self.link.item
        return item.page.live and item.live_digest == self.link.digest

    def render(self):
        """The page as a reader without an account would see it; its unposted files lead through the link."""
        response = self.draft.make_preview_request(None, self.draft.default_preview_mode)
        addresses = self._addresses()
        if addresses:
            found = re.compile("|".join(re.escape(address) for address in sorted(addresses, key=len, reverse=True)))
            html = response.content.decode(response.charset)
            response.content = found.sub(lambda address: addresses[address[0]], html)
        return response

    def _addresses(self) -> dict[str, str]:
        """Where the page's own files lie, and where the link shows them."""
        pictures = {picture.url: self._address("picture", picture.pk) for picture in self.pictures()}
        return pictures | {file.url: self._address("file", file.pk) for file in self.files()}

    def _address(self, what: str, key: int) -> str:
        return reverse(f"portal_preview:{what}", args=[self.token, key])

    def pictures(self):
        """Pictures by size of the images this version uses, and which no public page shows."""
        renditions = get_image_model().get_rendition_model().objects
        return renditions.filter(image_id__in=self._own(Citation.Kind.IMAGE))

    def files(self):
        """Files to download that this version uses, and which no public page offers."""
        return get_document_model().objects.filter(pk__in=self._own(Citation.Kind.DOCUMENT))

    def _own(self, kind: str) -> set[int]:
        cited = cited_ids(self.draft)[kind]
        return cited - set(public().filter(kind=kind, object_id__in=cited).values_list("object_id", flat=True))


def find(token: str) -> Preview | None:
    """The preview of this secret; None when there is none, it is closed, or its text was refused, hidden or removed."""
    links = PreviewLink.objects.select_related("made_by", "item__page")
    link = links.filter(token_hash=hash_of(token)).first()
    if link is None or not link.is_open or link.item.hidden_until or State(link.item.state) in CLOSED:
        return None
    return Preview(token, link)


def address(token: str) -> str:
    """Where the preview is read; empty on a site that has not mounted `portal_workflow.urls_preview`."""
    try:
        return reverse("portal_preview:page", args=[token])
    except NoReverseMatch:
        return ""
