"""Hundreds of pages, rows and accounts at once, straight in the tables: for counting statements."""

from copy import copy
from itertools import count
from uuid import uuid4

from django.contrib.auth import get_user_model
from modelcluster.models import get_all_child_relations
from modelsearch.backends import get_search_backend
from wagtail.models import Page

from portal_workflow.models import Approval, Item

numbers = count(1)


def values(row, model=None) -> dict:
    """What the columns of one table hold for this row, without its key."""
    fields = (model or type(row))._meta.local_concrete_fields
    return {field.attname: getattr(row, field.attname) for field in fields if not field.primary_key}


def crowd(first, how_many, each=lambda n: {}):
    """`how_many` pages like `first`, it among them, with its rows and its item; `each(n)` is what differs."""
    model, pages = type(first), []
    parent, steps = first.get_parent(), count(int(first.path[-Page.steplen :], 36) + 1000)
    for _more in range(how_many - 1):
        n = next(numbers)
        page = Page(**values(first, Page) | {"title": f"{first.title} {n}", "slug": f"{first.slug}-{n}"})
        page.translation_key = uuid4()
        page.draft_title, page.url_path = page.title, f"{parent.url_path}{page.slug}/"
        page.path = Page._get_path(parent.path, first.depth, next(steps))
        page.latest_revision_id = page.live_revision_id = None
        pages.append(page)
    Page.objects.bulk_create(pages)
    kept = values(first, model)
    for n, page in enumerate(pages, 1):
        model(page_ptr=page, **values(page, Page) | kept | each(n)).save_base(raw=True)
    of_page(first, pages)
    Page.objects.filter(pk=parent.pk).update(numchild=parent.numchild + len(pages))
    made = list(model.objects.filter(pk__in=[page.pk for page in pages]))
    get_search_backend().get_index_for_model(model).add_items(model, made)
    return [first, *made]


def of_page(first, pages) -> None:
    """The same item with its approvals, and the same rows of child relations, for each of these."""
    if item := Item.objects.filter(page=first).first():
        items = Item.objects.bulk_create([Item(**values(item) | {"page_id": page.pk}) for page in pages])
        rows_below(Approval, "item_id", item, items)
    for relation in get_all_child_relations(type(first)):
        rows_below(relation.related_model, relation.field.attname, first, pages)


def rows_below(model, name, first, others) -> None:
    """The rows of one table that point to the first, for each of the others."""
    rows = model._base_manager.filter(**{name: first.pk})
    model._base_manager.bulk_create([model(**values(row) | {name: other.pk}) for row in rows for other in others])


def rows_like(row, how_many, each=lambda n: {}) -> list:
    """`how_many` rows of a plain table like this one, it among them."""
    copies = []
    for n in range(1, how_many):
        other = copy(row)
        other.pk, other._state = None, copy(row._state)
        other._state.adding = True
        for name, value in each(n).items():
            setattr(other, name, value)
        copies.append(other)
    return [row, *type(row)._base_manager.bulk_create(copies)]


def pictures_like(image, how_many) -> list:
    """The same picture many times, each with its sizes already made."""
    images = rows_like(image, how_many)
    sizes = type(image.renditions.first())
    sizes.objects.bulk_create(
        [sizes(**values(size) | {"image_id": i.pk}) for size in image.renditions.all() for i in images[1:]]
    )
    return images


def accounts(how_many) -> list:
    """People nobody knows yet."""
    users = get_user_model()
    made = [
        users(username=f"nguoi-{next(numbers)}", last_name="Nguyễn Văn", first_name=f"{n}") for n in range(how_many)
    ]
    return users.objects.bulk_create(made)
