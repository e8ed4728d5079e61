"""The portal's other names lead to the main one, whatever a request says about itself (Điều 2.1)."""

from urllib.parse import urlsplit

import pytest
from django.conf import settings

from school_portal.middleware import ALTERNATE_HOSTS, alternate_hosts

MAIN = settings.PUBLIC_URL
OTHER = "thptlucngan1.edu.vn"


@pytest.fixture
def names(identity):
    identity.alternate_hosts = f"{OTHER}\nhttp://thptlucngan1.bacgiang.edu.vn/\n127.0.0.1\n[kaputt\n"
    identity.save()
    return identity


ASKED = [
    # host, path asked, where it leads
    (OTHER, "/", "/"),
    (OTHER.upper(), "/tin-tuc/", "/tin-tuc/"),
    (f"{OTHER}.", "/van-ban/?q=12/KH&nam=2026", "/van-ban/?q=12/KH&nam=2026"),
    (f"{OTHER}:8080", "/en/", "/en/"),
    ("thptlucngan1.bacgiang.edu.vn", "/khong-co/", "/khong-co/"),
    (OTHER, "/admin/login/?next=/admin/", "/admin/login/?next=/admin/"),
    (OTHER, "/%0d%0aSet-Cookie:a=b/", "/%0D%0ASet-Cookie:a%3Db/"),
]


@pytest.mark.parametrize(("host", "path", "leads_to"), ASKED)
def test_another_name_leads_to_the_main_one_2_1(client, names, host, path, leads_to):
    response = client.get(path, headers={"host": host})
    assert (response.status_code, response.headers["Location"]) == (301, MAIN + leads_to)
    assert response.cookies == {}


@pytest.mark.parametrize(
    "host",
    [
        "evil.example",
        f"{OTHER}.evil.example",
        f"evil{OTHER}",
        f"{OTHER}@evil.example",
        f"evil.example/{OTHER}",
        "[kaputt",
        "",
        " ",
    ],
)
@pytest.mark.filterwarnings("ignore:Invalid HTTP_HOST")
def test_a_forged_name_is_no_name_of_the_portal_2_1(client, names, host):
    response = client.get("/", headers={"host": host})
    assert (response.status_code, "Location" in response.headers) == (400, False)


def test_a_path_cannot_lead_to_another_host_2_1(client, names):
    response = client.get("/", PATH_INFO="//example.com/", headers={"host": OTHER})
    assert urlsplit(response.headers["Location"]).netloc == urlsplit(MAIN).netloc


def test_a_forwarded_name_is_not_believed_2_1(client, names):
    response = client.get("/", headers={"x-forwarded-host": OTHER})
    assert response.status_code == 200


@pytest.mark.parametrize("host", ["127.0.0.1", "127.0.0.1:8000", "testserver"])
def test_the_main_name_is_never_sent_to_itself_2_1(client, names, host):
    assert client.get("/", headers={"host": host}).status_code == 200


def test_the_health_address_is_answered_at_any_allowed_name(client, names, settings):
    settings.ALLOWED_HOSTS = [*settings.ALLOWED_HOSTS, OTHER]
    assert client.get("/suc-khoe/", headers={"host": OTHER}).status_code != 301
    assert client.get("/tin-tuc/", headers={"host": OTHER}).status_code == 301


def test_nothing_leads_anywhere_when_no_name_is_given(client, identity):
    assert client.get("/", headers={"host": OTHER}).status_code == 400


def test_a_change_counts_at_once_and_no_request_reads_it_again(client, names, django_assert_num_queries):
    assert client.get("/", headers={"host": OTHER}).status_code == 301
    with django_assert_num_queries(0):
        assert client.get("/", headers={"host": OTHER}).status_code == 301
    names.alternate_hosts = ""
    names.save()
    assert alternate_hosts() == frozenset()
    assert client.get("/", headers={"host": OTHER}).status_code == 400


def test_a_request_to_the_main_name_asks_nobody(client, names, django_assert_num_queries):
    from django.core.cache import cache

    client.get("/khong-co.txt", headers={"host": "127.0.0.1"})
    assert cache.get(ALTERNATE_HOSTS) is None
