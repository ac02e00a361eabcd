import DataTestSupport
import Domain
import Testing

@testable import Services

@Suite("An appeal, from the objection to the Ombudsman's reference")
struct AppealJourneyTests {
    @Test(
        "has its own clock and judge, its grounds reach the reporter, and what is refused goes on to the Ombudsman with its file",
        arguments: TestStores.engines)
    func journey(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            let (office, cast) = (desk.office, desk.cast)
            let invited = try await office.invite(
                email: "ombudsman@contoh.invalid", name: "Petugas Ombudsman", seat: SeatForm(role: .ombudsman), by: .system)
            let ombudsman = Actor(kind: .officer(try #require(invited.made)), role: .ombudsman)
            let code = try await desk.inProgress()
            try await desk.answer(code)
            await #expect(throws: Refusal(.conditionUnmet)) {
                try await desk.act(code, by: .reporter) { .appealAnswer($0.write("Tidak adil.", as: .reason, for: .reporter)) }
            }
            try await desk.act(code, by: .reporter) { .object($0.write("Lubangnya masih ada.", as: .objection, for: .reporter)) }
            #expect(try await desk.stored(code).report.state == .inProgress)
            try await desk.answer(code)
            try await desk.act(code, by: .reporter) {
                .appealAnswer($0.write("Jawaban sama, lubang tetap ada.", as: .reason, for: .reporter))
            }
            let pending = try await desk.stored(code).report
            let clock = try #require(pending.runningClock(.appealDecision))
            #expect(pending.appealPending && clock.clock.amount == 3)
            for actor in [cast.liaison, cast.admin, cast.supervisor] {
                await #expect(throws: Refusal.self, "\(String(describing: actor.role))") {
                    try await desk.act(code, by: actor) {
                        .decideAppeal(upheld: false, grounds: $0.write("Sudah.", as: .ground, for: .reporter))
                    }
                }
            }
            let grounds = "Foto sesudah perbaikan menunjukkan lubang yang dilaporkan sudah tertutup."
            try await desk.act(code, by: cast.auditor) {
                .decideAppeal(upheld: false, grounds: $0.write(grounds, as: .ground, for: .reporter))
            }
            let refused = try await desk.stored(code).report
            #expect(!refused.appealPending && refused.state == .answered && refused.runningClock(.reporterReply) != nil)
            #expect(try await office.caseFile(code, for: .reporter).timeline.contains { $0.kind == "appealDecided" && $0.text == grounds })

            await #expect(throws: Refusal.self) {
                try await desk.act(code, by: ombudsman) {
                    .recordOmbudsmanResult(.recommendation, document: $0.write("Saran 1/2026", as: .statement, for: .reporter))
                }
            }
            try await desk.act(code, by: .reporter) { _ in .refer }
            let file = try await office.caseFile(code, for: .officer(ombudsman))
            #expect(file.isReferred)
            for kind in ["objected", "answerAppealed", "appealDecided", "referred"] {
                #expect(file.timeline.contains { $0.kind == kind }, "\(kind) stands in the file")
            }
            try await desk.act(code, by: ombudsman) {
                .recordOmbudsmanResult(.recommendation, document: $0.write("Saran 1/2026: periksa ulang.", as: .statement, for: .reporter))
            }
            let after = try await desk.stored(code).report
            #expect(after.state == .inProgress && !after.isReferred && after.runningClock(.followUpNext) != nil)
        }
    }
}
