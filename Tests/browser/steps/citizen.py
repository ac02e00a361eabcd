"""What a citizen does, page by page. Fields are found by the names they have in the API."""

from dataclasses import dataclass, field

from harness.page_checks import assert_good_page
from steps import addresses
from steps.codes import receipt_code, tracking_code


@dataclass
class Story:
    body: str = "Lampu jalan di depan pasar padam sejak tiga malam yang lalu, warga takut lewat."
    citizen_type: str = "complaint"
    region: str = "Genteng Surabaya"
    regency: str = "Kota Surabaya"
    landmark: str = "Depan pintu timur pasar"
    files: list = field(default_factory=list)
    may_be_public: bool = True
    office_may_know: bool = True
    name: str = ""
    email: str = ""
    phone: str = ""
    agency: str = ""


@dataclass
class Receipt:
    tracking: str
    code: str


class Citizen:
    """Goes through the pages in a browser; `check` sees every page on the way."""

    def __init__(self, browser, check=assert_good_page):
        self.browser = browser
        self.check = check

    def report(self, story):
        self.tell(story)
        self.place(story)
        self.add_files(story)
        self.say_who(story)
        return self.send()

    def tell(self, story):
        self._arrive(addresses.TELL, open_it=True)
        self.browser.fill("body", story.body)
        if self.browser.has(f'[name="citizenType"][value="{story.citizen_type}"]'):
            self.browser.choose("citizenType", story.citizen_type)
        self.browser.submit()

    def place(self, story):
        self._arrive(addresses.PLACE)
        self.browser.fill("landmark", story.landmark)
        if story.region:
            self.browser.fill("region", story.region)
            self._search()
            self.check(self.browser)  # several regions of that name
            self.browser.choose_text("regionCode", story.regency)
        self._go_on()

    def answer_extras(self):
        """Some categories ask more; nothing of it has to be known."""
        if self.browser.path == addresses.EXTRAS:
            self.check(self.browser)
            self.browser.submit()

    def add_files(self, story):
        self.answer_extras()
        self._arrive(addresses.FILES)
        if story.files:
            self.browser.attach("files", *story.files)
            self.browser.submit()  # uploads, and shows what was taken
            self.check(self.browser)
            self._go_on()
        else:
            self.browser.submit()

    def say_who(self, story):
        self._arrive(addresses.WHO)
        if story.agency:
            self._name_agency(story.agency)
        self.browser.choose("isSecret", "false" if story.may_be_public else "true")
        self.browser.choose("isAnonymous", "false" if story.office_may_know else "true")
        if story.name:
            self.browser.fill("name", story.name)
        if story.email:
            self.browser.fill("email", story.email)
        if story.phone:
            self.browser.fill("phone", story.phone)
        self._go_on()

    def _name_agency(self, name):
        """Opens the search for a body, and takes the one of this name."""
        self.browser.one("form.identity details summary").click()
        self.browser.fill("agencyWords", name)
        self._search()
        self.check(self.browser)
        self.browser.choose_text("agency", name)

    def send(self):
        self._arrive(addresses.CHECK)
        self.browser.submit()
        self._arrive(addresses.SENT)
        text = self.browser.text
        return Receipt(tracking=tracking_code(text), code=receipt_code(text))

    def follow(self, receipt):
        """Opens the case with both codes."""
        self._arrive(addresses.TRACK, open_it=True)
        self.browser.fill("code", receipt.tracking)
        self.browser.fill("receipt", receipt.code)
        self.browser.submit("main form.narrow")
        self._arrive(addresses.own(receipt.tracking))
        return self.browser.text

    def follow_by_receipt(self, receipt):
        """Opens the case with the receipt code and nothing else."""
        self._arrive(addresses.TRACK, open_it=True)
        self.browser.fill("receipt", receipt.code)
        self.browser.submit("main form.narrow")
        self._arrive(addresses.own(receipt.tracking))
        return self.browser.text

    def look_up(self, tracking):
        """What anyone sees with the tracking code alone."""
        self._arrive(addresses.TRACK, open_it=True)
        self.browser.fill("code", tracking)
        self.browser.submit("main form.narrow")
        self.check(self.browser)
        return self.browser.text

    def move(self, receipt, noun, choices=None, files=(), **fields):
        """One move on the opened case: keberatan, konfirmasi, penilaian, …"""
        form = f'form[action="{addresses.own(receipt.tracking, noun)}"]'
        self._arrive(addresses.own(receipt.tracking), open_it=True)
        if not self.browser.has(form):
            self._arrive(addresses.own(receipt.tracking, noun), open_it=True)
        for name, value in (choices or {}).items():
            self.browser.choose(name, value)
        for name, text in fields.items():
            self.browser.fill(name, text)
        if files:
            self.browser.attach("files", *files)
        self.browser.submit(form)
        self.check(self.browser)
        if f"baru={noun}" not in self.browser.path:
            raise AssertionError(f"{noun} was not taken: {self.browser.text[:600]}")
        return self.browser.text

    def may(self, receipt, noun):
        """Whether the case offers this move."""
        self._arrive(addresses.own(receipt.tracking), open_it=True)
        address = addresses.own(receipt.tracking, noun)
        return self.browser.has(f'form[action="{address}"], a[href="{address}"]')

    def _go_on(self):
        self.browser.leave_by(self.browser.one('main button[name="action"][value="next"]'))

    def _search(self):
        shown = [button for button in self.browser.all('main button[name="action"][value="search"]') if button.is_displayed()]
        self.browser.leave_by(shown[0])

    def _arrive(self, path, open_it=False):
        if open_it:
            self.browser.open(path)
        if not self.browser.path.startswith(path):
            raise AssertionError(f"expected {path}, arrived at {self.browser.path}: {self.browser.text[:300]}")
        self.check(self.browser)
