"""One attempt by one account: requests as the admin's own forms would send them."""

import json
from urllib.parse import urlencode

from django.core.management import call_command
from django.test import Client
from django.urls import reverse
from wagtail.models import Page
from wagtail.test.utils.form_data import nested_form_data, querydict_from_html, rich_text, streamfield

from tests.routes.unguarded import StockScheduler, guarded


class Attempt:
    """An account at the admin, with the world it attacks."""

    def __init__(self, world, user):
        self.world, self.user = world, user
        self.client = Client()
        self.client.force_login(user)
        self.answers = []

    def send(self, address: str, data, **kwargs):
        """One POST; what came back is kept, to tell why an attack did not arrive."""
        response = self.client.post(address, data, **kwargs)
        forms = [(response.context or {}).get(name) for name in ("form", "formset")]
        errors = [form.errors for form in forms if getattr(form, "errors", None)]
        said = [str(message) for message in (response.context or {}).get("messages", [])]
        self.answers.append((address, response.status_code, response.headers.get("Location"), errors, said))
        return response

    def post(self, view: str, *args, query=None, **data):
        """A form sent to a view of the admin."""
        address = reverse(view, args=args) + (f"?{urlencode(query, doseq=True)}" if query else "")
        return self.send(address, data)

    def bulk(self, action: str, *objects, **data):
        """A bulk action of a listing."""
        meta = objects[0]._meta
        label, name = ("wagtailcore", "page") if isinstance(objects[0], Page) else (meta.app_label, meta.model_name)
        query = {"id": [obj.pk for obj in objects], "next": "/admin/"}
        return self.post("wagtail_bulk_action", label, name, action, query=query, **data)

    def api(self, action: str, page, **data):
        """An action of the admin's own API, which is always mounted."""
        address = reverse("wagtailadmin_api:pages:action", args=[page.pk, action])
        return self.send(address, json.dumps(data), content_type="application/json")

    def edit(self, page, headers=None, **changes):
        """The page's real edit form, with some fields changed; names as in the form, `_` for `-`."""
        data = self.world.forms[page.pk].copy()
        for name, value in changes.items():
            data[name.replace("__", "-")] = value
        return self.send(reverse("wagtailadmin_pages:edit", args=[page.pk]), data, headers=headers)

    def library(self, view: str, obj, **changes):
        """The real edit form of an image or a document."""
        data = self.world.forms[obj._meta.label].copy()
        for name, value in changes.items():
            data[name] = value
        return self.send(reverse(view, args=[obj.pk]), data)

    def scheduler(self):
        """What cron calls: our command, or with the guard off the one Wagtail ships."""
        call_command("publish_scheduled" if guarded() else StockScheduler(), verbosity=0)


def read_forms(world, superuser) -> None:
    """Fetch the edit forms once (with the guard off, so that they are shown), to send them back as people would."""
    client = Client()
    client.force_login(superuser)
    for page in (world.article, world.draft, world.waiting, world.section):
        html = client.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).content.decode()
        data = querydict_from_html(html, form_id="page-edit-form")
        data.update(body_data(page.get_latest_revision_as_object()))
        fill_unit(data, world)
        world.forms[page.pk] = data
    html = client.get(reverse("wagtailadmin_pages:add", args=world.add_address)).content
    world.forms["new"] = querydict_from_html(html.decode(), form_id="page-edit-form")
    fill_unit(world.forms["new"], world)
    for view, file in (("wagtailimages:edit", world.image), ("wagtaildocs:edit", world.document)):
        html = client.get(reverse(view, args=[file.pk])).content.decode()
        forms = [querydict_from_html(html, form_index=index) for index in range(html.count("<form"))]
        world.forms[file._meta.label] = next(form for form in forms if "collection" in form or "title" in form)
        world.forms[file._meta.label].pop("file", None)


def fill_unit(data, world) -> None:
    """Pages that are credited to a unit are sent with one."""
    if hasattr(world.waiting, "unit_id"):
        data["unit"] = data.get("unit") or str(world.waiting.unit_id)


def body_data(page) -> dict:
    """The body as the editor posts it."""
    blocks = []
    for block in page.body:
        if block.block_type == "paragraph":
            blocks.append(("paragraph", rich_text(block.value.source)))
        elif block.block_type == "file":
            blocks.append(("file", str(block.value.pk)))
        else:
            blocks.append((block.block_type, dict(block.value) | {"image": str(block.value["image"].pk)}))
    return nested_form_data({"body": streamfield(blocks)})
