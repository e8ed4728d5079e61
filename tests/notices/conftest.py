"""The school's people with addresses, and a real mail server on the loopback that keeps what it was given."""

import email
import socket
from email import policy

import pytest
from aiosmtpd.controller import Controller
from django.contrib.auth import get_user_model

from portal_workflow.models import Notice
from tests.desk.conftest import enter, item_at  # noqa: F401
from tests.workflow.conftest import django_db_setup, people, standing_opinion, write  # noqa: F401

REAL = "django.core.mail.backends.smtp.EmailBackend"


class Kept:
    """What the server took: envelope recipient and the parsed message."""

    def __init__(self):
        self.mails = []
        self.refuses = set()

    async def handle_RCPT(self, server, session, envelope, address, options):
        if address in self.refuses:
            return "550 no such box"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        parsed = email.message_from_bytes(envelope.content, policy=policy.default)
        self.mails += [(address, parsed) for address in envelope.rcpt_tos]
        return "250 OK"


@pytest.fixture
def addresses(people):  # noqa: F811
    """Everybody has an address: his name at the school's."""
    for account in get_user_model().objects.all():
        account.email = f"{account.username}@truong.example"
        account.save(update_fields=["email"])


@pytest.fixture
def free_port():
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return taken.getsockname()[1]


@pytest.fixture
def mail_settings(settings, free_port):
    """The portal sends to the loopback; whether anybody listens there is another matter."""
    settings.EMAIL_BACKEND, settings.EMAIL_HOST, settings.EMAIL_PORT = REAL, "127.0.0.1", free_port
    settings.EMAIL_HOST_USER = settings.EMAIL_HOST_PASSWORD = ""
    settings.EMAIL_USE_TLS = settings.EMAIL_USE_SSL = False
    return settings


@pytest.fixture
def start_server(mail_settings):
    """`start_server()` listens from now on and returns what it keeps."""
    started = []

    def start() -> Kept:
        kept = Kept()
        controller = Controller(kept, hostname="127.0.0.1", port=mail_settings.EMAIL_PORT)
        controller.start()
        started.append(controller)
        return kept

    yield start
    for controller in started:
        controller.stop()


def open_for(item, kind="wait") -> list[str]:
    """Who has an open notice of this kind about the item, by name, sorted."""
    found = Notice.objects.filter(item=item, kind=kind, settled_at=None)
    return sorted(found.values_list("person__username", flat=True))


def told(verb: str) -> list[str]:
    """Who was told of this outcome, sorted."""
    return sorted(Notice.objects.filter(event__verb=verb).values_list("person__username", flat=True))
