import Domain
import HTTPTypes
import Services
import Testing
import WebTestSupport

@testable import Web

@Suite("A reporter's objection to another class")
struct ClassObjectionTests {
    private static let words = "Ini keluhan tentang jalan, bukan aspirasi."
    private static let grounds = "Laporan menyebut kerusakan yang harus diperbaiki."

    /// A case that the national desk has classed anew.
    private func reclassified() async throws -> (desk: DeskFixture, code: TrackingCode) {
        let desk = try await DeskFixture()
        let code = try await desk.verified()
        let changed = try await desk.act(
            try await desk.officer(.nationalAdmin), code, "klasifikasi", [("class", "aspiration"), ("reason", "Isinya usulan.")])
        #expect(changed.status == .seeOther, "\(changed.text)")
        return (desk, code)
    }

    private func object(_ desk: DeskFixture, _ code: TrackingCode) async throws {
        var texts = desk.office.manuscript()
        let wording = texts.write(Self.words, as: .objection, for: .reporter)
        _ = try await desk.office.act(Act(code: code, actor: .reporter, command: .objectToClass(wording), manuscript: texts))
    }

    @Test("the inspectorate reads it and decides, and the reporter reads the grounds", arguments: ["upheld", "refused"])
    func decides(decision: String) async throws {
        let (desk, code) = try await reclassified()
        try await object(desk, code)
        let auditor = try await desk.officer(.internalAuditor)
        #expect(try await auditor.get("/petugas/laporan/\(code.canonical)").text.contains("putusan-jenis"))
        #expect(try await auditor.get("/petugas/laporan/\(code.canonical)/putusan-jenis").text.contains(Self.words))
        let empty = try await desk.act(auditor, code, "putusan-jenis", [("decision", ""), ("grounds", Self.grounds)])
        #expect(empty.status == .unprocessableContent && empty.text.contains(Self.grounds))
        let answer = try await desk.act(auditor, code, "putusan-jenis", [("decision", decision), ("grounds", Self.grounds)])
        #expect(answer.status == .seeOther, "\(answer.text)")
        let file = try await desk.file(code)
        #expect(file.reportClass == (decision == "upheld" ? .nonSupervisoryComplaint : .aspiration))
        #expect(file.timeline.contains { $0.kind == "classObjectionDecided" && $0.text == Self.grounds })
        #expect(try await auditor.get("/petugas/laporan/\(code.canonical)/putusan-jenis").status == .forbidden)
    }

    @Test("who changed the class, and who has no part in it, decides nothing and learns nothing")
    func boundaries() async throws {
        let (desk, code) = try await reclassified()
        try await object(desk, code)
        let admin = try await desk.officer(.agencyAdmin)
        let refused = try await admin.get("/petugas/laporan/\(code.canonical)/putusan-jenis")
        #expect(refused.status == .forbidden && !refused.text.contains(Self.words))
        let national = try await desk.officer(.nationalAdmin)
        let own = try await national.get("/petugas/laporan/\(code.canonical)/putusan-jenis")
        #expect(own.status == .forbidden)
        #expect(!(try await desk.file(code).timeline.contains { $0.kind == "classObjectionDecided" }))
    }
}
