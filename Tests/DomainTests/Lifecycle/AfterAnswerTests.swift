import Domain
import Testing

/// Promises, checks at the place, and what a reporter thinks of the answer.
@Suite("Promises, field checks and low ratings")
struct AfterAnswerTests {
    @Test("a promise is kept by the announced act on its day, broken from the day after, and stays broken")
    func promises() throws {
        var life = try Life.inProgress()
        let first = try #require(life.report.promises.last)
        #expect(first.maker == life.report.holder?.holder && first.isOpen && !first.isBroken(at: life.now))
        life.now = first.dueAt.adding(milliseconds: -1)
        #expect(!first.isBroken(at: life.now))
        life.now = first.dueAt
        #expect(first.isBroken(at: life.now))
        let today = ClockZone.wib.date(of: life.now)
        try life.act(.progress(.init(act: Cast.words(), actDate: today, nextDate: today.adding(days: 3))), by: Cast.liaison)
        #expect(life.report.promises[0].keptAt == life.now && life.report.promises[0].isBroken(at: life.now))
        try life.answer()
        #expect(life.report.promises[1].keptAt == life.now && !life.report.promises[1].isBroken(at: life.now.adding(seconds: 864_000)))
    }

    @Test("a promise is moved once, before its day, with a reason, and the new day is the promise")
    func moving() throws {
        var life = try Life.inProgress()
        let old = try #require(life.report.promises.last).date
        #expect(life.refusal(.movePromise(old, reason: Cast.words()), by: Cast.liaison) == .outOfRange)
        #expect(life.refusal(.movePromise(old.adding(days: 90), reason: Cast.words()), by: Cast.liaison) == .outOfRange)
        #expect(life.refusal(.movePromise(old.adding(days: 2), reason: Cast.silence), by: Cast.liaison) == .missing)
        #expect(life.refusal(.movePromise(old.adding(days: 2), reason: Cast.words()), by: Cast.auditor) == .notPermitted)
        var late = life
        late.now = try #require(life.report.promises.last).dueAt
        #expect(late.refusal(.movePromise(old.adding(days: 2), reason: Cast.words()), by: Cast.liaison) == .dueAlreadyPassed)
        try life.act(.movePromise(old.adding(days: 2), reason: Cast.words()), by: Cast.liaison)
        #expect(life.report.promises.last?.date == old.adding(days: 2) && life.report.promises.last?.movedFrom == old)
        #expect(life.refusal(.movePromise(old.adding(days: 3), reason: Cast.words()), by: Cast.liaison) == .alreadyDone)
        #expect(life.replayed == life.report)
    }

    @Test("what nobody can keep any more counts neither way, and what is overdue stays broken")
    func ended() throws {
        var early = try Life.inProgress()
        try early.act(.withdraw(reason: Cast.words(), coerced: false), by: .reporter)
        #expect(early.report.promises[0].endedAt != nil && !early.report.promises[0].isBroken(at: early.now.adding(seconds: 8_640_000)))
        var late = try Life.inProgress()
        late.wait(days: 10)
        try late.act(.withdraw(reason: Cast.words(), coerced: false), by: .reporter)
        #expect(late.report.promises[0].endedAt == nil && late.report.promises[0].isBroken(at: late.now))
    }

    @Test("a solution rated low is another person's task in five working days, whose grounds end it or send the case back")
    func lowRating() throws {
        var life = try Life.answered()
        try life.act(.confirm, by: .reporter)
        var content = life
        try content.act(.rate(try #require(Rating(clarity: 5, solution: 3, fairness: 5))), by: .reporter)
        #expect(!content.running.contains(.apipTask) && !content.report.awaitsRatingReview)

        try life.act(.rate(try #require(Rating(clarity: 5, solution: 2, fairness: 5))), by: .reporter)
        #expect(life.running == [.reopenWindow, .apipTask])
        let review = Command.reviewRating(reopens: false, grounds: Cast.words())
        for answerer in [Cast.operative, Cast.liaison, Cast.admin] {
            #expect(life.refusal(review, by: answerer) == .notPermitted)
        }
        #expect(life.refusal(.reviewRating(reopens: false, grounds: Cast.silence), by: Cast.supervisor) == .missing)
        var back = life
        try life.act(review, by: Cast.supervisor)
        #expect(life.running == [.reopenWindow] && life.report.state == .closed)
        #expect(life.refusal(review, by: Cast.auditor) == .wrongState)
        try back.act(.reviewRating(reopens: true, grounds: Cast.words()), by: Cast.auditor)
        #expect(back.report.state == .inProgress && back.running.isSuperset(of: [.followUpNext, .classNonSupervisory]))
        #expect(!back.running.contains(.apipTask) && back.replayed == back.report)
    }

    @Test("who proved the evidence of a closing does not review what the reporter thinks of it")
    func notTheProver() throws {
        var life = try Life.inProgress()
        try life.act(Cast.evidence, by: Cast.liaison)
        try life.act(.approve(try life.request()), by: Cast.supervisor)
        try life.act(.rate(try #require(Rating(clarity: 1, solution: 1, fairness: 1))), by: .reporter)
        #expect(life.refusal(.reviewRating(reopens: true, grounds: Cast.words()), by: Cast.supervisor) != nil)
        try life.act(.reviewRating(reopens: true, grounds: Cast.words()), by: Cast.auditor)
        #expect(life.report.state == .inProgress)
    }

    @Test("where the category demands it, a closing waits for what another office saw at the place")
    func fieldCheck() throws {
        var life = try Life.inProgress()
        try life.act(Cast.evidence, by: Cast.liaison)
        let id = try life.request()
        var setting = life.setting
        setting.demandsFieldCheck = true
        func refusal(_ check: FieldCheck?, by actor: Actor = Cast.supervisor) -> Refusal? {
            do throws(Refusal) {
                _ = try life.report.decide(.approve(id, check: check), by: actor, in: setting)
                return nil
            } catch {
                return error
            }
        }
        let whole = FieldCheck(seenAt: life.now.adding(seconds: -60), place: Cast.words(), files: [ID(71)])
        #expect(refusal(nil) == Refusal(.missing, field: "checkPlace"))
        var lacking = whole
        lacking.files = []
        #expect(refusal(lacking) == Refusal(.missing, field: "checkFiles"))
        lacking = whole
        lacking.place = Cast.silence
        #expect(refusal(lacking) == Refusal(.missing, field: "checkPlace"))
        lacking = whole
        lacking.seenAt = life.now.adding(seconds: 60)
        #expect(refusal(lacking) == Refusal(.outOfRange, field: "checkDate"))
        #expect(refusal(whole, by: Cast.liaison)?.reason == .samePerson)
        let events = try life.report.decide(.approve(id, check: whole), by: Cast.supervisor, in: setting)
        #expect(events.contains(.fieldChecked(whole)))
        #expect(events.contains { if case .closed(.resolvedWithEvidence, _) = $0 { true } else { false } })
    }

    @Test("a remedy says what it is, unless there is none")
    func remedy() throws {
        var life = try Life.inProgress()
        func draft(_ remedy: Remedy) -> Command {
            .draftAnswer(.init(text: Cast.words(), kind: .actionTaken, rubric: Cast.good, remedy: remedy))
        }
        #expect(life.refusal(draft(Remedy(kind: .apology)), by: Cast.operative) == .missing)
        #expect(life.refusal(draft(Remedy(kind: .none)), by: Cast.operative) == nil)
        try life.act(draft(Remedy(kind: .repair, wording: Cast.words())), by: Cast.operative)
        try life.act(.approveAnswer(leavingOpenContributions: nil), by: Cast.liaison)
        #expect(life.report.answers.last?.remedy?.kind == .repair)
    }
}
