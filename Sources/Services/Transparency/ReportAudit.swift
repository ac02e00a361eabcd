public import DataAccess
public import Domain

/// What a check of reports against their own events found.
public struct ReportAudit: Sendable, Equatable {
    public private(set) var reports: Int64 = 0
    /// In the order of the reports; nothing where all is as it was recorded.
    public private(set) var differences: [ReportDifference] = []

    static let pageSize = 200

    /// Holds reports that are drawn by lot against their events, for `lapor doctor`: few enough to take no time, in a small office all.
    /// Needs a schema that is up to date.
    public static func sample(_ store: any DataStore, at now: Instant) async throws -> ReportAudit {
        // Before the rules are loaded nothing can be missed.
        let looksKeptSince = try await store.read { session in
            let policies = PolicyTable(rows: try RuleSources(session).policies)
            return (try? RetentionClass.looks.keptSince(policies, at: now)) ?? now
        }
        var audit = ReportAudit()
        let ends = try await store.read { session in
            try session.first(ReportAuditSQL.ends).flatMap { row -> ClosedRange<Int64>? in
                guard let first = try row.optionalInt64(0), let last = try row.optionalInt64(1), first <= last else { return nil }
                return first...last
            }
        }
        guard let ends else { return audit }
        let start = Int64.random(in: ends) &- 1
        if try await audit.addPage(after: start, in: store, looksKeptSince: looksKeptSince).count < pageSize, start >= ends.lowerBound {
            // The draw fell near the end: the other part is taken from the beginning.
            _ = try await audit.addPage(after: .min, upTo: start, in: store, looksKeptSince: looksKeptSince)
        }
        return audit
    }

    /// Adds the next reports by number and gives their numbers; none at the end.
    mutating func addPage(
        after last: Int64, upTo end: Int64 = .max, in store: any DataStore, looksKeptSince: Instant
    ) async throws -> [Int64] {
        let limit = Self.pageSize
        let (ids, found) = try await store.read { session in
            let page = try AuditedPage(after: last, upTo: end, limit: limit, in: session)
            return (page.ids, page.differences(looksKeptSince: looksKeptSince))
        }
        reports += Int64(ids.count)
        differences += found
        return ids
    }
}

extension Office {
    /// Holds every report against its own events: where it stands, whom it accuses, who was invited to read it, who looked at the
    /// identity, and each text against the digest that was taken when it was written. That the events themselves are what was entered,
    /// ``auditLog(key:kept:progress:)`` shows. Work may go on meanwhile.
    public func auditReports(progress: @Sendable (Int64) -> Void = { _ in }) async throws -> ReportAudit {
        let looksKeptSince = try RetentionClass.looks.keptSince(try await rules.current().policies, at: now())
        var (audit, last) = (ReportAudit(), Int64.min)
        while let end = try await audit.addPage(after: last, in: store, looksKeptSince: looksKeptSince).last {
            last = end
            if audit.reports.isMultiple(of: 20_000) { progress(audit.reports) }
        }
        return audit
    }
}
