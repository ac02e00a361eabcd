"""A reporter takes proofs along, and checks them with a program that is not ours."""

import http.server
import json
import pathlib
import subprocess
import sys
import threading
import time
import urllib.request

from harness.journey import journey
from harness.office import Office
from harness.page_checks import assert_good_page
from harness.program import ROOT
from steps import addresses
from steps.citizen import Citizen, Story


def check(*arguments):
    """The verifier in Python: what it says, or a failure that shows it."""
    done = subprocess.run(
        [sys.executable, str(ROOT / "verifier" / "lapor_verify.py"), *arguments], capture_output=True, text=True, timeout=120, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def download(browser, path):
    """A file behind a link, with the visitor's own cookies."""
    return browser.evaluate_async(
        "const done = arguments[arguments.length - 1]; fetch(arguments[0]).then(answer => answer.text()).then(done)", path
    )


def wait_for_head(office, seconds=60):
    """The newest head that the workers have published."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        try:
            with urllib.request.urlopen(office.origin + "/api/v1/log/head", timeout=5) as answer:
                return json.load(answer)
        except OSError:
            time.sleep(0.5)
    raise AssertionError("no head was published")


@journey("a reporter keeps the signed receipt, and two programs find that it holds")
def receipt(office):
    with office.browser(width=360) as browser:
        citizen, story = Citizen(browser), Story()
        sent = citizen.report(story)
        file = pathlib.Path(office.folder) / "tanda-terima.txt"
        file.write_text(download(browser, addresses.SENT + "/bukti"), encoding="utf-8")
        body = pathlib.Path(office.folder) / "teks.txt"
        body.write_text(story.body, encoding="utf-8")
        assert "received" in check("receipt", str(file), "--code", sent.tracking, "--text", str(body))
        assert "sah" in office.run("verify", "receipt", str(file), "--code", sent.tracking, "--text", str(body))
        citizen.follow(sent)
        assert_good_page(browser)
        assert browser.has('a[href$="/bukti"]')


def read_off(browser, folder):
    """What a telephone reads off the QR code of the page."""
    file = pathlib.Path(folder) / "tanda-terima.png"
    browser.one("svg.qr").screenshot(str(file))
    read = subprocess.run(["zbarimg", "--quiet", "--raw", str(file)], capture_output=True, text=True, check=True)
    file.unlink()
    return read.stdout.strip()


def refuses(*command):
    return subprocess.run(command, capture_output=True, timeout=60, check=False).returncode == 1


@journey("a telephone reads the signed receipt off three pages, two programs take what it read, and neither takes it altered")
def picture(office):
    second = (sys.executable, str(ROOT / "verifier" / "lapor_verify.py"))
    with office.browser(width=360) as browser:
        citizen = Citizen(browser)
        sent = citizen.report(Story())
        text = read_off(browser, office.folder)
        citizen.follow(sent)
        browser.evaluate("for (const part of document.querySelectorAll('details')) part.open = true")
        assert_good_page(browser)
        assert read_off(browser, office.folder) == text
        browser.open(f"/lacak/{sent.tracking.replace('-', '')}/cetak")
        assert_good_page(browser)
        assert read_off(browser, office.folder) == text
    assert "received" in check("receipt", text, "--code", sent.tracking)
    assert "kode pelacakan cocok" in office.run("verify", "receipt", text, "--code", sent.tracking)
    piped = subprocess.run([office.binary, "verify", "receipt", "-"], input=text, capture_output=True, text=True, timeout=60, check=False)
    assert piped.returncode == 0 and "sah" in piped.stdout, piped
    parts = text.split(":")
    for place in range(1, len(parts) - 1):
        digit = "1" if parts[place][-1] == "0" else "0"
        altered = ":".join([*parts[:place], parts[place][:-1] + digit, *parts[place + 1 :]])
        assert refuses(*second, "receipt", altered), altered
        assert refuses(office.binary, "verify", "receipt", altered), altered


@journey("anyone checks the whole published log, from outside and with either program")
def whole_log(office):
    head = wait_for_head(office)
    assert "fit" in check("log", office.origin, "--key", head["key"])
    assert "cocok" in office.run("verify", "log", "--url", office.origin, "--key", head["key"])
    assert "cocok" in office.run("verify", "log")
    with office.browser(width=320) as browser:
        browser.open(addresses.TRANSPARENCY)
        assert_good_page(browser)
        assert head["key"] in browser.text


class Witness(http.server.BaseHTTPRequestHandler):
    """Keeps the heads that are posted to it; away for the first one."""

    def do_POST(self):
        head = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        calls = self.server.calls
        calls.append((self.headers["Content-Type"], head))
        self.send_response(503 if len(calls) == 1 else 204)
        self.end_headers()

    def log_message(self, *_):
        pass


@journey("a witness gets the signed heads, also the one that it did not take at first", is_long=True)
def witness(office):
    keeper = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Witness)
    keeper.calls = []
    threading.Thread(target=keeper.serve_forever, daemon=True).start()
    own = Office(office.binary, {"LAPOR_LOG_WITNESSES": f"http://127.0.0.1:{keeper.server_port}/kepala"})
    try:
        own.seed("--reports", "3")
        own.start()
        end = time.monotonic() + 90
        while len(keeper.calls) < 2:
            assert time.monotonic() < end, f"{len(keeper.calls)} heads came"
            time.sleep(0.5)
        published = wait_for_head(own)
        assert [head for _, head in keeper.calls[:2]] == [published, published]
        assert {kind for kind, _ in keeper.calls} == {"application/json"}
        with_log = own.run("doctor")
        assert "saksi" not in with_log, with_log
    finally:
        own.close()
        keeper.shutdown()
        keeper.server_close()
