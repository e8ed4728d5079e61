"""Consents recorded, withdrawn, erased, and what relies on them; the ledger knows each by its digest (ruling R10)."""

from collections.abc import Iterable
from datetime import date, datetime

from django.core.files.storage import default_storage
from django.db import transaction
from django.utils import timezone

from portal_home.consent_rules import Declaration, Use, erased_from, faults, withdrawal_fault
from portal_home.models.consent import Consent
from portal_home.reliance import choosable_by, chosen_for, give_word, set_for_file, set_for_page
from portal_home.vietnamese import clean
from portal_workflow import ledger
from portal_workflow.act import act
from portal_workflow.circumstances import N_
from portal_workflow.course import role_at
from portal_workflow.matrix import Role
from portal_workflow.models import Unit
from portal_workflow.reading import person_of
from portal_workflow.refused import Refused

ARTICLE = "12.1"
NOT_YOURS = N_("Only the Secretary, the Head, a Deputy and the unit whose pupils they are keep this record.")
NOT_TO_CHOOSE = N_("You cannot rely on this consent: it is another unit's, has ended or was withdrawn.")
NO_PROOF = N_("Give the number of the paper or its scan: without one nobody can show that they agreed.")
NO_USE = N_("Say what they agree to.")
NO_CLASS = N_("Say which class and school year the pupils belong to.")
WRONG_DAYS = N_("Check the days: both have agreed before it begins, none lies in the future, it has not ended yet.")
WRONG_MOMENT = N_("Check the day and hour: a withdrawal comes after the consent was given, and not in the future.")
NOT_SAID = N_("Say who has withdrawn it, and how.")
ALREADY = N_("This consent was withdrawn already; the list below shows what still relies on it.")
OVER = N_("This record is erased; nothing can be done with it any more.")
NOT_YET_ERASED = N_("This record is kept until its time is over and nothing relies on it any more.")


def object_name(consent: Consent) -> str:
    """What the ledger calls the record."""
    return f"consent:{consent.digest}"


def _check_keeper(by, unit: Unit) -> str:
    """Who keeps the unit's records; the role in which he does."""
    person = person_of(by)
    if not (person.holds(Role.SECRETARY, Role.HEAD, Role.DEPUTY) or unit.pk in person.units):
        raise Refused(ARTICLE, NOT_YOURS)
    return role_at(by, "")


@act
def record_consent(
    *,
    by,
    unit: Unit,
    school_class: str,
    school_year: str,
    uses: Iterable[Use],
    pupil_agreed_on: date,
    parent_agreed_on: date,
    since: date,
    until: date,
    pupil: str = "",
    paper_number: str = "",
    paper=None,
    illustration: bool = False,
) -> Consent:
    """Write down what a pupil (or, without a name, a whole class list) and the parents agreed to. Raises Refused."""
    role, uses, today = _check_keeper(by, unit), set(uses), timezone.localdate()
    if not uses:
        raise Refused(ARTICLE, NO_USE)
    if not (clean(school_class) and school_year):
        raise Refused(ARTICLE, NO_CLASS)
    if not (clean(paper_number) or paper):
        raise Refused(ARTICLE, NO_PROOF)
    if faults(pupil_agreed_on, parent_agreed_on, since, until, today):
        raise Refused(ARTICLE, WRONG_DAYS)
    consent = Consent.objects.create(
        unit=unit,
        school_class=clean(school_class),
        school_year=school_year,
        pupil=clean(pupil),
        for_name=Use.NAME in uses,
        for_photo=Use.PHOTO in uses,
        for_voice=Use.VOICE in uses,
        pupil_agreed_on=pupil_agreed_on,
        parent_agreed_on=parent_agreed_on,
        since=since,
        until=until,
        paper_number=clean(paper_number),
        paper=paper or "",
        recorded_by=by,
        illustration=illustration,
    )
    until_day = until.isoformat()
    ledger.write(
        "record_consent",
        article=ARTICLE,
        by=by,
        role=role,
        obj=object_name(consent),
        uses=sorted(uses),
        until=until_day,
    )
    return consent


def _locked(consent: Consent) -> Consent:
    return Consent.objects.select_for_update(of=("self",)).select_related("unit").get(pk=consent.pk)


@act
def withdraw_consent(*, by, consent: Consent, withdrawn_at: datetime, withdrawn_by: str, how: str) -> Consent:
    """It no longer counts, from the moment it was taken back; within 72 hours nothing public relies on it (R7)."""
    consent = _locked(consent)
    role = _check_keeper(by, consent.unit)
    if consent.erased_at:
        raise Refused(ARTICLE, OVER)
    if consent.withdrawn_at:
        raise Refused(ARTICLE, ALREADY)
    if withdrawn_by not in Consent.By.values or not clean(how):
        raise Refused(ARTICLE, NOT_SAID)
    given_on = max(consent.pupil_agreed_on, consent.parent_agreed_on)
    if withdrawal_fault(timezone.localtime(withdrawn_at), given_on, timezone.localtime()):
        raise Refused(ARTICLE, WRONG_MOMENT)
    consent.withdrawn_at, consent.withdrawn_by, consent.withdrawn_how = withdrawn_at, withdrawn_by, clean(how)
    consent.withdrawal_recorded_by = by
    consent.save()
    due = consent.hide_by.isoformat()
    ledger.write("withdraw_consent", article=ARTICLE, by=by, role=role, obj=object_name(consent), due=due)
    return consent


@act
def rely(*, by, page, consents: Iterable[int], declared: Iterable[Declaration]) -> None:
    """What the page's draft relies on from now on, and what its sender answers for. Raises Refused.

    New records must be such as `by` may choose; one that is taken off may be anybody's.
    """
    wanted, declared = set(consents), set(declared)
    _check_chosen(by, wanted - chosen_for(page.pk))
    said_anew, relies_anew = give_word(page, declared, by=by), set_for_page(page, wanted)
    if said_anew or relies_anew:
        _note_reliance(by, f"page:{page.pk}", wanted, sorted(declared))


@act
def rely_for_file(*, by, file, consents: Iterable[int], among: Iterable[int]) -> None:
    """What a picture or a file relies on; `among` are the records that were offered."""
    before = set(file.reliances.values_list("consent_id", flat=True))
    wanted = set(consents)
    _check_chosen(by, wanted - before)
    if wanted != before & (set(among) | wanted):
        set_for_file(file, wanted, among)
        name = "image" if hasattr(file, "shows_pupils") else "document"
        _note_reliance(by, f"{name}:{file.pk}", wanted, [])


def _check_chosen(by, new: set[int]) -> None:
    if new and choosable_by(person_of(by)).filter(pk__in=new).count() != len(new):
        raise Refused(ARTICLE, NOT_TO_CHOOSE)


def _note_reliance(by, obj: str, consents: set[int], declared: list) -> None:
    digests = sorted(Consent.objects.filter(pk__in=consents).values_list("digest", flat=True))
    ledger.write(
        "rely_on_consent", article=ARTICLE, by=by, obj=obj, consents=digests, declared=list(map(str, declared))
    )


@act
def erase_consent(*, by, consent: Consent, day: date | None = None) -> Consent:
    """Erase the personal data of a record whose time is over (by `day`, today); number, class, days, digest stay."""
    consent = _locked(consent)
    if by is not None:
        _check_keeper(by, consent.unit)
    if consent.erased_at or not may_be_erased(consent, day or timezone.localdate()):
        raise Refused(ARTICLE, NOT_YET_ERASED)
    name = consent.paper.name
    consent.pupil = consent.paper_number = consent.withdrawn_how = consent.key = ""
    consent.paper, consent.erased_at = "", timezone.now()
    consent.save()
    if name:
        transaction.on_commit(lambda: default_storage.delete(name))
    ledger.write("erase_consent", article=ARTICLE, by=by, obj=object_name(consent))
    return consent


def may_be_erased(consent: Consent, day: date) -> bool:
    """After its time, and only once nothing shows anybody by it: until then it is the school's proof."""
    return day > erased_from(consent.consented) and not consent.reliances.exists()


def erase_ended(day: date | None = None) -> int:
    """Erase every record whose time is over; how many. For a nightly run."""
    day = day or timezone.localdate()
    open_records = Consent.objects.filter(erased_at=None).prefetch_related("reliances")
    ended = [consent for consent in open_records if may_be_erased(consent, day)]
    for consent in ended:
        erase_consent(by=None, consent=consent, day=day)
    return len(ended)
