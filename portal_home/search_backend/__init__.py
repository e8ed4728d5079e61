"""The portal's search, named in the setting of search backends: Vietnamese with and without accents."""

from django.db import connection


def SearchBackend(params):
    """The backend for the database in use; neither needs a migration or an extension of its own."""
    if connection.vendor == "postgresql":
        from portal_home.search_backend.postgres import SearchBackend as Backend
    else:
        from portal_home.search_backend.sqlite import SearchBackend as Backend
    return Backend(params)
