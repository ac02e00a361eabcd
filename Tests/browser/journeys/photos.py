"""A photo on its way to the public: parts are blacked out, the original stays with those who may see it."""

import subprocess
import urllib.error
import urllib.request

from harness.journey import journey
from harness.papers import Papers
from harness.page_checks import assert_good_page
from steps import addresses
from steps.citizen import Citizen, Story
from steps.desk import Desk

GRID = ".picture-grid > img"
COPY = ".picture-copy"


@journey("a verifier blacks out parts of a photo without JavaScript; the public gets the copy, the office keeps the original")
def blacked_out(office):
    desk = Desk(office, js=False)
    with Papers() as papers, office.browser(js=False, width=390) as browser:
        citizen = Citizen(browser)
        receipt = citizen.report(Story(files=[papers.picture]))
        code = receipt.tracking
        desk.verify(code)
        assert not shown_to_public(office, browser, code), "no photo is public by itself"

        officer = desk.nation.browser
        desk.nation.open_case(code)
        page = officer.one('main a[href^="/petugas/foto/"]').get_attribute("href").removeprefix(office.origin)
        for width in (320, 390, 1280):
            officer.resize(width)
            officer.open(page)
            assert_good_page(officer)
        original = officer.one(GRID).get_attribute("src")

        officer.submit(f'form[action="{page}"]')
        assert "Belum ada yang ditutup" in officer.text, "the whole photo does not become public by a slip"
        assert not shown_to_public(office, browser, code)

        # The upper left square, and by numbers the lower right quarter.
        officer.choose("petak", "0-0")
        for name, number in zip(("left", "top", "width", "height"), (50, 50, 50, 50)):
            officer.fill(f"kotak-1-{name}", str(number))
        officer.submit(f'form[action="{page}"]')
        assert_good_page(officer)
        assert officer.has(COPY), officer.text
        assert officer.one('[name="petak"][value="0-0"]').is_selected(), "what is hidden already stays hidden when the copy is changed"
        assert officer.one('[name="kotak-1-left"]').get_attribute("value") == "50"

        addresses_shown = shown_to_public(office, browser, code)
        assert len(addresses_shown) == 1, addresses_shown
        copy = fetch(office, addresses_shown[0])
        assert colour(copy, 0.05, 0.05) == (0, 0, 0) and colour(copy, 0.75, 0.75) == (0, 0, 0)
        assert colour(copy, 0.5, 0.2) != (0, 0, 0), "the rest of the photo is there"
        assert is_refused(office, original), "the original is not the public's"
        assert colour(officer_fetch(officer, original), 0.05, 0.05) != (0, 0, 0), "the original stays whole for those who may see it"

        officer.open(page)
        officer.press("Tarik dari publik")
        assert not shown_to_public(office, browser, code)
        assert is_refused(office, addresses_shown[0]), "the old copy's address is gone"


@journey("a rectangle drawn over a photo with the mouse is what the public does not see")
def drawn(office):
    desk = Desk(office)
    with Papers() as papers, office.browser(width=1280) as browser:
        receipt = Citizen(browser).report(Story(files=[papers.picture]))
        code = receipt.tracking
        desk.verify(code)
        officer = desk.nation.browser
        desk.nation.open_case(code)
        officer.open(officer.one('main a[href^="/petugas/foto/"]').get_attribute("href").removeprefix(office.origin))
        drag(officer, ".picture-grid", (0.5, 0.1), (0.9, 0.4))
        assert officer.one('[name="kotak-1-left"]').get_attribute("value") in ("49", "50"), "the drawing fills the numbers"
        assert not [box for box in officer.all('[name="petak"]') if box.is_selected()], "drawing ticks no square"
        officer.submit('form[action^="/petugas/foto/"]')
        shown = shown_to_public(office, browser, code)
        assert len(shown) == 1, shown
        copy = fetch(office, shown[0])
        assert colour(copy, 0.7, 0.25) == (0, 0, 0) and colour(copy, 0.2, 0.25) != (0, 0, 0)


def shown_to_public(office, browser, code):
    """The addresses of the photos on the report's public page."""
    browser.open(addresses.report(code))
    return [link.get_attribute("href").removeprefix(office.origin) for link in browser.all("main .file-list a[href]")]


def fetch(office, path):
    with urllib.request.urlopen(office.origin + path, timeout=30) as answer:
        return answer.read()


def is_refused(office, address):
    try:
        urllib.request.urlopen(address if "://" in address else office.origin + address, timeout=30)
    except urllib.error.HTTPError as refusal:
        return refusal.code == 404
    return False


def officer_fetch(browser, address):
    """The bytes that a signed-in browser gets."""
    numbers = browser.evaluate_async(
        "const done = arguments[1]; fetch(arguments[0]).then((answer) => answer.arrayBuffer()).then((bytes) => done([...new Uint8Array(bytes)]))",
        address,
    )
    return bytes(numbers)


def colour(picture, across, down):
    """The colour at a place given in parts of the sides."""
    drawn = subprocess.run(["convert", "-", "-depth", "8", "rgb:-"], input=picture, capture_output=True, check=True).stdout
    width, height = (int(side) for side in subprocess.run(
        ["identify", "-format", "%w %h", "-"], input=picture, capture_output=True, check=True).stdout.split())
    start = (int(down * height) * width + int(across * width)) * 3
    return tuple(drawn[start:start + 3])


def drag(browser, selector, begin, end):
    frame = browser.evaluate("const r = document.querySelector(arguments[0]).getBoundingClientRect(); return [r.x, r.y, r.width, r.height]", selector)
    at = lambda part: {"x": frame[0] + frame[2] * part[0], "y": frame[1] + frame[3] * part[1]}
    browser.command("Input.dispatchMouseEvent", type="mousePressed", button="left", clickCount=1, **at(begin))
    browser.command("Input.dispatchMouseEvent", type="mouseMoved", button="left", buttons=1, **at((begin[0] + 0.1, begin[1] + 0.1)))
    browser.command("Input.dispatchMouseEvent", type="mouseMoved", button="left", buttons=1, **at(end))
    browser.command("Input.dispatchMouseEvent", type="mouseReleased", button="left", clickCount=1, **at(end))
