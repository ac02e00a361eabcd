"""PDF files with everything that such a file can carry beside its pages."""

import zlib

from . import EITHER, Upload
from .images import archive, exif, jpeg_with, profile, segment, xmp
from .paper import Paper
from .tools import picture, repacked, with_tags

FEATURES = {}


def feature(make):
    FEATURES[make.__name__.replace("_", "-")] = make
    return make


def script(word):
    return f"<< /S /JavaScript /JS (app.alert\\('{word}'\\)) >>"


ACTIONS = {
    "javascript": script,
    "javascript-stream": None,
    "launch": lambda word: f"<< /S /Launch /F ({word}.exe) /Win << /F ({word}) /P (-x) >> >>",
    "uri": lambda word: f"<< /S /URI /URI (https://example.org/{word}) >>",
    "submit": lambda word: f"<< /S /SubmitForm /F << /FS /URL /F (https://example.org/{word}) >> >>",
    "import": lambda word: f"<< /S /ImportData /F ({word}.fdf) >>",
    "elsewhere": lambda word: f"<< /S /GoToR /F ({word}.pdf) /D [0 /Fit] >>",
    "within": lambda word: f"<< /S /GoToE /D ({word}) /T << /R /C /N ({word}) >> >>",
    "sound": lambda word: f"<< /S /Sound /Sound << /Note ({word}) >> >>",
    "movie": lambda word: f"<< /S /Movie /T ({word}) >>",
    "named": lambda word: f"<< /S /Named /N /{word} >>",
    "rendition": lambda word: f"<< /S /Rendition /JS ({word}) >>",
    "reset": lambda word: f"<< /S /ResetForm /Fields [({word})] >>",
    "hide": lambda word: f"<< /S /Hide /T ({word}) >>",
    "chain": lambda word: f"<< /S /GoTo /D [3 0 R /Fit] /Next {script(word)} >>",
}


def action(paper, kind, word):
    if kind == "javascript-stream":
        return f"<< /S /JavaScript /JS {paper.stream('', word, packed=True)} 0 R >>"
    return ACTIONS[kind](word)


def with_action(place, kind):
    def make(paper, word):
        what = action(paper, kind, word)
        if place == "open":
            paper.catalogue["OpenAction"] = what
        elif place == "closing":
            paper.catalogue["AA"] = f"<< /WC {what} /DP {what} >>"
        elif place == "page":
            paper.page["AA"] = f"<< /O {what} /C {what} >>"
        else:
            link = paper.add(f"<< /Type /Annot /Subtype /Link /Rect [10 10 90 40] /A {what} /Contents ({word}) >>")
            paper.page["Annots"] = f"[{link} 0 R]"
    return make


for _place in ("open", "closing", "page", "link"):
    for _kind in ACTIONS:
        FEATURES[f"action-{_place}-{_kind}"] = with_action(_place, _kind)


@feature
def information(paper, word):
    entries = " ".join(f"/{key} ({word})" for key in ("Title", "Author", "Subject", "Keywords", "Creator", "Producer", "Milik"))
    paper.trailer["Info"] = f"{paper.add(f'<< {entries} /CreationDate (D:20261123010203+07) /ModDate (D:20261123010203+07) >>')} 0 R"


@feature
def information_unicode(paper, word):
    author = word.encode("utf-16-be").hex()
    paper.trailer["Info"] = f"{paper.add(f'<< /Author <FEFF{author}> >>')} 0 R"


@feature
def identity(paper, word):
    paper.trailer["ID"] = f"[({word}) ({word})]"


@feature
def xmp_of_document(paper, word):
    paper.catalogue["Metadata"] = f"{paper.stream('/Type /Metadata /Subtype /XML', xmp(word))} 0 R"


@feature
def xmp_of_page(paper, word):
    paper.page["Metadata"] = f"{paper.stream('/Type /Metadata /Subtype /XML', xmp(word), packed=True)} 0 R"


@feature
def xmp_of_font(paper, word):
    paper.font["Metadata"] = f"{paper.stream('/Type /Metadata /Subtype /XML', xmp(word))} 0 R"


@feature
def xmp_among_pictures(paper, word):
    paper.resources["XObject"] += f"/Kabar {paper.stream('/Type /Metadata /Subtype /XML', xmp(word))} 0 R "


@feature
def scripts_by_name(paper, word):
    paper.catalogue["Names"] = f"<< /JavaScript << /Names [({word}) {script(word)}] >> >>"


@feature
def pages_by_name(paper, word):
    paper.catalogue["Names"] = f"<< /Dests << /Names [({word}) [3 0 R /Fit]] >> >>"
    paper.catalogue["Dests"] = f"<< /{word} [3 0 R /Fit] >>"


def attachment(paper, word):
    inner = paper.stream(f"/Type /EmbeddedFile /Params << /ModDate (D:2026) /Size 9 /CheckSum ({word}) >>", archive(word))
    return paper.add(f"<< /Type /Filespec /F ({word}.zip) /UF ({word}.zip) /Desc ({word}) /EF << /F {inner} 0 R >> >>")


@feature
def attached_files(paper, word):
    paper.catalogue["Names"] = f"<< /EmbeddedFiles << /Names [({word}) {attachment(paper, word)} 0 R] >> >>"


@feature
def attached_to_document(paper, word):
    paper.catalogue["AF"] = f"[{attachment(paper, word)} 0 R]"


@feature
def attached_to_page(paper, word):
    file = attachment(paper, word)
    paper.page["Annots"] = f"[<< /Type /Annot /Subtype /FileAttachment /Rect [9 9 30 30] /FS {file} 0 R /Contents ({word}) >>]"


@feature
def portfolio(paper, word):
    paper.catalogue["Collection"] = f"<< /D ({word}) /Schema << /{word} << /N ({word}) /Subtype /S >> >> >>"
    attached_files(paper, word)


def note(kind, more=""):
    def make(paper, word):
        look = paper.stream(f"/Type /XObject /Subtype /Form /BBox [0 0 50 20] /PieceInfo << /X ({word}) >>", "0 0 50 20 re S")
        paper.page["Annots"] = (
            f"[<< /Type /Annot /Subtype /{kind} /Rect [9 9 60 30] /T ({word}) /Contents ({word}) /NM ({word}) /Subj ({word}) "
            f"/M (D:20261123) /CreationDate (D:20261123) /RC ({word}) /AP << /N {look} 0 R >> {more.format(word=word)} >>]")
    return make


for _kind, _more in {
    "Text": "", "FreeText": "/DA (0 g) /DS ({word})", "Stamp": "/Name /{word}", "Ink": "", "Highlight": "", "Popup": "", "Sound": "/Sound << /X ({word}) >>",
    "Movie": "/Movie << /F ({word}) >>", "Screen": "/MK << /CA ({word}) >>", "RichMedia": "/RichMediaContent << /X ({word}) >>",
    "3D": "/3DD << /X ({word}) >>", "Redact": "/OverlayText ({word})", "Watermark": "", "Widget": "/FT /Tx /V ({word}) /DV ({word}) /TU ({word}) /AA << /K << /S /JavaScript /JS ({word}) >> >>",
    "Projection": "", "Line": "/Measure << /X ({word}) >>", "PrinterMark": "",
}.items():
    FEATURES[f"note-{_kind.lower()}"] = note(_kind, _more)


@feature
def form(paper, word):
    look = paper.stream("/Subtype /Form /BBox [0 0 90 20]", "/Tx BMC q BT /F1 9 Tf (Budi) Tj ET Q EMC")
    field = paper.add(f"<< /Type /Annot /Subtype /Widget /Rect [9 9 99 29] /FT /Tx /T ({word}) /V (Budi) /AP << /N {look} 0 R >> >>")
    paper.page["Annots"] = f"[{field} 0 R]"
    paper.catalogue["AcroForm"] = f"<< /Fields [{field} 0 R] /DA (/F1 0 Tf {word}) /CO [{field} 0 R] >>"


@feature
def form_of_states(paper, word):
    on, off = (paper.stream("/Subtype /Form /BBox [0 0 9 9]", f"{text} re S") for text in ("0 0 9 9", "0 0 1 1"))
    paper.page["Annots"] = (
        f"[<< /Type /Annot /Subtype /Widget /Rect [9 9 18 18] /FT /Btn /T ({word}) /AS /Ya /AP << /N << /Ya {on} 0 R /Off {off} 0 R >> "
        f"/D << /{word} {on} 0 R >> >> >>]")


@feature
def form_in_xml(paper, word):
    paper.catalogue["AcroForm"] = f"<< /Fields [] /XFA [({word}) {paper.stream('', f'<xdp>{word}</xdp>')} 0 R] >>"


@feature
def signature(paper, word):
    value = paper.add(f"<< /Type /Sig /Filter /Adobe.PPKLite /Name ({word}) /Location ({word}) /Reason ({word}) /ContactInfo ({word}) /Contents <{word.encode().hex()}> /ByteRange [0 1 2 3] >>")
    field = paper.add(f"<< /Type /Annot /Subtype /Widget /Rect [0 0 0 0] /FT /Sig /T ({word}) /V {value} 0 R >>")
    paper.catalogue |= {"AcroForm": f"<< /Fields [{field} 0 R] /SigFlags 3 >>", "Perms": f"<< /DocMDP {value} 0 R >>",
                        "DSS": f"<< /Certs [{paper.stream('', word)} 0 R] >>"}


@feature
def private_data(paper, word):
    piece = f"<< /Pembuat << /LastModified (D:20261123) /Private << /X ({word}) >> >> >>"
    paper.catalogue["PieceInfo"] = piece
    paper.page |= {"PieceInfo": piece, "LastModified": "(D:20261123)"}


@feature
def thumbnail(paper, word):
    paper.page["Thumb"] = f"{paper.stream('/Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8', word)} 0 R"


@feature
def outlines(paper, word):
    first = paper.add(f"<< /Title ({word}) /Parent 1 0 R /A {script(word)} >>")
    paper.catalogue["Outlines"] = f"<< /Type /Outlines /First {first} 0 R /Last {first} 0 R /Count 1 >>"


@feature
def structure(paper, word):
    paper.catalogue |= {"StructTreeRoot": f"<< /Type /StructTreeRoot /K << /S /Figure /Alt ({word}) /T ({word}) >> /RoleMap << /{word} /P >> >>",
                        "MarkInfo": "<< /Marked true >>", "Lang": f"({word})"}
    paper.page["StructParents"] = "0"


@feature
def labels_and_threads(paper, word):
    paper.catalogue |= {"PageLabels": f"<< /Nums [0 << /P ({word}) >>] >>", "Threads": f"[<< /I << /Title ({word}) >> >>]",
                        "URI": f"<< /Base ({word}) >>", "ViewerPreferences": f"<< /X ({word}) >>", "Legal": f"<< /Attestation ({word}) >>",
                        "SpiderInfo": f"<< /V 1 /C [({word})] >>", "Extensions": f"<< /{word} << /BaseVersion /1.7 >> >>"}


@feature
def output_profile(paper, word):
    paper.catalogue["OutputIntents"] = f"[<< /Type /OutputIntent /S /GTS_PDFX /OutputConditionIdentifier ({word}) /Info ({word}) /DestOutputProfile {paper.stream('/N 3', profile(word))} 0 R >>]"


@feature
def colour_profile(paper, word):
    paper.resources["ColorSpace"] += f"/W [/ICCBased {paper.stream('/N 3 /Alternate /DeviceRGB', profile(word), packed=True)} 0 R] "
    paper.paint("/W cs 1 0 0 sc 9 9 20 20 re f")


@feature
def layers(paper, word):
    seen, unseen = (paper.add(f"<< /Type /OCG /Name ({word}) /Usage << /CreatorInfo << /Creator ({word}) /Subtype /X >> >> >>") for _ in (1, 2))
    paper.catalogue["OCProperties"] = f"<< /OCGs [{seen} 0 R {unseen} 0 R] /D << /Name ({word}) /Creator ({word}) /OFF [{unseen} 0 R] /Order [({word}) {seen} 0 R] >> /Configs [<< /Name ({word}) >>] >>"
    paper.resources["Properties"] += f"/L {seen} 0 R /M {unseen} 0 R "
    paper.paint("/OC /L BDC 9 9 20 20 re f EMC /OC /M BDC 40 40 20 20 re f EMC")


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


@feature
def what_nobody_refers_to(paper, word):
    paper.add(f"<< /Type /Rahasia /X ({word}) >>")
    paper.stream("", word, packed=True)


@feature
def between_the_objects(paper, word):
    paper.between = f"% {word}\n".encode()


@feature
def behind_the_end(paper, word):
    paper.tail = f"\n{word} {'.' * 80}\n".encode()


@feature
def an_older_version(paper, word):
    paper.content = f"BT /F1 14 Tf 60 760 Td ({word}) Tj ET\n".encode()
    before = paper.file()
    start = before.rindex(b"xref\n0 1")
    new = b"BT /F1 14 Tf 60 760 Td (Baru) Tj ET"
    place = len(before)
    changed = before + b"4 0 obj\n<< /Length %d >>\nstream\n%s\nendstream\nendobj\n" % (len(new), new)
    paper.whole = changed + b"xref\n4 1\n%010d 00000 n \ntrailer\n<< /Size 6 /Root 1 0 R /Prev %d >>\nstartxref\n%d\n%%%%EOF\n" % (place, start, len(changed))


def uploads(canary):
    for name, make in FEATURES.items():
        paper, word = Paper(), canary()
        make(paper, word)
        whole = getattr(paper, "whole", None) or paper.file()
        yield Upload(f"pdf-{name}", "pdf", whole, planted=word)
        if name.startswith(("action", "note")):
            continue
        for way, options in {"packed": ["--object-streams=generate", "--compress-streams=y"], "web": ["--linearize"]}.items():
            paper, word = Paper(), canary()
            make(paper, word)
            yield Upload(f"pdf-{name}-{way}", "pdf", repacked(getattr(paper, "whole", None) or paper.file(), *options), planted=word)
    for tool, tags in {"info": ["-Author={0}", "-Title={0}", "-Producer={0}"], "xmp": ["-XMP-dc:Creator={0}", "-XMP-pdf:Keywords={0}"]}.items():
        word = canary()
        yield Upload(f"pdf-exiftool-{tool}", "pdf", with_tags(Paper().file(), "pdf", *(tag.format(word) for tag in tags)), EITHER, word)
    for name, before in {"mark": b"\xef\xbb\xbf", "blank": b"\n\n"}.items():
        yield Upload(f"pdf-after-{name}", "pdf", before + Paper().file(), EITHER)
