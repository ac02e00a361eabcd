"""Reports sent as people send them: on the pages, without a script, and by programs, each from a network of its own."""

import http.client
import json
import re
import struct
import urllib.parse
import zlib

from steps import addresses
from steps.codes import receipt_code, tracking_code

STORY = "Lampu jalan di depan pasar padam sejak tiga malam yang lalu, warga takut lewat."
REGION = "35.78.07.1001"


class Visitor:
    """A browser without a screen for one person: keeps cookies and the token of the last form."""

    def __init__(self, origin, person):
        target = urllib.parse.urlsplit(origin)
        self.origin = origin
        self.person = person
        self.connection = http.client.HTTPConnection(target.hostname, target.port, timeout=60)
        self.cookies = {}
        self.page = ""

    def ask(self, method, path, body=None, kind=None):
        headers = {"X-Forwarded-For": self.person.network, "User-Agent": self.person.agent, "Accept": "text/html,application/json"}
        if self.cookies:
            headers["Cookie"] = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        if kind:
            headers.update({"Content-Type": kind, "Origin": self.origin})
        self.connection.request(method, path, body=body, headers=headers)
        answer = self.connection.getresponse()
        text = answer.read().decode(errors="replace")
        for cookie in answer.msg.get_all("Set-Cookie") or []:
            name, _, value = cookie.partition(";")[0].partition("=")
            self.cookies[name] = value
        return answer.status, answer.msg.get("Location") or "", text

    def show(self, path):
        status, _, self.page = self.ask("GET", path)
        assert status == 200, f"{path} answers {status}: {self.page[:300]}"

    def send(self, path, **fields):
        """The form of the page shown last; where it leads, or nothing where it is shown again."""
        fields = {"_token": self.hidden("_token"), **fields}
        status, location, text = self.ask("POST", path, urllib.parse.urlencode(fields), "application/x-www-form-urlencoded")
        assert status in (200, 303, 422), f"{path} answers {status}: {text[:600]}"
        if status != 303:
            self.page = text
        return location

    def hand_in(self, path, name, content, **fields):
        """The same with a file."""
        parts = {"_token": self.hidden("_token"), **fields}
        body = b"".join(
            f'--batas\r\nContent-Disposition: form-data; name="{field}"\r\n\r\n{value}\r\n'.encode() for field, value in parts.items())
        body += f'--batas\r\nContent-Disposition: form-data; name="files"; filename="{name}"\r\n\r\n'.encode() + content
        status, location, text = self.ask("POST", path, body + b"\r\n--batas--\r\n", "multipart/form-data; boundary=batas")
        assert status == 303, f"{path} answers {status}: {text[:600]}"
        return location

    def hidden(self, name):
        found = re.search(rf'name="{name}"[^>]*value="([^"]*)"', self.page)
        return found.group(1) if found else ""

    def close(self):
        self.connection.close()


def keeps_original(person):
    return person.number % 10 == 1


def photo(person):
    """A picture whose maker wrote into it with which camera it was taken."""

    def chunk(kind, content):
        return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))

    size, rows = 64, b"".join(b"\0" + bytes((row * 3 + column) % 251 for column in range(64 * 3)) for row in range(64))
    return (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", size, size, 8, 2, 0, 0, 0))
        + chunk(b"tEXt", b"Serial\0" + person.camera.encode()) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b""))


def send_by_form(origin, person, mode):
    """On the pages, with number and address typed into the story first and taken out again before sending."""
    visitor = Visitor(origin, person)
    try:
        visitor.show(addresses.TELL)
        told = f"{STORY} Saya {person.name}, NIK {person.nik}, telepon {person.phone}, {person.address}."
        if not visitor.send(addresses.TELL, body=told, citizenType="complaint"):
            # Warned; the person goes on all the same.
            assert visitor.send(addresses.TELL, body=told, citizenType="complaint", terlihat=visitor.hidden("terlihat")), visitor.page[:600]
        visitor.show(addresses.TELL)
        assert visitor.send(addresses.TELL, body=f"{STORY} Nomor {person.number}.", citizenType="complaint"), visitor.page[:600]
        visitor.show(addresses.PLACE)
        assert visitor.send(addresses.PLACE, regionCode=REGION, landmark="Depan pasar", action="next"), visitor.page[:600]
        visitor.show(addresses.FILES)
        if person.number % 10 in (1, 3):
            # One of two keeps the original, sealed; of the other nothing but the clean copy stays.
            consent = {"original": "ya"} if keeps_original(person) else {}
            assert visitor.hand_in(addresses.FILES, f"{person.camera}.png", photo(person), action="next", **consent) == addresses.WHO
        else:
            assert visitor.send(addresses.FILES, action="next"), visitor.page[:600]
        visitor.show(addresses.WHO)
        # A slip first, so that what was typed comes back on a page.
        assert not visitor.send(addresses.WHO, **mode, name=person.name, email=person.email, phone="bukan nomor", action="next")
        assert visitor.send(
            addresses.WHO, **mode, name=person.name, email=person.email, phone=person.phone, action="next"), visitor.page[:600]
        visitor.show(addresses.CHECK)
        assert person.email in visitor.page
        assert visitor.send(addresses.CHECK, _compose=visitor.hidden("_compose")) == addresses.SENT
        visitor.show(addresses.SENT)
        text = re.sub(r"<[^>]*>", " ", visitor.page)
        return tracking_code(text), receipt_code(text)
    finally:
        visitor.close()


def send_by_program(origin, person, mode):
    """In one request, with fields that nobody asks for; and one before it that is refused."""
    visitor = Visitor(origin, person)
    try:
        contact = {"name": person.name, "email": person.email, "phone": person.phone, "nik": person.nik, "address": person.address}
        flags = {name: value == "true" for name, value in mode.items()}
        report = {"body": f"{STORY} Nomor {person.number}.", "regionCode": REGION, "citizenType": "complaint", **flags, "contact": contact}
        refused, _, text = visitor.ask("POST", "/api/v1/reports", json.dumps({**report, "incidentDate": "kemarin"}), "application/json")
        assert refused == 422, text[:600]
        status, _, text = visitor.ask("POST", "/api/v1/reports", json.dumps(report), "application/json")
        assert status == 201, text[:600]
        given = json.loads(text)
        return tracking_code(given["trackingCode"]), receipt_code(given["receiptCode"])
    finally:
        visitor.close()


MODES = [
    {"isSecret": secret, "isAnonymous": anonymous} for secret in ("false", "true") for anonymous in ("false", "true")
]


def send_all(origin, people):
    """Every other person on the pages, the others by program, the four modes in turn; both codes of each."""
    return [
        (send_by_form if person.number % 2 else send_by_program)(origin, person, MODES[person.number // 2 % 4]) for person in people
    ]
