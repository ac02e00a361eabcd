#!/usr/bin/python3
"""Photographs pages of a demonstration office: screenshots.py --binary .build/release/lapor --into docs/screenshots"""

import argparse
import pathlib
import subprocess
import sys

sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))

from harness.office import Office  # noqa: E402
from steps import addresses  # noqa: E402
from steps.citizen import Citizen, Story  # noqa: E402
from steps.desk import Desk  # noqa: E402
from steps.officer import Officer  # noqa: E402

PHONE = {"width": 390, "height": 844}
DESK = {"width": 1280, "height": 860}
COLOURS = 160  # plenty for pages, and a third of the bytes


def unchecked(_browser):
    """The journeys check pages; the camera only looks."""


def photograph(office, folder):
    def shoot(browser, name):
        file = folder / f"{name}.png"
        browser.picture(file)
        subprocess.run(
            ["convert", file, "+dither", "-colors", str(COLOURS), "-strip", "-define", "png:compression-level=9", f"PNG8:{file}"],
            check=True,
        )
        print(f"docs/screenshots/{name}.png {file.stat().st_size // 1024} KB", flush=True)

    desk = Desk(office, check=unchecked)
    with office.browser(**PHONE) as browser:
        browser.open(addresses.START)
        shoot(browser, "home-phone")
        citizen = Citizen(browser, check=unchecked)
        story = Story(email="warga@contoh.example")
        browser.open(addresses.TELL)
        browser.fill("body", story.body)
        shoot(browser, "story-phone")
        citizen.tell(story)
        citizen.place(story)
        citizen.add_files(story)
        citizen.say_who(story)
        shoot(browser, "check-phone")
        receipt = citizen.send()
        shoot(browser, "sent-phone")
        desk.verify(receipt.tracking)
        desk.dispose(receipt.tracking)
        desk.progress(receipt.tracking)
        citizen.follow(receipt)
        shoot(browser, "tracking-phone")

    with office.browser(**DESK) as browser:
        browser.open(addresses.REPORTS)
        shoot(browser, "public-list")

    for name, scheme in (("queue", "light"), ("queue-dark", "dark")):
        with office.browser(scheme=scheme, **DESK) as browser:
            officer = Officer(browser, office.accounts["admin1.surabaya"], check=unchecked).sign_in()
            shoot(browser, name)
            if scheme == "light":
                officer.open_case(receipt.tracking)
                shoot(browser, "case")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--binary", required=True, type=pathlib.Path)
    parser.add_argument("--into", required=True, type=pathlib.Path)
    wishes = parser.parse_args()
    wishes.into.mkdir(parents=True, exist_ok=True)
    office = Office(wishes.binary)
    try:
        office.seed()
        office.start()
        photograph(office, wishes.into)
    finally:
        office.close()


if __name__ == "__main__":
    main()
