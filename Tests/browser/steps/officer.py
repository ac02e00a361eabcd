"""What an officer does: signs in, finds a case in the queue, acts on it, signs out."""

from harness.page_checks import assert_good_page
from steps import addresses
from steps.administration import addresses_of


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
        if not self.browser.path.startswith((addresses.QUEUE, addresses.COUNTER)):
            raise AssertionError(f"{self.account['email']} could not sign in: {self.browser.text[:300]}")
        self.check(self.browser)
        return self

    def codes_in_queue(self, query=""):
        """Tracking codes of the queue's first page, in its order."""
        self.browser.open(addresses.QUEUE + query)
        self.check(self.browser)
        links = self.browser.all(f'main a[href^="{addresses.case("")}"]')
        return list(dict.fromkeys(link.get_attribute("href").rsplit("/", 1)[-1] for link in links))

    def finds(self, code):
        """Whether the queue's search leads to the case of this code."""
        self.browser.open(f"{addresses.QUEUE}?kata={code}")
        self.check(self.browser)
        return self.browser.path == addresses.case(code)

    def open_case(self, code):
        self.browser.open(addresses.case(code))
        self.check(self.browser)
        return self.browser.text

    def visit_boards(self):
        """Every board that the queue names; how many there were."""
        self.browser.open(addresses.QUEUE)
        return self._visit("nav.elsewhere a")

    def visit_tools(self, code):
        """Every tool and paper that a case names, and every form of its acts; how many there were."""
        self.open_case(code)
        return self._visit("nav.tools a, nav.case-actions a")

    def _visit(self, selector):
        links = addresses_of(self.browser, selector)
        for address in links:
            self.browser.open(address)
            self.check(self.browser)
        return len(links)

    def begin(self, code, noun):
        """Opens the form that makes this noun for the case: verifikasi, disposisi, perkembangan, …"""
        self.browser.open(addresses.act(code, noun))
        self.check(self.browser)
        if not self.browser.has(f'form[action$="{addresses.act(code, noun)}"]'):
            raise AssertionError(f"{self.account['email']} may not make {noun}: {self.browser.text[:400]}")

    def fill(self, fields=None, choices=None, texts=None, files=None, dates=None):
        """`choices` by value, `texts` by the label beside the button, the rest typed."""
        for name, value in (choices or {}).items():
            self.browser.choose(name, value)
        for name, text in (texts or {}).items():
            self.browser.choose_text(name, text)
        for name, text in (fields or {}).items():
            self.browser.fill(name, text)
        for name, day in (dates or {}).items():
            self.browser.fill_date(name, day)
        for name, file in (files or {}).items():
            self.browser.attach(name, file)

    def send(self, code, noun):
        self.browser.submit(f'form[action$="{addresses.act(code, noun)}"]')
        self.check(self.browser)
        return self.browser.text

    def act(self, code, noun, **answers):
        """The whole act; what the form offers only after a search (an agency by its name) is chosen on the way."""
        self.begin(code, noun)
        self.fill(**answers)
        text = self.send(code, noun)
        if self.browser.path.split("?")[0].endswith("/" + noun):
            raise AssertionError(f"{noun} was not taken: {self.complaint() or text[:600]}")
        return text

    def refused(self, code, noun, **answers):
        """The same act, which is expected to come back; what the page says."""
        self.begin(code, noun)
        self.fill(**answers)
        text = self.send(code, noun)
        if not self.browser.path.split("?")[0].endswith("/" + noun):
            raise AssertionError(f"{noun} was taken, and should have been refused")
        return text

    def offers(self, code, noun):
        """Whether the case offers this act."""
        self.open_case(code)
        return self.browser.has(f'a[href$="{addresses.act(code, noun)}"]')

    def approve(self, code):
        """Says the second yes to the request that waits on the case."""
        return self._decide(code, "approve")

    def give_back(self, code, reason):
        """Says no to it, and why."""
        return self._decide(code, "giveBack", reason)

    def is_asked(self, code):
        """Whether the case asks this officer for a second yes."""
        self.open_case(code)
        return self.browser.has(f'a[href*="{addresses.case(code)}/permintaan/"]')

    def _decide(self, code, decision, reason=""):
        assert self.is_asked(code), f"{self.account['email']} is not asked on {code}"
        self.browser.leave_by(self.browser.one(f'a[href*="{addresses.case(code)}/permintaan/"]'))
        self.check(self.browser)
        self.browser.choose("decision", decision)
        if reason:
            self.browser.fill("reason", reason)
        self.browser.submit('form[action*="/permintaan/"]')
        self.check(self.browser)
        if "/permintaan/" in self.browser.path:
            raise AssertionError(f"{decision} was not taken: {self.complaint()}")
        return self.browser.text

    def prove(self):
        """Gives the password once more where the page asks who sits there: ten minutes have passed since he said so. What he had sent comes
        back, to be sent once more."""
        if self.browser.has(f'form[action$="{addresses.PROOF}"]'):
            self.browser.fill("password", self.account["password"])
            self.browser.submit(f'form[action$="{addresses.PROOF}"]')
            self.check(self.browser)
            if self.browser.path.startswith(addresses.PROOF) and self.browser.has("main form.flow"):
                self.browser.submit("main form.flow")

    def sign_out(self):
        self.browser.submit(f'form[action$="{addresses.SIGN_OUT}"]')
        self.check(self.browser)

    def complaint(self):
        return " | ".join(part.text for part in self.browser.all(".error-summary, .banner-danger, .banner-warning"))
