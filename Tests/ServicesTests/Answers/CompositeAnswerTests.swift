import DataTestSupport
import Domain
import Testing

@testable import Services

@Suite("One answer of several bodies")
struct CompositeAnswerTests {
    private func ask(_ id: Int64, of target: Target, _ code: TrackingCode, at desk: TestDesk) async throws {
        try await desk.act(code, by: desk.cast.liaison) { texts in
            .askContribution(id: ID(id), of: target, question: texts.write("Apa bagian Anda?", as: .question, for: .office))
        }
    }

    private func draft(_ text: String, _ code: TrackingCode, at desk: TestDesk) async throws {
        let rubric = Rubric(points: Dictionary(uniqueKeysWithValues: RubricCriterion.allCases.map { ($0, 2) }))
        try await desk.act(code, by: desk.cast.liaison) { texts in
            .draftAnswer(.init(text: texts.write(text, as: .answer, for: .everyone), kind: .actionTaken, rubric: rubric))
        }
    }

    @Test("two bodies owe a part on their own clocks; one is late, and one answer goes out with the reason", arguments: TestStores.engines)
    func whole(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            let code = try await desk.inProgress()
            try await ask(71, of: desk.target(desk.cast.health), code, at: desk)
            desk.pass(days: 1)
            let neighbour = Target(holder: Holder(agency: desk.cast.neighbour), zone: .wib)
            try await ask(72, of: neighbour, code, at: desk)

            let asked = try await desk.office.caseFile(code, for: .reporter)
            #expect(asked.awaitedParts.map(\.body) == [Holder(agency: desk.cast.city, unit: desk.cast.health), neighbour.holder])
            let dates = asked.awaitedParts.compactMap { $0.deadline?.date }
            #expect(dates.count == 2 && dates[0] < dates[1], "each has its own date")
            #expect(try await desk.office.caseFile(code, for: .everyone).awaitedParts.isEmpty)
            #expect(asked.holder == Holder(agency: desk.cast.city, unit: desk.cast.roads), "one report, one holder")

            try await desk.act(code, by: desk.cast.healthLiaison) { texts in
                .contribute(ID(71), texts.write("Dua korban sudah dirawat.", as: .contribution, for: .office))
            }
            let officer = Viewer.officer(desk.cast.liaison)
            let composed = try await desk.office.caseFile(code, for: officer).composedAnswer { $0.unit == nil ? "Tetangga" : "Kesehatan" }
            #expect(composed == "Kesehatan:\nDua korban sudah dirawat.")
            try await draft("Lubang ditambal.\n\n\(composed)", code, at: desk)
            let drafted = try await desk.office.caseFile(code, for: officer).composedAnswer { _ in "?" }
            #expect(drafted == "Lubang ditambal.\n\n\(composed)", "a part is not put in twice")

            desk.pass(days: 10)
            #expect(try await desk.office.caseFile(code, for: .reporter).awaitedParts.map(\.isLate) == [true])
            await #expect(throws: Refusal(.contributionsOpen, field: "contributions")) {
                try await desk.act(code, by: desk.cast.liaison) { _ in .approveAnswer(leavingOpenContributions: nil) }
            }
            let reason = "Kabupaten tetangga belum menjawab; bagiannya tidak mengubah perbaikan ini."
            try await desk.act(code, by: desk.cast.liaison) { texts in
                .approveAnswer(leavingOpenContributions: texts.write(reason, as: .reason, for: .reporter))
            }
            let told = try await desk.office.caseFile(code, for: .reporter)
            let answers = told.timeline.filter { $0.kind == "answered" }
            #expect(answers.count == 1 && answers[0].text == "Lubang ditambal.\n\n\(composed)")
            #expect(answers[0].leftOut == [neighbour.holder] && answers[0].leftOutReason == reason)
            #expect(told.awaitedParts.isEmpty)
            let everyone = try await desk.office.caseFile(code, for: .everyone)
            #expect(everyone.timeline.allSatisfy { $0.leftOut.isEmpty && $0.leftOutReason == nil })
        }
    }

    @Test("a part that comes after the draft joins it, and one of an earlier answer does not come again")
    func later() async throws {
        try await TestDesk.with(.sqlite) { desk in
            let code = try await desk.inProgress()
            try await ask(71, of: desk.target(desk.cast.health), code, at: desk)
            try await draft("Lubang ditambal.", code, at: desk)
            desk.clock.pass(seconds: 60)
            try await desk.act(code, by: desk.cast.healthLiaison) { texts in
                .contribute(ID(71), texts.write("Tidak ada korban.", as: .contribution, for: .office))
            }
            let officer = Viewer.officer(desk.cast.liaison)
            let joined = try await desk.office.caseFile(code, for: officer).composedAnswer { _ in "Kesehatan" }
            #expect(joined == "Lubang ditambal.\n\nKesehatan:\nTidak ada korban.")
            desk.clock.pass(seconds: 60)
            try await draft(joined, code, at: desk)
            desk.clock.pass(seconds: 60)
            try await desk.act(code, by: desk.cast.liaison) { _ in .approveAnswer(leavingOpenContributions: nil) }
            desk.clock.pass(seconds: 60)
            try await desk.act(code, by: .reporter) { texts in .object(texts.write("Belum rata.", as: .objection, for: .reporter)) }
            #expect(try await desk.office.caseFile(code, for: officer).composedAnswer { _ in "Kesehatan" } == "")
        }
    }
}
