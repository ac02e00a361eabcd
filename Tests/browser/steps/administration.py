"""What an administrator goes through: lists, their forms, and the page of a person."""

from harness.page_checks import assert_good_page
from steps import addresses

FORM = "form.act-form"


def visit_all(browser, check=assert_good_page):
    """Every list that this officer sees, with its forms and its first entry; how many forms there were."""
    browser.open(addresses.ADMINISTRATION)
    check(browser)
    seen = 0
    for address in addresses_of(browser, "nav.views a"):
        browser.open(address)
        check(browser)
        entry = addresses_of(browser, "main table a")[:1]
        for form in addresses_of(browser, "main .actions a") + entry:
            browser.open(form)
            check(browser)
            seen += 1
    return seen


def open_person(browser, name):
    """The page of the officer of this name."""
    browser.open(addresses.administration("petugas"))
    assert_good_page(browser)
    browser.leave_by(next(link for link in browser.all("main table a") if link.text.strip() == name))
    assert_good_page(browser)


def act_on_person(officer, name, noun, **choices):
    """One of the acts of that page, by the last part of its address: sesi, serah-terima, …"""
    browser = officer.browser
    open_person(browser, name)
    browser.leave_by(browser.one(f'main a[href$="/{noun}"]'))
    assert_good_page(browser)
    officer.prove()
    for field, text in choices.items():
        browser.choose_text(field, text)
    browser.press(browser.all(f"{FORM} .actions button")[-1].text.strip())
    assert_good_page(browser)
    assert "Tersimpan" in browser.text, browser.text


def limit_seat(officer, name, regions):
    """Limits this person's first seat to these regions."""
    browser = officer.browser
    open_person(browser, name)
    browser.leave_by(browser.one('main a[href*="/batas?"]'))
    assert_good_page(browser)
    officer.prove()
    browser.fill("regions", regions)
    browser.press(browser.all(f"{FORM} .actions button")[-1].text.strip())
    assert_good_page(browser)
    assert "Tersimpan" in browser.text, browser.text


def addresses_of(browser, selector):
    return list(dict.fromkeys(link.get_attribute("href").removeprefix(browser.origin) for link in browser.all(selector)))
