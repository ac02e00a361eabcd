import Domain
import Testing

/// The worked examples of the rules about time.
@Suite struct DomainCaseTests {
    @Test(arguments: DomainCase.all("due"))
    func aClockIsDueOnTheDayAndAtTheInstantOfTheWorkedExample(example: DomainCase) throws {
        let deadline = try example.deadline()
        #expect(deadline.date.description == example.expected)
        #expect(deadline.instant == (try Fixtures.instant(example.expectedUTC)))
    }

    @Test(arguments: DomainCase.all("onTime"))
    func anActIsInTimeAsInTheWorkedExample(example: DomainCase) throws {
        let done = try #require(try example.instant("doneAt"))
        let measure: Clock.Measure = example.value("measure") == "original" ? .original : .current
        #expect(try example.deadline(measure: measure).isMet(doneAt: done) == (example.expected == "true"))
    }

    @Test(arguments: DomainCase.all("workingDay"))
    func aDayIsWorkedAsInTheWorkedExample(example: DomainCase) throws {
        let date = try #require(CivilDate(example.start))
        #expect(try Fixtures.calendar().isWorkingDay(date) == (example.expected == "true"))
    }

    @Test(arguments: DomainCase.all("escalation"))
    func aLevelOfTheLadderFiresAsInTheWorkedExample(example: DomainCase) throws {
        let calendar = try example.calendar()
        let clock = try example.clock(in: calendar)
        let percent = try #require(try example.number("level"))
        let level = try #require(LadderLevel(rawValue: percent))
        let fired = clock.ladder(level: level, in: calendar, asOf: clock.start)
        #expect(example.zone.date(of: fired).description == example.expected)
        #expect(fired == (try Fixtures.instant(example.expectedUTC)))
    }
}
