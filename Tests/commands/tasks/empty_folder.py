"""Every command of the program, typed in the order in which an operator needs them, on a folder that was empty before."""

import re
import shutil
import signal
import subprocess
import time
import urllib.request

from harness.journey import journey
from harness.visitor import Visitor
from terminal import Terminal

ADMIN = "admin@lapor.example"
LIAISON = "penghubung@lapor.example"
HEIR = "penerus@lapor.example"
CITY = "kota-surabaya"

# One wrong use of each command, with what the line must name.
MISTAKES = [
    (["terbang"], "terbang"),
    (["serve", "--port", "1"], "--port"),
    (["work", "--once=ya"], "--once"),
    (["migrate", "sekarang"], "sekarang"),
    (["seed", "demo", "--reports", "0"], "--reports"),
    (["seed", "demo-office", "--reports", "banyak"], "banyak"),
    (["user", "invite", ADMIN, "--role", "raja", "--name", "X"], "raja"),
    (["user", "list", "--agency"], "--agency"),
    (["user", "seat", "add", ADMIN, "--role", "liaisonOfficer", "--unit", "dinas"], "--agency"),
    (["user", "seat", "end", ADMIN, "dua"], "dua"),
    (["user", "seat", "limit", ADMIN, "dua"], "dua"),
    (["user", "factor", "card"], "<email>"),
    (["user", "factor", "reset", "a", "b"], "kata b"),
    (["user", "hand-over"], "<email>"),
    (["user", "end-sessions", "a", "b"], "kata b"),
    (["user", "reset-link"], "<email>"),
    (["agencies", "list", "--kind", "klub"], "klub"),
    (["agencies", "add", "--kind", "other"], "--name"),
    (["agencies", "edit", CITY, "--zone", "gmt"], "gmt"),
    (["agencies", "end"], "<slug>"),
    (["units", "list"], "<agency>"),
    (["units", "add", CITY], "--name"),
    (["units", "edit", CITY, "dinas", "--at-top", "--parent", "lain"], "--at-top"),
    (["units", "end", CITY], "<unit>"),
    (["categories", "list", "--semua"], "--semua"),
    (["categories", "add"], "--name"),
    (["categories", "close"], "<category>"),
    (["holidays", "list", "--year", "dua"], "dua"),
    (["holidays", "add", "2027-02-31", "--name", "Hari"], "2027-02-31"),
    (["holidays", "cancel", "sepuluh"], "sepuluh"),
    (["policies", "list", "--key", "tidur"], "tidur"),
    (["policies", "add", "verify", "tiga", "--from", "2030-01-01", "--basis", "X"], "tiga"),
    (["import", "reports", "tidak-ada.csv", "--mapping", "tidak-ada.mapping"], "tidak-ada.csv"),
    (["outbox", "show", "semua"], "semua"),
    (["outbox", "replay", "--all"], "--all"),
    (["retention", "--plan", "--run"], "--plan"),
    (["breach", "--from", "2026-13-01", "--to", "2026-12-31"], "2026-13-01"),
    (["doctor", "--cepat"], "--cepat"),
    (["retention", "--cepat"], "--cepat"),
    (["breach", "--from", "2026-11-20"], "--to"),
    (["breach", "--from", "2026-11-20", "--to", "2026-11-21", "--breach", "7"], "--notify"),
    (["train", "--cepat"], "--cepat"),
    (["evaluate", "routing", "--train", "a.csv"], "--label"),
    (["evaluate", "duplicates", "--reports", "a.csv"], "--pairs"),
    (["evaluate", "monev", "--period", "besok"], "--period"),
    (["vault", "serve", "--cepat"], "--cepat"),
    (["vault", "rotate", "sekarang"], "sekarang"),
    (["vault", "backup", "a", "b"], "kata b"),
    (["vault", "restore"], "<file>"),
    (["vault", "key", "create", "--sandi"], "--sandi"),
    (["vault", "key", "protect", "--new-passphrase-file"], "--new-passphrase-file"),
    (["verify", "receipt"], "<file>"),
    (["verify", "log", "--url", "lapor.example"], "--url"),
    (["bench", "insert", "--seconds", "0"], "--seconds"),
    (["bench", "submit", "--seconds", "-1"], ""),
    (["bench", "log", "--events", "7"], "--events"),
    (["bench", "desk", "--reports", "7"], "--reports"),
]

# A name that nobody knows: another code, and where to look.
UNKNOWN = [
    ["user", "reset-link", "siapa@lapor.example"],
    ["user", "end-sessions", "siapa@lapor.example"],
    ["user", "factor", "card", "siapa@lapor.example"],
    ["user", "factor", "reset", "siapa@lapor.example"],
    ["agencies", "end", "kota-atlantis"],
    ["units", "list", "kota-atlantis"],
    ["units", "end", CITY, "dinas-atlantis"],
    ["categories", "close", "atlantis"],
    ["holidays", "cancel", "999999999"],
    ["policies", "list", "--agency", "kota-atlantis"],
    ["breach", "--from", "2026-01-01", "--to", "2026-01-31", "--agency", "kota-atlantis"],
    ["breach", "--from", "2026-01-01", "--to", "2026-01-31", "--notify", "--breach", "999999999"],
]


@journey("each mistake at the terminal is one Indonesian line and exit code 64, and leaves nothing behind", needs_office=False)
def mistakes():
    with Terminal() as terminal:
        for words, names in MISTAKES:
            terminal.refuses(*words, names=names)
        for name, text in (("LAPOR_LISTEN", "8080"), ("LAPOR_DATABASE", "mysql://x"), ("LAPOR_SCOPE", "kota"), ("LAPOR_READERS", "0")):
            terminal.refuses("serve", names=name, **{name: text})
        terminal.refuses("serve", "--config", "tidak-ada.conf", names="tidak-ada.conf")
        assert not terminal.data.exists(), "a mistake made a data folder"
        missed = [" ".join(leaf) for leaf in terminal.commands() if not any(words[: len(leaf)] == list(leaf) for words, _ in MISTAKES)]
        assert not missed, f"no wrong use of {', '.join(missed)}"


@journey("an operator brings an empty folder to a running office with every command there is", needs_office=False)
def empty_folder():
    with Terminal() as terminal:
        looks_first(terminal)
        people(terminal)
        bodies(terminal)
        rules(terminal)
        for words in UNKNOWN:
            terminal.refuses(*words, code=1)
        old_and_invented_reports(terminal)
        settled_reports(terminal)
        known_answers(terminal)
        letters_and_work(terminal)
        old_data(terminal)
        vault(terminal)
        serves(terminal)
        missed = [" ".join(leaf) for leaf in terminal.commands() if not any(words[: len(leaf)] == leaf for words in terminal.typed)]
        assert not missed, f"never typed: {', '.join(missed)}"


def looks_first(terminal):
    assert "belum ada" in terminal.type("doctor", shows="tidak ada yang salah")
    assert not terminal.data.exists(), "the doctor changes nothing"
    for _ in range(2):
        terminal.type("migrate", shows="basis data siap")
    assert (terminal.data / "lapor.sqlite").exists()


def people(terminal):
    said = terminal.type("user", "invite", ADMIN, "--name", "Admin Peraga", "--role", "nationalAdmin")
    assert "menunggu dikirim" in said and "reset-link" in said, said
    terminal.refuses("user", "invite", ADMIN, "--name", "Lagi", "--role", "nationalAdmin", code=1, names="email")
    terminal.type("user", "reset-link", ADMIN, shows=f"{terminal.origin}/petugas/")
    terminal.type("user", "list", shows=f"{ADMIN}\tAdmin Peraga\tdiundang\t")


def bodies(terminal):
    terminal.type("agencies", "list", "surabaya", shows=f"{CITY}\t")
    terminal.type("agencies", "add", "--kind", "other", "--name", "Badan Peraga", shows="badan-peraga dibuat")
    terminal.type("agencies", "edit", "badan-peraga", "--name", "Badan Peraga Negara", "--zone", "wita", shows="diubah")
    terminal.type("agencies", "list", "Peraga", "Negara", shows="badan-peraga\tBadan Peraga Negara")
    terminal.type("agencies", "edit", CITY, "--status", "direct", shows="diubah")
    terminal.type("agencies", "end", "badan-peraga", "--successor", CITY, shows="diteruskan oleh")
    assert "badan-peraga" not in terminal.type("agencies", "list", "Peraga", "Negara")

    terminal.type("units", "add", CITY, "--name", "Dinas Peraga", shows="dinas-peraga dibuat")
    terminal.type("units", "add", CITY, "--name", "Bidang Lampu", "--parent", "dinas-peraga", shows="bidang-lampu dibuat")
    terminal.type("units", "edit", CITY, "bidang-lampu", "--name", "Bidang Penerangan", "--at-top", shows="diubah")
    terminal.type("units", "list", CITY, shows="bidang-lampu\tBidang Penerangan\thandling")

    seat = ["--role", "liaisonOfficer", "--agency", CITY, "--unit"]
    for email in (LIAISON, HEIR):
        terminal.type("user", "invite", email, "--name", "Petugas Peraga", *seat, "dinas-peraga")
    terminal.type("user", "seat", "add", LIAISON, *seat, "bidang-lampu", shows="diberikan kepada")
    listed = terminal.type("user", "list", "--agency", CITY, "--words", LIAISON, shows="Bidang Penerangan")
    number = re.search(r"(\d+) liaisonOfficer [^;]*Bidang Penerangan", listed).group(1)
    terminal.refuses("user", "seat", "limit", LIAISON, number, "--region", "99.99", code=1, names="99.99")
    terminal.refuses("user", "seat", "limit", LIAISON, number, "--category", "atlantis", code=1, names="atlantis")
    terminal.type("user", "seat", "limit", LIAISON, number, "--region", "35.78", "--category", "topik-lain", shows="dibatasi")
    assert "wilayah 35.78 topik " in terminal.type("user", "list", "--words", LIAISON)
    terminal.type("user", "seat", "limit", LIAISON, number, shows="tanpa batas")
    terminal.refuses("user", "seat", "end", HEIR, number, code=1, names=number)
    terminal.type("user", "seat", "end", LIAISON, number, shows="berakhir")
    assert "Bidang Penerangan" not in terminal.type("user", "list", "--words", LIAISON)
    card = terminal.type("user", "factor", "card", LIAISON, shows=f"({LIAISON})")
    codes = re.findall(r"^(\d+)\t(\d{6})$", card, re.MULTILINE)
    assert [int(number) for number, _ in codes] == list(range(1, 61)) and len({code for _, code in codes}) > 50, card
    terminal.type("user", "factor", "reset", LIAISON, shows="dihapus")
    terminal.type("user", "end-sessions", LIAISON, shows="berakhir")
    terminal.type("user", "hand-over", LIAISON, "--to", HEIR, shows="berakhir")
    assert LIAISON not in terminal.type("user", "list", "--agency", CITY)
    terminal.type("user", "list", "--all", "--words", LIAISON, shows="berakhir")
    terminal.type("units", "end", CITY, "bidang-lampu", shows="berakhir")
    assert "bidang-lampu" not in terminal.type("units", "list", CITY)


def rules(terminal):
    terminal.type("categories", "list", shows="topik-lain\t")
    terminal.type("categories", "add", "--name", "Lampu Peraga", "--parent", "topik-lain", shows="topik-lain/lampu-peraga dibuat")
    terminal.type("categories", "close", "topik-lain/lampu-peraga", shows="ditutup")
    assert "lampu-peraga" not in terminal.type("categories", "list")
    terminal.type("categories", "list", "--all", shows="topik-lain/lampu-peraga")

    said = terminal.type("holidays", "add", "2027-03-10", "--name", "Hari Peraga", shows="ditambahkan")
    number = re.search(r"hari libur (\d+)", said).group(1)
    terminal.type("holidays", "list", "--year", "2027", shows=f"{number}\t2027-03-10\tnationalHoliday\tHari Peraga")
    terminal.type("holidays", "cancel", number, shows="dibatalkan")
    terminal.type("holidays", "list", "--year", "2027", shows="dibatalkan")

    before = terminal.type("policies", "list", "--key", "verify", shows="verify\t3\tworkingDays")
    terminal.type("policies", "add", "verify", "2", "--from", "2030-01-01", "--basis", "Keputusan Peraga", shows="berlaku sejak 2030-01-01")
    after = terminal.type("policies", "list", "--key", "verify", shows="Keputusan Peraga")
    assert "verify\t2\tworkingDays\t2030-01-01…" in after and after.count("\n") == before.count("\n") + 1, after


def old_and_invented_reports(terminal):
    terminal.type("seed", "demo", "--reports", "30", "--seed", "7", "--days", "90", "--within", "35.78", shows="30 laporan peragaan")
    said = terminal.say("seed", "demo-office", "--json")
    assert (said.code, said.out) == (0, "[]\n") and "akun sudah ada" in said.err, said
    terminal.typed.append(("seed", "demo-office"))
    (terminal.folder / "lama.csv").write_text(
        "nomor,cerita,masuk\nL1,Lampu jalan di tikungan padam.,2023-01-25T04:36:00\nL2,,2023-01-26T10:00:00\n", encoding="utf-8")
    (terminal.folder / "lama.mapping").write_text(
        f"source = lama\nagency = {CITY}\nid = nomor\nbody = cerita\nsubmitted = masuk\n"
        "category-parent = topik-lain\ncategory-default = topik-lain\n", encoding="utf-8")
    terminal.type("import", "reports", "lama.csv", "--mapping", "lama.mapping", shows="dibaca 2, masuk 1, sudah ada 0, ditolak 1")
    assert (terminal.folder / "lama.csv.remarks.csv").read_text(encoding="utf-8").startswith("line,id,outcome,reason\n3,L2,rejected,")
    terminal.refuses("import", "reports", "lama.csv", "--mapping", "lama.csv", code=1)


def settled_reports(terminal):
    matters = {"Penerangan": "lampu jalan padam gelap tiang", "Kebersihan": "sampah menumpuk bau busuk tong", "Air": "air pdam keruh mati kran"}
    lines = ["id,text,topik,kecamatan,tanggal_keluhan"]
    for number in range(150):
        topic = sorted(matters)[number % 3]
        words = matters[topic].split()
        text = f"{words[number % 5]} {words[(number // 3) % 5]} di gang nomor {number}"
        lines.append(f"{number},{text},{topic},Utara,2026-01-01T00:{number // 60:02}:{number % 60:02}")
    (terminal.folder / "putusan.csv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    said = terminal.type("evaluate", "routing", "--train", "putusan.csv", "--label", "topik", shows="tepat pada usulan pertama")
    assert "diuji 30 laporan, 3 label" in said and "pertama\t100.0%" in said, said
    terminal.type("evaluate", "routing", "--train", "putusan.csv", "--test", "putusan.csv", "--label", "topik", shows="diuji 150 laporan")
    terminal.refuses("evaluate", "routing", "--train", "putusan.csv", "--label", "instansi", code=1, names="kolom instansi")
    terminal.refuses("evaluate", "routing", "--train", "putusan.csv", "--label", "kecamatan", code=1, names="keputusan")
    terminal.refuses("train", code=1, names="terlalu sedikit")
    terminal.type("seed", "demo", "--reports", "150", "--seed", "8", "--days", "90", "--within", "35.78", shows="150 laporan peragaan")
    terminal.type("train", shows="versi 1\tinstansi")
    terminal.refuses("evaluate", "routing", "--train", "tidak-ada.csv", "--label", "topik", code=1, names="tidak-ada.csv")


def known_answers(terminal):
    (terminal.folder / "tahu.csv").write_text(
        "id,text,tanggal_keluhan,kecamatan\nA,Lampu jalan di tikungan Melati padam sejak Senin.,2023-01-25T04:36:00,Utara\n"
        "B,lmp jln tikungan melati padam sjk senin,2023-01-26T04:36:00,Utara\nC,Sampah di sungai berbau.,2023-01-26,Utara\n"
        "D,Antrean loket panjang sekali.,2023-01-27,Selatan\n", encoding="utf-8")
    (terminal.folder / "pasangan.csv").write_text(
        "id_a,id_b,label\nA,B,near_identical\nB,C,same_topic_place_different_text\n", encoding="utf-8")
    said = terminal.type("evaluate", "duplicates", "--reports", "tahu.csv", "--pairs", "pasangan.csv", shows="laporan 4, pasangan 2")
    assert "near_identical\t1\t100.0%\t100.0%\t100.0%" in said and "salah ditunjukkan (ambang 0.40) 0.0%" in said, said
    for text, line in (("", "kosong"), ("id_a,id_b\n", "baris 1"), ("id_a,id_b,label\nA,Z,x\n", "baris 2"), ("id_a,id_b,label\nA,A,x\n", "baris 2")):
        (terminal.folder / "buruk.csv").write_text(text, encoding="utf-8")
        terminal.refuses("evaluate", "duplicates", "--reports", "tahu.csv", "--pairs", "buruk.csv", code=1, names=line)
    sheet = terminal.type("evaluate", "monev", "--period", "2025", shows="M01\tv1\t\t")
    assert terminal.type("evaluate", "monev", "--period", "2025").splitlines()[:-2] == sheet.splitlines()[:-2], sheet
    terminal.type("evaluate", "monev", "--agency", CITY, "--period", "2025-Q3", "--as-of", "2025-12-31", shows="2025-Q3")
    terminal.refuses("evaluate", "monev", "--agency", "kota-atlantis", "--period", "2025-07", code=1, names="kota-atlantis")


def letters_and_work(terminal):
    terminal.type("outbox", "show", shows=": ")
    terminal.type("outbox", "replay", shows="0 surat")
    terminal.type("work", "--once", shows="laporan diproses")
    # The workers apart, for a while; asked to end, they end.
    with subprocess.Popen([terminal.binary, "work"], env=terminal.environment, stderr=subprocess.PIPE, text=True) as work:
        time.sleep(3)
        assert work.poll() is None, f"the workers ended by themselves: {work.stderr.read()}"
        work.send_signal(signal.SIGTERM)
        assert work.wait(timeout=30) == 0, work.stderr.read()
    terminal.type("retention", "--plan")
    terminal.type("breach", "--from", "2026-11-20", "--to", "2026-11-21", shows="code,at,officer")
    terminal.type("breach", "--from", "2026-11-20", "--to", "2026-11-21", "--notify", shows="code,at,officer")
    for what in ("insert", "submit"):
        terminal.type("bench", what, "--seconds", "0.5", "--json", shows='"rate"')
    terminal.type("bench", "log", "--events", "400", "--first", "200", "--seconds", "0.2", shows="proof of inclusion")
    terminal.type("bench", "desk", "--reports", "120", "--seconds", "0.1", shows="similar reports at the desk")
    for _ in ("filled", "measured again"):
        terminal.type(
            "bench", "desk", "--reports", "120", "--seconds", "0.1", "--folder", str(terminal.data / "bench-kept-office"),
            shows="similar reports at the desk")
    assert (terminal.data / "bench-kept-office" / "lapor.sqlite").exists(), "the folder that should stay went"
    shutil.rmtree(terminal.data / "bench-kept-office")
    assert not list(terminal.data.glob("bench-*")), "the scratch folder of the measuring stayed"
    terminal.type("doctor", shows="tidak ada yang salah")


def old_data(terminal):
    """What would be destroyed by age is told and changes nothing; nothing here is old enough to go; nobody has looked at an identity."""
    plan = terminal.type("retention", "--plan", shows="identities\tidentity.keep\t")
    assert all(line.endswith("\t0") for line in plan.splitlines()), plan
    assert terminal.type("retention", "--run") == terminal.type("retention") == ""
    terminal.type("breach", "--from", "2026-01-01", "--to", "2026-12-31", shows="code,at,officer,officer_id,agency,ground,")


def vault(terminal):
    """A vault in a folder of its own: its key is made, changed, copied, brought back and locked."""
    apart = {"LAPOR_DATA": str(terminal.folder / "vault-peraga")}
    copies, words = terminal.folder / "salinan", terminal.folder / "frasa"
    terminal.type("vault", "key", "create", shows="salin sekali ke tempat terpisah", **apart)
    terminal.type("vault", "key", "create", shows="sudah ada", **apart)
    terminal.type("vault", "rotate", shows="0 kunci laporan dibungkus ulang", **apart)
    terminal.type("vault", "backup", str(copies), **apart)
    terminal.type("vault", "restore", str(next(copies.glob("vault-*.sqlite"))), **apart)
    words.write_text("frasa peraga yang cukup panjang\n", encoding="utf-8")
    words.chmod(0o600)
    terminal.type("vault", "key", "protect", "--new-passphrase-file", str(words), shows="terkunci", **apart)
    terminal.refuses("vault", "rotate", code=1, names="LAPOR_VAULT_PASSPHRASE_FILE", **apart)
    unlocked = {**terminal.environment, **apart, "LAPOR_VAULT_PASSPHRASE_FILE": str(words)}
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "text": True}
    with subprocess.Popen([terminal.binary, "vault", "serve"], env=unlocked, **pipes) as served:
        assert served.stdout.readline().startswith("Vault menjawab di "), served.stderr.read()
        time.sleep(1)
        assert served.poll() is None, f"the vault ended by itself: {served.stderr.read()}"
        served.send_signal(signal.SIGTERM)
        assert served.wait(timeout=30) == 0, served.stderr.read()
    terminal.typed.append(("vault", "serve"))


def serves(terminal):
    terminal.start()
    for path in ("/", "/laporan", "/petugas/masuk"):
        assert b"<html" in read(terminal, path), path
    told = read(terminal, "/.well-known/security.txt").decode()
    assert told.startswith(f"Contact: {terminal.origin}/bantuan\nExpires: 20"), told
    terminal.refuses("serve", code=1, names="LAPOR_LISTEN")
    proofs(terminal)
    terminal.stop()
    terminal.typed.append(("serve",))


def proofs(terminal):
    """A reporter's receipt is checked as anyone may, and the log as its keeper does; a changed receipt is refused."""
    visitor = Visitor(terminal.origin)
    code, receipt = visitor.report(1)
    visitor.send("/lacak", code=code, receipt=receipt)
    page = visitor.ask("GET", f"/lacak/{code}")[2]
    file = terminal.folder / "tanda-terima.txt"
    file.write_text(visitor.ask("GET", re.search(r'href="([^"]+/bukti)"', page)[1])[2], encoding="utf-8")
    terminal.type("verify", "receipt", str(file), "--code", code, shows="kode pelacakan cocok")
    values = [line.split(" ")[-1] for line in file.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    short = ":".join(values).upper()
    terminal.type("verify", "receipt", short, "--code", code, shows="kode pelacakan cocok")
    terminal.refuses("verify", "receipt", short[:-1], code=1, names="LAPOR-RECEIPT-1")
    file.write_text(file.read_text(encoding="utf-8").replace("at: 1", "at: 2"), encoding="utf-8")
    terminal.refuses("verify", "receipt", str(file), code=1, names=file.name)
    for nothing in (b"", b"\x00\xff" * 40):
        file.write_bytes(nothing)
        terminal.refuses("verify", "receipt", str(file), code=1, names=file.name)
    terminal.type("verify", "log", shows="semuanya cocok")


def read(terminal, path):
    with urllib.request.urlopen(terminal.origin + path, timeout=30) as answer:
        return answer.read()
