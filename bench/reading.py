"""The loads that read: the bare server, public pages, lists and searches, tracking, the officers' queue."""

import re
import urllib.parse
from dataclasses import dataclass
from typing import Callable

from harness.visitor import Visitor
from load import Asked
from store_look import COMMON_WORD
from targets import QUEUE_ROWS

PUBLIC_LINK = re.compile(r'href="/laporan/([0-9A-HJKMNP-TV-Z]{10})"')
QUEUE_LINK = re.compile(r'href="/petugas/laporan/([0-9A-HJKMNP-TV-Z]{10})"')
CODES = 1000
# More reports than any shelf of drawn pages holds, and more than are asked for in ten seconds.
WHOLE_OFFICE = 200_000
REPORTERS = 50
# What every browser says: pages come compressed.
BROWSER = {"Accept-Encoding": "gzip"}
DEEP_PAGE = 1000


class Unexpected(Exception):
    """The first try of a load was not answered as it must be."""


@dataclass
class Reading:
    """Requests, the status that each must be answered with, and what the answer to the first must show; `name` may tell of it."""

    key: str
    name: str
    requests: list
    status: int = 200
    shows: Callable[[str], str] = lambda text: ""


class Readings:
    """Prepares the loads one by one, each as late as possible: what cannot be prepared fails alone."""

    def __init__(self, office, seed):
        self._origin = office.program.origin
        self._look = office.look
        self._account = office.accounts["nationalAdmin"]
        self._seed = seed
        self._visitor = Visitor(self._origin)
        self._rows = 0

    def all(self):
        """Key, and what prepares that load."""
        return [
            ("hello", lambda: Reading("hello", 'bare server, "hello"', [Asked("/sehat")])),
            ("public.one", lambda: self._reports("public.one", 1)), ("public.many", lambda: self._reports("public.many", CODES)),
            ("public.all", lambda: self._look.published() > CODES and self._reports("public.all", WHOLE_OFFICE)),
            ("list", lambda: self._list("list", "public list")),
            ("list.deep", lambda: self._deep("list.deep", "public list")),
            ("province", lambda: self._list("province", "public list of a province", provinsi=self._province())),
            ("province.deep", lambda: self._deep(
                "province.deep", "public list of a province", "r.province_code = ?", (self._province(),), provinsi=self._province())),
            ("finished", lambda: self._list("finished", "public list of finished reports", keadaan="finished")),
            ("finished.deep", lambda: self._deep(
                "finished.deep", "public list of finished reports", "r.state = 'closed'", keadaan="finished")),
            ("common", lambda: self._list("common", "public search, common word", cari=COMMON_WORD)),
            ("common.deep", self._deep_search), ("rare", self._rare),
            ("tracking.open", self._tracking_form), ("tracking.page", self._tracking_page),
            ("queue", lambda: self._queue("queue", "officers' queue")),
            ("queue.filtered", self._queue_of_a_desk),
            ("queue.finished", lambda: self._queue("queue.finished", "officers' queue, finished", tampilan="finished")),
            ("queue.words", lambda: self._queue("queue.words", "officers' queue, common word", tampilan="all", kata=COMMON_WORD)),
        ]

    # Public pages

    def _reports(self, key, count):
        codes = self._look.public_codes(count, self._seed)
        name = "public page, one report for all" if count == 1 else f"public page, {len(codes):,} different reports"
        return Reading(key, name, [_page(f"/laporan/{code}") for code in codes], shows=_shows(_dashed(codes[0])))

    def _list(self, key, name, **query):
        return Reading(key, f"{name}, page 1", [_page(_path("/laporan", query))], shows=self._cards)

    def _deep(self, key, name, condition="1 = 1", values=(), **query):
        page = self._look.deep_page(DEEP_PAGE, self._page_rows(), condition, values)
        return page and self._deep_reading(key, name, page, query)

    def _deep_search(self):
        page = self._look.deep_search(DEEP_PAGE, self._page_rows(), COMMON_WORD)
        return page and self._deep_reading("common.deep", "public search, common word", page, {"cari": COMMON_WORD})

    def _deep_reading(self, key, name, page, query):
        def shows(text):
            codes = PUBLIC_LINK.findall(text)
            if not codes or codes[0] != page.first:
                raise Unexpected(f"page {page.number} begins with {codes[:1]}, not with {page.first}")
            return ""

        path = _path("/laporan", {**query, "setelah": page.after})
        return Reading(key, f"{name}, page {page.number:,}", [_page(path)], shows=shows)

    def _rare(self):
        words = self._look.rare_words(self._seed)
        if not words:
            return None
        return Reading(
            "rare", f"public search, {len(words)} rare words", [_page(_path("/laporan", {"cari": word})) for word in words],
            shows=self._some_cards)

    def _province(self):
        return self._look.biggest_province()

    def _page_rows(self):
        """How many reports a page of the public list holds."""
        if not self._rows:
            self._rows = len(set(PUBLIC_LINK.findall(self._visitor.ask("GET", "/laporan")[2])))
            if not self._rows:
                raise Unexpected("the public list shows no report")
        return self._rows

    def _cards(self, text):
        shown = len(set(PUBLIC_LINK.findall(text)))
        if shown != self._page_rows():
            raise Unexpected(f"{shown} reports where a full page of {self._page_rows()} was expected")
        return ""

    @staticmethod
    def _some_cards(text):
        if not PUBLIC_LINK.search(text):
            raise Unexpected("nothing was found")
        return ""

    # Tracking

    def _tracking_form(self):
        """Both codes sent. A form is bound to its visitor, who may open one report after the other."""
        self._reporters = []
        visitor = Visitor(self._origin)
        requests = []
        for number in range(REPORTERS):
            tracking, receipt = visitor.report(number)
            body, status, location, text = visitor.send("/lacak", code=tracking, receipt=receipt)
            if status != 303:
                raise Unexpected(f"both codes were answered with {status}, not 303: {_told(text)}")
            requests.append(Asked("/lacak", "POST", body, {**BROWSER, **visitor.form_headers(), "Cookie": visitor.cookie}))
            self._reporters.append((urllib.parse.urlsplit(location).path, visitor.cookie))
        return Reading("tracking.open", f"tracking, both codes sent, {REPORTERS} reports", requests, status=303)

    def _tracking_page(self):
        return Reading(
            "tracking.page", f"tracking, the reporter's page, {len(self._reporters)} reports",
            [_page(path, cookie) for path, cookie in self._reporters],
            # Only the reporter's own page can be closed again; the form that asks for the codes cannot.
            shows=_shows(f'action="{self._reporters[0][0]}/'))

    # Officers

    def _queue(self, key, name, **query):
        def shows(text):
            rows = len(set(QUEUE_LINK.findall(text)))
            if rows == 0:
                raise Unexpected("the queue shows no report")
            return f", {rows} rows" + (f" ({QUEUE_ROWS} wanted)" if rows < QUEUE_ROWS else "")

        return Reading(key, name, [_page(_path("/petugas/antrean", query), self._officer())], shows=shows)

    def _queue_of_a_desk(self):
        agency, state = self._look.biggest_desk()
        return self._queue("queue.filtered", "officers' queue, one agency and state", tampilan="all", instansi=agency, status=state)

    def _officer(self):
        officer = Visitor(self._origin)
        _, status, _, text = officer.send("/petugas/masuk", email=self._account["email"], password=self._account["password"])
        if status != 303:
            raise Unexpected(f"signing in was answered with {status}, not 303: {_told(text)}")
        return officer.cookie


def first_try(reading, origin):
    """Asks the first request as the load will, and fails where the answer is not the one to be measured; gives the full name."""
    asked = reading.requests[0]
    status, _, text = Visitor(origin).ask(asked.method, asked.path, asked.body or None, asked.headers)
    if status != reading.status:
        raise Unexpected(f"{asked.method} {asked.path} was answered with {status}, not {reading.status}: {_told(text)}")
    return reading.name + reading.shows(text)


def _page(path, cookie=""):
    return Asked(path, headers={**BROWSER, **({"Cookie": cookie} if cookie else {})})


def _path(path, query):
    return f"{path}?{urllib.parse.urlencode(query)}" if query else path


def _dashed(code):
    return f"{code[:3]}-{code[3:6]}-{code[6:]}"


def _shows(words):
    def shows(text):
        if words not in text:
            raise Unexpected(f"the page does not show {words}")
        return ""
    return shows


def _told(text):
    return re.sub(r"\s+", " ", re.sub(r"<[^>]*>", " ", text)).strip()[:300]
