import Domain
import Testing

/// What becomes of the steps of a procedure in one life, and what is recorded of it.
@Suite struct SopReadingTests {
    private static let calendar = Result { try Fixtures.calendar() }

    /// As the office ships it, with days for the draft too.
    static let steps: [SopStep] = [
        SopStep(number: 1, name: "Verifikasi", roles: [.nationalAdmin], from: .event(.submitted), to: .event(.verified), days: 3),
        SopStep(
            number: 2, name: "Tindak lanjut", roles: [.liaisonOfficer, .agencyAdmin], from: .event(.disposed), to: .event(.firstFollowedUp),
            days: 5),
        SopStep(number: 3, name: "Konsep", roles: [.unitOperator], from: .event(.disposed), to: .event(.answerDrafted), days: 8),
        SopStep(number: 4, name: "Jawaban", roles: [.liaisonOfficer], from: .event(.answerDrafted), to: .event(.answered), days: 1),
        SopStep(
            number: 5, name: "Setelah keberatan", from: .event(.objected), to: .event(.progressed), days: 5, isObligatory: false),
        SopStep(number: 6, name: "Penutupan", from: .event(.answered), to: .event(.closed)),
    ]

    private func read(_ life: Life, _ steps: [SopStep] = steps, run: Int = 0) throws -> SopReading {
        let runs = SopRun.all(in: life.history)
        return SopReading(
            steps: steps, run: try #require(runs.indices.contains(run) ? runs[run] : nil), calendar: try Self.calendar.get(), now: life.now)
    }

    private func states(_ life: Life) throws -> [SopStepReading.State] { try read(life).steps.map(\.state) }

    private func told(_ life: Life) throws -> [String] {
        try read(life).departures.map { "\($0.round).\($0.step) \($0.kind.rawValue)" }
    }

    @Test func nothingIsReadBeforeABodyHasTheReport() throws {
        var life = try Life()
        try life.act(Cast.submission(), by: .reporter)
        #expect(SopRun.all(in: life.history).isEmpty)
    }

    @Test func whoKeepsToItDepartsFromNothing() throws {
        var life = try Life.disposed()
        #expect(try states(life) == [.done, .pending, .pending, .pending, .pending, .pending])
        #expect(SopReading.next(try read(life).steps) == 2)
        life.wait(days: 2)
        try life.act(Cast.progress(on: "2025-06-04", next: "2025-06-10"), by: Cast.liaison)
        try life.answer()
        try life.act(.confirm, by: .reporter)
        #expect(try states(life) == [.done, .done, .done, .done, .pending, .done], "nobody objected")
        #expect(try told(life) == [])
        #expect(try read(life).lookAt == nil)
    }

    @Test func aStepIsLateFromItsDueOnAndStaysSoOnceItIsDone() throws {
        var life = try Life.disposed()
        let due = try #require(try read(life).steps[1].dueAt)
        #expect(try read(life).lookAt == due)
        life.now = due.adding(milliseconds: -1)
        #expect(try told(life) == [])
        life.now = due
        #expect(try states(life)[1] == .late && SopReading.next(try read(life).steps) == 2)
        let running = try #require(try read(life).departures.first)
        #expect(running.kind == .late && running.at == due && running.officer == nil && running.holder?.unit == Cast.roads)
        try life.act(Cast.progress(on: "2025-06-12", next: "2025-06-16"), by: Cast.liaison)
        let ended = try #require(try read(life).departures.first)
        #expect(try states(life)[1] == .late && ended.at == due && ended.officer == Cast.liaison.officer)
    }

    @Test func whatALaterStepPassesOverIsSkippedAndOnceMadeUpForOutOfOrder() throws {
        var life = try Life.disposed()
        try life.act(Cast.draft(), by: Cast.operative)
        #expect(try states(life).prefix(3) == [.done, .skipped, .done])
        #expect(try told(life) == ["0.2 skipped"])
        #expect(try read(life).departures.first?.officer == Cast.operative.officer)
        life.wait(days: 1)
        try life.act(Cast.progress(on: "2025-06-03", next: "2025-06-06"), by: Cast.liaison)
        #expect(try states(life)[1] == .done)
        #expect(try told(life) == ["0.2 outOfOrder"])
    }

    @Test func anotherSeatThanNamedIsADepartureOfWhoeverTookIt() throws {
        var life = try Life.disposed()
        try life.act(Cast.progress(), by: Cast.admin)
        try life.act(Cast.draft(), by: Cast.liaison)
        try life.act(.approveAnswer(leavingOpenContributions: nil), by: Cast.admin)
        #expect(try told(life) == ["0.3 wrongRole", "0.4 wrongRole"])
        #expect(try read(life).departures.map(\.officer) == [Cast.liaison.officer, Cast.admin.officer])
    }

    @Test func anObjectionBringsTheStepsThatBeginAnewAndNoOthers() throws {
        var life = try Life.inProgress()
        try life.answer()
        try life.act(.object(Cast.words()), by: .reporter)
        #expect(try states(life) == [.done, .done, .done, .done, .pending, .pending])
        life.wait(days: 30)
        #expect(try told(life) == [])
        try life.answer()
        #expect(try told(life) == [], "an optional step may be left out")
        try life.act(.confirm, by: .reporter)
        #expect(try states(life).last == .done)
    }

    @Test func aPauseOfTheReportStopsTheDaysOfAStep() throws {
        var life = try Life.disposed()
        let due = try #require(try read(life).steps[1].dueDate)
        life.wait(days: 1)
        try life.act(.askReporter(Cast.words()), by: Cast.liaison)
        #expect(try read(life).lookAt == nil, "nothing becomes late by waiting for the reporter")
        life.wait(days: 5)
        try life.act(.complete(Cast.words(), hasFiles: false), by: .reporter)
        let moved = try #require(try read(life).steps[1].dueDate)
        #expect(moved > due)
    }

    @Test func anotherAgencyBeginsAnewAndTheReceiptIsNotToldTwice() throws {
        var life = try Life()
        try life.act(Cast.submission(), by: .reporter)
        life.wait(days: 9)
        try life.act(Cast.verification(to: Cast.target(Cast.city)), by: Cast.verifier)
        #expect(try told(life) == ["0.1 late"])
        try life.act(.notAuthority(proposed: Cast.target(Cast.province), ground: Cast.words()), by: Cast.admin)
        try life.act(.redispose(Cast.target(Cast.province), reason: Cast.words()), by: Cast.verifier)
        let runs = SopRun.all(in: life.history)
        #expect(runs.map(\.target.holder.agency) == [Cast.city, Cast.province])
        #expect(runs.first?.endedAt == runs.last?.beganAt && runs.last?.isFirst == false)
        let second = try read(life, run: 1)
        #expect(second.steps.map(\.state).prefix(2) == [.late, .pending] && second.departures.isEmpty)
        life.wait(days: 60)
        #expect(try told(life) == ["0.1 late"], "what the first body had no time for is not its lateness")
        #expect(try !read(life, run: 1).departures.isEmpty)
    }
}
