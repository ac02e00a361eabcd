#!/usr/bin/python3
"""Runs what an operator does at the terminal against a built program: run.py --binary .build/debug/lapor [--only WORD]"""

import argparse
import importlib
import pathlib
import pkgutil
import sys

sys.dont_write_bytecode = True
HERE = pathlib.Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent / "browser")]

import tasks  # noqa: E402
from harness import journey  # noqa: E402
from terminal import Terminal  # noqa: E402


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--binary", required=True, type=pathlib.Path)
    parser.add_argument("--only", default="", help="run the tasks whose sentence contains this")
    wishes = parser.parse_args()
    Terminal.built = wishes.binary
    for module in pkgutil.iter_modules(tasks.__path__):
        importlib.import_module(f"tasks.{module.name}")
    sys.exit(0 if journey.run(None, wishes.only) else 1)


if __name__ == "__main__":
    main()
