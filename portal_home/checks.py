"""System checks: what the site must say about itself, and what a page model must not have."""

from django.apps import apps
from django.conf import settings
from django.core.checks import Error, Tags, Warning, register
from django.db import models
from django.db.utils import DatabaseError
from django.utils.translation import gettext as _
from wagtail.models import Locale, Page

from portal_home.completeness import introduction_gaps
from portal_home.models import HomePage, SiteIdentity


@register(Tags.models)
def no_plain_many_to_many(app_configs, **kwargs):
    """A plain many-to-many field is in no revision and so in no approval: a page must not have one."""
    errors = []
    for model in apps.get_models():
        if not issubclass(model, Page) or model._meta.app_label.startswith("wagtail"):
            continue
        for field in model._meta.local_many_to_many:
            if type(field) is models.ManyToManyField:
                errors.append(Error(f"{model._meta.label}.{field.name} must be parental.", obj=model, id="portal.E001"))
    return errors


@register(Tags.database, deploy=False)
def identity_is_complete(app_configs, databases=None, **kwargs):
    """The law fines a home page that does not name its owner: say which fields are missing."""
    if not databases:
        return []
    try:
        incomplete = [(identity.site, identity.missing()) for identity in SiteIdentity.objects.select_related("site")]
    except DatabaseError:
        return []  # before the first migrate there is nothing to check
    return [
        Warning(
            _("The footer of %(site)s lacks: %(fields)s.") % {"site": site, "fields": ", ".join(missing)},
            id="portal.W001",
        )
        for site, missing in incomplete
        if missing
    ]


@register(Tags.database, deploy=False)
def introduction_is_whole(app_configs, databases=None, **kwargs):
    """Điều 11.1 names five parts: say which are missing, not posted or empty."""
    if not databases:
        return []
    try:
        locale = Locale.objects.filter(language_code=settings.LANGUAGE_CODE).first()
        if locale is None or not HomePage.objects.filter(locale=locale).exists():
            return []  # no portal has been set up yet
        gaps = introduction_gaps(locale)
    except DatabaseError:
        return []
    if not gaps:
        return []
    told = "; ".join(f"{gap.part} {gap.sentence.rstrip('.')}" for gap in gaps)
    return [Warning(_("The introduction (Article 11.1): %(gaps)s.") % {"gaps": told}, id="portal.W002")]
