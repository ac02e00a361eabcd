import Domain
import IndonesianText

/// What must be right of a rule or a row before it counts. Names the field of each fault.
struct RoutingCheck {
    static let mostPhrases = 60
    static let mostNumber = 99_999

    let rules: Rules
    let regions: RegionIndex
    private(set) var form = FormCheck()

    init(rules: Rules, regions: RegionIndex) {
        self.rules = rules
        self.regions = regions
    }

    mutating func check(_ rule: RoutingRule) {
        form.require((1...Self.mostNumber).contains(rule.number), "number", .outOfRange)
        form.require((1...100).contains(rule.percent), "percent", .outOfRange)
        if rule.phrases.count > Self.mostPhrases { form.add("phrases", .tooLong, limit: Self.mostPhrases) }
        if rule.phrases.contains(where: { $0.count > 80 || RouteSuggester.stems(of: $0).isEmpty }) { form.add("phrases", .malformed) }
        if rule.phrases.isEmpty, rule.condition.isEmpty { form.add("phrases", .missing) }
        if rule.body == nil, rule.category == nil, rule.reportClass == nil { form.add("body", .missing) }
        check(category: rule.condition.category, "category")
        check(category: rule.category, "setCategory")
        check(region: rule.condition.region)
        if let body = rule.body { check(body) }
        check(rule.validFrom, rule.validTo)
    }

    mutating func check(_ row: JurisdictionRow) {
        form.require((1...100).contains(row.percent), "percent", .outOfRange)
        if row.category == nil, row.region == nil { form.add("category", .missing) }
        check(category: row.category, "category")
        check(region: row.region)
        check(row.body)
        check(row.validFrom, row.validTo)
    }

    mutating func check(region: String?) {
        guard let region else { return }
        form.require(RegionCode(region).flatMap(regions.find) != nil, "region", .unknown)
    }

    private mutating func check(category: ID<Category>?, _ field: String) {
        if let category, rules.categories.entry(category) == nil { form.add(field, .unknown) }
    }

    private mutating func check(_ body: RoutedBody) {
        if case .body(let holder) = body { form.require(rules.directory.target(for: holder) != nil, "body", .unknown) }
    }

    private mutating func check(_ from: CivilDate, _ to: CivilDate?) {
        form.require((2000...2200).contains(from.year), "validFrom", .outOfRange)
        if let to { form.require(to >= from && to.year <= 2200, "validTo", .outOfRange) }
    }

    mutating func add(_ field: String, _ reason: FieldFault.Reason) { form.add(field, reason) }
}
