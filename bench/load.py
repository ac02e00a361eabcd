"""Runs wrk against the server, bounded in time, on loopback only, and reads its figures."""

import json
import os
import pathlib
import subprocess
import tempfile
from dataclasses import dataclass

FOLDER = pathlib.Path(__file__).resolve().parent
THREADS = 2


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
    def trouble(self):
        """What did not go as expected, in words; empty when all did."""
        parts = []
        if self.wrong:
            parts.append(f"{self.wrong} answered {self.wrong_status} or other")
        if self.broken:
            parts.append(f"{self.broken} broken or timed out")
        return ", ".join(parts)


def _wrk(origin, script, arguments, connections, seconds):
    done = subprocess.run(
        ["wrk", f"-t{THREADS}", f"-c{connections}", f"-d{seconds}s", "--timeout", "10s", "-s", str(FOLDER / script),
         origin, "--", *arguments],
        env={**os.environ, "LAPOR_BENCH_FOLDER": str(FOLDER)},
        stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=seconds + 60, check=False,
    )
    for line in done.stdout.splitlines():
        if line.startswith("FIGURES "):
            return Figures(**json.loads(line.removeprefix("FIGURES ")))
    raise RuntimeError(f"wrk gave no figures:\n{done.stdout}{done.stderr}")


def submit(origin, run, connections, seconds):
    return _wrk(origin, "submit.lua", [str(run)], connections, seconds)


def visit(origin, paths, connections, seconds, status=200, method="GET", body="", headers=()):
    with tempfile.NamedTemporaryFile("w", suffix=".txt") as file:
        file.write("\n".join(paths) + "\n")
        file.flush()
        return _wrk(origin, "visit.lua", [file.name, str(status), method, body, *headers], connections, seconds)
