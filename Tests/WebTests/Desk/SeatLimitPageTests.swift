import Domain
import HTTPTypes
import Services
import Testing
import WebTestSupport

@testable import Web

@Suite("Limiting a seat in the browser")
struct SeatLimitPageTests {
    /// The page of an officer of the city, and the number of his seat.
    private func person(
        _ desk: DeskFixture, _ admin: RouterClient, _ account: String = "penghubung1.surabaya"
    ) async throws -> (page: String, seat: String) {
        let list = try await admin.get("/petugas/kelola/petugas?kata=\(account)").text
        let page = try #require(list.firstMatch(of: /\/petugas\/kelola\/petugas\/[0-9]+/).map { String($0.output) })
        let seat = try #require(try await admin.get(page).text.firstMatch(of: /batas\?kursi=([0-9]+)/).map { String($0.output.1) })
        return (page, seat)
    }

    @Test("an admin sets places and topics, sees them on each list, and takes them away; the log and the officer read them too")
    func wholeWay() async throws {
        let desk = try await DeskFixture()
        let admin = try await desk.officer(.agencyAdmin)
        let (page, seat) = try await person(desk, admin)
        let tree = try await desk.office.rules.current().categories
        let root = try #require(tree.openRoots.first { !tree.openChildren(of: $0.id).isEmpty })
        let deeper = try #require(tree.openChildren(of: root.id).first)
        let form = try await admin.get("\(page)/batas?kursi=\(seat)")
        #expect(form.status == .ok && form.text.contains("Batas jabatan"))
        let sent = try await admin.post(
            "\(page)/batas", [("seat", seat), ("regions", "35.78.07"), ("subtopic", deeper.id.description)])
        #expect(sent.status == .seeOther, "\(sent.text)")
        let topic = deeper.name(english: false)
        let code = try #require(RegionCode("35.78.07"))
        let place = try #require(desk.office.regions.find(code)?.line)
        for address in [page, "/petugas/kelola/petugas?kata=penghubung1.surabaya"] {
            let text = try await admin.get(address).text
            #expect(text.contains("Hanya wilayah: \(place)") && text.contains("\(topic)"), "\(address)")
        }
        let again = try await admin.get("\(page)/batas?kursi=\(seat)")
        #expect(again.value(ofInput: "regions") == "35.78.07")
        #expect(again.text.contains(topic))
        let login = try #require(desk.logins.first { $0.email.hasPrefix("penghubung1.surabaya") })
        let officer = try await desk.signIn(login.email)
        for address in ["/petugas/akun", "/petugas/antrean"] {
            #expect(try await officer.get(address).text.contains("Hanya wilayah: \(place)"), "\(address)")
        }
        let national = try await desk.officer(.nationalAdmin)
        let log = try await national.get("/petugas/kelola/catatan").text
        #expect(log.contains("Membatasi jabatan") && log.contains(place))
        #expect(try await admin.post("\(page)/batas", [("seat", seat), ("regions", "")]).status == .seeOther)
        #expect(try await !admin.get(page).text.contains("Hanya wilayah"))
    }

    @Test("what is no code of a region is said at its field, and what was typed is kept; nothing is changed")
    func wrong() async throws {
        let desk = try await DeskFixture()
        let admin = try await desk.officer(.agencyAdmin)
        let (page, seat) = try await person(desk, admin)
        _ = try await admin.get("\(page)/batas?kursi=\(seat)")
        let answer = try await admin.post("\(page)/batas", [("seat", seat), ("regions", "35.78.07, 99.99")])
        #expect(answer.status == .unprocessableContent && answer.text.contains("99.99 bukan kode wilayah"))
        #expect(answer.value(ofInput: "regions") == "35.78.07, 99.99")
        #expect(try await admin.post("\(page)/batas", [("seat", "1"), ("regions", "")]).status == .unprocessableContent)
        #expect(try await !admin.get(page).text.contains("Hanya wilayah"))
    }

    @Test("an officer of one district does not find, open or count what lies in another, and a colleague does")
    func district() async throws {
        let desk = try await DeskFixture()
        let code = try await desk.verified().canonical
        let national = try await desk.officer(.nationalAdmin)
        let officer = try await desk.officer(.agencyAdmin, account: "admin1")
        let colleague = try await desk.officer(.agencyAdmin, account: "admin2")
        let (page, seat) = try await person(desk, national, "admin1.surabaya")
        let address = "/petugas/laporan/\(code)"
        func limit(to region: String) async throws {
            _ = try await national.get("\(page)/batas?kursi=\(seat)")
            #expect(try await national.post("\(page)/batas", [("seat", seat), ("regions", region)]).status == .seeOther)
        }
        func lists() async throws -> Bool { try await officer.get("/petugas/antrean").text.contains(address) }
        #expect(try await lists())
        try await limit(to: "35.78.01")
        #expect(try await officer.get(address).status == .notFound)
        #expect(try await officer.post("\(address)/catatan", [("note", "Catatan.")]).status == .notFound)
        #expect(try await !lists())
        #expect(try await !officer.get("/petugas/antrean?kata=\(code)").text.contains(address))
        #expect(try await officer.get("/petugas/kelola").status == .forbidden, "who sees a part manages nothing")
        #expect(try await colleague.get(address).status == .ok)
        try await limit(to: "35.78.07")
        #expect(try await lists())
        #expect(try await officer.get(address).status == .ok)
    }
}
