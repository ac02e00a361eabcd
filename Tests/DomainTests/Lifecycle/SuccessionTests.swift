import Domain
import Testing

/// A body ends, and what it had in hand goes on elsewhere.
@Suite struct SuccessionTests {
    private let unit = Succession(
        ended: Holder(agency: Cast.city, unit: Cast.roads), heir: Cast.target(Cast.city, Cast.health), door: .national,
        line: [Holder(agency: Cast.city, unit: Cast.health)])
    private let agency = Succession(
        ended: Holder(agency: Cast.city), heir: Cast.target(Cast.province), door: .agency(Cast.province),
        line: [Holder(agency: Cast.province)], people: [ID(5)])

    @Test func theHeirHoldsItWhereItStandsAndNoClockBeginsAnew() throws {
        var life = try Life.inProgress()
        let before = life.report
        try life.act(.succeed(unit), by: .system)
        let after = life.report
        #expect(after.state == .inProgress && after.holder == unit.heir)
        #expect(after.runningClocks.map(\.key) == before.runningClocks.map(\.key))
        #expect(after.runningClocks.map(\.clock.start) == before.runningClocks.map(\.clock.start))
        #expect(after.runningClocks.allSatisfy { $0.bearer != unit.ended })
        #expect(after.promises == before.promises && life.replayed == after)
        #expect(Invariants.faults(in: after).isEmpty)
        try life.act(Cast.progress(), by: Cast.officer(.liaisonOfficer, 50, unit: Cast.health))
        #expect(life.refusal(Cast.progress(), by: Cast.liaison) == .notPermitted)
    }

    @Test(arguments: [true, false]) func anAgencysReportGoesToItsSuccessorWhichPlacesItAnew(isHeld: Bool) throws {
        var life = isHeld ? try Life.disposed() : try Life()
        if !isHeld { try life.act(Cast.submission(door: .agency(Cast.city)), by: .reporter) }
        try life.act(.succeed(agency), by: .system)
        #expect(life.report.holder?.holder == (isHeld ? Holder(agency: Cast.province) : nil))
        #expect(life.report.door == (isHeld ? .national : .agency(Cast.province)))
        #expect(life.running.contains(.tierDispose) == isHeld && !life.running.contains(.tierDraft))
        #expect(life.report.classClock?.clock.agency == (isHeld ? Cast.province : nil))
        #expect(Invariants.faults(in: life.report).isEmpty)
        if isHeld {
            try life.act(.disposeDown(Cast.target(Cast.province, ID(31)), instruction: Cast.words()), by: Cast.provinceAdmin)
        } else {
            try life.act(Cast.verification(to: Cast.target(Cast.province)), by: Cast.provinceAdmin)
        }
    }

    @Test func whatTheEndedBodyWasAskedAndOfferedGoesOverToo() throws {
        var life = try Life.inProgress()
        let question = ID<Contribution>(7)
        try life.act(.askContribution(id: question, of: Cast.target(Cast.ministry), question: Cast.words()), by: Cast.liaison)
        try life.act(.copy([Holder(agency: Cast.ministry)]), by: Cast.liaison)
        try life.act(.transfer(to: Cast.target(Cast.ministry), ground: Cast.words()), by: Cast.liaison)
        let toProvince = Succession(ended: Holder(agency: Cast.ministry), heir: Cast.target(Cast.province), door: .national)
        try life.act(.succeed(toProvince), by: .system)
        #expect(life.report.holder?.holder.agency == Cast.city)
        #expect(life.report.transfer?.to == Cast.target(Cast.province))
        #expect(life.report.copies == [Holder(agency: Cast.province)])
        try life.act(.contribute(question, Cast.words()), by: Cast.provinceAdmin)
        #expect(!life.running.contains(.contribution))
        let toHolder = Succession(ended: Holder(agency: Cast.province), heir: Cast.target(Cast.city), door: .national)
        try life.act(.succeed(toHolder), by: .system)
        #expect(life.report.transfer == nil && life.report.state == .inProgress)
        #expect(Invariants.faults(in: life.report).isEmpty)
    }

    @Test func theHeirOfAnAccusedUnitIsAccusedWithItAndNeverHoldsTheCase() throws {
        var life = try Life()
        try life.act(Cast.submission(), by: .reporter)
        let accused = Accused(agency: Cast.city, unit: Cast.roads)
        try life.act(Cast.verification(to: Cast.target(Cast.city, Cast.inspectorate), accused: [accused]), by: Cast.verifier)
        try life.act(.succeed(unit), by: .system)
        #expect(life.report.accused == [accused, Accused(agency: Cast.city, unit: Cast.health)])
        let toAccused = Succession(
            ended: Holder(agency: Cast.city, unit: Cast.inspectorate), heir: Cast.target(Cast.city, Cast.health), door: .national)
        #expect(life.refusal(.succeed(toAccused), by: .system) == .accusedBody)
    }

    @Test func whatAnEndedAgencyIsAccusedOfGoesOverAndItsPeopleStayAccusedWhereverTheySit() throws {
        var life = try Life()
        try life.act(Cast.submission(), by: .reporter)
        let accused = Accused(agency: Cast.city, unit: Cast.roads)
        try life.act(Cast.verification(to: Cast.target(Cast.city, Cast.inspectorate), accused: [accused]), by: Cast.verifier)
        try life.act(.succeed(agency), by: .system)
        #expect(life.report.accused == [accused, Accused(agency: Cast.province, unit: Cast.roads)])
        #expect(life.report.accusedPeople == [ID(5)] && life.replayed == life.report)
        #expect(life.report.standing.accuses(Cast.officer(.agencyAdmin, 5, of: Cast.province)))
        #expect(!life.report.standing.accuses(Cast.provinceAdmin))
        #expect(try PartTests.part(of: life, by: Cast.verifier).accusedPeople == [ID(5)])
    }

    @Test func theSuccessorOfAnAccusedAgencyIsAccusedWithItAndGetsNothing() throws {
        var life = try Life()
        try life.act(Cast.submission(), by: .reporter)
        let accused = Accused(agency: Cast.city, unit: nil)
        try life.act(Cast.verification(to: Cast.target(Cast.province, Cast.eyesOfProvince), accused: [accused]), by: Cast.verifier)
        let own = Succession(
            ended: Holder(agency: Cast.city), heir: Cast.target(Cast.province), door: .national, line: [Holder(agency: Cast.province)])
        try life.act(.succeed(own), by: .system)
        #expect(life.report.accused.last == Accused(agency: Cast.province, unit: nil) && life.report.isHeldByAccused)
        try life.act(.routeConflict(life.report.accused, to: Cast.target(Cast.ministry)), by: .system)
        #expect(!life.report.isHeldByAccused && life.report.holder == Cast.target(Cast.ministry))
        let toAccused = Succession(ended: Holder(agency: Cast.ministry), heir: Cast.target(Cast.province), door: .national)
        #expect(life.refusal(.succeed(toAccused), by: .system) == .accusedBody)
    }

    @Test func aUnitInWhichAnAccusedPersonSitsGetsNothing() throws {
        var life = try Life()
        try life.act(Cast.submission(), by: .reporter)
        try life.act(Cast.verification(to: Cast.target(Cast.city)), by: Cast.verifier)
        var setting = life.setting
        setting.unitsOfAccused = [Cast.health]
        let down = { (unit: ID<WorkUnit>) in Command.disposeDown(Cast.target(Cast.city, unit), instruction: Cast.words()) }
        #expect(throws: Refusal(.accusedBody, field: "target")) {
            try life.report.decide(down(Cast.health), by: Cast.admin, in: setting)
        }
        #expect(throws: Never.self) { try life.report.decide(down(Cast.roads), by: Cast.admin, in: setting) }
    }

    @Test func aReportIsDecidedWithItsBodiesWhereTheyStandInTheTreeNow() throws {
        let life = try Life.inProgress()
        let section: ID<WorkUnit> = ID(17)
        let placed = life.report.placed { $0 == Cast.roads ? [Cast.roads, section] : [] }
        #expect(placed.holder?.unitPath == [Cast.roads, section] && placed.holder?.holder == life.report.holder?.holder)
        #expect(life.report.placed { _ in [] } == life.report, "a unit that nobody knows stays where it was")
    }

    @Test func aUnitBelowTheEndedOneStaysAndHangsBelowTheHeir() throws {
        var life = try Life()
        try life.act(Cast.submission(), by: .reporter)
        let section: ID<WorkUnit> = ID(17)
        let place = Target(holder: Holder(agency: Cast.city, unit: section), zone: .wib, unitPath: [section, Cast.roads])
        try life.act(Cast.verification(to: place), by: Cast.verifier)
        try life.act(.succeed(unit), by: .system)
        #expect(life.report.holder?.holder == place.holder)
        #expect(life.report.holder?.unitPath == [section, Cast.health])
    }

    @Test func nothingHappensToAReportThatDoesNotNameTheBodyAndNobodyButTheSystemMakesTheMove() throws {
        let life = try Life.disposed()
        let other = Succession(ended: Holder(agency: Cast.ministry), heir: Cast.target(Cast.province), door: .national)
        #expect(life.refusal(.succeed(other), by: .system) == .alreadyDone)
        for actor in [Cast.verifier, Cast.admin, .reporter] { #expect(life.refusal(.succeed(unit), by: actor) == .notPermitted) }
        let toItself = Succession(ended: Holder(agency: Cast.city), heir: Cast.target(Cast.city, Cast.health), door: .national)
        #expect(life.refusal(.succeed(toItself), by: .system) == .outOfRange)
    }
}
