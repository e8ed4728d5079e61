"""What another site names in its setting PORTAL_WORKFLOW: its own policies and its own words (pure, no Django)."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from portal_workflow.matrix import Policy, Role, Step, Subject


@dataclass(frozen=True)
class SiteRules:
    """The policies of a site, the one to begin with first, and what it calls roles, steps, subjects and grounds.

    What is not named keeps the workflow's own word; of subjects only the named ones are offered, if any is.
    `policies` maps a policy to what it is called on the screen where one is chosen; empty means the regulation's.
    """

    policies: Mapping[Policy, str] = field(default_factory=dict)
    roles: Mapping[Role, str] = field(default_factory=dict)
    roles_in_sentences: Mapping[Role, str] = field(default_factory=dict)
    steps: Mapping[Step, str] = field(default_factory=dict)
    step_titles: Mapping[Step, str] = field(default_factory=dict)
    pass_on: Mapping[Step, str] = field(default_factory=dict)
    subjects: Mapping[Subject, str] = field(default_factory=dict)
    removal_grounds: Mapping[str, str] = field(default_factory=dict)
    refusal_grounds: Mapping[str, str] = field(default_factory=dict)

    @property
    def policy_names(self) -> dict[str, str]:
        """What each policy is called, by the name kept in the database."""
        return {policy.name: title for policy, title in self.policies.items()}
