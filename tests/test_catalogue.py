"""The Vietnamese catalogue: what is collected, what a check refuses, and that overrides survive an update."""

import gettext

import pytest
from babel.messages.pofile import read_po

from school_portal import catalogue
from school_portal.catalogue_check import check

SOURCES = {
    "portal_home/models.py": (
        'from django.utils.translation import gettext_lazy as _, ngettext, pgettext\n_("Hello " "%(name)s")\n'
        'def f(n):\n    return ngettext("%(n)s item", "%(n)s items", n), pgettext("month", "May")\n'
    ),
    "portal_home/migrations/0001_initial.py": '_("from a migration")\n',
    "portal_workflow/matrix.py": 'RULE = N_("marked only")\n',
    "portal_home/templates/a.html": (
        '{# said #}{% translate "After a comment" %}\n    <p title="it\'s">{% blocktranslate trimmed %}\n  Two\n'
        '  "lines"{% endblocktranslate %}\n  </p>{% include "x" with label=_("In a tag") %} (open\n'
    ),
    "templates/base.html": "{% blocktranslate count n=n %}{{ n }} page{% plural %}{{ n }} pages{% endblocktranslate %}",
    "portal_home/static/portal_home/a.js": 'document.title = gettext("In a script");',
    "tests/test_a.py": '_("from a test")\n',
}
COLLECTED = {
    "django": {
        (None, "After a comment"),
        (None, "Hello %(name)s"),
        (None, "In a tag"),
        (None, 'Two "lines"'),
        (None, "marked only"),
        (None, ("%(n)s item", "%(n)s items")),
        (None, ("%(n)s page", "%(n)s pages")),
        ("month", "May"),
    },
    "djangojs": {(None, "In a script")},
}
WORDS = {
    "After a comment": "Sau chú thích",
    "Hello %(name)s": "Chào %(name)s",
    "In a tag": "Trong thẻ",
    'Two "lines"': "Hai dòng",
    "marked only": "chỉ đánh dấu",
    "%(n)s item": "%(n)s mục",
    "%(n)s page": "%(n)s trang",
    "May": "Tháng Năm",
    "In a script": "Trong tệp lệnh",
}


@pytest.fixture
def root(tmp_path):
    for name, text in SOURCES.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return tmp_path


@pytest.fixture
def domain(root):
    """The `django` domain of a small project whose catalogue is complete and compiled."""
    for domain in catalogue.domains(root):
        catalogue.update(domain)
        catalogue.fill(domain.own, domain, WORDS)
        catalogue.compile_mo(domain)
    return catalogue.domains(root)[0]


@pytest.mark.parametrize(("place", "name"), list(enumerate(COLLECTED)))
def test_words_are_collected_from_python_templates_and_scripts(root, place, name):
    assert set(catalogue.keys(catalogue.collected(catalogue.domains(root)[place]))) == COLLECTED[name]


def test_a_complete_catalogue_has_no_finding_and_speaks_vietnamese(domain):
    assert [check(each) for each in catalogue.domains(domain.root)] == [[], []]
    with domain.compiled.open("rb") as file:
        compiled = gettext.GNUTranslations(file)
    assert compiled.gettext("Hello %(name)s") == "Chào %(name)s"
    assert compiled.pgettext("month", "May") == "Tháng Năm"
    assert [compiled.ngettext("%(n)s item", "%(n)s items", n) for n in (1, 2)] == ["%(n)s mục", "%(n)s mục"]


# what is replaced in the .po, by what, the finding
SPOILT = [
    ('msgstr "Trong thẻ"', 'msgstr ""', "'In a tag' has no Vietnamese"),
    (
        "Chào %(name)s",
        "Chào %(ten)s",
        "'Hello %(name)s' has placeholders ['%(ten)s'], the English has ['%(name)s']",
    ),
    (
        'msgstr[0] "%(n)s trang"',
        'msgstr[0] "trang"',
        "('%(n)s page', '%(n)s pages') has placeholders [], the English has ['%(n)s']",
    ),
    ('msgid "In a tag"', '#, fuzzy\nmsgid "In a tag"', "'In a tag' is fuzzy: read it and take the mark away"),
    ('msgid "In a tag"', 'msgid "Gone"', "'Gone' is in the catalogue, no longer in the sources"),
    ('msgid "In a tag"', 'msgid "Gone"', "'In a tag' is in the sources, not in the catalogue"),
    ('msgstr "Trong thẻ"', 'msgstr "Ở thẻ"', "django.mo is stale: run `manage.py catalogue compile`"),
]


@pytest.mark.parametrize(("good", "bad", "finding"), SPOILT)
def test_a_check_names_what_is_wrong(domain, good, bad, finding):
    text = domain.own.read_text(encoding="utf-8")
    assert text.count(good) == 1
    domain.own.write_text(text.replace(good, bad), encoding="utf-8")
    assert f"django: {finding}" in check(domain)


def test_an_update_drops_what_is_gone_keeps_the_rest_and_writes_the_same_file_twice(domain):
    (domain.root / "portal_workflow/matrix.py").write_text("", encoding="utf-8")
    assert [message.id for message in catalogue.update(domain)] == ["marked only"]
    once = domain.own.read_bytes()
    assert catalogue.update(domain) == []
    assert domain.own.read_bytes() == once
    assert catalogue.read(domain.own, domain).get("In a tag").string == "Trong thẻ"


def test_overrides_of_wagtails_words_survive_an_update_and_are_compiled(domain):
    override = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=utf-8\\n"\n\nmsgid "Publish"\nmsgstr "Đăng"\n'
    domain.overrides.write_text(override, encoding="utf-8")
    assert check(domain) == ["django: django.mo is stale: run `manage.py catalogue compile`"]
    catalogue.update(domain)
    assert catalogue.compile_mo(domain)
    assert domain.overrides.read_text(encoding="utf-8") == override
    assert check(domain) == []
    with domain.compiled.open("rb") as file:
        assert gettext.GNUTranslations(file).gettext("Publish") == "Đăng"


@pytest.mark.parametrize(
    ("english", "vietnamese", "findings"),
    [
        ("The %(model_name)s is locked", "Đang khoá", 0),
        ("The %(model_name)s is locked", "%(name)s đang khoá", 1),
        ("%s is locked", "Đang khoá", 1),
    ],
)
def test_an_override_may_leave_a_named_placeholder_out(domain, english, vietnamese, findings):
    domain.overrides.write_text(f'msgid "{english}"\nmsgstr "{vietnamese}"\n', encoding="utf-8")
    catalogue.compile_mo(domain)
    assert len(check(domain)) == findings


def test_a_word_of_ours_that_is_overridden_too_has_one_vietnamese(domain):
    domain.overrides.write_text('msgid "In a tag"\nmsgstr "Khác"\n', encoding="utf-8")
    assert "django: 'In a tag' has another Vietnamese among the overrides" in check(domain)
    domain.own.unlink()
    catalogue.update(domain)
    assert catalogue.read(domain.own, domain).get("In a tag").string == "Khác"


def test_words_given_in_a_file_fill_gaps_only(domain):
    assert catalogue.fill(domain.own, domain, {"In a tag": "Khác", "Nowhere": "Không"}) == {"In a tag"}
    with domain.own.open("rb") as file:
        assert read_po(file).get("In a tag").string == "Trong thẻ"
