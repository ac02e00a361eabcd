import Testing

@testable import Domain

@Suite struct SecondYesRuleTests {
    let home = PermissionTests.home
    let held = Standing(holderAgency: PermissionTests.home, holderUnitPath: [PermissionTests.unit, PermissionTests.parentUnit])
    let author = PermissionTests.actor(.liaisonOfficer, person: 1)

    func allows(
        _ act: SecondYesAct, _ role: Role, standing: Standing? = nil, author: Actor? = nil, unitPath: [ID<WorkUnit>] = [ID(20)],
        office: OfficeScope = .nation, lapses: Int = 0, agency: ID<Agency>? = PermissionTests.home
    ) -> Bool {
        SecondYesRule.mayApprove(
            act, author: author ?? self.author, approver: PermissionTests.actor(role, agency: agency, unitPath: unitPath, person: 2),
            on: standing ?? held, office: office, lapses: lapses, levelAbove: ID(3))
    }

    @Test(arguments: SecondYesAct.allCases, Role.allCases)
    func neverTheAuthorHisSubordinateOrAnAccused(act: SecondYesAct, role: Role) {
        var accusing = held
        accusing.accusedUnits = [PermissionTests.parentUnit]
        for office in PermissionTests.offices {
            for agency in [home, ID(3)] {
                let path = [PermissionTests.unit, PermissionTests.parentUnit]
                let himself = PermissionTests.actor(role, agency: agency, person: 2)
                #expect(!allows(act, role, author: himself, unitPath: path, office: office, lapses: 9, agency: agency))
                let isBelow = agency == home
                #expect(!isBelow || !allows(act, role, unitPath: [ID(99)] + path, office: office, lapses: 9, agency: agency))
                #expect(!allows(act, role, standing: accusing, unitPath: path, office: office, lapses: 9, agency: agency))
            }
        }
    }

    @Test func whoWorksUnderWhomFollowsFromTheSeatsAndTheTree() {
        func actor(_ role: Role, _ path: Int64..., agency: ID<Agency>? = PermissionTests.home) -> Actor {
            PermissionTests.actor(role, agency: agency, unitPath: path.map { ID($0) }, person: 2)
        }
        let liaison = actor(.liaisonOfficer, 11, 10)
        let cases: [(lower: Actor, upper: Actor, isBelow: Bool)] = [
            (actor(.unitOperator, 11, 10), liaison, true), (liaison, actor(.unitOperator, 11, 10), false),
            (actor(.liaisonOfficer, 11, 10), liaison, false), (actor(.liaisonOfficer, 12, 11, 10), liaison, true),
            (actor(.liaisonOfficer, 10), liaison, false), (liaison, actor(.agencyAdmin), true), (actor(.agencyAdmin), liaison, false),
            (actor(.agencyAdmin), actor(.agencyAdmin), false), (actor(.supervisor, 11, 10), actor(.agencyAdmin), false),
            (actor(.supervisor, 11, 10), liaison, false), (actor(.internalAuditor, 20), actor(.agencyAdmin), false),
            (actor(.internalAuditor, 21, 20), actor(.internalAuditor, 20), true), (actor(.internalAuditor, 20), actor(.leader), true),
            (actor(.unitOperator, 11, 10, agency: ID(4)), actor(.agencyAdmin), false),
            (actor(.supervisor, agency: ID(4)).alsoSeated(units: [ID(11), ID(10)], agencies: []), liaison, true),
            (PermissionTests.actor(.nationalAdmin, agency: nil, unitPath: []), PermissionTests.actor(.nationalAdmin, agency: nil), false),
        ]
        for (index, pair) in cases.enumerated() { #expect(pair.lower.isSubordinate(to: pair.upper) == pair.isBelow, "\(index)") }
    }

    @Test(arguments: [
        (SecondYesAct.answer, Role.agencyAdmin), (.evidence, .supervisor), (.spotFinding, .supervisor), (.archive, .nationalAdmin),
        (.extension, .supervisor), (.farPromise, .supervisor), (.longerClass, .internalAuditor), (.finding, .internalAuditor),
        (.reopening, .internalAuditor), (.accusation, .nationalAdmin),
    ])
    func theNamedSeatIsAskedFirst(act: SecondYesAct, role: Role) {
        #expect(allows(act, role))
        #expect(!allows(act, .unitOperator, lapses: 9))
        #expect(!allows(act, .ombudsman, lapses: 9))
    }

    @Test(arguments: [
        (SecondYesAct.answer, Role.nationalAdmin, 2), (.evidence, .internalAuditor, 1), (.archive, .internalAuditor, 1),
        (.extension, .internalAuditor, 1), (.extension, .nationalAdmin, 2), (.longerClass, .nationalAdmin, 2),
        (.accusation, .internalAuditor, 1),
    ])
    func aSubstituteIsAskedOnlyAfterTheLapsesBeforeHim(act: SecondYesAct, role: Role, lapses: Int) {
        #expect(!allows(act, role, lapses: lapses - 1))
        #expect(allows(act, role, lapses: lapses))
    }

    @Test(arguments: [SecondYesAct.evidence, .spotFinding, .extension, .farPromise])
    func overASecretReportTheInspectorateIsAskedInsteadOfTheSupervisor(act: SecondYesAct) {
        var secret = held
        secret.isSecret = true
        #expect(!allows(act, .supervisor, standing: secret, lapses: 9))
        #expect(allows(act, .internalAuditor, standing: secret))
    }

    @Test func evidenceIsCheckedOutsideTheHandlingUnitAndAnInspectorateNeverChecksItsOwn() {
        #expect(!allows(.evidence, .supervisor, unitPath: [PermissionTests.unit, PermissionTests.parentUnit]))
        #expect(!allows(.evidence, .internalAuditor, unitPath: [PermissionTests.unit, PermissionTests.parentUnit], lapses: 1))
        #expect(!allows(.evidence, .internalAuditor, lapses: 1, agency: ID(3)))
        #expect(allows(.evidence, .internalAuditor, lapses: 2, agency: ID(3)))
    }

    @Test func aRevealNeedsACustodianOfAnotherBodyWhichInOneAgencyIsAnotherUnit() {
        let asking = PermissionTests.actor(.internalAuditor, person: 1)
        #expect(!allows(.reveal, .internalAuditor, author: asking, unitPath: [ID(20)]))
        #expect(allows(.reveal, .internalAuditor, author: asking, agency: ID(4)))
        #expect(allows(.reveal, .internalAuditor, author: asking, unitPath: [ID(20)], office: .agency(home)))
        #expect(!allows(.reveal, .internalAuditor, author: asking, unitPath: asking.unitPath, office: .agency(home)))
    }

    @Test func inOneAgencyTheSecondAgencyAdminStandsForTheNationalAdmin() {
        let admin = PermissionTests.actor(.agencyAdmin, person: 1)
        #expect(allows(.archive, .agencyAdmin, author: admin, office: .agency(home)))
        #expect(!allows(.archive, .agencyAdmin, author: admin))
    }
}
