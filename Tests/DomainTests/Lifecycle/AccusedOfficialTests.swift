import Domain
import Testing

@Suite("One official is accused, and not the body in which he sits") struct AccusedOfficialTests {
    private static let admin = Accused(agency: Cast.city, officer: ID(1))
    private static let roads = Accused(agency: Cast.city, unit: Cast.roads)
    private static let eyes = Cast.target(Cast.city, Cast.inspectorate)

    private func accusing(_ accused: [Accused], to target: Target = eyes) throws -> Life {
        var life = try Life()
        try life.act(Cast.submission(), by: .reporter)
        try life.act(Cast.verification(to: target, accused: accused), by: Cast.verifier)
        return life
    }

    private func reads(_ actor: Actor, _ life: Life) -> Bool {
        Permissions.allows(.readText, actor: actor, on: life.report.standing, office: .nation)
    }

    @Test func heSeesNothingFromAnySeatAndHisColleaguesAsBefore() throws {
        let life = try accusing([Self.admin])
        #expect(!reads(Cast.admin, life) && reads(Cast.secondAdmin, life) && reads(Cast.supervisor, life) && reads(Cast.auditor, life))
        #expect(!reads(Cast.officer(.internalAuditor, 1, unit: Cast.inspectorate), life), "moved")
        #expect(!reads(Cast.officer(.nationalAdmin, 1, of: Cast.nation), life), "on another seat")
        #expect(life.replayed == life.report && life.report.accusedPeople.isEmpty)
        #expect(life.refusal(Cast.progress(), by: Cast.officer(.liaisonOfficer, 1, unit: Cast.inspectorate)) == .notPermitted)
    }

    @Test func aNationalAdminIsAccusedAloneAndTheDeskGoesOn() throws {
        let life = try accusing([Accused(agency: Cast.nation, officer: ID(21))], to: Cast.target(Cast.nation))
        #expect(reads(Cast.verifier, life) && !reads(Cast.secondVerifier, life))
    }

    @Test func itGoesToAnExaminerAsEveryAccusation() throws {
        var life = try Life()
        try life.act(Cast.submission(), by: .reporter)
        #expect(
            life.refusal(Cast.verification(to: Cast.target(Cast.city, Cast.roads), accused: [Self.admin]), by: Cast.verifier)
                == .needsExaminer)
        #expect(life.refusal(Cast.verification(to: Self.eyes, accused: [Self.admin]), by: Cast.verifier) == nil)
    }

    @Test func whereHeSitsInTheInspectorateTheLevelAboveExamines() throws {
        var life = try Life()
        try life.act(Cast.submission(), by: .reporter)
        let auditor = Accused(agency: Cast.city, officer: ID(8))
        var setting = life.setting
        setting.unitsOfAccused = [Cast.inspectorate]
        #expect(throws: Refusal(.accusedBody, field: "target")) {
            try life.report.decide(Cast.verification(to: Self.eyes, accused: [auditor]), by: Cast.verifier, in: setting)
        }
        let above = Cast.target(Cast.province, Cast.eyesOfProvince)
        let events = try life.report.decide(Cast.verification(to: above, accused: [auditor]), by: Cast.verifier, in: setting)
        #expect(!events.isEmpty)
    }

    @Test func severalAreAccusedInOneActAndEachMarkIsLiftedByTwoPeople() throws {
        var life = try Life()
        try life.act(Cast.submission(), by: .reporter)
        life.peopleOfAccused = [ID(5)]
        let health = Accused(agency: Cast.city, unit: Cast.health)
        try life.act(.routeConflict([Self.roads, health, Self.admin], to: Self.eyes), by: Cast.verifier)
        #expect(life.report.accused == [Self.roads, health, Self.admin] && life.report.accusedPeople == [ID(5)])
        life.peopleOfAccused = []
        let lift = Command.liftAccusation(.init(accused: [Self.admin], ground: .notProven, reason: Cast.words()))
        #expect(life.refusal(lift, by: Cast.admin) == .notPermitted)
        try life.act(lift, by: Cast.verifier)
        #expect(!reads(Cast.admin, life), "until a second person has said yes")
        #expect(life.refusal(.approve(try life.request()), by: Cast.verifier) == .samePerson)
        try life.act(.approve(try life.request()), by: Cast.secondVerifier)
        #expect(reads(Cast.admin, life) && life.report.accused == [Self.roads, health])
        #expect(life.report.accusedPeople == [ID(5)], "the people of a body stay accused with it")
        try life.act(.liftAccusation(.init(accused: [Self.roads, health], ground: .notProven, reason: Cast.words())), by: Cast.verifier)
        try life.act(.approve(try life.request()), by: Cast.secondVerifier)
        #expect(life.report.accused.isEmpty && life.report.accusedPeople.isEmpty && life.replayed == life.report)
    }

    @Test func hisAgencysHeirDoesNotFreeHim() throws {
        var life = try accusing([Self.admin])
        let heir = Cast.target(Cast.province)
        try life.act(
            .succeed(Succession(ended: Holder(agency: Cast.city), heir: heir, door: .national, line: [heir.holder])), by: .system)
        #expect(life.report.accused == [Self.admin, Accused(agency: Cast.province, officer: ID(1))])
        #expect(!life.report.isHeldByAccused && life.report.everybodyAccused == [ID(1), ID(1)])
    }
}
