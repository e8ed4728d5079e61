"""What a commendation and a week of the work calendar must have before they can be sent (Điều 11.3; ruling R10)."""

from django.utils import timezone
from django.utils.translation import gettext as _

from portal_home.private_marks import Mark, private_marks
from portal_home.work_weeks import MONDAY, monday_of, sunday_of


def private_words() -> dict[Mark, str]:
    """What a mark is called."""
    return {
        Mark.PHONE: _("a telephone number"),
        Mark.IDENTITY: _("an identity number"),
        Mark.BIRTH: _("a date of birth"),
        Mark.EMAIL: _("an e-mail address"),
    }


def commendation_requirements(page) -> list[str]:
    """Who is honoured, by which decision, and nothing private about anybody."""
    problems = []
    if not page.honours.count():
        problems.append(_("Name at least one organisation, group or person that is honoured."))
    if not (page.decision_id or page.decision_number.strip()):
        problems.append(_("Give the number of the decision, or choose it in the register of documents."))
    if page.awarded_on and page.awarded_on > timezone.localdate():
        problems.append(_("The day of the commendation lies in the future; check it."))
    if page.image_id and not page.image_description.strip():
        problems.append(_("Describe the photo: write in one sentence what it shows."))
    return problems + private_problems(page)


def private_problems(page) -> list[str]:
    """A person is named with his class or unit and nothing else (ruling R10)."""
    problems, words, today = [], private_words(), timezone.localdate()
    for honour in page.honours.all():
        text = " ; ".join((honour.name, honour.achievement, honour.award))
        if marks := private_marks(text, today):
            found = ", ".join(words[mark] for mark in marks)
            sentence = _("The line “%(name)s” seems to hold %(found)s: take it out, name and class are enough.")
            problems.append(sentence % {"name": honour.name, "found": found})
    return problems


def week_requirements(page) -> list[str]:
    """A week begins on a Monday, has work in it and nothing outside it, and there is one calendar for it."""
    if not page.monday:
        return []
    if page.monday.weekday() != MONDAY:
        right = {"day": f"{page.monday:%d/%m/%Y}", "monday": f"{monday_of(page.monday):%d/%m/%Y}"}
        return [_("%(day)s is no Monday; the week of that day begins on %(monday)s.") % right]
    problems = []
    if type(page).objects.filter(monday=page.monday).exclude(pk=page.pk).exclude(item__state="removed").exists():
        problems.append(_("There is a calendar for this week already: change that one."))
    entries = list(page.entries.all())
    if not entries:
        problems.append(_("The week has no work yet: add at least one entry."))
    last = sunday_of(page.monday)
    outside = [entry.content for entry in entries if not page.monday <= entry.day <= last]
    if outside:
        days = {"first": f"{page.monday:%d/%m/%Y}", "last": f"{last:%d/%m/%Y}", "work": "; ".join(outside)}
        problems.append(_("Not in the week from %(first)s to %(last)s: %(work)s. Check the day.") % days)
    if any(entry.ends_at and (not entry.starts_at or entry.ends_at <= entry.starts_at) for entry in entries):
        problems.append(_("One entry ends before it begins; check its hours."))
    return problems
