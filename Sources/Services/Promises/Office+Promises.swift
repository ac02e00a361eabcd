import DataAccess
public import Domain

/// How a promise stands (J.5).
public enum PromiseStanding: String, CaseIterable, Sendable {
    /// The day has passed without the announced act, or the act came later.
    case broken
    /// Its day is still to come.
    case open
    case kept
    /// Moved once, before its day and with a reason; kept, open or broken besides.
    case moved
}

/// What one agency promised, counted over all its reports.
public struct PromiseTotals: Sendable, Equatable {
    public let agency: ID<Agency>
    public let kept: Int
    public let broken: Int
    public let open: Int
    public let moved: Int
    /// Of all these, on reports that the public may not know: they are counted and not listed.
    public let hidden: Int
}

/// A promise with its report, which is public.
public struct PromiseRow: Sendable {
    public let report: ID<Report>
    public let code: TrackingCode
    public let title: String
    public let maker: Holder
    public let date: CivilDate
    /// The day that was promised first, where it was moved.
    public let movedFrom: CivilDate?
    public let dueAt: Instant
    public let keptAt: Instant?
    public let isBroken: Bool
}

/// A page of the book of promises; `next` is nil on the last one.
public struct PromisePage: Sendable {
    public let rows: [PromiseRow]
    public let next: ListCursor?
}

extension Office {
    /// The agencies that promised something, those with the most broken promises first; one agency alone where it is named.
    public func promiseTotals(of agency: ID<Agency>? = nil) async throws -> [PromiseTotals] {
        let moment = now()
        return try await store.read { session in
            try session.rows(PromiseSQL.totals(of: agency, now: moment)).map { row in
                PromiseTotals(
                    agency: try row.id(0), kept: try row.int(1), broken: try row.int(2), open: try row.int(3), moved: try row.int(4),
                    hidden: try row.int(5))
            }
        }.sorted { ($1.broken, $1.kept, $0.agency) < ($0.broken, $0.kept, $1.agency) }
    }

    /// Promises on public reports, the oldest date first.
    public func promises(
        _ standing: PromiseStanding, of agency: ID<Agency>? = nil, after: ListCursor? = nil, limit: Int = 30
    ) async throws -> PromisePage {
        let moment = now()
        let rows = try await store.read { session in
            try session.rows(PromiseSQL.page(standing, of: agency, after: after, limit: limit, now: moment)).map {
                try PromiseSQL.row($0, at: moment)
            }
        }
        let shown = Array(rows.prefix(limit))
        let next = rows.count > limit ? shown.last.map { ListCursor(key: $0.dueAt.rawValue, id: $0.report.rawValue) } : nil
        return PromisePage(rows: shown, next: next)
    }

    /// How often an agency made something good in the last year, by kind; private answers and hidden reports are left out.
    public func remedies(of agency: ID<Agency>) async throws -> [RemedyKind: Int] {
        let since = now().adding(seconds: -365 * 86_400)
        return try await store.read { session in
            try session.rows(PromiseSQL.remedies(of: agency, since: since)).reduce(into: [:]) { counts, row in
                counts[try row.raw(0, as: RemedyKind.self)] = try row.int(1)
            }
        }
    }
}
