"""The forms a page shows, filled in as a person would: what one role is shown, every other role sends too."""

from urllib.parse import urljoin, urlsplit

from bs4 import BeautifulSoup
from django.utils import timezone

SENTENCE = "Thử gửi thay người khác."
BY_TYPE = {"number": "1", "email": "a@example.invalid", "url": "https://example.invalid/", "tel": "0", "time": "08:00"}
SKIPPED = {"reset", "image", "file"}


def forms_in(address: str, html: bytes) -> list[tuple[str, dict]]:
    """(path, data) of each form sent by POST; the form that logs out is left alone."""
    found = []
    for form in BeautifulSoup(html, "html.parser").find_all("form"):
        if (form.get("method") or "").lower() != "post":
            continue
        target = urlsplit(urljoin(address, form.get("action") or "")).path
        if "logout" not in target:
            found.append((target, filled(form)))
    return found


def filled(form) -> dict:
    """Every field with its value, or with something plausible; every button pressed."""
    data = {}
    for field in form.find_all(["input", "textarea", "select", "button"]):
        name, kind = field.get("name"), (field.get("type") or "text").lower()
        if not name or field.has_attr("disabled") or kind in SKIPPED or name == "csrfmiddlewaretoken":
            continue
        if field.name == "select":
            data[name] = chosen(field)
        elif field.name == "textarea":
            data[name] = field.text.strip() or SENTENCE
        elif kind == "radio":
            if field.has_attr("checked") or name not in data:
                data[name] = field.get("value", "on")
        elif kind == "checkbox":
            data |= {name: field.get("value", "on")} if field.has_attr("checked") else {}
        else:
            data[name] = field.get("value") or plausible(name, kind)
    # A body is drawn by script out of data; without script it is sent empty.
    return data | {f"{body['id']}-count": "0" for body in form.select("[data-block][id]")}


def chosen(select) -> str:
    """What is selected, else the first real choice."""
    options = select.find_all("option")
    taken = [option for option in options if option.has_attr("selected")] or options
    return next((option.get("value", "") for option in (*taken, *options) if option.get("value")), "")


def plausible(name: str, kind: str) -> str:
    """A value for an empty field, by its type or name."""
    if kind == "date" or any(word in name for word in ("since", "until", "day", "date")):
        return timezone.localdate().strftime("%Y-%m-%d" if kind == "date" else "%d/%m/%Y")
    if kind in {"hidden", "submit"}:
        return ""
    return BY_TYPE.get(kind, "Thử 12")
