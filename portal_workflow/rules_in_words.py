"""What the regulation says beside its matrix, a sentence each with its article: for the screen of the rules (pure).

The sentences are the regulation's own site's; a site with policies of its own (`site.py`) shows its matrix alone.
"""

from dataclasses import dataclass

from portal_workflow.circumstances import N_


@dataclass(frozen=True)
class Chapter:
    """A heading and its sentences: pairs of article and English sentence."""

    title: str
    lines: tuple[tuple[str, str], ...]


CHAPTERS = (
    Chapter(
        N_("Two people behind everything"),
        (
            ("12.2", N_("Nobody decides on what he wrote himself, and nobody counts at two steps of one item.")),
            ("12.2", N_("The Head may decide on what he wrote only after another person has approved it.")),
            ("12.2", N_("The class of an item goes up where an Editor or a Deputy doubts; only the Head lowers it.")),
            ("12.3", N_("An approval holds for the very text that was on the screen; a later change cancels it.")),
            ("12.3", N_("Who returns an item says why; it can be mended and sent again at once.")),
            ("15", N_("An item is refused for good only on one of the grounds of Article 15, with a sentence.")),
        ),
    ),
    Chapter(
        N_("When somebody is away"),
        (
            ("12.2", N_("For a Deputy who is away the other Deputy decides, else the Head.")),
            ("12.2", N_("Without a Secretary here, an Editor posts.")),
            (
                "12.2",
                N_(
                    "A step is lent in writing only: with number, first and last day; it can be taken back at any time."
                ),
            ),
        ),
    ),
    Chapter(
        N_("Removing what is public"),
        (
            ("12.4", N_("The Board, the unit it came from and every reader may ask; the Head alone decides.")),
            ("12.4", N_("The address says for ever that something was removed, and on what ground.")),
            ("12.4", N_("State secrets and personal data are destroyed: no title, no text, no file is left.")),
        ),
    ),
    Chapter(
        N_("How long it may take"),
        (
            ("14.1", N_("News of an event is posted within 7 days after its last day.")),
            ("14.2", N_("After approval: news within 1 working day, own documents 2, documents of superiors 10.")),
            ("13.3", N_("Each subject department hands in at least one item a month.")),
        ),
    ),
)
