#!/usr/bin/python3
"""Attacks a built program from outside and looks for what it may not leave behind.

run.py --binary .build/debug/lapor [--only WORD] [--people 500] [--long]
"""

import argparse
import importlib
import pathlib
import sys

sys.dont_write_bytecode = True
HERE = pathlib.Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent / "browser")]

from harness import journey  # noqa: E402
from wishes import Wishes  # noqa: E402

ALWAYS = ["searching", "canaries"]
LONG = ["slow_clients", "injection", "breach_workbook"]


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--binary", required=True, type=pathlib.Path)
    parser.add_argument("--only", default="", help="run the tasks whose sentence contains this")
    parser.add_argument("--people", type=int, default=500, help="how many reporters the canary sweep invents")
    parser.add_argument("--long", action="store_true", help="also what takes minutes: sqlmap, slowhttptest, a big breach")
    given = parser.parse_args()
    Wishes.binary, Wishes.people = given.binary.resolve(), given.people
    for name in ALWAYS + (LONG if given.long else []):
        importlib.import_module(f"tasks.{name}")
    sys.exit(0 if journey.run(None, given.only) else 1)


if __name__ == "__main__":
    main()
