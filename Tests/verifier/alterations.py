#!/usr/bin/env python3
"""Tries the independent verifier on altered copies of a log: FOLDER holds heads.json, entries.json and alterations.json.

Each alteration is applied to a fresh copy of the entries; the verifier must refuse every one of them and take the original."""
import functools, io, json, os, sys, types
from contextlib import redirect_stdout

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "verifier"))
import lapor_verify

# The heads are the same in every copy: each signature is worked out once.
lapor_verify.signed = functools.lru_cache(maxsize=None)(lapor_verify.signed)


def load(folder, name):
    with open(os.path.join(folder, name + ".json")) as file:
        return json.load(file)


def altered(entries, alteration):
    entries, (kind, one, other) = list(entries), alteration
    if kind == "edit":
        data = bytearray.fromhex(entries[one])
        data[other // 8] ^= 1 << other % 8
        entries[one] = data.hex()
    elif kind == "delete":
        del entries[one]
    elif kind == "swap":
        entries[one], entries[other] = entries[other], entries[one]
    elif kind == "move":
        entries.insert(other, entries.pop(one))
    elif kind == "repeat":
        entries.insert(one, entries[one])
    return entries


def is_refused(heads, entries):
    lapor_verify.read_log = lambda place: (heads, iter(entries))
    try:
        with redirect_stdout(io.StringIO()):
            lapor_verify.check_log("", types.SimpleNamespace(key=None, head=None))
    except lapor_verify.Wrong:
        return True
    return False


folder = sys.argv[1]
heads, entries, alterations = load(folder, "heads")["heads"], load(folder, "entries")["entries"], load(folder, "alterations")
if is_refused(heads, entries):
    sys.exit("the log itself is refused")
missed = [alteration for alteration in alterations if not is_refused(heads, altered(entries, alteration))]
print("%d of %d found" % (len(alterations) - len(missed), len(alterations)))
sys.exit(1 if missed else 0)
