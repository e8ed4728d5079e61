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


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_teardown(item):
    """A transactional test ends with a flush, which the ledger's triggers refuse; Django's flush arms them again."""
    marker = item.get_closest_marker("django_db")
    if "transactional_db" in getattr(item, "fixturenames", ()) or (marker and marker.kwargs.get("transaction")):
        from portal_workflow.ledger_triggers import disarm

        disarm()


def pytest_terminal_summary(terminalreporter):
    """Say loudly that the browser saw nothing, so that nobody takes such a run for a whole one."""
    skipped = [report for report in terminalreporter.stats.get("skipped", []) if NO_CHROMIUM in str(report.longrepr)]
    if skipped:
        terminalreporter.section("BROWSER TESTS WERE SKIPPED", sep="!", red=True, bold=True)
        terminalreporter.line(f"{len(skipped)} browser tests did not run. {NO_CHROMIUM}.", red=True)
