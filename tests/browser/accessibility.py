"""What axe says about a page."""

from axe_playwright_python.sync_playwright import Axe

GRAVE = {"serious", "critical"}


def grave_violations(page, context=None) -> list[str]:
    """Each serious or critical violation on the page, with the elements it concerns."""
    violations = Axe().run(page, context=context).response["violations"]
    return [
        f"{found['impact']} {found['id']}: {found['help']} {[node['target'] for node in found['nodes']]}"
        for found in violations
        if found["impact"] in GRAVE
    ]


def axe(page, context=None) -> None:
    """Assert that nobody is shut out of this page; `context` narrows it to a selector."""
    assert grave_violations(page, context) == [], page.url
