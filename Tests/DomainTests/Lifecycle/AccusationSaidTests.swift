import Domain
import Testing

/// Where the reporter says that an official is accused, a verifier of another body decides whom before any body gets it (F.1).
@Suite struct AccusationSaidTests {
    private static let roads = Accused(agency: Cast.city, unit: Cast.roads)

    private func said(door: Door = .national, accused: [Accused] = [], office: OfficeScope = .nation) throws -> Life {
        var life = try Life()
        life.office = office
        try life.act(
            .submit(.init(citizenType: .complaint, mode: .open, door: door, accused: accused, accusesOfficial: true)), by: .reporter)
        return life
    }

    private func verify(to target: Target, accused: [Accused] = [], nobody: Bool = false) -> Command {
        .verify(
            .init(
                reportClass: .supervisoryComplaint, category: ID(40), mode: .open, target: target, routingReason: Cast.words(),
                accused: accused, accusesNobody: nobody))
    }

    @Test func theVerifierSaysWhomOrNobody() throws {
        let eyes = Cast.target(Cast.city, Cast.inspectorate)
        let life = try said()
        #expect(life.report.isAccusationSaid)
        #expect(life.refusal(verify(to: Cast.target(Cast.city)), by: Cast.verifier) == .missing)
        #expect(life.refusal(verify(to: eyes, accused: [Self.roads], nobody: true), by: Cast.verifier) == .missing)
        #expect(life.refusal(verify(to: Cast.target(Cast.city), accused: [Self.roads]), by: Cast.verifier) == .needsExaminer)
        var named = life
        let events = try named.act(verify(to: eyes, accused: [Self.roads]), by: Cast.verifier)
        #expect(events.contains(.accusationSaidDecided(isConfirmed: true)) && named.report.accused == [Self.roads])
        var none = life
        let declined = try none.act(verify(to: Cast.target(Cast.city), nobody: true), by: Cast.verifier)
        #expect(declined.contains(.accusationSaidDecided(isConfirmed: false)) && none.report.accused.isEmpty)
        #expect(!named.report.isAccusationSaid && !none.report.isAccusationSaid)
        #expect(named.replayed == named.report && none.replayed == none.report)
        var routed = life
        try routed.act(.routeConflict([Self.roads], to: eyes), by: Cast.verifier)
        #expect(!routed.report.isAccusationSaid && routed.report.accused == [Self.roads])
    }

    @Test func whatCameBackWithItsAccusedNeedsNoOtherName() throws {
        let life = try said(accused: [Self.roads])
        let eyes = Cast.target(Cast.city, Cast.inspectorate)
        #expect(life.refusal(verify(to: eyes), by: Cast.verifier) == nil)
        #expect(life.refusal(verify(to: eyes, nobody: true), by: Cast.verifier) == .missing)
    }

    @Test func noAgencyHasItBeforeAndNothingEndsOrMovesItByItself() throws {
        var life = try said()
        for actor in [Cast.admin, Cast.secondAdmin, Cast.liaison, Cast.supervisor, Cast.auditor, Cast.operative] {
            #expect(!Permissions.allows(.readText, actor: actor, on: life.report.standing(in: .nation), office: .nation))
            #expect(life.refusal(verify(to: Cast.target(Cast.city), nobody: true), by: actor) == .notPermitted)
        }
        #expect(life.refusal(Cast.direct(), by: Cast.verifier) == .conditionUnmet)
        let archived = try life.report.decide(
            .archive(.a03, reason: Cast.words(), grounds: ArchiveGrounds(guidance: Cast.words())), by: Cast.verifier, in: life.setting)
        #expect(archived.map(\.kind).first == "secondYesAsked")
        life.wait(days: 60)
        #expect(life.refusal(.autoroute(Cast.target(Cast.province)), by: .system) == .conditionUnmet)
        life = try said()
        try life.act(.askReporter(Cast.words()), by: Cast.verifier)
        try life.waitPast(.completion)
        try life.act(.lapseCompletion, by: .system)
        #expect(life.report.state == .unverified)
    }

    @Test func inAnInstallationOfItsOwnTheInspectorateAloneDecides() throws {
        let office = OfficeScope.agency(Cast.city)
        let life = try said(door: .inspectorate(Cast.city), office: office)
        let standing = life.report.standing(in: office)
        for actor in [Cast.admin, Cast.secondAdmin, Cast.liaison, Cast.supervisor, Cast.operative] {
            #expect(!Permissions.allows(.readText, actor: actor, on: standing, office: office))
            #expect(life.refusal(verify(to: Cast.target(Cast.city), nobody: true), by: actor) == .notPermitted)
        }
        #expect(Permissions.allows(.readText, actor: Cast.auditor, on: standing, office: office))
        var declined = life
        try declined.act(verify(to: Cast.target(Cast.city, Cast.roads), nobody: true), by: Cast.auditor)
        #expect(Permissions.allows(.readText, actor: Cast.admin, on: declined.report.standing(in: office), office: office))
        var named = life
        try named.act(verify(to: Cast.target(Cast.city, Cast.inspectorate), accused: [Self.roads]), by: Cast.auditor)
        #expect(!Permissions.allows(.readText, actor: Cast.liaison, on: named.report.standing(in: office), office: office))
    }
}
