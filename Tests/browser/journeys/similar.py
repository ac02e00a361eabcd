"""The same problem told twice: who writes is offered what was published, and officers see both side by side."""

from selenium.common.exceptions import TimeoutException
from selenium.webdriver.support.ui import WebDriverWait

from harness.journey import journey
from harness.page_checks import assert_good_page
from steps import addresses
from steps.citizen import Citizen, Story
from steps.desk import Desk

FIRST = "Jembatan kayu di Kampung Ketandan patah dua papannya, anak sekolah hampir jatuh ke sungai tadi pagi."
SECOND = "jembatan kayu kampung ketandan papannya patah dua, anak2 sekolah hampir jatuh ke sungai"
TITLE = "Jembatan kayu patah di Ketandan"


@journey("a problem that was published is offered while its second reporter writes, and both are joined at the desk, told case by case")
def twice(office):
    with office.browser(width=320) as browser:
        desk = Desk(office)
        citizen = Citizen(browser)
        first = citizen.report(Story(body=FIRST))
        desk.verify(first.tracking, title=TITLE)
        WebDriverWait(browser.driver, 30).until(lambda _: offered(browser))
        assert_good_page(browser)
        second = citizen.report(Story(body=SECOND))
        browser.open(f"{addresses.report(first.tracking.replace('-', ''))}/dukungan")
        assert_good_page(browser)
        browser.press("Dukung laporan ini")
        assert "Anda mendukung laporan ini" in browser.text
        assert_good_page(browser)
    desk.verify(second.tracking, title=TITLE)
    agency = desk.agency.browser
    agency.open(f"{addresses.case(first.tracking)}/serupa")
    WebDriverWait(agency.driver, 30).until(lambda _: listed(agency, first, second))
    assert_good_page(agency)
    agency.choose("kode", second.tracking.replace("-", ""))
    agency.fill("reason", "Jembatan yang sama, ditangani bersama.")
    agency.press("Gabungkan ke laporan ini")
    assert "1 dari 1 laporan digabungkan" in agency.text
    assert_good_page(agency)


def offered(browser):
    """Types the story anew, for the index is filled beside the pages, and looks for the offer."""
    browser.open(addresses.TELL)
    browser.fill("body", SECOND)
    try:
        WebDriverWait(browser.driver, 3).until(lambda _: TITLE in browser.one("[data-similar]").text)
    except TimeoutException:
        return False
    return True


def listed(agency, first, second):
    agency.open(f"{addresses.case(first.tracking)}/serupa")
    return agency.has(f'[name="kode"][value="{second.tracking.replace("-", "")}"]')
