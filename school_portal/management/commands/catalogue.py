"""`manage.py catalogue update|compile|check`: the Vietnamese words of the portal."""

from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError


class Command(BaseCommand):
    """Keeps every word people see in Vietnamese; needs Babel (requirements-dev.txt), running the portal does not."""

    help = "Collects, compiles and checks the Vietnamese catalogue (no system gettext needed)."
    requires_system_checks = ()

    def add_arguments(self, parser):
        parser.add_argument("act", choices=["update", "compile", "check"])
        parser.add_argument(
            "words",
            nargs="*",
            type=Path,
            help="update: files of lines `msgid<TAB>Vietnamese` that fill entries without Vietnamese",
        )

    def handle(self, *args, act, words, **options):
        try:
            from school_portal import catalogue, catalogue_check
        except ImportError as error:
            raise CommandError("This command needs Babel: pip install -r requirements-dev.txt") from error
        self.catalogue, self.findings = catalogue, catalogue_check.check
        self.domains = catalogue.domains(settings.BASE_DIR)
        getattr(self, act)(words)

    def update(self, files):
        words = dict(pair for path in files for pair in self.pairs(path))
        unused = set(words)
        for domain in self.domains:
            for message in self.catalogue.update(domain):
                self.stdout.write(f"no longer used, taken out: {message.id!r} -> {message.string!r}")
            for path in (domain.own, domain.overrides):
                unused -= self.catalogue.fill(path, domain, words)
        for msgid in sorted(unused):
            self.stdout.write(f"given, but used nowhere: {msgid!r}")
        self.compile()

    def compile(self, files=()):
        for domain in self.domains:
            if self.catalogue.compile_mo(domain):
                self.stdout.write(f"compiled {domain.compiled.relative_to(domain.root)}")

    def check(self, files=()):
        findings = [finding for domain in self.domains for finding in self.findings(domain)]
        for finding in findings:
            self.stderr.write(finding)
        if findings:
            raise CommandError(f"{len(findings)} finding(s). `manage.py catalogue update` collects new words.")
        self.stdout.write("The Vietnamese catalogue is complete.")

    @staticmethod
    def pairs(path):
        for line in path.read_text(encoding="utf-8").splitlines():
            msgid, tab, text = line.partition("\t")
            if tab and text.strip():
                yield msgid.replace("\\n", "\n"), text.strip().replace("\\n", "\n")
