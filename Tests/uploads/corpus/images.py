"""Pictures with metadata, tails, second natures and damage."""

import io
import random
import struct
import zipfile
import zlib

from . import CLEANED, EITHER, REFUSED, Upload
from .tools import picture, with_tags

KINDS = ("jpeg", "png", "webp")


def archive(canary):
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_STORED) as file:
        file.writestr(f"{canary}.txt", canary)
    return packed.getvalue()


def exif(canary, order="II"):
    """A block with a maker's note, a place and a comment."""
    end = "<" if order == "II" else ">"
    text = canary.encode() + b"\0"
    entries = [(0x010E, 2, text), (0x010F, 2, text), (0x0131, 2, text), (0x013B, 2, text), (0x8298, 2, text), (0x9C9B, 1, canary.encode("utf-16-le"))]
    place = [(0x0001, 2, b"S\0"), (0x0012, 2, text), (0x001D, 2, b"2026:11:23\0")]
    inner = [(0x9286, 7, b"ASCII\0\0\0" + text), (0x927C, 7, b"Pembuat\0" + text), (0xA420, 2, text), (0xA431, 2, text)]

    def directory(at, items):
        head, values = b"", b""
        start = at + 2 + len(items) * 12 + 4
        for tag, kind, value in sorted(items):
            count = len(value)
            if kind == 4:
                head += struct.pack(end + "HHI", tag, kind, 1) + value
            elif count <= 4:
                head += struct.pack(end + "HHI", tag, kind, count) + value.ljust(4, b"\0")
            else:
                head += struct.pack(end + "HHII", tag, kind, count, start + len(values))
                values += value + b"\0" * (count % 2)
        return struct.pack(end + "H", len(items)) + head + b"\0\0\0\0" + values

    sizes = len(directory(8, entries + [(0x8769, 4, b"0000"), (0x8825, 4, b"0000")]))
    first = 8 + sizes
    inner_block = directory(first, inner)
    second = first + len(inner_block)
    main = directory(8, entries + [(0x8769, 4, struct.pack(end + "I", first)), (0x8825, 4, struct.pack(end + "I", second))])
    magic = order.encode() + struct.pack(end + "HI", 42, 8)
    return magic + main + inner_block + directory(second, place)


def xmp(canary):
    return (
        '<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF '
        'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" '
        f'xmlns:dc="http://purl.org/dc/elements/1.1/" dc:source="{canary}"><dc:creator><rdf:Seq><rdf:li>{canary}</rdf:li></rdf:Seq>'
        '</dc:creator></rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>'
    ).encode()


def profile(canary):
    """A colour profile with a name and a maker of its own."""
    text = canary.encode()
    tags = {b"desc": b"desc\0\0\0\0" + struct.pack(">I", len(text) + 1) + text + b"\0" * 80, b"cprt": b"text\0\0\0\0" + text + b"\0"}
    table, data, start = b"", b"", 128 + 4 + 12 * len(tags)
    for name, value in tags.items():
        table += name + struct.pack(">II", start + len(data), len(value))
        data += value + b"\0" * (-len(value) % 4)
    body = struct.pack(">I", len(tags)) + table + data
    head = struct.pack(">I", 128 + len(body)) + b"lcms" + b"\x02\x10\0\0" + b"mntrRGB XYZ " + b"\x07\xea\0\x0b\0\x17\0\0\0\0\0\0acspMSFT"
    return head.ljust(128, b"\0") + body


def segment(marker, content):
    return b"\xff" + bytes([marker]) + struct.pack(">H", len(content) + 2) + content


def jpeg_with(*segments):
    plain = picture("jpeg")
    return plain[:2] + b"".join(segments) + plain[2:]


def resources(canary):
    """Photoshop's block with IPTC captions and places."""
    text = canary.encode()
    iptc = b"".join(b"\x1c\x02" + bytes([tag]) + struct.pack(">H", len(text)) + text for tag in (5, 25, 80, 90, 101, 116, 120))
    return b"Photoshop 3.0\0" + b"8BIM\x04\x04\0\0" + struct.pack(">I", len(iptc)) + iptc + b"\0" * (len(iptc) % 2)


def jpegs(canary):
    thumbnail = picture("jpeg", "8x8")
    for name, make in {
        "exif": lambda c: [segment(0xE1, b"Exif\0\0" + exif(c))],
        "exif-big": lambda c: [segment(0xE1, b"Exif\0\0" + exif(c, "MM"))],
        "xmp": lambda c: [segment(0xE1, b"http://ns.adobe.com/xap/1.0/\0" + xmp(c))],
        "xmp-extended": lambda c: [segment(0xE1, b"http://ns.adobe.com/xmp/extension/\0" + b"0" * 32 + b"\0\0\1\0\0\0\0\0" + xmp(c))],
        "iptc": lambda c: [segment(0xED, resources(c))],
        "icc": lambda c: [segment(0xE2, b"ICC_PROFILE\0\1\1" + profile(c))],
        "comment": lambda c: [segment(0xFE, c.encode())],
        "comments": lambda c: [segment(0xFE, c.encode())] * 20,
        "flashpix": lambda c: [segment(0xE2, b"FPXR\0" + c.encode())],
        "many-pictures": lambda c: [segment(0xE2, b"MPF\0" + c.encode())],
        "ducky": lambda c: [segment(0xEC, b"Ducky\0" + c.encode())],
        "jfif-thumbnail": lambda c: [segment(0xE0, b"JFXX\0\x10" + thumbnail + c.encode())],
        "content-credentials": lambda c: [segment(0xEB, b"JP\0\1\0\0\0\1" + c.encode())],
        **{f"app{number}": lambda c, number=number: [segment(0xE0 + number, b"Alat\0" + c.encode())] for number in range(3, 14)},
        "padding": lambda c: [b"\xff" * 40, segment(0xFE, c.encode())],
        "all": lambda c: [
            segment(0xE1, b"Exif\0\0" + exif(c)), segment(0xE1, b"http://ns.adobe.com/xap/1.0/\0" + xmp(c)), segment(0xED, resources(c)),
            segment(0xE2, b"ICC_PROFILE\0\1\1" + profile(c)), segment(0xFE, c.encode()),
        ],
    }.items():
        word = canary()
        yield Upload(f"jpeg-{name}", "jpeg", jpeg_with(*make(word)), planted=word)
    word = canary()
    yield Upload("jpeg-progressive", "jpeg", with_comment(picture("jpeg", "40x30", "-interlace", "Plane"), word), planted=word)
    word = canary()
    yield Upload("jpeg-cmyk", "jpeg", with_comment(picture("jpeg", "40x30", "-colorspace", "CMYK"), word), planted=word)
    word = canary()
    yield Upload("jpeg-grey", "jpeg", with_comment(picture("jpeg", "40x30", "-colorspace", "Gray"), word), planted=word)
    word = canary()
    yield Upload("jpeg-second-picture", "jpeg", jpeg_with() + jpeg_with(segment(0xFE, word.encode())), planted=word)


def with_comment(content, canary):
    return content[:2] + segment(0xFE, canary.encode()) + content[2:]


def chunk(name, content):
    return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))


def png_with(*chunks, last=()):
    plain = picture("png")
    end = plain.index(b"IEND") - 4
    return plain[:33] + b"".join(chunks) + plain[33:end] + b"".join(last) + plain[end:]


def pngs(canary):
    for name, make in {
        **{f"text-{key.lower()}": lambda c, key=key: chunk(b"tEXt", f"{key}\0{c}".encode())
           for key in ("Title", "Author", "Description", "Copyright", "Software", "Disclaimer", "Warning", "Source", "Comment")},
        "compressed-text": lambda c: chunk(b"zTXt", b"Comment\0\0" + zlib.compress(c.encode() * 9)),
        "international": lambda c: chunk(b"iTXt", b"Comment\0\0\0id\0\0" + c.encode()),
        "international-compressed": lambda c: chunk(b"iTXt", b"Comment\0\1\0id\0\0" + zlib.compress(c.encode())),
        "xmp": lambda c: chunk(b"iTXt", b"XML:com.adobe.xmp\0\0\0\0\0" + xmp(c)),
        "exif": lambda c: chunk(b"eXIf", exif(c)),
        "raw-profile": lambda c: chunk(b"zTXt", b"Raw profile type exif\0\0" + zlib.compress(b"\nexif\n%8d\n" % len(c) + c.encode().hex().encode())),
        "icc": lambda c: chunk(b"iCCP", b"nama\0\0" + zlib.compress(profile(c))),
        "palette-name": lambda c: chunk(b"sPLT", c.encode() + b"\0\x08"),
        "time": lambda c: chunk(b"tIME", b"\x07\xea\x0b\x17\1\2\3") + chunk(b"tEXt", b"Creation Time\0" + c.encode()),
        "unknown": lambda c: chunk(b"prVt", c.encode()),
        "size-in-metres": lambda c: chunk(b"pHYs", struct.pack(">IIB", 2835, 2835, 1)) + chunk(b"tEXt", b"URL\0" + c.encode()),
    }.items():
        word = canary()
        yield Upload(f"png-{name}", "png", png_with(make(word)), planted=word)
        word = canary()
        yield Upload(f"png-{name}-late", "png", png_with(last=[make(word)]), EITHER if name == "icc" else CLEANED, word)


def webp_with(*chunks):
    plain = picture("webp")
    parts = b"".join(name + struct.pack("<I", len(content)) + content + b"\0" * (len(content) % 2) for name, content in chunks)
    extended = b"VP8X" + struct.pack("<I", 10) + bytes([0x2C, 0, 0, 0, 39, 0, 0, 29, 0, 0])
    body = b"WEBP" + extended + plain[12:] + parts
    return b"RIFF" + struct.pack("<I", len(body)) + body


def webps(canary):
    for name, make in {
        "exif": lambda c: [(b"EXIF", exif(c))],
        "xmp": lambda c: [(b"XMP ", xmp(c))],
        "icc": lambda c: [(b"ICCP", profile(c))],
        "unknown": lambda c: [(b"KNRI", c.encode())],
        "all": lambda c: [(b"EXIF", exif(c)), (b"XMP ", xmp(c)), (b"NOTE", c.encode())],
    }.items():
        word = canary()
        yield Upload(f"webp-{name}", "webp", webp_with(*make(word)), planted=word)


TAILS = {
    "zip": archive,
    "html": lambda c: f"<html><script>/*{c}*/</script></html>".encode(),
    "php": lambda c: f"<?php /*{c}*/ ?>".encode(),
    "script": lambda c: f"*/;alert('{c}')//".encode(),
    "shell": lambda c: f"\n#!/bin/sh\necho {c}\n".encode(),
    "pdf": lambda c: f"%PDF-1.4\n% {c}\n%%EOF\n".encode(),
    "java": lambda c: archive(c).replace(b".txt", b".cls"),
    "elf": lambda c: b"\x7fELF\2\1\1" + c.encode(),
    "zeroes": lambda c: b"\0" * 5000 + c.encode(),
    "pictures": lambda c: picture("png") + c.encode(),
}


def tails(canary):
    for kind in KINDS:
        for name, make in TAILS.items():
            word = canary()
            yield Upload(f"{kind}-tail-{name}", kind, picture(kind) + make(word), planted=word)


def written_by_exiftool(canary):
    """What cameras and editors write, as exiftool writes it for them."""
    for kind in KINDS:
        word = canary()
        tags = [f"-XMP-dc:Creator={word}", f"-XMP-exif:GPSLatitude=7.25", f"-XMP-xmpMM:DocumentID={word}", f"-EXIF:Artist={word}",
                "-EXIF:GPSLatitude=7.25", "-EXIF:GPSLatitudeRef=S", f"-EXIF:SerialNumber={word}", f"-EXIF:UserComment={word}"]
        yield Upload(f"{kind}-camera", kind, with_tags(picture(kind), kind, *tags), planted=word)


def hollow(width, height):
    head = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + head + chunk(b"IDAT", zlib.compress(b"\0")) + chunk(b"IEND", b"")


def hostile(canary):
    for width, height in ((50_000, 50_000), (2_147_483_647, 1), (1, 2_147_483_647), (20_001, 10), (9000, 9000)):
        yield Upload(f"png-bomb-{width}x{height}", "png", hollow(width, height), REFUSED)
    jpeg = bytearray(picture("jpeg"))
    frame = jpeg.index(b"\xff\xc0")
    jpeg[frame + 5:frame + 9] = b"\xff\xff\xff\xff"
    yield Upload("jpeg-bomb", "jpeg", bytes(jpeg), REFUSED)
    for kind in KINDS:
        plain = picture(kind)
        for other in KINDS:
            if other != kind:
                yield Upload(f"{kind}-called-{other}", other, plain, REFUSED)
        yield Upload(f"{kind}-called-pdf", "pdf", plain, REFUSED)
        for share in (0.05, 0.3, 0.6, 0.9):
            yield Upload(f"{kind}-cut-{int(share * 100)}", kind, plain[: int(len(plain) * share)], EITHER if share > 0.5 else REFUSED)
        yield Upload(f"{kind}-empty", kind, b"", REFUSED)
        chance = random.Random(f"gambar {kind}")
        for number in range(12):
            broken = bytearray(picture(kind))
            for _ in range(1 + number):
                broken[chance.randrange(len(broken))] = chance.randrange(256)
            word = canary()
            yield Upload(f"{kind}-broken-{number}", kind, bytes(broken) + word.encode(), EITHER, word)
    word = canary()
    yield Upload("gif-called-jpeg", "jpeg", b"GIF89a" + archive(word), REFUSED, word)
    word = canary()
    yield Upload("svg-called-png", "png", f"<svg onload='alert(1)'>{word}</svg>".encode(), REFUSED, word)
    word = canary()
    yield Upload("jpeg-script-in-comment", "jpeg", jpeg_with(segment(0xFE, f"*/alert('{word}')/*".encode())), planted=word)
    word = canary()
    yield Upload("jpeg-archive-in-comment", "jpeg", jpeg_with(segment(0xFE, archive(word))), planted=word)
    word = canary()
    yield Upload("jpeg-document-in-comment", "jpeg", jpeg_with(segment(0xFE, f"%PDF-1.4\n1 0 obj<</K({word})>>endobj\n".encode())), planted=word)


def uploads(canary):
    for make in (jpegs, pngs, webps, tails, written_by_exiftool, hostile):
        yield from make(canary)
