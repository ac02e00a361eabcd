"""The whole life of one report: told, verified, handed on, worked on, answered, objected to, answered again, closed, rated."""

from harness.journey import journey
from harness.papers import Papers
from steps.citizen import Citizen, Story
from steps.desk import Desk

FIRST_ANSWER = "Lampu di depan pasar diganti oleh regu lapangan pada Senin pagi. Fotonya terlampir."
SECOND_ANSWER = "Kabel yang putus di tiang kedua diganti. Kedua lampu menyala sejak semalam; fotonya terlampir."
OBJECTION = "Lampu pertama menyala, tetapi lampu kedua di dekat halte masih padam."


def whole_life(office, js):
    address = f"warga.{'naskah' if js else 'polos'}@contoh.example"
    desk = Desk(office, js=js)
    with Papers() as papers, office.browser(js=js, width=390) as browser:
        citizen = Citizen(browser)
        receipt = citizen.report(Story(files=[papers.picture], name="Warga Peraga", email=address))
        code = receipt.tracking
        assert "tidak ada yang terbuka" in citizen.look_up(code).lower(), "an unverified report must show nothing to the public"
        assert "sedang diperiksa" in citizen.follow(receipt)

        assert desk.nation.finds(code), "the report is not in the national queue"
        desk.verify(code)
        assert "sudah di instansi" in citizen.follow(receipt)
        desk.dispose(code)
        desk.progress(code)
        assert "sedang ditangani" in citizen.follow(receipt)

        desk.draft(code, FIRST_ANSWER, papers.picture)
        desk.send_answer(code)
        text = citizen.follow(receipt)
        assert FIRST_ANSWER in text and "sudah dijawab" in text, text
        assert browser.has("main .timeline img, main .file-list a"), "the evidence of the answer is not on the page"

        citizen.move(receipt, "keberatan", text=OBJECTION)
        assert not citizen.may(receipt, "keberatan")
        desk.liaison.open_case(code)
        assert OBJECTION in desk.liaison.browser.text
        desk.draft(code, SECOND_ANSWER, papers.picture)
        desk.send_answer(code)
        assert SECOND_ANSWER in citizen.follow(receipt)
        assert "Anda menyatakan masalahnya selesai" in citizen.move(receipt, "konfirmasi")
        text = citizen.move(receipt, "penilaian", choices={"clarity": "5", "solution": "4", "fairness": "5"})
        assert "Hampir semua" in text

        assert SECOND_ANSWER in citizen.look_up(code), "the public does not read the answer"
    letters = office.mailbox.wait_for(address, count=5)
    assert any(code[:3] in str(letter["subject"]) for letter in letters)


@journey("a whole life of a report, with JavaScript")
def with_scripts(office):
    whole_life(office, js=True)


@journey("a whole life of a report, without JavaScript")
def without_scripts(office):
    whole_life(office, js=False)
