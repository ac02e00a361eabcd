"""The original of a photo: kept by consent, opened by a reason and a second yes, told to its reporter, withdrawn."""

import hashlib
import struct
import zlib

from harness.journey import journey
from harness.page_checks import assert_good_page
from harness.papers import png
from journeys.identity import answer, at_identity, wish
from steps import addresses
from steps.citizen import Citizen, Story
from steps.desk import Desk

WORDS = "Foto aslinya dibutuhkan untuk memeriksa kapan dan di mana pungutan itu terjadi, tidak ada bukti lain."
DOWNLOAD = """
const done = arguments[arguments.length - 1], form = document.querySelector('main form:has(input[name="save"])');
fetch(form.action, {method: 'POST', body: new URLSearchParams(new FormData(form))}).then(async answer => {
  const bytes = new Uint8Array(await answer.arrayBuffer());
  done([answer.headers.get('content-disposition'), answer.headers.get('content-type'), answer.headers.get('cache-control'),
    Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('')]);
});
"""


def photo(folder):
    """A picture whose camera wrote its number into it."""
    remark = b"Serial\0SN-771-402"
    chunk = struct.pack(">I", len(remark)) + b"tEXt" + remark + struct.pack(">I", zlib.crc32(b"tEXt" + remark))
    plain = png(640, 480)
    path = folder / "foto.png"
    path.write_bytes(plain[:33] + chunk + plain[33:])
    return path


def tell_with_original(browser, file):
    citizen, story = Citizen(browser), Story(body="Petugas loket meminta uang tambahan, saya memotretnya.")
    citizen.tell(story)
    citizen.place(story)
    assert_good_page(browser)
    box = browser.one('[name="original"]')
    assert not box.is_selected(), "the box is ticked beforehand"
    assert "730 hari" in browser.text
    browser.choose("original", "ya")
    browser.attach("files", file)
    browser.submit()
    assert_good_page(browser)
    assert "Berkas aslinya disimpan tersegel" in browser.text, browser.text
    browser.leave_by(browser.one('button[name="action"][value="next"]'))
    citizen.say_who(story)
    return citizen.send()


def keep_and_open(office, js, width):
    file = photo(office.folder)
    with office.browser(js=js, width=width) as browser:
        receipt = tell_with_original(browser, file)
    code = receipt.tracking
    desk = Desk(office, js=js)
    desk.verify(code, title="Pungutan di loket")
    text = at_identity(desk.nation, code)
    assert "Berkas asli: PNG" in text, text
    subject = desk.nation.browser.all('[name="subject"]')[-1].get_attribute("value")
    assert "menunggu" in wish(desk.nation, "ask", {"subject": subject, "reason": "examination"}, {"words": WORDS}).lower()
    answer(desk.officer("apip.surabaya"), code, "grant")
    at_identity(desk.nation, code)
    text = wish(desk.nation, "open")
    assert hashlib.sha256(file.read_bytes()).hexdigest() in text, text
    disposition, kind, caching, content = desk.nation.browser.evaluate_async(DOWNLOAD)
    assert bytes.fromhex(content) == file.read_bytes(), "what is handed over is not what was handed in"
    assert disposition.startswith("attachment") and kind == "application/octet-stream" and caching == "no-store"
    with office.browser(js=js, width=width) as browser:
        told = Citizen(browser).follow(receipt)
        assert "Ada yang meminta membuka berkas asli Anda" in told and "Berkas asli Anda dibuka oleh petugas" in told and WORDS in told, told
        data = addresses.own(code, "data")
        browser.open(data)
        assert_good_page(browser)
        assert "Disimpan tersegel sebagai bukti" in browser.text
        browser.open(f"{data}/persetujuan")
        browser.choose("persetujuan", "originals")
        browser.submit("main form.narrow")
        assert_good_page(browser)
        assert "Tidak ada berkas yang disimpan dalam bentuk aslinya" in browser.text, browser.text
    at_identity(desk.nation, code)
    assert "sudah tidak ada" in wish(desk.nation, "open")


@journey("an original is kept by consent on a phone, opened by another body's yes, told to its reporter and withdrawn by him")
def on_a_phone(office):
    keep_and_open(office, js=True, width=360)


@journey("an original is kept, opened and withdrawn without a script")
def without_scripts(office):
    keep_and_open(office, js=False, width=1280)
