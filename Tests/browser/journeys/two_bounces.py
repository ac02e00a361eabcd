"""No ping-pong: a second “bukan wewenang” goes to an arbiter whose decision binds, and the reporter is never asked to go elsewhere."""

from harness.journey import journey
from steps.citizen import Citizen
from steps.desk import Desk
from steps.short_way import send_report

CITY, MINISTRY = "Pemerintah Kota Surabaya", "Kementerian Kesehatan"


@journey("two bodies in turn say that it is not theirs, an arbiter decides, and the reporter always sees who has it and until when")
def twice(office):
    desk = Desk(office, js=False)
    ministry, arbiter = desk.officer("admin1.kemenkes"), desk.officer("nasional2")
    receipt = send_report(office, "Ruang tunggu puskesmas bocor dan lantainya tergenang setiap hujan deras.")
    code = receipt.tracking
    desk.verify(code, title="Ruang tunggu bocor")
    with office.browser(js=False, width=360) as browser:
        citizen = Citizen(browser)

        def sees(body):
            text = citizen.follow(receipt)
            assert f"Dipegang oleh {body}" in text, text
            assert browser.one("dl.dues dd").text, "the reporter sees no date"
            return text

        sees(CITY)
        desk.agency.refused(code, "bukan-wewenang", fields={"ground": "Bukan urusan kota."})
        assert desk.agency.browser.has('.error-summary a[href="#proposed"]'), desk.agency.complaint()
        desk.bounce(desk.agency, code, MINISTRY)
        assert "tidak perlu melapor ulang" in sees("Admin Nasional")
        desk.redispose(code, MINISTRY)
        sees(MINISTRY)
        desk.bounce(ministry, code, CITY)
        assert "keputusannya mengikat" in sees("Pemutus wewenang")
        assert not desk.nation.offers(code, "arbitrase"), "whoever handed it on does not arbitrate"
        desk.arbitrate(arbiter, code, CITY)
        sees(CITY)
    assert not desk.agency.offers(code, "bukan-wewenang"), "the decision binds"
    assert "Pembagian urusan pemerintahan menempatkannya di sini." in desk.agency.browser.text, "the body does not read why"
