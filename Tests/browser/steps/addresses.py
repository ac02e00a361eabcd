"""The URL space as people meet it. One place, as in the program."""

START = "/"
TELL = "/lapor/cerita"
PLACE = "/lapor/tempat"
EXTRAS = "/lapor/pertanyaan"
FILES = "/lapor/berkas"
WHO = "/lapor/identitas"
CHECK = "/lapor/periksa"
SENT = "/lapor/terkirim"
STEPS = [TELL, PLACE, FILES, WHO, CHECK, SENT]

TRACK = "/lacak"
REPORTS = "/laporan"
PRIVACY = "/privasi"
TERMS = "/ketentuan"
HELP = "/bantuan"
TRANSPARENCY = "/transparansi"
AGENCIES = "/instansi"

SIGN_IN = "/petugas/masuk"
SIGN_OUT = "/petugas/keluar"
FACTOR = "/petugas/faktor"
PROOF = "/petugas/konfirmasi"
QUEUE = "/petugas/antrean"
COUNTER = "/petugas/loket"
FORGOTTEN = "/petugas/sandi"
ACCOUNT = "/petugas/akun"
ADMINISTRATION = "/petugas/kelola"
IDENTITY_QUESTIONS = "/petugas/identitas"

PUBLIC = [START, TELL, TRACK, REPORTS, AGENCIES, HELP, TRANSPARENCY, PRIVACY, TERMS, SIGN_IN, FORGOTTEN]


def report(code):
    return f"{REPORTS}/{code}"


def own(code, noun=""):
    """The reporter's own page of a report, or of one of its moves: `own(code, "keberatan")`."""
    return f"{TRACK}/{code}/{noun}".rstrip("/")


def administration(*parts):
    return "/".join([ADMINISTRATION, *parts])


def case(code):
    return f"/petugas/laporan/{code}"


def act(code, noun):
    """A verb is a noun: `act(code, "disposisi")`."""
    return f"{case(code)}/{noun}"


def identity(code):
    """Where an officer asks who the reporter of a case is."""
    return f"{case(code)}/identitas"
