"""What people do at the desk, click by click: nothing here reaches into the product."""

import re
from dataclasses import dataclass

from playwright.sync_api import expect


@dataclass
class Article:
    """What the author types."""

    title: str
    text: str
    event_start: str = "20/11/2026"
    event_end: str = "21/11/2026"


def open_editor(page) -> None:
    """The tile "Gửi bài" of "my work", until the editor is ready to be typed into."""
    page.goto("/admin/")
    page.get_by_test_id("new-article").click()
    expect(text_field(page)).to_be_visible()


def text_field(page):
    """The first block of the text."""
    return page.locator(".public-DraftEditor-content").first


def write(page, article: Article) -> None:
    """Title, event and text, by keyboard; every field is left before the next one is filled."""
    page.locator("#id_title").fill(article.title)
    for name, value in (("event_start", article.event_start), ("event_end", article.event_end)):
        page.locator(f"#id_{name}").fill(value)
        page.locator(f"#id_{name}").press("Tab")
    if article.text:
        write_text(page, article.text)


def write_text(page, text: str) -> None:
    """Type into the text where the cursor is put by the keyboard: at its end."""
    field = text_field(page)
    field.focus()
    field.press("Control+End")
    page.keyboard.insert_text(text)
    # The editor hands what is typed over to the form a quarter of a second later.
    expect(page.locator("input[name=body-0-value]")).to_have_value(re.compile(re.escape(text)))


def send(page) -> str:
    """ "Gửi duyệt"; the path of the item's own screen."""
    page.get_by_test_id("send-article").click()
    page.wait_for_url("**/admin/duyet/*/")
    return page.url


def open_line(page, group: str, title: str) -> None:
    """One line of "my work"."""
    page.goto("/admin/")
    page.get_by_test_id(group).get_by_role("link", name=title).click()
    page.wait_for_url(lambda url: not url.endswith("/admin/"))


def press(page, testid: str) -> None:
    """A button of the review screen, and the sentence that answers it; the one before it may still be there."""
    with page.expect_navigation():
        page.get_by_test_id(testid).click()
    expect(page.locator(".messages")).to_be_visible()


def sort_item(page, subject: str, column: str) -> None:
    """What it is about, and its column."""
    page.locator("select[name=subject]").select_option(subject)
    page.locator("select[name=column]").select_option(label=column)
    press(page, "classify")


def ask_for_removal(page, path: str, ground: str, sentence: str) -> None:
    """From the public page's bar: ground, sentence, send."""
    page.goto(path)
    page.get_by_test_id("request-removal").click()
    page.locator(f"input[name=ground][value={ground}]").check()
    page.locator("[name=sentence]").fill(sentence)
    page.get_by_test_id("request-removal").click()
    page.wait_for_url("**/admin/go-bo/*/")


def add_photo(page, path, description: str) -> None:
    """ "Thêm ảnh": choose the file, upload it; then say what it shows."""
    page.locator("#id_image-chooser [data-chooser-action-choose]").first.click()
    dialog = page.locator(".modal-dialog, [role=dialog]").last
    with page.expect_file_chooser() as chosen:
        dialog.locator("input[type=file]").click()
    chosen.value.set_files(path)
    expect(dialog.locator("input[name$=-title]")).to_have_value(path.stem)
    dialog.locator("[type=submit]:visible").last.click()
    expect(page.locator("#id_image-chooser img")).to_be_visible()
    page.locator("#id_image_description").fill(description)
