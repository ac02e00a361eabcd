"""Looks for people's marks in bytes, in files, and in what lies compressed within them."""

import dataclasses
import re
import zlib

from dresses import dresses
from people import MARKS, may_be_chance, whose

CHUNK = 1 << 28
OVERLAP = 1 << 10
DEEPEST = 3
LARGEST_UNPACKED = 1 << 28

_ALL = {kind: dresses(mark) for kind, mark in MARKS.items()}

# Where gzip, zlib and a member of a zip archive begin.
_PACKED = re.compile(rb"\x1f\x8b\x08|\x78[\x01\x5e\x9c\xda]|PK\x03\x04", re.DOTALL)


@dataclasses.dataclass(frozen=True, order=True)
class Trace:
    where: str
    kind: str
    dress: str
    person: str

    def __str__(self):
        return f"{self.where}: {self.kind} of {self.person}, {self.dress}"


def traces_in(content, where, depth=0, kinds=None):
    """The marks in bytes, and in whatever unpacks within them."""
    found = set()
    lowered = content.lower()
    for kind, (folded, strict) in _ALL.items():
        if kinds and kind not in kinds:
            continue
        for dress, needle in folded.items():
            for place in _all_places(lowered, needle):
                person = whose(kind, place, lowered)
                if not may_be_chance(kind, dress, person):
                    found.add(Trace(where, kind, dress, person))
        for dress, needle in strict.items():
            if needle in content:
                found.add(Trace(where, kind, dress, "?"))
    if depth < DEEPEST:
        for start in _PACKED.finditer(content):
            unpacked = _unpacked(content, start.start())
            if unpacked:
                found |= traces_in(unpacked, f"{where} (unpacked at {start.start()})", depth + 1, kinds)
    return found


def traces_below(*folders, kinds=None, skip=()):
    """The marks in every file below the folders; their names and the names of files count too. `skip` names files that may hold them."""
    found = set()
    for folder in folders:
        for path in sorted(folder.rglob("*")):
            where = str(path.relative_to(folder.parent))
            found |= traces_in(path.name.encode(), f"the name of {where}", DEEPEST, kinds)
            if path.is_file() and not path.is_symlink() and path not in skip:
                found |= _traces_of_file(path, where, kinds)
    return found


def _traces_of_file(path, where, kinds):
    found = set()
    try:
        with open(path, "rb") as file:
            kept = b""
            while chunk := file.read(CHUNK):
                found |= traces_in(kept + chunk, where, kinds=kinds)
                kept = chunk[-OVERLAP:]
    except FileNotFoundError:  # a database puts away its journals as it goes
        pass
    return found


def _all_places(content, needle):
    place = content.find(needle)
    while place >= 0:
        yield place
        place = content.find(needle, place + len(needle))


def _unpacked(content, start):
    """What begins here, unpacked as far as it goes; nothing where it is no packed data."""
    if content[start : start + 4] == b"PK\x03\x04":
        names = int.from_bytes(content[start + 26 : start + 28], "little") + int.from_bytes(content[start + 28 : start + 30], "little")
        return _inflated(content, start + 30 + names, -15)
    return _inflated(content, start, 31 if content[start] == 0x1F else 15)


def _inflated(content, start, window):
    unpacking = zlib.decompressobj(window)
    out, place = bytearray(), start
    try:
        while place < len(content) and not unpacking.eof and len(out) < LARGEST_UNPACKED:
            out += unpacking.decompress(content[place : place + 65536])
            place += 65536
    except zlib.error:
        pass
    # Two bytes that look like a header are soon followed by what does not fit; a handful of letters is no text.
    return bytes(out) if len(out) >= 16 else b""
