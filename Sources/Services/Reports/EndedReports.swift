import DataAccess
public import Domain

/// What became of closed public reports of one category and regency (X3).
public struct EndedReports: Sendable, Equatable {
    /// From so many on they say something.
    public static let least = 5
    /// The newest so many are looked at.
    static let most = 200

    public let category: ID<Category>
    public let regencyCode: String
    public let count: Int
    /// In so many working days half of them had ended.
    public let medianDays: Int
    /// How they ended, the most frequent first, in per cent.
    public let shares: [Share]

    public struct Share: Sendable, Equatable {
        public let kind: ClosureKind
        public let percent: Int
    }
}

extension Office {
    /// What became of reports like the one that is being written: of the category that is known or that its words suggest, in its regency. Nil
    /// where fewer than five have ended, and for a child and who accuses an official.
    public func endedLike(_ draft: StoredDraft) async throws -> EndedReports? {
        guard draft.accusesOfficial != true, !draft.isByChild, let regency = RegionPrefix.regency(of: draft.regionCode) else { return nil }
        let rules = try await rules.current()
        let suggested = try await routing.suggester(rules).category(
            of: draft.body, region: draft.regionCode, citizenType: draft.citizenType, certainty: Self.askingCertainty)
        guard let category = draft.category ?? suggested else { return nil }
        let ended = try await store.read { session in
            try session.rows(EndedSQL.newest(category, in: regency, limit: EndedReports.most)).map { row in
                (kind: try row.raw(0, as: ClosureKind.self), from: try row.instant(1), to: try row.instant(2))
            }
        }
        guard ended.count >= EndedReports.least else { return nil }
        let days = ended.map { entry in
            rules.calendar.workingDays(after: ClockZone.wib.date(of: entry.from), through: ClockZone.wib.date(of: entry.to))
        }.sorted()
        let kinds = Dictionary(grouping: ended, by: \.kind).mapValues(\.count)
        let shares = kinds.map { EndedReports.Share(kind: $0.key, percent: ($0.value * 200 / ended.count + 1) / 2) }
            .sorted { ($1.percent, $0.kind.rawValue) < ($0.percent, $1.kind.rawValue) }
        return EndedReports(
            category: category, regencyCode: regency, count: ended.count, medianDays: days[(days.count - 1) / 2], shares: shares)
    }
}

enum EndedSQL {
    /// Those that count as finished. A report that was joined to another or withdrawn says nothing of how such matters end.
    static func newest(_ category: ID<Category>, in regency: String, limit: Int) -> Query {
        Query(
            """
            select closure, submitted_at, closed_at from reports
            where category_id = \(category) and regency_code = \(regency) and public_at is not null and state = 'closed'
                and closure in \(list: ClosureKind.allCases.filter(\.countsAsFinished)) and closed_at is not null
            order by public_at desc, id desc limit \(limit)
            """, named: "ended.newest")
    }

    static let samples: [Query] = [newest(ID(1), in: "", limit: 1)]
}
