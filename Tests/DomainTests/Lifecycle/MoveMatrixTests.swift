import Testing

@testable import Domain

/// Every state, move and role in both kinds of installation, held against the text of the rules.
@Suite struct MoveMatrixTests {
    struct Expectation {
        var to: Set<ReportState> = []
        /// Who makes the move from which state; those with a star only in an agency's own installation.
        var by: [ReportState: Set<String>] = [:]
        var from: Set<ReportState> { Set(by.keys) }
    }

    static let states: [String: Set<ReportState>] = [
        "dr": [.draft], "un": [.unverified], "aw": [.awaitingReporter], "di": [.disposed], "ip": [.inProgress], "an": [.answered],
        "ar": [.inArbitration], "cl": [.closed], "ac": [.archived], "om": [.referredToOmbudsman], "active": [.disposed, .inProgress],
        "open": [.unverified, .awaitingReporter, .disposed, .inProgress, .answered, .inArbitration],
        "any": Set(ReportState.allCases.filter { $0 != .draft }), "same": [],
    ]

    static let roles: [String: Role] = [
        "Rp": .reporter, "As": .assistant, "UO": .unitOperator, "LO": .liaisonOfficer, "AA": .agencyAdmin, "Sv": .supervisor,
        "Ld": .leader, "IA": .internalAuditor, "NA": .nationalAdmin, "Or": .ombudsman, "NP": .nationalPartner, "In": .integrator,
    ]

    static func expectations() throws -> [Move: Expectation] {
        var found: [Move: Expectation] = [:]
        for line in try Fixtures.text("moves.md").split(separator: "\n") where line.hasPrefix("| ") {
            let cells = line.split(separator: "|", omittingEmptySubsequences: false).dropFirst().map {
                $0.split(separator: " ").map(String.init)
            }
            guard let number = cells[0].first, let move = Move(rawValue: number) else { continue }
            let to = try cells[3].map { try #require(states[$0], "\(number): \($0)") }
            found[move, default: Expectation()].to.formUnion(to.flatMap(\.self))
            for state in try cells[1].flatMap({ try #require(states[$0], "\(number): \($0)") }) {
                found[move]?.by[state] = Set(cells[2] + cells[4].map { $0 + "*" })
            }
        }
        return found
    }

    @Test func theTextAndTheTableNameTheSameMovesEachOnce() throws {
        let expected = try Self.expectations()
        #expect(Set(expected.keys) == Set(Move.allCases))
        #expect(MoveTable.rules.count == Move.allCases.count)
        for move in Move.allCases {
            let rule = try #require(MoveTable.rule(for: move))
            #expect(rule.from == expected[move]?.from || move == .saveDraft, "\(move): from")
            #expect(rule.to == expected[move]?.to, "\(move): to")
        }
    }

    @Test(arguments: Move.allCases, [OfficeScope.nation, .agency(Cast.city)])
    func aMoveIsOpenInItsStatesToItsRolesAndToNobodyElse(move: Move, office: OfficeScope) throws {
        let expected = try #require(try Self.expectations()[move])
        for state in ReportState.allCases {
            let reports = [false, true].map { Self.report(in: state, for: move, sensitive: $0) }
            let named = expected.by[state] ?? []
            for (name, role) in Self.roles {
                let isNamed = named.contains(name) || (office != .nation && named.contains(name + "*"))
                let may = reports.contains { report in
                    Self.actors(role, move).contains { report.permits(move, to: $0, office: office) }
                }
                #expect(may == isNamed, "\(name) makes \(move) in \(state)")
            }
            let system = reports.contains { $0.permits(move, to: .system, office: office) }
            #expect(system == named.contains("Sy"), "system makes \(move) in \(state)")
        }
    }

    /// The best that a person of this role can be: of the body that the move asks for, with every duty.
    static func actors(_ role: Role, _ move: Move) -> [Actor] {
        if role == .reporter { return [.reporter] }
        return [Cast.officer(role, 1, of: Cast.city, unit: Cast.roads, duties: [.arbiter])]
    }

    /// A report in this state with every flag set that the move needs.
    static func report(in state: ReportState, for move: Move, sensitive: Bool) -> Report {
        var report = Report(id: ID(1))
        report.state = state
        report.mode = sensitive ? .secret : .open
        report.isSensitive = sensitive
        report.door = .agency(Cast.city)
        report.verifiedAt = [.verify, .autoroute].contains(move) ? nil : Instant(milliseconds: 1)
        let isHeld = [.disposed, .inProgress, .answered].contains(state) || move == .split || [.closed].contains(state)
        if isHeld || (state != .unverified && state != .archived) || [.raiseSecrecy, .note].contains(move) {
            report.holder = Cast.target(Cast.city, Cast.roads)
        }
        report.isAutoRouted = move == .verify && isHeld
        report.isReferred = move != .refer
        report.needsRedisposition = move == .redispose
        report.bounces = move == .notAuthorityAgain ? 1 : 0
        report.stateBefore = move == .resumeWithoutReporter ? .disposed : .unverified
        if sensitive, move == .lapseCompletion { report.isSensitive = false }
        report.transfer =
            [.acceptTransfer, .refuseTransfer].contains(move)
            ? PendingTransfer(to: Cast.target(Cast.city, Cast.roads), ground: Cast.words()) : nil
        report.contributions = [Contribution(id: ID(3), from: Cast.target(Cast.city, Cast.roads), question: Cast.words())]
        report.appealPending = true
        report.accused = move == .liftAccusation ? [Accused(agency: Cast.province, unit: nil)] : []
        report.reclassification = Reclassification(
            before: .aspiration, author: Cast.verifier, objection: move == .decideClassObjection ? .pending : nil)
        if state == .closed { report.closure = move == .unmerge ? .merged : .silence }
        report.promises = [Promise(wording: Cast.words(), date: CivilDate.latest, madeAt: Instant(milliseconds: 1))]
        report.rating = move == .reviewRating ? Rating(clarity: 3, solution: 2, fairness: 3) : nil
        if move == .arbitrate { report.clocks = [CaseClock(clock: clock(.arbitration), round: 1, bearer: nil)] }
        report.draft = Answer(
            wording: Cast.words(), kind: .actionTaken, rubric: Cast.good, author: Cast.operative, draftedAt: Instant(milliseconds: 1),
            isSecret: false)
        return report
    }

    private static func clock(_ key: ClockKey) -> Clock {
        Clock(key: key, start: Instant(milliseconds: 1), zone: .wib, amount: 3, unit: .workingDays)
    }
}
