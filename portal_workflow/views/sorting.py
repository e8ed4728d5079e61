"""Sorting an item: what it is about, and whatever other apps add (the column), in one form of the Editor's."""

from django.db import transaction
from wagtail import hooks

from portal_workflow import actions
from portal_workflow.circumstances import Act
from portal_workflow.forms import ClassifyForm
from portal_workflow.matrix import Step
from portal_workflow.refused import Refused


def sorting_forms(screen, data=None) -> list:
    """The form of the class and, at the Editor's step, the forms other apps registered as `portal_sorting_form`.

    Such a hook is called with the page's draft and the data; it returns a form with `save(by=)`, or None.
    """
    forms = [ClassifyForm(data, initial={"subject": screen.item.subject})]
    if screen.item.step == Step.EDITOR and screen.may(Act.EDIT).allowed:
        forms += [f for f in (function(screen.draft, data) for function in hooks.get_hooks("portal_sorting_form")) if f]
    return forms


@transaction.atomic
def sort(*, by, screen, data) -> bool:
    """Save every part of the sorting, or nothing; False when the form lacks something."""
    Refused.unless(screen.may(Act.CLASSIFY))
    first, *others = forms = sorting_forms(screen, data)
    if any(form.errors for form in forms):
        return False
    for form in others:
        form.save(by=by)
    subject, reason = first.cleaned_data["subject"], first.cleaned_data["reason"]
    if subject != screen.item.subject:
        actions.classify(by=by, item=screen.item, subject=subject, reason=reason)
    return True
