"""What hides within the drawing of a page: words, pictures with their own traces, programs, letters."""

import zlib

from .features import feature
from .images import archive, exif, jpeg_with, segment, xmp
from .tools import picture


@feature
def marks(paper, word):
    paper.resources["Properties"] += f"/P << /Milik ({word}) >> "
    paper.paint(f"/Span << /ActualText ({word}) /E ({word}) >> BDC (a) Tj EMC /Span /P BDC EMC /{word} BMC EMC /T << /X ({word}) >> DP /{word} MP")


@feature
def remarks_in_drawing(paper, word):
    paper.paint(f"% {word}\n9 9 20 20 re % {word}\nf")


@feature
def unknown_operators(paper, word):
    paper.paint(f"BX ({word}) rahasia {word} EX (sisa {word})")


@feature
def inline_picture(paper, word):
    paper.paint(f"BI /W 1 /H 1 /CS /G /BPC 8 /Milik ({word}) ID ".encode() + b"\x80\nEI")


@feature
def inline_photo(paper, word):
    photo = jpeg_with(segment(0xE1, b"Exif\0\0" + exif(word))) + word.encode()
    paper.paint(b"q 9 0 0 9 9 9 cm BI /W 40 /H 30 /CS /RGB /BPC 8 /F /DCT ID " + photo + b"\nEI Q")


def photo(paper, content, words="", filters="/DCTDecode"):
    number = paper.stream(f"/Type /XObject /Subtype /Image /Width 40 /Height 30 /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter {filters} {words}", content)
    paper.resources["XObject"] += f"/P{number} {number} 0 R "
    paper.paint(f"q 90 0 0 60 60 60 cm /P{number} Do Q")


@feature
def photo_with_place(paper, word):
    photo(paper, jpeg_with(segment(0xE1, b"Exif\0\0" + exif(word)), segment(0xFE, word.encode()), segment(0xE1, b"http://ns.adobe.com/xap/1.0/\0" + xmp(word))))


@feature
def photo_with_tail(paper, word):
    photo(paper, picture("jpeg") + archive(word))


@feature
def photo_packed_again(paper, word):
    photo(paper, zlib.compress(jpeg_with(segment(0xFE, word.encode()))), filters="[/FlateDecode /DCTDecode]")


@feature
def photo_in_words(paper, word):
    photo(paper, jpeg_with(segment(0xFE, word.encode())).hex().encode() + b">", filters="[/ASCIIHexDecode /DCTDecode]")


@feature
def photo_with_other_sizes(paper, word):
    photo(paper, picture("jpeg"), f"/Alternates [<< /X ({word}) >>] /OPI << /2.0 << /F ({word}) >> >> /Name /{word} /ID ({word}) /Metadata {paper.stream('/Type /Metadata', xmp(word))} 0 R")


@feature
def photo_jpeg_2000(paper, word):
    plain = picture("jp2")
    text = word.encode()
    box = (len(text) + 8).to_bytes(4, "big") + b"xml " + text
    identified = (len(text) + 24).to_bytes(4, "big") + b"uuid" + b"0123456789abcdef" + text
    number = paper.stream("/Type /XObject /Subtype /Image /Width 40 /Height 30 /Filter /JPXDecode", plain[:12] + plain[12:32] + box + plain[32:] + identified)
    paper.resources["XObject"] += f"/P{number} {number} 0 R "


@feature
def picture_in_black_and_white(paper, word):
    page = b"\0\0\0\0\x30\0\1\0\0\0\x13" + b"\0\0\0\x08\0\0\0\x08" + b"\0" * 8 + b"\0\0\0"
    remark = b"\0\0\0\1\x3e\0\1" + (len(word) + 4).to_bytes(4, "big") + b"\x20\0\0\0" + word.encode()
    number = paper.stream("/Type /XObject /Subtype /Image /Width 8 /Height 8 /ColorSpace /DeviceGray /BitsPerComponent 1 /Filter /JBIG2Decode", page + remark)
    paper.resources["XObject"] += f"/P{number} {number} 0 R "


@feature
def behind_a_packed_stream(paper, word):
    content = zlib.compress(b"\x10\x20\x30" * 1200) + archive(word)
    number = paper.stream("/Type /XObject /Subtype /Image /Width 40 /Height 30 /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /FlateDecode", content)
    paper.resources["XObject"] += f"/P{number} {number} 0 R "


@feature
def rows_that_follow_each_other(paper, word):
    rows = zlib.compress(b"".join(b"\2" + bytes(120) for _ in range(30))) + word.encode()
    number = paper.stream("/Type /XObject /Subtype /Image /Width 40 /Height 30 /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /FlateDecode "
                          "/DecodeParms << /Predictor 15 /Colors 3 /Columns 40 >>", rows)
    paper.resources["XObject"] += f"/P{number} {number} 0 R "


@feature
def drawing_within(paper, word):
    number = paper.stream(f"/Type /XObject /Subtype /Form /BBox [0 0 9 9] /PieceInfo << /X ({word}) >> /LastModified (D:2026) /Ref << /F ({word}) >>", f"% {word}\n0 0 9 9 re f", packed=True)
    paper.resources["XObject"] += f"/D {number} 0 R "
    paper.paint("/D Do")


@feature
def script_of_printers(paper, word):
    paper.resources["XObject"] += f"/D {paper.stream('/Type /XObject /Subtype /PS', f'({word}) print')} 0 R "


@feature
def tiles(paper, word):
    number = paper.stream("/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 9 9] /XStep 9 /YStep 9 /Resources << >>", f"%{word}\n0 0 3 3 re f")
    paper.resources["Pattern"] += f"/T {number} 0 R "
    paper.paint("/Pattern cs /T scn 0 0 50 50 re f")


@feature
def drawn_letters(paper, word):
    letter = paper.stream("", f"500 0 0 0 500 500 d1 % {word}\n0 0 500 500 re f")
    font = paper.add(f"<< /Type /Font /Subtype /Type3 /Name /{word} /FontBBox [0 0 500 500] /FontMatrix [.001 0 0 .001 0 0] /CharProcs << /a {letter} 0 R >> "
                     "/Encoding << /Type /Encoding /Differences [97 /a] >> /FirstChar 97 /LastChar 97 /Widths [500] >>")
    paper.resources["ExtGState"] += f"/E << /Type /ExtGState /Font [{font} 0 R 9] /Milik ({word}) >> "


@feature
def meaning_of_letters(paper, word):
    number = paper.stream("", f'%% {word}\n/CIDInit /ProcSet findresource begin begincmap 1 beginbfchar <41> <0041> endbfchar endcmap end')
    paper.font["ToUnicode"] = f"{number} 0 R"


@feature
def reckoning(paper, word):
    function = paper.stream("/FunctionType 4 /Domain [0 1] /Range [0 1 0 1 0 1]", f"{{ dup dup % {word}\n }}")
    paper.resources["Shading"] += f"/S << /ShadingType 2 /ColorSpace /DeviceRGB /Coords [0 0 1 1] /Function {function} 0 R /Milik ({word}) >> "
    paper.paint("/S sh")


@feature
def own_words(paper, word):
    for place in (paper.catalogue, paper.page, paper.font, paper.trailer):
        place["Milik"] = f"<< /X [({word}) << /Y ({word}) >>] >>"
    paper.page["Rotate"] = f"({word})"


@feature
def texts_in_lists(paper, word):
    paper.resources["ColorSpace"] += f"/C [/Separation /Hitam /DeviceGray << /FunctionType 2 /Domain [0 1] /N 1 /Milik ({word}) >> ({word})] "
