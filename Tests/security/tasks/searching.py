"""The search itself: what is hidden is found, in whatever dress and place."""

import gzip
import pathlib
import sqlite3
import subprocess
import sys
import tempfile
import zipfile
import zlib

from dresses import dresses
from harness.journey import journey
from people import MARKS, Person
from places import traces_below, traces_in


@journey("the search finds each kind of value of a person in every dress, and nothing in bytes that hold none", needs_office=False)
def every_dress():
    assert not traces_in(bytes(range(256)) * 4096 + b"Bunga tanpanama surat kenari 81277-450 jalak putih", "nothing")
    assert not traces_in(b"X'9f812774504471c0', 581277450123499", "hashes and ids that hold eight digits by chance")
    person = Person(73)
    values = {
        "name": person.name, "email": person.email, "phone": person.phone.replace("-", "")[1:], "typed phone": person.phone,
        "nik": person.nik, "address": person.address, "camera": person.camera, "network": person.network, "agent": person.agent,
    }
    assert set(values) == set(MARKS)
    for kind, value in values.items():
        found = traces_in(b"\0" + value.encode() + b"\0", "here")
        assert {(trace.kind, trace.dress) for trace in found} == {(kind, "plain")}, f"{kind}: {found}"
        assert "?" not in {trace.person for trace in found}, f"nobody is named: {found}"
        folded, strict = dresses(MARKS[kind])
        for dress, needle in {**folded, **strict}.items():
            found = {trace.kind for trace in traces_in(b"\x01xyz" + needle + b"0073", "here")}
            assert kind in found, f"{kind} as {dress} is not found"


@journey("the search finds a person in a freed page, a journal, an archive, packed data within data, a picture of memory and a name", needs_office=False)
def every_place():
    person = Person(74)
    with tempfile.TemporaryDirectory(prefix="lapor-planted-") as name:
        folder = pathlib.Path(name)
        secret = person.email.encode()
        (folder / "log.gz").write_bytes(gzip.compress(b"baris log " * 900 + secret))
        (folder / "page").write_bytes(b"kepala" + zlib.compress(b"isi " * 500 + secret) + b"ekor")
        (folder / "nested").write_bytes(gzip.compress(b"luar " * 50 + zlib.compress(b"dalam " * 50 + secret)))
        with zipfile.ZipFile(folder / "export.xlsx", "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr("lembar.xml", f"<c>{person.email}</c>" * 40)
        (folder / person.email).write_bytes(b"")
        freed(folder / "freed.sqlite", person)
        held = open_journal(folder / "open.sqlite", person)
        (folder / "memory").write_bytes(b"\0" * (1 << 20) + person.email.encode("utf-16-le"))
        found = {trace.where.split("/", 1)[1].split(" ")[0] for trace in traces_below(folder)}
        held.close()
        expected = {"log.gz", "page", "nested", "export.xlsx", person.email, "freed.sqlite", "open.sqlite-wal", "memory"}
        assert found == expected, f"missed {expected - found}, made up {found - expected}"
        assert not traces_below(folder, kinds={"nik"})


def freed(path, person):
    """A row that was deleted: the page is on the list of free ones, its words are still there."""
    database = sqlite3.connect(path)
    database.executescript("pragma secure_delete = off; create table words (text)")
    database.execute("insert into words values (?)", (("isi " * 2000) + person.email,))
    database.commit()
    database.execute("delete from words")
    database.commit()
    assert database.execute("pragma freelist_count").fetchone()[0] > 0
    database.close()


def open_journal(path, person):
    """A row that stands in the write-ahead journal only."""
    database = sqlite3.connect(path)
    database.executescript("pragma journal_mode = wal; pragma wal_autocheckpoint = 0; create table words (text)")
    database.execute("insert into words values (?)", (person.email,))
    database.commit()
    return database


@journey("the search finds a person in the memory that a program leaves when it breaks down", needs_office=False)
def a_core():
    from memory import allow_cores, leaves_cores_here

    from harness.journey import LeftOut

    if not leaves_cores_here() or not allow_cores():
        raise LeftOut("this system hands cores to a program of its own, or allows none")
    with tempfile.TemporaryDirectory(prefix="lapor-core-") as name:
        folder = pathlib.Path(name)
        subprocess.run(
            [sys.executable, "-c", "import os; kept = 'kanari.%04d@surat' % 75 + 'kenari.example'; os.abort()"], cwd=folder,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
        assert any(folder.iterdir()), "the program left no core"
        assert any(trace.kind == "email" and trace.person == "0075" for trace in traces_below(folder)), traces_below(folder)
