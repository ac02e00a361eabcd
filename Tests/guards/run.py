#!/usr/bin/python3
"""Takes each guard of guards.json out of a copy of the program, and sees that its tests fail: run.py [--only WORD ...] [--singly]

A test that passes without the guard that it is there for proves nothing. The guards are taken out in rounds, of which none has two in
one file or two with the same tests; --singly takes one at a time. Run it under bin/with-postgres with LAPOR_REQUIRE_POSTGRES=1.
"""

import argparse
import dataclasses
import json
import pathlib
import shutil
import subprocess
import sys
import time

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent


@dataclasses.dataclass(frozen=True)
class Guard:
    keeps: str
    file: str
    guard: str
    without: str
    tests: str

    def out_of(self, folder):
        """Takes the guard out; what must be written back."""
        file = folder / self.file
        text = file.read_text()
        if text.count(self.guard) != 1:
            raise SystemExit(f"guards: {self.file} does not hold once: {self.guard}")
        file.write_text(text.replace(self.guard, self.without))
        return file, text


def run(folder, *command, minutes):
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=minutes * 60, check=False)


def build(folder):
    outcome = run(folder, "swift", "build", "--build-tests", minutes=40)
    if outcome.returncode != 0:
        faults = [line for line in outcome.stdout.splitlines() if "error:" in line]
        raise SystemExit("guards: the program does not build:\n" + "\n".join(faults[:10]))


def passes(folder, tests):
    """Whether these tests, of which there must be some, pass."""
    program = folder / ".build/debug/laporPackageTests.xctest"
    outcome = run(folder, program, "--testing-library", "swift-testing", "--no-parallel", "--filter", tests, minutes=20)
    if " 0 tests" in outcome.stdout + outcome.stderr:
        raise SystemExit(f"guards: no test is called {tests}")
    return outcome.returncode == 0


def copy_into(folder):
    """The files that git knows, as they are now; what was built there before stays."""
    names = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True).stdout.split("\0")
    for name in filter(None, names):
        source, target = ROOT / name, folder / name
        if not source.exists() or (target.exists() and target.read_bytes() == source.read_bytes()):
            continue
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(source, target)


def rounds(guards, singly):
    """Guards that can be out together without one standing in for another."""
    groups = []
    for guard in guards:
        for group in [] if singly else groups:
            if all(guard.file != other.file and guard.tests != other.tests for other in group):
                group.append(guard)
                break
        else:
            groups.append([guard])
    return groups


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--only", nargs="*", default=[], help="words of what a guard keeps")
    parser.add_argument("--singly", action="store_true")
    parser.add_argument("--folder", type=pathlib.Path, default=ROOT / ".build/guards")
    wishes = parser.parse_args()
    guards = [Guard(**entry) for entry in json.loads((HERE / "guards.json").read_text())]
    guards = [guard for guard in guards if all(word in guard.keeps for word in wishes.only)]
    if not guards:
        raise SystemExit("guards: none has these words")

    copy_into(wishes.folder)
    build(wishes.folder)
    for tests in sorted({guard.tests for guard in guards}):
        if not passes(wishes.folder, tests):
            raise SystemExit(f"guards: {tests} fails with every guard in place")

    unseen = 0
    for group in rounds(guards, wishes.singly):
        kept = []
        try:
            for guard in group:
                kept.append(guard.out_of(wishes.folder))
            build(wishes.folder)
            for guard in group:
                start = time.monotonic()
                is_seen = not passes(wishes.folder, guard.tests)
                unseen += not is_seen
                print(f"{'seen  ' if is_seen else 'UNSEEN'} {time.monotonic() - start:5.1f} s  {guard.keeps} ({guard.tests})", flush=True)
        finally:
            for file, text in kept:
                file.write_text(text)
    print(f"{len(guards)} guards taken out, {unseen} not missed by any test")
    sys.exit(1 if unseen else 0)


if __name__ == "__main__":
    main()
