"""What a process holds in its memory, and what is left of it when it breaks down."""

import contextlib
import os
import pathlib
import resource
import signal
import subprocess
import sys

CORE_PATTERN = pathlib.Path("/proc/sys/kernel/core_pattern")


def image_of(process, to):
    """Writes whatever a process may write and read of its memory into a file; fails where the system does not let us look."""
    with open(f"/proc/{process}/maps", encoding="ascii", errors="replace") as maps, \
            open(f"/proc/{process}/mem", "rb", 0) as memory, open(to, "wb") as image:
        for line in maps:
            span, rights = line.split()[:2]
            if not rights.startswith("rw"):
                continue
            start, end = (int(number, 16) for number in span.split("-"))
            while start < end:
                size = min(1 << 20, end - start)
                with contextlib.suppress(OSError):
                    memory.seek(start)
                    image.write(memory.read(size))
                start += size


def leaves_cores_here():
    """Whether a process that breaks down leaves its memory in its own folder: the system's pattern names neither a place nor a program."""
    return CORE_PATTERN.read_text().strip()[:1] not in ("|", "/")


def allow_cores():
    """Programs started from here may leave cores as large as they like."""
    _, most = resource.getrlimit(resource.RLIMIT_CORE)
    resource.setrlimit(resource.RLIMIT_CORE, (most, most))
    return most != 0


def core_of_a_plain_program(folder):
    """Breaks down a program that hides nothing; the files that it left."""
    before = set(folder.iterdir())
    subprocess.run(
        [sys.executable, "-c", "import os; os.abort()"], cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
    return set(folder.iterdir()) - before


def break_down(process):
    """Ends a program as a fault of its own would."""
    os.kill(process.pid, signal.SIGABRT)
    return process.wait(timeout=60)
