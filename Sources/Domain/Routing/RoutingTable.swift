/// The rules and the registry as they stand, ready to be asked about a report. Pure: the same question gets the same answer.
public struct RoutingTable: Sendable {
    private let rules: [RoutingRule]
    private let rows: [JurisdictionRow]
    private let phrases: PhraseFinder

    /// What a reporter's own choice is worth: most name the right body, many the nearest.
    static let reporterOnAgency = 50
    static let reporterOnCategory = 60
    /// A category that is less sure than this says nothing about the body.
    static let leastCategory = 40

    /// - Parameter stems: the roots of a phrase, by the same reading as a text's.
    public init(rules: [RoutingRule], rows: [JurisdictionRow], stems: (String) -> [String]) {
        self.rules = rules.sorted { ($0.number, $0.id) < ($1.number, $1.id) }
        self.rows = rows
        phrases = PhraseFinder(self.rules, stems: stems)
    }

    /// - Parameters:
    ///   - learned: what a model of text thinks; its reasons carry its version.
    public func suggestion(
        for matter: RoutingMatter, learned: RouteSuggestion = RouteSuggestion(), in office: RoutingSurroundings
    ) -> RouteSuggestion {
        let found = phrases.found(in: matter.stems)
        let (categories, classes) = kinds(matter, found, learned, office)
        let best = matter.category ?? categories.first { $0.percent >= Self.leastCategory }?.value
        let share = matter.category == nil ? (categories.first?.percent ?? 0) : 100
        var votes = RouteVotes<Holder>()
        if let agency = matter.chosenAgency { votes.add(Holder(agency: agency), RouteReason(.reporter, percent: Self.reporterOnAgency)) }
        for (rule, percent, words) in fitting(matter, found, best, office, says: { $0.body != nil }) {
            guard let named = rule.body, let (body, region) = resolve(named, matter, office) else { continue }
            votes.add(
                body,
                RouteReason(
                    .rule, entry: rule.id.rawValue, number: rule.number, words: words, region: region ?? rule.condition.region,
                    percent: percent))
        }
        for (row, percent) in fitting(matter, best, office) {
            guard let (body, region) = resolve(row.body, matter, office) else { continue }
            votes.add(
                body, RouteReason(.registry, entry: row.id.rawValue, region: region ?? row.region, percent: percent * share / 100))
        }
        for guess in learned.bodies { for reason in guess.reasons { votes.add(guess.value, reason) } }
        let corrections = best.flatMap { category in matter.regency.map { office.corrections(category, $0) } } ?? []
        for correction in corrections where correction.percent > 0 {
            votes.add(
                correction.body, RouteReason(.correction, number: correction.chosen, region: matter.regency, percent: correction.percent))
        }
        settle(&votes, matter, office)
        let factors = Dictionary(corrections.map { ($0.body, $0.factor) }) { first, _ in first }
        return RouteSuggestion(bodies: votes.ranked { factors[$0] ?? 1 }, categories: categories, classes: classes)
    }

    private func kinds(
        _ matter: RoutingMatter, _ found: [Int: [String]], _ learned: RouteSuggestion, _ office: RoutingSurroundings
    ) -> ([Suggested<ID<Category>>], [Suggested<ReportClass>]) {
        var (categories, classes) = (RouteVotes<ID<Category>>(), RouteVotes<ReportClass>())
        if let chosen = matter.category {
            categories.add(chosen, RouteReason(.reporter, percent: matter.isVerified ? 100 : Self.reporterOnCategory))
        }
        func reason(_ rule: RoutingRule, _ percent: Int, _ words: [String]) -> RouteReason {
            RouteReason(.rule, entry: rule.id.rawValue, number: rule.number, words: words, percent: percent)
        }
        for (rule, percent, words) in fitting(matter, found, matter.category, office, says: { $0.category != nil }) {
            if let category = rule.category { categories.add(category, reason(rule, percent, words)) }
        }
        for (rule, percent, words) in fitting(matter, found, matter.category, office, says: { $0.reportClass != nil }) {
            if let found = rule.reportClass { classes.add(found, reason(rule, percent, words)) }
        }
        for guess in learned.categories { for reason in guess.reasons { categories.add(guess.value, reason) } }
        for guess in learned.classes { for reason in guess.reasons { classes.add(guess.value, reason) } }
        return (categories.ranked(), classes.ranked())
    }

    /// The rules that fit, in their order: the first counts whole, each later one half.
    private func fitting(
        _ matter: RoutingMatter, _ found: [Int: [String]], _ category: ID<Category>?, _ office: RoutingSurroundings,
        says: (RoutingRule) -> Bool
    ) -> [(RoutingRule, Int, [String])] {
        let categories = category.map(office.path) ?? []
        var fitting: [(RoutingRule, Int, [String])] = []
        for (index, rule) in rules.enumerated() where rule.applies(on: matter.day) && says(rule) {
            let words = found[index] ?? []
            let isSaid = rule.phrases.isEmpty ? !rule.condition.isEmpty : rule.needsAll ? words.count >= rule.phrases.count : !words.isEmpty
            guard isSaid, rule.condition.holds(for: matter, categories: categories) else { continue }
            let percent = Double(rule.percent) * office.ruleRecord(rule.id).factor * (fitting.isEmpty ? 1 : 0.5)
            fitting.append((rule, Int(percent.rounded()), words))
        }
        return fitting
    }

    /// The rows that fit, the narrowest first: it counts whole, each wider one half.
    private func fitting(
        _ matter: RoutingMatter, _ category: ID<Category>?, _ office: RoutingSurroundings
    ) -> [(JurisdictionRow, Int)] {
        let path = category.map(office.path) ?? []
        func width(_ row: JurisdictionRow) -> (Int, Int) {
            (row.category.flatMap { path.firstIndex(of: $0) }.map { $0 + 1 } ?? 0, row.region?.count ?? 0)
        }
        let fitting = rows.filter { row in
            row.applies(on: matter.day) && (row.category.map(path.contains) ?? true) && (row.region.map(matter.isWithin) ?? true)
        }.sorted { width($0) > width($1) }
        return fitting.enumerated().map { index, row in
            let percent = Double(row.percent) * office.rowRecord(row.id).factor * (index == 0 ? 1 : 0.5)
            return (row, Int(percent.rounded()))
        }
    }

    /// The body meant, with the place that says which where it is the government of one.
    private func resolve(
        _ named: RoutedBody, _ matter: RoutingMatter, _ office: RoutingSurroundings
    ) -> (Holder, region: String?)? {
        switch named {
        case .body(let holder): (holder, nil)
        case .government(let level):
            matter.region.flatMap { region in office.government(level, region).map { (Holder(agency: $0), region) } }
        }
    }

    /// What speaks for an agency speaks for its unit where one is named; who has ended or said no is not asked.
    private func settle(_ votes: inout RouteVotes<Holder>, _ matter: RoutingMatter, _ office: RoutingSurroundings) {
        for body in Array(votes.reasons.keys) where !office.isInForce(body) || matter.declined.contains(body.agency) {
            votes.remove(body)
        }
        let units = votes.reasons.keys.filter { $0.unit != nil }.sorted { ($0.agency, $0.unit ?? ID(0)) < ($1.agency, $1.unit ?? ID(0)) }
        for unit in units { for reason in votes.reasons[Holder(agency: unit.agency)] ?? [] { votes.add(unit, reason) } }
        for agency in Set(units.map(\.agency)) { votes.remove(Holder(agency: agency)) }
    }
}
