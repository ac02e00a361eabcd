public import Domain

/// A rule as an administrator fills it in.
public struct RoutingRuleForm: Sendable, Equatable {
    public var number: Int
    /// One phrase a line, or separated by commas.
    public var phrases: String
    public var needsAll: Bool
    public var condition: RoutingCondition
    public var body: RoutedBody?
    public var category: ID<Category>?
    public var reportClass: ReportClass?
    public var percent: Int
    public var isOn: Bool
    public var validFrom: CivilDate
    public var validTo: CivilDate?

    public init(
        number: Int, phrases: String, needsAll: Bool = false, condition: RoutingCondition = RoutingCondition(), body: RoutedBody? = nil,
        category: ID<Category>? = nil, reportClass: ReportClass? = nil, percent: Int, isOn: Bool, validFrom: CivilDate,
        validTo: CivilDate? = nil
    ) {
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

    /// The form as a stored rule fills it.
    public init(_ rule: RoutingRule) {
        self.init(
            number: rule.number, phrases: rule.phrases.joined(separator: "\n"), needsAll: rule.needsAll, condition: rule.condition,
            body: rule.body, category: rule.category, reportClass: rule.reportClass, percent: rule.percent, isOn: rule.isOn,
            validFrom: rule.validFrom, validTo: rule.validTo)
    }

    func rule(_ id: ID<RoutingRule>) -> RoutingRule {
        RoutingRule(
            id: id, number: number, phrases: lines, needsAll: needsAll, condition: condition, body: body, category: category,
            reportClass: reportClass, percent: percent, isOn: isOn, validFrom: validFrom, validTo: validTo)
    }

    private var lines: [String] {
        var seen: Set<String> = []
        return phrases.split { $0.isNewline || $0 == "," || $0 == ";" }
            .map { $0.split(separator: " ").joined(separator: " ") }.filter { !$0.isEmpty && seen.insert($0).inserted }
    }
}
