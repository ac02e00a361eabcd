"""Files of old complaints: one of our own invention in the columns of the city's, and those of a folder that the operator names."""

import csv
import datetime
import os
import pathlib
import random

from harness.program import ROOT

MAPPING = ROOT / "docs" / "examples" / "city-complaints.mapping"
REGIONS = ROOT / "Resources" / "Reference" / "regions"
# Columns that a source may have besides those of the mapping.
SPARE = "kelompok_hari_respon_sumber"

MATTERS = [
    ("Lampu jalan padam", "Penerangan Jalan Umum", "Dinas Perhubungan"),
    ("Jalan berlubang dan tergenang", "Jalan Rusak", "Dinas Sumber Daya Air dan Bina Marga"),
    ("Saluran air mampet", "Saluran Drainase", "Dinas Sumber Daya Air dan Bina Marga"),
    ("Tumpukan sampah tidak diangkut", "Pengangkutan Sampah", "Dinas Lingkungan Hidup"),
    ("Dahan pohon hampir patah", "Perantingan Pohon", "Dinas Lingkungan Hidup"),
    ("Antrean layanan terlalu lama", "Pelayanan Loket", "Dinas Kependudukan dan Pencatatan Sipil"),
    ("Parkir menutup trotoar", "Parkir Liar", "Satuan Polisi Pamong Praja"),
    ("Air tidak mengalir sejak subuh", "Gangguan Aliran", "Perusahaan Umum Daerah Air Minum"),
]
DETAILS = [
    "sejak {n} hari yang lalu", 'warga menyebutnya "titik {n}"', "di depan rumah nomor {n}, dekat pos ronda",
    "sudah {n} kali disampaikan lewat ketua RT", "mohon ditinjau,\nterutama pada malam hari ke-{n}",
]
BUCKETS = ["Kurang dari 1 Hari", "1 Sampai 3 Hari", "Lebih dari 7 Hari"]


def columns():
    """The names of the columns that the mapping reads, by its keys."""
    pairs = [line.partition("=") for line in MAPPING.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    values = {key.strip(): value.strip() for key, _, value in pairs if value}
    keys = ["id", "body", "category", "unit", "unit-group", "district", "village", "submitted", "answered"]
    return {key: values[key] for key in keys}


def write(folder, rows, seed=2023):
    """The path of a file of invented complaints. Rows 2 to 4 are faulty, and one near the end was answered before it was sent."""
    chance = random.Random(seed)
    places = _places()
    path = pathlib.Path(folder) / "lama.csv"
    first = datetime.datetime(2022, 1, 3)
    with open(path, "w", encoding="utf-8", newline="") as file:
        lines = csv.writer(file)
        lines.writerow([*columns().values(), SPARE])
        for number in range(rows):
            matter, topic, unit = chance.choice(MATTERS)
            district, village = chance.choice(places)
            sent = first + datetime.timedelta(seconds=chance.randrange(700 * 86_400))
            answered = sent + datetime.timedelta(seconds=chance.randrange(600, 12 * 86_400))
            if number == rows - 5:
                answered = sent - datetime.timedelta(days=1)
            body = f"{matter} {chance.choice(DETAILS).format(n=chance.randrange(2, 90))}, {village.title()}. Aduan ke-{number}."
            if number < 5:
                body = body.replace("\n", " ")  # so that the faulty rows stand on lines that are known
            lines.writerow([
                f"U{number:06}", "" if number == 1 else body, topic if number % 38 else "", unit, f"Kelompok {unit.split()[0]}", district,
                village, "kemarin" if number == 2 else sent.isoformat(), answered.isoformat() if number % 9 else "",
                chance.choice(BUCKETS),
            ][: 3 if number == 3 else None])
    return path


def corpus():
    """Files of real complaints in the folder that LAPOR_CORPUS names: those whose header has every column of the mapping."""
    folder = os.environ.get("LAPOR_CORPUS")
    if not folder:
        return []
    wanted = set(columns().values())
    found = [path for path in sorted(pathlib.Path(folder).rglob("*.csv")) if wanted <= set(_header(path))]
    assert found, "LAPOR_CORPUS names a folder without a file that the mapping of docs/examples reads"
    return found


def rows(path):
    """The rows that are whole, by the keys of the mapping."""
    names = columns()
    with open(path, encoding="utf-8-sig", newline="") as file:
        return [{key: (row.get(name) or "").strip() for key, name in names.items()} for row in csv.DictReader(file)]


def _header(path):
    with open(path, encoding="utf-8-sig", newline="") as file:
        return next(csv.reader(file), [])


def _places():
    """Districts and villages of the city of the mapping, by name."""
    with open(REGIONS / "districts.csv", encoding="utf-8") as file:
        districts = {row["code"]: row["name"] for row in csv.DictReader(file) if row["code"].startswith("35.78.")}
    with open(REGIONS / "villages.csv", encoding="utf-8") as file:
        return [
            (districts[code], row["name"]) for row in csv.DictReader(file)
            if (code := row["code"].rsplit(".", 1)[0]) in districts
        ]
