"""What a report alleges against an office: proposed by its text, decided by the verifier, and taken off by two people."""

from harness.journey import journey
from steps.citizen import Citizen
from steps.desk import ROADS, Desk
from steps.short_way import send_report

CITY = "Pemerintah Kota Surabaya"
REASON = "Berita acara pemeriksaan menyebut unit lain."


def confirm_to_the_inspectorate(nation, code):
    """What is confirmed may go to nobody but the inspectorate: the form says so, and its units come with the agency."""
    browser = nation.browser
    nation.fill(
        choices={"class": "nonSupervisoryComplaint", "proposal1": "confirm"}, texts={"category": "Pekerjaan Umum"},
        fields={"routingReason": "Lampu jalan kota diurus pemerintah kota.", "publicTitle": "Pelayanan penambalan"})
    browser.fill("targetWords", CITY)
    nation.send(code, "verifikasi")
    browser.choose_text("target", CITY)
    nation.send(code, "verifikasi")
    assert browser.has(".error-summary") and "hanya boleh diserahkan kepada inspektorat" in browser.text, browser.text
    browser.choose_text("targetUnit", "Inspektorat")
    nation.send(code, "verifikasi")
    assert not browser.path.split("?")[0].endswith("/verifikasi"), nation.complaint()


@journey("whom a text seems to accuse is decided while verifying, and two people take the mark off, without JavaScript")
def accusation(office):
    desk = Desk(office, js=False)
    receipt = send_report(office, f"Pegawai {ROADS} meminta uang agar lubang di depan rumah kami ditambal.")
    code = receipt.tracking
    desk.nation.begin(code, "verifikasi")
    assert "meminta uang" in desk.nation.browser.text and ROADS in desk.nation.browser.text, "the proposal gives no reason"
    confirm_to_the_inspectorate(desk.nation, code)

    desk.nation.refused(code, "tanda-tuduhan", choices={"ground": "otherUnit"})
    wish = {"choices": {"ground": "otherUnit"}, "fields": {"reason": REASON}}
    assert "Menunggu persetujuan" in desk.nation.act(code, "tanda-tuduhan", **wish)
    with office.browser(js=False, width=390) as browser:
        told = Citizen(browser).follow(receipt)
        assert "Belum ada yang berubah" in told and REASON in told, "the reporter does not read that it was asked, and why"
    assert not desk.liaison.is_asked(code), "the accused is asked"
    second = desk.officer("nasional2")
    second.approve(code)
    assert not second.offers(code, "tanda-tuduhan"), "no mark is left to take off"
    with office.browser(js=False, width=390) as browser:
        assert "dihapus atas persetujuan dua orang" in Citizen(browser).follow(receipt), "the reporter does not read what came of it"
