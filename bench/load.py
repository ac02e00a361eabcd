"""Runs wrk against the server, bounded in time, on loopback only, and reads its figures."""

import json
import os
import pathlib
import subprocess
import tempfile
from dataclasses import dataclass, field

FOLDER = pathlib.Path(__file__).resolve().parent
THREADS = 2
WARM_UP_SECONDS = 1
ALONE_SECONDS = 3


@dataclass
class Figures:
    seconds: float
    good: int
    wrong: int
    wrong_status: int
    broken: int
    p50: float
    p95: float
    p99: float
    bytes: int

    @property
    def rate(self):
        return self.good / self.seconds if self.seconds else 0.0

    @property
    def kilobytes(self):
        """What one answer weighs on the wire, its headers included."""
        answers = self.good + self.wrong
        return self.bytes / answers / 1024 if answers else 0.0

    @property
    def trouble(self):
        """What did not go as expected, in words; empty when all did."""
        parts = []
        if self.wrong:
            parts.append(f"{self.wrong} answered {self.wrong_status} or other")
        if self.broken:
            parts.append(f"{self.broken} broken or timed out")
        return ", ".join(parts)


@dataclass
class Asked:
    """One request of a load."""

    path: str
    method: str = "GET"
    body: str = ""
    headers: dict = field(default_factory=dict)

    @property
    def line(self):
        return "\t".join([self.method, self.path, self.body, *[f"{name}: {value}" for name, value in self.headers.items()]])


class Loader:
    """Loads one server; what was asked in the warm-up is not counted."""

    def __init__(self, origin, connections, seconds):
        self.origin = origin
        self.connections = connections
        self.seconds = seconds

    def submit(self, run):
        self._wrk("submit.lua", [str(2 * run)], self.connections, WARM_UP_SECONDS)
        return self._wrk("submit.lua", [str(2 * run + 1)], self.connections, self.seconds)

    def visit(self, requests, status):
        """The figures with all connections, and those with a single one."""
        with tempfile.NamedTemporaryFile("w", suffix=".txt") as file:
            file.write("".join(asked.line + "\n" for asked in requests))
            file.flush()
            arguments = [file.name, str(status)]
            self._wrk("visit.lua", arguments, self.connections, WARM_UP_SECONDS)
            together = self._wrk("visit.lua", arguments, self.connections, self.seconds)
            return together, self._wrk("visit.lua", arguments, 1, min(self.seconds, ALONE_SECONDS))

    def _wrk(self, script, arguments, connections, seconds):
        done = subprocess.run(
            ["wrk", f"-t{min(THREADS, connections)}", f"-c{connections}", f"-d{seconds}s", "--timeout", "10s",
             "-s", str(FOLDER / script), self.origin, "--", *arguments],
            env={**os.environ, "LAPOR_BENCH_FOLDER": str(FOLDER)},
            stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=seconds + 60, check=False,
        )
        for line in done.stdout.splitlines():
            if line.startswith("FIGURES "):
                return Figures(**json.loads(line.removeprefix("FIGURES ")))
        raise RuntimeError(f"wrk gave no figures:\n{done.stdout}{done.stderr}")
