"""Who may change something by which route; by any other, nobody changes anything (ruling R6)."""

from collections.abc import Callable

from portal_workflow.actions.previews import WORK
from portal_workflow.circumstances import Act
from portal_workflow.models import Item
from portal_workflow.models.reports import PublicReport
from portal_workflow.reading import may
from portal_workflow.views.verbs import VERBS
from tests.routes.actors import ACTORS, ANYBODY
from tests.routes.walk import Try
from tests.routes.world import user

Rule = Callable[[Try], bool]
BOARD = ("editor", "secretary", "deputy", "head")
WRITERS = ("contributor", "contributor of another unit", "officer", *BOARD)
EVERYBODY = tuple(name for name in ACTORS if name != ANYBODY)


def only(*actors: str) -> Rule:
    """These actors, whatever the object."""
    return lambda tried: tried.actor in actors


def where(act: Act, parameter: str = "page_id") -> Rule:
    """Whom the rules allow the act on that very page (tested without a database in `tests/authority`)."""

    def allowed(tried: Try) -> bool:
        if tried.actor == ANYBODY:
            return False
        item = Item.objects.select_related("page").filter(**_key(tried, parameter)).first()
        return bool(item and may(user(ACTORS[tried.actor]), item.page, act).allowed)

    return allowed


def _key(tried: Try, parameter: str) -> dict:
    name = "pk" if parameter == "item_id" else "page_id"
    return {name: tried.parameters[parameter]}


def verb(tried: Try) -> bool:
    """An act of the review screen: as its rule says; sorting may also lower or raise the class."""
    acts = {VERBS[tried.parameters["verb"]].act}
    if Act.CLASSIFY in acts:
        acts |= {Act.LOWER}
    return any(where(act, "item_id")(tried) for act in acts)


#: Who records what about people (R6): everybody with a role his absence, each his own step's delegation.
PEOPLE = {
    "vang-mat": EVERYBODY,
    "uy-quyen": (*BOARD, "principal"),
    "vai-tro": ("head",),
    "y-kien-chung": ("head",),
    "thanh-vien": ("head", "secretary"),
}


def people(tried: Try) -> bool:
    """A change of the Board or of a unit."""
    return tried.actor in PEOPLE[tried.parameters["change"]] and tried.actor != "superuser"


def library(tried: Try) -> bool:
    """Words about a file: whose own it is, and the technician; the guard of cited files has its own tests."""
    return tried.actor in {"editor", "superuser"}


def report(tried: Try) -> bool:
    """What a reader reported is answered by whom the rules let answer it."""
    found = PublicReport.objects.select_related("page").get(pk=tried.parameters["report_id"])
    return tried.actor != ANYBODY and may(user(ACTORS[tried.actor]), found.page, Act.HANDLE_REPORT).allowed


def preview(tried: Try) -> bool:
    """A link is made by whoever may write the text or decides on it now."""
    return any(where(act, "item_id")(tried) for act in WORK)


def own_unsent_draft(tried: Try, parameter: str = "page_id") -> bool:
    """A draft that was never sent belongs to who began it."""
    item = Item.objects.filter(page_id=tried.parameters[parameter]).select_related("page").first()
    own = item and item.page.owner_id == _pk(tried)
    return bool(own and item.submitted_at is None and not item.page.first_published_at)


def api(tried: Try) -> bool:
    """By the admin's API a person deletes his own draft that was never sent; the Board copies into a draft."""
    action = tried.parameters["action_name"]
    if action == "delete":
        return own_unsent_draft(tried, "pk")
    return action == "copy" and tried.actor in BOARD


def _pk(tried: Try) -> int:
    return user(ACTORS[tried.actor]).pk if ACTORS[tried.actor] else 0


RULES: dict[str, Rule] = {
    "wagtailadmin_api:pages:action": api,
    "wagtailadmin_pages:edit": where(Act.EDIT),
    "wagtailadmin_pages:revisions_revert": where(Act.EDIT),
    "wagtailadmin_pages:delete": own_unsent_draft,
    "wagtailadmin_pages:copy": only(*BOARD),
    "wagtailadmin_pages:add": only(*WRITERS),
    "wagtailadmin_account": only(*EVERYBODY),
    "portal_workflow:act": verb,
    "portal_workflow:previews": preview,
    "portal_workflow:revoke_preview": only("editor", "secretary", "head"),
    # One's own notices: read, and how they come by mail.
    "portal_workflow:notices": only(*EVERYBODY),
    "portal_workflow:choose_policy": only("head"),
    "portal_workflow:end": only("head"),
    "portal_workflow:removal": only("head"),
    "portal_workflow:request_removal": where(Act.REQUEST_REMOVAL),
    "portal_workflow:hide": where(Act.HIDE),
    "portal_workflow:report": report,
    "report_content": only(*ACTORS),
    "portal_workflow:setting_change": only("head"),
    "portal_workflow:add_setting": only("head", "secretary"),
    "portal_workflow:change_setting": only("head", "secretary"),
    "portal_workflow:change_people": people,
    "portal_units:add": only("head", "secretary"),
    "portal_units:change": only("head", "secretary"),
    "portal_units:retire": only("head", "secretary"),
    "portal_units:confirm": only(*WRITERS),
    "portal_home_hand_in": only(*WRITERS),
    "portal_home_fill_in": only(*WRITERS),
    "wagtailimages:edit": library,
    "wagtaildocs:edit": library,
    "wagtailimages:add": only(*WRITERS),
    "wagtaildocs:add": only(*WRITERS),
    # Technical: names of languages, folders and groups of accounts; what a group may do the nightly check looks at.
    "wagtailadmin_collections:add": only("superuser"),
    "wagtailadmin_collections:edit": only("superuser"),
    "wagtaillocales:edit": only("superuser"),
    "wagtaillocales:copy": only("superuser"),
    "wagtailusers_groups:add": only("superuser"),
    "wagtailusers_groups:edit": only("superuser"),
    "wagtailusers_groups:delete": only("superuser"),
    "wagtailusers_users:add": only("superuser"),
    "wagtailusers_users:edit": only("superuser"),
    "wagtailusers_users:delete": only("superuser"),
    "wagtail_bulk_action": only("superuser"),
}
