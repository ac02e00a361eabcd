#!/usr/bin/python3
"""Hands hundreds of hostile uploads to the media process and judges what comes out: run.py --binary .build/debug/lapor [--only WORD]"""

import argparse
import collections
import concurrent.futures
import pathlib
import subprocess
import sys
import tempfile

sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))

import corpus  # noqa: E402
import judge  # noqa: E402

LEAST = 300
# Of the files in which something is planted, in how many the judge must find it, so that it is known to see.
LEAST_SEEN = 250


def hand_in(binary, folder, upload):
    """What became of one upload: its outcome, the copies, and what went wrong."""
    place = folder / upload.name
    place.mkdir()
    source, target, small = (place / name for name in (f"asal.{upload.kind}", f"salinan.{upload.kind}", "kecil"))
    source.write_bytes(upload.content)
    words = [str(binary), "media", "--kind", upload.kind, "--input", str(source), "--output", str(target)]
    if upload.kind != "pdf":
        words += ["--thumbnail", str(small)]
    ended = subprocess.run(words, capture_output=True, check=False, timeout=120)
    # A limit that ends the process is a refusal too: by processor time, or because memory was not to be had.
    outcome = corpus.CLEANED if ended.returncode == 0 else corpus.REFUSED
    faults = []
    if ended.returncode not in (0, 65) and not (ended.returncode < 0 and "bomb" in upload.name):
        faults.append(f"ended with {ended.returncode}: {ended.stderr[-300:].decode(errors='replace')}")
    if upload.expected not in (corpus.EITHER, outcome):
        faults.append(f"was {outcome}: {ended.stdout.decode(errors='replace').strip()}")
    copies = [path for path in (target, small) if path.exists()] if outcome == corpus.CLEANED else []
    if outcome == corpus.REFUSED and any(path.exists() and path.stat().st_size for path in (target, small)):
        faults.append("something was written although it was refused")
    for path in copies:
        kind = upload.kind if path == target or upload.kind == "jpeg" else "webp"
        content = path.read_bytes()
        if upload.planted and judge.holds(content, kind, upload.planted):
            faults.append(f"{path.name} holds {upload.planted}")
        if wrong := judge.shape(content, kind):
            faults.append(f"{path.name}: {wrong}")
        if path == small:
            path.rename(place / f"kecil.{kind}")
    seen = bool(upload.planted) and judge.holds(upload.content, upload.kind, upload.planted)
    return outcome, [place / f"kecil.{'jpeg' if upload.kind == 'jpeg' else 'webp'}" if path == small else path for path in copies], faults, seen


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--binary", required=True, type=pathlib.Path)
    parser.add_argument("--only", default="", help="hand in the files whose name contains this")
    wishes = parser.parse_args()
    uploads = [upload for upload in corpus.everything() if wishes.only in upload.name]
    faults, outcomes, copies, seen = collections.defaultdict(list), collections.Counter(), [], 0
    with tempfile.TemporaryDirectory(prefix="lapor-uploads-") as name:
        folder = pathlib.Path(name)
        with concurrent.futures.ThreadPoolExecutor(2) as pool:
            for upload, (outcome, made, wrong, is_seen) in zip(
                    uploads, pool.map(lambda upload: hand_in(wishes.binary.resolve(), folder, upload), uploads)):
                outcomes[outcome] += 1
                copies += made
                seen += is_seen
                faults[upload.name] += wrong
        for path, found in (judge.tags(copies) if copies else {}).items():
            if found:
                faults[pathlib.Path(path).parent.name].append(f"exiftool finds {found}")
        for path, found in judge.metadata(copies).items():
            if found:
                faults[pathlib.Path(path).parent.name].append(f"mat2 finds {found}")
    bad = {name: wrong for name, wrong in faults.items() if wrong}
    for name, wrong in bad.items():
        for fault in wrong:
            print(f"FAILED {name}: {fault}")
    print(f"uploads: {len(uploads)} handed in, {outcomes[corpus.CLEANED]} cleaned, {outcomes[corpus.REFUSED]} refused; "
          f"{len(copies)} copies judged by exiftool and mat2; planted words seen in {seen} of the originals")
    if not wishes.only and len(uploads) < LEAST:
        sys.exit(f"only {len(uploads)} uploads: at least {LEAST} belong to the corpus")
    if not wishes.only and seen < LEAST_SEEN:
        sys.exit(f"the judge sees what is planted in {seen} originals only: it must be able to see it in {LEAST_SEEN}")
    print(f"uploads: {len(bad)} failed")
    sys.exit(1 if bad else 0)


if __name__ == "__main__":
    main()
