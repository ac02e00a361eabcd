"""The vault's passphrase typed at a terminal, and another user of the same machine who tries its doors."""

import contextlib
import json
import os
import pty
import pwd
import select
import shutil
import signal
import subprocess
import sys
import time

from harness.journey import LeftOut, journey
from harness.program import ROOT
from terminal import Terminal

PASSPHRASE = "enam ekor kancil minum kopi pagi"
QUESTION = "Frasa sandi"


class Keyboard:
    """One command at a terminal of its own: what it shows, and what is typed to it."""

    def __init__(self, terminal, *words, **settings):
        self.master, slave = pty.openpty()
        self.shown = ""
        self.process = subprocess.Popen(
            [terminal.binary, *words], env={**terminal.environment, **settings}, stdin=slave, stdout=slave, stderr=slave,
            start_new_session=True, cwd=terminal.folder)
        os.close(slave)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()
        os.close(self.master)

    def until(self, words, seconds=60):
        """Reads on until these words have been shown after what was read before."""
        begun, since = time.monotonic(), len(self.shown)
        while words not in self.shown[since:]:
            assert time.monotonic() < begun + seconds, f"{words!r} was not shown: {self.shown}"
            if not self._read():
                assert words in self.shown[since:], f"{words!r} was not shown: {self.shown}"

    def type(self, text):
        os.write(self.master, f"{text}\n".encode())

    def end(self, seconds=60):
        """The code with which the command ended, and all that it showed."""
        deadline = time.monotonic() + seconds
        while self._read():
            assert time.monotonic() < deadline, f"it did not end: {self.shown}"
        return self.process.wait(timeout=seconds)

    def _read(self):
        if not select.select([self.master], [], [], 1)[0]:
            return self.process.poll() is None
        with contextlib.suppress(OSError):  # how Linux says that the other side has closed
            part = os.read(self.master, 65536)
            self.shown += part.decode()
            return bool(part)
        return False


@journey("the passphrase of the vault's key is typed at the terminal, unseen; a wrong one is refused in one sentence", needs_office=False)
def passphrase():
    with Terminal() as terminal:
        apart = {"LAPOR_DATA": str(terminal.folder / "vault-peraga")}
        with Keyboard(terminal, "vault", "key", "create", "--with-passphrase", **apart) as keys:
            keys.until("Frasa sandi baru")
            keys.type(PASSPHRASE)
            keys.until("Sekali lagi")
            keys.type(PASSPHRASE + " lain")
            assert keys.end() == 1 and "kedua frasa sandi tidak sama" in keys.shown, keys.shown
        key = next(iter((terminal.folder / "vault-peraga").rglob("vault.key")), None)
        assert key is None, "two different phrases made a key"
        with Keyboard(terminal, "vault", "key", "create", "--with-passphrase", **apart) as keys:
            keys.until("Frasa sandi baru")
            keys.type(PASSPHRASE)
            keys.until("Sekali lagi")
            keys.type(PASSPHRASE)
            assert keys.end() == 0 and "salin sekali ke tempat terpisah" in keys.shown, keys.shown
            assert PASSPHRASE not in keys.shown, "what is typed is shown"
        for typed, refusal in (("enam ekor kancil minum kopi sore", "tidak cocok"), ("pendek", "terlalu pendek"), ("", "terlalu pendek")):
            with Keyboard(terminal, "vault", **apart) as keys:
                keys.until(QUESTION)
                keys.type(typed)
                assert keys.end() == 1, keys.shown
                told = keys.shown.partition(":")[2].strip().splitlines()
                assert len(told) == 1 and told[0].startswith("lapor: frasa sandi") and refusal in told[0], keys.shown
        terminal.refuses("vault", code=1, names="LAPOR_VAULT_PASSPHRASE_FILE", **apart)
        with Keyboard(terminal, "vault", **apart) as keys:
            keys.until(QUESTION)
            keys.type(PASSPHRASE)
            keys.until("Vault menjawab di")
            keys.process.send_signal(signal.SIGTERM)
            assert keys.end() in (0, -signal.SIGTERM), keys.shown
            assert PASSPHRASE not in keys.shown, "what is typed is shown"


# Asks how the vault is. Who is refused is hung up on, perhaps before the question has gone.
ASK = """
import contextlib, json, socket, struct, sys
answer = b""
with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as peer:
    peer.settimeout(20)
    peer.connect(sys.argv[1])
    question = json.dumps({"version": 4, "content": {"status": {}}}).encode()
    with contextlib.suppress(BrokenPipeError, ConnectionResetError):
        peer.sendall(struct.pack(">I", len(question)) + question)
    with contextlib.suppress(ConnectionResetError):
        while part := peer.recv(65536):
            answer += part
print(answer[4:].decode())
"""


def as_other(*command):
    """A command as the user `nobody`, who belongs to no group of ours."""
    nobody = pwd.getpwnam("nobody")
    return subprocess.run(
        ["setpriv", f"--reuid={nobody.pw_uid}", f"--regid={nobody.pw_gid}", "--clear-groups", *command],
        capture_output=True, text=True, timeout=60, check=False, stdin=subprocess.DEVNULL, env={"PATH": os.environ["PATH"]})


@journey("another user of the machine reaches neither the vault's socket nor its key nor its store, whatever the folders let him", needs_office=False)
def other_user():
    if os.geteuid() != 0:
        raise LeftOut("only root can become another user")
    if not shutil.which("setpriv"):
        raise LeftOut("setpriv is not installed")
    with Terminal() as terminal:
        home, run = terminal.folder / "vault-peraga", terminal.folder / "run"
        run.mkdir(mode=0o700)
        socket = run / "vault.sock"
        apart = {"LAPOR_DATA": str(home), "LAPOR_VAULT": str(socket), "LAPOR_VAULT_KEY": str(home / "vault.key")}
        terminal.type("vault", "key", "create", **apart)
        log = open(terminal.folder / "vault.log", "wb")
        served = subprocess.Popen(
            [terminal.binary, "vault"], env={**terminal.environment, **apart}, stdin=subprocess.DEVNULL, stdout=log, stderr=log)
        try:
            until(socket.exists, served, terminal)
            ours = [path for path in home.rglob("*") if path.is_file()] + [socket]
            stores = [path for path in ours if path.suffix in (".key", ".sqlite")]
            assert {path.suffix for path in stores} == {".key", ".sqlite"}, ours
            python = [sys.executable, "-I", "-c"]
            read = "import sys; print(len(open(sys.argv[1], 'rb').read()))"
            asked = as_other(*python, ASK, str(socket))
            assert asked.returncode != 0 and "PermissionError" in asked.stderr, asked
            # A careless operator opens every folder on the way, and the socket: the files and the question stay shut.
            for folder in (terminal.folder, home, run):
                folder.chmod(0o755)
            socket.chmod(0o777)
            for path in stores:
                tried = as_other(*python, read, str(path))
                assert tried.returncode != 0 and "PermissionError" in tried.stderr, f"{path}: {tried}"
                assert subprocess.run([*python, read, str(path)], capture_output=True, check=False).returncode == 0, "the attempt itself works"
            asked = as_other(*python, ASK, str(socket))
            assert asked.returncode == 0, asked
            assert json.loads(asked.stdout.strip() or "{}").get("content", {}).keys() <= {"refused"}, asked
            own = subprocess.run([*python, ASK, str(socket)], capture_output=True, text=True, timeout=60, check=True)
            assert "status" in json.loads(own.stdout)["content"], own.stdout
            served.send_signal(signal.SIGTERM)
            assert served.wait(timeout=30) in (0, -signal.SIGTERM)
            log.flush()
            assert "notPermitted" in (terminal.folder / "vault.log").read_text(), "the attempt is logged"
        finally:
            if served.poll() is None:
                served.kill()
                served.wait()
            log.close()


def until(holds, process, terminal, seconds=60):
    deadline = time.monotonic() + seconds
    while not holds():
        assert process.poll() is None and time.monotonic() < deadline, (terminal.folder / "vault.log").read_text()
        time.sleep(0.1)


@journey("the unit of docs/operations.md is one that systemd understands", needs_office=False)
def unit():
    tool = shutil.which("systemd-analyze")
    if not tool:
        raise LeftOut("systemd-analyze is not installed")
    with Terminal() as terminal:
        manual = (ROOT / "docs/operations.md").read_text(encoding="utf-8")
        units = [block.partition("```")[0] for block in manual.split("```ini\n")[1:]]
        units = [text for text in units if "[Service]" in text]
        assert units, "no unit in the manual"
        for number, text in enumerate(units):
            # The program and the user are there only once the operator has installed them.
            text = text.replace("/usr/bin/lapor ", f"{terminal.binary} ").replace("=lapor-vault\nGroup=lapor-vault", "=root\nGroup=root")
            path = terminal.folder / f"lapor-{number}.service"
            path.write_text(text, encoding="utf-8")
            said = subprocess.run([tool, "verify", "--man=no", str(path)], capture_output=True, text=True, timeout=60, check=False)
            ours = [line for line in (said.stdout + said.stderr).splitlines() if path.name in line]
            assert said.returncode == 0 and not ours, said
            path.write_text(text.replace("ProtectSystem=strict", "ProtectSystem=always"), encoding="utf-8")
            said = subprocess.run([tool, "verify", "--man=no", str(path)], capture_output=True, text=True, timeout=60, check=False)
            assert "protect system value" in said.stdout + said.stderr, f"the check finds what is wrong: {said}"
