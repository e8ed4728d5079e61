"""What states, uses and faults of consents are called."""

from django.utils.translation import gettext_lazy as _

from portal_home.consent_rules import Fault, State, Use

STATES = {
    State.NOT_YET: _("not begun"),
    State.IN_FORCE: _("in force"),
    State.EXPIRED: _("ended"),
    State.WITHDRAWN: _("withdrawn"),
    State.ERASED: _("erased"),
}
USES = {
    Use.NAME: _("name with facts about the pupil"),
    Use.PHOTO: _("photo in which the pupil can be recognised"),
    Use.VOICE: _("voice and video"),
}
FAULTS = {
    Fault.FUTURE: _("This day lies in the future; check it."),
    Fault.ENDS_BEFORE: _("The last day is before the first day."),
    Fault.OVER: _("This consent would have ended already; check the last day."),
    Fault.BEGINS_BEFORE_GIVEN: _("It cannot begin before both have agreed."),
    Fault.BEFORE_GIVEN: _("It was withdrawn before it was given? Check the day."),
}
