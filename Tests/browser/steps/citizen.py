"""What a citizen does, page by page. Fields are found by the names they have in the API."""

from dataclasses import dataclass, field

from harness.page_checks import assert_good_page
from steps import addresses
from steps.codes import receipt_code, tracking_code


@dataclass
class Story:
    body: str = "Lampu jalan di depan pasar padam sejak tiga malam yang lalu, warga takut lewat."
    citizen_type: str = "complaint"
    region: str = "Genteng"
    landmark: str = "Depan pintu timur pasar"
    files: list = field(default_factory=list)
    may_be_public: bool = True
    office_may_know: bool = True
    name: str = ""
    email: str = ""


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
        if story.region:
            self.browser.fill("region", story.region)
        self.browser.fill("landmark", story.landmark)
        self.browser.submit()
        if self.browser.path.startswith(addresses.PLACE) and self.browser.has('[name="regionCode"]'):
            self.check(self.browser)  # several regions of that name: the first is taken
            first = self.browser.one('[name="regionCode"]')
            self.browser.choose("regionCode", first.get_attribute("value"))
            self.browser.submit()

    def add_files(self, story):
        self._arrive(addresses.FILES)
        if story.files:
            self.browser.attach("files", *story.files)
            self.browser.submit()  # uploads, and shows what was taken
            self.check(self.browser)
            self.browser.press("Lanjut")
        else:
            self.browser.submit()

    def say_who(self, story):
        self._arrive(addresses.WHO)
        self.browser.choose("isSecret", "false" if story.may_be_public else "true")
        self.browser.choose("isAnonymous", "false" if story.office_may_know else "true")
        if story.name:
            self.browser.fill("name", story.name)
        if story.email:
            self.browser.fill("email", story.email)
        self.browser.submit()

    def send(self):
        self._arrive(addresses.CHECK)
        self.browser.submit()
        self._arrive(addresses.SENT)
        text = self.browser.text
        return Receipt(tracking=tracking_code(text), code=receipt_code(text))

    def follow(self, receipt):
        """Opens the case with both codes."""
        self._arrive(addresses.TRACK, open_it=True)
        self.browser.fill("trackingCode", receipt.tracking)
        self.browser.fill("receiptCode", receipt.code)
        self.browser.submit()
        self.check(self.browser)
        return self.browser.text

    def look_up(self, tracking):
        """What anyone sees with the tracking code alone."""
        self.browser.open(addresses.report(tracking))
        self.check(self.browser)
        return self.browser.text

    def do(self, button, **fields):
        """One act on the case that is open: fill in, press."""
        for name, text in fields.items():
            self.browser.fill(name, text)
        self.browser.press(button)
        self.check(self.browser)
        return self.browser.text

    def _arrive(self, path, open_it=False):
        if open_it:
            self.browser.open(path)
        if not self.browser.path.startswith(path):
            raise AssertionError(f"expected {path}, arrived at {self.browser.path}: {self.browser.text[:300]}")
        self.check(self.browser)
