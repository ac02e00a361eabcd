import Domain
import Testing

@Suite struct PermissionTests {
    static let home = ID<Agency>(1)
    static let elsewhere = ID<Agency>(2)
    static let unit = ID<WorkUnit>(11)
    static let parentUnit = ID<WorkUnit>(10)
    static let matrix = Result { try PermissionMatrix.read() }
    static let offices: [OfficeScope] = [.nation, .agency(home)]

    /// Somebody of that role in the holding unit, with every duty, so that only the matrix decides.
    static func actor(_ role: Role, agency: ID<Agency>? = home, unitPath: [ID<WorkUnit>] = [unit, parentUnit], person: Int64 = 5) -> Actor {
        let officer = ID<Officer>(person)
        let kind: Actor.Kind =
            switch role {
            case .reporter: .reporter
            case .assistant: .assistant(officer)
            case .integrator: .integrator
            default: .officer(officer)
            }
        return Actor(kind: kind, role: role, agency: agency, unitPath: unitPath, duties: Set(Duty.allCases))
    }

    /// A report on which every scope of the matrix is fulfilled for `actor`.
    static func open(for action: Action) -> Standing {
        let isSecret = action == .readSecretText || action == .seeSecretIdentity
        return Standing(
            holderAgency: home, holderUnitPath: [unit, parentUnit], verifierAgency: home, isDoorA: true, isSecret: isSecret,
            isReferred: true, isOwnReporter: true, enteredBy: ID(5), mandatary: ID(5), visitors: [ID(5)])
    }

    @Test func theTextHasARowForEveryActionAndOnlyKnownRows() throws {
        let listed = PermissionMatrix.actions.values.flatMap { $0 }.flatMap { $0 }
        #expect(Set(listed) == Set(Action.allCases))
        #expect(listed.count == Action.allCases.count)
        #expect(try Self.matrix.get().count > 200)
    }

    @Test(arguments: Role.allCases, Action.allCases)
    func theTableInTheCodeIsTheMatrixOfTheRules(role: Role, action: Action) throws {
        let expected = try Self.matrix.get()[PermissionMatrix.Cell(action: action, role: role)]
        #expect(Permissions.grant(for: action, of: role) == expected)
    }

    @Test(arguments: Role.allCases, Action.allCases)
    func whoHasACellMayActWithinItsScopeInBothKindsOfInstallation(role: Role, action: Action) {
        for office in Self.offices {
            let grant = Permissions.grant(for: action, of: role, office: office)
            var standing = Self.open(for: action)
            if grant?.limit == .sensitiveOnly { standing.isSensitive = true }
            #expect(Permissions.allows(action, actor: Self.actor(role), on: standing, office: office) == (grant != nil))
        }
    }

    @Test(arguments: Role.allCases, Action.allCases)
    func outsideItsScopeNoCellOpensAnything(role: Role, action: Action) {
        let grant = Permissions.grant(for: action, of: role)
        let stranger = Self.actor(role, agency: Self.elsewhere, unitPath: [ID(99)], person: 77)
        var standing = Self.open(for: action)
        standing.isOwnReporter = false
        standing.isReferred = false
        let expected = grant?.scope == .nation || (grant != nil && action == .submit)
        #expect(Permissions.allows(action, actor: stranger, on: standing, office: .nation) == expected)
    }

    @Test(arguments: Role.allCases.filter { $0 != .reporter }, Action.allCases)
    func nobodyActsOnAReportThatAccusesHisUnitHisHeadOrHimself(role: Role, action: Action) {
        for office in Self.offices {
            for accusation in 0..<4 {
                var standing = Self.open(for: action)
                switch accusation {
                case 0: standing.accusedUnits = [Self.unit]
                case 1: standing.accusedUnits = [Self.parentUnit]
                case 2: standing.accusedHeads = [Self.home]
                default: standing.accusedOfficers = [ID(5)]
                }
                if accusation == 3, role == .integrator { continue }
                #expect(!Permissions.allows(action, actor: Self.actor(role), on: standing, office: office))
            }
        }
    }

    @Test(arguments: Role.allCases)
    func aSecretReportIsOnlyActedOnByThoseWhoMayReadIt(role: Role) {
        var standing = Self.open(for: .progress)
        standing.isSecret = true
        #expect(!Permissions.allows(.readText, actor: Self.actor(role), on: standing, office: .nation) || role == .reporter)
        for action in [Action.verifyEvidence, .approveExtension, .progress, .draftAnswer, .transfer] {
            let may = Permissions.allows(action, actor: Self.actor(role), on: standing, office: .nation)
            #expect(!may || Permissions.grant(for: .readSecretText, of: role) != nil)
        }
    }

    @Test(arguments: Role.allCases.filter { $0 != .reporter })
    func nobodyInTheOfficeSeesTheIdentityOfAnAnonymousReporter(role: Role) {
        for isSecret in [false, true] {
            var standing = Self.open(for: .seeOpenIdentity)
            standing.isAnonymous = true
            standing.isSecret = isSecret
            #expect(!Permissions.allows(.seeOpenIdentity, actor: Self.actor(role), on: standing, office: .nation))
            #expect(!Permissions.allows(.seeSecretIdentity, actor: Self.actor(role), on: standing, office: .nation))
        }
    }

    @Test func anAgencyAdminVerifiesOnlyAtDoorAAndNeverASensitiveReport() {
        let admin = Self.actor(.agencyAdmin)
        var standing = Self.open(for: .verify)
        #expect(Permissions.allows(.verify, actor: admin, on: standing, office: .nation))
        standing.isSensitive = true
        #expect(!Permissions.allows(.verify, actor: admin, on: standing, office: .nation))
        #expect(Permissions.allows(.verify, actor: Self.actor(.internalAuditor), on: standing, office: .nation))
        standing.isSensitive = false
        standing.isDoorA = false
        #expect(!Permissions.allows(.verify, actor: admin, on: standing, office: .nation))
        #expect(!Permissions.allows(.verify, actor: Self.actor(.internalAuditor), on: standing, office: .nation))
        #expect(Permissions.allows(.verify, actor: admin, on: standing, office: .agency(Self.home)))
    }

    @Test func arbitrationAndBreakGlassAskForTheDuty() {
        for (action, duty) in [(Action.arbitrate, Duty.arbiter), (.breakGlass, .dutyOfficer)] {
            let without = Actor(kind: .officer(ID(5)), role: .nationalAdmin, duties: Set(Duty.allCases).subtracting([duty]))
            let with = Actor(kind: .officer(ID(5)), role: .nationalAdmin, duties: [duty])
            #expect(!Permissions.allows(action, actor: without, on: Standing(), office: .nation))
            #expect(Permissions.allows(action, actor: with, on: Standing(), office: .nation))
        }
    }

    @Test func aUnitSeesWhatItOrAUnitBelowHoldsButNotWhatIsAbove() {
        let below = Standing(holderAgency: Self.home, holderUnitPath: [Self.unit, Self.parentUnit])
        let above = Standing(holderAgency: Self.home, holderUnitPath: [Self.parentUnit])
        let officer = Self.actor(.liaisonOfficer, unitPath: [Self.unit, Self.parentUnit])
        let head = Self.actor(.liaisonOfficer, unitPath: [Self.parentUnit])
        #expect(Permissions.allows(.readText, actor: officer, on: below, office: .nation))
        #expect(Permissions.allows(.readText, actor: head, on: below, office: .nation))
        #expect(!Permissions.allows(.readText, actor: officer, on: above, office: .nation))
        #expect(Permissions.allows(.readText, actor: head, on: above, office: .nation))
    }

    @Test func aMentorSeesOnlyTheAgenciesNamedToHim() {
        let mentor = Actor(kind: .officer(ID(5)), role: .nationalPartner, namedAgencies: [Self.home])
        #expect(Permissions.allows(.readText, actor: mentor, on: Standing(holderAgency: Self.home), office: .nation))
        #expect(!Permissions.allows(.readText, actor: mentor, on: Standing(holderAgency: Self.elsewhere), office: .nation))
    }

    @Test func theSystemAndABorrowedRoleGetNothing() {
        let pretender = Actor(kind: .integrator, role: .nationalAdmin)
        for action in Action.allCases {
            #expect(!Permissions.allows(action, actor: .system, on: Self.open(for: action), office: .nation))
            #expect(!Permissions.allows(action, actor: pretender, on: Self.open(for: action), office: .nation))
        }
    }
}
