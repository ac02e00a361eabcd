"""The direct door to an agency. It is open while the agency's seats are all filled, so it comes before people are seated and leave."""

from harness.journey import journey
from steps.citizen import Citizen, Story
from steps.desk import Desk


@journey("a report that names Kota Surabaya arrives there directly and is verified there, without JavaScript")
def direct_door(office):
    desk = Desk(office, js=False)
    with office.browser(js=False, width=390) as browser:
        receipt = Citizen(browser).report(Story(agency="Pemerintah Kota Surabaya", may_be_public=False, office_may_know=False))
    code = receipt.tracking
    agency = desk.agency
    assert agency.finds(code)
    agency.act(
        code, "verifikasi", choices={"class": "nonSupervisoryComplaint"},
        texts={"category": "Pekerjaan Umum", "target": "Dinas Lingkungan Hidup"},
        fields={"routingReason": "Urusan dinas ini.", "publicTitle": "Lampu jalan padam"},
    )
    assert desk.officer("penghubung2.surabaya").finds(code)
    with office.browser(js=False) as browser:
        assert "tidak ada yang terbuka" in Citizen(browser).look_up(code).lower(), "a secret report stays out of sight"
