"""What is measured by writing into the office: submissions over HTTP, and old reports from a file."""

import pathlib
import re
import tempfile
import time

import import_file
from harness.program import ROOT
from harness.visitor import Visitor
from progress import follow, say, wait_until

TOTALS = re.compile(r"masuk (\d+), sudah ada (\d+), ditolak (\d+)")
# The slowest import that a run still waits for.
LEAST_RATE = 50


class Writings:
    def __init__(self, office, seed, rows):
        self._office = office
        self._program = office.program
        self._seed = seed
        self._rows = rows

    def submit(self, loader):
        """Fails where a first report is not taken; gives the figures of the load."""
        Visitor(self._program.origin).report(0)
        return loader.submit(int(time.time()) % 2**30)

    def caught_up(self, seconds):
        """How long after the last submission search knew them all, and how many were waiting then."""
        waiting = self._office.look.not_searchable()
        _, took = wait_until(lambda: self._office.look.not_searchable() == 0, seconds)
        return waiting, took

    def import_reports(self):
        """Reports a second of an import, and rows a second when the same file is taken in again. The server must not run."""
        with tempfile.TemporaryDirectory(prefix="lapor-import-") as folder:
            path, mapping = import_file.write(
                pathlib.Path(folder), self._rows, self._office.look.texts(import_file.TEXTS, self._seed),
                ROOT / "Resources" / "Reference" / "regions", self._seed)
            taken = self._import(path, mapping, taken=self._rows, known=0)
            again = self._import(path, mapping, taken=0, known=self._rows)
        return self._rows / taken, self._rows / again

    def _import(self, path, mapping, taken, known):
        begun = time.monotonic()
        output = follow(
            [self._program.binary, "import", "reports", str(path), "--mapping", str(mapping), "--remarks", f"{path}.remarks"],
            self._program.environment, 120 + self._rows / LEAST_RATE, "import")
        seconds = time.monotonic() - begun
        found = TOTALS.search(output)
        if not found or [int(number) for number in found.groups()] != [taken, known, 0]:
            raise RuntimeError(f"{taken} rows to take and {known} known were expected, but the import says: {output.strip()}")
        say(f"  {self._rows:,} rows in {seconds:.1f} s")
        return seconds

    def imported_is_shown(self):
        code = self._office.look.imported_code(import_file.SOURCE)
        status, _, _ = Visitor(self._program.origin).ask("GET", f"/laporan/{code}")
        if status != 200:
            raise RuntimeError(f"an imported report was answered with {status}, not 200")
