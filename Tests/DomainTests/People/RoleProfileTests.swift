import Testing

@testable import Domain

@Suite("A special role has less than its role, and never more")
struct RoleProfileTests {
    private static let offices: [OfficeScope] = [.nation, .agency(ID(1))]

    private func seat(_ role: Role, without withheld: Set<Action>) -> Actor {
        let whole = PermissionTests.actor(role)
        return Actor(
            kind: whole.kind, role: role, agency: whole.agency, unitPath: whole.unitPath, duties: whole.duties,
            limits: SeatLimits(profile: ID(5), withheld: withheld))
    }

    private func may(_ action: Action, _ actor: Actor) -> Bool {
        Permissions.allows(action, actor: actor, on: PermissionTests.open(for: action), office: .nation)
    }

    @Test("each act that may be taken is gone, the others of the role stay, but for running the office", arguments: Role.allCases)
    func taken(role: Role) {
        let whole = Set(Action.allCases.filter { may($0, PermissionTests.actor(role)) })
        for withheld in Permissions.withholdable(role, office: .nation) {
            let left = Set(Action.allCases.filter { may($0, seat(role, without: [withheld])) })
            #expect(left == whole.subtracting(Permissions.runsTheOffice).subtracting([withheld]), "\(withheld)")
        }
    }

    @Test("a yes that is taken counts no more, from whichever seat it is asked", arguments: SecondYesAct.allCases)
    func secondYes(act: SecondYesAct) throws {
        let standing = Standing(
            holderAgency: PermissionTests.home, holderUnitPath: [PermissionTests.unit], verifierAgency: PermissionTests.home)
        let author = Actor(kind: .officer(ID(77)), role: .liaisonOfficer, agency: PermissionTests.home, unitPath: [PermissionTests.unit])
        func counts(_ approver: Actor) -> Bool {
            SecondYesRule.mayApprove(act, author: author, approver: approver, on: standing, office: .nation, lapses: 9)
        }
        func approver(_ role: Role, without withheld: Set<Action>) -> Actor {
            Actor(
                kind: .officer(ID(5)), role: role, agency: PermissionTests.home, unitPath: [ID(44)], duties: Set(Duty.allCases),
                limits: SeatLimits(profile: ID(5), withheld: withheld))
        }
        guard let action = act.action else { return }
        let roles = [Role.agencyAdmin, .supervisor, .internalAuditor, .nationalAdmin].filter { counts(approver($0, without: [])) }
        #expect(!roles.isEmpty)
        for role in roles {
            #expect(!counts(approver(role, without: [action])), "\(role)")
            #expect(counts(approver(role, without: [.merge])), "\(role)")
        }
    }

    @Test("reading, more secrecy and the way round an accused body are never taken, and nothing that the role does not have")
    func kept() {
        for office in Self.offices {
            for role in Role.allCases {
                let possible = Permissions.withholdable(role, office: office)
                #expect(Set(possible).isDisjoint(with: [.readText, .readSecretText, .raiseSecrecy, .routeConflict]))
                #expect(Set(possible).isDisjoint(with: Permissions.runsTheOffice))
                #expect(possible.allSatisfy { Permissions.grant(for: $0, of: role, office: office) != nil })
            }
        }
        #expect(Permissions.withholdable(.agencyAdmin, office: .agency(ID(1))).contains(.disposeAcross))
        #expect(!Permissions.withholdable(.agencyAdmin, office: .nation).contains(.disposeAcross))
    }

    @Test("taking more lies within taking less, and not the other way round")
    func within() throws {
        let less = try #require(SeatLimits(profile: ID(5), withheld: [.verify, .merge]))
        let more = try #require(SeatLimits(profile: ID(6), withheld: [.verify]))
        #expect(less.isWithin(more) && less.isWithin(nil))
        #expect(!more.isWithin(less))
        #expect(SeatLimits(regions: ["35"])?.isWithin(less) == false)
    }
}
