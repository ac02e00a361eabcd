"""All that is measured on one office of a given size."""

import json
import time

import machine
from demo_office import DemoOffice
from load import Loader
from progress import say, wait_until
from reading import Readings, first_try
from results import Fact, Load, OfficeResult
from store_look import COMMON_WORD
from writing import Writings

# Seconds for which the workers may still be busy with what fell due before the measuring.
SETTLING = 1800
CATCHING_UP = 600


class Measurement:
    def __init__(self, wishes, reports):
        self._wishes = wishes
        self._office = DemoOffice(wishes.binary, reports, wishes.seed, wishes.keep)
        self._result = OfficeResult(reports, time.strftime("%Y-%m-%d"))

    def run(self):
        """What fails is named in the result and leaves the rest to be measured, except where nothing could be."""
        try:
            self._office.make()
            self._note_the_making()
            self._bare_store()
            self._serve()
            self._read()
            self._attempt("submit", self._submit)
            self._attempt("start.killed", self._after_a_kill)
            self._attempt("import", self._import)
            self._attempt("desk", self._desk)
        finally:
            self._office.close()
        return self._result

    def _note_the_making(self):
        look, rate = self._office.look, self._office.made["rate"]
        if rate:
            self._fact("generator", "generator", rate, "/s", "reports with their whole lives")
        self._fact("reports", "the office", look.reports(), "reports", f"{look.published():,} of them published")
        self._fact("common", f'the common word "{COMMON_WORD}"', look.hits(COMMON_WORD), "reports")

    def _bare_store(self):
        """The disk's own durable rate and the command called in the process, beside which submissions are judged."""
        program = self._office.program
        for key, what in (("insert", "bare durable inserts"), ("command", "submissions called in the process")):
            name = "submit" if key == "command" else key
            seconds = self._wishes.seconds
            figures = json.loads(program.run("bench", name, "--seconds", str(seconds), "--json", seconds=seconds + 120))
            self._fact(key, what, figures["rate"], "/s")

    def _serve(self):
        program = self._office.program
        self._fact("start", "start to the first answer", program.start(), "s")
        self._fact("memory.start", "memory after the start", self._memory(), "MB")
        settled, took = wait_until(lambda: self._office.look.waiting() == 0, SETTLING, every=1)
        waiting = "" if settled else f"with {self._office.look.waiting():,} steps still waiting"
        self._fact("settled", "workers at rest after the start", took, "s", waiting)
        self._loader = Loader(program.origin, self._wishes.connections, self._wishes.seconds)

    def _read(self):
        readings = Readings(self._office, self._wishes.seed)
        for key, prepare in readings.all():
            self._attempt(key, lambda: self._visit(prepare()))

    def _visit(self, reading):
        if not reading:
            return say("  too few reports for the next load: left out")
        name = first_try(reading, self._office.program.origin)
        together, alone = self._loader.visit(reading.requests, reading.status)
        self._keep(reading.key, name, together, alone.p95)

    def _submit(self):
        writings = Writings(self._office, self._wishes.seed, self._wishes.import_rows)
        self._before = self._office.look.reports()
        figures = writings.submit(self._loader)
        self._acknowledged = figures.good
        self._keep("submit", "submissions, durable", figures, None)
        waiting, took = writings.caught_up(CATCHING_UP)
        self._fact("caught.up", "search knows the submissions after", took, "s", f"{waiting:,} were waiting when the load ended")
        self._fact("memory.end", "memory after all loads", self._memory(), "MB")
        self._fact("memory.most", "most memory while serving", machine.most_megabytes(self._office.program.process.pid), "MB")
        self._fact("folder", "data folder", machine.folder_megabytes(self._office.data), "MB")

    def _after_a_kill(self):
        self._office.program.kill()
        self._fact("start.killed", "start to the first answer after kill -9", self._office.program.start(seconds=120), "s")
        kept = self._office.look.reports() - self._before
        if kept < self._acknowledged:
            raise RuntimeError(f"{self._acknowledged} submissions were acknowledged, {kept} are there after the kill")

    def _import(self):
        if not self._wishes.import_rows:
            return
        writings = Writings(self._office, self._wishes.seed, self._wishes.import_rows)
        self._office.program.stop()
        rate, again = writings.import_reports()
        note = f"{self._wishes.import_rows:,} rows"
        self._fact("import", "import from CSV", rate, "/s", note)
        self._fact("import.again", "the same import again, all rows known", again, "/s", note)
        self._office.program.start(seconds=120)
        writings.imported_is_shown()

    def _desk(self):
        """Queue, suggestion, similar reports and surges, called in the process in a scratch office of the same size."""
        seconds = min(self._wishes.seconds, 5)
        patience = 600 + self._office.look.reports() // 100
        program = self._office.program
        said = program.run(
            "bench", "desk", "--reports", str(self._result.reports), "--seconds", str(seconds), "--json", seconds=patience)
        for name, figures in json.loads(said).items():
            self._fact(f"desk.{name}", f"desk, in the process: {name}", figures["p50"], "ms", f"99 of 100: {figures['p99']:.1f} ms")

    def _attempt(self, key, measure):
        try:
            measure()
        except Exception as fault:  # whatever it is, the other loads are worth their figures
            self._result.faults.append((key, f"{fault}"))
            say(f"  FAILED {key}: {fault}")

    def _memory(self):
        return machine.resident_megabytes(self._office.program.process.pid)

    def _keep(self, key, name, figures, p95_alone):
        self._result.loads.append(Load(key, name, figures, p95_alone, self._memory()))
        say(f"  {name}: {figures.rate:,.0f}/s, p95 {figures.p95:.1f} ms, p99 {figures.p99:.1f} ms {figures.trouble}")

    def _fact(self, key, name, value, unit, note=""):
        fact = Fact(key, name, value, unit, note)
        self._result.facts.append(fact)
        say(f"  {name}: {fact.text}")
