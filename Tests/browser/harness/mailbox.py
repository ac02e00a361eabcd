"""A real mail server on a port of its own, which keeps what it is given."""

import email
import email.policy
import threading
import time

from aiosmtpd.controller import Controller


class Mailbox:
    def __init__(self, port):
        self.port = port
        self._letters = []
        self._arrived = threading.Condition()
        self._controller = Controller(self, hostname="127.0.0.1", port=port)
        self._controller.start()

    async def handle_DATA(self, server, session, envelope):  # the name aiosmtpd calls
        letter = email.message_from_bytes(envelope.content, policy=email.policy.default)
        letter.recipients = list(envelope.rcpt_tos)
        with self._arrived:
            self._letters.append(letter)
            self._arrived.notify_all()
        return "250 OK"

    def letters(self, to=None):
        with self._arrived:
            return [letter for letter in self._letters if to is None or to in letter.recipients]

    def wait_for(self, to, count=1, seconds=20):
        """The letters to this address, once at least `count` of them have come."""
        deadline = time.monotonic() + seconds
        with self._arrived:
            while True:
                found = [letter for letter in self._letters if to in letter.recipients]
                if len(found) >= count:
                    return found
                left = deadline - time.monotonic()
                if left <= 0:
                    raise AssertionError(f"{len(found)} of {count} letters to {to} after {seconds} s")
                self._arrived.wait(left)

    def close(self):
        self._controller.stop()


def plain_text(letter):
    """What a person reads, without mark-up."""
    body = letter.get_body(preferencelist=("plain", "html"))
    return body.get_content() if body else ""
