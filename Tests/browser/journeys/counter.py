"""A citizen at the counter, and an officer whose telephone has no network at the place."""

import re

from selenium.webdriver.support.ui import WebDriverWait

from harness.journey import journey
from harness.page_checks import assert_good_page
from steps import addresses, today
from steps.codes import tracking_code
from steps.desk import Desk
from steps.short_way import send_report

FOUND = "Panel lampu sudah diperiksa, dua sekring diganti."


def without_network(browser, is_off):
    browser.traffic.was_cut_off = True
    browser.command("Network.enable")
    browser.command(
        "Network.emulateNetworkConditions", offline=is_off, latency=0, downloadThroughput=-1, uploadThroughput=-1)


@journey("a report is written down at the counter and handed over on a slip; a visit without a network is sent once there is one")
def counter_and_visit(office):
    desk = Desk(office)
    counter = desk.officer("loket.surabaya")
    browser = counter.browser
    browser.open(addresses.COUNTER)
    assert_good_page(browser)
    browser.fill("body", "Lampu jalan di depan balai RW 4 padam sejak Senin malam.")
    browser.choose("isSecret", "false")
    browser.choose("isAnonymous", "false")
    browser.submit()
    assert_good_page(browser)
    browser.fill("consent", "Tolong dicatat dan dikirim.")
    browser.submit()
    assert_good_page(browser)
    code = tracking_code(browser.text)
    assert re.search(r"[0-9]{4} [0-9]{4} [0-9]{4} [0-9]{4}", browser.text)
    browser.press("Sudah diserahkan")
    browser.open(f"/petugas/loket/{code}")
    assert browser.has("h1") and "Tanda terima laporan" not in browser.text

    desk.verify(code)
    desk.dispose(code)
    liaison = desk.liaison
    liaison.browser.open(addresses.act(code, "kunjungan"))
    assert_good_page(liaison.browser)
    liaison.browser.choose_text("officer", "Operator")
    liaison.browser.fill_date("day", today())
    liaison.browser.fill("place", "Balai RW 4")
    liaison.browser.fill("task", "Periksa panel lampu.")
    liaison.browser.press("Tugaskan")
    liaison.browser.open(addresses.act(code, "lembar-disposisi"))
    assert_good_page(liaison.browser)

    phone = desk.officer("operator1.surabaya").browser
    phone.open("/petugas/kunjungan")
    assert_good_page(phone)
    WebDriverWait(phone.driver, 20).until(lambda _: "Siap dibuka tanpa jaringan" in phone.text)
    phone.leave_by(phone.one("[data-visit]"))
    visit = phone.path
    WebDriverWait(phone.driver, 20).until(
        lambda _: phone.evaluate_async("const done = arguments[arguments.length - 1]; caches.match(arguments[0]).then((kept) => done(!!kept));", visit))
    assert_good_page(phone)
    phone.fill("finding", FOUND)
    phone.fill("seenTime", "00.01")
    without_network(phone, True)
    phone.one("main form .button-primary").click()
    WebDriverWait(phone.driver, 20).until(lambda _: "Tersimpan di ponsel ini" in phone.text)
    without_network(phone, False)
    phone.open("/petugas/kunjungan")
    WebDriverWait(phone.driver, 20).until(lambda _: "Selesai" in phone.text)
    liaison.browser.open(addresses.act(code, "kunjungan"))
    assert liaison.browser.text.count(FOUND) == 1
    assert_good_page(liaison.browser)


def assigned(liaison, code, place):
    liaison.browser.open(addresses.act(code, "kunjungan"))
    liaison.browser.choose_text("officer", "Operator")
    liaison.browser.fill_date("day", today())
    liaison.browser.fill("place", place)
    liaison.browser.fill("task", "Periksa panel lampu.")
    liaison.browser.press("Tugaskan")


@journey("a visit that is called off while its officer has no network leaves the telephone with one sentence, and what was typed stays")
def called_off(office):
    desk = Desk(office)
    code = send_report(office, "Lampu taman RW 9 padam sejak Senin malam.").tracking
    desk.verify(code)
    desk.dispose(code)
    liaison = desk.liaison
    assigned(liaison, code, "Taman RW 9")
    phone = desk.officer("operator1.surabaya").browser
    phone.open("/petugas/kunjungan")
    WebDriverWait(phone.driver, 20).until(lambda _: "Siap dibuka tanpa jaringan" in phone.text)
    phone.leave_by(next(link for link in phone.all("[data-visit]") if "Taman RW 9" in link.text))
    visit = phone.path
    kept = "const done = arguments[arguments.length - 1]; caches.match(arguments[0]).then((kept) => done(!!kept));"
    WebDriverWait(phone.driver, 20).until(lambda _: phone.evaluate_async(kept, visit))
    phone.fill("finding", "Panel terbakar, sudah dimatikan.")
    phone.fill("seenTime", "00.01")
    without_network(phone, True)
    phone.one("main form .button-primary").click()
    WebDriverWait(phone.driver, 20).until(lambda _: "Tersimpan di ponsel ini" in phone.text)
    liaison.browser.open(addresses.act(code, "kunjungan"))
    liaison.browser.press("Batalkan kunjungan")
    without_network(phone, False)
    phone.open("/petugas/kunjungan")
    WebDriverWait(phone.driver, 20).until(lambda _: "Panel terbakar, sudah dimatikan." in phone.text)
    assert "Kunjungan ke Taman RW 9" in phone.text and "Tidak dikirim" in phone.text, phone.text
    assert_good_page(phone)
    WebDriverWait(phone.driver, 20).until(lambda _: not phone.evaluate_async(kept, visit))
    phone.one("[data-refused] li button").click()
    WebDriverWait(phone.driver, 20).until(lambda _: "Panel terbakar" not in phone.text)
    liaison.browser.open(addresses.act(code, "kunjungan"))
    assert "Panel terbakar" not in liaison.browser.text
