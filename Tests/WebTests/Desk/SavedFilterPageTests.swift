import Domain
import HTTPTypes
import Services
import Testing
import WebTestSupport

@testable import Web

@Suite("Filters of the queue kept under a name")
struct SavedFilterPageTests {
    private static let filters = "/petugas/saringan"

    @Test("what is asked is kept, shown above the queue, shared, renamed and taken away, and shows nobody more than he may see")
    func wholeWay() async throws {
        let desk = try await DeskFixture()
        let elsewhere = try await desk.submit()
        let code = try await desk.verified()
        let admin = try await desk.officer(.agencyAdmin, account: "admin1")
        let asked = "tampilan=all&status=disposed&label=alat+berat"
        let queue = try await admin.get("/petugas/antrean?\(asked)")
        #expect(queue.text.contains("Simpan saringan ini"))
        #expect(try await !admin.get("/petugas/antrean").text.contains("Simpan saringan ini"), "the plain queue is a link already")
        let question = try #require(queue.value(ofInput: "pertanyaan"))
        #expect(question == "tampilan=all&amp;status=disposed&amp;label=alat%20berat", "\(question)")
        let sent = try await admin.post(
            Self.filters, [("pertanyaan", "tampilan=all&status=disposed"), ("nama", "Baru"), ("jangkauan", "agency")])
        #expect(sent.location == "/petugas/antrean?tampilan=all&status=disposed", "\(sent.text)")
        let link = "/petugas/antrean?tampilan=all&amp;status=disposed"
        #expect(try await admin.get("/petugas/antrean").text.contains("<a href=\"\(link)\">Baru</a>"))

        let colleague = try await desk.officer(.agencyAdmin, account: "admin2")
        #expect(try await colleague.get("/petugas/antrean").text.contains("Baru <span class=\"soft\">(bersama)"))
        let followed = try await colleague.get("/petugas/antrean?tampilan=all&status=disposed").text
        #expect(followed.contains(code.displayed) && !followed.contains(elsewhere.displayed))
        let liaison = try await desk.officer(.liaisonOfficer, account: "penghubung1")
        #expect(try await liaison.get("/petugas/antrean").text.contains("Baru"))
        #expect(try await !liaison.get("/petugas/antrean?tampilan=all&status=disposed").text.contains(code.displayed))
        #expect(try await !desk.officer(.nationalAdmin).get("/petugas/antrean").text.contains("Baru <span"))

        let page = try await admin.get(Self.filters)
        let own = try #require(page.text.firstMatch(of: /action="(\/petugas\/saringan\/[0-9]+)"/).map { String($0.output.1) })
        #expect(try await admin.post(own, [("nama", "Baru didisposisi")]).location == "\(Self.filters)?kabar=nama")
        #expect(try await colleague.get("/petugas/antrean").text.contains("Baru didisposisi"))
        #expect(try await liaison.post(own, [("tindakan", "hapus")]).status == .notFound)
        #expect(try await colleague.post(own, [("tindakan", "hapus")]).status == .seeOther, "an admin clears up")
        #expect(try await !admin.get("/petugas/antrean").text.contains("Baru didisposisi"))
    }

    @Test("a filter without a name is told at its field, and the question is not lost")
    func nameless() async throws {
        let desk = try await DeskFixture()
        let admin = try await desk.officer(.agencyAdmin)
        _ = try await admin.get("/petugas/antrean")
        let answer = try await admin.post(Self.filters, [("pertanyaan", "tampilan=late"), ("nama", " "), ("jangkauan", "agency")])
        #expect(answer.status == .unprocessableContent && answer.text.contains("id=\"nama\""))
        #expect(answer.value(ofInput: "pertanyaan") == "tampilan=late")
        #expect(try await admin.post("\(Self.filters)/1", [("nama", "X")]).status == .notFound)
        #expect(try await admin.post("\(Self.filters)/x", [("nama", "X")]).status == .notFound)
    }
}
