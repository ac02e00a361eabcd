"""What many do together: a surge answered once, and a neighbour who follows it by e-mail."""

import re

from selenium.webdriver.support.ui import WebDriverWait

from harness.journey import journey
from harness.mailbox import plain_text
from harness.page_checks import assert_good_page
from steps import addresses
from steps.citizen import Citizen
from steps.desk import Desk
from steps.short_way import send_report

OUTAGE = "Air ledeng mati total di Kampung Simolawang sejak kemarin malam, warga antre air tangki, rumah nomor {}."
NEIGHBOUR = "tetangga.simolawang@contoh.example"
REPORTER = "warga.simolawang@contoh.example"
PLACE = "35.78.17"


@journey("five who lack water are joined on the page of their surge, one parts his report again, and a neighbour follows by e-mail and leaves")
def together(office):
    desk = Desk(office)
    receipts = [send_report(office, OUTAGE.format(n), email=REPORTER if n == 2 else "", regionCode=PLACE) for n in range(1, 6)]
    first, second = receipts[0], receipts[1]
    desk.verify(first.tracking, title="Air mati di Simolawang")
    with office.browser(width=360, js=False) as browser:
        wish(browser, first)
        confirm(browser, letter_link(office))
        nation = desk.nation.browser
        WebDriverWait(nation.driver, 40).until(lambda _: opened(nation, first))
        assert_good_page(nation)
        nation.fill("reason", "Gangguan pipa yang sama, ditangani bersama.")
        nation.press("Gabungkan yang dipilih ke laporan induk")
        assert "4 dari 4 laporan digabungkan" in nation.text
        assert_good_page(nation)
        text = Citizen(browser).follow(second)
        assert "Ditangani bersama laporan lain" in text and first.tracking in text.replace("-", "")
        assert_good_page(browser)
        browser.press("Minta laporan saya dipisahkan")
        assert_good_page(browser)
        stop(browser, office)


def wish(browser, receipt):
    browser.open(f"{addresses.report(receipt.tracking.replace('-', ''))}/dukungan")
    assert_good_page(browser)
    browser.fill("email", NEIGHBOUR)
    browser.press("Kirimi saya surat")
    assert "Periksa surel Anda" in browser.text
    assert_good_page(browser)


def letter_link(office):
    letter = office.mailbox.wait_for(NEIGHBOUR, seconds=40)[-1]
    told = plain_text(letter)
    assert "simolawang" not in told.lower(), told
    return re.search(r"/ikuti/\S+", told).group(0)


def confirm(browser, link):
    browser.open(link)
    assert_good_page(browser)
    browser.press("Ya, kirimi saya surat")
    assert "Anda mengikuti laporan ini" in browser.text
    assert_good_page(browser)


def stop(browser, office):
    browser.open(letter_link(office))
    browser.press("Berhenti dan musnahkan alamat saya")
    assert "Anda berhenti mengikuti" in browser.text
    assert_good_page(browser)


def opened(browser, first):
    """The board is filled beside the pages."""
    browser.open("/petugas/lonjakan")
    for link in browser.all('a[href^="/petugas/lonjakan/"]'):
        card = link.find_element("xpath", "ancestor::li")
        if first.tracking in card.text.replace("-", "") and "5 laporan serupa" in card.text:
            link.click()
            return browser.has('[name="kode"]')
    return False
