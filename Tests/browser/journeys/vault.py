"""The vault as a process of its own, seen from outside: who holds the key, what remains where, and what happens when it is gone."""

import base64
import contextlib
import os
import signal
import sqlite3
import subprocess
import time

from harness.journey import journey
from harness.office import Office
from harness.process_traces import children, files_with, memory_holds, open_files
from steps.short_way import send_report

STORY = "Lampu jalan di depan pasar padam sejak tiga malam yang lalu, warga takut lewat."


@contextlib.contextmanager
def own_office(office, settings=None):
    """An office for one journey, seeded and serving."""
    own = Office(office.binary, settings)
    try:
        own.seed()
        own.start()
        yield own
    finally:
        own.close()


def until(holds, what, seconds=60):
    deadline = time.monotonic() + seconds
    while not holds():
        assert time.monotonic() < deadline, f"not within {seconds} s: {what}"
        time.sleep(0.1)


def rows(path, query):
    with contextlib.closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True, timeout=10)) as database:
        return database.execute(query).fetchall()


def waiting(office):
    return rows(office.folder / "data/lapor.sqlite", "select count(*) from sealed_identities where wrapped_key is not null")[0][0]


def kept(office):
    return rows(office.folder / "data/vault/vault.sqlite", "select count(*) from kept_keys")[0][0]


def vault_of(office):
    """The vault that runs as the server's child, once it answers."""
    socket = office.folder / "data/vault/vault.sock"
    until(socket.exists, "the vault's socket")
    found = children(office.process.pid, "vault")
    assert len(found) == 1, found
    return found[0]


def secret_of(office):
    """The private key, as the vault's file has it: its text and its bytes."""
    text = (office.folder / "data/vault/vault.key").read_text().split()[1]
    return text.encode(), base64.urlsafe_b64decode(text + "=")


@journey("the web process never holds the private key, and what moved to the vault is in no file of the office")
def apart(office):
    with own_office(office) as own:
        vault = vault_of(own)
        text, secret = secret_of(own)
        until(lambda: waiting(own) == 0, "the keys of the first reports moved")
        kept_before = kept(own)
        os.kill(vault, signal.SIGSTOP)
        try:
            for number in range(12):
                send_report(own, STORY, email=f"canary{number}@moved.example")
            wrapped = [row[0] for row in rows(own.folder / "data/lapor.sqlite", "select wrapped_key from sealed_identities where wrapped_key is not null")]
            assert len(wrapped) == 12, len(wrapped)
        finally:
            os.kill(vault, signal.SIGCONT)
        until(lambda: waiting(own) == 0, "the keys moved")
        for number in range(12):
            own.mailbox.wait_for(f"canary{number}@moved.example", seconds=60)
        # Nobody but root may look into either of them.
        if os.geteuid() == 0:
            assert not memory_holds(own.process.pid, secret), "the private key is in the web process's memory"
            assert not memory_holds(own.process.pid, text), "the private key is in the web process's memory, as text"
            assert memory_holds(vault, secret), "the search finds what is there"
            touched = open_files(own.process.pid)
            assert not any("/data/vault/" in path for path in touched), touched

        def traces():
            return files_with(own.folder, b"@moved.example", secret, *wrapped, skip=("vault",))

        until(lambda: not traces(), f"nothing left in {traces()}")
        assert kept(own) == kept_before + 12, (kept(own), kept_before)
        assert files_with(own.folder / "data/vault", *wrapped), "the search finds what is there"
        assert not files_with(own.folder / "data/vault", b"@moved.example"), "the vault stores no address"


@journey("while the vault is killed again and again, reports are taken and nothing is lost; it comes back by itself", is_long=True)
def killed(office):
    with own_office(office) as own:
        dead = set()
        for number in range(3):
            vault = vault_of(own)
            send_report(own, STORY, email=f"kept{number}@killed.example")
            os.kill(vault, signal.SIGKILL)
            dead.add(vault)
            send_report(own, STORY, email=f"later{number}@killed.example")
            until(lambda: any(child not in dead for child in children(own.process.pid, "vault")), "a vault started again", seconds=40)
        until(lambda: waiting(own) == 0, "all keys moved", seconds=60)
        for number in range(3):
            own.mailbox.wait_for(f"kept{number}@killed.example", seconds=90)
            own.mailbox.wait_for(f"later{number}@killed.example", seconds=90)
        vault = vault_of(own)
        own.kill()
        until(lambda: not os.path.exists(f"/proc/{vault}"), "the vault ended with its parent", seconds=20)
        own.start()
        assert vault_of(own) != vault


@journey("an office without any access to the vault takes reports, and their keys move when there is one")
def without(office):
    own = Office(office.binary)
    try:
        own.seed()
        hidden = own.folder / "hidden"
        place = own.folder / "run"
        (own.folder / "data/vault").rename(hidden)
        own.environment["LAPOR_VAULT"] = str(place / "vault.sock")
        own.start()
        assert not children(own.process.pid, "vault"), "no vault of its own"
        send_report(own, STORY, email="waits@apart.example")
        assert waiting(own) >= 1
        before = waiting(own)
        place.mkdir(mode=0o700)
        environment = {**own.environment, "LAPOR_VAULT_KEY": str(hidden / "vault.key")}
        with open(own.folder / "vault.log", "wb") as log:
            vault = subprocess.Popen([own.binary, "vault"], env=environment, stdin=subprocess.DEVNULL, stdout=log, stderr=log)
        try:
            until(lambda: waiting(own) == 0, f"{before} keys moved")
            own.mailbox.wait_for("waits@apart.example", seconds=60)
            found = own_doctor(own)
            assert "berjalan sendiri" in found and "sama dengan kunci vault" in found, found
            rotated = subprocess.run([own.binary, "vault", "rotate"], env=environment, capture_output=True, text=True, timeout=120, check=True)
            assert "kunci baru" in rotated.stdout, rotated.stdout
            key = (place / "vault.pub").read_text().strip()
            send_report(own, STORY, email="rotated@apart.example")
            own.mailbox.wait_for("rotated@apart.example", seconds=60)
            until(lambda: (own.folder / "data/vault.pub").read_text().strip() == key, "the office follows the new key")
            backup = own.folder / "copies"
            subprocess.run([own.binary, "vault", "backup", str(backup)], env=environment, capture_output=True, timeout=120, check=True)
            assert len(list(backup.iterdir())) == 1
        finally:
            vault.terminate()
            assert vault.wait(timeout=30) in (0, -signal.SIGTERM)
        assert b"apart.example" not in (own.folder / "vault.log").read_bytes()
    finally:
        own.close()


def own_doctor(office):
    """What the doctor says, whatever it thinks of the rest of the installation."""
    return subprocess.run(
        [office.binary, "doctor"], env=office.environment, capture_output=True, text=True, timeout=120, check=False,
    ).stdout
