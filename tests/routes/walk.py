"""One route tried by everybody: looked at, sent to empty, and sent every form that anybody was shown on it."""

from dataclasses import dataclass, field
from http.cookies import SimpleCookie
from zlib import crc32

from django.urls import Resolver404, resolve

from tests.routes.changes import Database
from tests.routes.forms import forms_in


@dataclass(frozen=True)
class Try:
    """One request and what came of it: who sent what where, the answer, the tables it changed, what broke."""

    actor: str
    method: str
    address: str
    status: int
    changed: frozenset = frozenset()
    error: str = ""
    data: dict = field(default_factory=dict, compare=False)

    @property
    def route(self) -> str:
        """The name of the route that answered."""
        try:
            return resolve(self.address.partition("?")[0]).view_name
        except Resolver404:
            return ""

    @property
    def parameters(self) -> dict:
        """What the address said."""
        return resolve(self.address.partition("?")[0]).kwargs

    def __str__(self):
        said = f" {self.error}" if self.error else ""
        return f"{self.actor}: {self.method} {self.address} -> {self.status} {sorted(self.changed)}{said}"


class Walk:
    """Everybody's browsers and the database they may not change."""

    def __init__(self, clients: dict):
        self.clients = clients
        self.cookies = {name: client.cookies.output(header="", sep=";") for name, client in clients.items()}
        self.database = Database()

    def all_tries(self, addresses: list[str]) -> list[Try]:
        """Every try of every actor on these addresses, and on those their forms lead to."""
        tries, forms = [], {}
        for address in addresses:
            for actor in self.clients:
                tried, html = self.send(actor, "get", address)
                tries.append(tried)
                if tried.status == 200 and b"<form" in html:
                    forms |= {(target, *sorted(data)): (target, data) for target, data in forms_in(address, html)}
            tries += [self.send(actor, "post", address, {})[0] for actor in self.clients]
        for target, data in forms.values():
            tries += [self.send(actor, "post", target, data)[0] for actor in self.clients]
        return tries

    def send(self, actor: str, method: str, address: str, data: dict | None = None) -> tuple[Try, bytes]:
        """One request, undone; the actor is logged in as before whatever it did."""
        client = self.clients[actor]
        with self.database.undone() as changed:
            response = getattr(client, method)(address, data)
            html = b"".join(response.streaming_content) if response.streaming else response.content
        client.cookies = SimpleCookie(self.cookies[actor])
        error = repr(response.exc_info[1]) if response.status_code == 500 and hasattr(response, "exc_info") else ""
        return Try(actor, method, address, response.status_code, frozenset(changed), error, data or {}), html


def some_of(name: str, addresses: list[str], many: int) -> list[str]:
    """So many addresses of a route, spread over all of them; which ones differs from route to route."""
    if len(addresses) <= many:
        return addresses
    start, step = crc32(name.encode()), len(addresses) / many
    return [addresses[int(start + index * step) % len(addresses)] for index in range(many)]
