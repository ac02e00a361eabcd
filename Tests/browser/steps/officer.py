"""What an officer does: signs in, finds a case in the queue, acts on it, signs out."""

from harness.page_checks import assert_good_page
from steps import addresses


class Officer:
    def __init__(self, browser, account, check=assert_good_page):
        self.browser = browser
        self.account = account
        self.check = check

    def sign_in(self):
        self.browser.open(addresses.SIGN_IN)
        self.check(self.browser)
        self.browser.fill("email", self.account["email"])
        self.browser.fill("password", self.account["password"])
        self.browser.submit()
        if not self.browser.path.startswith(addresses.QUEUE):
            raise AssertionError(f"{self.account['role']} could not sign in: {self.browser.text[:300]}")
        self.check(self.browser)
        return self

    def codes_in_queue(self):
        """Tracking codes of the queue's first page, in its order."""
        self.browser.open(addresses.QUEUE)
        self.check(self.browser)
        links = self.browser.all(f'main a[href^="{addresses.case("")}"]')
        return list(dict.fromkeys(link.get_attribute("href").rsplit("/", 1)[-1] for link in links))

    def open_case(self, code):
        self.browser.open(addresses.case(code))
        self.check(self.browser)
        return self.browser.text

    def act(self, code, noun, choices=None, **fields):
        """Fills in and sends the form that creates this noun for the case: verifikasi, disposisi, tindak-lanjut, …"""
        self.open_case(code)
        form = f'form[action$="{addresses.act(code, noun)}"]'
        if not self.browser.has(form):
            self.browser.open(addresses.act(code, noun))
            self.check(self.browser)
        for name, value in (choices or {}).items():
            self.browser.choose(name, value)
        for name, text in fields.items():
            self.browser.fill(name, text)
        self.browser.submit(form)
        self.check(self.browser)
        return self.browser.text

    def may(self, code, noun):
        """Whether the open case offers this act."""
        self.open_case(code)
        address = addresses.act(code, noun)
        return self.browser.has(f'form[action$="{address}"], a[href$="{address}"]')

    def sign_out(self):
        self.browser.submit(f'form[action$="{addresses.SIGN_OUT}"]')
        self.check(self.browser)
