"""What the admin offers: nothing that the guard would refuse, to superusers neither."""

import pytest
from django.test import Client
from django.urls import reverse
from wagtail.models import Site, Task, Workflow
from wagtail.permissions import policy_registry

from portal_home.models import PortalDocument, PortalImage
from portal_workflow.models import RemovalRequest
from tests.routes.conftest import USERNAMES

WRITES = ("add", "change", "delete", "publish")


@pytest.mark.parametrize("username", USERNAMES)
@pytest.mark.parametrize("model", [Site, Task, Workflow, RemovalRequest])
def test_nobody_writes_these_in_the_admin_4_2(intact, account, username, model):
    policy = policy_registry.get_by_type(model)
    assert [action for action in WRITES if policy.user_has_permission(account(username), action)] == []


@pytest.mark.parametrize("username", USERNAMES)
@pytest.mark.parametrize("model", [PortalImage, PortalDocument])
def test_a_cited_file_is_deleted_by_nobody_12_4(intact, account, username, model):
    cited = {PortalImage: intact.image, PortalDocument: intact.document}[model]
    policy = policy_registry.get_by_type(model)
    assert not policy.user_has_permission_for_instance(account(username), "delete", cited)


OWN = {"change": True, "delete": True}
OTHERS = {"change": False, "delete": False}


@pytest.mark.parametrize("model", [PortalImage, PortalDocument])
@pytest.mark.parametrize(("uploader", "allowed"), [("tovan", OWN), ("totoan", OTHERS), ("bientap1", OTHERS)])
def test_contributors_describe_their_own_files_7(intact, account, model, uploader, allowed):
    collection = account("tovan").memberships.get().unit.collection
    size = {"width": 1, "height": 1} if model is PortalImage else {}
    file = model(title="Tệp", collection=collection, uploaded_by_user=account(uploader), **size)
    policy = policy_registry.get_by_type(model)
    assert {
        action: policy.user_has_permission_for_instance(account("tovan"), action, file) for action in allowed
    } == allowed


@pytest.mark.parametrize("model", [PortalImage, PortalDocument])
def test_contributors_upload_into_their_own_collection_7(intact, account, model):
    policy = policy_registry.get_by_type(model)
    offered = policy.collections_user_has_permission_for(account("tovan"), "add")
    assert list(offered) == [account("tovan").memberships.get().unit.collection]


@pytest.mark.parametrize("username", USERNAMES)
def test_a_live_page_offers_neither_publish_nor_unpublish_12_4(intact, account, username):
    permissions = intact.article.permissions_for_user(account(username))
    offered = ["publish", "unpublish", "delete", "move", "set_view_restrictions", "publish_subpage", "unschedule"]
    assert [name for name in offered if getattr(permissions, f"can_{name}")()] == []


@pytest.mark.parametrize("view", ["wagtailsites:add", "wagtailadmin_workflows:add"])
def test_the_superuser_is_led_away_from_the_form_4_2(intact, account, view):
    client = Client()
    client.force_login(account("quantri"))
    assert client.get(reverse(view)).status_code in {302, 403}
