#!/usr/bin/env python3
"""Checks receipts, proofs and logs of Lapor from docs/transparency-log.md alone. Python 3, standard library only.

  lapor_verify.py receipt FILE|-|TEXT [--key HEX] [--head FILE] [--code CODE] [--text FILE]
  lapor_verify.py log PLACE [--key HEX] [--head FILE]       PLACE: https://site, or a folder with heads.json and entries.json
  lapor_verify.py consistency FILE --from HEAD --to HEAD
"""
import argparse, hashlib, json, os, sys, urllib.request

class Wrong(Exception): pass

# --- Ed25519 (RFC 8032) ----------------------------------------------------------------------------------------------
P, L = 2**255 - 19, 2**252 + 27742317777372353535851937790883648493
D, I = -121665 * pow(121666, P - 2, P) % P, pow(2, (P - 1) // 4, P)

def add(a, b):
    A, B = (a[1] - a[0]) * (b[1] - b[0]) % P, (a[1] + a[0]) * (b[1] + b[0]) % P
    C, E = 2 * a[3] * b[3] * D % P, 2 * a[2] * b[2] % P
    e, f, g, h = B - A, E - C, E + C, B + A
    return e * f % P, g * h % P, f * g % P, e * h % P

def times(n, point):
    total = (0, 1, 1, 0)
    while n:
        if n & 1:
            total = add(total, point)
        point, n = add(point, point), n >> 1
    return total

def point(data):
    y = int.from_bytes(data, "little")
    sign, y = y >> 255, y & (1 << 255) - 1
    x2 = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    x = pow(x2, (P + 3) // 8, P)
    if (x * x - x2) % P:
        x = x * I % P
    if y >= P or (x * x - x2) % P or (x == 0 and sign):
        raise Wrong("not a point")
    x = P - x if x & 1 != sign else x
    return x, y, 1, x * y % P

BASE = point(bytes.fromhex("58" + "66" * 31))

def signed(key, message, signature):
    s = int.from_bytes(signature[32:], "little")
    if len(key) != 32 or len(signature) != 64 or s >= L:
        return False
    try:
        a, r = point(key), point(signature[:32])
    except Wrong:
        return False
    k = int.from_bytes(hashlib.sha512(signature[:32] + key + message).digest(), "little") % L
    left, right = times(s, BASE), add(r, times(k, a))
    return not ((left[0] * right[2] - right[0] * left[2]) % P or (left[1] * right[2] - right[1] * left[2]) % P)

# --- The tree (RFC 6962, RFC 9162) -----------------------------------------------------------------------------------
sha = lambda data: hashlib.sha256(data).digest()
leaf, node = lambda entry: sha(b"\0" + entry), lambda left, right: sha(b"\1" + left + right)

def climb(place, last, hash, path):
    """RFC 9162: from a node to the root; gives also the root of the tree that ended there."""
    old = new = hash
    for step in path:
        if last == 0:
            return None, None
        if place & 1 or place == last:
            old, new = node(step, old), node(step, new)
            while not place & 1 and place:
                place, last = place >> 1, last >> 1
        else:
            new = node(new, step)
        place, last = place >> 1, last >> 1
    return (old, new) if last == 0 else (None, None)

def extends(old_size, old_root, new_size, new_root, path):
    if not 0 < old_size < new_size:
        return old_size == new_size > 0 and not path and old_root == new_root
    path = [old_root] + path if not old_size & (old_size - 1) else path
    place, last = old_size - 1, new_size - 1
    while place & 1:
        place, last = place >> 1, last >> 1
    return bool(path) and climb(place, last, path[0], path[1:]) == (old_root, new_root)

# --- Documents -------------------------------------------------------------------------------------------------------
def raw(text):
    if set(text) - set("0123456789abcdef"):
        raise Wrong("not in lower-case hexadecimal digits")
    return bytes.fromhex(text)
def whole(number):
    if type(number) is not int:
        raise Wrong("not a whole number")
    return number

def head_of(data, key=None):
    head = {name: raw(data[name]) for name in ("root", "key", "signature")}
    head.update(size=whole(data["size"]), at=whole(data["at"]), number=whole(data.get("number", 0)))
    text = "lapor-head-1\nsize: %d\nroot: %s\nat: %d\n" % (head["size"], head["root"].hex(), head["at"])
    if key not in (None, head["key"]) or not signed(head["key"], text.encode(), head["signature"]):
        raise Wrong("head %d: signature" % head["number"])
    return head

def check_proof(data, options):
    if data["format"] != "lapor-proof-1":
        raise Wrong("format")
    head = head_of(data["head"], options.key)
    entry = b"\1" + sha(b"lapor-commitment-1\n" + raw(data["salt"]) + data["statement"].encode())
    path = [raw(step) for step in data["path"]]
    if not 0 <= whole(data["index"]) < head["size"] or climb(data["index"], head["size"] - 1, leaf(entry), path)[1] != head["root"]:
        raise Wrong("path")
    if options.head and (options.head["size"], options.head["root"]) != (head["size"], head["root"]):
        raise Wrong("another head")
    told = dict(line.split(": ", 1) for line in data["statement"].splitlines()[1:])
    if options.code not in (None, told["subject"]):
        raise Wrong("another code")
    print("entry %s of %d: %s step %s, %s" % (data["index"], head["size"], told["subject"], told["sequence"], told["kind"]))

def check_receipt(text, options):
    names, short = ["key", "at", "by", "code", "text", "signature", "salt"], text.strip().lower().split(":")
    long = ["%s: %s" % pair for pair in zip(names + ["more"], short[1:])]
    lines = short[:1] + long if short[0] == "lapor-receipt-1" else [line for line in text.split("\n") if line and line[0] != "#"]
    fields = dict(line.split(": ", 1) for line in lines[1:])
    if lines[0] != "lapor-receipt-1" or len(lines) < 7 or list(fields) != names[: len(lines) - 1]:
        raise Wrong("format")
    key, message = raw(fields["key"]), "".join(line + "\n" for line in lines[:6]).encode()
    if options.key not in (None, key) or not signed(key, message, raw(fields["signature"])):
        raise Wrong("signature")
    for name, shown in (("code", options.code), ("text", options.text)):
        title, salt = b"lapor-%s-1\n" % name.encode(), raw(fields.get("salt", ""))
        if shown is not None and (not salt or sha(title + salt + shown.encode()).hex() != fields[name]):
            raise Wrong("another " + name)
    print("received at %s, in the log by %s, key %s" % (fields["at"], fields["by"], fields["key"]))

def check_log(place, options):
    heads, entries = read_log(place)
    heads = [head_of(head, options.key) for head in heads]
    peaks, size, before, kept = [], 0, 0, options.head
    for number, head in enumerate(heads, 1):
        if head["number"] != number or number > 1 and (head["size"] < heads[number - 2]["size"] or head["at"] < heads[number - 2]["at"]):
            raise Wrong("head %d: order" % head["number"])
    if kept and kept["size"] > max([head["size"] for head in heads], default=0):
        raise Wrong("the log is shorter than the head that was kept")
    for head in sorted(heads + ([kept] if kept else []), key=lambda head: head["size"]):
        while size < head["size"]:
            entry = next(entries, None)
            if entry is None:
                raise Wrong("entry %d is missing" % size)
            hash, rest, size = leaf(raw(entry)), size, size + 1
            while rest & 1:
                hash, rest = node(peaks.pop(), hash), rest >> 1
            peaks.append(hash)
        root = peaks[-1] if peaks else sha(b"")
        for peak in reversed(peaks[:-1]):
            root = node(peak, root)
        if root != head["root"]:
            raise Wrong("head %d does not fit the entries %d to %d" % (head["number"], before, size - 1))
        before = size
    if next(entries, None) is not None:
        raise Wrong("there are entries beyond the newest head")
    print("%d entries and %d heads fit" % (size, len(heads)))

def read_log(place):
    if os.path.isdir(place):
        load = lambda name: json.load(open(os.path.join(place, name + ".json")))
        return load("heads")["heads"], iter(load("entries")["entries"])
    get = lambda path: json.load(urllib.request.urlopen(place.rstrip("/") + "/api/v1/log/" + path, timeout=30))
    heads = []
    while page := get("heads?after=%d" % len(heads))["heads"]:
        heads += page
    size = whole(heads[-1]["size"]) if heads else 0
    pages = (get("entries?from=%d&to=%d" % (start, min(start + 999, size - 1)))["entries"] for start in range(0, size, 1000))
    return heads, (entry for page in pages for entry in page)

def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=["receipt", "log", "consistency"])
    parser.add_argument("place")
    for name in ("key", "head", "code", "text", "from", "to"):
        parser.add_argument("--" + name)
    options = parser.parse_args()
    try:
        place, options.key = options.place, bytes.fromhex(options.key) if options.key else None
        options.head = head_of(json.load(open(options.head)), options.key) if options.head else None
        options.code = options.code.upper().replace("-", "").replace(" ", "") if options.code else None
        options.text = open(options.text, encoding="utf-8", newline="").read() if options.text else None
        if options.what == "log":
            return check_log(options.place, options)
        text = place if place.startswith("LAPOR-RECEIPT-1:") else open(0 if place == "-" else place, encoding="utf-8", newline="").read()
        if options.what == "receipt":
            return check_proof(json.loads(text), options) if text.startswith("{") else check_receipt(text, options)
        old, new = (head_of(json.load(open(getattr(options, name))), options.key) for name in ("from", "to"))
        path = [raw(step) for step in json.loads(text)["path"]]
        if not extends(old["size"], old["root"], new["size"], new["root"], path):
            raise Wrong("the later log does not begin with the earlier one")
        print("%d entries begin with the same %d" % (new["size"], old["size"]))
    except Wrong as wrong:
        sys.exit("lapor_verify: %s: %s" % (options.place[:60], wrong))
    except (OSError, ValueError, LookupError, TypeError, AttributeError, ArithmeticError, RecursionError) as fault:
        sys.exit("lapor_verify: %s: cannot be read (%s)" % (options.place[:60], fault))
if __name__ == "__main__": main()
