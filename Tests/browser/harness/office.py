"""A whole office for a test: the program, a mail server that keeps its letters, browsers that look at it."""

import contextlib

from harness.browser import Browser
from harness.mailbox import Mailbox
from harness.page_checks import assert_alone, assert_quiet
from harness.program import Program, free_port


class Office(Program):
    def __init__(self, binary, settings=None):
        self.mailbox = Mailbox(free_port())
        self.accounts = {}
        super().__init__(binary, {"LAPOR_SMTP": f"smtp://127.0.0.1:{self.mailbox.port}", **(settings or {})})

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

    def close(self):
        try:
            super().close()
        finally:
            self.mailbox.close()
