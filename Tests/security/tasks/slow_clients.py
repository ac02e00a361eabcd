"""slowhttptest against the running server: a thousand clients who take their time must lose their connections, and nobody else."""

import contextlib
import http.server
import re
import shutil
import socketserver
import statistics
import subprocess
import threading
import time
import urllib.request

from harness.journey import LeftOut, journey
from harness.office import Office
from harness.program import free_port
from wishes import Wishes

CLIENTS = 1000
# Why slowhttptest ends when the server has cut the last of its connections. Its counts are those of some seconds before.
ALL_CUT = "No open connections left"
# The longest that an attack lasts; it ends earlier when the last connection is cut.
SECONDS = 90
ATTACKS = {
    "heads that never end": ["-H", "-i", "5", "-t", "GET", "-x", "24", "-p", "5"],
    "bodies that trickle": ["-B", "-i", "5", "-t", "POST", "-s", "8192", "-x", "10", "-p", "5"],
    "answers that are not read": ["-X", "-t", "GET", "-w", "64", "-y", "128", "-n", "5", "-z", "16", "-k", "3", "-p", "5"],
}


def attack(origin, path, way, seconds=SECONDS, clients=CLIENTS):
    """What slowhttptest says at its end: why it ended, and what became of its connections."""
    if not shutil.which("slowhttptest"):
        raise LeftOut("slowhttptest is not installed (bin/setup test)")
    command = ["slowhttptest", "-c", str(clients), "-r", "250", "-l", str(seconds), "-u", origin + path, *ATTACKS[way]]
    done = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=seconds + 60, check=False)
    text = re.sub(r"\x1b\[[0-9;]*[A-Za-z]", "", done.stdout + done.stderr)
    found = re.findall(r"Exit status:\s*(.*)", text)
    assert found, text[-2000:]
    counts = {name: int(number) for name, number in re.findall(r"(connected|closed|error|pending):\s+(\d+)", text)}
    return found[-1].strip(), counts


def held(port):
    """Connections that the server holds open. One that it has closed may wait in the system for a client that reads nothing."""
    with open("/proc/net/tcp", encoding="ascii") as table:
        rows = [line.split() for line in list(table)[1:]]
    return sum(row[1].endswith(f":{port:04X}") and row[3] == "01" for row in rows)


@contextlib.contextmanager
def others(origin, path="/laporan"):
    """Ordinary visitors all the while; how long each waited, and what failed."""
    waits, failed, over = [], [], threading.Event()

    def visit():
        while not over.is_set():
            begun = time.monotonic()
            try:
                with urllib.request.urlopen(origin + path, timeout=30) as answer:
                    answer.read()
                waits.append(time.monotonic() - begun)
            except OSError as fault:
                failed.append(str(fault))
            time.sleep(0.02)

    visitor = threading.Thread(target=visit)
    visitor.start()
    try:
        yield waits, failed
    finally:
        over.set()
        visitor.join()


@contextlib.contextmanager
def watched(port):
    """How many connections the server holds, second by second."""
    connections, over = [], threading.Event()

    def watch():
        while not over.wait(1):
            connections.append(held(port))

    watcher = threading.Thread(target=watch)
    watcher.start()
    try:
        yield connections
    finally:
        over.set()
        watcher.join()


def slowest_of_twenty(waits):
    return statistics.quantiles(waits, n=20)[-1] * 1000


@journey("slow clients are cut, all thousand of them, while others are served", needs_office=False)
def slow_clients():
    with contextlib.closing(Office(Wishes.binary)) as office:
        office.start(seconds=180)
        with others(office.origin) as (waits, failed):
            time.sleep(5)
        assert not failed, failed[:3]
        quiet = slowest_of_twenty(waits)
        for way in ATTACKS:
            path = "/lacak" if way.startswith("bodies") else "/"
            with others(office.origin) as (waits, failed), watched(office.port) as connections:
                ended, counts = attack(office.origin, path, way)
            busy = slowest_of_twenty(waits)
            print(f"    {way}: {ended}; held {max(connections)}, at the end {connections[-3]}; others' p95 {quiet:.0f} ms before, {busy:.0f} ms meanwhile, {len(failed)} failed")
            assert not failed, f"{way}: {len(failed)} ordinary visitors failed: {failed[:3]}"
            assert max(connections) > CLIENTS / 2, f"{way}: there was no crowd: {connections}"
            assert ended == ALL_CUT or connections[-3] < 10, f"{way}: {ended}, {counts}, {connections}"
        with urllib.request.urlopen(office.origin + "/sehat", timeout=10) as answer:
            assert answer.status == 200


class Patient(http.server.BaseHTTPRequestHandler):
    """A server that waits as long as its clients like."""

    def do_GET(self):
        self.send_response(200)
        self.send_header("Content-Length", "2")
        self.end_headers()
        self.wfile.write(b"ya")

    def log_message(self, *_):
        pass


class PatientServer(socketserver.ThreadingMixIn, http.server.HTTPServer):
    daemon_threads = True
    request_queue_size = 256

    def handle_error(self, *_):
        """Clients that leave are no matter."""


@journey("slow clients of a server that never cuts anybody keep their connections, so that the judgement can be trusted", needs_office=False)
def slow_clients_of_a_patient_server():
    port = free_port()
    server = PatientServer(("127.0.0.1", port), Patient)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        ended, counts = attack(f"http://127.0.0.1:{port}", "/", "heads that never end", seconds=15, clients=50)
        assert ended != ALL_CUT and counts.get("connected", 0) > 0, f"{ended}: {counts}"
    finally:
        server.shutdown()
        server.server_close()


