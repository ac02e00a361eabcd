"""One Chromium, as one person uses it: with or without JavaScript, on a screen of some width, in light or dark."""

import contextlib
import shutil
import tempfile

from selenium import webdriver
from selenium.common.exceptions import StaleElementReferenceException, WebDriverException
from selenium.webdriver.chrome.options import Options
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.by import By
from selenium.webdriver.support.ui import Select, WebDriverWait

from harness.traffic import Traffic

SECONDS_TO_WAIT = 20

# Asked of the page at once: a list of topics has hundreds of options. The value of an option, or the button itself.
FIND_CHOICE = """
const [name, said] = arguments;
const fields = [...document.querySelectorAll(`[name="${name}"]`)].filter(one => /radio|checkbox|select/.test(one.type));
if (fields[0] && fields[0].tagName === "SELECT") {
    const option = [...fields[0].options].find(one => one.textContent.includes(said));
    return option ? option.value : null;
}
return fields.find(one => one.parentElement.textContent.includes(said)) || null;
"""


def has_gone(element):
    """Whether the page that the element was part of has been left."""
    try:
        element.is_enabled()
        return False
    except StaleElementReferenceException:
        return True
    except WebDriverException as fault:
        # What the driver says when it asks in the very moment of leaving.
        if "does not belong to the document" in str(fault):
            return True
        raise


class Browser:
    def __init__(self, origin, js=True, width=1280, height=900, scheme="light", forced_colors=False, language="id"):
        self.origin = origin
        self.js = js
        self.profile = tempfile.mkdtemp(prefix="lapor-browser-")
        self.driver = webdriver.Chrome(service=Service("/usr/bin/chromedriver"), options=self._options(language))
        self.driver.set_page_load_timeout(SECONDS_TO_WAIT)
        self.driver.set_script_timeout(60)
        self.traffic = Traffic(self)
        self.resize(width, height)
        self.command(
            "Emulation.setEmulatedMedia",
            features=[
                {"name": "prefers-color-scheme", "value": scheme},
                {"name": "forced-colors", "value": "active" if forced_colors else "none"},
            ],
        )
        if not js:
            self.command("Emulation.setScriptExecutionDisabled", value=True)

    def _options(self, language):
        options = Options()
        options.binary_location = "/usr/bin/chromium"
        for argument in (
            "--headless=new",
            "--hide-scrollbars",
            "--no-sandbox",
            "--disable-dev-shm-usage",
            "--disable-gpu",
            "--disable-extensions",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--no-first-run",
            "--force-prefers-reduced-motion",
            "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost",
            f"--lang={language}",
            f"--user-data-dir={self.profile}",
        ):
            options.add_argument(argument)
        options.add_experimental_option("prefs", {"intl.accept_languages": language})
        options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
        return options

    # -- going about ---------------------------------------------------------------------------------------------------

    def open(self, path):
        self.driver.get(path if "://" in path else self.origin + path)
        return self

    @property
    def path(self):
        return self.driver.current_url.removeprefix(self.origin)

    @property
    def title(self):
        return self.driver.title

    @property
    def text(self):
        return self.one("body").text

    def one(self, selector):
        return self.driver.find_element(By.CSS_SELECTOR, selector)

    def all(self, selector):
        return self.driver.find_elements(By.CSS_SELECTOR, selector)

    def has(self, selector):
        return bool(self.all(selector))

    # -- forms ---------------------------------------------------------------------------------------------------------

    def fill(self, name, text):
        field = self.one(f'[name="{name}"]')
        field.clear()
        field.send_keys(text)

    def fill_date(self, name, day):
        """A date is three fields: day, month, year."""
        for part, number in (("hari", day.day), ("bulan", day.month), ("tahun", day.year)):
            self.fill(f"{name}-{part}", str(number))

    def choose(self, name, value):
        """Selects a radio button, a check box or an option by its value."""
        field = self.one(f'[name="{name}"]')
        if field.tag_name == "select":
            Select(field).select_by_value(value)
        else:
            self._tick(self.one(f'[name="{name}"][value="{value}"]'))

    def choose_text(self, name, text):
        """Selects the radio button, check box or option whose label or hint holds this text."""
        found = self.evaluate(FIND_CHOICE, name, text)
        if found is None:
            raise AssertionError(f"{self.path}: nothing to choose in {name} is called {text!r}")
        if isinstance(found, str):
            Select(self.one(f'[name="{name}"]')).select_by_value(found)
        else:
            self._tick(found)

    def label(self, button):
        return self.one(f'label[for="{button.get_attribute("id")}"]')

    def _tick(self, button):
        if not button.is_selected():
            self.label(button).click()

    def attach(self, name, *files):
        self.one(f'input[type="file"][name="{name}"]').send_keys("\n".join(str(file) for file in files))

    def press(self, text):
        """Presses the button or follows the link with this text, and waits for the page it leads to."""
        for element in self.all("main button, main a, main summary, button, a"):
            if element.text.strip() == text and element.is_displayed():
                return self.leave_by(element)
        raise AssertionError(f"{self.path}: nothing to press is called {text!r}")

    def submit(self, form="main form"):
        """Presses the main button of the form: the first in sight that no other wish is written on."""
        buttons = self.all(f"{form} button:not([type=button]):not([hidden])")
        unnamed = [button for button in buttons if not button.get_attribute("name")]
        return self.leave_by((unnamed or buttons)[0])

    def leave_by(self, element):
        before = self.one("html")
        element.click()
        WebDriverWait(self.driver, SECONDS_TO_WAIT).until(lambda _: has_gone(before))
        return self

    def come_from(self, address, agent):
        """From now on every request comes through a proxy of this machine, which names the address, and from this kind of browser."""
        self.command("Network.setExtraHTTPHeaders", headers={"X-Forwarded-For": address})
        self.command("Network.setUserAgentOverride", userAgent=agent)

    # -- looking behind ------------------------------------------------------------------------------------------------

    def command(self, name, **parameters):
        return self.driver.execute_cdp_cmd(name, parameters)

    def resize(self, width, height=900):
        self.command("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=False)

    @contextlib.contextmanager
    def scripts_allowed(self):
        """For a check that needs scripts. Those of the page were skipped while it was read and stay skipped."""
        if self.js:
            yield
            return
        self.command("Emulation.setScriptExecutionDisabled", value=False)
        try:
            yield
        finally:
            self.command("Emulation.setScriptExecutionDisabled", value=True)

    def evaluate(self, script, *arguments):
        with self.scripts_allowed():
            return self.driver.execute_script(script, *arguments)

    def evaluate_async(self, script, *arguments):
        with self.scripts_allowed():
            return self.driver.execute_async_script(script, *arguments)

    def picture(self, file, whole_page=False):
        if whole_page:
            size = self.command("Page.getLayoutMetrics")["cssContentSize"]
            self.resize(int(size["width"]), min(int(size["height"]), 6000))
        self.driver.save_screenshot(str(file))

    def close(self):
        self.driver.quit()
        shutil.rmtree(self.profile, ignore_errors=True)
