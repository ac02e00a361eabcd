#!/usr/bin/python3
"""Measures the release build from outside and writes docs/benchmarks.md."""

import argparse
import pathlib
import subprocess
import sys
import tempfile
import time

sys.dont_write_bytecode = True

import machine  # noqa: E402
from office import Measurement  # noqa: E402

ROOT = pathlib.Path(__file__).resolve().parents[1]


def page(measurements, facts, wishes):
    lines = [
        "# Benchmarks",
        "",
        "Written by `make bench`; do not edit. The load comes from wrk on the same machine and shares its cores with the",
        "server, so a rate is a floor. Compare rates within one run, by their ratio to the bare server's.",
        "",
        f"- Machine: {machine.description()}",
        f"- Commit: {machine.commit()}, release build, {time.strftime('%Y-%m-%d')}",
        f"- Load: {wishes.connections} connections, {wishes.seconds} s each",
        *[f"- {name}: {value}" for name, value in facts],
    ]
    for measurement in measurements:
        hello = measurement.loads[0][1].rate
        lines += [
            "",
            f"## {measurement.reports:,} reports",
            "",
            "| what | per second | of hello | p50 ms | p95 ms | p99 ms | not as expected |",
            "|---|---:|---:|---:|---:|---:|---|",
            *[
                f"| {name} | {figures.rate:,.0f} | {figures.rate / hello:.2f} | {figures.p50:.1f} | {figures.p95:.1f} "
                f"| {figures.p99:.1f} | {figures.trouble or 'none'} |"
                for name, figures in measurement.loads
            ],
            "",
            *[f"- {name}: {value}" for name, value in measurement.facts],
        ]
    return "\n".join(lines) + "\n"


def cold_build():
    """A release build from nothing, packages fetched again, in a folder of its own."""
    with tempfile.TemporaryDirectory(prefix=".build-cold-", dir=ROOT) as folder:
        begun = time.monotonic()
        subprocess.run(
            ["swift", "build", "-c", "release", "--product", "lapor", "--scratch-path", folder],
            cwd=ROOT, check=True, stdin=subprocess.DEVNULL,
        )
        return [("cold release build", f"{(time.monotonic() - begun) / 60:.1f} min")]


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--binary", required=True, type=pathlib.Path)
    parser.add_argument("--reports", nargs="+", type=int, default=[20_000], help="sizes of office, one after the other")
    parser.add_argument("--seed", type=int, default=1, help="of the generator")
    parser.add_argument("--seconds", type=int, default=10, help="of each load")
    parser.add_argument("--connections", type=int, default=32)
    parser.add_argument("--cold-build", action="store_true", help="measure a release build from nothing too")
    parser.add_argument("--write", type=pathlib.Path, default=ROOT / "docs" / "benchmarks.md")
    wishes = parser.parse_args()

    facts = cold_build() if wishes.cold_build else []
    measurements = []
    for reports in wishes.reports:
        print(f"{reports:,} reports", flush=True)
        measurements.append(Measurement(wishes.binary, reports, wishes.seed, wishes.seconds, wishes.connections).run())
    text = page(measurements, facts, wishes)
    wishes.write.parent.mkdir(parents=True, exist_ok=True)
    wishes.write.write_text(text, encoding="utf-8")
    print("\n" + text)


if __name__ == "__main__":
    main()
