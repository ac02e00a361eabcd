"""Whether anything of a person lies on the disk in a form that can be read."""

import base64
import http.client
import urllib.parse

# What is written here is the person's own and looks like nothing else.
SHORTEST = 8


def traces(folder, words):
    """Each file below the folder that holds one of the words, whole or in the dress of an encoding: `file: word`."""
    found = []
    for path in sorted(file for file in folder.rglob("*") if file.is_file()):
        try:
            content = path.read_bytes()
        except FileNotFoundError:  # a database puts away its journals as it goes
            continue
        lowered = content.lower()
        for word in words:
            if any(form in lowered for form in _forms(word)) or any(form in content for form in _in_base64(word)):
                found.append(f"{path.relative_to(folder)}: {word}")
    return found


def assert_nothing_of(folder, words, there):
    """None of the words is anywhere below the folder, where `there` is to be found, so that the right place was searched."""
    short = [word for word in words if len(word) < SHORTEST]
    assert not short, f"too short to be told from chance: {short}"
    assert traces(folder, [there]), f"not even {there!r} is below {folder}"
    found = traces(folder, words)
    assert not found, "left in the clear:\n    " + "\n    ".join(found)


def visit_from(address, origin, path, agent):
    """One request from this address of the own machine, in the name of nobody else."""
    target = urllib.parse.urlsplit(origin)
    connection = http.client.HTTPConnection(target.hostname, target.port, timeout=30, source_address=(address, 0))
    connection.request("GET", path, headers={"User-Agent": agent})
    answer = connection.getresponse()
    answer.read()
    connection.close()
    return answer.status


def _forms(word):
    """As written, in an address, in UTF-16, and as a database prints bytes."""
    plain = word.lower()
    return {
        plain.encode(), urllib.parse.quote(plain).lower().encode(), urllib.parse.quote_plus(plain).lower().encode(),
        plain.encode("utf-16-le"), plain.encode().hex().encode(), word.encode().hex().encode(),
    }


def _in_base64(word):
    """As base64 shows it, wherever among other bytes it stands; what depends on its neighbours is left away."""
    forms = set()
    for before in range(3):
        whole = base64.b64encode(b"\0" * before + word.encode())
        start = (before * 8 + 5) // 6
        forms.add(whole[start : (before + len(word.encode())) * 8 // 6])
    return forms
