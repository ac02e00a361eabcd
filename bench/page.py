"""The page of figures: each beside its target, and at its end what falls short. Nothing of it is written by hand."""

import machine
import targets

HEAD = """\
# Benchmarks

Written by `make bench`; do not edit. The load comes from wrk on the same machine and shares its cores with the server, so a rate
is a floor and a time holds the wait for the other connections; "p95 alone" is what one connection sees. Compare rates within one
run, by their ratio to what the bare server answers ("of hello"). Pages are asked for as browsers ask, gzip accepted; "KB each" is
what an answer took on the wire. The second before each load is not counted. Targets of lists and searches are named for 1 million
reports and judged at every size.
"""
COLUMNS = "| what | per second | of hello | p50 ms | p95 ms | p99 ms | p95 alone ms | KB each | memory MB | target | not as expected |"
RULE = "|---|---:|---:|---:|---:|---:|---:|---:|---:|---|---|"


def page(results, facts, faults, wishes, busy):
    """`facts` and `faults` are those of the whole run, not of one office."""
    lines = [
        HEAD,
        f"- Machine: {machine.description()}",
        f"- Commit: {machine.commit()}, release build",
        f"- Load: {wishes.connections} connections, {wishes.seconds} s each; {busy:.1f} other processes wanted to run before",
        *[_fact_line(fact) for fact in facts],
    ]
    for result in results:
        lines += ["", f"## {result.reports:,} reports", "", f"Measured on {result.day}.", "", COLUMNS, RULE]
        lines += [_load_line(load, result) for load in result.loads]
        lines += ["", *[_fact_line(fact) for fact in result.facts]]
    if len(results) > 1:
        lines += ["", *_growth(results)]
    short = _short(results, facts, faults)
    lines += ["", "## Short of the target", "", *(short or ["Nothing that was measured."])]
    return "\n".join(lines) + "\n"


def _load_line(load, result):
    figures, hello = load.figures, result.load("hello")
    of_hello = f"{figures.rate / hello.figures.rate:.2f}" if hello and hello.figures.rate else ""
    alone = "" if load.p95_alone is None else f"{load.p95_alone:.1f}"
    wanted = ", ".join(target.text for target in targets.LOADS.get(load.key, ()))
    return (
        f"| {load.name} | {figures.rate:,.0f} | {of_hello} | {figures.p50:.1f} | {figures.p95:.1f} | {figures.p99:.1f} | {alone} "
        f"| {figures.kilobytes:.1f} | {load.megabytes:,.0f} | {wanted} | {figures.trouble or 'none'} |")


def _fact_line(fact):
    target = targets.FACTS.get(fact.key)
    return f"- {fact.name}: {fact.text}" + (f" (target {target.text})" if target else "")


def _grown(results):
    """What was measured at the smallest and at the biggest size: the two loads and the ratio of their times."""
    small, big = (pick(results, key=lambda result: result.reports) for pick in (min, max))
    for load in big.loads:
        other = small.load(load.key)
        if other and load.figures.rate:
            yield other, load, other.figures.rate / load.figures.rate


def _growth(results):
    sizes = sorted(result.reports for result in results)
    return [
        f"## From {sizes[0]:,} to {sizes[-1]:,} reports", "",
        f"Time per request, as the rate at the smaller size by that at the bigger one; target {targets.GROWTH.text}. The bare server's"
        " shows how much the machine itself differed.", "",
        "| what | per second before | per second after | time |", "|---|---:|---:|---:|",
        *[
            f"| {load.name} | {other.figures.rate:,.0f} | {load.figures.rate:,.0f} | × {ratio:.2f} |"
            for other, load, ratio in _grown(results)
        ],
    ]


def _short(results, facts, faults):
    lines = [f"- {_missed(fact)}" for fact in facts if _missed(fact)]
    lines += [f"- {name}: not measured: {_one_line(reason)}" for name, reason in faults]
    for result in results:
        size = f"{result.reports:,} reports"
        for load in result.loads:
            missed = [target.missed(value) for target, value in targets.judged(load, result) if not target.is_met(value)]
            if load.figures.trouble:
                missed.append(load.figures.trouble)
            if missed:
                lines.append(f"- {size}, {load.name}: {', '.join(missed)}")
        lines += [f"- {size}, {_missed(fact)}" for fact in result.facts if _missed(fact)]
        lines += [f"- {size}, {key}: not measured: {_one_line(reason)}" for key, reason in result.faults]
    if len(results) > 1:
        lines += [
            f"- growth, {load.name}: {targets.GROWTH.missed(ratio)}"
            for _, load, ratio in _grown(results) if load.key != "hello" and not targets.GROWTH.is_met(ratio)
        ]
    biggest = max((result.reports for result in results), default=0)
    if biggest < targets.BIG_OFFICE:
        lines.append(f"- {targets.BIG_OFFICE:,} reports: not measured in this run, the biggest office had {biggest:,}")
    return lines


def _missed(fact):
    target = targets.FACTS.get(fact.key)
    return f"{fact.name}: {target.missed(fact.value)}" if target and not target.is_met(fact.value) else ""


def _one_line(text):
    return " ".join(text.split())[:300]
