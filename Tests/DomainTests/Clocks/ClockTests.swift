import Domain
import Foundation
import Testing

@Suite struct ClockTests {
    let calendar: WorkCalendar

    init() throws {
        calendar = try Fixtures.calendar()
    }

    func at(_ text: String) throws -> Instant { try Fixtures.instant(text) }

    func classClock(_ start: String = "2025-07-01T09:00:00+07:00", days: Int = 14, limit: Int? = nil) throws -> Clock {
        Clock(key: .classNonSupervisory, start: try at(start), zone: .wib, amount: days, unit: .workingDays, pauseLimit: limit)
    }

    func due(_ clock: Clock, asOf: String = "2025-07-01T09:00:00+07:00") throws -> String {
        clock.due(in: calendar, asOf: try at(asOf)).date.description
    }

    @Test(arguments: ClockZone.allCases, [0, 1, 2, 5, 14, 60])
    func aWorkingDayClockEndsOnAWorkingDayWithExactlyItsDaysBetween(zone: ClockZone, days: Int) throws {
        for hours in stride(from: 0, to: 24 * 500, by: 103) {
            let start = try at("2025-01-01T00:00:00Z").adding(seconds: Int64(hours) * 3600)
            let clock = Clock(key: .verify, start: start, zone: zone, amount: days, unit: .workingDays)
            let deadline = clock.due(in: calendar, asOf: start)
            #expect(days == 0 || calendar.isWorkingDay(deadline.date))
            #expect(clock.countedDays(until: deadline.instant.adding(milliseconds: -1), in: calendar) == days)
            #expect(deadline.date.days(since: clock.startDate) == days + deadline.explanation.skipped.count)
            #expect(zone.date(of: deadline.instant) == deadline.date.next)
            #expect(clock.remainingDays(in: calendar, asOf: start) == days)
        }
    }

    @Test func moreDaysLaterStartsPausesAndExtensionsNeverBringADueForward() throws {
        var random = TrackingCodeTests.Seeded(state: 4)
        for _ in 0..<400 {
            let start = try at("2025-01-01T00:00:00Z").adding(seconds: Int64.random(in: 0..<31_000_000, using: &random))
            let days = Int.random(in: 1...30, using: &random)
            let clock = Clock(key: .classNonSupervisory, start: start, zone: .wita, amount: days, unit: .workingDays)
            let plain = clock.due(in: calendar, asOf: start).instant
            var changed = clock
            let from = start.adding(seconds: Int64.random(in: 0..<5_000_000, using: &random))
            let to = from.adding(seconds: Int64.random(in: 0..<5_000_000, using: &random))
            changed.pause(at: from, cause: .answered)
            changed.resume(at: to)
            let paused = changed.due(in: calendar, asOf: start).instant
            changed.extend(days: 3, at: start)
            let extended = changed.due(in: calendar, asOf: start).instant
            var otherOrder = clock
            otherOrder.extend(days: 3, at: start)
            otherOrder.pause(at: from, cause: .answered)
            otherOrder.resume(at: to)
            #expect(plain <= paused && paused < extended)
            #expect(otherOrder.due(in: calendar, asOf: start).instant == extended)
            #expect(changed.due(in: calendar, asOf: start, measure: .original).instant == paused)
            let longer = Clock(key: .classNonSupervisory, start: start, zone: .wita, amount: days + 1, unit: .workingDays)
            #expect(longer.due(in: calendar, asOf: start).instant > plain)
        }
    }

    @Test func whileAClockStandsStillItsDueMovesWithTheDaysAndItSaysSo() throws {
        var clock = try classClock()
        clock.pause(at: try at("2025-07-04T10:00:00+07:00"), cause: .answered)
        #expect(try due(clock, asOf: "2025-07-04T11:00:00+07:00") == "2025-07-21")
        #expect(try due(clock, asOf: "2025-07-08T11:00:00+07:00") == "2025-07-23")
        let deadline = clock.due(in: calendar, asOf: try at("2025-07-08T11:00:00+07:00"))
        #expect(deadline.isPaused && deadline.pausedDays == 2)
        clock.resume(at: try at("2025-07-08T11:00:00+07:00"))
        #expect(try due(clock, asOf: "2025-09-08T11:00:00+07:00") == "2025-07-23")
    }

    @Test func waitingForTheReporterRunsOnAfterTheLimitEvenIfHeNeverAnswers() throws {
        var clock = try classClock(limit: 10)
        clock.pause(at: try at("2025-07-02T10:00:00+07:00"), cause: .awaitingReporter)
        // 3 to 12 July stand still.
        #expect(try due(clock, asOf: "2025-07-12T10:00:00+07:00") == "2025-07-30")
        #expect(try due(clock, asOf: "2025-12-31T10:00:00+07:00") == "2025-07-30")
    }

    @Test func pausesBeforeAClockStartedUseUpTheLimitOfTheReport() throws {
        let earlier = ClockPause(
            cause: .awaitingReporter, from: try at("2025-06-01T10:00:00+07:00"), to: try at("2025-06-09T10:00:00+07:00"))
        var clock = Clock(
            key: .followUpFirst, start: try at("2025-07-01T09:00:00+07:00"), zone: .wib, amount: 5, unit: .workingDays, pauseLimit: 10,
            pauses: [earlier])
        clock.pause(at: try at("2025-07-02T10:00:00+07:00"), cause: .awaitingReporter)
        clock.resume(at: try at("2025-07-31T10:00:00+07:00"))
        #expect(try due(clock) == "2025-07-10")
    }

    @Test(arguments: [ClockKey.reporterReply, .appealDecision, .secondYes, .completion, .examFinding])
    func aClockThatRunsBesideTheReportNeverStandsStill(key: ClockKey) throws {
        let asked = try at("2025-07-01T09:00:00+07:00")
        let open = ClockPause(cause: .answered, from: asked)
        let unit: ClockUnit = key == .completion ? .calendarDays : .workingDays
        var clock = Clock(key: key, start: asked, zone: .wib, amount: 10, unit: unit, pauses: [open])
        let plain = Clock(key: key, start: asked, zone: .wib, amount: 10, unit: unit).due(in: calendar, asOf: asked)
        clock.pause(at: asked, cause: .awaitingReporter)
        #expect(!clock.isPaused)
        #expect(clock.due(in: calendar, asOf: try at("2025-12-01T09:00:00+07:00")) == plain)
    }

    @Test func everyRoundIsMeasuredByItsOwnDueAndAMissedOneStaysMissed() throws {
        var clock = try classClock()
        clock.pause(at: try at("2025-07-25T10:00:00+07:00"), cause: .answered)
        clock.finish(at: try at("2025-07-25T10:00:00+07:00"))
        #expect(!clock.isRunning)
        clock.reopen(at: try at("2025-08-04T10:00:00+07:00"), minimum: 5)
        #expect(clock.isRunning && !clock.isPaused)
        clock.extend(days: 7, at: try at("2025-08-05T10:00:00+07:00"))
        let now = try at("2025-08-05T10:00:00+07:00")
        #expect(clock.due(ofRound: 0, in: calendar, asOf: now).date.description == "2025-07-21")
        #expect(clock.due(in: calendar, asOf: now, measure: .original).date.description == "2025-08-11")
        #expect(clock.due(in: calendar, asOf: now).date.description == "2025-08-21")
        clock.finish(at: try at("2025-08-06T10:00:00+07:00"))
        #expect(!clock.metEveryRound(in: calendar))
    }

    @Test func theLadderOfARoundThatLivesOnItsMinimumRunsFromTheReopening() throws {
        var clock = try classClock()
        clock.finish(at: try at("2025-07-25T10:00:00+07:00"))
        clock.reopen(at: try at("2025-08-04T10:00:00+07:00"), minimum: 5)
        let steps = clock.ladder(in: calendar, asOf: try at("2025-08-04T10:00:00+07:00"))
        #expect(steps.map { ClockZone.wib.date(of: $0.at).description } == ["2025-08-08", "2025-08-12", "2025-08-15", "2025-08-20"])
    }

    @Test func theDaysOfAnArchivedReportDoNotCountWhenItComesBack() throws {
        var clock = try classClock()
        clock.finish(at: try at("2025-07-10T10:00:00+07:00"))
        clock.resumeFinished(at: try at("2025-08-20T10:00:00+07:00"))
        #expect(try due(clock) == "2025-08-29")
        #expect(clock.rounds.count == 1)
    }

    @Test func aReclassificationToAShorterClassHoldsAlsoThroughALaterPause() throws {
        var clock = try classClock()
        clock.reclassify(as: .classInfoRequest, amount: 5, at: try at("2025-07-15T10:00:00+07:00"), minimum: 3, mayLengthen: false)
        #expect(try due(clock) == "2025-07-18")
        clock.pause(at: try at("2025-07-16T10:00:00+07:00"), cause: .answered)
        clock.resume(at: try at("2025-07-17T10:00:00+07:00"))
        #expect(try due(clock) == "2025-07-21")
        #expect(clock.key == .classInfoRequest)
    }

    @Test func theFirstClassCountsFromSubmissionWhetherShorterOrLonger() throws {
        var clock = try classClock()
        clock.classify(as: .classSupervisory, amount: 60)
        #expect(try due(clock) == "2025-09-25")
        clock.classify(as: .classInfoRequest, amount: 5)
        #expect(try due(clock) == "2025-07-08")
        #expect(clock.classChanges.isEmpty)
    }

    @Test func aClassMayLengthenOnceAndOnlyBeforeItsDue() throws {
        var clock = try classClock()
        #expect(clock.mayLengthen(at: try at("2025-07-21T23:59:59+07:00"), in: calendar))
        #expect(!clock.mayLengthen(at: try at("2025-07-22T00:00:00+07:00"), in: calendar))
        clock.reclassify(as: .classSupervisory, amount: 60, at: try at("2025-07-02T10:00:00+07:00"), minimum: 3, mayLengthen: false)
        #expect(clock.classChanges.map(\.keepsOldDue) == [true])
        #expect(try due(clock) == "2025-07-21")
        #expect(!clock.mayLengthen(at: try at("2025-07-03T10:00:00+07:00"), in: calendar))
    }

    @Test func theLastHolderHasALadderOfHisOwnWhereHisDueIsLater() throws {
        var clock = try classClock()
        let start = clock.start
        clock.handOver(at: try at("2025-07-16T10:00:00+07:00"), agency: nil, zone: .wib, sharePercent: 50)
        #expect(clock.holderDue(in: calendar, asOf: start).date.description == "2025-07-25")
        let own = clock.holderLadder(in: calendar, asOf: start).map { ClockZone.wib.date(of: $0.at).description }
        #expect(own == ["2025-07-23", "2025-07-28", "2025-08-01", "2025-08-06"])
        clock.handOver(at: try at("2025-07-16T10:00:00+07:00"), agency: nil, zone: .wib, sharePercent: nil)
        #expect(clock.holderDue(in: calendar, asOf: start) == clock.due(in: calendar, asOf: start))
        #expect(clock.holderLadder(in: calendar, asOf: start) == clock.ladder(in: calendar, asOf: start))
    }

    @Test func ofLevelsThatFallTogetherOnlyTheHighestIsTold() throws {
        let clock = Clock(key: .redispose, start: try at("2026-05-26T10:00:00+07:00"), zone: .wib, amount: 1, unit: .workingDays)
        #expect(clock.ladder(in: calendar, asOf: clock.start).map(\.level) == [.full, .veryLate])
    }

    @Test func aCeilingThatEndsOnASundayWarnsOnTheLastWorkingDayBefore() throws {
        let clock = Clock(key: .lawCeiling, start: try at("2025-07-09T09:00:00+07:00"), zone: .wib, amount: 60, unit: .calendarDays)
        #expect(clock.warning(in: calendar, asOf: clock.start) == (try at("2025-09-04T08:00:00+07:00")))
        #expect(clock.due(in: calendar, asOf: clock.start).date.description == "2025-09-07")
    }

    @Test func remindersComeAtEightOfTheCountedDay() throws {
        let window = Clock(key: .completion, start: try at("2025-03-05T10:00:00+07:00"), zone: .wib, amount: 30, unit: .calendarDays)
        let reminded = window.reminders(onDays: [3, 10, 25], in: calendar, asOf: window.start)
        #expect(
            reminded == [
                try at("2025-03-08T08:00:00+07:00"), try at("2025-03-15T08:00:00+07:00"), try at("2025-03-30T08:00:00+07:00"),
            ])
        let reply = Clock(key: .reporterReply, start: try at("2025-05-23T16:00:00+07:00"), zone: .wib, amount: 10, unit: .workingDays)
        #expect(
            reply.reminders(onDays: [3, 7], in: calendar, asOf: reply.start) == [
                try at("2025-05-28T08:00:00+07:00"), try at("2025-06-05T08:00:00+07:00"),
            ])
    }

    @Test func anOverdueClockTellsHowManyWorkingDaysLateItIs() throws {
        let clock = try classClock()
        #expect(clock.remainingDays(in: calendar, asOf: try at("2025-07-18T12:00:00+07:00")) == 1)
        #expect(clock.remainingDays(in: calendar, asOf: try at("2025-07-21T23:00:00+07:00")) == 0)
        #expect(clock.remainingDays(in: calendar, asOf: try at("2025-07-26T12:00:00+07:00")) == -4)
    }

    @Test func aClockInHoursEndsToTheMinute() throws {
        let clock = Clock(key: .privacyRequest, start: try at("2025-07-04T10:30:00+07:00"), zone: .wib, amount: 72, unit: .hours)
        let deadline = clock.due(in: calendar, asOf: clock.start)
        #expect(deadline.instant == (try at("2025-07-07T10:30:00+07:00")))
        #expect(!deadline.isProvisional)
    }

    @Test func aDateBeyondTheLoadedHolidaysIsProvisionalAndOnlyEverMovesLater() throws {
        let clock = try classClock("2026-12-28T09:00:00+07:00")
        let before = clock.due(in: calendar, asOf: clock.start)
        #expect(before.isProvisional)
        let newYear = CalendarDay(
            date: try #require(CivilDate("2027-01-01")), name: "Tahun Baru Masehi", kind: .nationalHoliday,
            addedAt: clock.start.adding(seconds: 3600))
        let after = clock.due(in: try Fixtures.calendar(adding: [newYear]), asOf: clock.start)
        #expect(after.date > before.date && !after.isProvisional)
    }

    @Test func theExplanationNamesEverySkippedDay() throws {
        let clock = Clock(key: .verify, start: try at("2025-01-24T10:00:00+07:00"), zone: .wib, amount: 3, unit: .workingDays)
        let explanation = clock.due(in: calendar, asOf: clock.start).explanation
        #expect(explanation.countedFrom.description == "2025-01-24")
        #expect(
            explanation.skipped.map(\.date.description) == [
                "2025-01-25", "2025-01-26", "2025-01-27", "2025-01-28", "2025-01-29", "2025-02-01", "2025-02-02",
            ])
        #expect(
            explanation.skipped.last?.reason == .weekend
                && explanation.skipped.contains { $0.reason == .holiday(name: "Tahun Baru Imlek", kind: .nationalHoliday) })
    }

    @Test func aClockSurvivesBeingStored() throws {
        var clock = try classClock(limit: 30)
        clock.pause(at: try at("2025-07-02T10:00:00+07:00"), cause: .awaitingReporter)
        clock.extend(days: 7, at: try at("2025-07-03T10:00:00+07:00"))
        clock.handOver(at: try at("2025-07-16T10:00:00+07:00"), agency: ID(9), zone: .wit, sharePercent: 50)
        clock.reclassify(as: .classAspiration, amount: 5, at: try at("2025-07-16T11:00:00+07:00"), minimum: 3, mayLengthen: false)
        let stored = try JSONEncoder().encode(clock)
        #expect(try JSONDecoder().decode(Clock.self, from: stored) == clock)
    }

    @Test func senselessNumbersAreHeldAndNothingTraps() throws {
        for amount in [Int.min, -1, 0, Int.max] {
            var clock = Clock(
                key: .classNonSupervisory, start: Instant(milliseconds: .max), zone: .wit, amount: amount, unit: .workingDays,
                pauseLimit: amount)
            clock.extend(days: amount, at: Instant(milliseconds: .min))
            clock.pause(at: Instant(milliseconds: .min), cause: .awaitingReporter)
            clock.resume(at: Instant(milliseconds: .max))
            clock.handOver(at: clock.start, agency: nil, zone: .wib, sharePercent: amount)
            #expect(clock.due(in: calendar, asOf: clock.start).date == .latest)
            #expect(clock.holderDue(in: calendar, asOf: clock.start).date == .latest)
        }
    }

    @Test func anotherFigureOfThePolicyBookMovesOnlyWhatItHadASayIn() throws {
        var waited = try classClock(limit: 30)
        #expect(LimitKey.allCases.allSatisfy { waited.asIf($0, 3) == nil }, "nothing happened on the way")
        waited.pause(at: try at("2025-07-02T10:00:00+07:00"), cause: .awaitingReporter)
        waited.resume(at: try at("2025-07-14T10:00:00+07:00"))
        let shorter = try #require(waited.asIf(.pauseMax, 2))
        #expect(try due(shorter) < due(waited))
        #expect(waited.asIf(.pauseMax, 30) == waited)

        var longer = try classClock()
        longer.extend(days: 5, at: try at("2025-07-03T10:00:00+07:00"))
        longer.extend(days: 2, at: try at("2025-07-04T10:00:00+07:00"))
        #expect(longer.asIf(.extensionClass14, 6)?.extensions.map(\.days) == [5, 1])
        #expect(longer.asIf(.extensionClass14, 7) == longer && longer.asIf(.extensionClass5, 1) == nil)

        var handed = try classClock()
        handed.handOver(at: try at("2025-07-18T10:00:00+07:00"), agency: nil, zone: .wib, sharePercent: 50)
        let now = try at("2025-07-18T11:00:00+07:00")
        let less = try #require(handed.asIf(.holderShare, 25))
        #expect(less.holderDue(in: calendar, asOf: now).instant < handed.holderDue(in: calendar, asOf: now).instant)
        #expect(less.due(in: calendar, asOf: now) == handed.due(in: calendar, asOf: now))
        #expect(LimitKey.reporterReplyReminderFirst.reminded == .reporterReply && !LimitKey.formWork.movesDates)
    }
}
