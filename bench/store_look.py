"""A look into the office's SQLite file, never writing: which reports there are, so that a load asks for the whole office."""

import contextlib
import random
import re
import sqlite3
import time
from dataclasses import dataclass

SHOWN = "r.public_at is not null and t.public_title is not null"
COMMON_WORD = "jalan"
RARE_WORDS = 100
# A word is rare in an office of any size when so few published reports have it.
RARE_HITS = range(1, 51)
# Seconds after which a look is given up.
LONGEST_LOOK = 600


@dataclass
class DeepPage:
    """A page far into a list: its number, the cursor behind the page before it, and the code that must stand first on it."""

    number: int
    after: str
    first: str


class StoreLook:
    def __init__(self, data):
        self._file = data / "lapor.sqlite"

    @contextlib.contextmanager
    def _open(self):
        connection = sqlite3.connect(f"file:{self._file}?mode=ro", uri=True, timeout=30)
        deadline = time.monotonic() + LONGEST_LOOK
        connection.set_progress_handler(lambda: time.monotonic() > deadline, 100_000)
        try:
            yield connection
        finally:
            connection.close()

    def _rows(self, query, *values):
        with self._open() as connection:
            return connection.execute(query, values).fetchall()

    def reports(self):
        return self._rows("select count(*) from reports")[0][0]

    def published(self):
        return self._rows("select count(*) from reports where public_at is not null")[0][0]

    def waiting(self):
        """Steps that are due and reports that search does not know yet: what the workers still have to do."""
        due, = self._rows("select count(*) from reports where wake_at is not null and wake_at <= ?", int(time.time() * 1000))[0]
        return due + self.not_searchable()

    def not_searchable(self):
        with self._open() as connection:
            if not connection.execute("select 1 from sqlite_master where name = 'search_backlog'").fetchone():
                return 0
            return connection.execute("select count(*) from search_backlog").fetchone()[0]

    def public_codes(self, count, seed):
        """Codes from the whole office, in no order."""
        codes = [code for code, in self._rows("select code from reports where public_at is not null")]
        return random.Random(seed).sample(codes, min(count, len(codes)))

    def imported_code(self, source):
        return self._rows("select code from reports where legacy_source = ? and public_at is not null limit 1", source)[0][0]

    def biggest_province(self):
        return self._rows(
            "select province_code from reports where public_at is not null and province_code is not null "
            "group by 1 order by count(*) desc limit 1")[0][0]

    def biggest_desk(self):
        """The agency and state with the most reports: name and state, as the queue's filters take them."""
        return self._rows(
            "select a.name, d.state from (select desk_agency_id, state, count(*) as reports from reports "
            "where desk_agency_id is not null group by 1, 2) d join agencies a on a.id = d.desk_agency_id "
            "order by d.reports desc limit 1")[0]

    def deep_page(self, wanted, rows, condition="1 = 1", values=()):
        """Page `wanted` of the public list, or the last full one where there are fewer; None where there are not even three."""
        shown = f"from reports r join report_texts t on t.report_id = r.id where {SHOWN} and {condition}"
        found, = self._rows(f"select count(*) {shown}", *values)[0]
        return self._deep(
            wanted, rows, found, f"select r.public_at, r.id, r.code {shown} order by r.public_at desc, r.id desc", values)

    def deep_search(self, wanted, rows, word):
        hits = (
            f"from (select rowid from report_search_public where report_search_public match ?) hit join reports r on r.id = hit.rowid "
            f"join report_texts t on t.report_id = r.id where {SHOWN}")
        found, = self._rows(f"select count(*) {hits}", _quoted(word))[0]
        return self._deep(wanted, rows, found, f"select r.public_at, r.id, r.code {hits} order by r.id desc", (_quoted(word),))

    def _deep(self, wanted, rows, found, query, values):
        number = min(wanted, found // rows)
        if number < 3:
            return None
        last, first = self._rows(f"{query} limit 2 offset ?", *values, rows * (number - 1) - 1)
        return DeepPage(number, f"{last[0]}.{last[1]}", first[2])

    def hits(self, word):
        return self._rows("select count(*) from report_search_public where report_search_public match ?", _quoted(word))[0][0]

    def rare_words(self, seed):
        """Words of published reports that few others have. Only words that stand in the index as they are written count."""
        chance = random.Random(seed)
        with self._open() as connection:
            ids = [id for id, in connection.execute("select id from reports where public_at is not null")]
            words = {}
            for report in chance.sample(ids, min(2000, len(ids))):
                text, = connection.execute("select public_body from report_texts where report_id = ?", (report,)).fetchone()
                for word in re.findall(r"\b[a-z]{6,}\b", (text or "").lower()):
                    words[word] = words.get(word, 0) + 1
            rare = []
            for word in sorted(words, key=lambda word: (words[word], word)):
                hits, = connection.execute(
                    "select count(*) from report_search_public where report_search_public match ?", (_quoted(word),)).fetchone()
                if hits in RARE_HITS:
                    rare.append(word)
                if len(rare) == RARE_WORDS:
                    break
        chance.shuffle(rare)
        return rare

    def texts(self, count, seed):
        """Bodies that the generator wrote."""
        with self._open() as connection:
            ids = [id for id, in connection.execute("select id from reports where legacy_source is null")]
            chosen = random.Random(seed).sample(ids, min(count, len(ids)))
            return [connection.execute("select body from report_texts where report_id = ?", (id,)).fetchone()[0] for id in chosen]


def _quoted(word):
    return f'"{word}"'
