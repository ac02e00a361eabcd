"""sqlmap against every place of the running server where something that was typed meets the database."""

import contextlib
import http.server
import json
import re
import shutil
import sqlite3
import subprocess
import tempfile
import threading
import urllib.parse

from harness.journey import LeftOut, journey
from harness.office import Office
from harness.program import free_port
from intake import Visitor, send_all
from people import Person
from wishes import Wishes

# Bounded: the kinds of injection that show themselves in an answer, an error or a union; waiting is left to the slow ones below.
BOUNDS = ["--batch", "--level=2", "--risk=2", "--technique=BEUS", "--timeout=20", "--retries=1", "--flush-session", "--ignore-code=*"]
MINUTES = 6
FOUND = re.compile(r"(is vulnerable|identified the following injection point|appears to be .* injectable)")
CLEAN = re.compile(r"(do not appear to be injectable|does not seem to be injectable|skipping)")


def sqlmap(url, *wishes, minutes=MINUTES):
    """Lines that name an injection; an error where sqlmap came to no judgement."""
    if not shutil.which("sqlmap"):
        raise LeftOut("sqlmap is not installed (bin/setup test)")
    with tempfile.TemporaryDirectory(prefix="lapor-sqlmap-") as folder:
        # Tokens of forms are read one after the other.
        threads = [] if any(wish.startswith("--csrf") for wish in wishes) else ["--threads=4"]
        command = ["sqlmap", "-u", url, "--output-dir", folder, *BOUNDS, *threads, *wishes]
        done = subprocess.run(
            command, stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=minutes * 60, check=False, env={"HOME": folder, "PATH": "/usr/bin:/bin"})
    text = re.sub(r"\x1b\[[0-9;]*m", "", done.stdout + done.stderr)
    found = [line for line in text.splitlines() if FOUND.search(line)]
    assert found or CLEAN.search(text), f"sqlmap came to no judgement of {url}:\n{text[-3000:]}"
    return found


def signed_in(office):
    """The cookies of a national admin."""
    visitor = Visitor(office.origin, Person(1))
    account = office.accounts["nasional1"]
    visitor.show("/petugas/masuk")
    assert visitor.send("/petugas/masuk", email=account["email"], password=account["password"]) == "/petugas/antrean"
    visitor.close()
    return "; ".join(f"{name}={value}" for name, value in visitor.cookies.items())


@journey("injection finds no way into the database, by search, form, address or interface", needs_office=False)
def injection():
    with contextlib.closing(Office(Wishes.binary)) as office:
        office.seed("--reports", "12")
        office.start(seconds=180)
        (code, _), = send_all(office.origin, [Person(1)])
        cookies = signed_in(office)
        form = ["--csrf-token=_token", f"--csrf-url={office.origin}/lacak"]
        report = json.dumps({"body": "Lampu jalan padam sejak kemarin.", "regionCode": "35.78.07", "agency": "kota-surabaya"})
        places = {
            "the public list": ["/laporan?cari=lampu&provinsi=35&instansi=kota-surabaya&keadaan=open&setelah=1"],
            "the agencies": ["/instansi?cari=surabaya"],
            "regions while typing": ["/api/v1/regions?q=surabaya"],
            "the log's entries": ["/api/v1/log/entries?from=0&to=1"],
            "a public report's address": [f"/laporan/{code}*"],
            "a file's address": ["/berkas/1*"],
            "the codes": ["/lacak", "--data=code=" + code + "&receipt=", "-p", "code", *form],
            "a report by a program": ["/api/v1/reports", "--data", report, "--headers=Content-Type: application/json", "-p", "regionCode,agency"],
            "the queue": ["/petugas/antrean?kata=lampu&status=disposed&kategori=1&instansi=kota&unit=1&setelah=1", "--cookie", cookies],
            "officers": ["/petugas/kelola/petugas?kata=admin", "--cookie", cookies],
            "a case's address": [f"/petugas/laporan/{code}*", "--cookie", cookies],
        }
        for name, (path, *wishes) in places.items():
            found = sqlmap(office.origin + path, *wishes)
            print(f"    {name}: {'; '.join(found) or 'nothing'}", flush=True)
            assert not found, f"{name}: {found}"
        assert "kota-surabaya" in office.run("agencies", "list"), "the database is not what it was"


class Careless(http.server.BaseHTTPRequestHandler):
    """A search that pastes words into SQL."""

    def do_GET(self):
        words = urllib.parse.parse_qs(urllib.parse.urlsplit(self.path).query).get("cari", [""])[0]
        database = sqlite3.connect(":memory:")
        database.executescript("create table reports (title text); insert into reports values ('lampu'), ('jalan')")
        try:
            rows = database.execute(f"select title from reports where title like '%{words}%'").fetchall()
            body = "".join(f"<li>{title}</li>" for title, in rows).encode()
        except sqlite3.Error as fault:
            body = f"SQLite error: {fault}".encode()
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


@journey("injection is found where a server pastes words into SQL, so that the judgement can be trusted", needs_office=False)
def injection_where_there_is_one():
    port = free_port()
    server = http.server.ThreadingHTTPServer(("127.0.0.1", port), Careless)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        assert sqlmap(f"http://127.0.0.1:{port}/?cari=lampu"), "sqlmap does not see an open door"
    finally:
        server.shutdown()
        server.server_close()
