"""How long a build from nothing takes, and `make run` until its first page when everything is built."""

import os
import pathlib
import signal
import subprocess
import tempfile
import time
import urllib.error
import urllib.request

from harness.program import ROOT, free_port
from progress import say, wait_until
from results import Fact

LONGEST_BUILD = 3600
LONGEST_RUN = 600


def cold_build():
    """A release build from nothing, packages fetched again, in a folder of its own."""
    say("cold release build")
    with tempfile.TemporaryDirectory(prefix=".build-cold-", dir=ROOT) as folder:
        begun = time.monotonic()
        subprocess.run(
            ["swift", "build", "-c", "release", "--product", "lapor", "--scratch-path", folder, "--cache-path", f"{folder}/cache"],
            cwd=ROOT, check=True, stdin=subprocess.DEVNULL, timeout=LONGEST_BUILD,
        )
        minutes = (time.monotonic() - begun) / 60
    return [Fact("build.cold", "cold release build, packages fetched", minutes, "min")]


def make_run():
    """With an empty data folder, and again with the office that is there then."""
    with tempfile.TemporaryDirectory(prefix="lapor-make-run-") as folder:
        return [
            Fact("run.new", "`make run` when built, to the first page of a new office", _first_page(folder), "s"),
            Fact("run.again", "`make run` again, to the first page", _first_page(folder), "s"),
        ]


def _first_page(folder):
    say("make run")
    port = free_port()
    log = pathlib.Path(folder) / "make-run.log"
    environment = {name: value for name, value in os.environ.items() if not name.startswith("LAPOR_")}
    environment |= {"LAPOR_DATA": f"{folder}/data", "LAPOR_LISTEN": f"127.0.0.1:{port}"}
    begun = time.monotonic()
    with open(log, "wb") as output:
        process = subprocess.Popen(
            ["make", "run"], cwd=ROOT, env=environment, stdin=subprocess.DEVNULL, stdout=output, stderr=output, start_new_session=True)

    def answers():
        if process.poll() is not None:
            raise RuntimeError(f"make run ended with {process.returncode}:\n{_end_of(log)}")
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{port}/", timeout=5) as answer:
                return answer.status == 200
        except (OSError, urllib.error.URLError):
            return False

    try:
        answered, _ = wait_until(answers, LONGEST_RUN, every=0.05)
        seconds = time.monotonic() - begun
    finally:
        _end(process)
    if not answered:
        raise RuntimeError(f"make run showed no page within {LONGEST_RUN} s:\n{_end_of(log)}")
    return seconds


def _end(process):
    """make, its shell and the server are one session, begun here."""
    for sign in (signal.SIGTERM, signal.SIGKILL):
        try:
            os.killpg(process.pid, sign)
            process.wait(timeout=30)
        except ProcessLookupError:
            return
        except subprocess.TimeoutExpired:
            continue
    process.wait()


def _end_of(log):
    return "\n".join(log.read_text(encoding="utf-8", errors="replace").splitlines()[-20:])
