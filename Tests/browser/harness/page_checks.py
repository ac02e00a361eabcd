"""What every page must hold, whoever looks at it."""

from harness.accessibility import assert_accessible

TARGET = 44  # CSS pixels, the aim for everything that is pressed or filled in

MEASURE = """
const shown = element => {
    const box = element.getBoundingClientRect();
    return box.width > 0 && box.height > 0 && getComputedStyle(element).visibility !== "hidden";
};
const size = element => {
    // A check box or radio button is pressed by its label too.
    const boxes = [element, ...(element.labels && /checkbox|radio/.test(element.type) ? element.labels : [])]
        .map(part => part.getBoundingClientRect());
    const left = Math.min(...boxes.map(box => box.left)), right = Math.max(...boxes.map(box => box.right));
    const top = Math.min(...boxes.map(box => box.top)), bottom = Math.max(...boxes.map(box => box.bottom));
    return [right - left, bottom - top];
};
return [...document.querySelectorAll("button, input:not([type=hidden]), select, textarea, [role=button], a.button")]
    .filter(shown)
    .map(element => ({
        name: element.name || element.id || element.textContent.trim().slice(0, 30) || element.tagName.toLowerCase(),
        size: size(element)}))
    .filter(({size}) => size[0] < arguments[0] - 0.5 || size[1] < arguments[0] - 0.5);
"""


# The innermost elements that reach past the screen.
WIDE = """
return [...document.querySelectorAll("body *")]
    .filter(one => one.getBoundingClientRect().right > arguments[0] + 1 && !one.children.length)
    .slice(0, 3).map(one => `${one.tagName.toLowerCase()} ${one.className} “${one.textContent.trim().slice(0, 40)}”`).join("; ");
"""


def assert_quiet(browser):
    """No error and no warning in the console: a policy breach is one too."""
    complaints = browser.traffic.complaints()
    if complaints:
        raise AssertionError(f"{browser.path}: the console says\n    " + "\n    ".join(complaints))


def assert_alone(browser):
    """No request to any other origin."""
    strangers = browser.traffic.strangers()
    if strangers:
        raise AssertionError(f"{browser.path}: asks others: {', '.join(strangers)}")


def assert_fits(browser, width=320):
    """No sideways scroll on the narrowest screen."""
    before = browser.evaluate("return [innerWidth, innerHeight]")
    browser.resize(width)
    wide = browser.evaluate("return document.documentElement.scrollWidth")
    cause = browser.evaluate(WIDE, width) if wide > width else ""
    browser.resize(*before)
    if wide > width:
        raise AssertionError(f"{browser.path}: {wide} pixels wide on a screen of {width}: {cause}")


def small_targets(browser):
    return [f"{found['name']} {found['size'][0]:.0f}x{found['size'][1]:.0f}" for found in browser.evaluate(MEASURE, TARGET)]


def assert_easy_to_press(browser):
    small = small_targets(browser)
    if small:
        raise AssertionError(f"{browser.path}: smaller than {TARGET} pixels: {', '.join(small)}")


def assert_good_page(browser):
    """All of it, for the page that is open."""
    assert_accessible(browser)
    assert_fits(browser)
    assert_easy_to_press(browser)
    assert_alone(browser)
    assert_quiet(browser)
