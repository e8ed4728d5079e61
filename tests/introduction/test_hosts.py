"""Other addresses of the portal: what people paste, and what is said when it is no address (Điều 2.1)."""

import pytest
from django.core.exceptions import ValidationError

from portal_home.hosts import host_in, hosts_in
from portal_home.models import SiteIdentity


@pytest.mark.parametrize(
    ("line", "host"),
    [
        ("thptlucngan1.edu.vn", "thptlucngan1.edu.vn"),
        ("  THPTLucNgan1.edu.vn. ", "thptlucngan1.edu.vn"),
        ("https://thptlucngan1.bacgiang.edu.vn/tin-tuc/?a=1", "thptlucngan1.bacgiang.edu.vn"),
        ("thptlucngan1.edu.vn:8080", "thptlucngan1.edu.vn"),
        ("trường.vn", "xn--trng-rib8295b.vn"),
        ("10.0.0.4", "10.0.0.4"),
        ("thptlucngan1", ""),
        ("thpt lucngan1.edu.vn", ""),
        ("thptlucngan1..vn", ""),
        ("-a.vn", ""),
        ("a" * 64 + ".vn", ""),
        ("[kaputt", ""),
        ("", ""),
    ],
)
def test_the_host_of_a_line_2_1(line, host):
    assert host_in(line) == host


def test_lines_without_a_host_are_named_2_1():
    assert hosts_in("b.vn\n\nhttp://a.vn/x\nB.vn\nba chấm\n") == (["b.vn", "a.vn"], ["ba chấm"])


def test_the_identity_keeps_hosts_only_2_1():
    identity = SiteIdentity(alternate_hosts="https://Truong.edu.vn/\n\ntruong.vn ")
    identity.clean()
    assert identity.alternate_hosts == "truong.edu.vn\ntruong.vn"


def test_the_identity_names_each_line_that_is_no_address_2_1():
    with pytest.raises(ValidationError) as refused:
        SiteIdentity(alternate_hosts="truong.vn\nba chấm\nx y").clean()
    assert [error.params["line"] for error in refused.value.error_dict["alternate_hosts"]] == ["ba chấm", "x y"]
