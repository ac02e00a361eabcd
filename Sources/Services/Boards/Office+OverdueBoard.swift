import DataAccess
public import Domain

extension Office {
    /// Most groups that a board shows of each kind.
    private static let mostGroups = 300

    /// What is late and what is about to be, as far as the seat's queue would list it: for an officer his unit, for those above their
    /// agency, for the national desk everything.
    public func overdueBoard(for actor: Actor, lines: Int = 20) async throws -> OverdueBoard {
        let rules = try await rules.current()
        let reach = QueueScope(actor: actor, directory: rules.directory, office: scope, categories: rules.categories)
        guard let condition = reach.condition() else { return OverdueBoard(late: [], soon: [], worst: []) }
        let moment = now()
        let end = moment.adding(seconds: Int64(OverdueBoard.soonDays) * 86_400)
        // The same lines as the queue shows, with its words.
        let worst = try await queue(for: actor, filter: QueueFilter(view: .late), limit: lines).rows
        return try await store.read { session in
            OverdueBoard(
                late: try session.rows(OverdueSQL.lateGroups(scope: condition, now: moment, limit: Self.mostGroups)).map(Self.group),
                soon: try session.rows(OverdueSQL.soonGroups(scope: condition, now: moment, until: end, limit: Self.mostGroups))
                    .map(Self.group),
                worst: try Self.lines(worst, in: session))
        }
    }

    private static func group(_ row: ResultRow) throws -> OverdueBoard.Group {
        let (body, clock, level) = try standing(row)
        let groups = level.flatMap { level in clock.map { LadderRecipients($0, at: level, bearer: body).groups } } ?? []
        return OverdueBoard.Group(
            body: body, clock: clock, level: level, count: try row.int(4), oldest: try row.instant(5),
            told: groups.filter { $0.body != nil }.flatMap(\.roles), isNationTold: groups.contains { $0.body == nil })
    }

    private static func lines(_ rows: [QueueRow], in session: any Session) throws -> [OverdueBoard.Line] {
        guard !rows.isEmpty else { return [] }
        var known: [ID<Report>: (ClockKey?, LadderLevel?)] = [:]
        for row in try session.rows(OverdueSQL.standing(of: rows.map(\.id))) {
            known[try row.id(0)] = (try row.optionalText(1).flatMap(ClockKey.init(rawValue:)), level(try row.optionalText(2)))
        }
        return rows.compactMap { row in
            row.dueAt.map { due in
                OverdueBoard.Line(
                    code: row.code, title: row.title, body: row.holder, clock: known[row.id]?.0, level: known[row.id]?.1, dueAt: due)
            }
        }
    }

    /// `ladder.150` as its step.
    private static func level(_ text: String?) -> LadderLevel? {
        text.flatMap { Int($0.drop { !$0.isNumber }) }.flatMap(LadderLevel.init(rawValue:))
    }

    private static func standing(_ row: ResultRow) throws -> (Holder?, ClockKey?, LadderLevel?) {
        let agency: ID<Agency>? = try row.optionalID(0)
        let unit: ID<WorkUnit>? = try row.optionalID(1)
        let clock = try row.optionalText(2).flatMap(ClockKey.init(rawValue:))
        return (agency.map { Holder(agency: $0, unit: unit) }, clock, level(try row.optionalText(3)))
    }
}
