"""The front page's shelves: one block that stores which shelf stands where, so that other apps may add shelves."""

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from portal_home.shelves import choices


class DoorBlock(blocks.StructBlock):
    """One big door: where it leads and what it is called."""

    page = blocks.PageChooserBlock(label=_("Where it leads"))
    label = blocks.CharBlock(label=_("Words on the door"), max_length=40, required=False)

    class Meta:
        icon = "home"
        label = _("Door")


class ShelfKeyBlock(blocks.CharBlock):
    """The choice among the shelves that are registered now; stored as plain text, whatever is registered later."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.field = forms.ChoiceField(
            choices=choices, required=self.field.required, label=self.field.label, help_text=self.field.help_text
        )

    def deconstruct(self):
        # Migrations know a text: which shelves an installation has is no matter of its tables.
        _path, args, kwargs = super().deconstruct()
        return "wagtail.blocks.CharBlock", args, kwargs


class ShelfBlock(blocks.StructBlock):
    """A shelf by its key; what it shows is looked up when the page is served."""

    key = ShelfKeyBlock(label=_("Shelf"), max_length=40)
    title = blocks.CharBlock(label=_("Title"), max_length=100, required=False)
    count = blocks.IntegerBlock(label=_("How many"), min_value=1, max_value=20, default=5)

    class Meta:
        icon = "list-ul"
        label = _("Shelf")


class ShelvesBlock(blocks.StreamBlock):
    """The front page below the newest article."""

    doors = blocks.ListBlock(DoorBlock(), label=_("Doors"), max_num=8, icon="home")
    shelf = ShelfBlock()
