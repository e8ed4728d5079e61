"""Looks whether what a draft shows of pupils stands on consents in force, or on its sender's word (ruling R10)."""

from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail import hooks
from wagtail.fields import StreamField

from portal_home.consent_rules import Declaration, State, Use, state_of, uncovered
from portal_home.models.consent import Consent, Reliance, SendersWord
from portal_home.personal_data import Kind
from portal_home.personal_data_check import findings, shortened
from portal_home.reliance import word_of
from portal_workflow.publication_checks import HOOK, Checked, Remark

ARTICLE = "12.1"


@hooks.register(HOOK)
def pupils(checked: Checked) -> list[Remark]:
    """What must be mended, and what the sender answers for; no sentence names anybody. Two statements."""
    today = timezone.localdate()
    relied, word = relied_on(checked), word_of(checked.draft.pk)
    needs, places = needed(checked), shortened(list(findings(checked).get(Kind.PUPIL, ())))
    declared = word.declared if word else set()
    lacking = uncovered(needs, declared, (consent.consented for consent in relied), today)
    found = [ended(consent, today) for consent in relied if consent.state != State.IN_FORCE]
    found += [Remark(missing(use, places), ARTICLE, blocks=use != Use.VOICE) for use in sorted(lacking)]
    found += told(word) if word else []
    if standing := [str(consent) for consent in relied if consent.state == State.IN_FORCE]:
        found.append(
            Remark(_("Pupils are shown by: %(records)s.") % {"records": "; ".join(standing)}, ARTICLE, told=True)
        )
    return found


def needed(checked: Checked) -> set[Use]:
    """What is shown of pupils: by marked pictures, by a name with private facts, by a film."""
    needs = set()
    if any(getattr(file, "shows_pupils", False) for file in checked.files):
        needs.add(Use.PHOTO)
    if Kind.PUPIL in findings(checked):
        needs.add(Use.NAME)
    if has_film(checked.draft):
        needs.add(Use.VOICE)
    return needs


def has_film(page) -> bool:
    """Whether a film stands in the text."""
    streams = (field.value_from_object(page) for field in page._meta.concrete_fields if isinstance(field, StreamField))
    return any(block["type"] == "video" for stream in streams for block in stream.raw_data)


def relied_on(checked: Checked) -> list[Consent]:
    """The records of the draft itself and of the pictures and files in it, each once."""
    images = [file.pk for file in checked.files if hasattr(file, "shows_pupils")]
    documents = [file.pk for file in checked.files if not hasattr(file, "shows_pupils")]
    own = Q(page_id=checked.draft.pk, draft=True) if checked.draft.pk else Q(pk=None)
    rows = Reliance.objects.filter(own | Q(image__in=images) | Q(document__in=documents))
    return list({row.consent_id: row.consent for row in rows.select_related("consent").order_by("consent_id")}.values())


def ended(consent: Consent, day) -> Remark:
    """A record that does not count: what to do with what relies on it."""
    sentences = {
        State.WITHDRAWN: _("%(record)s was withdrawn: take out what shows the pupils, then take the record off."),
        State.EXPIRED: _("%(record)s ended on %(until)s: choose another one, or take out what shows the pupils."),
        State.NOT_YET: _("%(record)s begins only on %(since)s: wait, or take out what shows the pupils."),
        State.ERASED: _("%(record)s is over and erased: take out what shows the pupils, then take the record off."),
    }
    words = {"record": consent, "until": f"{consent.until:%d/%m/%Y}", "since": f"{consent.since:%d/%m/%Y}"}
    return Remark(sentences[state_of(consent.consented, day)] % words, ARTICLE, blocks=True)


def missing(use: Use, places: str) -> str:
    """What is shown without a consent, and what to do."""
    if use == Use.NAME:
        sentence = _(
            "A pupil seems to be named with private facts (%(where)s): take them out, or choose the consent "
            "under “Pupils in it”, or say there that nothing about a pupil is private."
        )
        return sentence % {"where": places}
    if use == Use.PHOTO:
        return _(
            "A picture shows pupils who can be recognised: choose the consents under “Pupils in it”, "
            "or say there that it shows only groups at a public event of the school."
        )
    return _("There is a film in the text: make sure that pupils who can be recognised in it have consented.")


def told(word: SendersWord) -> list[Remark]:
    """What the sender answers for, and whose word it is."""
    words = {
        Declaration.GROUP: _("%(who)s declares: pictures and films show only groups at public events of the school."),
        Declaration.NOTHING_PRIVATE: _("%(who)s declares: nothing private about a pupil stands in the text."),
    }
    who = {"who": word.by or _("The school")}
    return [Remark(words[said] % who, ARTICLE, told=True) for said in sorted(word.declared)]
