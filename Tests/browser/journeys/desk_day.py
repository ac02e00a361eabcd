"""An officer at his queue: single keys, ticked cases, a form that is kept by itself, and a colleague who sees that it is open."""

from harness.journey import journey
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import WebDriverWait
from steps import addresses
from steps.desk import Desk
from steps.short_way import send_report

TYPED = "Periksa gardu di seberang pasar sebelum musim hujan."


def press(browser, *keys):
    for key in keys:
        ActionChains(browser.driver).send_keys(key).perform()


def follow(browser, key, path):
    press(browser, *key)
    WebDriverWait(browser.driver, 20).until(lambda _: browser.path.split("?")[0].endswith(path))


def ticked(browser):
    return len(browser.all(".queue input:checked"))


@journey("an officer goes through the queue by single keys, and what he typed and left comes back to him alone")
def keys(office):
    desk = Desk(office)
    codes = [send_report(office, f"Lampu jalan di gang {number} padam sejak kemarin malam.").tracking for number in (1, 2)]
    for code in codes:
        desk.verify(code)
    agency, colleague = desk.agency, desk.officer("admin2.surabaya")
    browser = agency.browser
    browser.open(addresses.QUEUE)
    press(browser, "j", "x")
    assert ticked(browser) == 0, "keys act before the officer wanted them"
    browser.open(addresses.ACCOUNT)
    browser.press("Nyalakan pintasan")
    agency.check(browser)
    browser.open(addresses.QUEUE)
    agency.check(browser)
    press(browser, "j", "x", "j", "x", "k", "x")
    assert ticked(browser) == 1, "j, k and x do not walk through the rows"
    press(browser, "/", "jx?")
    assert browser.one("#kata").get_attribute("value") == "jx?" and ticked(browser) == 1, "a key was stolen from the field"
    browser.one("#isi").click()
    press(browser, "?")
    assert browser.evaluate("return document.getElementById('pintasan').open"), "? does not show the keys"
    agency.check(browser)
    press(browser, Keys.ESCAPE)
    code = codes[0]
    agency.open_case(code)
    follow(browser, "d", "/disposisi")
    browser.fill("instruction", TYPED)
    WebDriverWait(browser.driver, 20).until(lambda _: "Draf tersimpan" in browser.text)
    agency.check(browser)
    assert "Sedang dibuka oleh" in colleague.open_case(code)
    colleague.begin(code, "disposisi")
    assert TYPED not in colleague.browser.text, "a colleague reads what was not sent"
    browser.one("h1").click()
    follow(browser, ("g", "q"), addresses.QUEUE)
    WebDriverWait(browser.driver, 20).until(lambda _: "Sedang dibuka oleh" not in colleague.open_case(code))
    agency.begin(code, "disposisi")
    assert browser.one("[name=instruction]").get_attribute("value") == TYPED, browser.text
    browser.press("Buang draf")
    assert TYPED not in browser.one("[name=instruction]").get_attribute("value")
    browser.open(addresses.ACCOUNT)
    browser.press("Matikan pintasan")
    browser.open(addresses.QUEUE)
    press(browser, "j", "x")
    assert ticked(browser) == 0
