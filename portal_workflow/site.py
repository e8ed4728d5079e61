"""The rules and words of the site that installs the workflow: one setting, PORTAL_WORKFLOW = "library.rules:SITE"."""

from collections.abc import Mapping
from pkgutil import resolve_name

from django.conf import settings

from portal_workflow.matrix import PRESETS
from portal_workflow.site_rules import SiteRules

SITE: SiteRules = resolve_name(named) if (named := getattr(settings, "PORTAL_WORKFLOW", "")) else SiteRules()
if SITE.policies:
    PRESETS.clear()
    PRESETS.update((policy.name, policy) for policy in SITE.policies)


class Words(dict):
    """Names as the site gives them; `own` are the workflow's, which migrations know."""

    def __init__(self, own: Mapping, given: Mapping, only_given: bool = False):
        super().__init__(given if only_given and given else {**own, **given})
        self.own = own
