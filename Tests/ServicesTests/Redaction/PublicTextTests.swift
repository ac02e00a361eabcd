import DataAccess
import DataTestSupport
import Domain
import IndonesianText
import Testing

@testable import Services

@Suite("What the public reads of a report is kept in every version")
struct PublicTextTests {
    static let phone = "0812-3456-7890"

    private func handle(
        _ desk: TestDesk, _ code: TrackingCode, _ text: PublicText, _ review: PublicTextReview = PublicTextReview()
    ) async throws {
        var texts = desk.office.manuscript()
        let first = texts.write("Sudah kami cek di lapangan.", as: .progress, for: .everyone)
        _ = try await desk.office.act(
            Act(
                code: code, actor: desk.cast.verifier,
                command: .handleDirectly(
                    .init(
                        reportClass: .nonSupervisoryComplaint, category: desk.cast.category, mode: .open, target: desk.target(),
                        firstFollowUp: first, isSensitive: false)), manuscript: texts, publicText: text, review: review))
    }

    @Test("a text with a number that nobody decided to show is refused, and nothing is stored", arguments: TestStores.engines)
    func undecided(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            let code = try await desk.submit("Lampu padam, hubungi \(Self.phone).")
            let text = PublicText(title: "Lampu", body: "Lampu padam, hubungi \(Self.phone).")
            await #expect(throws: Refusal(.conditionUnmet, field: "publicBody")) { try await handle(desk, code, text) }
            #expect(try await desk.stored(code).report.state == .unverified)
            #expect(try await desk.count("select count(*) from public_texts") == 0)
        }
    }

    @Test("to show what was proposed to be hidden takes a reason, which stays on record", arguments: TestStores.engines)
    func kept(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            let code = try await desk.submit("Nomor layanan \(Self.phone) tidak diangkat.")
            let text = PublicText(title: "Layanan", body: "Nomor layanan \(Self.phone) tidak diangkat.")
            var review = PublicTextReview(kept: PersonalThing.all(in: [text.body]), reason: "pendek")
            await #expect(throws: Refusal(.tooShort, field: "keepReason", limit: 10)) { try await handle(desk, code, text, review) }
            review.reason = "Nomor layanan resmi dinas."
            try await handle(desk, code, text, review)
            let seen = try await desk.office.caseFile(code, for: .officer(desk.cast.verifier))
            #expect(seen.publicHistory.map(\.kept) == [[.phone]])
            #expect(seen.publicHistory.map(\.reason) == ["Nomor layanan resmi dinas."])
        }
    }

    @Test("the version stays with who and when; the original stays; the public reads and finds no more", arguments: TestStores.engines)
    func history(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            let body = "Lampu padam, hubungi \(Self.phone). Kenariwati melihatnya."
            let code = try await desk.submit(body)
            let shown = PublicText(title: "Lampu padam", body: "Lampu padam, hubungi [nomor telepon disamarkan]. Kenariwati melihatnya.")
            try await desk.verify(code, publicText: shown)

            let office = try await desk.office.caseFile(code, for: .officer(desk.cast.verifier))
            #expect(office.publicHistory.map(\.text) == [shown])
            #expect(office.publicHistory.map(\.officer) == [desk.cast.verifier.officer])
            #expect(office.publicHistory.map(\.at) == [desk.clock.read()])
            #expect(office.body == body)
            let everyone = try await desk.office.caseFile(code, for: .everyone)
            #expect(everyone.body == shown.body)
            #expect(everyone.publicHistory.isEmpty)
            #expect(try await desk.office.caseFile(code, for: .reporter).publicHistory.isEmpty)
            #expect(try await desk.office.publicReports(PublicFilter(words: "kenariwati")).rows.map(\.code) == [code])
            for words in ["081234567890", Self.phone] {
                #expect(try await desk.office.publicReports(PublicFilter(words: words)).rows.isEmpty, "\(words)")
            }
        }
    }
}
