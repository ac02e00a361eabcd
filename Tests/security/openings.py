"""Who may see a reporter sees him: an officer by a look and by another body's yes, the reporter himself by his codes and by his address.
Each of these shows the person, and must leave nothing of him where it was shown from."""

import dataclasses
import re
import time

from harness.mailbox import plain_text
from intake import Visitor
from steps import addresses

WORDS = "Hak pelapor atas pengembalian biaya hanya dapat diserahkan kepadanya sendiri, tidak ada jalan lain."
PROOF = "/hak-data"


@dataclasses.dataclass(frozen=True)
class Seat:
    """Where an officer sits, as his browser tells it."""

    network: str = "192.0.2.44"
    agent: str = "KomputerKantor/1.0"


def hidden_fields(page, mark):
    """What the form of the page that holds this mark sends unseen."""
    form = next(form for form in re.findall(r"<form\b.*?</form>", page, re.S) if mark in form)
    return dict(re.findall(r'<input type="hidden" name="([^"]+)" value="([^"]*)"', form))


class Officer(Visitor):
    def __init__(self, origin, account):
        super().__init__(origin, Seat())
        self.show(addresses.SIGN_IN)
        assert self.send(addresses.SIGN_IN, email=account["email"], password=account["password"]), self.page[:600]

    def wish(self, code, name, **fields):
        """One of the forms of the page behind a case; what it shows, or nothing where it leads on."""
        path = addresses.identity(code)
        self.show(path)
        mark = f'name="wish" value="{name}"'
        assert mark in self.page, f"{code}: {name} is not offered: {self.page[:1200]}"
        return None if self.send(path, **hidden_fields(self.page, mark), **fields) else self.page

    def grant(self, code):
        self.show(addresses.IDENTITY_QUESTIONS)
        link = re.search(rf'<a href="([^"]+)">[^<]*{code[:3]}-{code[3:6]}-{code[6:]}', self.page)
        assert link, f"{code} is not among the questions: {self.page[:1200]}"
        self.show(link.group(1))
        fields = hidden_fields(self.page, "act-form")
        assert self.send(link.group(1), **fields, answer="grant"), self.page[:1200]


def seen_by_officers(office, people, codes):
    """One looked at by a view, one by a request that the custodian of another body grants."""
    nation, custodian = (Officer(office.origin, office.accounts[name]) for name in ("nasional1", "apip.surabaya"))
    try:
        viewed, asked = people[0], people[1]
        assert viewed.name in nation.wish(codes[0][0], "view"), "a view shows nobody"
        nation.wish(codes[1][0], "ask", reason="remedy", words=WORDS)
        custodian.grant(codes[1][0])
        assert asked.name in nation.wish(codes[1][0], "open"), "a granted request shows nobody"
    finally:
        nation.close()
        custodian.close()


def own_copy(office, person, codes):
    """The reporter opens his case, takes both copies of his data, and erases who he is."""
    visitor = Visitor(office.origin, person)
    try:
        tracking, receipt = codes
        visitor.show(addresses.TRACK)
        assert visitor.send(addresses.TRACK, code=tracking, receipt=receipt), visitor.page[:600]
        data = addresses.own(tracking, "data")
        for noun in ("salinan", "salinan-program"):
            visitor.show(data)
            assert not visitor.send(f"{data}/{noun}") and person.email in visitor.page, f"{noun} holds no address"
        visitor.show(f"{data}/penghapusan")
        assert visitor.send(f"{data}/penghapusan", yakin="ya"), visitor.page[:1200]
    finally:
        visitor.close()


def proved(office, person, codes):
    """The reporter without his receipt proves that the address is his; the one-time word of the link."""
    visitor = Visitor(office.origin, person)
    try:
        visitor.show(PROOF)
        visitor.send(PROOF, code=codes[0], email=person.email)
        link = _link(office, person)
        visitor.show(link)
        data = visitor.send(link)
        assert data, visitor.page[:600]
        visitor.show(data.split("?")[0])
        assert not visitor.send(addresses.own(codes[0], "data") + "/salinan") and person.email in visitor.page
        return link.rsplit("/", 1)[-1]
    finally:
        visitor.close()


def _link(office, person, seconds=60):
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        for letter in office.mailbox.letters(person.email):
            found = re.search(rf"{PROOF}/[A-Za-z0-9_-]{{43}}", plain_text(letter))
            if found:
                return found.group()
        time.sleep(0.2)
    raise AssertionError(f"no link was sent to {person.email}")
