"""Matters that come apart or come in by another door: a split, another class, an agency's own page, a seat in a unit."""

from harness.journey import journey
from harness.page_checks import assert_good_page
from steps import addresses
from steps.citizen import Citizen, Story
from steps.desk import ROADS, Desk
from steps.short_way import send_report

HOLE = "Lubang besar di depan pasar membahayakan pengendara."
LAMP = "Lampu jalan di gang sebelah juga padam."


@journey("one matter of two is split off, and the reporter follows both with one receipt, without JavaScript")
def split(office):
    desk = Desk(office, js=False)
    receipt = send_report(office, f"{HOLE} {LAMP}")
    code = receipt.tracking
    desk.verify(code, title="Lubang dan lampu")
    whole = desk.agency.refused(code, "pemecahan", fields={"reason": "Lampu ditangani dinas lain."})
    assert "satu pokok masalah" in whole, whole
    desk.agency.act(code, "pemecahan", fields={"partBody": LAMP, "reason": "Lampu ditangani dinas lain."})
    others = desk.agency.browser.all(f'section.side a[href^="{addresses.case("")}"]')
    desk.agency.browser.leave_by(next(link for link in others if code not in link.get_attribute("href")))
    assert_good_page(desk.agency.browser)
    assert "Dipecah dari laporan" in desk.agency.browser.text, desk.agency.browser.text
    with office.browser(js=False, width=390) as browser:
        Citizen(browser).follow(receipt)
        browser.leave_by(next(link for link in browser.all('main p a[href^="/lacak/"]') if code not in link.get_attribute("href")))
        assert_good_page(browser)
        assert LAMP in browser.text and HOLE not in browser.text, browser.text


@journey("a reporter objects to another class, and the inspectorate decides")
def objection(office):
    desk = Desk(office)
    receipt = send_report(office, "Petugas loket meminta uang tambahan untuk pengurusan kartu keluarga kemarin pagi.")
    code = receipt.tracking
    desk.verify(code, title="Pengurusan kartu keluarga")
    desk.nation.act(code, "klasifikasi", choices={"class": "aspiration"}, fields={"reason": "Isinya usulan perbaikan layanan."})
    with office.browser(width=390) as browser:
        citizen = Citizen(browser)
        citizen.follow(receipt)
        citizen.move(receipt, "keberatan-jenis", text="Ini keluhan atas pungutan, bukan usulan.")
        assert not citizen.may(receipt, "keberatan-jenis"), "once"
        auditor = desk.officer("apip.surabaya")
        auditor.open_case(code)
        auditor.act(code, "putusan-jenis", choices={"decision": "upheld"}, fields={"grounds": "Pelapor menyebut pungutan."})
        assert "jenis semula berlaku lagi" in citizen.follow(receipt), browser.text


@journey("a report told from an agency's page is addressed to that agency, or to none where the tick is taken away")
def from_agency_page(office):
    with office.browser(js=False, width=390) as browser:
        citizen = Citizen(browser)
        for wants in (True, False):
            browser.open(f"{addresses.AGENCIES}/kota-surabaya")
            assert_good_page(browser)
            browser.leave_by(browser.one(f'main a[href^="{addresses.TELL}?"]'))
            assert_good_page(browser)
            assert "Pemerintah Kota Surabaya" in browser.text, browser.text
            browser.fill("body", "Trotoar di depan balai kota pecah dan licin ketika hujan.")
            if not wants:
                browser.label(browser.one('[name="agency"]')).click()
            browser.submit()
            citizen.place(Story())
            citizen.add_files(Story())
            citizen.say_who(Story())
            assert_good_page(browser)
            assert ("Pemerintah Kota Surabaya" in browser.one("main dl").text) == wants, browser.text
        citizen.send()


@journey("the national desk seats a person in a unit of an agency that it names first, without JavaScript")
def seat_in_unit(office):
    nation = Desk(office, js=False).nation
    browser = nation.browser
    browser.open(addresses.administration("petugas", "baru"))
    assert_good_page(browser)
    nation.prove()
    browser.fill("name", "Petugas Unit")
    browser.fill("email", "petugas.unit@lapor.example")
    browser.choose("language", "id")
    browser.choose("role", "liaisonOfficer")
    browser.fill("agencyWords", "Pemerintah Kota Surabaya")
    browser.press("Tampilkan unit instansi ini")
    assert_good_page(browser)
    assert browser.one('[name="email"]').get_attribute("value") == "petugas.unit@lapor.example", "what was typed stays"
    browser.choose_text("unit", ROADS)
    browser.press(browser.all("form.act-form .actions button")[-1].text.strip())
    assert_good_page(browser)
    assert "Tersimpan" in browser.text and ROADS in browser.text, browser.text
