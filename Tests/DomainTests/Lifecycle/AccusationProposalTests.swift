import Domain
import Testing

/// What the text seems to allege is kept from whom it names until a verifier has decided (F.2).
@Suite struct AccusationProposalTests {
    private static let roads = Accused(agency: Cast.city, unit: Cast.roads)
    private static let health = Accused(agency: Cast.city, unit: Cast.health)
    private static let eyes = Cast.target(Cast.city, Cast.inspectorate)

    private func proposed(_ bodies: [Accused] = [roads], accused: [Accused] = [], door: Door = .national) throws -> Life {
        var life = try Life()
        try life.act(
            .submit(.init(citizenType: .complaint, mode: .open, door: door, accused: accused, proposedAccused: bodies)), by: .reporter)
        return life
    }

    private func verify(to target: Target = eyes, accused: [Accused] = [], declined: [Accused] = []) -> Command {
        .verify(
            .init(
                reportClass: .nonSupervisoryComplaint, category: ID(40), mode: .open, target: target, routingReason: Cast.words(),
                accused: accused, declined: declined))
    }

    @Test func itIsHiddenFromTheProposedUnitAloneUntilThen() throws {
        var life = try proposed(door: .agency(Cast.city))
        #expect(life.report.proposedAccused == [Self.roads] && life.report.accused.isEmpty)
        #expect(life.report.standing.accuses(Cast.liaison) && !life.report.standing.accuses(Cast.admin))
        #expect(!life.report.standing.accuses(Cast.supervisor))
        #expect(life.refusal(verify(declined: [Self.roads]), by: Cast.officer(.agencyAdmin, 50, unit: Cast.roads)) == .notPermitted)
        #expect(life.refusal(verify(declined: [Self.roads]), by: Cast.admin) == nil, "the agency's admin goes on with it")
        try life.act(verify(to: Cast.target(Cast.city, Cast.roads), declined: [Self.roads]), by: Cast.admin)
        #expect(!life.report.standing.accuses(Cast.liaison) && life.report.suspected.isEmpty)
    }

    @Test func aVerifierDecidesEachAndNothingIsPassedOver() throws {
        var life = try proposed([Self.roads, Self.health])
        #expect(life.refusal(verify(), by: Cast.verifier) == .missing)
        #expect(life.refusal(verify(accused: [Self.roads]), by: Cast.verifier) == .missing)
        #expect(life.refusal(verify(accused: [Self.roads], declined: [Self.roads, Self.health]), by: Cast.verifier) == .missing)
        let events = try life.act(verify(accused: [Self.roads], declined: [Self.health]), by: Cast.verifier)
        #expect(
            events.prefix(2) == [
                .accusationProposalDecided(Self.roads, isConfirmed: true), .accusationProposalDecided(Self.health, isConfirmed: false),
            ])
        #expect(life.report.accused == [Self.roads] && life.report.proposedAccused.isEmpty)
    }

    @Test func whatIsConfirmedNeverGoesToTheUnit() throws {
        let life = try proposed()
        let there = Cast.target(Cast.city, Cast.roads)
        #expect(life.refusal(verify(to: there, accused: [Self.roads]), by: Cast.verifier) == .accusedBody)
        #expect(life.refusal(verify(to: there, declined: [Self.roads]), by: Cast.verifier) == nil)
        #expect(life.refusal(Cast.direct(), by: Cast.verifier) == .conditionUnmet, "nobody answers it himself before")
    }

    @Test func theSystemNeitherHandsItOnNorEndsIt() throws {
        var life = try proposed()
        life.wait(days: 60)
        #expect(life.refusal(.autoroute(Cast.target(Cast.province)), by: .system) == .conditionUnmet)
        life = try proposed()
        try life.act(.askReporter(Cast.words()), by: Cast.verifier)
        try life.waitPast(.completion)
        try life.act(.lapseCompletion, by: .system)
        #expect(life.report.state == .unverified, "an allegation does not end because nobody answered")
        #expect(
            try proposed(door: .agency(Cast.city)).report.decide(
                .archive(.a03, reason: Cast.words(), grounds: ArchiveGrounds(guidance: Cast.words())), by: Cast.admin, in: life.setting
            ).map(\.kind).first == "secondYesAsked")
        let national = try proposed().report.decide(
            .archive(.a03, reason: Cast.words(), grounds: ArchiveGrounds(guidance: Cast.words())), by: Cast.verifier, in: life.setting)
        #expect(national.map(\.kind).first == "secondYesAsked")
    }

    @Test func whatIsAccusedAlreadyIsNotProposedBesideIt() throws {
        var life = try proposed([Self.roads, Self.health], accused: [Self.roads])
        #expect(life.report.accused == [Self.roads] && life.report.proposedAccused == [Self.health])
        try life.act(.routeConflict([Self.health], to: Self.eyes), by: Cast.verifier)
        #expect(life.report.accused == [Self.roads, Self.health] && life.report.proposedAccused.isEmpty)
    }

    @Test func aSuccessorIsProposedInTheUnitsPlace() throws {
        var life = try proposed()
        let heir = Holder(agency: Cast.city, unit: Cast.health)
        try life.act(
            .succeed(
                Succession(
                    ended: Holder(agency: Cast.city, unit: Cast.roads), heir: Cast.target(Cast.city, Cast.health), door: .national,
                    line: [heir])), by: .system)
        #expect(life.report.proposedAccused == [Self.roads, Self.health])
    }
}
