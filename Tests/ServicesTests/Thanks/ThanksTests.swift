import DataTestSupport
import Domain
import Testing

@testable import Services

@Suite("Words of thanks")
struct ThanksTests {
    private func closed(_ desk: TestDesk, mode: Mode = .open) async throws -> TrackingCode {
        let code = try await desk.submit(mode: mode)
        try await desk.verify(code, mode: mode, to: desk.cast.roads)
        try await desk.progress(code)
        try await desk.answer(code)
        try await desk.act(code, by: .reporter) { _ in .confirm }
        return code
    }

    @Test("are said once at the end, looked at before they are shown, and change nothing of the report", arguments: TestStores.engines)
    func said(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            let (office, cast) = (desk.office, desk.cast)
            let early = try await desk.inProgress()
            await #expect(throws: Refusal(.wrongState)) { try await office.thank(early, words: "Terima kasih.") }
            let code = try await closed(desk)
            let before = try await desk.stored(code).report
            await #expect(throws: ServiceFault.invalid([FieldFault("words", .tooLong, limit: 200)])) {
                try await office.thank(code, words: String(repeating: "a", count: 201))
            }
            try await office.thank(code, words: "Terima kasih Dinas Jalan, telepon saya 081234567890.")
            await #expect(throws: Refusal(.wrongState)) { try await office.thank(code, words: "Sekali lagi.") }
            #expect(try await desk.stored(code).report == before)
            #expect(try await office.publicThanks(to: cast.city).isEmpty)
            for other in [cast.liaison, cast.neighbourAdmin] { #expect(try await office.thanksWaiting(for: other).isEmpty) }
            await #expect(throws: ServiceFault.notFound) { try await office.moderateThanks(on: code, isShown: true, by: cast.liaison) }
            #expect(try await office.thanksWaiting(for: cast.admin).map(\.code) == [code])
            try await office.moderateThanks(on: code, isShown: true, by: cast.admin)
            let shown = try #require(try await office.publicThanks(to: cast.city).first)
            #expect(!shown.words.contains("081234567890") && shown.unit.unit == cast.roads)
            #expect(try await office.thanksShown(to: cast.liaison).map(\.code) == [code])
            #expect(try await office.thanksShown(to: cast.neighbourAdmin).isEmpty)
        }
    }

    @Test("on a secret report reach its officers and never the agency's page", arguments: TestStores.engines)
    func secret(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            let (office, cast) = (desk.office, desk.cast)
            let code = try await closed(desk, mode: .secret)
            try await office.thank(code, words: "Terima kasih banyak.")
            try await office.moderateThanks(on: code, isShown: true, by: cast.admin)
            #expect(try await office.publicThanks(to: cast.city).isEmpty)
            #expect(try await office.thanksShown(to: cast.liaison).map(\.code) == [code])
            #expect(try await office.thanksShown(to: cast.supervisor).isEmpty, "who may not read a secret report does not learn of it here")
        }
    }
}
