"""Whether the keyboard alone reaches everything on a page, and shows where it is."""

from selenium.webdriver import ActionChains
from selenium.webdriver.common.keys import Keys

MARK = """
const wanted = [...document.querySelectorAll(
    "a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex]:not([tabindex='-1'])")]
    .filter(element => !element.disabled && element.checkVisibility({visibilityProperty: true}))
    .filter(element => !element.closest("details:not([open])") || element.matches("summary"));
const stops = new Map();
for (const element of wanted) {
    // Radio buttons of one name are one stop: the arrow keys move inside.
    const key = element.type === "radio" ? "radio " + element.name : element;
    if (!stops.has(key)) stops.set(key, element.type === "radio" ? "radio:" + element.name : String(stops.size));
    element.setAttribute("data-stop", stops.get(key));
}
const seen = element => (element.textContent.trim() || element.name || element.id || element.tagName).slice(0, 40);
return Object.fromEntries(wanted.map(element => [element.getAttribute("data-stop"), seen(element)]));
"""

WHERE = """
const here = document.activeElement;
if (!here || here === document.body) return null;
const painted = element => {
    if (!element) return false;
    const sides = [getComputedStyle(element), getComputedStyle(element, "::before"), getComputedStyle(element, "::after")];
    return sides.some(style =>
        (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2) || style.boxShadow !== "none");
};
const box = here.getBoundingClientRect();
const shown = painted(here) || [...(here.labels || [])].some(painted) || painted(here.nextElementSibling);
const inView = box.bottom > 0 && box.top < innerHeight;
return {stop: here.getAttribute("data-stop"), shown, inView};
"""

UNMARK = "document.querySelectorAll('[data-stop]').forEach(element => element.removeAttribute('data-stop'))"


def assert_keyboard_reaches_everything(browser):
    """Tabs once through the page: every link and control is a stop, is in view when it has the focus, and shows it."""
    names = browser.evaluate(MARK)
    visited, unseen = set(), []
    for _ in range(2 * len(names) + 10):
        ActionChains(browser.driver).send_keys(Keys.TAB).perform()
        here = browser.evaluate(WHERE)
        if here is None or here["stop"] is None:
            continue
        if here["stop"] in visited and len(visited) == len(names):
            break
        if here["stop"] not in visited and not (here["shown"] and here["inView"]):
            unseen.append(names[here["stop"]])
        visited.add(here["stop"])
    browser.evaluate(UNMARK)
    missed = [name for stop, name in names.items() if stop not in visited]
    faults = [f"does not reach {name}" for name in missed] + [f"does not show where it is on {name}" for name in unseen]
    if faults:
        raise AssertionError(f"{browser.path}: the keyboard {', '.join(faults)}")
