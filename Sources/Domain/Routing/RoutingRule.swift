/// One of the office's ordered rules, kept by an admin: words and circumstances of a report, and what follows from them (I).
public struct RoutingRule: Sendable, Equatable {
    public var id: ID<RoutingRule>
    /// Its place in the order; the first rule that fits counts whole, each later one half.
    public var number: Int
    /// Words or phrases, compared by their roots; empty where the words do not matter.
    public var phrases: [String]
    /// Every phrase has to be there, and not only one of them.
    public var needsAll: Bool
    public var condition: RoutingCondition
    public var body: RoutedBody?
    public var category: ID<Category>?
    public var reportClass: ReportClass?
    /// How sure the rule is, 1 to 100.
    public var percent: Int
    /// Counts for new reports. A proposed rule is rehearsed while it does not.
    public var isOn: Bool
    public var validFrom: CivilDate
    public var validTo: CivilDate?

    public init(
        id: ID<RoutingRule>, number: Int, phrases: [String], needsAll: Bool = false, condition: RoutingCondition = RoutingCondition(),
        body: RoutedBody? = nil, category: ID<Category>? = nil, reportClass: ReportClass? = nil, percent: Int, isOn: Bool = true,
        validFrom: CivilDate, validTo: CivilDate? = nil
    ) {
        self.id = id
        self.number = number
        self.phrases = phrases
        self.needsAll = needsAll
        self.condition = condition
        self.body = body
        self.category = category
        self.reportClass = reportClass
        self.percent = percent
        self.isOn = isOn
        self.validFrom = validFrom
        self.validTo = validTo
    }

    func applies(on day: CivilDate) -> Bool { isOn && validFrom <= day && validTo.map { day <= $0 } != false }

    /// A circle of rules in which each turns the category of the one before into another, back to the first; nil where this rule closes
    /// none.
    public func circle(among others: [RoutingRule], ancestors: (ID<Category>) -> [ID<Category>]) -> [Int]? {
        let turning = others.filter { $0.id != id && $0.condition.category != nil && $0.category != nil }
        guard let from = condition.category, let to = category else { return nil }
        var (seen, waiting): (Set<ID<RoutingRule>>, [(ID<Category>, [Int])]) = ([], [(to, [number])])
        while let (reached, path) = waiting.popLast() {
            let whole = Set(ancestors(reached) + [reached])
            if whole.contains(from) { return path }
            for rule in turning where rule.condition.category.map(whole.contains) == true && seen.insert(rule.id).inserted {
                if let next = rule.category { waiting.append((next, path + [rule.number])) }
            }
        }
        return nil
    }
}
