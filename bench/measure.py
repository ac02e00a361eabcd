#!/usr/bin/python3
"""Measures the release build from outside and writes docs/benchmarks.md. Ends with 1 where something could not be measured."""

import argparse
import fcntl
import hashlib
import pathlib
import signal
import sys

sys.dont_write_bytecode = True
ROOT = pathlib.Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "Tests" / "browser"))

import building  # noqa: E402
import machine  # noqa: E402
from office import Measurement  # noqa: E402
from page import page  # noqa: E402
from progress import say  # noqa: E402
from results import OfficeResult  # noqa: E402


def measured(wishes, reports):
    """The figures of one office; those of the same program with the same wishes that were kept are not taken again."""
    kept = None
    if wishes.keep:
        kept = wishes.keep / f"figures-{reports}-{_mark(wishes)}.json"
        if kept.exists() and not wishes.again:
            say(f"{reports:,} reports: figures of an earlier run, {kept}")
            return OfficeResult.read(kept)
    say(f"{reports:,} reports")
    result = Measurement(wishes, reports).run()
    if kept and not result.faults:
        result.save(kept)
    return result


def _mark(wishes):
    mark = hashlib.sha256(wishes.binary.read_bytes())
    mark.update(repr((wishes.seed, wishes.seconds, wishes.connections, wishes.import_rows)).encode())
    return mark.hexdigest()[:12]


def _arguments():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--binary", required=True, type=pathlib.Path)
    parser.add_argument("--sizes", nargs="+", type=int, default=[20_000], help="reports of the offices, one after the other")
    parser.add_argument("--seed", type=int, default=1, help="of the generator")
    parser.add_argument("--seconds", type=int, default=10, help="of each load")
    parser.add_argument("--connections", type=int, default=32)
    parser.add_argument("--import-rows", type=int, default=20_000, help="rows of the file to import; 0 leaves the import out")
    parser.add_argument(
        "--keep", type=pathlib.Path, metavar="FOLDER",
        help="keep offices and figures there: an interrupted run goes on, another one need not make them again")
    parser.add_argument("--again", action="store_true", help="measure anew where kept figures are there")
    parser.add_argument("--cold-build", action="store_true", help="measure a release build from nothing too")
    parser.add_argument("--run", action="store_true", help="measure `make run` to its first page too")
    parser.add_argument("--write", type=pathlib.Path, default=ROOT / "docs" / "benchmarks.md")
    wishes = parser.parse_args()
    if min(wishes.sizes) < 300:
        parser.error("--sizes: at least 300, the demonstration office alone has nearly as many")
    return wishes


def _have_alone(folder):
    """The folder for this run alone, as long as what is given back is open."""
    folder.mkdir(parents=True, exist_ok=True)
    lock = open(folder / "lock", "w")
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        sys.exit(f"another run is using {folder}")
    return lock


def main():
    # Asked to end, the server that was started is stopped first.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    wishes = _arguments()
    lock = None
    if wishes.keep:
        wishes.keep = wishes.keep.resolve()
        lock = _have_alone(wishes.keep)
    busy = machine.busy()
    facts, faults, results = [], [], []
    for wanted, name, measure in (
        (wishes.cold_build, "cold build", building.cold_build), (wishes.run, "make run", building.make_run),
    ):
        if not wanted:
            continue
        try:
            facts += measure()
        except Exception as fault:  # whatever it is, the offices are worth their figures
            faults.append((name, str(fault)))
            say(f"FAILED {name}: {fault}")
    for reports in wishes.sizes:
        results.append(measured(wishes, reports))
        # After each office, so that what was measured is not lost with what comes after it.
        text = page(results, facts, faults, wishes, busy)
        wishes.write.parent.mkdir(parents=True, exist_ok=True)
        wishes.write.write_text(text, encoding="utf-8")
    if lock:
        lock.close()
    print("\n" + text)
    return 1 if faults or any(result.faults for result in results) else 0


if __name__ == "__main__":
    sys.exit(main())
