"""Files to hand in: a photograph and a document, made on the spot."""

import pathlib
import struct
import tempfile
import zlib


class Papers:
    """A folder with a picture and a document, gone with the block."""

    def __enter__(self):
        self._folder = tempfile.TemporaryDirectory(prefix="lapor-papers-")
        folder = pathlib.Path(self._folder.name)
        self.picture = folder / "foto.png"
        self.picture.write_bytes(png(640, 480))
        self.document = folder / "berita-acara.pdf"
        self.document.write_bytes(pdf("Berita acara pemeriksaan lapangan"))
        self.pretender = folder / "foto-palsu.png"
        self.pretender.write_bytes(b"MZ\x90\x00 bukan gambar " * 50)
        return self

    def __exit__(self, *_):
        self._folder.cleanup()


def png(width, height):
    """A picture of sky above a road."""
    rows = b"".join(
        b"\x00" + (bytes((120, 170, 210)) if row < height // 2 else bytes((90, 90, 95))) * width for row in range(height)
    )

    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


def pdf(line):
    """One page with one line of text."""
    content = f"BT /F1 14 Tf 60 760 Td ({line}) Tj ET".encode()
    parts = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    text, places = b"%PDF-1.4\n", []
    for number, part in enumerate(parts, 1):
        places.append(len(text))
        text += b"%d 0 obj\n%s\nendobj\n" % (number, part)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    return text + b"xref\n0 %d\n0000000000 65535 f \n%strailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (
        len(parts) + 1, table, len(parts) + 1, len(text))
