/// Answers to check, or the facts of a case: label and value, with a way to change each.
public struct SummaryList: Component {
    public static let template = "component/summary-list"

    public let rows: [SummaryRow]

    public init(_ rows: [SummaryRow]) {
        self.rows = rows
    }

    public var view: ViewObject { ["rows": ViewValue(rows)] }
}

/// One label with its value.
public struct SummaryRow: ViewModel {
    public let label: Phrase
    public let value: ViewValue
    /// Where the answer is changed.
    public let change: String?

    public init(_ label: Phrase, _ value: ViewValue, change: String? = nil) {
        self.label = label
        self.value = value
        self.change = change
    }

    /// A value in words; line breaks are kept.
    public init(_ label: Phrase, _ value: String, change: String? = nil) {
        self.init(label, .text(value), change: change)
    }

    public var view: ViewObject { ["label": .phrase(label), "value": value, "change": ViewValue(change)] }
}
