"""The login form in plain Vietnamese; Wagtail's leaves the label of the password to Python."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms.auth import LoginForm as StockLoginForm


class LoginForm(StockLoginForm):
    """Name and password, labelled in the catalogue's words and without examples in the fields."""

    def __init__(self, request=None, *args, **kwargs):
        super().__init__(request, *args, **kwargs)
        self.fields["password"].label = _("Password")
        for name in ("username", "password"):
            self.fields[name].widget.attrs.pop("placeholder", None)
