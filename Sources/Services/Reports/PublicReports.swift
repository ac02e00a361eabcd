import DataAccess
public import Domain

/// How far a published report is, in the words of the public list.
public enum PublicStatus: String, Sendable, CaseIterable {
    case inProgress
    case answered
    case finished

    /// Nil for a state that no status tells.
    init?(_ state: ReportState) {
        switch state {
        case .disposed, .inProgress, .inArbitration, .unverified, .awaitingReporter: self = .inProgress
        case .answered: self = .answered
        case .closed: self = .finished
        default: return nil
        }
    }
}

/// What a visitor of the public list looks for.
public struct PublicFilter: Sendable, Equatable {
    public var words: String
    public var province: String?
    public var regency: String?
    public var category: ID<Category>?
    public var agency: ID<Agency>?
    public var status: PublicStatus?
    /// Published from then on, and before then.
    public var from: Instant?
    public var until: Instant?

    public init(
        words: String = "", province: String? = nil, regency: String? = nil, category: ID<Category>? = nil, agency: ID<Agency>? = nil,
        status: PublicStatus? = nil, from: Instant? = nil, until: Instant? = nil
    ) {
        self.words = words
        self.province = province
        self.regency = regency
        self.category = category
        self.agency = agency
        self.status = status
        self.from = from
        self.until = until
    }
}

/// A published report as one line of the public list; nothing in it was not published.
public struct PublicRow: Sendable {
    public let id: ID<Report>
    public let code: TrackingCode
    public let title: String
    public let excerpt: String
    public let state: ReportState
    public let closure: ClosureKind?
    public let holder: Holder?
    public let category: ID<Category>?
    public let regionCode: String?
    public let publicAt: Instant
}

/// A page of the public list; `next` is nil on the last one.
public struct PublicPage: Sendable {
    public let rows: [PublicRow]
    public let next: ListCursor?
}

extension Office {
    /// A page of published reports, newest first.
    public func publicReports(_ filter: PublicFilter, after: ListCursor? = nil, limit: Int = 20) async throws -> PublicPage {
        let rules = try await rules.current()
        let words = SearchQuery.words(filter.words)
        let searches = !filter.words.isEmpty
        if searches && words.isEmpty { return PublicPage(rows: [], next: nil) }
        let query = PublicSQL.page(
            filter, categories: rules.categories.subtree(of: filter.category), words: words, after: after, limit: limit)
        let rows = try await store.read { session in try session.rows(query(session.dialect)).map(PublicSQL.row) }
        let shown = Array(rows.prefix(limit))
        let next = rows.count > limit ? shown.last.map { ListCursor(key: $0.publicAt.rawValue, id: $0.id.rawValue) } : nil
        return PublicPage(rows: shown, next: next)
    }
}

enum PublicSQL {
    /// In characters as the data store counts them; what stands behind them is not even read.
    static let excerptLength = 240
    /// Categories that a branch of few reports has at most.
    static let narrowBranch = 8

    static func page(
        _ filter: PublicFilter, categories: [ID<Category>]?, words: [String], after: ListCursor?, limit: Int
    ) -> @Sendable (Dialect) -> Query {
        var conditions: [Query] = ["r.public_at is not null", "t.public_title is not null"]
        if let province = filter.province { conditions.append("r.province_code = \(province)") }
        if let regency = filter.regency { conditions.append("r.regency_code = \(regency)") }
        if let agency = filter.agency { conditions.append("r.holder_agency_id = \(agency)") }
        if let categories {
            // A wide branch is met soon on the way through the newest; a narrow one is gathered from its own index and sorted.
            let isWide = categories.count > Self.narrowBranch
            conditions.append(isWide ? "+r.category_id in \(list: categories)" : "r.category_id in \(list: categories)")
        }
        if let status = filter.status { conditions.append("r.public_status = \(status)") }
        if let from = filter.from { conditions.append("r.public_at >= \(from)") }
        if let until = filter.until { conditions.append("r.public_at < \(until)") }
        let searches = !words.isEmpty
        // A search goes through the index of words in its own order, newest first, and stops when the page is full.
        if let after {
            conditions.append(searches ? "hit.id < \(after.id)" : "(r.public_at, r.id) < (\(after.key), \(after.id))")
        }
        let order: Query = searches ? "hit.id desc" : "r.public_at desc, r.id desc"
        let filters = conditions.joined(by: " and ")
        return { dialect in
            let source: Query =
                searches
                ? "\(splice: dialect.search("report_search_public", for: words)) as hit join reports r on r.id = hit.id" : "reports r"
            return Query(
                """
                select r.id, r.code, t.public_title, substr(t.public_body, 1, cast(\(excerptLength + 1) as int)), r.state, r.closure, r.holder_agency_id, r.desk_unit_id, r.category_id,
                    r.region_code, r.public_at
                from \(splice: source) join report_texts t on t.report_id = r.id
                where \(splice: filters) order by \(splice: order) limit \(limit + 1)
                """, named: "public.page")
        }
    }

    /// Published reports named one by one.
    static func lines(_ ids: [ID<Report>]) -> Query {
        Query(
            """
            select r.id, r.code, t.public_title, substr(t.public_body, 1, cast(\(excerptLength + 1) as int)), r.state, r.closure, r.holder_agency_id, r.desk_unit_id, r.category_id,
                r.region_code, r.public_at
            from reports r join report_texts t on t.report_id = r.id
            where r.id in \(list: ids) and r.public_at is not null and t.public_title is not null
            """, named: "public.lines")
    }

    static func row(_ row: ResultRow) throws -> PublicRow {
        guard let code = TrackingCode(try row.text(1)) else { throw ServiceFault.notFound }
        let agency: ID<Agency>? = try row.optionalID(6)
        let unit: ID<WorkUnit>? = try row.optionalID(7)
        let beginning = try row.text(3)
        return PublicRow(
            id: try row.id(0), code: code, title: try row.text(2),
            excerpt: beginning.unicodeScalars.count > excerptLength ? beginning.dropLast() + "…" : beginning, state: try row.raw(4),
            closure: try row.optionalRaw(5), holder: agency.map { Holder(agency: $0, unit: unit) }, category: try row.optionalID(8),
            regionCode: try row.optionalText(9), publicAt: try row.instant(10))
    }

    static func samples(_ dialect: Dialect) -> [Query] {
        let narrow = PublicFilter(
            province: "35", regency: "35.78", agency: ID(1), status: .finished, from: Instant(milliseconds: 0),
            until: Instant(milliseconds: 1))
        let cursor = ListCursor(key: 1, id: 1)
        return [
            page(PublicFilter(), categories: nil, words: [], after: cursor, limit: 1)(dialect), lines([ID(1)]),
            page(narrow, categories: [ID(1)], words: ["jalan"], after: cursor, limit: 1)(dialect),
        ]
    }
}
