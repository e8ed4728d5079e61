"""Which pages, pictures and files rely on which consents: kept beside each version of a page, never in its content."""

from collections.abc import Iterable

from django.db.models import Q
from django.utils import timezone
from wagtail.models import Page
from wagtail.signals import copy_for_translation_done, page_published

from portal_home.consent_rules import Declaration
from portal_home.models.consent import Consent, Reliance, SendersWord
from portal_workflow.models import Item
from portal_workflow.models.versions import PastVersion

SEES_ALL = ("secretary", "head", "deputy")


def connect() -> None:
    """Follow what goes public and what is translated."""
    page_published.connect(on_published, dispatch_uid="portal_home.reliance.published")
    copy_for_translation_done.connect(on_translated, dispatch_uid="portal_home.reliance.translated")


def sees_all(person) -> bool:
    """Whether the person reads every record, not only those of his units."""
    return bool({role.value for role in person.roles}.intersection(SEES_ALL))


def readable_by(person):
    """Records with their names: all for Secretary, Head and Deputies, else those of one's own units (ruling R10)."""
    return Consent.objects.all() if sees_all(person) else Consent.objects.filter(unit__in=person.units)


def may_read(person, consent: Consent) -> bool:
    """Whether the person may read the names of this record."""
    return sees_all(person) or consent.unit_id in person.units


def choosable_by(person):
    """What one may rely on: the records one reads, and whole class lists, which name nobody."""
    may_choose = Q() if sees_all(person) else Q(unit__in=person.units) | Q(pupil="")
    today = timezone.localdate()
    in_force = Q(withdrawn_at=None, erased_at=None, since__lte=today, until__gte=today)
    return Consent.objects.filter(may_choose & in_force)


def chosen_for(page_id: int | None) -> set[int]:
    """The records the page's draft relies on."""
    if page_id is None:
        return set()
    return set(Reliance.objects.filter(page_id=page_id, draft=True).values_list("consent_id", flat=True))


def set_for_page(page: Page, consents: Iterable[int]) -> bool:
    """What the page's draft relies on from now on; whether anything changed. Its translations learn of new ones."""
    wanted, before = set(consents), chosen_for(page.pk)
    if wanted == before:
        return False
    for consent in wanted - before:
        _add(consent, page.pk)
        for translation in Page.objects.filter(translation_key=page.translation_key).exclude(pk=page.pk):
            _add(consent, translation.pk, live=translation.live)
    Reliance.objects.filter(page_id=page.pk, consent__in=before - wanted).update(draft=False)
    _forget(page.pk)
    return True


def _add(consent: int, page_id: int, live: bool = False) -> None:
    """A row of the draft; a translation that is public already shows the same people."""
    row, _made = Reliance.objects.get_or_create(consent_id=consent, page_id=page_id)
    row.draft, row.live = True, row.live or live
    row.save(update_fields=["draft", "live"])


def _forget(page_id: int) -> None:
    Reliance.objects.filter(page_id=page_id, draft=False, live=False, kept=False).delete()


def set_for_file(file, consents: Iterable[int], among: Iterable[int]) -> None:
    """The records of `among` that a picture or file relies on; others that it relies on stay."""
    name = "image" if hasattr(file, "shows_pupils") else "document"
    mine = Reliance.objects.filter(**{name: file})
    before, wanted = set(mine.values_list("consent_id", flat=True)), set(consents)
    mine.filter(consent__in=set(among) - wanted).delete()
    Reliance.objects.bulk_create(Reliance(consent_id=pk, **{name: file}) for pk in wanted - before)


def give_word(page: Page, declared: Iterable[Declaration], *, by) -> bool:
    """What the sender answers for; whether it changed. Whoever changes it answers from then on."""
    words = {word.value: word in set(declared) for word in Declaration}
    known = SendersWord.objects.filter(page_id=page.pk).first()
    if known is None and not any(words.values()):
        return False
    if known and all(getattr(known, name) == said for name, said in words.items()):
        return False
    SendersWord.objects.update_or_create(page_id=page.pk, defaults=words | {"by": by, "at": timezone.now()})
    return True


def word_of(page_id: int | None) -> SendersWord | None:
    """The sender's word for a page, if he gave one."""
    return SendersWord.objects.select_related("by").filter(page_id=page_id).first() if page_id else None


def on_published(sender, instance, **kwargs) -> None:
    """The draft is public now. The text before stays a place where a correction left it readable."""
    rows = Reliance.objects.filter(page_id=instance.pk)
    if not rows.exists():
        return
    item = Item.objects.filter(page_id=instance.pk).first()
    if item and PastVersion.objects.filter(item=item).exclude(note="").exists():
        rows.filter(live=True).update(kept=True)
    rows.filter(draft=False).update(live=False)
    rows.filter(draft=True).update(live=True)
    _forget(instance.pk)


def on_translated(sender, source_obj, target_obj, **kwargs) -> None:
    """A translation shows the same people: it begins with what its original relies on."""
    if isinstance(source_obj, Page):
        for consent in chosen_for(source_obj.pk):
            _add(consent, target_obj.pk)
