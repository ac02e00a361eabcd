import DataAccess
import DataTestSupport
import Domain
import Testing

@testable import Services

@Suite("What an officer typed and did not send")
struct UnsentFormTests {
    private static let typed = [UnsentForm.Field(name: "note", value: "Belum selesai: kenari jingga"), .init(name: "x", value: "")]

    @Test("comes back to him alone, is sealed in the store, and is gone after seven days", arguments: TestStores.engines)
    func wholeLife(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            let (office, cast) = (desk.office, desk.cast)
            let code = try #require(try await Lives.live(at: desk)["inProgress"])
            let report = try await office.caseFile(code, for: .officer(cast.admin)).id
            let moment = try await office.keepForm(Self.typed, act: "catatan", on: report, by: cast.admin)
            #expect(moment == desk.clock.read())
            func found(_ actor: Actor, _ act: String = "catatan") async throws -> UnsentForm? {
                try await office.unsentForm(act: act, on: report, by: actor)
            }
            #expect(try await found(cast.admin)?.fields == Self.typed)
            #expect(try await found(cast.admin)?.savedAt == moment)
            #expect(try await found(cast.liaison) == nil)
            #expect(try await found(cast.admin, "konsep") == nil)
            let stored = try await office.store.read { session in try session.first("select ciphertext from act_drafts")?.blob(0) }
            #expect(!String(decoding: try #require(stored), as: UTF8.self).contains("kenari"))
            _ = try await office.keepForm([.init(name: "note", value: "Lain")], act: "catatan", on: report, by: cast.admin)
            #expect(try await found(cast.admin)?.fields.map(\.value) == ["Lain"])
            #expect(try await desk.count("select count(*) from act_drafts") == 1)
            let long = UnsentForm.Field(name: "note", value: String(repeating: "a", count: UnsentForm.longest + 1))
            #expect(try await office.keepForm([long], act: "catatan", on: report, by: cast.admin) == nil)
            desk.pass(days: 8)
            #expect(try await found(cast.admin) == nil)
            let gone = try await office.destroyAged().first { $0.kind == .actDrafts }
            #expect(gone?.count == 1)
            #expect(try await desk.count("select count(*) from act_drafts") == 0)
        }
    }

    @Test("one officer's row opens for no other, even with his number in its place")
    func bound() async throws {
        try await TestDesk.with(.sqlite) { desk in
            let code = try #require(try await Lives.live(at: desk)["inProgress"])
            let report = try await desk.office.caseFile(code, for: .officer(desk.cast.admin)).id
            _ = try await desk.office.keepForm(Self.typed, act: "catatan", on: report, by: desk.cast.admin)
            let other = try #require(desk.cast.liaison.officer)
            _ = try await desk.office.store.write { session in try session.run("update act_drafts set officer_id = \(other)") }
            #expect(try await desk.office.unsentForm(act: "catatan", on: report, by: desk.cast.liaison) == nil)
        }
    }
}
