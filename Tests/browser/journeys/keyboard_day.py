"""An officer's day without a mouse, and without the single keys that he would have to switch on."""

from harness.journey import journey
from selenium.webdriver.common.keys import Keys
from steps import addresses
from steps.desk import ROADS, SUBSTANTIVE, Desk
from steps.short_way import send_report
from steps.typing_officer import TypingOfficer

ANSWER = "Lampu di gang kesatu diganti regu lapangan pada Senin pagi dan sudah menyala; kabelnya turut diperbaiki."


@journey("an officer works a day by Tab, arrows and Enter alone: signs in, disposes two cases at once, answers, signs out")
def day(office):
    desk = Desk(office)
    codes = [send_report(office, f"Lampu jalan di gang ke-{number} padam dan warga takut lewat.").tracking for number in (1, 2)]
    for code in codes:
        desk.verify(code)
    code = codes[0]
    with office.browser() as browser:
        admin = TypingOfficer(browser, office.accounts["admin1.surabaya"]).sign_in()
        for other in codes:
            admin.tick(f'.queue input[type=checkbox][value^="{other}."]')
        admin.follow('form.bulk button[value="dispose"]')
        admin.choose_text("unit", ROADS)
        admin.type("instruction", "Periksa panel dan ganti lampu yang rusak.")
        admin.follow("form.act-form button[type=submit]:not([name])")
        assert "Selesai 2 dari 2 laporan" in browser.text, browser.text
        admin.sign_out()

        liaison = TypingOfficer(browser, office.accounts["penghubung1.surabaya"]).sign_in()
        liaison.follow(f'main a[href$="{addresses.case(code)}"]')
        liaison.act(code, "konsep")
        liaison.choose("kind", "actionTaken")
        liaison.choose("remedy", "none")
        liaison.type("answer", ANSWER)
        for criterion, points in SUBSTANTIVE.items():
            liaison.choose(criterion, points)
        liaison.send(code, "konsep")
        liaison.sign_out()

        admin = TypingOfficer(browser, office.accounts["admin1.surabaya"]).sign_in()
        admin.type("kata", code, Keys.ENTER)
        admin.act(code, "jawaban")
        admin.choose("decision", "approve")
        admin.send(code, "jawaban")
        assert ANSWER in browser.text
