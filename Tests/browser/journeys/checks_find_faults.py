"""The checks themselves, on a page with one fault of each kind and on a page with none."""

import base64
import contextlib
import http.server
import pathlib
import tempfile
import threading

from harness.accessibility import violations
from harness.browser import Browser
from harness.journey import journey
from harness.keyboard import assert_keyboard_reaches_everything
from harness.page_checks import assert_alone, assert_fits, assert_good_page, assert_quiet, small_targets
from harness.program import free_port
from harness.traces import assert_nothing_of, traces
from harness.weight import weigh

STYLE = "button, input { min-height: 44px; min-width: 44px } :focus-visible { outline: 3px solid } body { background: #fff; color: #231f20 }"

GOOD = f"""<!doctype html><html lang="id"><head><meta charset="utf-8"><title>Baik</title>
<meta name="viewport" content="width=device-width"><link rel="stylesheet" href="/gaya.css"><link rel="icon" href="data:,"></head>
<body><main><h1>Baik</h1><noscript><p id="noscript">Tanpa JavaScript</p></noscript>
<form action="/terima" method="post"><label for="a">Nama</label> <input id="a" name="a"> <button>Kirim</button></form>
</main><script src="/skrip.js"></script></body></html>"""

BAD = """<!doctype html><html><head><meta charset="utf-8"><title>Buruk</title><link rel="icon" href="data:,"></head>
<body><main><h1>Buruk</h1><img src="http://contoh.invalid/a.png"><button style="width:20px;height:20px">x</button>
<div style="width:900px">lebar</div><a href="/a" style="outline:none">a</a><a href="/b" inert>b</a></main><script src="/galat.js"></script></body></html>"""

PAGES = {
    "/baik": ("text/html", GOOD, "default-src 'none'; style-src 'self'; script-src 'self'; img-src data:; form-action 'self'"),
    "/buruk": ("text/html", BAD, ""),
    "/gaya.css": ("text/css", STYLE, ""),
    "/skrip.js": ("text/javascript", "document.documentElement.dataset.skrip = 'ya'", ""),
    "/galat.js": ("text/javascript", "console.error('galat')", ""),
}


class Pages(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        kind, text, policy = PAGES[self.path]
        self.send_response(200)
        self.send_header("Content-Type", f"{kind}; charset=utf-8")
        if policy:
            self.send_header("Content-Security-Policy", policy)
        self.send_header("Set-Cookie", "__Host-uji=1; Secure; HttpOnly; SameSite=Lax; Path=/")
        self.end_headers()
        self.wfile.write(text.encode())

    def do_POST(self):
        self.rfile.read(int(self.headers["Content-Length"]))
        self.send_response(303)
        self.send_header("Location", "/baik?" if "__Host-uji" not in self.headers.get("Cookie", "") else "/baik")
        self.end_headers()

    def log_message(self, *_):
        pass


@contextlib.contextmanager
def visiting(**wishes):
    server = http.server.ThreadingHTTPServer(("127.0.0.1", free_port()), Pages)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    browser = Browser(f"http://127.0.0.1:{server.server_address[1]}", **wishes)
    try:
        yield browser
    finally:
        browser.close()
        server.shutdown()
        server.server_close()


def complaint(check, *arguments):
    """What the check says against the page; empty when it is content."""
    try:
        check(*arguments)
    except AssertionError as fault:
        return str(fault)
    return ""


@journey("a good page passes every check under a strict policy, with JavaScript", needs_office=False)
def good_with_scripts():
    with visiting(js=True) as browser:
        browser.open("/baik")
        assert_good_page(browser)
        assert_keyboard_reaches_everything(browser)
        assert browser.one("html").get_attribute("data-skrip") == "ya"
        assert not browser.all("#noscript")
        weights = weigh(browser)
        assert weights["Document"] > 300 and weights["Stylesheet"] > 50, weights


@journey("a good page passes every check without JavaScript, and its scripts never run", needs_office=False)
def good_without_scripts():
    with visiting(js=False, width=360) as browser:
        browser.open("/baik")
        assert_good_page(browser)
        assert_keyboard_reaches_everything(browser)
        browser.fill("a", "Siti")
        browser.submit()
        assert browser.path == "/baik", f"the __Host- cookie was not sent back: {browser.path}"
        assert_good_page(browser)
        assert browser.one("html").get_attribute("data-skrip") is None
        assert browser.one("#noscript").text == "Tanpa JavaScript"


@journey("each fault of a bad page is found, with and without JavaScript", needs_office=False)
def bad():
    for js in (True, False):
        with visiting(js=js) as browser:
            browser.open("/buruk")
            rules = " ".join(violations(browser))
            assert "html-has-lang" in rules and "image-alt" in rules, rules
            assert small_targets(browser) == ["x 20x20"], small_targets(browser)
            assert "wide on a screen of 320" in complaint(assert_fits, browser)
            keyboard = complaint(assert_keyboard_reaches_everything, browser)
            assert "does not reach b" in keyboard and "does not show where it is on a" in keyboard, keyboard
            assert "contoh.invalid" in complaint(assert_alone, browser)
            assert "contoh.invalid" in complaint(assert_quiet, browser)


@journey("what a person left behind is found in each dress that it may wear, and nothing else is", needs_office=False)
def left_behind():
    word = "Sekarwangi Tanpanama"
    dresses = {
        "plain": word.encode(), "shouted": word.upper().encode(), "address": b"?nama=Sekarwangi+Tanpanama&", "dump": word.encode().hex().encode(),
        "wide": word.encode("utf-16-le"), **{f"base64-{n}": base64.b64encode(b"x" * n + word.encode() + b"yz") for n in range(4)},
    }
    with tempfile.TemporaryDirectory(prefix="lapor-traces-") as name:
        folder = pathlib.Path(name)
        (folder / "innocent").write_bytes(b"Sekarwangi lain, Tanpanama lain" + bytes(range(256)))
        assert traces(folder, [word]) == []
        assert_nothing_of(folder, [word], there="Sekarwangi lain")
        assert "not even" in complaint(assert_nothing_of, folder, [word], "tidak tertulis")
        (folder / "deeper").mkdir()
        for dress, content in dresses.items():
            (folder / "deeper" / dress).write_bytes(b"\0abc" + content + b"def\n")
        assert traces(folder, [word]) == sorted(f"deeper/{dress}: {word}" for dress in dresses)
