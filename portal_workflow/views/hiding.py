"""Hiding something leaked at once (8.1; ruling R5): one screen, one sentence."""

from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext_lazy
from wagtail.admin import messages

from portal_workflow import actions, words
from portal_workflow.circumstances import Act
from portal_workflow.forms_removal import HideForm
from portal_workflow.models import Item
from portal_workflow.reading import Case
from portal_workflow.refused import Refused
from portal_workflow.views.access import DeskView, article_url


class HideView(DeskView):
    """Secretary or Deputy, where the policy has it."""

    template_name = "portal_workflow/hide.html"
    page_title = gettext_lazy("Hide at once")

    def setup(self, request, page_id, *args, **kwargs):
        super().setup(request, *args, **kwargs)
        self.item = get_object_or_404(Item.objects.select_related("policy", "page"), page_id=page_id)

    def get(self, request, *args, **kwargs):
        Refused.unless(Case.of(self.item).decide(request.user, Act.HIDE))
        return self.render_to_response(self.get_context_data(form=HideForm()))

    def post(self, request, *args, **kwargs):
        Refused.unless(Case.of(self.item).decide(request.user, Act.HIDE))
        form = HideForm(request.POST)
        if not form.is_valid():
            return self.render_to_response(self.get_context_data(form=form), status=422)
        asked = actions.hide(by=request.user, page=self.item.page, **form.cleaned_data)
        messages.success(request, str(words.DONE["hide"]))
        return redirect("portal_workflow:removal", asked.pk)

    def get_context_data(self, **kwargs):
        why = article_url(self.request, "8.1")
        return super().get_context_data(item=self.item, page=self.item.page, why=why, **kwargs)
