"""What must not happen: learning from a code alone, acting beyond the role, overwriting what has moved on, letters that tell."""

from harness.journey import journey
from harness.mailbox import plain_text
from harness.page_checks import assert_good_page
from steps import addresses
from steps.citizen import Citizen
from steps.desk import Desk
from steps.short_way import send_report

UNKNOWN = "KTB3M9XW2G"


@journey("a code that shows nothing public gives the same page as an unknown code")
def codes(office):
    hidden, secret = send_report(office).tracking, send_report(office, isSecret=True).tracking
    asked, opened = [], []
    with office.browser(js=False) as browser:
        for code in (hidden, secret, UNKNOWN):
            Citizen(browser).look_up(code)
            asked.append(without(code, browser))
            browser.open(addresses.report(code))
            assert_good_page(browser)
            opened.append(without(code, browser))
    assert len(set(asked)) == 1, "asking for the code tells it apart"
    assert len(set(opened)) == 1, "the public address tells it apart"


def without(code, browser):
    """What the page says, the code itself taken out."""
    shown = f"{code[:3]}-{code[3:6]}-{code[6:]}"
    fields = [field.get_attribute("value") for field in browser.all("main input:not([type=hidden])")]
    return "\n".join([browser.title, browser.text, *fields]).replace(shown, "…").replace(code, "…")


@journey("an officer of another body is refused and learns nothing")
def wrong_role(office):
    desk = Desk(office)
    code = send_report(office, "Sampah menumpuk di belakang pasar dan tidak diangkut sejak minggu lalu.").tracking
    stranger = desk.officer("penghubung1.badung")
    for address in (addresses.case(code), addresses.act(code, "verifikasi"), addresses.act(code, "catatan"), addresses.case(UNKNOWN)):
        stranger.browser.open(address)
        assert_good_page(stranger.browser)
        assert "Sampah menumpuk" not in stranger.browser.text
        assert stranger.browser.traffic.status() in (403, 404), (address, stranger.browser.traffic.status())
    for address in (addresses.ADMINISTRATION, addresses.administration("petugas"), addresses.administration("instansi", "baru")):
        stranger.browser.open(address)
        assert_good_page(stranger.browser)
        assert stranger.browser.traffic.status() == 403, (address, stranger.browser.traffic.status())
    with office.browser(js=False) as browser:
        browser.open(addresses.case(code))
        assert browser.path.startswith(addresses.SIGN_IN), "whoever is not signed in is asked to"


@journey("a stale form on a case that has moved on says so and keeps what was typed")
def stale_form(office):
    desk = Desk(office, js=False)
    code = send_report(office, "Marka jalan di simpang besar sudah hilang sehingga sering terjadi serempetan.").tracking
    slow, quick = desk.nation, desk.officer("nasional2")
    slow.begin(code, "catatan")
    slow.fill(fields={"note": "Mohon ditelepon dulu."})
    quick.act(code, "catatan", fields={"note": "Sudah saya telepon."})
    text = slow.send(code, "catatan")
    assert "sudah berubah" in text, text
    assert slow.browser.traffic.status() == 409
    assert slow.browser.one('[name="note"]').get_attribute("value") == "Mohon ditelepon dulu."
    slow.send(code, "catatan")
    text = slow.open_case(code)
    assert "Sudah saya telepon." in text and "Mohon ditelepon dulu." in text, "the second try goes through"


@journey("letters to a reporter tell of nothing in the case")
def neutral_letters(office):
    address = "warga.surat@contoh.example"
    desk = Desk(office)
    receipt = send_report(office, "Lampu penyeberangan di depan stasiun mati total sejak kemarin sore.", email=address)
    desk.verify(receipt.tracking, title="Lampu penyeberangan mati")
    desk.dispose(receipt.tracking)
    letters = office.mailbox.wait_for(address, count=2, seconds=40)
    for letter in letters:
        told = f"{letter['subject']}\n{plain_text(letter)}"
        for word in ("lampu", "stasiun", "penyeberangan", "surabaya", receipt.code, receipt.code[:4] + " "):
            assert word not in told.lower(), f"a letter says {word!r}: {told}"
        assert letter["to"] and not letter.is_multipart(), "plain text, to one address"
