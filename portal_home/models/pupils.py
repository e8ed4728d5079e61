"""A page that keeps what its sender says about the pupils in it, whenever its draft is saved."""

from portal_home.actions_consent import rely
from portal_workflow.act import act


class ShowsPupils:
    """Stands before the page in the bases; the form leaves what was said in `pupils_said` (`forms_pupils`)."""

    pupils_said = None

    def save_revision(self, *args, **kwargs):
        """The draft, then what it relies on; a refusal leaves neither."""
        said, self.pupils_said = self.pupils_said, None
        if said is None:
            return super().save_revision(*args, **kwargs)
        return self._save_both(said, *args, **kwargs)

    @act
    def _save_both(self, said, *args, **kwargs):
        revision = super().save_revision(*args, **kwargs)
        consents, declared = said
        rely(by=kwargs.get("user"), page=self, consents=consents, declared=declared)
        return revision
