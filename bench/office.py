"""All that is measured on one office of a given size."""

import json
import pathlib
import sys
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "Tests" / "browser"))

import load  # noqa: E402
import machine  # noqa: E402
from harness.program import Program  # noqa: E402
from visitor import Visitor  # noqa: E402

SEARCH = "/laporan?q=jalan+rusak"


class Measurement:
    """Figures of one office; each line is a name, what was measured and, for a load, its full figures."""

    def __init__(self, binary, reports, seed, seconds, connections):
        self.program = Program(binary)
        self.reports = reports
        self.seed = seed
        self.seconds = seconds
        self.connections = connections
        self.loads = []
        self.facts = []

    def run(self):
        try:
            self._build()
            self._bare_store()
            self._serve()
            self._read()
            self._write()
            self._after_a_kill()
        finally:
            self.program.close()
        return self

    def _build(self):
        self.accounts = self.program.seed()
        begun = time.monotonic()
        self.program.run("seed", "demo", "--reports", str(self.reports), "--seed", str(self.seed), seconds=7200)
        took = time.monotonic() - begun
        self._fact("reports made by the generator", f"{self.reports:,} in {took:.1f} s ({self.reports / took:,.0f}/s)")

    def _bare_store(self):
        """The disk's own durable rate and the command called in the process, beside which submissions are judged."""
        for name, what in (("insert", "bare durable inserts"), ("submit", "submissions called in the process")):
            figures = json.loads(self.program.run("bench", name, "--seconds", str(self.seconds), "--json"))
            self._fact(what, f"{figures['rate']:,.0f}/s")

    def _serve(self):
        self._fact("start to the first answer", f"{self.program.start():.2f} s")
        self._fact("memory after the start", f"{machine.resident_megabytes(self.program.process.pid):.0f} MB")
        self.visitor = Visitor(self.program.origin)

    def _read(self):
        self._visit('bare server: "hello"', ["/sehat"])
        codes = self.visitor.public_codes()
        if not codes:
            raise RuntimeError("the public list shows no report")
        self._visit("public page of a report", [f"/laporan/{code}" for code in codes])
        self._visit("public list, first page", ["/laporan"])
        self._visit("public search, first page", [SEARCH])
        self._tracking()
        self._queue()

    def _tracking(self):
        tracking, receipt = self.visitor.report(0)
        reporter = Visitor(self.program.origin)
        body, status, location, _ = reporter.send("/lacak", trackingCode=tracking, receiptCode=receipt)
        headers = [f"{name}: {value}" for name, value in reporter.form_headers().items()]
        cookie = [f"Cookie: {reporter.cookie}"] if reporter.cookies else []
        self._visit("tracking, both codes entered", ["/lacak"], status=status, method="POST", body=body, headers=headers + cookie)
        if location:
            path = location.removeprefix(self.program.origin)
            self._visit("tracking, the reporter's page", [path], headers=cookie)

    def _queue(self):
        officer = Visitor(self.program.origin)
        account = self.accounts["nationalAdmin"]
        _, status, _, text = officer.send("/petugas/masuk", email=account["email"], password=account["password"])
        if status != 303:
            raise RuntimeError(f"the officer could not sign in ({status}): {text[:300]}")
        cookie = [f"Cookie: {officer.cookie}"]
        self._visit("officers' queue, 50 rows", ["/petugas/antrean"], headers=cookie)

    def _write(self):
        run = int(time.time())
        self._keep("submissions, durable", load.submit(self.program.origin, run, self.connections, self.seconds))
        self._fact("memory after all loads", f"{machine.resident_megabytes(self.program.process.pid):.0f} MB")
        self._fact("data folder", f"{machine.folder_megabytes(self.program.environment['LAPOR_DATA']):,.0f} MB")

    def _after_a_kill(self):
        self.program.kill()
        self._fact("start to the first answer, after kill -9", f"{self.program.start(seconds=120):.2f} s")

    def _visit(self, name, paths, **wishes):
        self._keep(name, load.visit(self.program.origin, paths, self.connections, self.seconds, **wishes))

    def _keep(self, name, figures):
        self.loads.append((name, figures))
        print(f"  {name}: {figures.rate:,.0f}/s, p99 {figures.p99:.1f} ms {figures.trouble}", flush=True)

    def _fact(self, name, value):
        self.facts.append((name, value))
        print(f"  {name}: {value}", flush=True)
