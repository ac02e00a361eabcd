"""Every page that needs no sign-in, for every kind of person's browser."""

from harness.journey import journey
from harness.keyboard import assert_keyboard_reaches_everything
from harness.page_checks import assert_good_page
from harness.weight import assert_light
from steps import addresses


def visit_all(office, **wishes):
    with office.browser(**wishes) as browser:
        for address in addresses.PUBLIC:
            browser.open(address)
            assert_good_page(browser)


@journey("every public page is good, with JavaScript")
def with_scripts(office):
    visit_all(office)


@journey("every public page is good, without JavaScript on a small telephone")
def without_scripts(office):
    visit_all(office, js=False, width=320)


@journey("the keyboard reaches everything on every public page, without JavaScript")
def keyboard(office):
    with office.browser(js=False) as browser:
        for address in addresses.PUBLIC:
            browser.open(address)
            assert_keyboard_reaches_everything(browser)


@journey("every public page is good in the dark")
def dark(office):
    visit_all(office, scheme="dark")


@journey("every public page is good in forced colours")
def forced_colours(office):
    visit_all(office, forced_colors=True)


@journey("every public page is good in English")
def english(office):
    visit_all(office, language="en")


@journey("a first visit to any public page is light once compressed")
def light(office):
    with office.browser() as browser:
        for address in addresses.PUBLIC:
            browser.traffic.forget()
            browser.open(address)
            assert_light(browser, 60, Document=14, Stylesheet=12, Script=20)
