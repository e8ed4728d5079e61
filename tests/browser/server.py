"""A real portal in a process of its own: gunicorn on a free loopback port, on a database and files of its own."""

import json
import os
import shutil
import socket
import subprocess
import sys
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import Request, urlopen

ROOT = Path(__file__).resolve().parents[2]
# What would lead the server away from its own DATA_DIR, or from the settings it is served with.
FOREIGN = {"DATABASE_URL", "CACHE_URL", "SECRET_KEY", "DJANGO_SETTINGS_MODULE", "ALLOWED_HOSTS", "EMAIL_URL", "DEBUG"}


def environment(data_dir: Path, public_url: str) -> dict[str, str]:
    """The demo's environment, whatever the tests themselves run with."""
    own = {key: value for key, value in os.environ.items() if key not in FOREIGN}
    return own | {"DEMO": "1", "DATA_DIR": str(data_dir), "PUBLIC_URL": public_url}


def manage(data_dir: Path, *arguments: str, public_url: str = "http://127.0.0.1") -> str:
    """Run one management command on `data_dir`; its output, or an error that shows it."""
    command, own = [sys.executable, "manage.py", *arguments], environment(data_dir, public_url)
    done = subprocess.run(command, cwd=ROOT, env=own, capture_output=True, text=True, check=False, timeout=600)
    if done.returncode:
        raise RuntimeError(f"manage.py {' '.join(arguments)} failed:\n{done.stdout}\n{done.stderr}")
    return done.stdout


def seed(data_dir: Path) -> Path:
    """Make the demo school in `data_dir`, as `make demo` does."""
    data_dir.mkdir(parents=True, exist_ok=True)
    manage(data_dir, "migrate", "--verbosity", "0")
    manage(data_dir, "seed_demo")
    manage(data_dir, "collectstatic", "--noinput", "--verbosity", "0")
    return data_dir


def copy(seeded: Path, data_dir: Path) -> Path:
    """A school of one's own: database and files are copied, the static files (never written) are shared."""
    shutil.copytree(seeded, data_dir, ignore=shutil.ignore_patterns("static"))
    (data_dir / "static").symlink_to(seeded / "static")
    return data_dir


class Portal:
    """One running portal with its own school, for the tests to visit."""

    def __init__(self, data_dir: Path):
        self.data_dir = data_dir
        self.log = data_dir / "server.log"
        self.cookies = {}  # by account: what the browser kept when it was logged in first
        listener = socket.create_server(("127.0.0.1", 0))
        self.url = f"http://127.0.0.1:{listener.getsockname()[1]}"
        options = ["--worker-class=gthread", "--workers=1", "--threads=4", "--log-level=warning"]
        options.append(f"--bind=fd://{listener.fileno()}")
        with listener, self.log.open("w") as log:
            # The socket is handed over open: no other process can take the port in between.
            self.process = subprocess.Popen(
                [sys.executable, "-m", "gunicorn", "school_portal.wsgi:application", *options],
                cwd=ROOT,
                env=environment(data_dir, self.url),
                pass_fds=[listener.fileno()],
                stdout=log,
                stderr=log,
            )

    def __enter__(self):
        try:
            self.get("/")
        except OSError as error:
            self.stop()
            raise RuntimeError(f"The portal did not start:\n{self.log.read_text()}") from error
        return self

    def __exit__(self, *exc):
        self.stop()

    def stop(self) -> None:
        self.process.terminate()
        try:
            self.process.wait(10)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()

    def get(self, path: str) -> tuple[int, str]:
        """What a reader without an account gets at `path`: status and text."""
        try:
            with urlopen(Request(self.url + path), timeout=60) as response:
                return response.status, response.read().decode(errors="replace")
        except HTTPError as error:
            with error:
                return error.code, error.read().decode(errors="replace")

    def manage(self, *arguments: str) -> str:
        """Run a management command on this portal's own data."""
        return manage(self.data_dir, *arguments, public_url=self.url)

    def ask(self, source: str):
        """Run `source` inside the portal's Django; what it binds to `answer` comes back (as JSON)."""
        told = self.manage(
            "shell", "--no-imports", "-c", f"{source}\nimport json\nprint('ANSWER' + json.dumps(answer))"
        )
        return json.loads(told.rpartition("ANSWER")[2])
