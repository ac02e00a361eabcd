"""The public reads, searches, filters and turns pages."""

from harness.journey import journey
from harness.page_checks import assert_good_page
from steps import addresses
from steps.desk import Desk
from steps.short_way import send_report


def titles(browser):
    return [link.text for link in browser.all("ul.cards h2 a")]


@journey("the public list is searched, filtered, and read page by page, without JavaScript")
def public_list(office):
    code = send_report(office, "Bau menyengat dari saluran di belakang terminal setiap sore hari.").tracking
    Desk(office).verify(code, title="Bau menyengat di belakang terminal")
    with office.browser(js=False, width=390) as browser:
        browser.open(addresses.REPORTS)
        assert_good_page(browser)
        first = titles(browser)
        assert len(first) >= 10, first
        browser.leave_by(browser.one('nav.pagination a[rel="next"]'))
        assert_good_page(browser)
        assert titles(browser) and titles(browser) != first
        browser.open(addresses.REPORTS)
        browser.fill("cari", "menyengat terminal")
        browser.submit('form[role="search"]')
        assert_good_page(browser)
        assert titles(browser) == ["Bau menyengat di belakang terminal"], titles(browser)
        browser.leave_by(browser.one("ul.cards h2 a"))
        assert_good_page(browser)
        assert "Bau menyengat dari saluran" in browser.text
        browser.open(addresses.REPORTS + "?provinsi=35&keadaan=finished")
        assert_good_page(browser)
        assert browser.has('select[name="kabupaten"]'), "a province offers its regencies"
        browser.open(addresses.REPORTS + "?cari=kataanehyangtidakada")
        assert_good_page(browser)
        assert "Tidak ada laporan yang cocok" in browser.text
