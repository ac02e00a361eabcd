"""A reporter's own data with the real vault: a copy, putting right, a lost receipt, erasing; and how he fares afterwards."""

import re

from harness.journey import journey
from harness.mailbox import plain_text
from harness.page_checks import assert_good_page
from steps import addresses
from steps.citizen import Citizen
from steps.short_way import send_report

NAME = "Kenanga Tanpanama"
FIRST, SECOND = "kenanga.satu@contoh.example", "kenanga.dua@contoh.example"
PROOF = "/hak-data"


def own_data(office, js, width):
    # One address for each journey: letters are found by it.
    first, second = (f"{'naskah' if js else 'polos'}.{address}" for address in (FIRST, SECOND))
    receipt = send_report(office, email=first)
    with office.browser(js=js, width=width) as browser:
        citizen = Citizen(browser)
        citizen.follow(receipt)
        data = addresses.own(receipt.tracking, "data")
        browser.leave_by(browser.one(f'a[href="{data}"]'))
        assert_good_page(browser)
        assert "UU 43/2009" in browser.text and "72 jam" in browser.text

        # What was left stands in the form, opened by the vault for its owner; putting it right seals it anew.
        browser.open(f"{data}/perbaikan")
        assert_good_page(browser)
        assert browser.one('[name="email"]').get_attribute("value") == first
        browser.fill("email", "bukan alamat")
        browser.submit("main form.narrow")
        assert_good_page(browser)
        assert browser.has(".error-summary"), browser.text
        browser.fill("name", NAME)
        browser.fill("email", second)
        browser.submit("main form.narrow")
        assert_good_page(browser)
        assert "sudah diganti" in browser.text, browser.text
        browser.open(f"{data}/perbaikan")
        assert browser.one('[name="name"]').get_attribute("value") == NAME

        for noun in ("persetujuan", "permintaan", "penghapusan"):
            browser.open(f"{data}/{noun}")
            assert_good_page(browser)

    # Another device, without the receipt: the same page whatever is typed, and a link to the contact alone.
    with office.browser(js=js, width=width) as browser:
        browser.open(PROOF)
        assert_good_page(browser)
        pages = []
        for address in (first, second):
            browser.open(PROOF)
            browser.fill("code", receipt.tracking)
            browser.fill("email", address)
            browser.submit("main form.narrow")
            assert_good_page(browser)
            pages.append(browser.text)
        assert pages[0] == pages[1], "the page tells whose address it is"
        letter = next(letter for letter in office.mailbox.wait_for(second) if PROOF in plain_text(letter))
        words = letter["subject"] + plain_text(letter)
        assert receipt.tracking not in words and "laporan" not in words.lower(), words
        assert not [letter for letter in office.mailbox.letters(first) if PROOF in plain_text(letter)]
        link = re.search(rf"{PROOF}/[A-Za-z0-9_-]{{43}}", plain_text(letter)).group()
        browser.open(link)
        assert_good_page(browser)
        browser.submit("main form.narrow")
        assert browser.path.startswith(addresses.own(receipt.tracking, "data")), browser.path
        assert_good_page(browser)
        browser.open(addresses.own(receipt.tracking))
        assert "hanya terbuka dengan kode tanda terima" in browser.text, "the link opens more than the data"

        # The name is hidden for good.
        browser.open(addresses.own(receipt.tracking, "data/penghapusan"))
        browser.choose("yakin", "ya")
        browser.submit("main form.narrow")
        assert_good_page(browser)
        assert "Dihapus pada" in browser.text, browser.text
        browser.open(link)
        assert "tidak berlaku lagi" in browser.text


@journey("a reporter reads, corrects and erases his data, also without the receipt, on a phone")
def on_a_phone(office):
    own_data(office, js=True, width=320)


@journey("a reporter reads, corrects and erases his data, also without the receipt, without JavaScript")
def without_scripts(office):
    own_data(office, js=False, width=1280)
