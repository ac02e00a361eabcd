#!/usr/bin/python3
"""Runs the browser journeys against a built program: run.py --binary .build/debug/lapor [--only WORD] [--long]"""

import argparse
import importlib
import pathlib
import pkgutil
import sys

sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))

import journeys  # noqa: E402
from harness import journey  # noqa: E402
from harness.office import Office  # noqa: E402


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--binary", required=True, type=pathlib.Path)
    parser.add_argument("--only", default="", help="run the journeys whose sentence contains this")
    parser.add_argument("--long", action="store_true", help="also those that take long")
    wishes = parser.parse_args()

    for module in pkgutil.iter_modules(journeys.__path__):
        importlib.import_module(f"journeys.{module.name}")

    def make_office():
        office = Office(wishes.binary)
        try:
            office.seed()
            office.start()
        except Exception:
            office.close()
            raise
        return office

    sys.exit(0 if journey.run(make_office, wishes.only, wishes.long) else 1)


if __name__ == "__main__":
    main()
