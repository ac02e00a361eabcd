"""An agency's own installation: what comes in lies on its own desk, and nobody of the nation sits there."""

from harness.journey import journey
from harness.office import Office
from steps.citizen import Citizen
from steps.desk import ROADS, Desk
from steps.short_way import send_report

ANSWER = (
    "Lampu jalan di depan pasar sudah diganti pada hari Selasa oleh petugas kami dan menyala kembali. Bila belum puas, Anda dapat membuka "
    "kembali laporan ini atau menghubungi Ombudsman."
)


@journey("an agency of its own takes a report from its queue to an answer that the reporter accepts")
def own_installation(office):
    own = Office(office.binary, {"LAPOR_SCOPE": "agency:kota-surabaya"})
    try:
        own.seed("--reports", "12")
        own.start()
        assert not any(name.startswith("nasional") for name in own.accounts), own.accounts.keys()
        desk = Desk(own, js=False)
        receipt = send_report(own)
        code = receipt.tracking
        assert code in desk.agency.codes_in_queue(), "what came in does not lie on the agency's desk"
        desk.agency.act(
            code, "verifikasi", choices={"class": "nonSupervisoryComplaint"}, texts={"category": "Pekerjaan Umum"},
            fields={"routingReason": "Lampu jalan kota diurus pemerintah kota.", "publicTitle": "Lampu jalan padam"})
        desk.dispose(code, unit=ROADS)
        desk.progress(code)
        desk.draft(code, ANSWER)
        desk.send_answer(code)
        with own.browser(js=False, width=390) as browser:
            citizen = Citizen(browser)
            assert ANSWER in citizen.follow(receipt)
            assert "Anda menyatakan masalahnya selesai" in citizen.move(receipt, "konfirmasi")
            assert "Lampu jalan padam" in citizen.look_up(code)
    finally:
        own.close()
