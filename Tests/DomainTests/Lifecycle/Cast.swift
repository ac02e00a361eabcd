import Domain
import Testing

/// The bodies and people of the stories.
enum Cast {
    static let city: ID<Agency> = ID(1)
    static let province: ID<Agency> = ID(2)
    static let ministry: ID<Agency> = ID(3)
    static let nation: ID<Agency> = ID(9)
    static let roads: ID<WorkUnit> = ID(11)
    static let inspectorate: ID<WorkUnit> = ID(12)
    static let health: ID<WorkUnit> = ID(13)
    static let eyesOfProvince: ID<WorkUnit> = ID(21)

    static func target(_ agency: ID<Agency>, _ unit: ID<WorkUnit>? = nil) -> Target {
        Target(holder: Holder(agency: agency, unit: unit), zone: .wib, unitPath: unit.map { [$0] } ?? [])
    }

    /// The city has an inspectorate, and the province above it too; the ministry above that has none.
    @Sendable static func examiners(of agency: ID<Agency>) -> Examiners {
        let desk = [target(nation)]
        return switch agency {
        case city:
            Examiners(
                own: [target(city, inspectorate)], above: [[target(province, eyesOfProvince)], [target(province)], desk])
        case province: Examiners(own: [target(province, eyesOfProvince)], above: [[], [target(ministry)], desk])
        default: Examiners(above: [[], [], desk])
        }
    }

    static func officer(
        _ role: Role, _ person: Int64, of agency: ID<Agency>? = city, unit: ID<WorkUnit>? = nil, duties: Set<Duty> = []
    ) -> Actor {
        Actor(
            kind: role == .integrator ? .integrator : role == .assistant ? .assistant(ID(person)) : .officer(ID(person)), role: role,
            agency: agency, unitPath: unit.map { [$0] } ?? [], duties: duties)
    }

    static let admin = officer(.agencyAdmin, 1)
    static let secondAdmin = officer(.agencyAdmin, 2)
    static let provinceAdmin = officer(.agencyAdmin, 3, of: province)
    static let ministryAdmin = officer(.agencyAdmin, 4, of: ministry)
    static let liaison = officer(.liaisonOfficer, 5, unit: roads)
    static let operative = officer(.unitOperator, 6, unit: roads)
    static let supervisor = officer(.supervisor, 7, unit: health)
    static let auditor = officer(.internalAuditor, 8, unit: inspectorate)
    static let verifier = officer(.nationalAdmin, 20, of: nation)
    static let secondVerifier = officer(.nationalAdmin, 21, of: nation)
    static let arbiter = officer(.nationalAdmin, 22, of: nation, duties: [.arbiter])
    static let ombudsman = officer(.ombudsman, 30, of: ID(8))

    static func words(_ length: Int = 60) -> Wording { Wording(id: ID(500), length: length) }
    static let silence = Wording(id: ID(501), length: 0)

    static func submission(door: Door = .national, mode: Mode = .open, sensitive: Bool = false, files: Bool = false) -> Command {
        .submit(.init(citizenType: .complaint, mode: mode, door: door, isSensitive: sensitive, hasAttachments: files))
    }

    static func verification(
        to target: Target = target(city), as found: ReportClass = .nonSupervisoryComplaint, mode: Mode = .open, accused: [Accused] = [],
        reason: Wording = words()
    ) -> Command {
        .verify(
            .init(reportClass: found, category: ID(40), mode: mode, target: target, routingReason: reason, accused: accused))
    }

    static func direct(_ target: Target = target(nation)) -> Command {
        .handleDirectly(
            .init(
                reportClass: .nonSupervisoryComplaint, category: ID(40), mode: .open, target: target, firstFollowUp: words()))
    }

    static func day(_ text: String) -> CivilDate { CivilDate(text) ?? .earliest }

    static func progress(on date: String = "2025-06-02", next: String = "2025-06-05") -> Command {
        .progress(.init(act: words(), actDate: day(date), nextDate: day(next)))
    }

    static let good = Rubric(points: Dictionary(uniqueKeysWithValues: RubricCriterion.allCases.map { ($0, 2) }))

    static func draft(_ kind: AnswerKind = .actionTaken, rubric: Rubric = good) -> Command {
        .draftAnswer(.init(text: words(), kind: kind, rubric: rubric))
    }

    static let evidence = Command.closeWithEvidence(.init(statement: words(), evidence: [ID(70)], rootCause: .serviceGap))
}

extension Life {
    /// Verified by the national desk and in the hands of the city's roads department.
    static func disposed(mode: Mode = .open, door: Door = .national, to unit: ID<WorkUnit>? = Cast.roads) throws -> Life {
        var life = try Life()
        try life.act(Cast.submission(door: door, mode: mode), by: .reporter)
        try life.act(Cast.verification(to: Cast.target(Cast.city, unit), mode: mode), by: Cast.verifier)
        return life
    }

    static func inProgress(mode: Mode = .open) throws -> Life {
        var life = try disposed(mode: mode)
        try life.act(Cast.progress(), by: Cast.liaison)
        return life
    }

    static func answered(mode: Mode = .open) throws -> Life {
        var life = try disposed(mode: mode)
        try life.answer()
        return life
    }

    mutating func answer() throws {
        try act(Cast.draft(), by: Cast.operative)
        try act(.approveAnswer(leavingOpenContributions: nil), by: Cast.liaison)
    }

    /// The request that waits for a yes.
    func request() throws -> ID<SecondYesRequest> {
        try #require(report.requests.first).id
    }
}
