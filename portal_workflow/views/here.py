"""Who is there in this request: the Board and the person, read once for all that a page asks."""

from portal_workflow.circumstances import Board, Person
from portal_workflow.reading import board_now, person_of


def board_here(request) -> Board:
    """Everybody with a role today; actions read it again for themselves."""
    if not hasattr(request, "_portal_board"):
        request._portal_board = board_now()
    return request._portal_board


def person_here(request) -> Person:
    """The person behind the request."""
    return person_of(request.user, board_here(request))
