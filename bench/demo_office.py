"""An office of invented reports: made by the generator, kept between runs where a folder is given, and served."""

import hashlib
import json
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "Tests" / "browser"))

from harness.program import ROOT, Program  # noqa: E402
from progress import follow, say  # noqa: E402
from store_look import StoreLook  # noqa: E402

# The slowest generator that a run still waits for.
LEAST_RATE = 50


class DemoOffice:
    """Measuring changes an office, so a kept one is copied first and itself stays as it was made."""

    def __init__(self, binary, reports, seed, keep=None):
        self.reports = reports
        self._binary = binary
        self._seed = seed
        # Short-lived data lies beside what is kept, where there is room for it; a run that was killed may have left its own.
        self._work = keep / "work" if keep else pathlib.Path(tempfile.mkdtemp(prefix="lapor-bench-"))
        shutil.rmtree(self._work, ignore_errors=True)
        self._work.mkdir(mode=0o700)
        self._kept = keep / f"office-{reports}-seed{seed}-{_schema()}" if keep else None
        self.made = {}
        self.program = None

    def make(self):
        """The office ready to be served; its accounts and how long making it took are in `made`."""
        folder = self._kept or self._work / "office"
        self._generate(folder)
        data = folder / "data"
        if self._kept:
            data = self._copy(data)
        self.program = Program(self._binary, {"LAPOR_DATA": str(data)})
        self.look = StoreLook(data)
        self.data = data

    @property
    def accounts(self):
        return {account["role"]: account for account in self.made["accounts"]}

    def _generate(self, folder):
        note = folder / "office.json"
        program = Program(self._binary, {"LAPOR_DATA": str(folder / "data")})
        try:
            if note.exists():
                self.made = json.loads(note.read_text(encoding="utf-8"))
            else:
                shutil.rmtree(folder, ignore_errors=True)
                folder.mkdir(parents=True)
                self.made = {"accounts": json.loads(program.run("seed", "demo-office", "--json")), "parts": 0, "rate": 0.0}
                self._note(note)
            have = StoreLook(folder / "data").reports()
            if have >= self.reports:
                return say(f"  an office of {have:,} reports made before is used again: {folder}")
            # A part that was interrupted stays; the rest is made from another seed, since the same one would write the same again.
            self.made["parts"] += 1
            self._note(note)
            missing = self.reports - have
            begun = time.monotonic()
            follow(
                [program.binary, "seed", "demo", "--reports", str(missing), "--seed", str(self._seed + self.made["parts"] - 1)],
                program.environment, 600 + missing / LEAST_RATE, "generator")
            self.made["rate"] = missing / (time.monotonic() - begun)
            self._note(note)
        finally:
            program.close()

    def _note(self, note):
        note.write_text(json.dumps(self.made), encoding="utf-8")

    def _copy(self, data):
        size = sum(file.stat().st_size for file in data.rglob("*") if file.is_file())
        free = shutil.disk_usage(self._work).free
        if free < size * 1.5:
            raise RuntimeError(f"{self._work}: {free / 1e9:.1f} GB free, {size * 1.5 / 1e9:.1f} GB are needed for a copy of the office")
        say(f"  copying {size / 1e6:,.0f} MB")
        subprocess.run(
            ["cp", "-a", "--reflink=auto", str(data), str(self._work / "data")],
            check=True, stdin=subprocess.DEVNULL, timeout=300 + size / 10e6)
        return self._work / "data"

    def close(self):
        try:
            if self.program:
                self.program.close()
        finally:
            shutil.rmtree(self._work, ignore_errors=True)


def _schema():
    """A short mark of the tables: an office made for other ones cannot be used."""
    mark = hashlib.sha256()
    for file in sorted((ROOT / "Resources" / "Migrations").glob("*.sql")):
        mark.update(file.read_bytes())
    return mark.hexdigest()[:8]
