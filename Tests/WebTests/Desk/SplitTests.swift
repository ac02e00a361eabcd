import Domain
import HTTPTypes
import Sealing
import Services
import Testing
import WebTestSupport

@testable import Web

@Suite("Splitting a report that tells of several matters")
struct SplitTests {
    private static let body = "Lubang besar di depan pasar. Lampu jalan di gang sebelah juga padam."
    private static let part = "Lampu jalan di gang sebelah juga padam."
    private static let reason = "Lampu jalan ditangani bagian lain."

    private struct Told {
        let desk: DeskFixture
        let code: TrackingCode
        let receipt: ReceiptCode

        init() async throws {
            desk = try await DeskFixture()
            let sent = try await desk.office.submit(
                NewReport(
                    composeToken: RandomToken(), body: SplitTests.body, mode: .open, regionCode: "35.78.07", landmark: "Depan pasar",
                    identity: [.email: "warga@contoh.invalid"]))
            (code, receipt) = (sent.code, sent.receipt)
            _ = try await desk.act(try await desk.officer(.nationalAdmin), code, "verifikasi", try await desk.verification(code))
        }
    }

    private let fields = [("partTitle", ""), ("partBody", part), ("reason", reason)]

    @Test("makes a report of its own with the same time and reporter, and each names the other")
    func splits() async throws {
        let told = try await Told()
        let admin = try await told.desk.officer(.agencyAdmin)
        let answer = try await told.desk.act(admin, told.code, "pemecahan", fields)
        #expect(answer.status == .seeOther, "\(answer.text)")
        let parent = try await told.desk.file(told.code)
        #expect(parent.state == .inProgress)
        let code = try #require(parent.related.first { $0.relation == .part }?.code)
        let part = try await told.desk.file(code)
        #expect(part.state == .unverified && part.body == Self.part && part.submittedAt == parent.submittedAt)
        #expect(part.mode == parent.mode && part.place == parent.place)
        #expect(part.related.map(\.relation) == [.splitFrom] && part.related.map(\.code) == [told.code])
        #expect(try await told.desk.office.opens(code, with: told.receipt, from: ""))
        let path = "/petugas/laporan/\(code.canonical)"
        #expect(try await admin.get("/petugas/laporan/\(told.code.canonical)").text.contains(path))
        #expect(try await admin.get(path).text.contains(told.code.displayed))
        // A seat that may not read the part does not learn of it from the parent.
        let liaison = try await told.desk.officer(.liaisonOfficer, unit: "Bina Marga")
        let unit = try await told.desk.unit("Bina Marga").id.description
        _ = try await told.desk.act(
            try await told.desk.officer(.nationalAdmin), code, "verifikasi", try await told.desk.verification(code))
        _ = try await told.desk.act(admin, code, "disposisi", [("unit", unit), ("instruction", "Periksa lampunya.")])
        let shown = try await liaison.get(path)
        #expect(shown.status == .ok && !shown.text.contains(told.code.displayed))
    }

    @Test("the reporter comes from the one to the other without the codes, and nobody else does")
    func reporter() async throws {
        let told = try await Told()
        _ = try await told.desk.act(try await told.desk.officer(.agencyAdmin), told.code, "pemecahan", fields)
        let code = try #require(try await told.desk.file(told.code).related.first?.code)
        let client = try CaseVisit.client(of: told.desk.test)
        _ = try await client.get("/lacak")
        _ = try await client.post("/lacak", [("code", told.code.displayed), ("receipt", told.receipt.displayed)])
        let parent = try await client.get("/lacak/\(told.code.canonical)").text
        #expect(parent.contains("/lacak/\(code.canonical)") && parent.contains(Self.reason))
        let part = try await client.get("/lacak/\(code.canonical)").text
        #expect(part.contains(Self.part) && part.contains("Dipisahkan dari laporan lain"))
        #expect(try await client.get("/lacak/\(told.code.canonical)").text.contains(Self.body))
        let other = try await told.desk.submit()
        #expect(!(try await client.get("/lacak/\(other.canonical)")).text.contains("Lubang besar"))
        let stranger = try CaseVisit.client(of: told.desk.test)
        #expect(!(try await stranger.get("/lacak/\(code.canonical)")).text.contains(Self.part))
    }

    @Test("the whole text is no part, and nothing is made of a form with faults", arguments: [("", reason), (body, reason), (part, "")])
    func faults(words: String, reason: String) async throws {
        let told = try await Told()
        let before = try await told.desk.test.reports()
        let answer = try await told.desk.act(
            try await told.desk.officer(.agencyAdmin), told.code, "pemecahan", [("partBody", words), ("reason", reason)])
        #expect(answer.status == .unprocessableContent)
        #expect(words.isEmpty || answer.text.contains(words))
        #expect(try await told.desk.test.reports() == before)
    }

    @Test("a seat without the right gets a refusal that says nothing, and a stale form a conflict that keeps the words")
    func boundaries() async throws {
        let told = try await Told()
        let path = "/petugas/laporan/\(told.code.canonical)/pemecahan"
        let supervisor = try await told.desk.officer(.supervisor)
        let refused = try await supervisor.get(path)
        #expect(refused.status == .forbidden && !refused.text.contains("Lubang"))
        let admin = try await told.desk.officer(.agencyAdmin)
        let form = try await admin.get(path)
        let hidden = ["versi", "_compose"].map { ($0, form.value(ofInput: $0) ?? "") }
        _ = try await told.desk.act(try await told.desk.officer(.agencyAdmin), told.code, "catatan", [("note", "Lebih dahulu.")])
        let before = try await told.desk.test.reports()
        let stale = try await admin.post(path, hidden + fields)
        #expect(stale.status == .conflict && stale.text.contains(Self.part) && stale.text.contains(Self.reason))
        #expect(try await told.desk.test.reports() == before)
    }

    @Test("the same form sent twice makes one part")
    func twice() async throws {
        let told = try await Told()
        let admin = try await told.desk.officer(.agencyAdmin)
        let path = "/petugas/laporan/\(told.code.canonical)/pemecahan"
        let form = try await admin.get(path)
        let hidden = ["versi", "_compose"].map { ($0, form.value(ofInput: $0) ?? "") }
        let before = try await told.desk.test.reports()
        let answers = [try await admin.post(path, hidden + fields), try await admin.post(path, hidden + fields)]
        #expect(answers.map(\.status) == [.seeOther, .seeOther])
        #expect(try await told.desk.test.reports() == before + 1)
    }
}
