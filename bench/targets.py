"""The figures to reach. A key names a load or a fact; growth is the time per request at the biggest size by that at the smallest."""

from dataclasses import dataclass

from results import quantity


@dataclass(frozen=True)
class Target:
    of: str
    limit: float
    at_least: bool
    unit: str

    @property
    def text(self):
        return self._named(f"{'≥' if self.at_least else '≤'} {self._limit}")

    @property
    def _limit(self):
        unit = self.unit if self.unit in ("", "/s") else f" {self.unit}"
        return f"{self.limit:,.2f}".rstrip("0").rstrip(".") + unit

    def is_met(self, value):
        return value >= self.limit if self.at_least else value <= self.limit

    def missed(self, value):
        """What was measured, beside what was wanted."""
        return f"{self._named(quantity(value, self.unit))} (target {'≥' if self.at_least else '≤'} {self._limit})"

    def _named(self, text):
        """A percentile is named before its time, what a ratio is of after it."""
        if self.of in ("p95", "p99"):
            return f"{self.of} {text}"
        return f"{text} {self.of}" if self.of.startswith("of ") else text


def at_least(of, limit, unit=""):
    return Target(of, limit, True, unit)


def at_most(of, limit, unit=""):
    return Target(of, limit, False, unit)


_PAGE = (at_least("rate", 8000, "/s"), at_least("of hello", 1 / 3))
_LIST = (at_most("p95", 30, "ms"),)
_QUEUE = (at_least("rate", 1500, "/s"), at_most("p95", 30, "ms"))

LOADS = {
    "public.one": _PAGE,
    "public.many": _PAGE,
    "public.all": _PAGE,
    "tracking.page": _PAGE,
    "list": _LIST,
    "list.deep": _LIST,
    "province": _LIST,
    "province.deep": _LIST,
    "finished": _LIST,
    "finished.deep": _LIST,
    "common": _LIST,
    "common.deep": _LIST,
    "rare": _LIST,
    "queue": _QUEUE,
    "queue.filtered": _QUEUE,
    "queue.finished": _QUEUE,
    "queue.words": _LIST,
    "submit": (at_least("rate", 2000, "/s"), at_least("of the command in the process", 0.5), at_most("p99", 50, "ms")),
}

FACTS = {
    "start": at_most("value", 0.5, "s"),
    "start.killed": at_most("value", 2, "s"),
    "memory.most": at_most("value", 200, "MB"),
    "import": at_least("value", 5000, "/s"),
    "build.cold": at_most("value", 10, "min"),
    "run.new": at_most("value", 10, "s"),
    "run.again": at_most("value", 10, "s"),
}

GROWTH = at_most("value", 1.5)
# Rows of a page of the officers' queue; targets of the queue hold for this many.
QUEUE_ROWS = 50
# The targets of lists and searches are named for an office of this size.
BIG_OFFICE = 1_000_000


def judged(load, result):
    """Each target of a load with its measured value, in the target's unit; those without a figure are left out."""
    hello, command = result.load("hello"), result.fact("command")
    values = {
        "rate": load.figures.rate, "p95": load.figures.p95, "p99": load.figures.p99,
        "of hello": load.figures.rate / hello.figures.rate if hello and hello.figures.rate else None,
        "of the command in the process": load.figures.rate / command.value if command and command.value else None,
    }
    return [(target, values[target.of]) for target in LOADS.get(load.key, ()) if values[target.of] is not None]
