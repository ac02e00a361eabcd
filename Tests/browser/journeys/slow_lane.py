"""Abuse without a riddle: the device works while its person writes, and nobody is refused, whatever a network has sent."""

import contextlib

from selenium.webdriver.support.ui import WebDriverWait

from harness.journey import journey
from harness.office import Office
from harness.page_checks import assert_good_page
from steps import today
from steps.citizen import Citizen, Story
from steps.desk import Desk

VILLAGE, OTHER = "203.0.113.20", "203.0.113.21"
AGENT = "Mozilla/5.0 (Telepon Peraga) LaporUji/1"


def solved(browser):
    """How many parts of the puzzle the page has told so far."""
    value = browser.one('[name="_work"]').get_attribute("value")
    return len(value.split(":")[1].split(".")) if value else 0


@journey("the device's work is done beside the writing, and no page waits for it")
def work(office):
    with office.browser(width=390) as browser:
        citizen = Citizen(browser)
        citizen.tell(Story())
        field = browser.one('[name="_work"]')
        parts = int(field.get_attribute("data-parts"))
        WebDriverWait(browser.driver, 20).until(lambda _: solved(browser) == parts)
        assert_good_page(browser)
        citizen.place(Story(region=""))
        assert not browser.has('[name="_work"]'), "what is done is not asked again"
        citizen.add_files(Story())
        citizen.say_who(Story())
        citizen.send()
        assert "sesudah yang lain" not in browser.text


@journey("beyond the budget of a network reports are taken, told so, and checked after the others, with and without JavaScript")
def budget(office):
    with contextlib.closing(Office(office.binary)) as own:
        own.seed("--reports", "6")
        for key in ("intake.proved", "intake.aged", "form.age.least"):
            own.run("policies", "add", key, "1", "--from", today().isoformat(), "--basis", "uji coba")
        own.start()
        desk = Desk(own)
        for js in (True, False):
            codes = []
            with own.browser(js=js, width=390) as browser:
                browser.come_from(VILLAGE if js else OTHER, AGENT)
                citizen = Citizen(browser)
                for number in range(2):
                    receipt = citizen.report(Story(body=f"Jembatan bambu nomor {number} di kampung kami hampir putus."))
                    codes.append(receipt.tracking)
                    assert ("sesudah yang lain" in browser.text) == (number == 1), browser.text
                assert "sesudah yang lain" in citizen.follow(receipt)
            waiting = desk.nation.codes_in_queue()
            assert codes[0] in waiting and codes[1] not in waiting, waiting
            desk.nation.browser.open("/petugas/antrean?tampilan=slow")
            assert_good_page(desk.nation.browser)
            assert f"{codes[1][:3]}-{codes[1][3:6]}-{codes[1][6:]}" in desk.nation.browser.text
            desk.nation.open_case(codes[1])
            assert "Jalur lambat" in desk.nation.browser.text
