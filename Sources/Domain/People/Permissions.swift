/// Who may do what (D): the matrix, and the rules that hold beside it.
public enum Permissions {
    private static let grants: [Action: [Role: Grant]] = PermissionTable.rows.reduce(into: [:]) { grants, row in
        for action in row.actions { grants[action] = row.grants }
    }

    /// The cell of the matrix; nil where it is blank.
    public static func grant(for action: Action, of role: Role) -> Grant? {
        grants[action]?[role]
    }

    /// The cell as it counts in this installation. In an agency's own one its admins have the national intake too, and its auditor on
    /// duty decides as arbiter (C.1).
    public static func grant(for action: Action, of role: Role, office: OfficeScope) -> Grant? {
        if case .agency = office {
            if role == .agencyAdmin, nationalIntake.contains(action) { return .agency }
            if role == .internalAuditor, action == .arbitrate { return .agency }
        }
        return grant(for: action, of: role)
    }

    /// Whether this actor may do this to that. The state of the report and what the move must carry are not looked at here.
    public static func allows(_ action: Action, actor: Actor, on standing: Standing, office: OfficeScope) -> Bool {
        guard let role = actor.role, matches(actor.kind, role), isAtHome(actor, role, office),
            let grant = grant(for: action, of: role, office: office)
        else { return false }
        if standing.accuses(actor) { return false }
        if let limits = actor.limits, limits.withheld.contains(action) || runsTheOffice.contains(action) { return false }
        guard action == .submit || reaches(grant.scope, actor, role, standing) else { return false }
        return keepsLimit(grant.limit, standing)
            && keepsSecrecy(action, actor, role, standing)
            && hasDuty(for: action, actor, role, office)
            && isNamedFor(actor, standing)
    }

    /// What the national desk does at the door, and what it decides for the installation.
    private static let nationalIntake: Set<Action> = [
        .verify, .classify, .redact, .handleDirectly, .reclassify, .disposeAcross, .archive, .approveArchive, .approveExtension,
        .approveFarPromise, .lowerSecrecy, .restore, .reopenOnOwnMotion, .routeConflict, .intervene, .handOutside, .managePolicy,
        .manageCalendar,
        .manageKeys, .manageIndicators,
    ]

    /// Actions that read or touch no single report.
    private static let aboutTheOffice: Set<Action> = [
        .submit, .seeBoards, .exportFigures, .signOffData, .recommend, .answerRecommendation, .verifyRecommendation, .writePlan,
        .approvePlan, .verifyPlan, .spotCheck, .drawSample, .writeRecords, .moderateComments, .manageSOP, .managePacks, .manageUsers,
        .manageUnits, .managePolicy, .manageCalendar, .manageKeys, .manageIndicators, .readAuditLog,
    ]

    /// What touches the whole of a body or of the nation: closed to a seat that sees a part only.
    static let runsTheOffice: Set<Action> = [
        .manageSOP, .managePacks, .manageUsers, .manageUnits, .managePolicy, .manageCalendar, .manageKeys, .manageIndicators, .readAuditLog,
    ]

    private static func matches(_ kind: Actor.Kind, _ role: Role) -> Bool {
        switch kind {
        case .reporter: role == .reporter
        case .assistant: role == .assistant
        case .integrator: role == .integrator
        case .officer: role != .reporter && role != .assistant && role != .integrator
        case .system: false
        }
    }

    /// An agency's installation knows no staff of other agencies.
    private static func isAtHome(_ actor: Actor, _ role: Role, _ office: OfficeScope) -> Bool {
        guard case .agency(let home) = office, let agency = actor.agency else { return true }
        return role == .nationalAdmin || role == .ombudsman || role == .nationalPartner || agency == home
    }

    private static func reaches(_ scope: Grant.Scope, _ actor: Actor, _ role: Role, _ standing: Standing) -> Bool {
        switch scope {
        case .own:
            switch actor.kind {
            case .reporter: standing.isOwnReporter
            default: isPerson(standing.enteredBy, actor) || isPerson(standing.mandatary, actor)
            }
        case .mandate: isPerson(standing.mandatary, actor)
        case .visit: actor.officer.map(standing.visitors.contains) ?? false
        case .unitAndBelow:
            if let unit = actor.unit { isOf(standing.holderAgency, actor) && standing.holderUnitPath.contains(unit) } else { false }
        case .whileHolder: holds(actor, role, standing)
        case .agency:
            isOf(standing.holderAgency, actor) || isOf(standing.verifierAgency, actor)
                || (role == .internalAuditor
                    && (isOf(standing.inspectingAgency, actor) || (actor.agency.map(standing.transferredAgencies.contains) ?? false)))
        case .nation: true
        case .referred: standing.isReferred
        }
    }

    /// The body in whose hands the report is: before a disposition that is its verifier.
    private static func holds(_ actor: Actor, _ role: Role, _ standing: Standing) -> Bool {
        guard standing.holderAgency != nil else { return isOf(standing.verifierAgency, actor) }
        guard isOf(standing.holderAgency, actor) else { return false }
        if role == .agencyAdmin { return true }
        return actor.unit != nil && standing.holderUnit == actor.unit
    }

    private static func keepsLimit(_ limit: Grant.Limit?, _ standing: Standing) -> Bool {
        switch limit {
        case .doorA: standing.isDoorA && !standing.isSensitive
        case .sensitiveOnly: standing.isSensitive || standing.inspectingAgency != nil
        // Redaction is a matter of what is shown, the circle of units one of what is chosen.
        case .redacted, .amongUnits, nil: true
        }
    }

    /// Identity by mode, and nothing of a secret report for whom its text is closed (E.3, C.2: "secret: APIP").
    private static func keepsSecrecy(_ action: Action, _ actor: Actor, _ role: Role, _ standing: Standing) -> Bool {
        if actor.kind == .reporter { return true }
        switch action {
        case .readText: return !standing.isSecret
        case .readSecretText: return standing.isSecret
        case .seeOpenIdentity: return !standing.isSecret && !standing.isAnonymous
        case .seeSecretIdentity: return standing.isSecret && !standing.isAnonymous
        case .decideSanction, .executeSanction: return true
        default: break
        }
        guard standing.isSecret, !aboutTheOffice.contains(action), role != .assistant else { return true }
        return grant(for: .readSecretText, of: role) != nil
    }

    private static func hasDuty(for action: Action, _ actor: Actor, _ role: Role, _ office: OfficeScope) -> Bool {
        switch action {
        case .arbitrate: role == .agencyAdmin || actor.duties.contains(.arbiter)
        case .breakGlass: actor.duties.contains(.dutyOfficer)
        default: true
        }
    }

    private static func isNamedFor(_ actor: Actor, _ standing: Standing) -> Bool {
        guard let named = actor.namedAgencies else { return true }
        return standing.holderAgency.map(named.contains) ?? false
    }

    private static func isOf(_ agency: ID<Agency>?, _ actor: Actor) -> Bool {
        agency != nil && agency == actor.agency
    }

    private static func isPerson(_ person: ID<Officer>?, _ actor: Actor) -> Bool {
        person != nil && person == actor.officer
    }
}
