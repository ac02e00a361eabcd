"""The workbook of a breach in a big office: how long it takes to say whose identity was seen, and to put the letters in line."""

import contextlib
import csv
import io
import random
import sqlite3
import subprocess
import time

from harness.journey import journey
from harness.program import Program
from wishes import Wishes

SUBJECTS = 20_000
# Each one looked at once; one look in ten passed the office's register by, and the vault alone knows of it.
HIDDEN = SUBJECTS // 10
DAY = 24 * 3600
# The law gives three days for the letters, this office an hour for the list.
LONGEST = 3600


def sealed(store, reports):
    """Something sealed under each report, which nobody opens here: that there is an address to write to."""
    cipher = b"\0" * 64
    with contextlib.closing(sqlite3.connect(store, timeout=60)) as database:
        database.executemany(
            "insert or ignore into sealed_identities (report_id, schema_version, key_fingerprint, sealed_at) values (?, 1, 'x', 0)",
            [(report,) for report in reports])
        for field in ("name", "email"):
            database.executemany(
                "insert or ignore into sealed_fields (report_id, field, ciphertext) values (?, ?, ?)", [(report, field, cipher) for report in reports])
        database.commit()


def look_at_all(store, vault, now):
    """Looks of a month, written into the register and into the vault's log as the program writes them."""
    chosen = random.Random(7)
    with contextlib.closing(sqlite3.connect(store, timeout=60)) as database:
        reports = [row[0] for row in database.execute("select id from reports where origin_id is null order by id limit ?", (SUBJECTS,))]
        officers = [row[0] for row in database.execute("select distinct officer_id from seats order by officer_id")]
        assert len(reports) == SUBJECTS and len(officers) > 5, (len(reports), len(officers))
        looks = [(report, chosen.choice(officers), now - chosen.randrange(30 * DAY * 1000)) for report in reports]
        database.executemany(
            "insert into identity_openings (report_id, sequence, officer_id, ground, at) values (?, 1000000, ?, 'view', ?)", looks[HIDDEN:])
        database.commit()
    with contextlib.closing(sqlite3.connect(vault, timeout=60)) as database:
        database.executemany(
            "insert into openings (id, at, report_id, fields, purpose, asked_by, reason) values (?, ?, ?, 'email name', 'reveal', ?, 'view')",
            [(number + 1, at + 40, report, f"officer:{officer}") for number, (report, officer, at) in enumerate(looks)])
        database.commit()
    sealed(store, reports)
    return looks


def timed(office, *arguments):
    """What the command wrote, and the seconds it took."""
    begun = time.monotonic()
    done = subprocess.run(
        [office.binary, "breach", *arguments], env=office.environment, capture_output=True, text=True, timeout=LONGEST, check=True,
        stdin=subprocess.DEVNULL)
    return list(csv.DictReader(io.StringIO(done.stdout))), time.monotonic() - begun


@journey(f"the workbook of a breach names {SUBJECTS:,} people whose identity was seen, and the letters are in line, within an hour", needs_office=False)
def workbook():
    with contextlib.closing(Program(Wishes.binary)) as office:
        office.run("seed", "demo-office", "--json")
        office.run("seed", "demo", "--reports", str(SUBJECTS + 2_000), "--seed", "7", seconds=LONGEST)
        office.start()
        office.stop()
        looks = look_at_all(office.folder / "data/lapor.sqlite", office.folder / "data/vault/vault.sqlite", int(time.time() * 1000))
        office.start()
        first, last = (time.strftime("%Y-%m-%d", time.gmtime(time.time() + offset * DAY)) for offset in (-32, 1))
        lines, took = timed(office, "--from", first, "--to", last)
        print(f"    everybody, a month: {took:.1f} s for {len(lines):,} looks", flush=True)
        assert len(lines) == len({line["code"] for line in lines}) == SUBJECTS, len(lines)
        assert sum(line["office_register"] == "no" for line in lines) == HIDDEN
        assert all(line["vault_log"] == "yes" and line["contact"] == "yes" and line["data"] == "name email" for line in lines)
        most = looks[0][1]
        lines, took = timed(office, "--from", first, "--to", last, "--officer", str(most))
        print(f"    one officer, a month: {took:.1f} s for {len(lines):,} looks", flush=True)
        assert len(lines) == sum(officer == most for _, officer, _ in looks)
        _, took = timed(office, "--from", first, "--to", last, "--notify")
        print(f"    with a letter to each: {took:.1f} s", flush=True)
        with contextlib.closing(sqlite3.connect(f"file:{office.folder}/data/lapor.sqlite?mode=ro", uri=True)) as database:
            letters = database.execute("select count(*) from outbox where template = 'breach'").fetchone()[0]
        assert letters == SUBJECTS, letters
