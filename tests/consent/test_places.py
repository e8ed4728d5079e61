"""A withdrawn consent: every place that relies on it, each ticking off by itself, and the clock (R7)."""

from datetime import timedelta

import pytest
from django.utils import timezone
from wagtail.models import Locale
from wagtail.signals import copy_for_translation_done

from portal_home import actions_consent
from portal_home.consent_places import Standing, What, is_late, is_mended, places_of
from portal_home.models import ArticlePage, Consent, Correction, Reliance
from portal_workflow import actions
from tests.consent.conftest import draft_of

pytestmark = pytest.mark.django_db


def where(record) -> set[tuple]:
    return {(place.what, place.standing) for place in places_of([record])[record.pk]}


def change(people, page, **fields):
    """The Secretary changes the draft, unticks every record, and it goes its way again."""
    draft = draft_of(page)
    for name, value in fields.items():
        setattr(draft, name, value)
    draft.save_revision(user=people.thuky)
    actions_consent.rely(by=people.thuky, page=page, consents=(), declared=())


def test_r7_a_posted_page_its_draft_and_its_picture(article, picture, consent, carry, withdraw):
    record = consent()
    page = article(image=picture(), consents=[record])
    assert where(record) == {(What.DRAFT, Standing.OPEN)}
    carry(page, "posted")
    withdraw(record)
    assert where(record) == {(What.PAGE, Standing.PUBLIC)}
    assert not is_mended(places_of([record])[record.pk])


def test_r7_it_ticks_off_when_the_removal_is_decided(people, article, picture, consent, carry, withdraw):
    record = consent()
    page = article(image=picture(), consents=[record])
    carry(page, "posted")
    withdraw(record)
    page = ArticlePage.objects.get(pk=page.pk)
    request = actions.request_removal(by=people.thuky, page=page, ground="other", sentence="Rút phiếu đồng ý")
    [place] = places_of([record])[record.pk]
    assert (place.asked, place.ticked) == (True, False)
    actions.decide_removal(by=people.truongban, request=request, agree=True)
    assert where(record) == {(What.PAGE, Standing.HIDDEN)}
    assert is_mended(places_of([record])[record.pk])


def test_r7_it_stays_public_until_the_mended_text_is_posted(people, article, picture, consent, carry, withdraw):
    record = consent()
    page = article(image=picture(), consents=[record])
    carry(page, "posted")
    withdraw(record)
    change(people, page, image=None, image_description="")
    assert where(record) == {(What.PAGE, Standing.PUBLIC)}
    carry(page, "posted")
    assert where(record) == set()


def test_r7_an_older_text_that_stays_readable_is_a_place(people, article, picture, consent, carry):
    record = consent()
    page = article(image=picture(), consents=[record])
    carry(page, "posted")
    correction = Correction(made_on=timezone.localdate(), note="Bỏ một tấm ảnh.")
    change(people, page, image=None, image_description="", corrections=[correction])
    carry(page, "posted")
    assert where(record) == {(What.OLD_TEXT, Standing.PUBLIC)}
    page = ArticlePage.objects.get(pk=page.pk)
    request = actions.request_removal(by=people.thuky, page=page, ground="other", sentence="Rút phiếu đồng ý")
    actions.decide_removal(by=people.truongban, request=request, agree=True)
    assert is_mended(places_of([record])[record.pk])


def test_r7_a_picture_with_its_sizes_and_the_pages_that_show_it(people, article, picture, consent, carry, withdraw):
    record, image = consent(), picture()
    actions_consent.rely_for_file(by=people.tovan, file=image, consents=[record.pk], among=[record.pk])
    assert where(record) == {(What.IMAGE, Standing.HIDDEN)}
    page = article(image=image)
    carry(page, "posted")
    image.refresh_from_db()
    image.get_rendition("fill-400x250")
    withdraw(record)
    assert where(record) == {(What.PAGE, Standing.PUBLIC), (What.IMAGE, Standing.PUBLIC)}
    [of_image] = [place for place in places_of([record])[record.pk] if place.what == What.IMAGE]
    assert of_image.renditions == 1
    change(people, page, image=None, image_description="")
    carry(page, "posted")
    assert where(record) == {(What.IMAGE, Standing.HIDDEN)}


def test_r7_translations_show_the_same_people(people, article, picture, consent):
    record, other = consent(), consent()
    page = article(image=picture(), consents=[record])
    words = {"locale": Locale.objects.get(language_code="en"), "translation_key": page.translation_key, "live": False}
    english = ArticlePage(title="Class 10A1 reads", owner=people.tovan, **words)
    page.get_parent().add_child(instance=english)
    english.save_revision(user=people.tovan)
    copy_for_translation_done.send(sender=None, source_obj=page, target_obj=english)
    assert {row.page_id for row in Reliance.objects.filter(consent=record)} == {page.pk, english.pk}
    actions_consent.rely(by=people.tovan, page=page, consents=[record.pk, other.pk], declared=())
    assert {place.language for place in places_of([other])[other.pk]} == {"vi", "en"}


def test_r7_72_hours(article, picture, consent, carry, withdraw):
    record = consent()
    carry(article(image=picture(), consents=[record]), "posted")
    record = withdraw(record)
    places = places_of([record])[record.pk]
    late = [is_late(record, places, record.withdrawn_at + timedelta(hours=hours)) for hours in (0, 72, 73)]
    assert late == [False, False, True]


def test_r7_a_draft_is_no_late_place(article, picture, consent, withdraw):
    record = consent()
    article(image=picture(), consents=[record])
    record = withdraw(record)
    assert not is_late(record, places_of([record])[record.pk], timezone.now() + timedelta(days=9))


@pytest.mark.parametrize("number", [1, 3])
def test_statements_whatever_relies_on_it(people, article, picture, consent, django_assert_num_queries, number):
    record = consent()
    for place in range(number):
        image = picture()
        actions_consent.rely_for_file(by=people.tovan, file=image, consents=[record.pk], among=[record.pk])
        article(image=image, consents=[record], title=f"Bài {place}")
    records = list(Consent.objects.all())
    with django_assert_num_queries(7):
        places_of(records)
