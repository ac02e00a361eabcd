"""A visitor with cookies, who fills in forms: gets what a load needs before it starts. No browser, no packages."""

import gzip
import html.parser
import http.client
import json
import urllib.parse
import uuid


class _Forms(html.parser.HTMLParser):
    """The hidden fields of each form, by its action."""

    def __init__(self):
        super().__init__()
        self.forms = {}
        self._open = None

    def handle_starttag(self, tag, attributes):
        values = dict(attributes)
        if tag == "form":
            self._open = self.forms.setdefault(values.get("action", ""), {})
        elif tag == "input" and values.get("type") == "hidden" and self._open is not None:
            self._open[values["name"]] = values.get("value") or ""

    def handle_endtag(self, tag):
        if tag == "form":
            self._open = None


class Visitor:
    def __init__(self, origin):
        self.origin = origin
        self._host = urllib.parse.urlsplit(origin).netloc
        self.cookies = {}

    @property
    def cookie(self):
        return "; ".join(f"{name}={value}" for name, value in self.cookies.items())

    def ask(self, method, path, body=None, headers=None):
        """Status, headers and text; cookies are kept, redirects not followed."""
        connection = http.client.HTTPConnection(self._host, timeout=30)
        own = {"Cookie": self.cookie} if self.cookies else {}
        connection.request(method, path, body, {**own, **(headers or {})})
        answer = connection.getresponse()
        content = answer.read()
        if answer.headers.get("Content-Encoding") == "gzip":
            content = gzip.decompress(content)
        text = content.decode("utf-8", "replace")
        for line in answer.headers.get_all("Set-Cookie") or []:
            name, _, value = line.split(";")[0].partition("=")
            self.cookies[name.strip()] = value.strip()
        connection.close()
        return answer.status, answer.headers, text

    def form(self, path, **fields):
        """The body that sends the form of this page whose action is the page itself or its first one."""
        _, _, text = self.ask("GET", path)
        found = _Forms()
        found.feed(text)
        hidden = found.forms.get(path) or found.forms.get("") or next(iter(found.forms.values()), {})
        return urllib.parse.urlencode({**hidden, **fields})

    def send(self, path, **fields):
        body = self.form(path, **fields)
        status, headers, text = self.ask("POST", path, body, self.form_headers())
        return body, status, headers.get("Location", ""), text

    def form_headers(self):
        return {"Content-Type": "application/x-www-form-urlencoded", "Origin": self.origin}

    def report(self, number):
        """One report through the API: its tracking and receipt codes."""
        content = {
            "body": f"Pagar taman nomor {number} rusak dan membahayakan anak-anak yang bermain.",
            "isAnonymous": False, "isSecret": False, "contact": {},
        }
        status, _, text = self.ask(
            "POST", "/api/v1/reports", json.dumps(content),
            {"Content-Type": "application/json", "Idempotency-Key": str(uuid.uuid4())},
        )
        if status != 201:
            raise RuntimeError(f"a report was answered with {status}: {text[:300]}")
        answer = json.loads(text)
        return answer["trackingCode"], answer["receiptCode"]
