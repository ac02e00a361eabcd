#!/usr/bin/python3
"""Photographs pages of a demonstration office: screenshots.py --binary .build/release/lapor --into docs/screenshots"""

import argparse
import pathlib
import sys

sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))

from harness.office import Office  # noqa: E402
from steps import addresses  # noqa: E402
from steps.citizen import Citizen, Story  # noqa: E402
from steps.officer import Officer  # noqa: E402

PHONE = {"width": 390, "height": 844}
DESK = {"width": 1280, "height": 860}
REPORTS = 400


def unchecked(_browser):
    """The journeys check pages; the camera only looks."""


def photograph(office, folder):
    def shoot(browser, name):
        browser.picture(folder / f"{name}.png")
        print(f"docs/screenshots/{name}.png", flush=True)

    with office.browser(**PHONE) as browser:
        browser.open(addresses.START)
        shoot(browser, "start-phone")
        citizen = Citizen(browser, check=unchecked)
        story = Story(email="warga@contoh.invalid")
        citizen.tell(story)
        shoot(browser, "place-phone")
        citizen.place(story)
        citizen.add_files(story)
        shoot(browser, "identity-phone")
        citizen.say_who(story)
        shoot(browser, "check-phone")
        receipt = citizen.send()
        shoot(browser, "sent-phone")
        citizen.follow(receipt)
        shoot(browser, "tracking-phone")

    with office.browser(**DESK) as browser:
        browser.open(addresses.REPORTS)
        shoot(browser, "public-list")

    with office.browser(**DESK) as browser:
        officer = Officer(browser, office.accounts["nationalAdmin"], check=unchecked).sign_in()
        shoot(browser, "queue")
        codes = officer.codes_in_queue()
        if codes:
            officer.open_case(codes[0])
            shoot(browser, "case")

    with office.browser(scheme="dark", **DESK) as browser:
        Officer(browser, office.accounts["nationalAdmin"], check=unchecked).sign_in()
        shoot(browser, "queue-dark")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--binary", required=True, type=pathlib.Path)
    parser.add_argument("--into", required=True, type=pathlib.Path)
    wishes = parser.parse_args()
    wishes.into.mkdir(parents=True, exist_ok=True)
    office = Office(wishes.binary)
    try:
        office.accounts = office.seed()
        office.run("seed", "demo", "--reports", str(REPORTS), "--seed", "7", seconds=600)
        office.start()
        photograph(office, wishes.into)
    finally:
        office.close()


if __name__ == "__main__":
    main()
