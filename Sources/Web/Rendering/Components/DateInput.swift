/// A day, in three short number fields, which every keyboard and screen reader can fill.
public struct DateInput: Component {
    public static let template = "component/date-input"

    public let name: String
    public let legend: Phrase
    public let hint: Phrase?
    public let value: DateFields
    public let error: FieldError?

    public init(_ name: String, _ legend: Phrase, hint: Phrase? = nil, value: DateFields = DateFields(), error: FieldError? = nil) {
        self.name = name
        self.legend = legend
        self.hint = hint
        self.value = value
        self.error = error
    }

    public var view: ViewObject {
        [
            "name": .text(name), "legend": .phrase(legend), "hint": ViewValue(hint), "error": FieldFrame.error(error),
            "describedBy": FieldFrame.describedBy(name, hint: hint, error: error),
            "dayName": .text(DateFields.dayName(name)), "monthName": .text(DateFields.monthName(name)),
            "yearName": .text(DateFields.yearName(name)),
            "day": .text(value.day), "month": .text(value.month), "year": .text(value.year),
        ]
    }
}
