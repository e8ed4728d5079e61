"""What the introduction lacks is said to those who can fill it, and to whoever runs the checks (Điều 11.1)."""

import pytest
from django.core.management import call_command
from django.urls import reverse
from wagtail.models import Locale

from portal_home.completeness import introduction_gaps
from portal_home.models import IntroductionPage, Leader, LeadershipPage
from portal_workflow.permit import Kind, permit
from tests.public.reading import read

LATER = "<p>Nhà trường sẽ bổ sung.</p>"
STAGE = [("stage", {"since": "9/2010", "until": "", "position": "Giáo viên", "place": ""})]


@pytest.fixture
def gaps(db, settings):
    """`gaps()` in the words of the code: pairs of part and sentence."""
    from django.utils.translation import override

    def find(demo=False, language="vi"):
        settings.DEMO = demo
        with override("en"):
            return [(gap.part, gap.sentence) for gap in introduction_gaps(Locale.objects.get(language_code=language))]

    return find


@pytest.fixture
def whole(identity, make_part, make_leadership):
    """An introduction that lacks nothing."""
    parts = {topic: make_part(topic) for topic in IntroductionPage.Topic.values}
    leader = Leader(name="Ngô Quang Khải", position="Hiệu trưởng", biography="<p>Sinh tại Bắc Ninh.</p>")
    leader.career = STAGE
    return parts | {"leadership": make_leadership(leader)}


MISSING = "is missing: add it to the introduction."
TOPICS = ["Functions and duties", "Structure", "History", "Contact"]


def test_an_empty_portal_lacks_all_five_11_1(gaps, people):
    assert gaps() == [(part, MISSING) for part in [*TOPICS, "leadership page"]]


def test_a_whole_introduction_lacks_nothing_11_1(gaps, whole):
    assert gaps() == []
    assert len(gaps(language="en")) == 5


@pytest.mark.parametrize(
    ("topic", "change", "told"),
    [
        ("history", {"live": False}, ("History", "is not posted yet: send it for approval.")),
        ("history", {"body": []}, ("History", "has no text yet: write it.")),
        ("duties", {"body": [("paragraph", "<p> </p>")]}, ("Functions and duties", "has no text yet: write it.")),
        ("structure", {"live": False}, ("Structure", "is not posted yet: send it for approval.")),
    ],
)
def test_a_part_must_be_public_and_say_something_11_1(gaps, whole, topic, change, told):
    page = whole[topic]
    if "body" in change:
        page.body = change.pop("body")
        change["body"] = page.body
    IntroductionPage.objects.filter(pk=page.pk).update(**change)
    assert gaps() == [told]


def test_structure_and_contact_need_no_text_of_their_own(gaps, whole):
    IntroductionPage.objects.filter(topic__in=["structure", "contact"]).update(body=[])
    assert gaps() == []


def test_contact_needs_what_a_reader_reaches_the_school_by_11_1(gaps, whole, identity):
    identity.phone = ""
    identity.save()
    assert gaps() == [("Contact", "lacks: phone. The Head enters it in the identity of the site.")]


NO_BIOGRAPHY, NO_CAREER = "has no biography yet: ask for it", "has no career yet: ask for the stages"


@pytest.mark.parametrize(
    ("biography", "career", "demo", "told"),
    [
        (LATER, [], True, []),
        ("<p>nhà trường sẽ bổ sung</p>", [], True, []),
        ("<p>To be supplied by the school.</p>", [], True, []),
        (LATER, [], False, [NO_BIOGRAPHY, NO_CAREER]),
        (LATER, STAGE, False, [NO_BIOGRAPHY]),
        ("", STAGE, True, [NO_BIOGRAPHY]),
        ("", [], True, [NO_BIOGRAPHY, NO_CAREER]),
        ("<p>Sinh tại Bắc Ninh.</p>", [], True, [NO_CAREER]),
        ("<p>Nhà trường sẽ bổ sung ảnh.</p>", STAGE, False, []),
    ],
)
def test_a_leader_has_biography_and_career_unless_the_demo_says_later_r10(gaps, whole, biography, career, demo, told):
    leader = Leader.objects.get()
    leader.biography, leader.career = biography, career
    with permit(Kind.PUBLICATION, whole["leadership"]):
        leader.save()
    found = gaps(demo)
    assert [part for part, _sentence in found] == ["Ngô Quang Khải"] * len(told)
    assert [sentence.partition(" and enter")[0] for _part, sentence in found] == told


def test_a_leadership_page_that_names_nobody_is_a_gap(gaps, whole):
    with permit(Kind.PUBLICATION, whole["leadership"]):
        Leader.objects.get().delete()
    assert gaps() == [("leadership page", "names nobody: enter the leaders.")]


@pytest.mark.parametrize("leaders", [1, 3])
def test_looking_takes_the_same_statements_whatever_there_is(whole, leaders, django_assert_num_queries):
    page = LeadershipPage.objects.get()
    with permit(Kind.PUBLICATION, page):
        for number in range(leaders - 1):
            Leader.objects.create(page=page, name=f"Người {number}", position="Phó Hiệu trưởng")
    locale = Locale.objects.get(language_code="vi")
    with django_assert_num_queries(4):
        introduction_gaps(locale)


@pytest.mark.parametrize(
    ("user", "told"),
    [
        ("thuky", True),
        ("truongban", True),
        ("phoban1", False),
        ("bientap1", False),
        ("tovan", False),
        ("quantri", False),
    ],
)
def test_the_secretary_and_the_head_find_it_on_their_desk_11_1(enter, make_part, user, told):
    history = make_part("history")
    IntroductionPage.objects.filter(pk=history.pk).update(live=False)
    page = read(enter(user).get(reverse("wagtailadmin_home")))
    found = page.all(data_testid="introduction-gaps")
    assert len(found) == told
    if told:
        section = reverse("wagtailadmin_explore", args=[history.get_parent().pk])
        edit = reverse("wagtailadmin_pages:edit", args=[history.pk])
        assert found[0].links == [section, section, edit, section, section]


def test_nothing_stands_on_the_desk_when_nothing_is_missing(enter, whole):
    page = read(enter("thuky").get(reverse("wagtailadmin_home")))
    assert page.all(data_testid="introduction-gaps") == []


def test_the_system_check_says_it_too_11_1(whole, capsys):
    call_command("check", databases=["default"])
    assert "portal.W002" not in capsys.readouterr().err
    IntroductionPage.objects.filter(topic="history").update(live=False)
    call_command("check", databases=["default"])
    assert "portal.W002" in capsys.readouterr().err
    call_command("check")
    assert "portal.W002" not in capsys.readouterr().err
