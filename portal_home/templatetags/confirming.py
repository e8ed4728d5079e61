"""The line of a public page that says in which semester it was last confirmed to be true."""

from django import template

from portal_home.confirming import last_confirmed

register = template.Library()


@register.inclusion_tag("portal_home/parts/confirmed.html")
def confirmed_line(page):
    """`{% confirmed_line page %}`: one statement; nothing where nobody has confirmed the page yet."""
    return {"confirmed": last_confirmed(page)}
