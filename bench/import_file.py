"""Writes a file of old reports for `lapor import reports`, in the words of the generator, with the mapping that reads it."""

import csv
import datetime
import pathlib
import random

SOURCE = "bench"
TEXTS = 5000
COLUMNS = ["id", "text", "topic", "unit", "group", "district", "village", "submitted", "answered"]
MAPPING = f"""\
source = {SOURCE}
agency = kota-surabaya
regency = 35.78
zone = wib
type = complaint
category-parent = topik-lain
category-default = topik-lain
id = id
body = text
category = topic
unit = unit
unit-group = group
district = district
village = village
submitted = submitted
answered = answered
"""
TOPICS = [
    "Jalan berlubang", "Lampu jalan", "Saluran air", "Sampah", "Pohon", "Trotoar", "Air minum", "Kependudukan", "Puskesmas", "Sekolah",
    "Angkutan", "Parkir", "Pasar", "Perizinan", "Bantuan sosial", "Keamanan lingkungan", "Taman", "Bangunan", "Kebisingan", "Hewan liar",
]
UNITS = {
    "Pekerjaan umum": ["Sumber Daya Air dan Bina Marga", "Perumahan Rakyat dan Kawasan Permukiman", "Cipta Karya"],
    "Lingkungan": ["Lingkungan Hidup", "Ketahanan Pangan dan Pertanian"],
    "Pelayanan dasar": ["Kesehatan", "Pendidikan", "Sosial", "Kependudukan dan Pencatatan Sipil"],
    "Wilayah": [f"Kelurahan nomor {number}" for number in range(1, 41)],
}


def write(folder, rows, texts, regions, seed):
    """Gives the paths of the file and of its mapping."""
    chance = random.Random(seed)
    places = _places(regions)
    units = [(unit, group) for group, names in UNITS.items() for unit in names]
    path, mapping = folder / "reports.csv", folder / "reports.mapping"
    mapping.write_text(MAPPING, encoding="utf-8")
    first = datetime.datetime(2022, 1, 1)
    with open(path, "w", encoding="utf-8", newline="") as file:
        lines = csv.writer(file)
        lines.writerow(COLUMNS)
        for number in range(rows):
            submitted = first + datetime.timedelta(seconds=chance.randrange(730 * 86_400))
            answered = submitted + datetime.timedelta(seconds=chance.randrange(3600, 20 * 86_400))
            unit, group = chance.choice(units)
            district, village = chance.choice(places)
            lines.writerow([
                f"B{number:08}", chance.choice(texts), chance.choice(TOPICS), unit, group, district, village, submitted.isoformat(),
                answered.isoformat() if chance.random() < 0.9 else "",
            ])
    return path, mapping


def _places(regions: pathlib.Path):
    """Districts and villages of the city of the mapping, by name."""
    with open(regions / "districts.csv", encoding="utf-8") as file:
        districts = {row["code"]: row["name"] for row in csv.DictReader(file) if row["code"].startswith("35.78.")}
    with open(regions / "villages.csv", encoding="utf-8") as file:
        return [
            (districts[code], row["name"]) for row in csv.DictReader(file)
            if (code := row["code"].rsplit(".", 1)[0]) in districts
        ]
