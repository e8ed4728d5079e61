"""Which tests run: browser tests last and only with Chromium, deep ones only when asked for."""

from pathlib import Path

import pytest

from tests.browser.chromium import chromium_path

BROWSER_TESTS = Path(__file__).parent / "browser"
NO_CHROMIUM = "Chromium was not found: set CHROMIUM= or put chromium on PATH"


def pytest_itemcollected(item):
    """Mark what drives a browser, early enough for `-m "not browser"`."""
    if item.path.is_relative_to(BROWSER_TESTS):
        item.add_marker("browser")
        if chromium_path() is None:
            item.add_marker(pytest.mark.skip(reason=NO_CHROMIUM))


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(config, items):
    """Put the browser last (a rule that fails is told first), leave deep runs out."""
    items.sort(key=lambda item: "browser" in item.keywords)
    if "deep" not in config.option.markexpr:
        deep = [item for item in items if "deep" in item.keywords]
        config.hook.pytest_deselected(items=deep)
        items[:] = [item for item in items if "deep" not in item.keywords]


def pytest_terminal_summary(terminalreporter):
    """Say loudly that the browser saw nothing, so that nobody takes such a run for a whole one."""
    skipped = [report for report in terminalreporter.stats.get("skipped", []) if NO_CHROMIUM in str(report.longrepr)]
    if skipped:
        terminalreporter.section("BROWSER TESTS WERE SKIPPED", sep="!", red=True, bold=True)
        terminalreporter.line(f"{len(skipped)} browser tests did not run. {NO_CHROMIUM}.", red=True)
