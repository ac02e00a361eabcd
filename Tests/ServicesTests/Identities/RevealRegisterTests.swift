import DataAccess
import Domain
import Sealing
import Testing

@testable import Services

/// No look at an identity without a reason and two records, over every seat, mode and way of looking, with the real vault.
@Suite("The register of looks at identities")
struct RevealRegisterTests {
    /// Everybody of the little office, once with every duty.
    private func people(_ desk: TestDesk) -> [Actor] {
        let cast = desk.cast
        let seats = [
            cast.verifier, cast.admin, cast.liaison, cast.healthLiaison, cast.supervisor, cast.auditor, cast.neighbourAdmin,
            Actor(kind: cast.supervisor.kind, role: .leader, agency: cast.city),
            Actor(kind: cast.supervisor.kind, role: .unitOperator, agency: cast.city, unitPath: [cast.roads]),
            Actor(kind: cast.supervisor.kind, role: .ombudsman), Actor(kind: cast.supervisor.kind, role: .nationalPartner),
        ]
        return seats
            + seats.map {
                Actor(kind: $0.kind, role: $0.role, agency: $0.agency, unitPath: $0.unitPath, duties: Set(Duty.allCases))
            } + [.reporter, .system]
    }

    @Test("gains two rows with each look that shows anything, and none with one that is refused", arguments: Mode.all)
    func twoRows(mode: Mode) async throws {
        try await VaultedDesk.with { desk, vault in
            let code = try await desk.submit(mode: mode)
            try await desk.verify(code, mode: mode, to: desk.cast.roads)
            var shown = 0
            for actor in people(desk) {
                for wish in 0..<3 {
                    let before = (try await vault.openings(), try await desk.loggedLooks())
                    var texts = desk.office.manuscript()
                    let words = texts.write(String(repeating: "Nyawa terancam. ", count: 5), as: .reason, for: .reporter)
                    let asked: IdentityWish =
                        [.view, .openReveal(ID(4_711)), .openInEmergency(.dangerToLife, words: words)][wish]
                    let manuscript = wish == 2 ? texts : desk.office.manuscript()
                    let act = Act(code: code, actor: actor, command: .identity(asked), manuscript: manuscript)
                    let fields = try? await desk.office.disclose(act).fields
                    let after = (try await vault.openings(), try await desk.loggedLooks())
                    let rows = fields == nil ? 0 : 1
                    #expect(after.0 - before.0 == rows && after.1 - before.1 == rows, "\(actor) \(asked)")
                    #expect(fields == nil || fields?[.name] == "Kenari Jingga")
                    shown += rows
                }
            }
            // The search sees what is there: whoever may look did.
            #expect(shown >= 2)
            let unexplained = try await vault.store.read { session in
                try session.first("select count(*) from openings where reason = '' or asked_by not like 'officer:%'")?.int(0)
            }
            #expect(unexplained == 0)
            let untold = try await desk.count(
                "select count(*) from identity_openings o left join report_events e on e.report_id = o.report_id and e.sequence = o.sequence where e.sequence is null"
            )
            #expect(untold == 0, "each row of the register is an event that the reporter reads")
        }
    }
}
