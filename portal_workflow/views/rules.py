"""How items are approved: the matrix in force in words, its parameters, its history; the Head chooses another (18)."""

from collections import defaultdict

from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin import messages

from portal_workflow import actions, matrix_table, words
from portal_workflow.actions.rules import HEAD_CHOOSES
from portal_workflow.forms_rules import PRESET_LABELS, PolicyForm
from portal_workflow.matrix import ItemClass, Role, SuppliedBy
from portal_workflow.models import PolicyChoice, RoleHolding
from portal_workflow.models.people import ROLE_LABELS
from portal_workflow.reading import policy_in_force
from portal_workflow.refused import Refused
from portal_workflow.rules_in_words import CHAPTERS
from portal_workflow.site import SITE
from portal_workflow.views.access import NOT_FOR_YOU, DeskView, article_url
from portal_workflow.views.here import board_here, person_here

SUPPLIERS = {SuppliedBy.BOARD: _("made by the Board"), SuppliedBy.CONTRIBUTOR: _("sent in by a contributor")}


class RulesView(DeskView):
    """For everybody who works on the portal to read: the rule is no secret, only how one item is classed (R1)."""

    template_name = "portal_workflow/rules.html"
    page_title = _("What the regulation says")
    header_icon = "list-ul"

    def dispatch(self, request, *args, **kwargs):
        person = person_here(request)
        if not (person.roles or person.delegated or request.user.is_superuser):
            raise Refused("12.3", NOT_FOR_YOU)
        return super().dispatch(request, *args, **kwargs)

    def get_context_data(self, **kwargs):
        choice, policy = policy_in_force()
        kwargs |= {
            "preset": PRESET_LABELS[policy.name],
            "choice": choice,
            "policy": policy,
            "classes": [cls.value for cls in ItemClass],
            "rows": [
                (SUPPLIERS[row.supplied_by], [self.cell(r) for r in row.cells]) for row in matrix_table.rows(policy)
            ],
            "principal_apart": board_here(self.request).principal_apart,
            "history": [self.line(row, choice) for row in PolicyChoice.objects.select_related("chosen_by").reverse()],
            "holders": self.holders(),
            "chapters": [] if SITE.policies else [self.chapter(chapter) for chapter in CHAPTERS],
            "chooses": person_here(self.request).holds(Role.HEAD),
        }
        return super().get_context_data(**kwargs)

    def cell(self, route) -> list[dict]:
        """The steps of one cell in words."""
        return [
            {
                "title": words.STEP_TITLES[rs.step],
                "decides": rs.decides,
                "article": rs.article,
                "why": article_url(self.request, rs.article),
            }
            for rs in route
        ]

    def holders(self) -> list[tuple]:
        """Each role of the Board with who holds it today and whether he is away; a vacant one is seen."""
        board, held = board_here(self.request), defaultdict(list)
        away = {person.id for person in board.people if person.absent}
        for holding in RoleHolding.on(timezone.localdate()).select_related("person").order_by("since", "pk"):
            held[Role(holding.role)].append((holding.person, holding.person_id in away))
        asked = [Role.HEAD, Role.DEPUTY, Role.SECRETARY, Role.EDITOR, Role.PRINCIPAL]
        return [(ROLE_LABELS[role], held[role]) for role in asked]

    def chapter(self, chapter) -> dict:
        """One chapter in the reader's language, each sentence with the way to its article."""
        lines = [(gettext(text), article, article_url(self.request, article)) for article, text in chapter.lines]
        return {"title": gettext(chapter.title), "lines": lines}

    def line(self, row: PolicyChoice, choice) -> dict:
        """One choice of the history: over, in force, or to come."""
        policy, future = row.policy, row.in_force_from > timezone.now()
        state = "now" if choice and row.pk == choice.pk else "next" if future else "done"
        return {"row": row, "preset": PRESET_LABELS[row.preset], "policy": policy, "state": state}


class ChooseView(DeskView):
    """The Head's form."""

    template_name = "portal_workflow/change_people.html"
    page_title = _("Approve in another way")

    def dispatch(self, request, *args, **kwargs):
        if not person_here(request).holds(Role.HEAD):
            raise Refused("18", HEAD_CHOOSES)
        return super().dispatch(request, *args, **kwargs)

    def get(self, request, *args, **kwargs):
        return self.render_to_response(self.get_context_data(form=PolicyForm(policy=policy_in_force()[1])))

    def post(self, request, *args, **kwargs):
        form = PolicyForm(request.POST, policy=policy_in_force()[1])
        if form.is_valid():
            try:
                actions.choose_policy(by=request.user, **form.chosen)
            except Refused as refused:
                form.add_error(None, str(refused))
            else:
                messages.success(request, _("Recorded, and written into the ledger."))
                return redirect("portal_workflow:rules")
        return self.render_to_response(self.get_context_data(form=form), status=422)
