"""The files that are handed in: each with what is planted in it, made anew and alike for every run."""

from dataclasses import dataclass

CLEANED, REFUSED, EITHER = "cleaned", "refused", "either"


@dataclass
class Upload:
    """One file, and what has to become of it."""

    name: str
    kind: str
    content: bytes
    expected: str = CLEANED
    # What must be nowhere in the copy; empty where the file is hostile in another way.
    planted: str = ""


class Canaries:
    """Words that occur nowhere else."""

    def __init__(self):
        self.count = 0

    def __call__(self):
        self.count += 1
        return f"KENARI{self.count:04d}ASAL"


def everything():
    from . import documents, hostile_documents, images

    canary = Canaries()
    uploads = [*images.uploads(canary), *documents.uploads(canary), *hostile_documents.uploads(canary)]
    names = [upload.name for upload in uploads]
    assert len(names) == len(set(names)), "two files of the same name"
    return uploads
