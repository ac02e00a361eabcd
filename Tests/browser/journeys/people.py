"""Officers come, forget and go: invited by a letter, a password of their own, all devices signed out."""

import re

from harness.journey import journey
from harness.mailbox import plain_text
from harness.page_checks import assert_good_page
from steps import addresses
from steps.administration import act_on_person, limit_seat, open_person, visit_all
from steps.desk import ROADS, Desk
from steps.officer import Officer

NEWCOMER = "petugas.baru@lapor.example"
PASSWORD = "tiga ekor kancil minum kopi"


def link(office, letter):
    found = re.search(re.escape(office.origin) + r"(/petugas/\S+)", plain_text(letter))
    assert found, plain_text(letter)
    return found.group(1)


def set_password(browser, address, password):
    browser.open(address)
    assert_good_page(browser)
    browser.fill("password", password)
    browser.submit("main form")
    assert_good_page(browser)


HEIR = "Operator Dinas Sumber Daya Air dan Bina Marga"
NOTE = "Panel lampu sudah saya lihat, kuncinya ada pada regu malam."


@journey("an officer is invited by a letter, sets a password, forgets it, is signed out by the admin, and hands over on leaving")
def invited(office):
    desk = Desk(office)
    browser = desk.agency.browser
    browser.open(addresses.administration("petugas", "baru"))
    assert_good_page(browser)
    desk.agency.prove()
    browser.fill("name", "Petugas Peraga")
    browser.fill("email", NEWCOMER)
    browser.choose("language", "id")
    browser.choose("role", "liaisonOfficer")
    browser.choose_text("agency", ROADS)
    browser.submit("form.act-form")
    assert_good_page(browser)
    assert "Petugas Peraga" in browser.text and "Tersimpan" in browser.text, browser.text

    invitation = link(office, office.mailbox.wait_for(NEWCOMER, seconds=40)[0])
    with office.browser(js=False) as own:
        set_password(own, invitation, "pendek")
        assert own.path == invitation, "a short password is refused"
        set_password(own, invitation, PASSWORD)
        assert own.path.startswith(addresses.SIGN_IN)
        newcomer = Officer(own, {"email": NEWCOMER, "password": PASSWORD}).sign_in()
        own.open(invitation)
        assert_good_page(own)
        assert own.traffic.status() == 404, "an invitation works once"
        own.open(addresses.ACCOUNT)
        assert_good_page(own)
        newcomer.sign_out()

        own.open(addresses.FORGOTTEN)
        own.fill("email", NEWCOMER)
        own.submit("main form")
        assert_good_page(own)
        reset = link(office, office.mailbox.wait_for(NEWCOMER, count=2, seconds=40)[1])
        set_password(own, reset, PASSWORD + " pagi")
        account = {"email": NEWCOMER, "password": PASSWORD + " pagi"}
        newcomer = Officer(own, account).sign_in()
        code = newcomer.codes_in_queue()[0]
        newcomer.act(code, "catatan", fields={"note": NOTE})

        limit_seat(desk.agency, "Petugas Peraga", "35.15")
        own.open(addresses.case(code))
        assert_good_page(own)
        assert own.traffic.status() == 404, "what lies outside does not exist"
        limit_seat(desk.agency, "Petugas Peraga", "35.78")
        own.open(addresses.case(code))
        assert_good_page(own)
        assert own.traffic.status() == 200

        act_on_person(desk.agency, "Petugas Peraga", "sesi")
        own.open(addresses.case(code))
        assert own.path.startswith(addresses.SIGN_IN), "the admin ended every session"
        Officer(own, account).sign_in()

        open_person(browser, HEIR)
        assert len(browser.all("main .seat")) == 1
        act_on_person(desk.agency, "Petugas Peraga", "serah-terima", successor=HEIR)
        own.open(addresses.case(code))
        assert own.path.startswith(addresses.SIGN_IN), "who has left is signed out"
        own.fill("email", account["email"])
        own.fill("password", account["password"])
        own.submit()
        assert_good_page(own)
        assert own.path.startswith(addresses.SIGN_IN), "who has left does not come in again"
    browser.open(addresses.administration("petugas"))
    assert "Petugas Peraga" not in browser.text, "who has left is no officer any more"
    open_person(browser, HEIR)
    assert len(browser.all("main .seat")) == 2, "the seat went to the successor"
    assert NOTE in desk.agency.open_case(code), "the work of who has left stays with the case"


@journey("every list and form of the administration is good, without JavaScript")
def administration(office):
    desk = Desk(office, js=False)
    seen = sum(visit_all(officer.browser) for officer in (desk.nation, desk.agency))
    assert seen >= 8, f"only {seen} forms"


@journey("an administrator adds a unit")
def changes(office):
    desk = Desk(office)
    browser = desk.agency.browser
    browser.open(addresses.administration("unit", "baru"))
    browser.fill("name", "Bidang Peraga")
    for field in browser.all("form.act-form select"):
        if not field.get_attribute("value"):
            browser.choose_text(field.get_attribute("name"), "")
    browser.submit("form.act-form")
    assert_good_page(browser)
    assert "Tersimpan" in browser.text, browser.text
    assert "Bidang Peraga" in browser.text
