"""An officer without a mouse: goes by Tab, chooses by arrow keys and space, and leaves a page by Enter."""

from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import WebDriverWait

from harness.browser import FIND_CHOICE, SECONDS_TO_WAIT, has_gone
from harness.page_checks import assert_good_page
from steps import addresses

STOPS = 300  # more than any page of the desk has

CHOSEN = """
const [name, value] = arguments;
return [...document.querySelectorAll(`[name="${name}"]`)].some(one => one.value === value && (one.tagName === "SELECT" || one.checked));
"""


class TypingOfficer:
    def __init__(self, browser, account):
        self.browser = browser
        self.account = account

    def sign_in(self):
        self.browser.open(addresses.SIGN_IN)
        self.type("email", self.account["email"])
        self.type("password", self.account["password"], Keys.ENTER)
        assert self.browser.path.startswith(addresses.QUEUE), self.browser.text[:300]
        assert_good_page(self.browser)
        return self

    def press(self, *keys):
        ActionChains(self.browser.driver).send_keys(*keys).perform()

    def is_on(self, selector):
        return self.browser.evaluate("return !!document.activeElement && document.activeElement.matches(arguments[0])", selector)

    def reach(self, selector):
        """Tab after Tab, until the focus is there."""
        for _ in range(STOPS):
            if self.is_on(selector):
                return
            self.press(Keys.TAB)
        raise AssertionError(f"{self.browser.path}: Tab never comes to {selector}")

    def type(self, name, text, last=None):
        """Into the field of this name, in the place of what is there; leaves the page where `last` is Enter."""
        self.reach(f'[name="{name}"]')
        ActionChains(self.browser.driver).key_down(Keys.CONTROL).send_keys("a").key_up(Keys.CONTROL).send_keys(text).perform()
        if last:
            self._leave(last)

    def choose(self, name, value):
        """Radio buttons or a list: either is one stop, the arrows move inside it and take what they come to."""
        wanted = f'[name="{name}"][value="{value}"]'
        self.reach(f'[name="{name}"]')
        if self.is_on(wanted):
            self.press(Keys.SPACE)
        for _ in range(STOPS):
            if self.browser.evaluate(CHOSEN, name, value):
                return
            self.press(Keys.ARROW_DOWN)
        raise AssertionError(f"{self.browser.path}: the arrows never come to {value} of {name}")

    def choose_text(self, name, text):
        found = self.browser.evaluate(FIND_CHOICE, name, text)
        if found is None:
            raise AssertionError(f"{self.browser.path}: nothing to choose in {name} is called {text!r}")
        self.choose(name, found if isinstance(found, str) else found.get_attribute("value"))

    def tick(self, selector):
        self.reach(selector)
        self.press(Keys.SPACE)

    def follow(self, selector):
        """Tab to a link or button, Enter, and the page that it leads to."""
        self.reach(selector)
        self._leave(Keys.ENTER)

    def act(self, code, noun):
        """From the case to one of its forms, by the link that the case offers."""
        self.follow(f'a[href$="{addresses.act(code, noun)}"]')

    def send(self, code, noun):
        self.follow(f'form[action$="{addresses.act(code, noun)}"] button:not([type=button]):not([name])')
        path = self.browser.path.split("?")[0]
        assert not path.endswith("/" + noun), f"{noun} was not taken: {self.browser.text[:600]}"

    def _leave(self, key):
        before = self.browser.one("html")
        self.press(key)
        WebDriverWait(self.browser.driver, SECONDS_TO_WAIT).until(lambda _: has_gone(before))
        assert_good_page(self.browser)

    def sign_out(self):
        self.follow(f'form[action$="{addresses.SIGN_OUT}"] button')
