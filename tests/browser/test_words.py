"""Nothing English is seen on the way of an article: desk, editor, photo dialog, review screen."""

import re

import pytest

from portal_workflow.circumstances import State
from portal_workflow.matrix import Step

VISIBLE = """() => [...document.querySelectorAll("h1, h2, h3, label, button, a, p, li, th, td, span, [placeholder]")]
  .filter((e) => e.checkVisibility() && !e.closest("svg, [lang=en], .visually-hidden"))
  .flatMap((e) => [...e.childNodes].filter((n) => n.nodeType === 3).map((n) => n.textContent)
    .concat(e.getAttribute("placeholder") || []))
  .map((t) => t.trim().replace(/\\s+/g, " ")).filter(Boolean)"""
# Words of an interface that no Vietnamese sentence contains.
ENGLISH = re.compile(
    r"\b(the|this|page|pages|publish|unpublish|draft|save|submit|workflow|moderation|approve|return|refuse|add|edit"
    r"|delete|choose|upload|search|required|collapse|expand|insert|write|status|waiting|sent|posted|my work|slug)\b",
    re.IGNORECASE,
)


def english_on(page) -> list[str]:
    page.wait_for_load_state("networkidle")
    return sorted({text for text in page.evaluate(VISIBLE) if ENGLISH.search(text)})


@pytest.mark.parametrize("username", ["tovan", "thuky", "truongban"])
def test_the_desk_speaks_vietnamese(as_user, username):
    assert english_on(as_user(username)) == []


def test_the_editor_and_its_photo_dialog_speak_vietnamese(as_user):
    page = as_user("tovan")
    page.get_by_test_id("new-article").click()
    assert english_on(page) == []
    page.locator("#id_image-chooser [data-chooser-action-choose]").first.click()
    page.locator(".modal-body input[type=file]").wait_for()
    assert english_on(page) == []


def test_the_review_screen_speaks_vietnamese(as_user, portal):
    waiting = f'Item.objects.filter(state="{State.REVIEW}", step="{Step.DEPUTY}")'
    item = portal.ask(
        f"from portal_workflow.models import Item; answer = {waiting}.values_list('pk', flat=True).first()"
    )
    page = as_user("phoban1")
    page.goto(f"/admin/duyet/{item}/")
    assert english_on(page) == []
