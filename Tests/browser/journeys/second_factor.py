"""Officers with a second factor: an app read off the page's QR code, a printed card, recovery codes, a remembered office computer, and a
fresh proof before people's rights are changed. The codes of the app are oathtool's."""

import contextlib
import pathlib
import sqlite3
import subprocess
import time
import urllib.parse

from harness.journey import journey
from harness.office import Office
from harness.page_checks import assert_good_page
from steps import addresses

REQUIRED = {"LAPOR_SECOND_FACTOR": "required"}


@contextlib.contextmanager
def strict_office(office):
    """An office that asks every officer for a second factor."""
    own = Office(office.binary, REQUIRED)
    try:
        own.seed()
        own.start()
        yield own
    finally:
        own.close()


def give_password(browser, account):
    browser.open(addresses.SIGN_IN)
    assert_good_page(browser)
    browser.fill("email", account["email"])
    browser.fill("password", account["password"])
    browser.submit()
    assert_good_page(browser)


def sign_out(browser):
    browser.submit(f'form[action$="{addresses.SIGN_OUT}"]')
    assert_good_page(browser)


def give_code(browser, code, **more):
    browser.fill("code", code)
    for name, text in more.items():
        browser.fill(name, text)
    browser.submit("main form")
    assert_good_page(browser)


def secret_on(browser, folder):
    """The secret that a telephone reads off the page, and whether it is the one written beside it."""
    file = pathlib.Path(folder) / "qr.png"
    browser.one("svg.qr").screenshot(str(file))
    text = subprocess.run(["zbarimg", "--quiet", "--raw", str(file)], capture_output=True, text=True, check=True).stdout.strip()
    file.unlink()
    assert text.startswith("otpauth://totp/Lapor%20127.0.0.1:"), text
    told = urllib.parse.parse_qs(urllib.parse.urlsplit(text).query)
    assert told["issuer"] == ["Lapor 127.0.0.1"] and told["digits"] == ["6"] and told["period"] == ["30"], told
    assert browser.one("code.secret").text.replace(" ", "") == told["secret"][0], browser.text
    return told["secret"][0]


def app_code(secret, steps=0):
    """What the app shows now, or some half minutes from now."""
    moment = f"@{int(time.time()) + 30 * steps}"
    made = subprocess.run(
        ["oathtool", "--totp", "--base32", "--now", moment, "-"], input=secret + "\n", capture_output=True, text=True, check=True)
    return made.stdout.strip()


def begin(browser, way):
    browser.submit(f'main form[action$="{addresses.FACTOR}/{way}"]')
    assert_good_page(browser)


def card_on(browser):
    return [item.text.split(maxsplit=1)[1].replace(" ", "") for item in browser.all(".code-card li")]


def age_proofs(office):
    """Eleven minutes pass for whoever is signed in."""
    with contextlib.closing(sqlite3.connect(office.folder / "data/lapor.sqlite", timeout=10)) as database:
        with database:
            database.execute("update officer_sessions set proved_at = proved_at - 660000 where proved_at is not null")


@journey("an officer sets up an app from the QR code, comes in with it, has an office computer remembered, and uses a recovery code")
def app(office):
    with strict_office(office) as own, own.browser(js=False) as browser:
        account = own.accounts["pengawas.surabaya"]
        give_password(browser, account)
        assert browser.path.startswith(addresses.FACTOR), browser.path
        for closed in (addresses.QUEUE, addresses.ACCOUNT, addresses.ADMINISTRATION):
            browser.open(closed)
            assert browser.path.startswith(addresses.FACTOR), f"{closed} is open without a second factor"
        begin(browser, "aplikasi")
        secret = secret_on(browser, own.folder)
        give_code(browser, "000000" if app_code(secret) != "000000" else "000001")
        assert "Kode tidak cocok" in browser.text and browser.has("svg.qr"), browser.text
        used = app_code(secret)
        give_code(browser, used)
        recovery = [item.text for item in browser.all(".recovery-codes li")]
        assert len(set(recovery)) == 10 and all(len(code) == 19 for code in recovery), browser.text
        browser.press("Sudah saya simpan")
        assert browser.path.startswith(addresses.QUEUE)
        sign_out(browser)

        give_password(browser, account)
        give_code(browser, used)
        assert "sudah dipakai" in browser.text, "a code opens twice"
        browser.choose("remember", "ya")
        give_code(browser, app_code(secret, 1), computer="Meja 4, ruang pengaduan")
        assert browser.path.startswith(addresses.QUEUE), browser.text
        sign_out(browser)

        give_password(browser, account)
        assert browser.path.startswith(addresses.QUEUE), "the office computer is remembered"
        with own.browser() as elsewhere:
            give_password(elsewhere, account)
            assert elsewhere.path.startswith(addresses.FACTOR), "another computer is not"
        browser.open(addresses.ACCOUNT)
        assert_good_page(browser)
        assert "Meja 4, ruang pengaduan" in browser.text and "10 kode tersisa" in browser.text, browser.text
        browser.leave_by(browser.one('[name="computer"]'))
        assert_good_page(browser)
        assert "Meja 4" not in browser.text
        sign_out(browser)

        give_password(browser, account)
        browser.one("main details summary").click()
        browser.fill("recovery", recovery[0].lower())
        browser.submit("main form")
        assert_good_page(browser)
        assert browser.path.startswith(addresses.QUEUE), browser.text
        browser.open(addresses.ACCOUNT)
        assert "9 kode tersisa" in browser.text
        sign_out(browser)
        give_password(browser, account)
        browser.one("main details summary").click()
        browser.fill("recovery", recovery[0])
        browser.submit("main form")
        assert_good_page(browser)
        assert "Kode cadangan tidak cocok" in browser.text, "a recovery code works twice"


@journey("an admin comes in by a printed card, prints one for a colleague, and proves himself anew before he invites somebody")
def card(office):
    with strict_office(office) as own, own.browser() as browser:
        account = own.accounts["nasional1"]
        give_password(browser, account)
        begin(browser, "kartu")
        codes = card_on(browser)
        assert len(codes) == 60 and all(len(code) == 6 for code in codes), codes
        give_code(browser, codes[0])
        browser.press("Sudah saya simpan")
        assert browser.path.startswith(addresses.QUEUE)
        sign_out(browser)
        give_password(browser, account)
        assert "Kode nomor 2" in browser.text, browser.text
        give_code(browser, codes[0])
        assert "sudah dipakai" in browser.text, "a code of the card opens twice"
        give_code(browser, codes[1])
        assert browser.path.startswith(addresses.QUEUE)

        browser.open(addresses.administration("petugas") + "?kata=penghubung1.surabaya")
        assert_good_page(browser)
        browser.leave_by(browser.one("main table a"))
        browser.press("Cetak kartu kode")
        assert_good_page(browser)
        browser.submit("form.act-form")
        assert_good_page(browser)
        colleague = card_on(browser)
        assert len(colleague) == 60 and colleague != codes
        with own.browser(js=False, width=320) as other:
            give_password(other, own.accounts["penghubung1.surabaya"])
            assert "Kode nomor 1" in other.text
            assert not other.has('[name="remember"]'), "a role that meets identities registers no computer"
            give_code(other, colleague[0])
            assert other.path.startswith(addresses.QUEUE)

        browser.open(addresses.administration("petugas", "baru"))
        browser.fill("name", "Petugas Peraga")
        browser.fill("email", "petugas.peraga@lapor.example")
        browser.choose("language", "id")
        browser.choose("role", "ombudsman")
        age_proofs(own)
        browser.submit("form.act-form")
        assert_good_page(browser)
        assert "Isian Anda tidak hilang" in browser.text, browser.text
        browser.fill("password", "bukan kata sandinya")
        browser.submit("main form")
        assert_good_page(browser)
        assert "Kata sandi tidak cocok" in browser.text and "Isian Anda tidak hilang" in browser.text
        browser.fill("password", account["password"])
        browser.submit("main form")
        assert_good_page(browser)
        assert "Kirim sekali lagi" in browser.text, browser.text
        browser.submit("main form")
        assert_good_page(browser)
        assert "Tersimpan" in browser.text and "Petugas Peraga" in browser.text, browser.text
        age_proofs(own)
        browser.open(addresses.administration("petugas", "baru"))
        assert browser.path.startswith(addresses.PROOF), "asked for before anything is typed"
        give_code(browser, codes[2])
        assert browser.path.startswith(addresses.administration("petugas", "baru")), browser.path
