import DataAccess
import Domain

/// Puts reference data beside what is stored: adds what is new, and never touches what is there, because an administrator may have
/// changed it. An agency is known by its slug, a category by its number or its place, a holiday by day and kind, a policy by its key.
struct ReferenceWriter: Sendable {
    let reference: ReferenceSet
    let policies: [DeadlinePolicyRow]
    let routingRules: [RoutingRuleRow]
    let questions: [QuestionRow]
    let procedures: [SopStepRow]
    let articles: [ArticleRow]
    let ids: IDMaker
    let now: Instant

    func write(in session: any Session) throws -> ReferenceCounts {
        ReferenceCounts(
            agencies: try addAgencies(in: session), categories: try addCategories(in: session),
            holidays: try addHolidays(in: session), policies: try addPolicies(in: session),
            routingRules: try addRoutingRules(in: session), questions: try addQuestions(in: session),
            procedures: try addProcedures(in: session), articles: try addArticles(in: session))
    }

    private func addAgencies(in session: any Session) throws -> Int {
        var known = Set(try session.rows(AgencySQL.slugs).map { try $0.text(0) })
        let today = ClockZone.wib.date(of: now)
        var added: [AgencyEntry] = []
        for row in reference.agencies where known.insert(row.slug).inserted {
            guard let kind = AgencyKind(rawValue: row.kind.rawValue), let zone = ClockZone(rawValue: row.timeZone.rawValue.lowercased())
            else { continue }
            added.append(
                AgencyEntry(
                    id: ids.next(), kind: kind, name: row.name, abbreviation: row.abbreviation.isEmpty ? nil : row.abbreviation,
                    slug: row.slug, regionCode: row.regionCode, zone: zone, connectionStatus: .none, answerApproval: .sensitive,
                    handlerIsInspectorate: false, needsChecking: row.status == .needsChecking, hostedBy: nil, successor: nil, isEnded: false
                ))
        }
        return try insert(added, in: session) { AgencySQL.insert($0, from: today) }
    }

    private struct CategoryPlace: Hashable {
        let parent: ID<Category>?
        let slug: String
    }

    private func addCategories(in session: any Session) throws -> Int {
        let stored = try session.rows(CategorySQL.all).map(CategorySQL.entry)
        let numbers = Set(stored.map(\.id))
        var places = Dictionary(stored.map { (CategoryPlace(parent: $0.parent, slug: $0.slug), $0.id) }) { first, _ in first }
        var idOf: [Int: ID<Category>] = [:]
        var added: [CategoryEntry] = []
        for row in reference.categories {
            let number = ID<Category>(Int64(row.id))
            let place = CategoryPlace(parent: row.parentID.flatMap { idOf[$0] }, slug: row.slug)
            if let present = numbers.contains(number) ? number : places[place] {
                idOf[row.id] = present
                continue
            }
            added.append(
                CategoryEntry(
                    id: number, parent: place.parent, slug: row.slug, indonesianName: row.indonesianName,
                    englishName: row.englishName.isEmpty ? nil : row.englishName, isClosed: row.isClosed,
                    placeIsFacility: row.placeIsFacility))
            idOf[row.id] = number
            places[place] = number
        }
        return try insert(added, in: session, CategorySQL.insert)
    }

    /// Days of a year that was not loaded before are its first calendar; a day that joins a loaded year was added later (G.2.9).
    private func addHolidays(in session: any Session) throws -> Int {
        let stored = try session.rows(CalendarSQL.days).map(CalendarSQL.day).filter { $0.agency == nil }
        var known = Set(stored.map { "\($0.date) \($0.kind.rawValue)" })
        let years = Set(stored.map(\.date.year))
        var added: [HolidayEntry] = []
        for row in reference.holidays {
            let date = CivilDate(row.date)
            guard let kind = CalendarDay.Kind(rawValue: row.kind.rawValue), known.insert("\(date) \(kind.rawValue)").inserted else {
                continue
            }
            let day = CalendarDay(date: date, name: row.name, kind: kind, addedAt: years.contains(date.year) ? now : nil)
            added.append(HolidayEntry(id: ids.next(), day: day))
        }
        return try insert(added, in: session, CalendarSQL.insert)
    }

    private func addPolicies(in session: any Session) throws -> Int {
        let known = Set(try session.rows(PolicySQL.all).map(PolicySQL.row).filter { $0.agency == nil }.map(\.key))
        var added: [PolicyEntry] = []
        for row in policies where !known.contains(row.key) {
            let policy = PolicyRow(
                key: row.key, value: row.value, unit: row.unit, validFrom: row.validFrom, validTo: row.validTo, basis: row.basis)
            added.append(PolicyEntry(id: ids.next(), row: policy))
        }
        return try insert(added, in: session, PolicySQL.insert)
    }

    /// What names a body that has ended, or that the office never had, is left out.
    private func addRoutingRules(in session: any Session) throws -> Int {
        guard !routingRules.isEmpty else { return 0 }
        let known = Set(try session.rows(RoutingRuleSQL.codes).map { try $0.text(0) })
        let agencies = try session.rows(AgencySQL.all).map(AgencySQL.entry).filter { !$0.isEnded }
        let bySlug = Dictionary(agencies.map { ($0.slug, $0.id) }) { first, _ in first }
        let tree = CategoryTree(try session.rows(CategorySQL.all).map(CategorySQL.entry))
        let today = ClockZone.wib.date(of: now)
        var added: [RoutingRuleEntry] = []
        for row in routingRules where !known.contains(row.code) {
            let body: RoutedBody? =
                GovernmentLevel(rawValue: row.body).map { .government($0) } ?? bySlug[row.body].map { .body(Holder(agency: $0)) }
            let category = tree.category(slugPath: row.category)?.id
            guard (body != nil) == !row.body.isEmpty, (category != nil) == !row.category.isEmpty else { continue }
            let rule = RoutingRule(
                id: ids.next(), number: row.number, phrases: row.phrases, needsAll: row.needsAll, body: body, category: category,
                reportClass: row.reportClass, percent: row.percent, validFrom: today)
            added.append(RoutingRuleEntry(rule: rule, code: row.code))
        }
        return try insert(added, in: session, RoutingRuleSQL.insert)
    }

    /// The nation's first procedures. Which of them counts, admins decide by later versions.
    private func addProcedures(in session: any Session) throws -> Int {
        guard !procedures.isEmpty else { return 0 }
        let known = Set(try session.rows(SopSQL.codes).map { try $0.text(0) })
        var added = 0
        for (code, rows) in Dictionary(grouping: procedures, by: \.code).sorted(by: { $0.key < $1.key }) where !known.contains(code) {
            guard let first = rows.first else { continue }
            let version = SopVersion(
                id: ids.next(), agency: nil, number: first.number, decree: first.decree, validFrom: CivilDate(first.validFrom),
                isIssued: true, steps: rows.map(\.step))
            try session.run(SopSQL.insert(version, code: code, at: now))
            try session.run(all: SopSQL.insertSteps(version.steps, of: version.id))
            added += 1
        }
        return added
    }

    /// What belongs to a category that the office does not have is left out; one that was withdrawn does not come back.
    private func addQuestions(in session: any Session) throws -> Int {
        guard !questions.isEmpty else { return 0 }
        let known = Set(try session.rows(QuestionSQL.codes).map { try $0.text(0) })
        let tree = CategoryTree(try session.rows(CategorySQL.all).map(CategorySQL.entry))
        var count = 0
        for row in questions where !known.contains(row.code) {
            guard let category = tree.category(slugPath: row.category)?.id else { continue }
            try session.run(
                QuestionSQL.insert(row.form.question(ids.next(), version: 1, of: category), code: row.code, at: now))
            count += 1
        }
        return count
    }

    /// The nation's, and public: they were reviewed with the program.
    private func addArticles(in session: any Session) throws -> Int {
        guard !articles.isEmpty else { return 0 }
        var known = Set(try session.rows(ArticleSQL.codes).map { try $0.text(0) })
        var added = 0
        for row in articles where known.insert(row.code).inserted {
            let id: ID<Article> = ids.next()
            let text = ArticleText(
                question: row.question, answer: row.answer, englishQuestion: row.englishQuestion, englishAnswer: row.englishAnswer,
                source: row.source, validUntil: row.validUntil, isPublic: true)
            try session.run(ArticleSQL.insert(id, agency: nil, code: row.code, at: now))
            try session.run(ArticleSQL.add(id, number: 1, text, by: nil, at: now, reviewedAt: now))
            added += 1
        }
        return added
    }

    /// Many rows with each statement: two thousand of one row would be most of a new office's first start.
    private func insert<Entry>(_ entries: [Entry], in session: any Session, _ statement: ([Entry]) -> Query) throws -> Int {
        for start in stride(from: 0, to: entries.count, by: Self.rowsAtOnce) {
            try session.run(statement(Array(entries[start...].prefix(Self.rowsAtOnce))))
        }
        return entries.count
    }

    private static let rowsAtOnce = 200
}
