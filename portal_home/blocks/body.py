"""The one body every page of the portal shares. Block names are frozen: stored content uses them."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.contrib.typed_table_block.blocks import TypedTableBlock
from wagtail.documents.blocks import DocumentChooserBlock
from wagtail.embeds.blocks import EmbedBlock
from wagtail.images.blocks import ImageChooserBlock

INLINE = ["bold", "italic", "link", "document-link", "superscript", "subscript"]


class ImageBlock(blocks.StructBlock):
    """A picture with what it shows, for those who cannot see it, and who made it."""

    image = ImageChooserBlock(label=_("Image"))
    description = blocks.CharBlock(label=_("Description"), help_text=_("What the picture shows."), max_length=250)
    caption = blocks.CharBlock(label=_("Caption"), required=False, max_length=250)
    credit = blocks.CharBlock(label=_("Credit"), required=False, max_length=200)

    class Meta:
        icon = "image"
        label = _("Image")
        template = "portal_home/blocks/image.html"


class QuoteBlock(blocks.StructBlock):
    """Somebody's words, and whose they are."""

    text = blocks.TextBlock(label=_("Words"))
    by = blocks.CharBlock(label=_("Whose words"), required=False)

    class Meta:
        icon = "openquote"
        label = _("Quotation")
        template = "portal_home/blocks/quote.html"


class CalloutBlock(blocks.StructBlock):
    """A short remark that must not be missed."""

    tone = blocks.ChoiceBlock(
        label=_("Kind"), choices=[("note", _("Note")), ("important", _("Important"))], default="note"
    )
    text = blocks.RichTextBlock(label=_("Text"), features=INLINE)

    class Meta:
        icon = "warning"
        label = _("Remark")
        template = "portal_home/blocks/callout.html"


class ClauseBlock(blocks.StructBlock):
    """One article of a legal text, with an address of its own: `#dieu-12`."""

    number = blocks.CharBlock(label=_("Article number"), max_length=10)
    title = blocks.CharBlock(label=_("Title"), max_length=250)
    chapter = blocks.CharBlock(label=_("Chapter"), required=False, max_length=250)
    text = blocks.RichTextBlock(label=_("Text"), features=[*INLINE, "ol", "ul"])

    class Meta:
        icon = "list-ol"
        label = _("Article of a document")
        template = "portal_home/blocks/clause.html"


class BodyBlock(blocks.StreamBlock):
    """Everything a page's text may be made of."""

    heading = blocks.CharBlock(label=_("Heading"), icon="title", template="portal_home/blocks/heading.html")
    # Not required: an empty one is ready in every new article, and a draft is saved with it.
    paragraph = blocks.RichTextBlock(
        label=_("Text"), icon="pilcrow", features=[*INLINE, "ol", "ul", "h3", "hr"], required=False
    )
    image = ImageBlock()
    gallery = blocks.ListBlock(
        ImageBlock(), label=_("Gallery"), icon="image", template="portal_home/blocks/gallery.html"
    )
    quote = QuoteBlock()
    table = TypedTableBlock(
        [("text", blocks.CharBlock(label=_("Text"), required=False))],
        label=_("Table"),
        icon="table",
        template="portal_home/blocks/table.html",
    )
    file = DocumentChooserBlock(label=_("File"), icon="doc-full", template="portal_home/blocks/file.html")
    video = EmbedBlock(label=_("Video"), icon="media", template="portal_home/blocks/video.html")
    callout = CalloutBlock()
    clause = ClauseBlock()
