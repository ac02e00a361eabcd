"""The officers of the demonstration office at their desks, and the acts that most journeys need."""

from datetime import timedelta

from harness.browser import FIND_CHOICE
from harness.page_checks import assert_good_page
from steps import today
from steps.officer import Officer

ROADS = "Dinas Sumber Daya Air dan Bina Marga"
SUBSTANTIVE = {f"rubric-{letter}": "2" for letter in "abcefgh"}  # what an act done is judged by


class Desk:
    """Each officer signs in once for all journeys, and keeps the browser."""

    def __init__(self, office, js=True, check=assert_good_page):
        self.office = office
        self.js = js
        self.check = check

    def officer(self, name):
        browser, found = self.office.kept_browser((name, self.js), js=self.js)
        officer = Officer(browser, self.office.accounts[name], check=self.check)
        return officer if found else officer.sign_in()

    @property
    def nation(self):
        return self.officer("nasional1")

    @property
    def agency(self):
        return self.officer("admin1.surabaya")

    @property
    def liaison(self):
        return self.officer("penghubung1.surabaya")

    @property
    def supervisor(self):
        return self.officer("pengawas.surabaya")

    def verify(self, code, target="Pemerintah Kota Surabaya", title="Lampu jalan padam di depan pasar", **choices):
        """The national desk verifies and hands the report to a body, searched for by its name; `choices` are more answers of the form."""
        nation = self.nation
        nation.begin(code, "verifikasi")
        nation.fill(
            choices={"class": "nonSupervisoryComplaint", **choices}, texts={"category": "Pekerjaan Umum"},
            fields={"routingReason": "Lampu jalan kota diurus pemerintah kota.", "publicTitle": title},
        )
        self._choose_body(nation, code, "verifikasi", "target", target)
        return nation

    def dispose(self, code, unit=ROADS):
        agency = self.agency
        agency.act(code, "disposisi", texts={"unit": unit}, fields={"instruction": "Periksa panel dan ganti lampu yang rusak."})
        return agency

    def progress(self, code, liaison=None):
        (liaison or self.liaison).act(
            code, "perkembangan", fields={"act": "Petugas memeriksa panel lampu dan memesan gantinya."},
            dates={"actDate": today(), "nextDate": today() + timedelta(days=3)},
        )

    def draft(self, code, text, file=None, kind="actionTaken", liaison=None):
        (liaison or self.liaison).act(
            code, "konsep", choices={"kind": kind, "remedy": "none", **SUBSTANTIVE}, fields={"answer": text},
            files={"files": file} if file else None,
        )

    def send_answer(self, code):
        """The agency's admin lets the drafted answer out."""
        self.agency.act(code, "jawaban", choices={"decision": "approve"})

    def bounce(self, officer, code, proposed):
        officer.begin(code, "bukan-wewenang")
        officer.fill(fields={"ground": "Pembagian urusan pemerintahan: kewenangan pemerintah lain."})
        self._choose_body(officer, code, "bukan-wewenang", "proposed", proposed)

    def redispose(self, code, body):
        nation = self.nation
        nation.begin(code, "pengalihan")
        nation.fill(texts={"target": body}, fields={"reason": "Diusulkan instansi pertama, dan benar."})
        nation.send(code, "pengalihan")
        self._arrived(nation, "pengalihan")

    def offer(self, officer, code, body):
        """Pelimpahan: the report is offered to another body."""
        officer.begin(code, "pelimpahan")
        officer.fill(fields={"ground": "Pemeriksaan lapangan menunjukkan urusan badan lain."})
        self._choose_body(officer, code, "pelimpahan", "target", body)

    def arbitrate(self, officer, code, lead):
        officer.begin(code, "arbitrase")
        officer.fill(fields={"ground": "Pembagian urusan pemerintahan menempatkannya di sini."})
        self._choose_body(officer, code, "arbitrase", "lead", lead)

    def _choose_body(self, officer, code, noun, field, body):
        """Searches for the body by its name; the form comes back with those that match."""
        browser = officer.browser
        if not browser.evaluate(FIND_CHOICE, field, body):
            browser.fill(f"{field}Words", body)
            officer.send(code, noun)
            if not browser.path.split("?")[0].endswith("/" + noun):
                return
        browser.choose_text(field, body)
        officer.send(code, noun)
        self._arrived(officer, noun)

    def _arrived(self, officer, noun):
        if officer.browser.path.split("?")[0].endswith("/" + noun):
            raise AssertionError(f"{noun} was not taken: {officer.complaint()}")
