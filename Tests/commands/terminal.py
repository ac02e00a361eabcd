"""A terminal beside an empty data folder: commands are typed, and what they say is read."""

import re
import subprocess
from collections import namedtuple

from harness.program import Program

Said = namedtuple("Said", "code out err")

# A word of these in a line meant for the operator shows that it is not Indonesian.
ENGLISH = re.compile(r"\b(the|is|and|was|missing|unknown|unexpected|invalid|expected|please|value|error|fault)\b", re.IGNORECASE)
# What the operator typed or is to type is no language: <slug>, --listen, `lapor agencies list`.
VERBATIM = re.compile(r"<[^>]*>|--\S+|`[^`]*`")
SUBCOMMAND = re.compile(r"^  ([a-z][a-z-]*)(?: \(default\))?(?:  .*)?$", re.MULTILINE)


class Terminal(Program):
    built = None  # the program under test

    def __init__(self, settings=None):
        super().__init__(Terminal.built, settings)
        self.typed = []

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()

    @property
    def data(self):
        return self.folder / "data"

    def say(self, *words, seconds=300, **settings):
        """What one command says, whatever its outcome."""
        done = subprocess.run(
            [self.binary, *words], env={**self.environment, **settings}, cwd=self.folder, stdin=subprocess.DEVNULL,
            capture_output=True, text=True, timeout=seconds, check=False,
        )
        return Said(done.returncode, done.stdout, done.stderr)

    def type(self, *words, shows="", **settings):
        """A command that must succeed, and show this; its output."""
        said = self.say(*words, **settings)
        assert said.code == 0, f"lapor {' '.join(words)} ended with {said.code}: {said.out}{said.err}"
        assert shows in said.out, f"lapor {' '.join(words)} should show {shows!r}: {said.out}{said.err}"
        self.typed.append(words)
        return said.out

    def refuses(self, *words, code=64, names="", **settings):
        """A command that must end with this code, one Indonesian line that holds `names`, and nothing else."""
        said = self.say(*words, **settings)
        told = f"lapor {' '.join(words)} ended with {said.code}: {said.out}{said.err}"
        assert said.code == code, told
        assert said.out == "" and said.err.count("\n") == 1 and said.err.startswith("lapor: "), told
        assert names in said.err, f"{names!r} is not named: {told}"
        assert not ENGLISH.search(VERBATIM.sub("", said.err.replace(names, "") if names else said.err)), told
        return said.err

    def commands(self, *above):
        """Every command of the program that has none below it, as its own help lists them."""
        listed = self.say(*above, "--help").out.partition("SUBCOMMANDS:")[2]
        found = SUBCOMMAND.findall(listed)
        return [leaf for name in found for leaf in self.commands(*above, name)] if found else [above]
