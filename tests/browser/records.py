"""What the running portal's own records say, read inside its Django; persons through the erasable side table."""

LINES = """
import json
from wagtail.models import Page
from portal_workflow import ledger
from portal_workflow.models import LedgerLine
names = ledger.names()
page = Page.objects.get(draft_title__startswith={title!r})
lines = [json.loads(line.text) for line in LedgerLine.objects.order_by("seq")]
answer = [[e["act"], names[e["by"]], e["article"]] for e in lines if e["object"] == f"page:{{page.pk}}"]
"""


def entries(portal, title: str) -> list[tuple[str, str, str]]:
    """The ledger lines about the page whose title begins so, in order: act, person's name, article."""
    return [tuple(line) for line in portal.ask(LINES.format(title=title))]
