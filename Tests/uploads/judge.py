"""Looks into a file as far as its tools see: exiftool, mat2, and every packing undone in search of a word."""

import json
import pathlib
import re
import subprocess
import tempfile
import zlib

# What every picture or document has by being one, and what exiftool says of the file on the disk.
TECHNICAL = {
    "SourceFile", "ExifTool:ExifToolVersion", "File:BitsPerSample", "File:ColorComponents", "File:EncodingProcess", "File:FileType",
    "File:FileTypeExtension", "File:ImageHeight", "File:ImageWidth", "File:MIMEType", "File:YCbCrSubSampling", "File:FileName",
    "File:Directory", "File:FileSize", "File:FileModifyDate", "File:FileAccessDate", "File:FileInodeChangeDate", "File:FilePermissions",
    "JFIF:JFIFVersion", "JFIF:ResolutionUnit",
    "PNG:BitDepth", "PNG:ColorType", "PNG:Compression", "PNG:Filter", "PNG:ImageHeight", "PNG:ImageWidth", "PNG:Interlace", "PNG:Palette",
    "PNG:Transparency",
    "RIFF:VP8Version", "RIFF:ImageWidth", "RIFF:ImageHeight", "RIFF:HorizontalScale", "RIFF:VerticalScale", "RIFF:AlphaIsUsed",
    "RIFF:WebP_Flags", "Composite:ImageSize", "Composite:Megapixels",
    "PDF:PDFVersion", "PDF:Linearized", "PDF:PageCount",
}


# What mat2 says of a document that tells nothing.
NOTHING_TOLD = {"creation-date: -1", "mod-date: -1", "format: PDF-1.7"}


def tags(paths):
    """What exiftool finds in each beside that."""
    said = subprocess.run(["exiftool", "-j", "-G", "-a", "-U", "-ee", *map(str, paths)], capture_output=True, text=True, check=False).stdout
    found = json.loads(said or "[]")
    return {entry["SourceFile"]: {key: value for key, value in entry.items() if not is_technical(key, value)} for entry in found}


def is_technical(key, value):
    # Everybody's pictures have the same number of dots an inch.
    return key in TECHNICAL or (key in ("JFIF:XResolution", "JFIF:YResolution") and value == 72)


def metadata(paths):
    """What mat2 shows of each; Debian 12's does not know WebP, which exiftool judges alone."""
    paths = [path for path in paths if path.suffix != ".webp"]
    found, current = {str(path): [] for path in paths}, None
    for start in range(0, len(paths), 40):
        part = [str(path) for path in paths[start:start + 40]]
        said = subprocess.run(["mat2", "--show", *part], capture_output=True, text=True, check=False).stdout
        for line in said.splitlines():
            if match := re.match(r"\[\+\] Metadata for (.*):$", line):
                current = match[1]
            elif re.match(r"\s*No metadata found in ", line):
                current = None
            elif line.strip().startswith("[-]"):
                found.setdefault(part[0], []).append(line)
            elif current and line.strip() and line.strip() not in NOTHING_TOLD:
                found[current].append(line.strip())
    return found


def holds(content, kind, word):
    """Whether the word is anywhere in the file, however it is written and packed."""
    return any(form in part for part in unpacked(content, kind) for form in forms(word))


def forms(word):
    plain = word.encode()
    return {plain, word.encode("utf-16-le"), word.encode("utf-16-be"), plain.hex().encode(), plain.hex().upper().encode(),
            word.encode("utf-16-be").hex().encode(), word.encode("utf-16-be").hex().upper().encode(), plain.hex().encode().hex().encode()}


def unpacked(content, kind):
    yield content
    if kind == "png":
        yield from chunks(content)
    if kind == "pdf":
        with tempfile.TemporaryDirectory() as folder:
            source, target = pathlib.Path(folder, "a.pdf"), pathlib.Path(folder, "b.pdf")
            source.write_bytes(content)
            subprocess.run(["qpdf", "--qdf", "--stream-data=uncompress", "--decode-level=generalized", "--preserve-unreferenced",
                            "--object-streams=disable", str(source), str(target)], capture_output=True, check=False)
            if target.exists():
                yield target.read_bytes()
        # Whatever looks like the beginning of a packed stream, wherever it is.
        for match in re.finditer(rb"stream\r?\n", content):
            try:
                yield zlib.decompressobj().decompress(content[match.end():], 50_000_000)
            except zlib.error:
                continue


def chunks(content):
    index = 8
    while index + 8 <= len(content):
        length, name = int.from_bytes(content[index:index + 4], "big"), content[index + 4:index + 8]
        body = content[index + 8:index + 8 + length]
        if name in (b"zTXt", b"iTXt", b"iCCP"):
            for start in range(min(len(body), 200)):
                try:
                    yield zlib.decompress(body[start:])
                    break
                except zlib.error:
                    continue
        index += 12 + length


def shape(content, kind):
    """What is wrong with where the file begins and ends; nothing where all is well."""
    begins, ends = {"jpeg": (b"\xff\xd8\xff", b"\xff\xd9"), "png": (b"\x89PNG\r\n\x1a\n", b"IEND\xaeB`\x82"), "webp": (b"RIFF", b""),
                    "pdf": (b"%PDF-1.7\n", b"\n%%EOF\n")}[kind]
    if not content.startswith(begins) or not content.endswith(ends):
        return "it does not begin or end where the file does"
    if kind == "webp" and int.from_bytes(content[4:8], "little") + 8 != len(content):
        return "it is longer than it says"
    return ""
