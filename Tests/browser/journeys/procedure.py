"""The operating procedure of a body: kept by its admin, seen by everybody, and held against a case."""

from harness.journey import journey
from harness.page_checks import assert_good_page
from steps import addresses
from steps.citizen import Citizen
from steps.desk import Desk
from steps.short_way import send_report


@journey("an admin drafts a procedure from the nation's; a case departs from it, its officer says why, and the board shows it")
def procedure(office):
    desk = Desk(office, js=False)
    receipt = send_report(office, "Lampu taman kota padam semua sehingga gelap setiap malam.")
    code = receipt.tracking
    desk.verify(code, title="Lampu taman kota padam")
    desk.dispose(code)
    with office.browser(js=False, width=360) as browser:
        text = Citizen(browser).follow(receipt)
        assert "Langkah penanganan" in text and "Instansi mulai menindaklanjuti laporan Anda" in text, text
    desk.draft(code, "Lampu taman sudah diganti dan menyala kembali sejak Senin malam.")
    liaison = desk.liaison.browser
    desk.liaison.open_case(code)
    liaison.leave_by(liaison.one('main a[href$="/prosedur"]'))
    assert_good_page(liaison)
    assert "Dilewati" in liaison.text and "Alasan belum diberikan" in liaison.text, liaison.text
    liaison.fill("reason", "Lampu sudah diganti sebelum laporan ini kami terima.")
    liaison.leave_by(liaison.one("main form.act-form button"))
    assert_good_page(liaison)
    assert "sebelum laporan ini kami terima" in liaison.text
    admin = desk.agency.browser
    admin.open(addresses.administration("prosedur"))
    assert "SOP nasional" in admin.text
    admin.leave_by(admin.one('main .actions a[href$="/revisi"]'))
    assert_good_page(admin)
    admin.press("Buat rancangan")
    assert_good_page(admin)
    assert "Tindak lanjut pertama" in admin.text
    desk.agency.open_case(code)
    assert "SOP yang dijalankan" in admin.text
    admin.open("/petugas/penyimpangan")
    assert_good_page(admin)
    assert "laporan tanpa penyimpangan" in admin.text and "Tindak lanjut pertama" in admin.text
