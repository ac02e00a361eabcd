"""How many bytes a page costs over the wire, by kind of resource."""

import gzip
import urllib.request

KILOBYTE = 1024


def weigh(browser):
    """Bytes by kind since the last `traffic.forget()`: Document, Stylesheet, Script, Image, Font, Other."""
    weights = {}
    for request in browser.traffic.requests():
        weights[request.kind] = weights.get(request.kind, 0) + request.size
    return weights


def compressed(browser):
    """The same for the page that is open and what it loaded, as a proxy that compresses would send it."""
    weights = {}
    for request in browser.traffic.requests():
        with urllib.request.urlopen(request.url, timeout=10) as answer:
            weights[request.kind] = weights.get(request.kind, 0) + len(gzip.compress(answer.read(), 6))
    return weights


def assert_light(browser, total, **limits):
    """Limits in kilobytes after compression, the named ones by kind: `assert_light(browser, 60, Document=14, Stylesheet=12, Script=20)`."""
    weights = compressed(browser)
    heavy = [
        f"{kind} {weights[kind] / KILOBYTE:.1f} KB, at most {limit} KB"
        for kind, limit in limits.items()
        if weights.get(kind, 0) > limit * KILOBYTE
    ]
    if sum(weights.values()) > total * KILOBYTE:
        heavy.append(f"together {sum(weights.values()) / KILOBYTE:.1f} KB, at most {total} KB")
    if weights.get("Font", 0):
        heavy.append("a font, where none is allowed")
    if heavy:
        raise AssertionError(f"{browser.path}: " + "; ".join(heavy))
