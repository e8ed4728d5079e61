"""How items are approved: the matrix in force in words, its parameters, its history; the Head chooses another (18)."""

from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin import messages

from portal_workflow import actions, matrix_table, words
from portal_workflow.actions.rules import HEAD_CHOOSES
from portal_workflow.forms_rules import PRESET_LABELS, PolicyForm
from portal_workflow.matrix import ItemClass, Role, SuppliedBy
from portal_workflow.models import PolicyChoice
from portal_workflow.reading import policy_in_force
from portal_workflow.refused import Refused
from portal_workflow.views.access import NOT_FOR_YOU, DeskView, article_url, sees_class
from portal_workflow.views.here import board_here, person_here

SUPPLIERS = {SuppliedBy.BOARD: _("made by the Board"), SuppliedBy.CONTRIBUTOR: _("sent in by a contributor")}


class RulesView(DeskView):
    """For the Board, the Principal and the inspector to read."""

    template_name = "portal_workflow/rules.html"
    page_title = _("How items are approved")
    header_icon = "list-ul"

    def dispatch(self, request, *args, **kwargs):
        if not (sees_class(person_here(request)) or request.user.is_superuser):
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
