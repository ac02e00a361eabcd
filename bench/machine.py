"""On what a figure was measured, and what the server takes of it."""

import os
import pathlib
import platform
import subprocess


def processes(pid):
    """The process and all its descendants."""
    children = {}
    for status in pathlib.Path("/proc").glob("[0-9]*/stat"):
        try:
            text = status.read_text()
        except OSError:
            continue
        parent = int(text.rsplit(")", 1)[1].split()[1])
        children.setdefault(parent, []).append(int(status.parent.name))
    found, waiting = [], [pid]
    while waiting:
        process = waiting.pop()
        found.append(process)
        waiting += children.get(process, [])
    return found


def resident_megabytes(pid):
    """Resident memory of the server and its children together."""
    return _megabytes(pid, "VmRSS:")


def most_megabytes(pid):
    """The most that each of them ever had."""
    return _megabytes(pid, "VmHWM:")


def _megabytes(pid, name):
    total = 0
    for process in processes(pid):
        try:
            for line in pathlib.Path(f"/proc/{process}/status").read_text().splitlines():
                if line.startswith(name):
                    total += int(line.split()[1])
        except OSError:
            continue
    return total / 1024


def folder_megabytes(folder):
    return sum(file.stat().st_size for file in pathlib.Path(folder).rglob("*") if file.is_file()) / 1024 / 1024


def description():
    model = next(
        (line.split(":", 1)[1].strip() for line in pathlib.Path("/proc/cpuinfo").read_text().splitlines()
         if line.startswith("model name")), platform.machine())
    memory = next(
        int(line.split()[1]) // 1024 // 1024 for line in pathlib.Path("/proc/meminfo").read_text().splitlines()
        if line.startswith("MemTotal:"))
    system = next(
        (line.split("=", 1)[1].strip('"') for line in pathlib.Path("/etc/os-release").read_text().splitlines()
         if line.startswith("PRETTY_NAME=")), platform.system())
    return f"{os.cpu_count()} cores ({model}), {memory} GiB memory, {system}, {_line('swift', '--version')}"


def busy():
    """How many processes wanted to run in the last minute, before anything was measured."""
    return os.getloadavg()[0]


def commit():
    changed = "" if _line("git", "status", "--porcelain", "--untracked-files=no", "--", ".", ":!docs/benchmarks.md") == "" else ", with changes not committed"
    return _line("git", "rev-parse", "--short", "HEAD") + changed


def _line(*command):
    done = subprocess.run(command, capture_output=True, text=True, check=False, stdin=subprocess.DEVNULL)
    return (done.stdout.splitlines() or [""])[0].strip()
