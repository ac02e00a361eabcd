"""The whole life of one report: told, verified, handed on, worked on, answered, objected to, answered again, closed, rated."""

import contextlib
import os
import pathlib
import subprocess
import urllib.parse

from harness.journey import LeftOut, journey
from harness.office import Office
from harness.papers import Papers
from harness.traces import assert_nothing_of, visit_from
from steps import addresses
from steps.citizen import Citizen, Story
from steps.desk import Desk

FIRST_ANSWER = "Lampu di depan pasar diganti oleh regu lapangan pada Senin pagi. Fotonya terlampir."
SECOND_ANSWER = "Kabel yang putus di tiang kedua diganti. Kedua lampu menyala sejak semalam; fotonya terlampir."
OBJECTION = "Lampu pertama menyala, tetapi lampu kedua di dekat halte masih padam."

# A person of nobody's invention but ours, as nobody else in the office is called.
NAME = "Sekarwangi Tanpanama"
PHONE = "0812-7745-0093"
NIK = "3578014409870006"
PROXIED, DIRECT = "203.0.113.177", "127.71.83.94"
AGENT = "Mozilla/5.0 (Telepon Peraga 7731) LaporUji/94.2"
POSTGRES_PROGRAMS = "/usr/lib/postgresql/15/bin"


def whole_life(office, js):
    address = f"sekarwangi.{'naskah' if js else 'polos'}@contoh.example"
    desk = Desk(office, js=js)
    with Papers() as papers, office.browser(js=js, width=390) as browser:
        browser.come_from(PROXIED, AGENT)
        citizen = Citizen(browser)
        story = Story(files=[papers.picture], name=NAME, email=address, phone=PHONE)
        # Typed into the story first, where it does not belong, and taken out again before sending.
        citizen.tell(Story(body=f"{story.body} NIK saya {NIK}."))
        receipt = citizen.report(story)
        code = receipt.tracking
        assert "tidak ada yang terbuka" in citizen.look_up(code).lower(), "an unverified report must show nothing to the public"
        assert "sedang diperiksa" in citizen.follow(receipt)

        assert desk.nation.finds(code), "the report is not in the national queue"
        desk.verify(code)
        assert "sudah di instansi" in citizen.follow(receipt)
        desk.dispose(code)
        desk.progress(code)
        assert "sedang ditangani" in citizen.follow(receipt)

        desk.draft(code, FIRST_ANSWER, papers.picture)
        desk.send_answer(code)
        text = citizen.follow(receipt)
        assert FIRST_ANSWER in text and "sudah dijawab" in text, text
        assert browser.has("main .timeline img, main .file-list a"), "the evidence of the answer is not on the page"

        citizen.move(receipt, "keberatan", text=OBJECTION)
        assert not citizen.may(receipt, "keberatan")
        desk.liaison.open_case(code)
        assert OBJECTION in desk.liaison.browser.text
        desk.draft(code, SECOND_ANSWER, papers.picture)
        desk.send_answer(code)
        assert SECOND_ANSWER in citizen.follow(receipt)
        assert "Anda menyatakan masalahnya selesai" in citizen.move(receipt, "konfirmasi")
        text = citizen.move(receipt, "penilaian", choices={"clarity": "5", "solution": "4", "fairness": "5"})
        assert "Hampir semua" in text

        assert SECOND_ANSWER in citizen.look_up(code), "the public does not read the answer"
    letters = office.mailbox.wait_for(address, count=5)
    assert any(code[:3] in str(letter["subject"]) for letter in letters)
    assert visit_from(DIRECT, office.origin, addresses.report(code), AGENT) == 200
    return [NAME, address, PHONE, PHONE.replace("-", ""), NIK, PROXIED, DIRECT, AGENT]


@journey("a whole life of a report, with JavaScript, leaves nothing of its reporter on the disk that can be read")
def with_scripts(office):
    assert_nothing_of(office.folder, whole_life(office, js=True), there=SECOND_ANSWER)


@journey("a whole life of a report, without JavaScript, leaves nothing of its reporter on the disk that can be read")
def without_scripts(office):
    assert_nothing_of(office.folder, whole_life(office, js=False), there=SECOND_ANSWER)


@journey("a whole life of a report on PostgreSQL, by the same server, leaves nothing of its reporter there either", is_long=True)
def on_postgres(office):
    address = os.environ.get("LAPOR_TEST_POSTGRES")
    if not address:
        if os.environ.get("LAPOR_REQUIRE_POSTGRES") == "1":
            raise AssertionError("no LAPOR_TEST_POSTGRES: run this under bin/with-postgres")
        raise LeftOut("run it under bin/with-postgres")
    with contextlib.closing(Office(office.binary, {"LAPOR_DATABASE": address})) as other:
        other.seed("--reports", "12")
        other.start()
        secrets = whole_life(other, js=False)
        assert not [path for path in other.folder.rglob("*.sqlite") if path.parent.name != "vault"], "the reports are in an SQLite file"
        with open(other.folder / "dump.sql", "wb") as dump:
            subprocess.run([f"{POSTGRES_PROGRAMS}/pg_dump", address], stdout=dump, check=True, timeout=120)
        assert_nothing_of(other.folder, secrets, there=SECOND_ANSWER)
        # The server's own files too: tables, their journal, its log.
        cluster = pathlib.Path(dict(urllib.parse.parse_qsl(urllib.parse.urlsplit(address).query))["host"])
        assert_nothing_of(cluster, secrets, there=SECOND_ANSWER)
