"""What the national desk keeps for all: days off, topics, deadlines. Each taken once and refused once, without JavaScript."""

from datetime import timedelta

from harness.journey import journey
from harness.page_checks import assert_good_page
from steps import addresses, today
from steps.desk import Desk

FORM = "form.act-form"


def begin(office, listing):
    """The empty form of a list, in the browser of the national desk."""
    browser = Desk(office, js=False).nation.browser
    browser.open(addresses.administration(listing, "baru"))
    assert_good_page(browser)
    return browser


def send(browser):
    browser.submit(FORM)
    assert_good_page(browser)


def refused(browser, *fields):
    """The form is back, says so in its title and beside each of these fields, and a link leads there."""
    send(browser)
    assert browser.traffic.status() == 422, browser.path
    assert browser.title.startswith("Kesalahan"), browser.title
    for field in fields:
        assert browser.has(f'[id="{field}-error"]'), f"nothing is said beside {field}: {browser.text}"
        assert browser.has(f'.error-summary a[href^="#{field}"]'), f"nothing leads to {field}"


def taken(browser, *words):
    send(browser)
    assert "Tersimpan" in browser.text, browser.text
    for text in words:
        assert text in browser.text, f"{text} is not in the list"


@journey("the national desk adds a day off after a day that does not exist was refused, and cancels it")
def holidays(office):
    browser = begin(office, "libur")
    browser.fill("name", "Hari Peraga Nasional")
    for part, number in (("hari", "31"), ("bulan", "2"), ("tahun", "2027")):
        browser.fill(f"date-{part}", number)
    refused(browser, "date")
    assert browser.one('[name="name"]').get_attribute("value") == "Hari Peraga Nasional", "what was typed stays"
    browser.fill("date-hari", "10")
    taken(browser)
    browser.open(addresses.administration("libur") + "?tahun=2027")
    assert_good_page(browser)
    assert "Hari Peraga Nasional" in browser.text, browser.text
    row = next(row for row in browser.all("main table tr") if "Hari Peraga Nasional" in row.text)
    browser.leave_by(row.find_element("css selector", "a"))
    assert_good_page(browser)
    taken(browser)
    browser.open(addresses.administration("libur") + "?tahun=2027")
    row = next(row for row in browser.all("main table tr") if "Hari Peraga Nasional" in row.text)
    assert "dibatalkan" in row.text.lower() and not row.find_elements("css selector", "a"), row.text


@journey("the national desk adds a topic after one without a name was refused, renames it and closes it")
def categories(office):
    browser = begin(office, "kategori")
    browser.fill("englishName", "Showcase")
    refused(browser, "indonesianName")
    assert browser.one('[name="englishName"]').get_attribute("value") == "Showcase", "what was typed stays"
    browser.fill("indonesianName", "Topik Peraga")
    taken(browser, "Topik Peraga")
    browser.press("Topik Peraga")
    assert_good_page(browser)
    browser.fill("indonesianName", "Topik Peraga Lama")
    browser.choose("isClosed", "ya")
    taken(browser, "Topik Peraga Lama")
    row = next(row for row in browser.all("main table tr") if "Topik Peraga Lama" in row.text)
    assert "Ditutup" in row.text or "tutup" in row.text.lower(), row.text


@journey("the national desk dates a new deadline after one of the past and in words was refused")
def policies(office):
    browser = begin(office, "tenggat")
    browser.choose("key", "progressGap")
    browser.fill("value", "sembilan")
    browser.fill("basis", "Keputusan peraga")
    refused(browser, "value")
    assert browser.one('[name="basis"]').get_attribute("value") == "Keputusan peraga", "what was typed stays"
    browser.fill("value", "9")
    browser.fill_date("validFrom", today() - timedelta(days=400))
    refused(browser, "validFrom")
    assert "hari ini atau sesudahnya" in browser.text, browser.text
    browser.fill_date("validFrom", today() + timedelta(days=300))
    taken(browser)
    browser.open(addresses.administration("tenggat") + "?kunci=progressGap")
    assert_good_page(browser)
    assert "9 hari kerja" in browser.text, browser.text
