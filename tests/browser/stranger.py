"""Somebody who knows nothing of the portal: sees what is on the screen, and counts the clicks."""

import re

MOST = 3


class Stranger:
    """A reader on the front page, with what he has clicked so far."""

    def __init__(self, page):
        self.page, self.clicks = page, 0
        page.goto("/")

    def seen(self, words):
        """The first visible thing to click that says these words."""
        found = self.page.locator("a, summary").filter(has_text=re.compile(words, re.IGNORECASE), visible=True)
        return found.first if found.count() else None

    def click(self, thing):
        thing.click()
        self.clicks += 1
        self.page.wait_for_load_state()

    def looks_for(self, words, where):
        """Click what says the words; else what they might be found under; on a phone, else open the menu."""
        while self.clicks < MOST:
            thing = self.seen(words)
            self.click(thing or self.seen(where) or self.seen("^Danh mục$"))
            if thing:
                return
        raise AssertionError(f"{words} was not found in {MOST} clicks")

    def types(self, words):
        """The words go into the first search field on the screen; its button is one click."""
        form = self.page.locator("form").filter(has=self.page.locator("input[name=q]"), visible=True).first
        form.locator("input[name=q]").fill(words)
        self.click(form.locator("button[type=submit]").first)
