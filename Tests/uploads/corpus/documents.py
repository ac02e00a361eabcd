"""PDF files with everything that such a file can carry beside its pages."""

from . import EITHER, Upload, drawings  # noqa: F401, the drawings are features too
from .features import FEATURES, feature
from .images import archive, profile, xmp
from .paper import Paper
from .tools import repacked, with_tags


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
