"""The URL space as people meet it. One place, as in the program."""

START = "/"
TELL = "/lapor/cerita"
PLACE = "/lapor/tempat"
FILES = "/lapor/berkas"
WHO = "/lapor/identitas"
CHECK = "/lapor/periksa"
SENT = "/lapor/terkirim"
STEPS = [TELL, PLACE, FILES, WHO, CHECK, SENT]

TRACK = "/lacak"
REPORTS = "/laporan"
STATISTICS = "/statistik"
PRIVACY = "/privasi"
TERMS = "/ketentuan"

SIGN_IN = "/petugas/masuk"
SIGN_OUT = "/petugas/keluar"
QUEUE = "/petugas/antrean"

PUBLIC = [START, TELL, TRACK, REPORTS, PRIVACY, TERMS, SIGN_IN]


def report(code):
    return f"{REPORTS}/{code}"


def case(code):
    return f"/petugas/laporan/{code}"


def act(code, noun):
    """A verb is a noun: `act(code, "disposisi")`."""
    return f"{case(code)}/{noun}"
