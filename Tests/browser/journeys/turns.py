"""Turns that a life may take: a second yes, a wrong body, a question, the archive, withdrawing, reopening."""

from harness.journey import journey
from harness.papers import Papers
from steps import addresses
from steps.citizen import Citizen
from steps.desk import Desk
from steps.short_way import send_report

REASON = (
    "Laporan ini sama persis dengan beberapa kiriman lain dan tidak memuat kejadian, tempat, atau layanan yang dapat diperiksa. "
    "Silakan melapor lagi dengan menyebut tempat dan waktunya; petugas kami membantu melalui halaman bantuan."
)


@journey("a liaison officer closes with evidence after the supervisor's second yes; the reporter reopens", )
def closed_with_evidence(office):
    desk = Desk(office)
    receipt = send_report(office, "Lubang di jalan depan sekolah membahayakan anak yang bersepeda setiap pagi.")
    code = receipt.tracking
    with Papers() as papers, office.browser(width=390) as browser:
        citizen = Citizen(browser)
        desk.verify(code, title="Lubang di jalan depan sekolah")
        desk.dispose(code)
        desk.progress(code)
        text = desk.liaison.act(
            code, "penutupan", fields={"statement": "Lubang ditutup dan diratakan pada Senin pagi."}, files={"evidence": papers.picture},
            choices={"rootCause": "facilityGap"},
        )
        assert "Menunggu persetujuan" in text, text
        assert not desk.liaison.browser.has('main a[href*="/permintaan/"]'), "nobody says yes to his own request"
        assert "sedang ditangani" in citizen.follow(receipt), "nothing is closed before the second yes"
        desk.supervisor.approve(code)
        assert "Ditutup dengan bukti" in citizen.follow(receipt)
        citizen.move(receipt, "pembukaan-kembali", text="Lubangnya terbuka lagi setelah hujan semalam.")
        assert "sedang ditangani" in browser.text
        assert "Lubangnya terbuka lagi" in desk.liaison.open_case(code)


@journey("a body that is not in charge proposes the right one, and the nation hands the report on")
def not_in_charge(office):
    desk = Desk(office, js=False)
    receipt = send_report(office, "Antrean obat di rumah sakit vertikal berjam-jam dan nomor antrean sering hilang.")
    code = receipt.tracking
    desk.verify(code, title="Antrean obat berjam-jam")
    desk.bounce(desk.agency, code, "Kementerian Kesehatan")
    with office.browser(js=False, width=360) as browser:
        assert "dialihkan" in Citizen(browser).follow(receipt), browser.text
    desk.redispose(code, "Kementerian Kesehatan")
    ministry = desk.officer("admin1.kemenkes")
    assert code in ministry.codes_in_queue()
    assert "Antrean obat" in ministry.open_case(code)


@journey("the reporter answers an officer's question with a file, after a file of the wrong kind came back")
def question(office):
    desk = Desk(office)
    receipt = send_report(office, "Air keran di kampung kami keruh dan berbau sejak awal bulan, tolong diperiksa.")
    code = receipt.tracking
    desk.nation.act(code, "pertanyaan", fields={"question": "Di gang mana airnya keruh? Mohon foto airnya."})
    with Papers() as papers, office.browser(js=False, width=360) as browser:
        citizen = Citizen(browser)
        assert "Di gang mana airnya keruh?" in citizen.follow(receipt)
        browser.fill("text", "Di Gang Melati, dari ujung sampai musala.")
        browser.attach("files", papers.pretender)
        browser.submit(f'form[action="{addresses.own(code, "jawaban")}"]')
        citizen.check(browser)
        assert browser.one('[name="text"]').get_attribute("value") == "Di Gang Melati, dari ujung sampai musala."
        assert browser.title.startswith("Kesalahan"), browser.title
        citizen.move(receipt, "jawaban", text="Di Gang Melati, dari ujung sampai musala.", files=[papers.picture])
    text = desk.nation.open_case(code)
    assert "Gang Melati" in text and desk.nation.browser.has('.events a[href^="/berkas/"]'), text


@journey("an archived report says why, and its reporter appeals")
def archive(office):
    desk = Desk(office, js=False)
    receipt = send_report(office, "Promo promo promo. Klik situs kami untuk hadiah langsung tanpa diundi.")
    code = receipt.tracking
    answers = {"choices": {"code": "A10"}}
    text = desk.nation.refused(code, "arsip", fields={"reason": "Spam."}, **answers)
    assert "100" in text or "huruf" in text, text
    desk.nation.act(code, "arsip", fields={"reason": REASON}, **answers)
    with office.browser(js=False, width=360) as browser:
        citizen = Citizen(browser)
        text = citizen.follow(receipt)
        assert "diarsipkan" in text and REASON[:60] in text, text
        citizen.move(receipt, "banding-arsip", text="Ini bukan iklan, mohon diperiksa orang lain.")
        assert not citizen.may(receipt, "banding-arsip")


@journey("a reporter withdraws, is asked whether anybody pressed, and the case closes")
def withdraw(office):
    receipt = send_report(office, "Pohon besar di tepi jalan condong ke kabel listrik dan dapat roboh.")
    with office.browser(width=390) as browser:
        citizen = Citizen(browser)
        citizen.follow(receipt)
        citizen.move(receipt, "penarikan", choices={"coerced": "free"})
        assert "cabut" in browser.text
        assert citizen.may(receipt, "pembukaan-kembali")
