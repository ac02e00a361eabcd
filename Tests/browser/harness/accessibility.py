"""axe-core on a page, also where the page's own scripts are switched off."""

import functools
import pathlib

ROOT = pathlib.Path(__file__).resolve().parents[3]
SCRIPT = ROOT / ".build-tools" / "axe" / "axe.min.js"
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]

RUN = """
const done = arguments[arguments.length - 1];
axe.run(document, {
    runOnly: {type: "tag", values: arguments[0]},
    rules: {"target-size": {enabled: true}},
    preload: false,
    resultTypes: ["violations"],
}).then(
    result => done({violations: result.violations.map(rule => ({
        rule: rule.id, help: rule.help, places: rule.nodes.map(node => node.target.join(" "))}))}),
    error => done({error: String(error)}));
"""


@functools.cache
def source():
    if not SCRIPT.exists():
        raise RuntimeError("axe-core is missing: run bin/setup test")
    return SCRIPT.read_text(encoding="utf-8")


def violations(browser):
    """What axe finds on the page that is open: one line for each rule broken."""
    if not browser.evaluate("return typeof axe === 'object' && typeof axe.run === 'function'"):
        browser.evaluate(source())
    result = browser.evaluate_async(RUN, RULES)
    if "error" in result:
        raise AssertionError(f"axe could not run on {browser.path}: {result['error']}")
    return [f"{rule['rule']} ({rule['help']}): {', '.join(rule['places'][:5])}" for rule in result["violations"]]


def assert_accessible(browser):
    found = violations(browser)
    if found:
        raise AssertionError(f"{browser.path}: axe finds\n    " + "\n    ".join(found))
