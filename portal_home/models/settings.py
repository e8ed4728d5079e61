"""Who runs the site: the identity that the law wants on every page."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.contrib.settings.models import BaseSiteSetting, register_setting

from portal_home.heads_settings import HeadsPolicy
from portal_home.hosts import hosts_in


@register_setting(icon="home")
class SiteIdentity(BaseSiteSetting):
    """The footer of every page: owner, address, who answers for the content (Decree 174/2026, Điều 93)."""

    school_name = models.CharField(_("name of the school"), max_length=200, blank=True)
    short_name = models.CharField(_("short name"), max_length=60, blank=True)
    governing_body = models.CharField(_("governing body"), max_length=200, blank=True)
    motto = models.CharField(_("motto"), max_length=200, blank=True)
    address = models.CharField(_("address"), max_length=300, blank=True)
    phone = models.CharField(_("phone"), max_length=50, blank=True)
    email = models.EmailField(_("e-mail"), blank=True)
    responsible_person = models.CharField(_("person responsible for the content"), max_length=200, blank=True)
    licence = models.CharField(_("licence or approval"), max_length=200, blank=True)
    regulation = models.ForeignKey(
        "portal_home.DocumentPage",
        verbose_name=_("operating regulation"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        help_text=_("Linked from the footer and from every “Why?”."),
    )
    alternate_hosts = models.TextField(
        _("other addresses of the portal"),
        blank=True,
        help_text=_("One host name a line; they lead to the main address (Article 2.1)."),
    )
    document_symbol = models.CharField(_("symbol in document numbers"), max_length=40, blank=True)

    REQUIRED = ("school_name", "governing_body", "address", "phone", "email", "responsible_person")

    panels = [
        MultiFieldPanel(
            [FieldPanel(name) for name in ("school_name", "short_name", "governing_body", "motto")], heading=_("Name")
        ),
        MultiFieldPanel([FieldPanel(name) for name in ("address", "phone", "email")], heading=_("Contact")),
        MultiFieldPanel(
            [
                FieldPanel(name)
                for name in ("responsible_person", "licence", "regulation", "document_symbol", "alternate_hosts")
            ],
            heading=_("Responsibility"),
        ),
    ]

    class Meta:
        verbose_name = _("identity of the site")

    def __str__(self):
        return self.school_name or str(self._meta.verbose_name)

    def clean(self):
        """Each line is a host name; an address pasted whole counts as its host (Điều 2.1)."""
        hosts, wrong = hosts_in(self.alternate_hosts)
        if wrong:
            message = _("“%(line)s” is no address of a portal; write it like thptlucngan1.edu.vn.")
            raise ValidationError({"alternate_hosts": [ValidationError(message, params={"line": w}) for w in wrong]})
        self.alternate_hosts = "\n".join(hosts)

    @classmethod
    def get_permission_policy(cls):
        return HeadsPolicy(cls)

    def missing(self) -> list[str]:
        """Names of the fields the law requires and that are empty."""
        return [str(self._meta.get_field(name).verbose_name) for name in self.REQUIRED if not getattr(self, name)]
