"""What one desk cannot do alone: more days, a longer class, another body's report, another unit's part of the answer."""

from harness.journey import journey
from steps import addresses
from steps.citizen import Citizen
from steps.desk import Desk
from steps.short_way import send_report


def in_work(office, desk, body, title):
    receipt = send_report(office, body)
    desk.verify(receipt.tracking, title=title)
    desk.dispose(receipt.tracking)
    desk.progress(receipt.tracking)
    return receipt


@journey("more days and a longer class wait for another person's yes, who gives the first request back with a reason")
def second_yes(office):
    desk = Desk(office, js=False)
    receipt = in_work(office, desk, "Petugas parkir di depan pasar menarik uang dua kali lipat tanpa karcis.", "Parkir tanpa karcis")
    code = receipt.tracking
    cause = {"code": "fieldCheck"}
    wish = {"choices": cause, "fields": {"days": "5", "reason": "Menunggu hasil uji lapangan."}}
    desk.liaison.refused(code, "perpanjangan", choices=cause, fields={"days": "60", "reason": "Menunggu hasil uji lapangan."})
    assert "Menunggu persetujuan" in desk.liaison.act(code, "perpanjangan", **wish)
    desk.supervisor.give_back(code, "Sebutkan apa yang sudah dikerjakan sampai hari ini.")
    assert "Sebutkan apa yang sudah dikerjakan" in desk.liaison.open_case(code), "who asked does not read why not"
    desk.liaison.act(code, "perpanjangan", **wish)
    before = dates(office, receipt)
    assert before, "the reporter sees no date"
    desk.supervisor.approve(code)
    assert dates(office, receipt) != before, "the reporter does not see the new date"

    answers = {"choices": {"class": "supervisoryComplaint"}, "fields": {"reason": "Pelapor menyebut pungutan oleh petugas."}}
    assert "Menunggu persetujuan" in desk.nation.act(code, "klasifikasi", **answers)
    auditor = desk.officer("apip.surabaya")
    assert not desk.officer("nasional2").is_asked(code), "the inspectorate is asked first"
    auditor.give_back(code, "Tulis nama loketnya lebih dahulu.")
    assert "Tulis nama loketnya" in desk.nation.open_case(code)
    desk.nation.act(code, "klasifikasi", **answers)
    auditor.approve(code)
    assert "Pengaduan berkadar pengawasan" in auditor.open_case(code), auditor.browser.text


def dates(office, receipt):
    """The days on which things are due, as the reporter reads them."""
    with office.browser(js=False, width=390) as browser:
        Citizen(browser).follow(receipt)
        return [line.text for line in browser.all("dl.dues dd:first-of-type")]


@journey("a report is offered to another body, which takes one and refuses another that the arbiter then places")
def transfer(office):
    desk = Desk(office, js=False)
    ministry = desk.officer("admin1.kemenkes")
    for accepts in (True, False):
        receipt = in_work(office, desk, f"Ambulans rumah sakit rujukan datang terlambat {'dua' if accepts else 'tiga'} jam.", "Ambulans terlambat")
        code = receipt.tracking
        desk.offer(desk.liaison, code, "Kementerian Kesehatan")
        assert code in ministry.codes_in_queue("?tampilan=invited"), "the body that is asked does not find the offer"
        if accepts:
            ministry.act(code, "penerimaan", choices={"decision": "accept"})
        else:
            ministry.refused(code, "penerimaan", choices={"decision": "refuse"})
            ministry.act(code, "penerimaan", choices={"decision": "refuse"}, fields={"reason": "Ambulans itu milik rumah sakit daerah."})
            arbiter = desk.officer("nasional2")
            assert not desk.nation.offers(code, "arbitrase"), "only who has the duty arbitrates"
            desk.arbitrate(arbiter, code, "Kementerian Kesehatan")
        assert code in ministry.codes_in_queue(), "the report did not come to the body"
        with office.browser(js=False, width=390) as browser:
            assert "Kementerian Kesehatan" in Citizen(browser).follow(receipt), browser.text


LETTERS_TO = "Kabupaten Sidoarjo"


@journey("two bodies owe parts of one answer: a unit gives its own, a body without an account takes it up by a link and is late, and one answer goes out")
def contribution(office):
    desk = Desk(office, js=False)
    receipt = in_work(office, desk, "Lampu lalu lintas dan lampu jalan di simpang perbatasan mati bersamaan.", "Lampu simpang mati")
    code = receipt.tracking
    desk.liaison.act(
        code, "kontribusi", texts={"unit": "Dinas Perhubungan"}, fields={"question": "Kapan lampu lalu lintasnya menyala lagi?"})
    desk.liaison.act(code, "kontribusi", fields={"unitWords": LETTERS_TO, "question": "Kapan sisi kabupaten diperbaiki?"})
    with office.browser(js=False, width=390) as browser:
        awaited = Citizen(browser).follow(receipt)
        assert "Dinas Perhubungan" in awaited and LETTERS_TO in awaited and "Bagian yang masih ditunggu" in awaited, awaited
    other = desk.officer("penghubung3.surabaya")
    assert code in other.codes_in_queue("?tampilan=invited"), "the unit that is asked does not find the question"
    other.act(code, "bahan", choices={"decision": "answer"}, fields={"answer": "Lampu lalu lintas diganti Rabu pagi."})
    assert not other.offers(code, "bahan"), "a part is given once"

    page = desk.liaison.browser
    page.open(addresses.act(code, "tautan"))
    desk.liaison.check(page)
    page.choose_text("contribution", LETTERS_TO)
    page.submit(f'form[action$="{addresses.act(code, "tautan")}"]')
    desk.liaison.check(page)
    link = page.one('main a[href*="/bagian/"]').get_attribute("href")
    link = link[link.index("/bagian/"):]
    with office.browser(js=False, width=390) as browser:
        browser.open(link)
        desk.check(browser)
        assert "Kapan sisi kabupaten diperbaiki?" in browser.text and "simpang perbatasan" in browser.text, browser.text
        browser.choose("decision", "accept")
        browser.submit('form[action*="/bagian/"]')
        desk.check(browser)
        assert "Permintaan diterima" in browser.text, browser.text

    desk.liaison.begin(code, "konsep")
    drafted = desk.liaison.browser.one('[name="answer"]').get_attribute("value")
    assert "Dinas Perhubungan" in drafted and "Lampu lalu lintas diganti Rabu pagi." in drafted, drafted
    desk.draft(code, drafted + "\n\nLampu jalan menyala kembali sejak kemarin dan diperiksa petugas kami.")
    late = desk.agency.refused(code, "jawaban", choices={"decision": "approve"})
    assert LETTERS_TO in late, late
    desk.agency.act(
        code, "jawaban", choices={"decision": "approve"}, fields={"contributions": "Kabupaten belum menjawab; sisi kota sudah selesai."})
    with office.browser(js=False, width=390) as browser:
        told = Citizen(browser).follow(receipt)
        assert "Lampu lalu lintas diganti Rabu pagi." in told and "Lampu jalan menyala kembali" in told, told
        assert f"tanpa bagian dari" in told and "Kabupaten belum menjawab" in told, told
        browser.open(link)
        assert "tidak ditunggu lagi" in browser.text, browser.text
