"""Three people report the same problem: joined into one, each follows his own, and what was joined comes apart again."""

from harness.journey import journey
from steps import addresses
from steps.citizen import Citizen
from steps.desk import Desk
from steps.short_way import send_report

REASON = "Pohon yang sama di tikungan yang sama, ditangani sekaligus."


@journey("three reporters of one problem, one of them in secret, see on their own pages that it was joined and that it came apart")
def joined(office):
    desk = Desk(office)
    stories = [
        ("Pohon trembesi di tikungan Jalan Ketandan condong ke jalan dan hampir roboh.", {}),
        ("Trembesi besar di tikungan Ketandan miring, dahannya menyentuh kabel.", {}),
        ("Saya tinggal di bawah pohon trembesi Ketandan yang mau roboh, tolong jangan sebut saya.", {"isSecret": True}),
    ]
    master, second, secret = [send_report(office, body, **wishes) for body, wishes in stories]
    for receipt in (master, second, secret):
        desk.verify(receipt.tracking, title="Pohon trembesi condong")
    for receipt in (second, secret):
        desk.agency.act(receipt.tracking, "gabung", fields={"parent": master.tracking, "reason": REASON})
    with office.browser(width=390) as browser:
        citizen = Citizen(browser)
        for receipt in (second, secret):
            text = citizen.follow(receipt)
            assert "Digabung dengan laporan lain" in text and REASON in text and master.tracking in text.replace("-", ""), text
        whole = citizen.follow(master)
        assert "sudah di instansi" in whole and secret.tracking not in whole.replace("-", ""), "the master's reporter learns of a secret report"
        public = citizen.look_up(master.tracking)
        assert secret.tracking not in public.replace("-", "") and "jangan sebut saya" not in public, "the public learns of a secret report"
        browser.open(addresses.report(secret.tracking))
        assert browser.title.startswith("Halaman tidak ditemukan"), browser.title

        citizen.follow(second)
        citizen.move(second, "pemisahan", text="Pohon saya di sisi utara, bukan di tikungan.")
        assert "sudah di instansi" in citizen.follow(second)
        desk.agency.act(secret.tracking, "pemisahan", fields={"reason": "Diperiksa terpisah: pohonnya lain."})
        text = citizen.follow(secret)
        assert "sudah di instansi" in text and "Diperiksa terpisah: pohonnya lain." in text, text
        assert "sudah di instansi" in citizen.follow(master)
    assert "sisi utara" in desk.agency.open_case(second.tracking)
