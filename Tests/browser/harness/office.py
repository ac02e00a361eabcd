"""A whole office for a test: the program, a mail server that keeps its letters, browsers that look at it."""

import contextlib
import json

from harness.browser import Browser
from harness.mailbox import Mailbox
from harness.page_checks import assert_alone, assert_quiet
from harness.program import Program, free_port


class Office(Program):
    def __init__(self, binary, settings=None):
        self.mailbox = Mailbox(free_port())
        self.accounts = {}
        self._kept = {}
        super().__init__(binary, {"LAPOR_SMTP": f"smtp://127.0.0.1:{self.mailbox.port}?from=kabar@lapor.example&starttls=none", **(settings or {})})

    def seed(self, *wishes):
        """Seeds the demonstration office; its log-ins by the name before the @: `nasional1`, `admin1.surabaya`."""
        accounts = json.loads(self.run("seed", "demo-office", "--json", *wishes))
        self.accounts = {account["email"].split("@")[0]: account for account in accounts}

    @contextlib.contextmanager
    def browser(self, **wishes):
        """A browser that must have stayed quiet and with us when the block ends."""
        browser = Browser(self.origin, **wishes)
        try:
            yield browser
            assert_alone(browser)
            assert_quiet(browser)
        finally:
            browser.close()

    def kept_browser(self, key, **wishes):
        """A browser that stays open until the office closes; `found` says whether it was open already."""
        found = key in self._kept
        if not found:
            self._kept[key] = Browser(self.origin, **wishes)
        return self._kept[key], found

    def close(self):
        try:
            for browser in self._kept.values():
                browser.close()
            super().close()
        finally:
            self.mailbox.close()
