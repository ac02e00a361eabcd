"""axe-core on a page, also where the page's own scripts are switched off. What it judges is how a page is built, so that a page built
exactly like one that it has passed, on a screen of the same kind, is not judged again."""

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

# Everything of a page but its words: elements, their attributes, which of them hold text. Rows that repeat count once.
BUILD = """
const free = new Set(["href", "value", "content", "action", "src", "d", "nonce", "datetime", "title", "placeholder", "aria-label", "alt"]);
const told = element => {
    const attributes = [...element.attributes].map(one =>
        free.has(one.name) || one.name.startsWith("data-") ? one.name + (one.value ? "" : "!") : `${one.name}=${one.value.replace(/\\d+/g, "0")}`);
    const says = [...element.childNodes].some(node => node.nodeType === 3 && node.data.trim());
    const parts = [];
    for (const child of element.children) {
        const part = told(child);
        if (part !== parts[parts.length - 1]) parts.push(part);
    }
    return `${element.tagName}[${attributes.sort()}]${says ? "t" : ""}${element.checked ? "c" : ""}(${parts})`;
};
const media = ["(prefers-color-scheme: dark)", "(forced-colors: active)"].map(one => matchMedia(one).matches);
return [innerWidth, media, told(document.documentElement)].join();
"""

passed = set()


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
    build = browser.evaluate(BUILD)
    if build in passed:
        return
    found = violations(browser)
    if found:
        raise AssertionError(f"{browser.path}: axe finds\n    " + "\n    ".join(found))
    passed.add(build)
