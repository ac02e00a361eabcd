"""The two codes of a report, read from a page as a person reads them."""

import re

ALPHABET = "0-9A-HJKMNP-TV-Z"
TRACKING = re.compile(rf"\b([{ALPHABET}]{{3}})-([{ALPHABET}]{{3}})-([{ALPHABET}]{{4}})\b")
RECEIPT = re.compile(r"\b(\d{4}) (\d{4}) (\d{4}) (\d{4})\b")


def tracking_code(text):
    return _only(TRACKING, text, "tracking code")


def receipt_code(text):
    return _only(RECEIPT, text, "receipt code")


def _only(pattern, text, name):
    found = {"".join(groups) for groups in pattern.findall(text)}
    if len(found) != 1:
        raise AssertionError(f"{len(found)} different {name}s on the page")
    return found.pop()
