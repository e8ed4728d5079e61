"""`manage.py lint_migrations`: django-migration-linter on our apps, without its app in INSTALLED_APPS."""

from django_migration_linter.management.commands.lintmigrations import Command

__all__ = ["Command"]
