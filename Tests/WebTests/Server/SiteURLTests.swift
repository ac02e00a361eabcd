import Testing

@testable import Web

@Suite struct SiteURLTests {
    @Test func `an empty part is a parameter of the route and a filled one a link`() {
        #expect(SiteURL.officerAction("", "disposisi").pattern == "/petugas/laporan/{code}/disposisi")
        #expect(SiteURL.officerAction("LPR 1/2", "disposisi").path == "/petugas/laporan/LPR%201%2F2/disposisi")
        #expect(SiteURL.asset(hash: "", name: "").pattern == "/aset/{hash}/{name}")
        #expect(SiteURL.report(.story).path == "/lapor/cerita")
    }

    @Test func `a query is encoded`() {
        #expect(
            SiteURL.publicReports.path(query: [(name: "cari", value: "jalan & jembatan"), (name: "p", value: "1")])
                == "/laporan?cari=jalan%20%26%20jembatan&p=1")
        let query = Query("cari=jalan+%26%20jembatan&a=1&a=2&%00=%FF&kosong")
        #expect(query.first("cari") == "jalan & jembatan")
        #expect(query.all("a") == ["1", "2"])
        #expect(query.first("kosong") == "" && query.first("tidak") == nil)
    }
}
