"""Five hundred invented reporters, and every place in which something of them could have stayed."""

import contextlib
import gzip
import os
import pathlib
import socket
import sqlite3
import subprocess
import tarfile
import time
import urllib.parse
import urllib.request

from harness.journey import LeftOut, journey
from harness.office import Office
from intake import STORY, keeps_original, send_all
from memory import allow_cores, break_down, core_of_a_plain_program, image_of, leaves_cores_here
from openings import Officer, own_copy, proved, seen_by_officers
from people import Person
from places import traces_below, traces_in
from steps import addresses
from wishes import Wishes

POSTGRES_PROGRAMS = "/usr/lib/postgresql/15/bin"


def until(holds, what, seconds=120):
    deadline = time.monotonic() + seconds
    while not holds():
        assert time.monotonic() < deadline, f"not within {seconds} s: {what}"
        time.sleep(0.2)


@contextlib.contextmanager
def serving(settings=None):
    """An office of its own without any case, started in its own folder, so that whatever it leaves behind lies there."""
    office = Office(Wishes.binary, settings)
    try:
        with contextlib.chdir(office.folder):
            office.seed()
            office.start(seconds=180)
        yield office
    finally:
        office.close()


def everybody():
    return [Person(number) for number in range(1, Wishes.people + 1)]


def tell_all(office):
    """Every report sent, every key moved to the vault, every letter written; the codes."""
    people = everybody()
    codes = send_all(office.origin, people)
    until(lambda: {letter.recipients[0] for letter in office.mailbox.letters()} >= {person.email for person in people}, "a letter to each")
    for letter in office.mailbox.letters():
        held = {trace.kind for trace in traces_in(letter.get_body().get_content().encode(), "a letter")}
        assert not held, f"a letter tells {held}"
    return codes


def open_some(office, codes):
    """Identities are seen as they may be, a copy is taken, somebody is erased; the one-time words that were used."""
    people = everybody()
    # Open, anonymous, and two of those who told it on the pages.
    seen_by_officers(office, [people[0], people[1]], [codes[0], codes[1]])
    own_copy(office, people[6], codes[6])
    return [proved(office, people[8], codes[8])]


def exported(office, codes, to):
    """What leaves the program by its own doors: commands, public pages and interfaces, one file each."""
    to.mkdir()
    commands = [
        ["outbox", "show"], ["user", "list"], ["agencies", "list"], ["verify", "log"], ["verify", "log", "--url", office.origin],
        ["retention"], ["breach", "--from", day(-2), "--to", day(1)],
    ]
    for words in commands:
        done = subprocess.run(
            [office.binary, *words], env=office.environment, stdin=subprocess.DEVNULL, capture_output=True, timeout=300, check=False)
        (to / ("-".join(word for word in words if "/" not in word) + ".txt")).write_bytes(done.stdout + done.stderr)
    workbook = (to / f"breach---from-{day(-2)}---to-{day(1)}.txt").read_text()
    assert all(f"{code[:3]}-{code[3:6]}-{code[6:]}" in workbook for code, _ in codes[:2]), f"the looks are not in the workbook: {workbook[:600]}"
    desk = Officer(office.origin, office.accounts["nasional1"])
    try:
        lists = ["catatan", "pemusnahan", "kebocoran", "data-pribadi", "petugas"]
        inner = [addresses.QUEUE, *(addresses.administration(name) for name in lists)]
        for number, path in enumerate(inner + [addresses.case(code) for code, _ in codes[:12]]):
            desk.show(path)
            (to / f"desk-{number}").write_text(desk.page)
    finally:
        desk.close()
    doctor = subprocess.run([office.binary, "doctor"], env=office.environment, capture_output=True, timeout=300, check=False)
    (to / "doctor.txt").write_bytes(doctor.stdout + doctor.stderr)
    paths = ["/laporan", "/laporan?cari=lampu", "/instansi", "/transparansi", "/api/v1/log/head", "/api/v1/log/heads", "/api/v1/log/entries"]
    paths += [f"/laporan/{tracking}" for tracking, _ in codes[:40]]
    for number, path in enumerate(paths):
        request = urllib.request.Request(office.origin + path, headers={"Accept-Encoding": "gzip"})
        try:
            with urllib.request.urlopen(request, timeout=60) as answer:
                (to / f"page-{number}").write_bytes(str(answer.headers).encode() + answer.read())
        except urllib.error.HTTPError as refused:
            (to / f"page-{number}").write_bytes(str(refused.headers).encode() + refused.read())


def day(offset):
    return time.strftime("%Y-%m-%d", time.gmtime(time.time() + offset * 24 * 3600))


def backed_up(office, to):
    """Copies as an operator makes them: the running database, its files, an archive of the folder, and the vault's own copy."""
    to.mkdir()
    data = office.folder / "data"
    if (data / "lapor.sqlite").exists():
        with contextlib.closing(sqlite3.connect(data / "lapor.sqlite", timeout=30)) as database:
            with contextlib.closing(sqlite3.connect(to / "copy.sqlite")) as copy:
                database.backup(copy)
            database.execute("vacuum into ?", (str(to / "vacuumed.sqlite"),))
            dump = "\n".join(database.iterdump()).encode()
            (to / "dump.sql.gz").write_bytes(gzip.compress(dump, 1))
            assert STORY.encode() in dump, "the dump holds no report"
    with tarfile.open(to / "folder.tar.gz", "w:gz", compresslevel=1) as archive:
        archive.add(data, filter=lambda entry: None if entry.name.endswith(".sock") else entry)
    office.run("vault", "backup", str(to / "vault"))
    assert any((to / "vault").iterdir()), "the vault made no copy"


def words_in(folder, words):
    """Where receipts of sent reports or words of one-time links can be read."""
    found = []
    for path in folder.rglob("*"):
        if path.is_file() and not path.is_symlink():
            content = path.read_bytes()
            found += [str(path) for word in words if word.encode() in content]
    return found


def report(found):
    return "\n    ".join(str(trace) for trace in sorted(found)[:40])


def assert_nothing_left(office, words, *folders):
    """None of the people in any file; and each place was indeed searched, for the stories are there."""
    found = traces_below(*folders)
    assert not found, f"{len(found)} traces of {len({trace.person for trace in found})} people:\n    {report(found)}"
    readable = [path for folder in folders for path in words_in(folder, words)]
    assert not readable, f"receipts or links can be read in {sorted(set(readable))}"


def plant_everywhere(office, person, folders):
    """One person in each kind of place; the places, by what the search calls them."""
    places = []
    for folder in folders:
        for path in sorted(folder.rglob("*")):
            if path.is_file() and not path.is_symlink() and path.suffix != ".sock":
                with open(path, "ab") as file:
                    file.write(b"\n" + person.email.encode() + b"\n")
                places.append(str(path.relative_to(folder.parent)))
    return places


@journey("of all reporters nothing is left in database, journal, log, copies, exports and temporary files, and the search sees each of these", needs_office=False)
def on_sqlite():
    with serving() as office:
        codes = tell_all(office)
        until(lambda: keys_waiting(office) == 0, "the keys moved")
        assert originals(office) == sum(person.number % 2 and keeps_original(person) for person in everybody()), "originals are missing"
        words = [receipt for _, receipt in codes] + open_some(office, codes)
        exports, copies = office.folder / "exports", office.folder / "copies"
        exported(office, codes, exports)
        backed_up(office, copies)
        assert_nothing_left(office, words, office.folder)
        office.stop()
        assert_nothing_left(office, words, office.folder)
        # Without the guard the same search would have spoken, file by file.
        person = Person(1)
        planted = plant_everywhere(office, person, [office.folder])
        found = {trace.where for trace in traces_below(office.folder, kinds={"email"})}
        assert set(planted) <= found, f"not searched: {sorted(set(planted) - found)[:10]}"
        assert {"lapor.sqlite", "server.log", "copy.sqlite", "dump.sql.gz", "doctor.txt", "vault.sqlite"} <= {
            pathlib.Path(place).name for place in planted}


def keys_waiting(office):
    with contextlib.closing(sqlite3.connect(f"file:{office.folder / 'data/lapor.sqlite'}?mode=ro", uri=True, timeout=10)) as database:
        waiting = "select count(*) from sealed_identities where wrapped_key is not null"
        return sum(database.execute(query).fetchone()[0] for query in (waiting, waiting.replace("sealed_identities", "originals")))


def originals(office):
    with contextlib.closing(sqlite3.connect(f"file:{office.folder / 'data/lapor.sqlite'}?mode=ro", uri=True, timeout=10)) as database:
        return database.execute("select count(*) from originals where withdrawn_at is null").fetchone()[0]


@journey("of all reporters nothing is left in PostgreSQL's tables, journal and log, nor in its dumps", needs_office=False)
def on_postgres():
    address = os.environ.get("LAPOR_TEST_POSTGRES")
    if not address:
        if os.environ.get("LAPOR_REQUIRE_POSTGRES") == "1":
            raise AssertionError("no LAPOR_TEST_POSTGRES: run this under bin/with-postgres")
        raise LeftOut("run it under bin/with-postgres")
    cluster = pathlib.Path(dict(urllib.parse.parse_qsl(urllib.parse.urlsplit(address).query))["host"])
    with serving({"LAPOR_DATABASE": address}) as office:
        codes = tell_all(office)
        words = [receipt for _, receipt in codes] + open_some(office, codes)
        copies = office.folder / "copies"
        backed_up(office, copies)
        for kind in ("plain", "custom"):
            with open(copies / f"dump.{kind}", "wb") as dump:
                subprocess.run([f"{POSTGRES_PROGRAMS}/pg_dump", f"--format={kind}", address], stdout=dump, check=True, timeout=300)
        assert STORY.encode() in (copies / "dump.plain").read_bytes(), "the dump holds no report"
        exported(office, codes, office.folder / "exports")
        assert_nothing_left(office, words, office.folder, cluster)
        told = [path for path in cluster.rglob("*") if path.is_file() and STORY.encode() in path.read_bytes()]
        assert told, "the reports are nowhere below the cluster's folder: it was not the right place"
        subprocess.run(
            ["psql", address, "-qc", f"create table planted as select '{Person(1).email}'::text; drop table planted; checkpoint"],
            check=True, timeout=60)
        assert traces_below(cluster, kinds={"email"}), "a table that was dropped again leaves traces that the search does not see"


@journey("a server that breaks down leaves no core and no line about its reporters", needs_office=False)
def breaks_down():
    leaves_cores = leaves_cores_here() and allow_cores()
    with serving() as office:
        tell_all(office)
        under_way = half_sent(office)
        time.sleep(0.5)
        if os.geteuid() == 0:
            held = office.folder / "memory"
            image_of(office.process.pid, held)
            seen = traces_below(office.folder)
            # What is under way is in memory, in the clear: a core would hold it. So may be pieces of what was under way a moment ago.
            assert any(trace.kind == "email" and trace.person == "9999" for trace in seen), "not even the request that is under way is seen"
            people = {trace.person for trace in seen} - {"9999", "?"}
            print(f"    in the memory of the web process: the request under way, and pieces of {len(people)} earlier ones")
            held.unlink()
        if not leaves_cores:
            raise LeftOut("this system hands cores to a program of its own, or allows none")
        plain = core_of_a_plain_program(office.folder)
        assert plain, "even a plain program leaves no core here"
        for path in plain:
            path.unlink()
        before = set(office.folder.rglob("*core*"))
        code = break_down(office.process)
        office.process = None
        under_way.close()
        left = set(office.folder.rglob("*core*")) - before
        assert code < 0 and not left, f"the server ended with {code} and left {left}"
        assert not traces_below(office.folder), report(traces_below(office.folder))


def half_sent(office):
    """A report of which the last byte has not come."""
    body = b'{"body":"' + STORY.encode() + b'","contact":{"email":"' + Person(9999).email.encode() + b'"}'
    head = f"POST /api/v1/reports HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: {len(body) + 1}\r\n\r\n"
    connection = socket.create_connection(("127.0.0.1", office.port), timeout=30)
    connection.sendall(head.encode() + body)
    return connection
