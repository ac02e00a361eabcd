"""A reporter whom nobody can identify: no name, no contact, no tracking code at hand. The receipt code is enough for everything."""

from harness.journey import journey
from harness.page_checks import assert_good_page
from harness.papers import Papers
from steps import addresses
from steps.citizen import Citizen, Story
from steps.desk import Desk
from steps.short_way import send_report

QUESTION = "Di loket nomor berapa uang itu diminta?"


def talk(office, js):
    desk = Desk(office, js=js)
    with Papers() as papers:
        with office.browser(js=js, width=390) as browser:
            receipt = Citizen(browser).report(Story(may_be_public=False, office_may_know=False))
        code = receipt.tracking
        desk.nation.act(code, "pertanyaan", fields={"question": QUESTION})
        # Another telephone, days later: nothing is left but sixteen digits.
        with office.browser(js=js, width=360) as browser:
            citizen = Citizen(browser)
            assert QUESTION in citizen.follow_by_receipt(receipt)
            citizen.move(receipt, "jawaban", text="Di loket tiga, setiap pagi.", files=[papers.picture])
            citizen.move(receipt, "informasi", text="Hari ini diminta lagi.")
            text = desk.nation.open_case(code)
            assert "loket tiga" in text and "diminta lagi" in text, text
            desk.verify(code, title="Uang tambahan di loket")
            desk.dispose(code)
            desk.progress(code)
            desk.draft(code, "Petugas loket diganti dan uangnya dikembalikan pada Senin. Fotonya terlampir.", papers.picture)
            desk.send_answer(code)
        with office.browser(js=js, width=360) as browser:
            citizen = Citizen(browser)
            assert "uangnya dikembalikan" in citizen.follow_by_receipt(receipt)
            assert "Anda menyatakan masalahnya selesai" in citizen.move(receipt, "konfirmasi")
            citizen.move(receipt, "penilaian", choices={"clarity": "5", "solution": "4", "fairness": "5"})


@journey("a reporter without name, contact and tracking code follows, answers, adds and confirms with the receipt code alone")
def with_scripts(office):
    talk(office, js=True)


@journey("a reporter without name, contact and tracking code does the same without JavaScript", is_long=True)
def without_scripts(office):
    talk(office, js=False)


@journey("a wrong receipt code alone says the same as an unknown one, and opens nothing")
def wrong(office):
    receipt = send_report(office, isSecret=True)
    wrong_digits = receipt.code[:-1] + str((int(receipt.code[-1]) + 1) % 10)
    said = []
    with office.browser(js=False) as browser:
        for digits in (wrong_digits, "0000111122223333"):
            browser.open(addresses.TRACK)
            browser.fill("receipt", digits)
            browser.submit("main form.narrow")
            assert_good_page(browser)
            assert browser.path == addresses.TRACK and browser.traffic.status() == 422
            said.append(browser.text)
    assert len(set(said)) == 1
