import DataAccess
public import Domain

extension Office {
    /// The departures of a quarter, counted over what the seat lists: so no figure tells of a case that the seat may not know of.
    /// - Parameter agency: one body, for a seat of the nation; any other seat sees its own.
    public func departureBoard(_ quarter: Quarter, agency: ID<Agency>? = nil, for actor: Actor) async throws -> DepartureBoard {
        let rules = try await rules.current()
        var board = DepartureBoard(quarter: quarter, shares: [], lines: [], revisions: [], versions: [:])
        guard let part = try boardPart(quarter, agency, actor, rules) else { return board }
        let (cases, lines, steps) = try await store.read { session in
            (
                try session.rows(SopBoardSQL.cases(part)), try session.rows(SopBoardSQL.lines(part)),
                try session.rows(SopBoardSQL.steps(part))
            )
        }
        var departed: [ID<SopVersion>: [Int: Int]] = [:]
        for row in steps { departed[try row.id(0), default: [:]][try row.int(1)] = try row.int(2) }
        board.shares = try cases.map { row in
            let version: ID<SopVersion> = try row.id(0)
            return DepartureBoard.Share(version: version, cases: try row.int(1), clean: try row.int(2), steps: departed[version] ?? [:])
        }
        board.lines = try lines.map(Self.line)
        for share in board.shares { board.versions[share.version] = rules.procedures[share.version] }
        let threshold = try rules.policies.whole(.limit(.sopRevision), on: today)
        board.revisions = board.shares.flatMap { share in
            share.steps.filter { $0.value * 100 > threshold * share.cases }.sorted { $0.key < $1.key }.map {
                DepartureBoard.Revision(version: share.version, step: $0.key, cases: $0.value, of: share.cases)
            }
        }
        return board
    }

    /// The cases of a quarter that departed in one step, the newest first, as far as the seat lists them.
    public func departedCases(
        _ quarter: Quarter, version: ID<SopVersion>, step: Int, agency: ID<Agency>? = nil, for actor: Actor, limit: Int = 100
    ) async throws -> [DepartedCase] {
        guard let part = try boardPart(quarter, agency, actor, try await rules.current()) else { return [] }
        let query = SopBoardSQL.codes(part, version: version, step: step, limit: min(max(limit, 1), 200))
        return try await store.read { session in
            try session.rows(query).compactMap { row in
                guard let code = TrackingCode(try row.text(0)) else { return nil }
                return DepartedCase(
                    code: code, kind: try row.raw(1), at: try row.instant(2), holder: try Self.holder(row, at: 3),
                    reason: try row.optionalText(5))
            }
        }
    }

    /// Nil where the seat lists nothing. Other bodies' part of a case is theirs to explain.
    private func boardPart(_ quarter: Quarter, _ agency: ID<Agency>?, _ actor: Actor, _ rules: Rules) throws -> SopBoardSQL.Part? {
        let scope = QueueScope(actor: actor, directory: rules.directory, office: self.scope, categories: rules.categories)
        guard let role = actor.role, Permissions.grant(for: .seeBoards, of: role, office: self.scope) != nil,
            let condition = scope.condition()
        else { return nil }
        let isOfNation = [.nationalAdmin, .ombudsman, .nationalPartner].contains(role)
        guard isOfNation || actor.agency != nil else { return nil }
        return SopBoardSQL.Part(
            scope: condition, agency: isOfNation ? agency : actor.agency, from: ClockZone.wib.startOfDay(quarter.firstDay),
            before: ClockZone.wib.startOfDay(quarter.next.firstDay))
    }

    private static func line(_ row: ResultRow) throws -> DepartureBoard.Line {
        var kinds: [SopDeparture.Kind: Int] = [:]
        for (place, kind) in [SopDeparture.Kind.skipped, .outOfOrder, .late, .wrongRole].enumerated() {
            let count = try row.int(5 + place)
            if count > 0 { kinds[kind] = count }
        }
        return DepartureBoard.Line(
            version: try row.id(0), step: try row.int(1), holder: try holder(row, at: 2), cases: try row.int(4), kinds: kinds,
            open: try row.int(9))
    }

    private static func holder(_ row: ResultRow, at column: Int) throws -> Holder? {
        let unit: ID<WorkUnit>? = try row.optionalID(column + 1)
        return try row.optionalID(column, of: Agency.self).map { Holder(agency: $0, unit: unit) }
    }
}
