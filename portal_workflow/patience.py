"""How long things may wait before the next higher person is told, and when mails leave: the periods, pure."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from portal_workflow.clocks import end_of_day, local_day
from portal_workflow.matrix import Role
from portal_workflow.workdays import Calendar, add_working_days


@dataclass(frozen=True)
class Patience:
    """First values; a site writes others into the setting PORTAL_NOTICES.

    `ladder`: who is told first, who is told `step_working_days` later. `retry_minutes`: between the tries of one
    mail, the last one again and again; what is older than `mail_within_days` stays in the inbox only.
    """

    waiting_working_days: int = 3
    removal_working_days: int = 2
    step_working_days: int = 1
    ladder: tuple[Role, ...] = (Role.SECRETARY, Role.HEAD)
    digest_hour: int = 6
    mail_within_days: int = 7
    retry_minutes: tuple[int, ...] = (1, 5, 15, 60, 240)

    def next_try(self, now: datetime, tries: int) -> datetime:
        """When a mail is tried again that failed `tries` times."""
        return now + timedelta(minutes=self.retry_minutes[min(tries, len(self.retry_minutes)) - 1])

    def levels(self, calendar: Calendar, due: datetime, now: datetime) -> list[tuple[int, Role]]:
        """Who is to be told by now of what was due then: a number from 1, and the role."""
        found, hour = [], due
        for level, role in enumerate(self.ladder, start=1):
            if now > hour:
                found.append((level, role))
            hour = end_after(calendar, hour, self.step_working_days)
        return found


def end_after(calendar: Calendar, moment: datetime, working_days: int) -> datetime:
    """The last second of the working day that lies so many working days after the moment."""
    return end_of_day(add_working_days(calendar, local_day(moment), working_days))
