import Domain
import Testing

@Suite("Evaluation: what a history says")
struct CaseFactsTests {
    @Test("a draft is nobody's report; an empty history says nothing")
    func nothing() throws {
        #expect(try Sheet([Life()]).rows.isEmpty)
        var life = try Life()
        try life.act(Cast.submission(), by: .reporter)
        #expect(try Sheet([life], asOf: life.now.adding(seconds: -1)).rows.isEmpty)
    }

    @Test("verification before its due, after it, and not at all")
    func verification() throws {
        var onTime = try Life()
        try onTime.act(Cast.submission(), by: .reporter)
        var open = onTime
        var late = onTime
        try onTime.act(Cast.verification(), by: Cast.verifier)
        #expect(try Sheet([open]).words(.outcome, .verification, .nation) == ["notYetDue"])
        try open.waitPast(.verify)
        try late.waitPast(.verify)
        try late.act(Cast.verification(), by: Cast.verifier)
        let sheet = try Sheet([onTime, open, late])
        #expect(sheet.words(.outcome, .verification, .nation) == ["onTime", "overdue", "late"])
        #expect(try sheet.counts("M06", .nation) == "1/3")
        #expect(sheet.rows(.verification, .nation).allSatisfy { $0.date == Cast.day("2025-06-05") })
        #expect(sheet.rows(.verification, Sheet.city).isEmpty, "the national desk owed it")
    }

    @Test("a report set aside is verified; one that the reporter takes back while there was time owes nothing")
    func asideAndWithdrawn() throws {
        var life = try Life()
        try life.act(Cast.submission(door: .agency(Cast.city)), by: .reporter)
        var spam = life
        try spam.act(.archive(.a10, reason: Cast.words()), by: Cast.admin)
        try life.act(.withdraw(reason: Cast.silence, coerced: false), by: .reporter)
        let sheet = try Sheet([spam, life])
        #expect(sheet.words(.outcome, .verification, Sheet.city) == ["onTime"])
        #expect(try sheet.counts("M21", Sheet.city) == "1/2")
        #expect(sheet.words(.archiveCode, .arrival, Sheet.city) == ["A10"])
        #expect(try sheet.counts("M02.withdrawn", Sheet.city) == "1/2" && sheet.counts("M02.net", Sheet.city) == "0/1")
        try spam.act(.restore(Cast.silence), by: Cast.admin)
        #expect(try Sheet([spam]).words(.outcome, .verification, Sheet.city) == ["notYetDue"])
    }

    @Test("the first follow-up is measured by its first due, also where more time was granted")
    func extendedFollowUp() throws {
        var life = try Life.disposed()
        try life.act(.extend(.followUpFirst, days: 3, code: ExtensionReason.allCases[0], reason: Cast.words()), by: Cast.liaison)
        try life.act(.approve(try life.request()), by: Cast.supervisor)
        let due = try #require(life.report.runningClock(.followUpFirst)).clock
        let calendar = try Life.rules().calendar
        let first = due.due(in: calendar, asOf: life.now, measure: .original)
        life.now = first.instant.adding(seconds: 3600)
        #expect(due.isOnTime(doneAt: life.now, in: calendar), "in time as extended")
        try life.act(Cast.progress(on: "2025-06-04", next: "2025-06-20"), by: Cast.liaison)
        let sheet = try Sheet([life])
        #expect(sheet.words(.outcome, .firstFollowUp, Sheet.roads) == ["late"])
        #expect(sheet.words(.isExtended, .firstFollowUp, Sheet.city) == ["yes"])
        #expect(sheet.rows(.firstFollowUp, Sheet.city).map(\.date) == [first.date])
        #expect(try sheet.counts("M07", Sheet.city) == "0/1")
    }

    @Test("an answer is a first follow-up; its day finishes the case once the reporter is silent")
    func silence() throws {
        var life = try Life.answered()
        life.wait(days: 2)
        let waiting = try Sheet([life])
        #expect(waiting.words(.outcome, .classRound, Sheet.city) == ["onTime"], "provisional: the answer waits for the reporter")
        #expect(try waiting.counts("M01s", Sheet.city) == "1/1" && waiting.counts("M02", Sheet.city) == "0/1")
        #expect(waiting.rows(.duration, Sheet.city).count == 1, "only ended clocks")
        try life.waitPast(.reporterReply)
        try life.act(.lapseReply, by: .system)
        let sheet = try Sheet([life])
        #expect(sheet.words(.standing, .arrival, Sheet.roads) == ["silence"])
        #expect(try sheet.counts("M11", Sheet.city) == "1/1" && sheet.counts("M10", Sheet.city) == "0/1")
        #expect(try sheet.counts("M07", Sheet.city) == "1/1" && sheet.counts("M08", Sheet.city) == "1/1")
        #expect(try sheet.figure("M09.median", Sheet.city).text == "0.0", "answered on the day on which it came")
        #expect(sheet.rows(.closure, .nation).map(\.date) == [ClockZone.wib.date(of: life.now)])
    }

    @Test("a missed round stays missed, whatever the next one does; the two are one report")
    func missedRound() throws {
        var life = try Life.disposed()
        try life.waitPast(.classNonSupervisory)
        try life.answer()
        try life.act(.confirm, by: .reporter)
        life.wait(days: 3)
        try life.act(.reopen(Cast.words()), by: .reporter)
        try life.answer()
        try life.act(.confirm, by: .reporter)
        let sheet = try Sheet([life])
        #expect(sheet.words(.outcome, .classRound, .nation) == ["late", "late"])
        #expect(try sheet.counts("M08", .nation) == "0/1" && sheet.counts("M08", Sheet.city) == "0/1")
        #expect(try sheet.counts("M12", Sheet.city) == "1/2")
        #expect(sheet.words(.reopenedBy, .reopening, Sheet.city) == ["reporter"])
        #expect(sheet.words(.round, .duration, .nation).suffix(2) == ["1", "2"])
    }

    @Test("a body that got the report late is measured by its own share, the nation by the promise")
    func holderShare() throws {
        var life = try Life.disposed(to: nil)
        life.wait(days: 1)
        try life.act(.notAuthority(proposed: Cast.target(Cast.province), ground: Cast.words()), by: Cast.admin)
        life.wait(days: 14)
        try life.act(.redispose(Cast.target(Cast.province), reason: Cast.words()), by: Cast.verifier)
        life.wait(days: 9)
        try life.act(Cast.draft(), by: Cast.provinceAdmin)
        try life.act(.approveAnswer(leavingOpenContributions: nil), by: Cast.provinceAdmin)
        try life.act(.confirm, by: .reporter)
        let sheet = try Sheet([life])
        #expect(sheet.words(.outcome, .classRound, .nation) == ["late"])
        #expect(sheet.words(.outcome, .classRound, Sheet.province) == ["onTime"])
        let whole = try #require(sheet.figure("M09.median", .nation).value)
        let own = try #require(sheet.figure("M09.median", Sheet.province).value)
        #expect(own < whole && own == Fraction(7), "18 to 26 June 2025")
    }

    @Test("an extension and another class are printed apart and heal nothing")
    func extendedClass() throws {
        var life = try Life.inProgress()
        try life.act(.extend(.classNonSupervisory, days: 7, code: ExtensionReason.allCases[0], reason: Cast.words()), by: Cast.liaison)
        try life.act(.approve(try life.request()), by: Cast.supervisor)
        let calendar = try Life.rules().calendar
        let clock = try #require(life.report.classClock).clock
        life.now = clock.due(in: calendar, asOf: life.now, measure: .original).instant.adding(seconds: 60)
        try life.answer()
        try life.act(.confirm, by: .reporter)
        let sheet = try Sheet([life])
        #expect(sheet.words(.outcome, .classRound, Sheet.city) == ["late"])
        #expect(sheet.words(.isOnTimeAsExtended, .classRound, Sheet.city) == ["yes"])
        #expect(try sheet.counts("M08.extended", Sheet.city) == "1/1" && sheet.counts("M08.asExtended", Sheet.city) == "1/1")
        var other = try Life.disposed()
        try other.act(.reclassify(.informationRequest, reason: Cast.words()), by: Cast.verifier)
        let changed = try Sheet([other])
        #expect(changed.words(.isReclassified, .classRound, .nation) == ["yes"])
        #expect(changed.words(.reportClass, .classRound, .nation) == ["nonSupervisoryComplaint"], "by the class of its first verification")
        #expect(changed.words(.reportClass, .arrival, .nation) == ["informationRequest"])
    }

    @Test("promises: kept, moved, broken, and those that nobody owes any more")
    func promises() throws {
        var life = try Life.disposed()
        try life.act(Cast.progress(next: "2025-06-05"), by: Cast.liaison)
        #expect(try Sheet([life]).figure("M27", Sheet.city).text == "NA")
        #expect(try Sheet([life]).counts("M01s", Sheet.city) == "0/1", "a promise alone is nothing")
        try life.act(.movePromise(Cast.day("2025-06-10"), reason: Cast.words()), by: Cast.liaison)
        life.wait(days: 7)
        try life.act(Cast.progress(on: "2025-06-09", next: "2025-06-12"), by: Cast.liaison)
        let kept = try Sheet([life])
        #expect(try kept.counts("M27", Sheet.roads) == "1/1" && kept.counts("M01s", Sheet.city) == "1/1")
        #expect(kept.words(.isMoved, .promise, Sheet.city) == ["yes", "no"])
        life.wait(days: 6)
        let broken = try Sheet([life])
        #expect(try broken.counts("M27", Sheet.city) == "1/2" && broken.counts("M01s", Sheet.city) == "0/1")
        #expect(
            try broken.counts("M27", Sheet.city, in: EvaluationPeriod(from: Cast.day("2025-06-12"), through: Cast.day("2025-06-12")))
                == "0/1")
        var left = try Life.inProgress()
        try left.act(.handOutside(receipt: Cast.words()), by: Cast.verifier)
        #expect(try Sheet([left]).rows(.promise, Sheet.city).isEmpty)
    }

    @Test("ratings, and how many rated of those who were asked")
    func ratings() throws {
        var life = try Life.answered()
        try life.act(.confirm, by: .reporter)
        let silent = life
        try life.act(.rate(try #require(Rating(clarity: 5, solution: 4, fairness: 4))), by: .reporter)
        let lives = [Life](repeating: life, count: 5) + [silent]
        let sheet = try Sheet(lives)
        #expect(try sheet.figure("M15", Sheet.city).text == "4.3")
        #expect(try sheet.figure("M15", Sheet.city).value == Fraction("13/3"))
        #expect(try sheet.counts("M15.response", Sheet.city) == "5/6")
        #expect(try Sheet([life]).figure("M15", Sheet.city).outcome == .notApplicable(.tooFew))
    }

    @Test("an appeal against an archive: open, upheld, refused")
    func appeals() throws {
        var life = try Life()
        try life.act(Cast.submission(door: .agency(Cast.city)), by: .reporter)
        try life.act(.archive(.a10, reason: Cast.words()), by: Cast.admin)
        try life.act(.appealArchive(Cast.words()), by: .reporter)
        var refused = life
        #expect(try Sheet([life]).words(.decision, .appeal, Sheet.city) == ["open"])
        try life.act(Cast.verification(), by: Cast.secondVerifier)
        try refused.act(.archive(.a10, reason: Cast.words()), by: Cast.secondVerifier)
        let sheet = try Sheet([life, refused])
        #expect(sheet.words(.decision, .appeal, Sheet.city) == ["upheld", "refused"])
        #expect(try sheet.figure("M21.appealUpheld", Sheet.city).text == "50.0")
    }

    @Test("who made it secret: the reporter, the rules, or an officer")
    func secrecy() throws {
        func life(mode: Mode, sensitive: Bool = false) throws -> Life {
            var life = try Life()
            try life.act(Cast.submission(mode: mode, sensitive: sensitive), by: .reporter)
            return life
        }
        var officer = try life(mode: .open)
        try officer.act(Cast.verification(mode: .secret), by: Cast.verifier)
        var later = try Life.disposed()
        try later.act(.raiseSecrecy(.secret, reason: Cast.silence), by: .reporter)
        var lowered = try life(mode: .secret)
        try lowered.act(.lowerSecrecy(.open), by: .reporter)
        let sheet = try Sheet([life(mode: .secret), life(mode: .open, sensitive: true), officer, later, lowered])
        #expect(sheet.words(.hiddenBy, .arrival, .nation) == ["reporter", "forced", "officer", "reporter", "nobody"])
        #expect(try sheet.figure("M30", .nation).text == "80.0")
    }

    @Test("what is open, and what of it is past the promise")
    func backlog() throws {
        var late = try Life.disposed()
        let fresh = late
        try late.waitPast(.classNonSupervisory)
        let sheet = try Sheet([late, fresh], asOf: late.now)
        #expect(try sheet.counts("M22", Sheet.roads) == "2/2" && sheet.counts("M22", .nation) == "2/2")
        #expect(try Sheet([fresh]).counts("M22", Sheet.city) == "0/1")
        #expect(try Sheet([Life.answered()]).words(.standing, .backlog, Sheet.city) == ["answered"])
    }

    @Test("days of waiting for the reporter are counted as pauses, not as days")
    func pauses() throws {
        var life = try Life.disposed()
        life.wait(days: 1)
        try life.act(.askReporter(Cast.words()), by: Cast.liaison)
        life.wait(days: 7)
        try life.act(.complete(Cast.words(), hasFiles: false), by: .reporter)
        life.wait(days: 1)
        try life.answer()
        try life.act(.confirm, by: .reporter)
        let sheet = try Sheet([life])
        let whole = try #require(sheet.rows(.duration, .nation).first { $0.fields[.clock] == .word("class") })
        // Tuesday 3 to Tuesday 10 June: Friday 6 and Monday 9 were days off, three others stood still.
        #expect(whole.fields[.workingDays] == .whole(2) && whole.fields[.pausedDays] == .whole(3))
    }

    @Test("a calendar row that is entered later does not move a figure of an earlier day")
    func calendarAsKnown() throws {
        let moment = try Fixtures.instant("2025-06-04T00:00:00+07:00")
        let day = CalendarDay(date: Cast.day("2025-06-04"), name: "Libur", kind: .collectiveLeave, addedAt: moment)
        let cancelled = CalendarDay(date: Cast.day("2025-06-05"), name: "Libur", kind: .collectiveLeave, cancelledAt: moment)
        #expect([day, cancelled].known(at: moment.adding(seconds: -1)).map(\.cancelledAt) == [nil])
        #expect([day, cancelled].known(at: moment) == [day, cancelled])
    }
}
