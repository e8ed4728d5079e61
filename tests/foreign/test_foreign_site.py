"""The workflow on a site it has never seen: `tests.foreign.settings`, in a process of its own."""

import os
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent
COMMAND = [sys.executable, "-m", "pytest", "-q", "--ds=tests.foreign.settings", "-p", "no:cacheprovider"]


def test_the_workflow_governs_another_site():
    environment = {k: v for k, v in os.environ.items() if k not in {"DJANGO_SETTINGS_MODULE", "DATA_DIR", "DEMO"}}
    done = subprocess.run(
        [*COMMAND, str(HERE / "governed.py")],
        cwd=HERE.parent.parent,
        env=environment,
        capture_output=True,
        text=True,
        timeout=300,
    )
    assert (done.returncode, done.stdout.splitlines()[-1].split(" in ")[0]) == (0, "24 passed"), done.stdout
