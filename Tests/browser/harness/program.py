"""The built program, as an operator runs it: on a free port, on a data folder of its own, from outside."""

import contextlib
import json
import os
import pathlib
import shutil
import signal
import socket
import subprocess
import tempfile
import time
import urllib.error
import urllib.request

ROOT = pathlib.Path(__file__).resolve().parents[3]


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Program:
    def __init__(self, binary, settings=None):
        self.binary = str(pathlib.Path(binary).resolve())
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="lapor-office-"))
        self.port = free_port()
        self.origin = f"http://127.0.0.1:{self.port}"
        self.process = None
        self.log_file = self.folder / "server.log"
        temporary = self.folder / "tmp"
        temporary.mkdir()
        self.environment = {
            **{name: value for name, value in os.environ.items() if not name.startswith("LAPOR_")},
            "LAPOR_DATA": str(self.folder / "data"),
            "LAPOR_LISTEN": f"127.0.0.1:{self.port}",
            "LAPOR_PUBLIC_URL": self.origin,
            "LAPOR_RESOURCES": str(ROOT / "Resources"),
            "LAPOR_SECOND_FACTOR": "optional",
            "TMPDIR": str(temporary),
            **(settings or {}),
        }

    def run(self, *arguments, seconds=300):
        """One command of the program; its output, or a failure that shows it."""
        done = subprocess.run(
            [self.binary, *arguments],
            env=self.environment, stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=seconds, check=False,
        )
        if done.returncode != 0:
            raise AssertionError(f"lapor {' '.join(arguments)} ended with {done.returncode}:\n{done.stdout}{done.stderr}")
        return done.stdout

    def seed(self):
        """Seeds the demonstration office; its log-ins by role."""
        accounts = json.loads(self.run("seed", "demo-office", "--json"))
        return {account["role"]: account for account in accounts}

    def start(self, seconds=60):
        """Serves; returns how many seconds passed until the first answer."""
        begun = time.monotonic()
        with open(self.log_file, "ab") as log:
            self.process = subprocess.Popen(
                [self.binary, "serve"], env=self.environment, stdin=subprocess.DEVNULL, stdout=log, stderr=log,
            )
        while time.monotonic() - begun < seconds:
            if self.process.poll() is not None:
                raise AssertionError(f"the server ended with {self.process.returncode}:\n{self.log()}")
            with contextlib.suppress(OSError, urllib.error.URLError):
                with urllib.request.urlopen(self.origin + "/sehat", timeout=5) as answer:
                    if answer.status == 200:
                        return time.monotonic() - begun
            time.sleep(0.02)
        raise AssertionError(f"no answer within {seconds} s:\n{self.log()}")

    def log(self, lines=60):
        if not self.log_file.exists():
            return ""
        return "\n".join(self.log_file.read_text(encoding="utf-8", errors="replace").splitlines()[-lines:])

    def stop(self, seconds=30):
        """Asks the server to end; a server that must be killed, or ends with an error, is a failure."""
        process, self.process = self.process, None
        if process is None:
            return
        process.send_signal(signal.SIGTERM)
        try:
            code = process.wait(timeout=seconds)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
            raise AssertionError(f"the server did not stop within {seconds} s of being asked:\n{self.log()}") from None
        if code not in (0, -signal.SIGTERM):
            raise AssertionError(f"the server ended with {code}:\n{self.log()}")

    def kill(self):
        """As a power cut ends it."""
        process, self.process = self.process, None
        process.kill()
        process.wait()

    def close(self):
        try:
            self.stop()
        finally:
            shutil.rmtree(self.folder, ignore_errors=True)
