"""A PDF put together object by object, so that anything can be planted anywhere."""

import zlib


class Paper:
    """One page with one line of text, and whatever is added to it."""

    def __init__(self):
        self.objects = {}
        self.catalogue, self.page, self.trailer, self.font = {}, {}, {}, {}
        self.resources = {"XObject": "", "ColorSpace": "", "Pattern": "", "Properties": "", "ExtGState": "", "Shading": ""}
        self.content = b"BT /F1 14 Tf 60 760 Td (Berita acara) Tj ET\n"
        self.header, self.between, self.tail = b"%PDF-1.6\n%\xe2\xe3\xcf\xd3\n", b"", b""
        self.number = 10

    def add(self, body):
        """A new object; its number."""
        self.number += 1
        self.objects[self.number] = body if isinstance(body, bytes) else body.encode("latin-1")
        return self.number

    def stream(self, words, content, packed=False):
        content = content if isinstance(content, bytes) else content.encode("latin-1")
        if packed:
            content, words = zlib.compress(content), words + " /Filter /FlateDecode"
        return self.add(b"<< %s /Length %d >>\nstream\n%s\nendstream" % (words.encode("latin-1"), len(content), content))

    def paint(self, words):
        self.content += (words if isinstance(words, bytes) else words.encode("latin-1")) + b"\n"

    def file(self):
        kinds = " ".join(f"/{kind} << {entries} >>" for kind, entries in self.resources.items() if entries)
        plain = lambda entries: " ".join(f"/{key} {value}" for key, value in entries.items())
        objects = {
            1: f"<< /Type /Catalog /Pages 2 0 R {plain(self.catalogue)} >>",
            2: "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            3: "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R "
               f"/Resources << /Font << /F1 5 0 R >> {kinds} >> {plain(self.page)} >>",
            5: f"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica {plain(self.font)} >>",
        }
        objects = {number: body.encode("latin-1") for number, body in objects.items()}
        objects[4] = b"<< /Length %d >>\nstream\n%s\nendstream" % (len(self.content), self.content)
        objects |= self.objects
        text, places = self.header, {}
        for number in sorted(objects):
            text += self.between
            places[number] = len(text)
            text += b"%d 0 obj\n%s\nendobj\n" % (number, objects[number])
        table, previous = b"0 1\n0000000000 65535 f \n", None
        for number in sorted(places):
            if number - 1 != previous:
                run = 1
                while number + run in places:
                    run += 1
                table += b"%d %d\n" % (number, run)
            table += b"%010d 00000 n \n" % places[number]
            previous = number
        start = len(text)
        return text + b"xref\n" + table + b"trailer\n<< /Size %d /Root 1 0 R %s >>\nstartxref\n%d\n%%%%EOF\n" % (
            max(places) + 1, plain(self.trailer).encode("latin-1"), start) + self.tail
