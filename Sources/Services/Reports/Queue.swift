import DataAccess
public import Domain

extension Office {
    /// A page of the officer's queue (antrean): only what the seat may read, the nearest date first.
    public func queue(for actor: Actor, filter: QueueFilter, after: ListCursor? = nil, limit: Int = 50) async throws -> QueuePage {
        let rules = try await rules.current()
        let reach = QueueScope(actor: actor, directory: rules.directory, office: self.scope, categories: rules.categories)
        let moment = now()
        guard let scope = reach.condition(in: filter.view) else { return QueuePage(rows: [], next: nil, marks: [:]) }
        let words = SearchQuery.code(filter.words) == nil ? SearchQuery.words(filter.words) : []
        @Sendable func query(after: ListCursor?) -> @Sendable (Dialect) -> Query {
            QueueSQL.page(
                scope: scope, filter: filter, isNation: reach.isNationalDesk, categories: rules.categories.subtree(of: filter.category),
                words: words, code: SearchQuery.code(filter.words), marks: QueueSQL.marks(filter, for: actor), isRedacted: reach.isRedacted,
                after: after, limit: limit, now: moment)
        }
        return try await store.read { session in
            var (shown, next): ([QueueRow], ListCursor?) = ([], after)
            // Where most of a page waits for somebody else, the next ones are looked through as well.
            for _ in 0..<Self.pagesLookedThrough {
                let rows = try session.rows(query(after: next)(session.dialect)).map(QueueSQL.row)
                let page = rows.prefix(limit)
                next = rows.count > limit ? page.last.map { QueueSQL.cursor(of: $0, in: filter) } : nil
                shown += try page.filter { try reach.shows($0, rules: rules, at: moment, in: session) }
                    .compactMap { try reach.readable($0, foundBy: words, in: session) }
                if shown.count * 2 > limit || next == nil { break }
            }
            let marks = try actor.circle.map { circle in
                try Self.marks(shown.map { ($0.id, $0.holder?.agency) }, for: circle, at: moment, in: session)
            }
            return QueuePage(rows: shown, next: next, marks: marks ?? [:])
        }
    }

    private static let pagesLookedThrough = 5

    /// How many requests of the bodies below wait for this seat, looked at one by one up to 200.
    private func below(_ reach: QueueScope, _ rules: Rules, _ moment: Instant, _ session: any Session) throws -> Int {
        guard let scope = reach.conditionBelow else { return 0 }
        let query = QueueSQL.page(
            scope: scope, filter: QueueFilter(view: .awaitingYes), isNation: false, categories: nil, words: [], code: nil,
            isRedacted: false, after: nil, limit: 200, now: moment)
        return try session.rows(query(session.dialect)).map(QueueSQL.row).count { row in
            try reach.shows(row, rules: rules, at: moment, in: session)
        }
    }

    /// How many reports stand in each view of the queue, counted up to 1,000.
    public func queueCounts(for actor: Actor) async throws -> [QueueFilter.View: Int] {
        let rules = try await rules.current()
        let reach = QueueScope(actor: actor, directory: rules.directory, office: self.scope, categories: rules.categories)
        let moment = now()
        return try await store.read { session in
            try [QueueFilter.View.open, .late, .slow, .awaitingYes, .invited, .waiting].reduce(into: [:]) { counts, view in
                guard let scope = view == .invited ? reach.condition(in: view) : reach.condition() else { return }
                let query = QueueSQL.count(scope: scope, view: view, isNation: reach.isNationalDesk, now: moment)
                let own = try session.first(query)?.int(0) ?? 0
                counts[view] = view == .awaitingYes ? own + (try below(reach, rules, moment, session)) : own
            }
        }
    }
}

enum QueueSQL {
    static let mostCounted = 1000

    static let columns: Query = """
        r.state, r.closure, r.class, r.citizen_type, r.is_anonymous, r.is_secret, r.category_id, r.desk_agency_id,
        r.desk_unit_id, r.region_code, r.submitted_at, r.due_at, r.has_request, r.slow_reason, r.version
        """
    /// Where further columns of such a row begin, behind id, code and title.
    static let columnCount = 18

    static func page(
        scope: Query, filter: QueueFilter, isNation: Bool, categories: [ID<Category>]?, words: [String], code: TrackingCode?,
        marks: [Query] = [], isRedacted: Bool, after: ListCursor?, limit: Int, now: Instant
    ) -> @Sendable (Dialect) -> Query {
        var conditions: [Query] = [scope, view(filter.view, isNation: isNation, now: now)]
        conditions += marks
        if let state = filter.state { conditions.append("r.state = \(state)") }
        if let categories { conditions.append("r.category_id in \(list: categories)") }
        if let agency = filter.agency { conditions.append("r.desk_agency_id = \(agency)") }
        if let unit = filter.unit { conditions.append("r.desk_unit_id = \(unit)") }
        // A code is looked up as it is: the words of a report that came this very second are not yet in the index.
        if let code { conditions.append("r.code = \(code.canonical)") }
        let words = code == nil ? words : []
        let title: Query = isRedacted ? "t.public_title" : "t.title"
        if isRedacted { conditions.append("t.public_title is not null") }
        let index: StaticString = isRedacted ? "report_search_public" : "report_search_desk"
        let order: Query
        if !words.isEmpty {
            if let after { conditions.append("hit.id < \(after.id)") }
            order = "hit.id desc"
        } else if filter.view == .invited {
            if let after { conditions.append("i.report_id < \(after.id)") }
            order = "i.report_id desc"
        } else if filter.isByTimeLeft {
            if let after { conditions.append("(r.due_at, r.id) > (\(after.key), \(after.id))") }
            order = "r.due_at, r.id"
        } else {
            if let after { conditions.append("(r.submitted_at, r.id) < (\(after.key), \(after.id))") }
            order = "r.submitted_at desc, r.id desc"
        }
        let filters = conditions.joined(by: " and ")
        return { dialect in
            let source: Query =
                words.isEmpty
                ? reports(in: filter.view) : reports(in: filter.view, among: dialect.search(index, for: words))
            return Query(
                """
                select r.id, r.code, \(splice: title), \(splice: columns) from \(splice: source) join report_texts t on t.report_id = r.id
                where \(splice: filters) order by \(splice: order) limit \(limit + 1)
                """, named: "queue.page")
        }
    }

    /// What narrows the list by the marks of the officer's own circle.
    static func marks(_ filter: QueueFilter, for actor: Actor) -> [Query] {
        let label = filter.label.map { LabelSQL.condition($0, circle: actor.circle) }
        return [label, filter.isMine ? AssignmentSQL.condition(actor) : nil].compactMap(\.self)
    }

    static func count(scope: Query, view: QueueFilter.View, isNation: Bool, now: Instant) -> Query {
        Query(
            """
            select count(*) from (
                select 1 from \(splice: reports(in: view)) where \(splice: scope) and \(splice: self.view(view, isNation: isNation, now: now))
                limit \(mostCounted)) as counted
            """, named: "queue.count")
    }

    /// What other bodies ask for begins at the list of that, which is short.
    private static func reports(in view: QueueFilter.View) -> Query {
        view == .invited ? "report_invited i join reports r on r.id = i.report_id" : "reports r"
    }

    /// The same below the hits of a search.
    private static func reports(in view: QueueFilter.View, among hits: Query) -> Query {
        let found: Query = "\(splice: hits) as hit join reports r on r.id = hit.id"
        return view == .invited ? "\(splice: found) join report_invited i on i.report_id = r.id" : found
    }

    /// The national desk's own work is what no agency holds; the others' is what lies on their desk.
    private static func view(_ view: QueueFilter.View, isNation: Bool, now: Instant) -> Query {
        switch view {
        case .open:
            isNation
                ? "r.due_at is not null and r.desk_agency_id is null and r.slow_reason is null"
                : "r.due_at is not null and r.slow_reason is null"
        case .slow:
            isNation
                ? "r.slow_reason is not null and r.due_at is not null and r.desk_agency_id is null"
                : "r.slow_reason is not null and r.due_at is not null"
        case .late: "r.due_at <= \(now)"
        case .awaitingYes: "r.has_request = 1"
        case .invited: "1 = 1"
        case .waiting: "r.stage = 'waiting'"
        case .finished: "r.stage = 'finished'"
        case .all: "1 = 1"
        }
    }

    static func row(_ row: ResultRow) throws -> QueueRow {
        guard let code = TrackingCode(try row.text(1)) else { throw ServiceFault.notFound }
        let agency: ID<Agency>? = try row.optionalID(10)
        let unit: ID<WorkUnit>? = try row.optionalID(11)
        return QueueRow(
            id: try row.id(0), code: code, version: try row.int64(17), title: try row.text(2), state: try row.raw(3),
            closure: try row.optionalRaw(4),
            reportClass: try row.raw(5), citizenType: try row.raw(6),
            mode: Mode(isAnonymous: try row.bool(7), isSecret: try row.bool(8)), category: try row.optionalID(9),
            holder: agency.map { Holder(agency: $0, unit: unit) }, regionCode: try row.optionalText(12), submittedAt: try row.instant(13),
            dueAt: try row.optionalInstant(14), hasRequest: try row.bool(15), slowReason: try row.optionalRaw(16))
    }

    static func cursor(of row: QueueRow, in filter: QueueFilter) -> ListCursor {
        ListCursor(key: (filter.isByTimeLeft ? row.dueAt : row.submittedAt)?.rawValue ?? 0, id: row.id.rawValue)
    }

    static func samples(_ dialect: Dialect) -> [Query] {
        let moment = Instant(milliseconds: 0)
        let cursor = ListCursor(key: 1, id: 1)
        let narrow = QueueFilter(view: .waiting, state: .answered, agency: ID(1), unit: ID(1))
        func sample(_ filter: QueueFilter, words: [String] = [], isRedacted: Bool = false) -> Query {
            page(
                scope: "1 = 1", filter: filter, isNation: true, categories: [ID(1)], words: words, code: nil,
                isRedacted: isRedacted, after: cursor, limit: 1, now: moment)(dialect)
        }
        return QueueFilter.View.allCases.flatMap { view in
            [sample(QueueFilter(view: view)), count(scope: "1 = 1", view: view, isNation: false, now: moment)]
        } + [sample(narrow), sample(narrow, words: ["jalan"]), sample(narrow, words: ["jalan"], isRedacted: true)]
            + [sample(QueueFilter(view: .invited), words: ["jalan"])] + [marked(dialect)]
    }

    private static func marked(_ dialect: Dialect) -> Query {
        let actor = Actor(kind: .officer(ID(1)), role: .agencyAdmin, agency: ID(1))
        let filter = QueueFilter(label: CaseLabel("label"), isMine: true)
        return page(
            scope: "1 = 1", filter: filter, isNation: false, categories: nil, words: [], code: nil, marks: marks(filter, for: actor),
            isRedacted: false, after: nil, limit: 1, now: Instant(milliseconds: 0))(dialect)
    }
}
