"""A visit that is to leave no trace on a telephone that others use."""

import contextlib
import http.server
import threading

from selenium.webdriver import ActionChains
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import WebDriverWait

from harness.browser import Browser
from harness.journey import journey
from harness.office import Office
from harness.page_checks import assert_good_page
from steps import addresses
from steps.codes import receipt_code, tracking_code

STORY = "Kepala kantor meminta uang setiap kali kami mengurus surat, dan mengancam yang menolak."
STORED = "return [localStorage.length, sessionStorage.length]"
WORKERS = "navigator.serviceWorker.getRegistrations().then(found => arguments[0](found.length))"
WORDS = ["lapor", "lacak", "surat", "Lapor", "Lacak", "cerita", "berkas", "identitas"]


class _Weather(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        body = b"<!DOCTYPE html><html lang=id><title>Cuaca</title><h1>Cerah berawan</h1>"
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


@contextlib.contextmanager
def weather():
    """Another site on this machine; its address."""
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), _Weather)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        # Another name than the office's: browsers keep cookies by host, without the port.
        yield f"http://localhost:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()


@contextlib.contextmanager
def quiet_office(office):
    with weather() as elsewhere, contextlib.closing(Office(office.binary, {"LAPOR_LEAVE_PAGE": elsewhere})) as own:
        own.seed("--reports", "6")
        own.start()
        yield own, elsewhere


def traces(browser, words):
    """What the tab's history says of the visit: each entry with one of the words in its title or address."""
    entries = browser.command("Page.getNavigationHistory")["entries"]
    paths = [(entry["title"], entry["url"].removeprefix(browser.origin)) for entry in entries]
    # The first page was looked at before the visit began.
    told = [f"{title} {path}" for title, path in paths if path != addresses.START]
    return [entry for entry in told if any(word in entry for word in words)]


def cookies(browser):
    return browser.command("Network.getCookies", urls=[browser.origin])["cookies"]


def assert_quiet_page(browser):
    assert_good_page(browser)
    assert browser.title in ("Halaman", "Kesalahan: Halaman"), browser.title
    assert browser.path.startswith("/h"), browser.path
    assert browser.has("a[data-leave]") and browser.one("a[data-leave]").is_displayed()
    assert all(cookie["session"] for cookie in cookies(browser)), cookies(browser)
    assert browser.evaluate(STORED) == [0, 0]
    assert browser.evaluate_async(WORKERS) == 0


def tell(browser):
    browser.open(addresses.START)
    browser.press("Lanjut tanpa jejak")
    assert_quiet_page(browser)
    browser.press("Buat laporan")
    assert_quiet_page(browser)
    browser.fill("body", STORY)
    browser.submit()
    for _ in range(3):
        assert_quiet_page(browser)
        button = browser.all('main button[name="action"][value="next"]')
        browser.leave_by(button[0]) if button else browser.submit()
    assert_quiet_page(browser)
    browser.submit()
    assert_quiet_page(browser)
    return tracking_code(browser.text), receipt_code(browser.text)


def whole_visit(office, js):
    with quiet_office(office) as (own, elsewhere):
        browser = Browser(own.origin, js=js, width=360)
        try:
            code, receipt = tell(browser)
            browser.press("Lacak laporan")
            assert_quiet_page(browser)
            browser.fill("receipt", receipt)
            browser.submit("main form.narrow")
            assert_quiet_page(browser)
            assert STORY in browser.text
            assert not traces(browser, [*WORDS, code, receipt]), traces(browser, [*WORDS, code, receipt])
            case = browser.path
            leave(browser, elsewhere, js)
            assert not cookies(browser), cookies(browser)
            # Whoever finds the address in the history afterwards learns nothing from it.
            browser.open(case)
            assert browser.path == addresses.START and STORY not in browser.text
        finally:
            browser.close()


def leave(browser, elsewhere, js):
    before = len(browser.command("Page.getNavigationHistory")["entries"])
    if js:
        ActionChains(browser.driver).send_keys(Keys.ESCAPE).pause(0.2).send_keys(Keys.ESCAPE).perform()
        WebDriverWait(browser.driver, 20).until(lambda driver: driver.current_url == elsewhere)
        assert len(browser.command("Page.getNavigationHistory")["entries"]) == before, "the page left behind is replaced"
    else:
        browser.leave_by(browser.one("a[data-leave]"))
        assert browser.driver.current_url == elsewhere, browser.driver.current_url
    assert browser.title == "Cuaca"


@journey("a visit without traces tells a report, follows it, leaves by Esc twice, and nothing of it is on the device")
def with_scripts(office):
    whole_visit(office, js=True)


@journey("a visit without traces leaves nothing on the device without JavaScript either")
def without_scripts(office):
    whole_visit(office, js=False)


@journey("the button of a visit without traces leaves in the place of the page, and clears what was not sent")
def button(office):
    with quiet_office(office) as (own, elsewhere):
        browser = Browser(own.origin, width=360)
        try:
            browser.open(addresses.TRACK)
            browser.press("Lanjut tanpa jejak")
            browser.press("Buat laporan")
            browser.fill("body", STORY)
            browser.submit()
            assert_quiet_page(browser)
            assert cookies(browser)
            before = len(browser.command("Page.getNavigationHistory")["entries"])
            browser.one("a[data-leave]").click()
            WebDriverWait(browser.driver, 20).until(lambda driver: driver.current_url == elsewhere)
            assert len(browser.command("Page.getNavigationHistory")["entries"]) == before
            assert not cookies(browser), cookies(browser)
        finally:
            browser.close()
