import DataAccess
import DataTestSupport
import Domain
import Testing

@testable import Services

@Suite("The words of an anonymous reporter") struct AnonymousTextTests {
    private static let body = "Lampu padam sejak kemarin. Hubungi 0812-3456-7890, NIK 3578014107850001, nama saya Sari."
    private static let traces = ["7890", "3578014107850001", "Sari", "0813", "0857"]

    private func told(_ mode: Mode, at desk: TestDesk) async throws -> TrackingCode {
        var new = desk.newReport(agency: nil)
        new.title = "Lampu padam, telepon 081398765432"
        new.body = Self.body
        new.landmark = "Rumah saya, 085711112222"
        new.mode = mode
        return try await desk.office.submit(new).code
    }

    /// Everything that the case says to the officer in the reporter's words.
    private func words(_ code: TrackingCode, _ actor: Actor, at desk: TestDesk) async throws -> String {
        let file = try await desk.office.caseFile(code, for: .officer(actor))
        let row = try await desk.office.queue(for: actor, filter: QueueFilter(view: .all)).rows.first { $0.code == code }
        return
            ([file.title, file.body, file.place.landmark, try #require(row).title] + file.timeline.compactMap(\.text) + file.texts.values)
            .joined(separator: "\n")
    }

    @Test("reach who handles it without what tells who he is; who verifies reads them whole", arguments: TestStores.engines)
    func masked(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            let cast = desk.cast
            for mode in [Mode.anonymous, .anonymousAndSecret] {
                let code = try await told(mode, at: desk)
                try await desk.verify(code, mode: mode, to: cast.roads)
                try await desk.act(code, by: .reporter) { texts in
                    .addInformation(texts.write("Saya tetap di 0812-3456-7890.", as: .reply, for: .reporter), hasFiles: false)
                }
                let whole = try await words(code, cast.verifier, at: desk)
                for trace in Self.traces { #expect(whole.contains(trace), "\(trace)") }
                for actor in [cast.liaison, cast.admin, cast.auditor] {
                    let shown = try await words(code, actor, at: desk)
                    for trace in Self.traces { #expect(!shown.contains(trace), "\(actor.role.map { "\($0)" } ?? "") reads \(trace)") }
                    #expect(shown.contains("Lampu padam sejak kemarin."))
                }
                let own = try await desk.office.caseFile(code, for: .reporter)
                #expect(own.body == Self.body && own.title.contains("081398765432"))
            }
            let open = try await told(.open, at: desk)
            try await desk.verify(open, to: cast.roads)
            #expect(try await words(open, cast.liaison, at: desk).contains("3578014107850001"))
        }
    }

    @Test("lead nobody to the report by what is hidden from him", arguments: TestStores.engines)
    func searched(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            let cast = desk.cast
            let code = try await told(.anonymous, at: desk)
            try await desk.verify(code, mode: .anonymous, to: cast.roads)
            _ = try await desk.office.indexNewReports()
            func found(_ words: String, _ actor: Actor) async throws -> Bool {
                let page = try await desk.office.queue(for: actor, filter: QueueFilter(view: .all, words: words))
                return page.rows.contains { $0.code == code }
            }
            for hidden in ["3578014107850001", "081398765432", "085711112222", "lampu Sari"] {
                #expect(try await found(hidden, cast.verifier), "\(hidden)")
                for actor in [cast.liaison, cast.admin, cast.auditor] { #expect(try await !found(hidden, actor), "\(hidden)") }
            }
            for actor in [cast.liaison, cast.admin, cast.auditor, cast.verifier] { #expect(try await found("lampu padam kemarin", actor)) }
        }
    }

    @Test("an agency reads them whole at its own door until it has verified them", arguments: TestStores.engines)
    func ownDoor(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            var new = desk.newReport(agency: desk.cast.city)
            (new.body, new.mode) = (Self.body, .anonymous)
            let code = try await desk.office.submit(new).code
            #expect(try await words(code, desk.cast.admin, at: desk).contains("3578014107850001"))
            try await desk.act(
                code, by: desk.cast.admin, publicText: PublicText(title: "Lampu padam", body: "Lampu padam sejak kemarin.")
            ) { texts in
                .verify(
                    .init(
                        reportClass: .nonSupervisoryComplaint, category: desk.cast.category, mode: .anonymous,
                        target: desk.target(desk.cast.roads),
                        routingReason: texts.write(TestDesk.reason, as: .routingReason, for: .office)))
            }
            let file = try await desk.office.caseFile(code, for: .officer(desk.cast.admin))
            #expect(!file.body.contains("3578014107850001") && file.isMasked)
        }
    }
}
