"""Every step of a report, the pages of officers and reporters, and the administration in the dark, in forced colours, in English, by keyboard, and by weight."""

from harness.journey import journey
from harness.keyboard import assert_keyboard_reaches_everything
from harness.page_checks import assert_good_page
from harness.papers import Papers
from steps import addresses
from steps.administration import visit_all
from steps.citizen import Citizen, Story
from steps.desk import Desk
from steps.officer import Officer


def look_around(office, **wishes):
    with office.browser(**wishes) as browser, Papers() as papers:
        citizen = Citizen(browser)
        receipt = citizen.report(Story(files=[papers.picture]))
        for address in (f"{addresses.AGENCIES}/kota-surabaya", addresses.REPORTS):
            browser.open(address)
            assert_good_page(browser)
        browser.leave_by(browser.one("ul.cards h2 a"))
        assert_good_page(browser)
        citizen.follow(receipt)
        browser.open(addresses.own(receipt.tracking, "penarikan"))
        assert_good_page(browser)
        browser.open(addresses.own(receipt.tracking, "cetak"))
        assert_good_page(browser)
        officer = Officer(browser, office.accounts["nasional2"]).sign_in()
        officer.open_case(receipt.tracking)
        officer.begin(receipt.tracking, "verifikasi")
        officer.send(receipt.tracking, "verifikasi")
        assert browser.has(".error-summary"), "an empty form comes back with its errors"
        assert visit_all(browser) >= 8, "forms of the administration"
        assert officer.visit_boards() >= 5, "boards of the national desk"
    with office.browser(**wishes) as browser:
        officer = Officer(browser, office.accounts["admin1.surabaya"]).sign_in()
        code = officer.codes_in_queue()[0]
        assert officer.visit_tools(code) >= 5, "tools of a case"
        assert officer.visit_boards() >= 5, "boards of an agency"


@journey("telling a report, reading it, working on it and administering are good in the dark")
def dark(office):
    look_around(office, scheme="dark")


@journey("telling a report, reading it, working on it and administering are good in forced colours", is_long=True)
def forced_colours(office):
    look_around(office, forced_colors=True)


@journey("telling a report, reading it, working on it and administering are good in English", is_long=True)
def english(office):
    look_around(office, language="en")


@journey("the keyboard alone tells a report and works on it")
def keyboard(office):
    def check(browser):
        assert_keyboard_reaches_everything(browser)

    desk = Desk(office, js=False, check=check)
    with office.browser(js=False) as browser:
        receipt = Citizen(browser, check=check).report(Story())
        Citizen(browser, check=check).follow(receipt)
    desk.nation.codes_in_queue()
    desk.nation.open_case(receipt.tracking)
    desk.nation.begin(receipt.tracking, "verifikasi")
