"""Every way by which the public reaches something today, in one table: before, hidden, removed, destroyed (R5)."""

import pytest
from django.core.cache import cache
from django.test import Client
from django.urls import LocalePrefixPattern, get_resolver, reverse
from django.utils import timezone

from portal_home.models import ArticleAttachment, ArticlePage, Correction, PortalRendition
from portal_workflow import actions
from portal_workflow.models import Item, RemovalRequest

TITLE, WORD = "Ngày hội Xoăn", "xoăn"
# Addresses of the portal that are no pages, and why each cannot show an article or how it is watched below.
NO_PAGES = {
    "media/pub/<path:path>": "the pictures",
    "media/priv/<path:path>": "for those who work on it",
    "documents/": "the file",
    "tim-kiem/": "the search",
    "<path:address>/ban-cu/<int:number>/": "the earlier version",
    "bao-noi-dung/<int:page_id>/": "the form of a report",
    "xem-truoc/": "drafts, by a link of the Board",
    "admin/": "the desk",
    "admin/localize/translate/<path:rest>": "the desk",
    "admin/localize/update/<path:rest>": "the desk",
}


@pytest.fixture(autouse=True)
def nothing_remembered():
    cache.clear()


@pytest.fixture
def article(people, write, carry, files, django_capture_on_commit_callbacks):
    """A public article with picture, file, tag and an earlier version that stays readable with its own file."""
    image, document = files("xoan")
    with django_capture_on_commit_callbacks(execute=True):
        page = write(people.bientap1, title=TITLE, image=image, image_description="Sân trường")
        page.summary = f"Tóm tắt {WORD}"
        page.tags.add("xoăn tít")
        page.attachments.add(ArticleAttachment(document=document, title="Đơn"))
        page = carry(page).get_latest_revision_as_object()
        page.attachments.set([])
        page.corrections.add(Correction(made_on=timezone.localdate(), note="Đã bỏ tệp."))
        page.body = [("paragraph", f"<p>Chữ {WORD} đã sửa.</p>"), ("file", document)]
        page = carry(page)
    return page


def channels(page) -> dict[str, str]:
    """Each way to the article; the addresses are taken while it is public."""
    index = page.get_parent()
    ways = {
        "page": page.url,
        "without the slash": page.url.rstrip("/"),
        "earlier version": f"{page.url}ban-cu/1/",
        "form of a report": f"/bao-noi-dung/{page.pk}/",
        "front page": "/",
        "list": index.url,
        "list by column": f"{index.url}?cm={page.column.slug}",
        "list by tag": f"{index.url}?the={page.tags.first().slug}",
        "search": f"/tim-kiem/?q={WORD}",
        "search without marks": "/tim-kiem/?q=xoan",
        "file": page.body[1].value.url,
    }
    pictures = PortalRendition.objects.filter(image_id=page.image_id)
    return ways | {f"picture {picture.filter_spec}": picture.url for picture in pictures}


def answers(ways: dict[str, str]) -> dict[str, tuple[int, bool]]:
    """Status, and whether the answer shows the article, by each way."""
    found = {}
    for name, address in ways.items():
        response = Client().get(address, follow=True)
        if response.streaming:
            found[name] = (response.status_code, True)
            b"".join(response.streaming_content)
        else:
            found[name] = (response.status_code, TITLE in response.content.decode())
    return found


def expected(ways, gone: int, *, title: bool) -> dict[str, tuple[int, bool]]:
    """What each way answers once it is off."""
    by_address = {"page": gone, "without the slash": gone, "earlier version": gone}
    lists = ("front page", "list", "list by column", "list by tag", "search", "search without marks")
    found = dict.fromkeys(ways, (404, False)) | dict.fromkeys(lists, (200, False))
    return found | {name: (status, title) for name, status in by_address.items()}


@pytest.fixture
def on_commit(django_capture_on_commit_callbacks):
    return lambda: django_capture_on_commit_callbacks(execute=True)


def test_r5_by_each_way_it_is_public_before(article):
    found = answers(channels(article))
    assert {status for status, _shows in found.values()} == {200}
    assert [name for name, (_status, shows) in found.items() if not shows] == []


def test_12_4_by_no_way_after_the_decision(people, article, ask, on_commit):
    ways = channels(article)
    with on_commit():
        actions.decide_removal(by=people.truongban, request=ask(article), agree=True)
    assert answers(ways) == expected(ways, 410, title=True)


def test_r5_by_no_way_while_it_is_hidden_and_by_each_again_afterwards(people, article, hiding_on, on_commit):
    ways = channels(article)
    with on_commit():
        actions.hide(by=people.thuky, page=article, ground="malware", sentence="Mã độc.")
    assert answers(ways) == expected(ways, 410, title=False)
    with on_commit():
        request = RemovalRequest.objects.get()
        actions.decide_removal(by=people.truongban, request=request, agree=False, note="Không sao.")
    assert {status for status, _shows in answers(ways).values()} == {200}
    assert ArticlePage.objects.get(pk=article.pk).live


def test_r5_a_link_for_reading_the_draft_shows_nothing_of_what_is_hidden(people, write, hiding_on):
    """It was made before the text was posted, and leads to the page as long as that is public."""
    page = write(people.bientap1, title=TITLE)
    item = actions.submit(by=people.bientap1, page=page)
    actions.classify(by=people.bientap3, item=item, subject="daily_activity")
    _link, token = actions.make_preview(by=people.bientap3, item=item, days=3)
    way = {"preview": reverse("portal_preview:page", args=[token])}
    found = [answers(way)["preview"]]
    actions.approve(by=people.bientap3, item=item, seen=Item.objects.get(pk=item.pk).draft_digest)
    actions.post(by=people.thuky, item=item)
    found.append(answers(way)["preview"])
    request = actions.hide(by=people.thuky, page=page, ground="malware", sentence="Mã độc.")
    found.append(answers(way)["preview"])
    actions.decide_removal(by=people.truongban, request=request, agree=True)
    found.append(answers(way)["preview"])
    assert found == [(200, True), (200, True), (404, False), (404, False)]


def test_r5_by_no_way_after_it_is_destroyed(people, article, ask, on_commit):
    ways = channels(article)
    with on_commit():
        actions.vanish(by=people.truongban, request=ask(article), ground="state_secret")
    assert answers(ways) == expected(ways, 410, title=False)


def test_r5_a_new_public_address_must_be_looked_at_here():
    """Feeds, JSON and others are written into the table above before they are public."""
    prefix = next(p for p in get_resolver().url_patterns if isinstance(p.pattern, LocalePrefixPattern))
    pages = ("^", "_util/")
    outer = [str(p.pattern) for p in get_resolver().url_patterns if p is not prefix]
    inner = [str(p.pattern) for p in _leaves(prefix)]
    assert {route for route in (*outer, *inner) if not route.startswith(pages)} == set(NO_PAGES)


def _leaves(pattern):
    for part in pattern.url_patterns:
        yield from _leaves(part) if hasattr(part, "url_patterns") else [part]
