"""Looks for bytes where they must not be: in files, and in the memory of a process."""

import contextlib
import os
import pathlib


def files_with(folder, *needles, skip=()):
    """Files below a folder that hold any of the byte strings; `skip` names folders that are not looked into."""
    found = []
    for place, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if name not in skip]
        for name in names:
            path = pathlib.Path(place, name)
            if not path.is_file():
                continue
            with contextlib.suppress(FileNotFoundError):
                content = path.read_bytes()
                if any(needle in content for needle in needles):
                    found.append(str(path))
    return found


def open_files(process):
    """Paths of what a process holds open."""
    paths = []
    for descriptor in pathlib.Path(f"/proc/{process}/fd").iterdir():
        with contextlib.suppress(FileNotFoundError):
            paths.append(os.readlink(descriptor))
    return paths


def memory_holds(process, needle):
    """Whether a byte string stands anywhere in a process's memory, programs and libraries left out."""
    with open(f"/proc/{process}/maps", encoding="ascii", errors="replace") as maps, open(f"/proc/{process}/mem", "rb", 0) as memory:
        for line in maps:
            span, rights = line.split()[:2]
            if not rights.startswith("r") or "x" in rights:
                continue
            start, end = (int(number, 16) for number in span.split("-"))
            kept = b""
            while start < end:
                size = min(1 << 20, end - start)
                try:
                    memory.seek(start)
                    portion = memory.read(size)
                except OSError:
                    portion = b""
                if needle in kept + portion:
                    return True
                kept = portion[-len(needle):]
                start += size
    return False


def children(process, command):
    """Process ids of the children of a process that run this command of the program: at night one learns beside the vault."""
    found = []
    for status in pathlib.Path("/proc").glob("[0-9]*/stat"):
        with contextlib.suppress(OSError):
            after_name = status.read_text().rsplit(")", 1)[1].split()
            words = (status.parent / "cmdline").read_bytes().split(b"\0")
            if int(after_name[1]) == process and after_name[0] != "Z" and command.encode() in words:
                found.append(int(status.parent.name))
    return found
