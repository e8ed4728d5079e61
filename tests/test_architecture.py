"""The import line holds, and each rule is shown to bite on a planted violation."""

from pathlib import Path

import pytest

from tests import architecture

ROOT = Path(__file__).resolve().parents[1]
RULES = [
    architecture.forbidden_imports,
    architecture.forbidden_names,
    architecture.impure_leaves,
    architecture.forbidden_template_tags,
    architecture.inline_code,
    architecture.plain_many_to_many,
    architecture.full_inits,
    architecture.vague_names,
]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_the_source_keeps(rule):
    assert rule(ROOT) == []


@pytest.fixture
def tree(tmp_path):
    """An innocent source tree: five apps that lean downward only; `plant` adds a file to it."""
    innocent = {f"{app}/__init__.py": "" for app in architecture.BELOW} | {
        "portal_workflow/authority.py": "import enum\nfrom portal_workflow import steps\n",
        "portal_workflow/steps.py": "from dataclasses import dataclass\n",
        "portal_workflow/models.py": "from django.db import models\nfrom wagtail.models import Page\n",
        "portal_workflow/templatetags/governing.py": "",
        "portal_home/models.py": "from portal_workflow.models import Page\nkey = 'portal_workflow.Unit'\n",
        "portal_home/templates/portal_home/list.html": '{% extends "base.html" %}{% load i18n governing homely %}',
        "portal_home/templatetags/homely.py": "",
        "portal_services/templatetags/desk.py": "",
        "portal_services/urls.py": "path('', view, name='apply')",
        "school_portal/urls.py": "import portal_services.urls\npath('', view, name='search')",
        "templates/base.html": '{% load desk %}<script src="{% static "a.js" %}"></script>{% url "apply" %}',
        "templates/shelf.html": '<script type="application/ld+json">{}</script>',
        "tests/test_all.py": "import portal_services.models",
    }

    def plant(name, text):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return tmp_path

    for name, text in innocent.items():
        plant(name, text)
    return plant


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_an_innocent_tree_passes(rule, tree):
    assert rule(tree("tests/test_more.py", "")) == []


PAGE = "class Article(Base):\n    tags = {}\nclass Base(Shown, Page):\n    pass\nclass Shown(models.Model):\n    pass\n"
M2M = "models.ManyToManyField('a')"
PART = PAGE.replace("Model):\n    pass", f"Model):\n    a = {M2M}")
HTML = "portal_home/templates/portal_home/bad.html"
# rule -> planted file, its text, the finding after the file's name
PLANTED = {
    "forbidden_imports": [
        ("portal_workflow/x.py", "import portal_home.models", ":1 imports portal_home.models"),
        ("portal_home/x.py", "def f():\n    from portal_services import a", ":2 imports portal_services.a"),
        ("portal_services/x.py", "from portal_disclosure.b import a", ":1 imports portal_disclosure.b.a"),
        ("portal_disclosure/x.py", "import school_portal", ":1 imports school_portal"),
        ("portal_home/a/x.py", "from ...portal_services import a", ":1 imports portal_services.a"),
        ("portal_workflow/x.py", "import wagtail_localize", ":1 imports wagtail_localize"),
        ("school_portal/x.py", "from tests import settings", ":1 imports tests.settings"),
    ],
    "forbidden_names": [
        ("portal_workflow/x.py", "get_model('portal_home', 'Image')", ":1 names portal_home"),
        ("portal_home/x.py", "key = 'school_portal.User'", ":1 names school_portal.User"),
        ("portal_services/x.py", "t = 'portal_disclosure/a.html'", ":1 names portal_disclosure/a.html"),
        ("portal_home/x.py", "reverse('portal_services:apply')", ":1 names portal_services:apply"),
    ],
    "impure_leaves": [
        ("portal_home/vietnamese.py", "from django.conf import settings", None),
        ("portal_workflow/steps.py", "def f():\n    import wagtail", None),
    ],
    "forbidden_template_tags": [
        (HTML, "{% load i18n\tdesk %}", ":1 load desk"),
        (HTML, "\n{% load form from desk %}", ":2 load desk"),
        (HTML, '{% include "shelf.html" %}', ":1 include shelf.html"),
        (HTML, '{% extends "shelf.html" %}', ":1 extends shelf.html"),
        (HTML, '{% url "apply" %}', ":1 url apply"),
        (HTML, "{% url 'portal_services:a' pk=1 %}", ":1 url portal_services:a"),
    ],
    "inline_code": [
        ("templates/bad.html", "<script>a()</script>", ":1 <script>"),
        (HTML, "<p>\n<style>a {}</style>", ":2 <style>"),
        (HTML, '<a {% if x %}class="b"{% endif %} style="c">', ":1 style="),
        ("school_portal/templates/bad.html", '<a onclick="{{ x }}">', ":1 onclick="),
    ],
    "plain_many_to_many": [
        ("portal_home/x.py", PAGE.format(M2M), ":2 ManyToManyField on Article"),
        ("portal_home/x.py", PART, ":6 ManyToManyField on Shown"),
    ],
    "full_inits": [("portal_home/__init__.py", "import django", None)],
    "vague_names": [("portal_home/utils.py", "", None), ("school_portal/core/roles.py", "", None)],
}
ROWS = [(rule, *row) for rule, rows in PLANTED.items() for row in rows]


@pytest.mark.parametrize(("rule", "name", "text", "finding"), ROWS)
def test_a_planted_violation_is_found(rule, name, text, finding, tree):
    found = getattr(architecture, rule)(tree(name, text))
    assert len(found) == 1
    if finding:
        assert found == [name + finding]


def test_a_parental_relation_and_a_plain_model_are_no_violation(tree):
    text = (
        PAGE.format("ParentalManyToManyField('a')") + "class Unit(models.Model):\n    a = models.ManyToManyField(A)\n"
    )
    assert architecture.plain_many_to_many(tree("portal_home/x.py", text)) == []
