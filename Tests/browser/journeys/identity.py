"""Who a reporter is: asked for with a reason, opened by another person's yes, masked again, and told to the reporter."""

from harness.journey import journey
from steps import addresses, today
from steps.citizen import Citizen
from steps.desk import Desk
from steps.short_way import send_report

WORDS = "Hak pelapor atas pengembalian biaya hanya dapat diserahkan kepadanya sendiri, tidak ada jalan lain."
DANGER = "Pelapor menulis bahwa orang yang dilaporkan sedang berusaha masuk ke rumahnya malam ini."
ORDERED = "Penyidik meminta identitas pelapor dengan perintah tertulis, tidak ada jalan lain."
NAME = "Mentari Tanpanama"


def wish(officer, name, choices=None, fields=None):
    """One of the forms of the page behind the case where its reporter's identity is asked for."""
    browser = officer.browser
    form = f'main form:has(input[name="wish"][value="{name}"])'
    for field, value in (choices or {}).items():
        browser.choose(field, value)
    for field, text in (fields or {}).items():
        browser.fill(field, text)
    browser.submit(form)
    officer.prove()
    officer.check(browser)
    return browser.text


def at_identity(officer, code):
    officer.browser.open(addresses.identity(code))
    officer.check(officer.browser)
    return officer.browser.text


def answer(officer, code, decision, reason="", names="", stays=False):
    """Opens what waits for this custodian by the link in his navigation, reads it, and answers it; a bar stays in his list."""
    browser = officer.browser
    browser.open(addresses.QUEUE)
    browser.leave_by(browser.one(f'nav a[href="{addresses.IDENTITY_QUESTIONS}"]'))
    officer.check(browser)
    links = [link for link in browser.all("main a") if shown(code) in link.text]
    assert links, f"{code} is not among the questions: {browser.text}"
    browser.leave_by(links[0])
    officer.check(browser)
    assert names in browser.text, browser.text
    browser.choose("answer", decision)
    if reason:
        browser.fill("reason", reason)
    browser.submit("main form.act-form")
    officer.prove()
    officer.check(browser)
    assert browser.path.startswith(addresses.IDENTITY_QUESTIONS) and (shown(code) in browser.text) == stays, browser.text


def shown(code):
    return f"{code[:3]}-{code[3:6]}-{code[6:]}"


@journey("an identity is asked for with a reason, opened by another body's yes, seen for a while, and the reporter reads it all")
def reveal(office):
    desk = Desk(office, js=False)
    receipt = send_report(office, "Biaya surat yang gratis dipungut, dan saya minta uang itu kembali.", isAnonymous=True, contact={"name": NAME})
    code = receipt.tracking
    desk.verify(code, title="Biaya surat yang gratis")
    text = at_identity(desk.nation, code)
    assert NAME not in text and "Lihat" not in text, "an anonymous name is offered by a plain view"
    assert "50" in wish(desk.nation, "ask", {"reason": "remedy"}, {"words": "Perlu."}), "a reason of one word was taken"
    assert "menunggu" in wish(desk.nation, "ask", {"reason": "remedy"}, {"words": WORDS}).lower()
    custodian = desk.officer("apip.surabaya")
    answer(custodian, code, "grant")
    at_identity(desk.nation, code)
    text = wish(desk.nation, "open")
    assert NAME in text, text
    assert NAME not in at_identity(desk.nation, code), "the name stays on the page after the look"
    with office.browser(js=False, width=390) as browser:
        told = Citizen(browser).follow(receipt)
        assert "Ada yang meminta untuk mengetahui siapa Anda" in told and WORDS in told, told
        assert "Kementerian" in told, "the reporter does not read who asked"


@journey("on duty, a contact is opened alone for danger to life, and another person judges it")
def emergency(office):
    desk = Desk(office, js=False)
    receipt = send_report(office, "Orang yang saya laporkan datang ke rumah saya dan mengancam.", isAnonymous=True, isSecret=True, contact={"phone": "081277450093"})
    code = receipt.tracking
    onduty = desk.officer("nasional2")
    at_identity(onduty, code)
    text = wish(onduty, "emergency", {"ground": "violence"}, {"danger": DANGER})
    assert "81277450093" in "".join(sign for sign in text if sign.isdigit()), text
    assert "Dapat dilihat sampai" in at_identity(onduty, code)
    text = wish(onduty, "again")
    assert "81277450093" in "".join(sign for sign in text if sign.isdigit()), text
    answer(desk.officer("apip.surabaya"), code, "justified", "Ancaman sedang berlangsung.")
    with office.browser(js=False, width=390) as browser:
        told = Citizen(browser).follow(receipt)
        assert DANGER in told and "Ancaman sedang berlangsung." in told, told


@journey("a court's order bars telling a reporter: the custodian reads what his yes comes to, the reporter reads it all once the bar has ended")
def barred(office):
    desk = Desk(office, js=False)
    receipt = send_report(office, "Petugas loket memungut biaya surat.", isAnonymous=True, contact={"name": NAME})
    code = receipt.tracking
    desk.verify(code, title="Pungutan biaya surat")
    browser = desk.nation.browser
    at_identity(desk.nation, code)
    browser.choose("barred", "ya")
    half = wish(desk.nation, "ask", {"reason": "legalOrder"}, {"words": ORDERED, "barAuthority": "Pengadilan Negeri Contoh"})
    assert "Nomor perintah" in half and browser.has('a[href^="#barNumber"]'), half
    browser.fill_date("barDate", today())
    wish(desk.nation, "ask", {"reason": "legalOrder"}, {"barNumber": "SP.Sita/117", "barWords": "Penyidikan belum selesai."})
    custodian = desk.officer("apip.surabaya")
    answer(custodian, code, "grantBarred", names="Pelapor tidak akan diberi tahu", stays=True)
    with office.browser(js=False, width=390) as reporter:
        citizen = Citizen(reporter)
        told = citizen.follow(receipt)
        assert "siapa Anda" not in told and ORDERED not in told, told
        at_identity(desk.nation, code)
        assert "Pelapor belum diberi tahu" in browser.text, browser.text
        answer(custodian, code, "lift", "Penyidikan sudah diumumkan.")
        told = citizen.follow(receipt)
        for words in ("Ada yang meminta untuk mengetahui siapa Anda", ORDERED, "dilarang dengan perintah tertulis", "Penyidikan sudah diumumkan."):
            assert words in told, told
