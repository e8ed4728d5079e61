"""Two languages: a translation is an item of its own, the switch leads to it, nothing passes the Board by (R1)."""

import pytest
from django.urls import reverse
from wagtail_localize.models import Translation, TranslationSource

from portal_home.models import ArticlePage, HomePage, IntroductionPage, NewsIndexPage, SectionPage
from portal_workflow import actions
from portal_workflow.models import Item
from portal_workflow.opening import open_page
from tests.public.reading import read


def ways(response):
    return read(response).one("languages").links


def alternates(response):
    return {link.attrs["hreflang"]: link.attrs["href"] for link in read(response).all("link", rel="alternate")}


@pytest.fixture
def pair(make_part, english_section, english):
    """The history in Vietnamese and in English."""
    original = make_part("history", slug="lich-su")
    fields = {"slug": "history", "locale": english, "translation_key": original.translation_key}
    return original, make_part("history", parent=english_section, title="History", **fields)


def test_the_switch_leads_to_the_translation_and_back(client, pair):
    addresses = ["/gioi-thieu/lich-su/", "/en/about/history/"]
    for address in addresses:
        assert ways(client.get(address)) == addresses
    assert alternates(client.get(addresses[0])) == {
        "vi": "http://127.0.0.1:8000/gioi-thieu/lich-su/",
        "en": "http://127.0.0.1:8000/en/about/history/",
    }


@pytest.mark.parametrize(
    ("address", "there", "named"),
    [
        ("/gioi-thieu/", "/en/about/", 2),
        ("/", "/en/", 2),
        ("/tin-tuc/", "/en/?chua-dich", 0),
        ("/khong-co/", "/en/", 0),
    ],
)
def test_the_switch_leads_somewhere_from_everywhere(client, english_section, address, there, named):
    response = client.get(address)
    assert (ways(response)[1], len(alternates(response))) == (there, named)


def test_the_switch_keeps_what_is_searched(client, people):
    assert ways(client.get("/tim-kiem/?q=toan")) == ["/tim-kiem/?q=toan", "/en/tim-kiem/?q=toan"]


def test_the_front_page_says_that_the_page_is_not_translated(client, people):
    assert len(read(client.get("/en/?chua-dich")).all(data_testid="not-translated")) == 1
    assert read(client.get("/en/")).all(data_testid="not-translated") == []


def test_a_translation_that_is_not_public_is_none(client, pair):
    IntroductionPage.objects.filter(pk=pair[1].pk).update(live=False)
    response = client.get("/gioi-thieu/lich-su/")
    assert (ways(response)[1], alternates(response)) == ("/en/?chua-dich", {})


def test_the_menu_of_a_language_holds_its_own_pages(client, english_section):
    assert set(read(client.get("/en/")).one("main-menu").links) == {"/en/about/"}
    assert "/en/about/" not in read(client.get("/")).one("main-menu").links


def test_doors_lead_to_the_translation_and_else_are_marked_as_vietnamese(client, english_section):
    doors = {door.attrs["href"]: door.attrs.get("lang") for door in read(client.get("/en/")).one("doors").all("a")}
    assert doors["/en/about/"] is None
    assert doors["/van-ban/"] == "vi"


@pytest.fixture
def news(people, english):
    """Two Vietnamese articles, the first of them in English too."""
    index = NewsIndexPage.objects.get(locale__language_code="vi")
    home = HomePage.objects.get(locale=english)
    key = index.translation_key
    english_index = NewsIndexPage(title="News", slug="news", locale=english, translation_key=key)
    english_index = open_page(parent=home, page=english_index)
    first = open_page(parent=index, page=ArticlePage(title="Khai giảng"))
    open_page(parent=index, page=ArticlePage(title="Hội thao"))
    fields = {"title": "Opening ceremony", "locale": english, "translation_key": first.translation_key}
    open_page(parent=english_index, page=ArticlePage(**fields))


def titles(page):
    rows = page.all(data_testid="lead-article") + page.one("latest").all("article")
    return [(row.all("h2")[0] if row.all("h2") else row.all("h3")[0]).text for row in rows]


def test_a_list_shows_its_own_language_first_then_what_is_not_translated(client, news):
    page = read(client.get("/en/"))
    assert titles(page) == ["Opening ceremony", "Hội thao"]
    assert [row.attrs.get("lang") for row in page.one("latest").all("article")] == ["vi"]
    assert page.one("latest").links[-1] == "/en/news/"
    assert titles(read(client.get("/"))) == ["Hội thao", "Khai giảng"]


@pytest.mark.parametrize("language", ["vi", "en"])
def test_news_in_two_languages_takes_as_many_statements(client, news, language, django_assert_num_queries):
    address = {"vi": "/", "en": "/en/"}[language]
    client.get(address)
    with django_assert_num_queries({"vi": 10, "en": 11}[language]):
        client.get(address)


@pytest.fixture
def translator(enter):
    """The Secretary: the Board may translate, which makes drafts and nothing more."""
    return enter("thuky")


@pytest.fixture
def translated(translator, make_part, english_section, english):
    """A translation begun with the button of the editor."""
    original = make_part("history", slug="lich-su")
    address = reverse("wagtail_localize:submit_page_translation", args=[original.pk])
    response = translator.post(address, {"locales": [english.pk]})
    assert response.status_code == 302
    return IntroductionPage.objects.get(translation_key=original.translation_key, locale=english)


def test_a_translation_begins_as_a_draft_and_is_approved_like_everything_r1(client, translated, people):
    assert (translated.live, Translation.objects.get().enabled) == (False, False)
    translated.title, translated.slug = "History", "history"
    translated.save_revision(user=people.thuky)
    item = actions.submit(by=people.thuky, page=translated)
    assert (item.state, item.step) == ("review", "editor")
    if not item.item_class:
        item = actions.classify(by=people.bientap1, item=item, subject="teaching")
    actions.approve(by=people.bientap1, item=item, seen=item.draft_digest)
    actions.approve(by=people.phoban1, item=item, seen=item.draft_digest)
    actions.post(by=people.thuky, item=item)
    assert ways(client.get("/gioi-thieu/lich-su/"))[1] == "/en/about/history/"


@pytest.mark.parametrize("name", ["localize-restart-translation", "localize-convert-to-alias"])
def test_no_synchronised_translation_publishes_past_the_board_r1(translator, translated, name):
    translator.post(reverse("wagtailadmin_pages:edit", args=[translated.pk]), {name: "1"})
    assert Translation.objects.get().enabled is False
    translated.refresh_from_db()
    assert (translated.live, translated.alias_of) == (False, None)


def test_no_translation_becomes_a_copy_of_its_original_past_the_board_r1(translator, translated):
    translator.post(reverse("wagtail_localize:convert_to_alias", args=[translated.pk]))
    translated.refresh_from_db()
    assert (translated.live, translated.alias_of) == (False, None)


def test_an_update_of_the_original_publishes_no_translation_r1(translator, translated):
    Translation.objects.update(enabled=True)  # as a forged row would have it
    source = TranslationSource.objects.get()
    address = reverse("wagtail_localize:update_translations", args=[source.pk])
    translator.post(address, {"publish_translations": "on"})
    translated.refresh_from_db()
    assert translated.live is False
    assert Item.objects.get(page=translated).state == "draft"


def test_the_settings_know_only_the_simple_way(settings):
    assert settings.WAGTAIL_LOCALIZE_DEFAULT_TRANSLATION_MODE == "simple"
    assert settings.WAGTAILLOCALIZE_SYNC_LIVE_STATUS_ON_TRANSLATE is False


@pytest.mark.parametrize(("user", "may"), [("thuky", True), ("bientap1", True), ("tovan", False), ("thanhtra", False)])
def test_the_board_translates_and_nobody_else(enter, make_part, english_section, english, user, may):
    address = reverse("wagtail_localize:submit_page_translation", args=[make_part("history", slug="lich-su").pk])
    enter(user).post(address, {"locales": [english.pk]})
    assert IntroductionPage.objects.filter(locale=english).exists() == may


def test_a_translation_lies_below_the_translation_of_its_parent(translated):
    assert SectionPage.objects.get(slug="about").get_children().get().pk == translated.pk
