"""A reporter takes proofs along, and checks them with a program that is not ours."""

import json
import pathlib
import subprocess
import sys
import time
import urllib.request

from harness.journey import journey
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


@journey("anyone checks the whole published log, from outside and with either program")
def whole_log(office):
    head = wait_for_head(office)
    assert "fit" in check("log", office.origin, "--key", head["key"])
    assert "cocok" in office.run("verify", "log", "--url", office.origin, "--key", head["key"])
    assert "cocok" in office.run("verify", "log")
    with office.browser(width=320) as browser:
        browser.open(addresses.TRANSPARENCY)
        assert_good_page(browser)
        assert head["key"] in browser.text()
