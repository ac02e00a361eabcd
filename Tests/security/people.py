"""Invented reporters. Each value carries a part that all people share and nothing else in the world has, so that one search finds
everybody, and a part of its own, which says who it is."""

import dataclasses
import re
import string


@dataclasses.dataclass(frozen=True)
class Person:
    number: int

    @property
    def name(self):
        return f"Bungatanpanama {letters(self.number)}"

    @property
    def email(self):
        return f"kanari.{self.number:04d}@suratkenari.example"

    @property
    def phone(self):
        """As typed; it is kept as digits."""
        return f"0812-7745-0{self.number:04d}"

    @property
    def nik(self):
        """Asked for nowhere, and typed all the same."""
        return f"357801440987{self.number:04d}"

    @property
    def address(self):
        return f"Gang Jalakputih nomor {self.number}"

    @property
    def camera(self):
        """The serial number that the person's camera writes into every picture."""
        return f"KameraKenari{self.number:04d}"

    @property
    def network(self):
        """An address that the proxy names, of the range that belongs to nobody."""
        return f"2001:db8:7731:{self.number:x}::5ec"

    @property
    def agent(self):
        return f"TeleponPeraga/{self.number}.0"


# What each of the values has in common, in the lower case in which it is looked for.
MARKS = {
    "name": "bungatanpanama", "email": "suratkenari", "phone": "81277450", "typed phone": "812-7745-0", "nik": "357801440987",
    "address": "jalakputih", "camera": "kamerakenari", "network": "2001:db8:7731:", "agent": "teleponperaga",
}

OWN_PART = {
    "name": rb"bungatanpanama[ +%20]*([a-z]{4})", "email": rb"kanari\.(\d{4})", "phone": rb"(?:(?<![0-9a-f])|(?<=0)|(?<=62))81277450(\d{4})", "typed phone": rb"812-7745-0(\d{4})",
    "nik": rb"357801440987(\d{4})",
    "address": rb"jalakputih nomor (\d+)", "camera": rb"kamerakenari(\d{4})", "network": rb"2001:db8:7731:([0-9a-f]+)", "agent": rb"teleponperaga/(\d+)",
}


def may_be_chance(kind, dress, person):
    """Eight digits that a hash or an id holds once in some hundred million: no telephone without its beginning and its last four."""
    return kind == "phone" and dress == "plain" and person == "?"


def letters(number):
    """Four letters for a number, as a name has them: 0 is Babe."""
    consonants, vowels = "bdgjklmnprst", "aeiou"
    own = [consonants[number % 12], vowels[number // 12 % 5], consonants[number // 60 % 12], vowels[number // 720 % 5]]
    return "".join(own).capitalize()


def whose(kind, place, lowered):
    """The own part of the value that begins at this place, as far as it can be read there."""
    found = re.compile(OWN_PART[kind]).search(lowered, max(0, place - 12), place + 60)
    return found.group(1).decode() if found else "?"


assert all(set(mark) <= set(string.ascii_lowercase + string.digits + ":-") for mark in MARKS.values())
