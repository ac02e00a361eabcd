import Domain
import Testing

/// What a child tells is secret and anonymous, whatever was chosen, and stays so (E.2).
@Suite struct ChildReportTests {
    private func told(_ mode: Mode = .open) throws -> Life {
        var life = try Life()
        try life.act(.submit(.init(citizenType: .complaint, mode: mode, isByChild: true)), by: .reporter)
        return life
    }

    @Test(arguments: Mode.all) func itIsSensitiveSecretAndAnonymousFromTheFirstMoment(mode: Mode) throws {
        let life = try told(mode)
        #expect(life.report.isByChild && life.report.isSensitive && life.report.mode == .anonymousAndSecret)
        #expect(life.replayed == life.report)
    }

    @Test func nobodyMakesItLessPrivateAndNothingOfItIsPublished() throws {
        var life = try told()
        #expect(life.refusal(Cast.verification(mode: .secret), by: Cast.verifier) == .lessPrivate)
        #expect(life.refusal(.lowerSecrecy(.secret), by: .reporter) != nil && life.refusal(.lowerSecrecy(.open), by: Cast.verifier) != nil)
        try life.act(Cast.verification(to: Cast.target(Cast.city, Cast.roads), mode: .anonymousAndSecret), by: Cast.verifier)
        #expect(!life.report.isPublic && life.report.publishedAt == nil)
        for actor in [Cast.liaison, Cast.admin, Cast.auditor, Cast.verifier] {
            #expect(!life.report.mayViewIdentity(actor, in: .nation))
        }
    }

    @Test func theNationVerifiesItAndNobodyHandsItOnByItself() throws {
        var life = try told()
        #expect(life.refusal(Cast.verification(mode: .anonymousAndSecret), by: Cast.admin) == .notPermitted)
        life.wait(days: 60)
        #expect(life.refusal(.autoroute(Cast.target(Cast.province)), by: .system) == .conditionUnmet)
    }

    @Test func aPartOfItIsAChildsToo() throws {
        var life = try told()
        try life.act(Cast.verification(to: Cast.target(Cast.city, Cast.roads), mode: .anonymousAndSecret), by: Cast.verifier)
        let events = try life.report.part(ID(78), by: Cast.admin, in: life.setting)
        var part = Report.draft(id: ID(78))
        part.apply(events, at: life.now, by: Cast.admin)
        #expect(part.isByChild && part.mode == .anonymousAndSecret && part.door == .national)
    }
}
