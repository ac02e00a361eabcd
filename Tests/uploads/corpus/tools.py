"""The programs that help to make the files: ImageMagick draws, qpdf repacks."""

import functools
import pathlib
import subprocess
import tempfile


def run(*words, content=None):
    return subprocess.run(words, input=content, check=True, capture_output=True).stdout


@functools.cache
def picture(kind, size="40x30", *options):
    """A small drawing; `kind` as ImageMagick calls it."""
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder, f"gambar.{kind}")
        run("convert", "-size", size, "gradient:red-blue", *options, "-strip", f"{kind}:{path}")
        return path.read_bytes()


def with_tags(content, kind, *tags):
    """The same file with tags that exiftool writes."""
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder, f"berkas.{kind}")
        path.write_bytes(content)
        run("exiftool", "-q", "-m", "-overwrite_original", *tags, str(path))
        return path.read_bytes()


def repacked(content, *options):
    """The same PDF as qpdf writes it with these options."""
    with tempfile.TemporaryDirectory() as folder:
        source, target = pathlib.Path(folder, "asal.pdf"), pathlib.Path(folder, "salinan.pdf")
        source.write_bytes(content)
        subprocess.run(["qpdf", *options, str(source), str(target)], capture_output=True, check=False)
        return target.read_bytes()
