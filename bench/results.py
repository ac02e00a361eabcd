"""What was measured on one office; written to a file and read again, so that an interrupted run goes on where it was."""

import dataclasses
import json
from dataclasses import dataclass, field

from load import Figures


@dataclass
class Load:
    key: str
    name: str
    figures: Figures
    # With one connection: what a request takes where it waits for no other.
    p95_alone: float | None
    megabytes: float


@dataclass
class Fact:
    key: str
    name: str
    value: float
    unit: str
    note: str = ""

    @property
    def text(self):
        return quantity(self.value, self.unit) + (f", {self.note}" if self.note else "")


@dataclass
class OfficeResult:
    reports: int
    day: str = ""
    loads: list[Load] = field(default_factory=list)
    facts: list[Fact] = field(default_factory=list)
    # Loads that were not measured, each with the reason.
    faults: list[tuple[str, str]] = field(default_factory=list)

    def load(self, key):
        return next((load for load in self.loads if load.key == key), None)

    def fact(self, key):
        return next((fact for fact in self.facts if fact.key == key), None)

    def save(self, path):
        path.write_text(json.dumps(dataclasses.asdict(self)), encoding="utf-8")

    @classmethod
    def read(cls, path):
        saved = json.loads(path.read_text(encoding="utf-8"))
        loads = [Load(**{**load, "figures": Figures(**load["figures"])}) for load in saved["loads"]]
        facts = [Fact(**fact) for fact in saved["facts"]]
        return cls(saved["reports"], saved["day"], loads, facts, [tuple(fault) for fault in saved["faults"]])


def quantity(value, unit):
    """A value as people read it: `1,234/s`, `0.48 s`, `28.1 ms`, `0.33`."""
    digits = {"/s": 0, "MB": 0, "reports": 0, "s": 2, "min": 1, "ms": 1}.get(unit, 2)
    return f"{value:,.{digits}f}" + (unit if unit in ("", "/s") else f" {unit}")
