import Domain
import HTTPTypes
import Services
import Testing
import WebTestSupport

@testable import Web

@Suite("The pages on which two people take the mark of an accusation off")
struct AccusationLiftPageTests {
    private static let reason = "Yang dimaksud pelapor unit lain."
    private static let no = "Belum ada berita acara."

    private func accusing() async throws -> (desk: DeskFixture, code: TrackingCode, unit: UnitEntry) {
        let desk = try await DeskFixture()
        let code = try await desk.submit("Petugas dinas meminta uang agar lubang ditambal.")
        let unit = try await desk.unit("Bina Marga")
        let city = try await desk.surabaya.id.description
        let inspectorate = try await desk.unit("Inspektorat")
        let sent = try await desk.act(
            try await desk.officer(.nationalAdmin), code, "verifikasi",
            try await desk.verification(code) + [
                ("accused", city), ("accusedUnit", unit.id.description), ("targetUnit", inspectorate.id.description),
            ])
        #expect(sent.status == .seeOther, "\(sent.text)")
        return (desk, code, unit)
    }

    private func form(_ desk: DeskFixture, _ unit: UnitEntry) async throws -> [(String, String)] {
        [("lifted", "\(try await desk.surabaya.id).\(unit.id)"), ("ground", "otherUnit"), ("reason", Self.reason)]
    }

    @Test("one asks, the case is unchanged, another says yes, the reporter reads it")
    func twoPeople() async throws {
        let (desk, code, unit) = try await accusing()
        let path = "/petugas/laporan/\(code.canonical)"
        let national = try await desk.officer(.nationalAdmin, account: "nasional1")
        #expect(try await national.get(path).text.contains("\(path)/tanda-tuduhan"))
        let asked = try await desk.act(national, code, "tanda-tuduhan", try await form(desk, unit))
        #expect(asked.status == .seeOther, "\(asked.text)")
        let request = try #require(try await desk.file(code).isRequested(desk, code))
        let page = "\(path)/permintaan/\(request)"
        let liaison = try await desk.officer(.liaisonOfficer, unit: "Bina Marga")
        #expect(try await liaison.get(path).status == .notFound)
        #expect(try await liaison.get("\(path)/tanda-tuduhan").status == .notFound)
        #expect(try await liaison.get(page).status == .notFound)
        #expect(try await national.get(page).status == .forbidden, "never the one who asked")
        let second = try await desk.officer(.nationalAdmin, account: "nasional2")
        let shown = try await second.get(page)
        #expect(shown.status == .ok && shown.text.contains(unit.name) && shown.text.contains(Self.reason))
        let hidden = ["versi", "_compose"].map { ($0, shown.value(ofInput: $0) ?? "") }
        let yes = try await second.post(page, hidden + [("decision", "approve")])
        #expect(yes.status == .seeOther, "\(yes.text)")
        let file = try await desk.file(code)
        #expect(file.timeline.last?.kind == "accusationLifted" && file.timeline.last?.text == Self.reason)
        #expect(try await second.get(page).status == .conflict, "what is decided is not decided again")
        #expect(try await second.get("\(path)/tanda-tuduhan").status == .forbidden)
    }

    @Test("what is missing stands beside its field, and what was typed stays")
    func faults() async throws {
        let (desk, code, unit) = try await accusing()
        let national = try await desk.officer(.nationalAdmin, account: "nasional1")
        let fields = try await form(desk, unit)
        for missing in ["ground", "reason"] {
            let answer = try await desk.act(national, code, "tanda-tuduhan", fields.filter { $0.0 != missing })
            #expect(answer.status == .unprocessableContent && answer.text.contains("href=\"#\(missing)"), "\(missing)")
        }
        for other in ["", "1.2"] {
            let answer = try await desk.act(national, code, "tanda-tuduhan", fields.dropFirst() + [("lifted", other)])
            #expect(answer.status == .unprocessableContent && answer.text.contains(Self.reason))
        }
        #expect(try await desk.file(code).isRequested(desk, code) == nil)
    }
}

extension CaseFile {
    /// The request that waits on this case, as the national desk reads it.
    fileprivate func isRequested(_ desk: DeskFixture, _ code: TrackingCode) async throws -> String? {
        let reader = Actor(kind: .officer(ID(987)), role: .nationalAdmin)
        return try await desk.office.caseFile(code, for: .officer(reader)).requests.first?.id.description
    }
}
