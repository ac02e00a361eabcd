"""PDF files that are locked, cut off, damaged, endless or something else altogether."""

import random
import zlib

from . import CLEANED, EITHER, REFUSED, Upload
from .images import TAILS
from .paper import Paper
from .tools import picture, repacked


def plain():
    return Paper().file()


def locked():
    for name, options in {
        "user": ["--encrypt", "sandi", "pemilik", "256", "--"],
        "owner": ["--encrypt", "", "pemilik", "256", "--modify=none", "--"],
        "old": ["--allow-weak-crypto", "--encrypt", "sandi", "sandi", "40", "--"],
        "middle": ["--allow-weak-crypto", "--encrypt", "sandi", "sandi", "128", "--use-aes=y", "--"],
    }.items():
        yield Upload(f"pdf-locked-{name}", "pdf", repacked(plain(), *options), REFUSED)


def cut():
    whole = plain()
    for share in range(5, 100, 5):
        yield Upload(f"pdf-cut-{share}", "pdf", whole[: len(whole) * share // 100], REFUSED)


def broken(canary):
    chance = random.Random("dokumen")
    for number in range(30):
        word = canary()
        paper = Paper()
        paper.catalogue["Metadata"] = f"{paper.stream('/Type /Metadata', word)} 0 R"
        bytes_ = bytearray(paper.file())
        for _ in range(1 + number):
            bytes_[chance.randrange(9, len(bytes_))] = chance.randrange(256)
        yield Upload(f"pdf-broken-{number}", "pdf", bytes(bytes_), EITHER, word)


def endless():
    packed = zlib.compress(b"0 0 9 9 re f\n" * 24_000_000, 1)
    file = Paper()
    number = file.add(b"<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Filter /FlateDecode /Length %d >>\nstream\n%s\nendstream" % (len(packed), packed))
    file.resources["XObject"] = f"/B {number} 0 R"
    yield Upload("pdf-bomb-drawing", "pdf", file.file(), REFUSED)

    packed = zlib.compress(b"\0" * 300_000_000, 1)
    file = Paper()
    number = file.add(b"<< /Type /XObject /Subtype /Image /Width 30000 /Height 30000 /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /FlateDecode /Length %d >>\nstream\n%s\nendstream" % (len(packed), packed))
    file.resources["XObject"] = f"/B {number} 0 R"
    yield Upload("pdf-bomb-picture", "pdf", file.file(), REFUSED)

    packed = zlib.compress(zlib.compress(b"\0" * 300_000_000, 1), 9)
    file = Paper()
    number = file.add(b"<< /Type /XObject /Subtype /Image /Width 9 /Height 9 /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter [/FlateDecode /FlateDecode] /Length %d >>\nstream\n%s\nendstream" % (len(packed), packed))
    file.resources["XObject"] = f"/B {number} 0 R"
    yield Upload("pdf-bomb-twice", "pdf", file.file(), REFUSED)

    yield Upload("pdf-many-pages", "pdf", tree("3 0 R " * 3000, 3000), REFUSED)
    yield Upload("pdf-no-pages", "pdf", tree("", 0), REFUSED)
    yield Upload("pdf-pages-in-a-circle", "pdf", tree("2 0 R", 1), REFUSED)
    file = Paper()
    file.resources["ColorSpace"] = "/D " + "[" * 20_000 + "]" * 20_000
    yield Upload("pdf-deep", "pdf", file.file(), EITHER)
    file = Paper()
    first = file.number + 1
    for _ in range(5000):
        file.add(f"<< /Type /X /Group {file.number + 2} 0 R >>")
    file.page["Group"] = f"{first} 0 R"
    yield Upload("pdf-long-chain", "pdf", file.file(), CLEANED)
    file = Paper()
    number = file.stream("/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /A 11 0 R >> >>", "/A Do")
    file.resources["XObject"] = f"/A {number} 0 R"
    yield Upload("pdf-drawing-of-itself", "pdf", file.file(), CLEANED)
    whole = plain()
    start = whole.rindex(b"startxref\n") + 10
    at = int(whole[start:].split()[0])
    yield Upload("pdf-table-of-itself", "pdf", whole.replace(b"/Root 1 0 R", b"/Root 1 0 R /Prev %d" % at), EITHER)


def tree(kids, count):
    whole = plain()
    body = f"<< /Type /Pages /Kids [{kids}] /Count {count} >>".encode()
    before = b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>"
    paper = Paper()
    paper.objects[2] = body
    assert before in whole
    return paper.file()


def natures(canary):
    for name, make in TAILS.items():
        word = canary()
        yield Upload(f"pdf-tail-{name}", "pdf", plain() + make(word), EITHER, word)
        word = canary()
        yield Upload(f"pdf-before-{name}", "pdf", make(word) + b"\n" + plain(), EITHER, word)
    word = canary()
    yield Upload("pdf-called-jpeg", "jpeg", plain(), REFUSED, word)
    yield Upload("pdf-empty", "pdf", b"", REFUSED)
    yield Upload("pdf-of-words", "pdf", b"bukan apa-apa " * 99, REFUSED)
    yield Upload("pdf-head-alone", "pdf", b"%PDF-1.7\n%%EOF\n", REFUSED)
    yield Upload("pdf-picture-before", "pdf", picture("jpeg") + plain(), EITHER)


def uploads(canary):
    for make in (locked(), cut(), broken(canary), endless(), natures(canary)):
        yield from make
