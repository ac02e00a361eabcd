"""A word in every dress in which a program may have written it down."""

import base64
import urllib.parse


def dresses(word):
    """The dresses of a lower-case word in which upper and lower case are alike, and those in which they are not: by name."""
    plain = word.encode()
    folded = {
        "plain": plain,
        "UTF-16 little-endian": word.encode("utf-16-le"),
        "UTF-16 big-endian": word.encode("utf-16-be"),
        "UTF-32": word.encode("utf-32-le"),
        "percent-encoded": urllib.parse.quote(word, safe="").lower().encode(),
        "percent-encoded throughout": "".join(f"%{byte:02x}" for byte in plain).encode(),
        "JSON escapes": "".join(f"\\u{ord(letter):04x}" for letter in word).encode(),
        "HTML entities": "".join(f"&#{ord(letter)};" for letter in word).encode(),
        "HTML entities in hexadecimal": "".join(f"&#x{ord(letter):x};" for letter in word).encode(),
        "quoted-printable": "".join(f"={byte:02x}" for byte in plain).encode(),
        "hexadecimal": plain.hex().encode(),
        "octal escapes": "".join(f"\\{byte:03o}" for byte in plain).encode(),
    }
    folded = {dress: needle for dress, needle in folded.items() if dress == "plain" or needle != plain}
    strict = {}
    for written, shape in (("", word), (" of capitals", word.upper()), (" of a name", word.capitalize())):
        for before in range(3):
            strict[f"base64{written}, {before} before"] = _base64_of(shape.encode(), before, base64.b64encode)
            strict[f"base64url{written}, {before} before"] = _base64_of(shape.encode(), before, base64.urlsafe_b64encode)
    return folded, strict


def _base64_of(word, before, encode):
    """What base64 shows of a word that stands so many bytes after a group's beginning, without what its neighbours decide."""
    whole = encode(b"\0" * before + word)
    return whole[(before * 8 + 5) // 6 : (before + len(word)) * 8 // 6]
