"""Old complaints of a city are taken in, broken off, taken in again, and worked on like any other."""

import contextlib
import itertools
import json
import random
import re
import sqlite3
import subprocess
import time
from datetime import datetime

import old_file
from harness.journey import LeftOut, journey
from harness.visitor import Visitor
from terminal import Terminal

ROWS = 1300
TOTALS = re.compile(r"dibaca (\d+), masuk (\d+), sudah ada (\d+), ditolak (\d+)\ndengan catatan (\d+)")
PUBLIC_LINK = re.compile(r'href="/laporan/([0-9A-HJKMNP-TV-Z]{10})"')
CASE_LINK = re.compile(r'href="/petugas/laporan/([0-9A-HJKMNP-TV-Z]{10})"')
MONTHS = "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember".split()
# Cases of each file whose pages are read.
READ = 12
# Seconds of the slowest answer of each kind of page.
slowest = {}


@journey("a file of old complaints is taken in, also after a power cut in the middle, and its cases are found and read", needs_office=False)
def invented():
    with Terminal() as terminal:
        path = old_file.write(terminal.folder, ROWS)
        accounts = prepare(terminal)
        broken_off(terminal, path)
        kept = stored(terminal)
        assert 0 < kept < ROWS - 3, f"the import was not broken off in the middle: {kept}"
        total, _ = take_in(terminal, path)
        assert total == (ROWS, ROWS - 3 - kept, kept, 3, 1), total
        side = (terminal.folder / f"{path.name}.remarks.csv").read_text(encoding="utf-8").splitlines()
        assert [line.split(",")[:3] for line in side[1:4]] == [[str(3 + n), f"U{1 + n:06}", "rejected"] for n in range(3)], side
        assert [line.split(",")[1:3] for line in side[4:]] == [[f"U{ROWS - 5:06}", "remark"]], side
        assert take_in(terminal, path)[0] == (ROWS, 0, ROWS - 3, 3, 0), "a second run takes nothing twice"
        work_on(terminal, path, accounts)


@journey("the real complaints of the folder that LAPOR_CORPUS names are taken in, found and read", needs_office=False)
def real():
    if not old_file.corpus():
        raise LeftOut("LAPOR_CORPUS is not set")
    for path in old_file.corpus():
        with Terminal() as terminal:
            accounts = prepare(terminal)
            total, seconds = take_in(terminal, path)
            read, taken, known, rejected, remarked = total
            assert read == taken + rejected and known == 0 and taken > 0, total
            again, more = take_in(terminal, path)
            assert again[:4] == (read, 0, taken, rejected), again
            tell("rows read", read), tell("taken in", taken), tell("rejected", rejected), tell("with a remark", remarked)
            tell("seconds", round(seconds, 1)), tell("seconds, the second time", round(more, 1))
            for what, took in work_on(terminal, path, accounts).items():
                tell(f"milliseconds for {what}, at most", round(took * 1000))


def tell(what, figure):
    print(f"        {what}: {figure:,}", flush=True)


def prepare(terminal):
    """An office without a report; its accounts by the name before the @."""
    accounts = json.loads(terminal.type("seed", "demo-office", "--json", "--reports", "0"))
    return {account["email"].split("@")[0]: account for account in accounts}


def order(path):
    return ["import", "reports", str(path), "--mapping", str(old_file.MAPPING)]


def take_in(terminal, path):
    begun = time.monotonic()
    said = terminal.type(*order(path), seconds=1800)
    return tuple(int(number) for number in TOTALS.search(said).groups()), time.monotonic() - begun


def broken_off(terminal, path):
    """An import ends as a power cut ends it, once part of the file is stored."""
    with subprocess.Popen(
        [terminal.binary, *order(path)], env=terminal.environment, cwd=terminal.folder, stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    ) as running:
        deadline = time.monotonic() + 120
        while stored(terminal) == 0 and running.poll() is None and time.monotonic() < deadline:
            time.sleep(0.02)
        running.kill()


@contextlib.contextmanager
def database(terminal):
    with contextlib.closing(sqlite3.connect(f"file:{terminal.data / 'lapor.sqlite'}?mode=ro", uri=True, timeout=30)) as connection:
        yield connection


def stored(terminal):
    with database(terminal) as connection:
        count, different = connection.execute(
            "select count(*), count(distinct legacy_id) from reports where legacy_source is not null").fetchone()
    assert count == different, f"{count} cases of {different} rows"
    return count


def work_on(terminal, path, accounts):
    """Officers and the public find the imported cases and read in them when each was sent and answered; how long each page took."""
    slowest.clear()
    terminal.type("work", "--once", seconds=1800)
    with database(terminal) as connection:
        codes = dict(connection.execute("select legacy_id, code from reports where legacy_source is not null"))
    rows = [row for row in old_file.rows(path) if row["id"] in codes]
    terminal.start()
    nation, agency, public = sign_in(terminal, accounts["nasional1"]), sign_in(terminal, accounts["admin1.surabaya"]), Visitor(terminal.origin)
    # What nobody answered then lies on the agency's desk today; the national desk has nothing left to do, and sees all.
    for officer, view in ((agency, "open"), (agency, "all"), (nation, "all")):
        found = CASE_LINK.findall(page(officer, f"/petugas/antrean?tampilan={view}", "the queue"))
        assert found and set(found) <= set(codes.values()), f"the queue {view} shows {len(found)} cases"
    assert len(set(PUBLIC_LINK.findall(page(public, "/laporan", "the public list")))) >= 10
    chosen = [row for row in random.Random(1).sample(rows, len(rows)) if row["answered"] >= row["submitted"]]
    for row in itertools.islice((row for row in chosen if is_rare(row, rows)), READ):
        read(nation, public, row, codes[row["id"]])
    terminal.stop()
    return dict(slowest)


def is_rare(row, rows):
    """Whether a search for its words leads to few others: many a text was sent again and again."""
    words = rare_words(row["body"]).split("+")
    return len(words) > 2 and sum(all(word in other["body"].lower() for word in words) for other in rows) <= 5


def read(nation, public, row, code):
    words = rare_words(row["body"])
    assert code in CASE_LINK.findall(page(nation, f"/petugas/antrean?tampilan=all&kata={words}", "the queue's search")), "not found by an officer"
    assert code in PUBLIC_LINK.findall(page(public, f"/laporan?cari={words}", "the public search")), "not found by the public"
    case, open_page = page(nation, f"/petugas/laporan/{code}", "a case"), page(public, f"/laporan/{code}", "a public report")
    for moment in (datetime.fromisoformat(row["submitted"]), datetime.fromisoformat(row["answered"])):
        day = f"{moment.day} {MONTHS[moment.month - 1]} {moment.year}"
        assert day in case and f"{moment:%H.%M}" in case, f"the case does not say {day} {moment:%H.%M}"
        assert day in open_page, f"the public page does not say {day}"


def rare_words(body):
    """The longest words that stand alone in a text, numbers first: enough to find it by."""
    alone = {word.strip(".,;:!?()\"'") for word in body.lower().split()}
    words = sorted((word for word in alone if re.fullmatch(r"[a-z]{5,}|\d{2,}", word)), key=lambda word: (word.isalpha(), -len(word), word))
    return "+".join(words[:6])


def sign_in(terminal, account):
    visitor = Visitor(terminal.origin)
    _, status, location, text = visitor.send("/petugas/masuk", email=account["email"], password=account["password"])
    assert status == 303 and location.startswith("/petugas/antrean"), text[:300]
    return visitor


def page(visitor, path, what):
    begun = time.monotonic()
    status, _, text = visitor.ask("GET", path)
    assert status == 200, f"{what} was answered with {status}"
    slowest[what] = max(slowest.get(what, 0), time.monotonic() - begun)
    return text
